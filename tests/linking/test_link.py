"""Names of one document, each linked to what it stands for."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def entities(record: dict[str, Any]) -> dict[str, str]:
    return {entity["name"]: entity["type"] for entity in record["entities"]}


def forms(record: dict[str, Any], name: str) -> list[str]:
    (entity,) = (entity for entity in record["entities"] if entity["name"] == name)
    return [record["text"][start:end] for start, end in entity["mentions"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jens Stoltenburg met reporters in Oslo.", "Jens Stoltenberg"),
        ("Emanuel Macron met reporters in Oslo.", "Emmanuel Macron"),
        ("Mariusz Blaszczak met reporters in Oslo.", "Mariusz Błaszczak"),
        ("President Volodymyr Zelensky met reporters in Oslo.", "Volodymyr Zelenskyy"),
        ("President Volodymyr Zelenskiy met reporters in Oslo.", "Volodymyr Zelenskyy"),
        ("Sergey Shoigu met reporters in Oslo.", "Sergei Shoigu"),
        ("Defense Secretary Lloyd Austen met reporters in Oslo.", "Lloyd Austin"),
    ],
)
def test_link_misspelt_and_transliterated_people(read: Read, text: str, name: str) -> None:
    found = read(text)
    assert entities(found).get(name) == "Person"
    (entity,) = (entity for entity in found["entities"] if entity["name"] == name)
    assert entity["iri"]
    assert 0.5 < entity["score"] <= 1
    assert entity["reason"]


@pytest.mark.parametrize(
    "text", ["Anna Stoltenberg met reporters in Oslo.", "Peter Vance met reporters in Oslo.", "Julia Macron sang."]
)
def test_link_a_stranger_is_nobody_known(read: Read, text: str) -> None:
    (person,) = (entity for entity in read(text)["entities"] if entity["type"] == "Person")
    assert person["name"] == " ".join(text.split()[:2])
    assert (person["iri"], person["wikidata"]) == ("", None)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "Boris Johnson met Scholz. Johnson said Britain would send missiles.",
            "Boris Johnson",
            ["Boris Johnson", "Johnson"],
        ),
        ("Maria Larsen spoke. Larsen gave no details.", "Maria Larsen", ["Maria Larsen", "Larsen"]),
        (
            "The Lebanese Armed Forces (LAF) were there. The LAF thanked Spain.",
            "Lebanese Armed Forces",
            ["Lebanese Armed Forces", "LAF", "LAF"],
        ),
        (
            "The Lake Border Service (LBS) bought boats from Spain. The LBS thanked Canada.",
            "Lake Border Service",
            ["Lake Border Service", "LBS", "LBS"],
        ),
        ("France and the French army met the French.", "France", ["France", "French", "French"]),
        ("U.S. officials said the United States and the US agree.", "United States", ["U.S.", "United States", "US"]),
        ("Turkey, or Türkiye, is Ankara's concern.", "Turkey", ["Turkey", "Türkiye"]),
    ],
)
def test_link_one_entity_for_all_forms_of_a_name(read: Read, text: str, name: str, expected: list[str]) -> None:
    found = forms(read(text), name)
    assert found[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Canada sent Javelins to Latvia.", "FGM-148 Javelin"),
        ("Canada sent FGM-148 missiles to Latvia.", "FGM-148 Javelin"),
        ("Canada sent five F-16C jets to Latvia.", "F-16 Fighting Falcon"),
        ("Canada sent S-400 systems to Latvia.", "S-400 Triumf"),
        ("Canada sent five T-72 tanks to Latvia.", "T-72"),
    ],
)
def test_link_equipment_by_its_designation(read: Read, text: str, name: str) -> None:
    assert entities(read(text)).get(name) == "Equipment"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The president of Georgia met the prime minister of Armenia.", "Georgia"),
        ("Chad and Niger closed their borders.", "Chad"),
        ("Turkey closed its border with Syria.", "Turkey"),
    ],
)
def test_link_names_that_mean_other_things_too(read: Read, text: str, name: str) -> None:
    assert entities(read(text))[name] == "Country"


def test_link_numbers_entities_in_order_of_first_mention(read: Read) -> None:
    found = read("Norway sent drones to Ghana. Ghana thanked Norway.")["entities"]
    assert [entity["name"] for entity in found] == ["Norway", "drones", "Ghana"]
    assert [min(entity["mentions"]) for entity in found] == sorted(min(entity["mentions"]) for entity in found)


def test_link_gives_the_key_of_other_registers(read: Read) -> None:
    (norway,) = read("Norway waited.")["entities"]
    assert (norway["wikidata"], norway["iri"].rsplit("/", 2)[1:]) == ("Q20", ["country", "no"])
