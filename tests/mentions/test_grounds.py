"""Places that no gazetteer knows, told by the words around them."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.mentions.names import find_mentions
from kg.pipeline.extract import Extractor

Read = Callable[..., dict[str, Any]]


def found(extractor: Extractor, text: str) -> dict[str, str]:
    mentions = find_mentions(extractor.analyser.parse(text), extractor.gazetteer, extractor.lexicon)
    return {mention.text: str(mention.kind) for mention in mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Militants attacked an army post near Koyrabe on Sunday, killing six soldiers.", "Koyrabe"),
        ("The minister visited a clinic in Lodwari, Kenya.", "Lodwari"),
        ("Troops were flown to the town of Kapoetana.", "Kapoetana"),
        ("Rebels of the M23 captured Rubayana in May.", "Rubayana"),
        ("Shells fell in Avdiivka, Opytneve and Klishchivka.", "Klishchivka"),
        ("Soldiers trained at the Labouchi training area.", "Labouchi"),
    ],
)
def test_grounds_show_a_place(extractor: Extractor, text: str, name: str) -> None:
    assert found(extractor, text).get(name) == "Place"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ivan Petrosyan met soldiers. Villagers have little faith in Petrosyan.", "Petrosyan"),
        ("He works at Sagarana Systems.", "Sagarana Systems"),
        ("The envoy, in Paris, Maria Solera, met him.", "Maria Solera"),
        ("Fighting stopped in March.", "March"),
        ("Peter Vance, Norway's ambassador to Germany, waited.", "Peter Vance"),
    ],
)
def test_grounds_leave_people_bodies_and_months(extractor: Extractor, text: str, name: str) -> None:
    assert found(extractor, text).get(name) != "Place"
