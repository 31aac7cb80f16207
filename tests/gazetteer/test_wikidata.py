"""Items of Wikidata, as the query service, the entity pages and the dumps give them."""

import json
from typing import Any

import pytest

from kg.errors import InputError
from kg.gazetteer import Gazetteer
from kg.gazetteer.growth.countries import Countries
from kg.gazetteer.growth.draft import Drafts
from kg.gazetteer.growth.wikidata import Options, read_wikidata
from kg.model import EntityType

ENTITY = "http://www.wikidata.org/entity/"


def read(value: Any, **options: Any) -> Drafts:
    text = value if isinstance(value, str) else json.dumps(value)
    return read_wikidata(text, countries=Countries(Gazetteer.load()), options=Options("x.json (wikidata)", **options))


def rows(drafts: Drafts) -> list[dict[str, str]]:
    return [{column: cell for column, cell in draft.cells.items() if cell} for draft in drafts.drafts]


def told(drafts: Drafts) -> list[tuple[str, str]]:
    return [(one.place, one.what) for one in drafts.refused]


def answer(*bindings: dict[str, str]) -> dict[str, Any]:
    """Return an answer of the query service."""
    names = list(dict.fromkeys(name for one in bindings for name in one))
    values = [
        {
            name: {"type": "uri" if value.startswith("http") else "literal", "value": value}
            for name, value in one.items()
        }
        for one in bindings
    ]
    return {"head": {"vars": names}, "results": {"bindings": values}}


def claim(value: str, *, rank: str = "normal", **qualifiers: tuple[str, int]) -> dict[str, Any]:
    """Return a claim that names an item, with qualifiers that are times of a precision."""
    snaks = {
        name: [
            {
                "snaktype": "value",
                "property": name,
                "datavalue": {"type": "time", "value": {"time": time, "precision": precision}},
            }
        ]
        for name, (time, precision) in qualifiers.items()
    }
    main = {
        "snaktype": "value",
        "datavalue": {"type": "wikibase-entityid", "value": {"entity-type": "item", "id": value}},
    }
    return {"mainsnak": main, "type": "statement", "rank": rank, "qualifiers": snaks}


def item(id: str, label: str, *aliases: str, **claims: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "item",
        "id": id,
        "labels": {"en": {"language": "en", "value": label}, "uk": {"language": "uk", "value": "Ім'я"}}
        if label
        else {},
        "aliases": {"en": [{"language": "en", "value": alias} for alias in aliases]},
        "claims": claims,
        "modified": "2024-05-06T07:08:09Z",
    }


PERSON = item(
    "Q900001",
    "Oriel Quandt",
    "O. Quandt",
    P31=[claim("Q5")],
    P27=[claim("Q20")],
    P39=[
        claim("Q900009", P580=("+2020-01-05T00:00:00Z", 11), P582=("+2022-03-00T00:00:00Z", 10)),
        claim("Q900009", P580=("+2023-00-00T00:00:00Z", 9)),
        claim("Q900008", rank="deprecated"),
    ],
)
OFFICE = item("Q900009", "Minister of Defence of Norway", P31=[claim("Q4164871")])
PERSON_ROW = {
    "name": "Oriel Quandt",
    "aliases": "O. Quandt",
    "country": "NO",
    "wikidata": "Q900001",
    "positions": "Minister of Defence of Norway@@2020-01-05@2022-03|Minister of Defence of Norway@@2023@",
    "asof": "2024-05-06",
    "source": "x.json (wikidata)",
}


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"entities": {"Q900001": PERSON, "Q900009": OFFICE}, "success": 1}),
        json.dumps([PERSON, OFFICE]),
        "[\n" + json.dumps(PERSON) + ",\n" + json.dumps(OFFICE) + "\n]\n",
        json.dumps(PERSON) + "\n" + json.dumps(OFFICE) + "\n",
        "[\n" + json.dumps(PERSON) + ",\n" + json.dumps(OFFICE) + ",\n",
    ],
    ids=["page", "list", "dump", "lines", "dump cut short"],
)
def test_wikidata_items_in_every_form(text: str) -> None:
    drafts = read(text)
    assert rows(drafts) == [PERSON_ROW]
    assert [draft.stem for draft in drafts.drafts] == ["persons"]
    assert (drafts.refused, drafts.notes, dict(drafts.others)) == ([], [], {"office": 1})


def test_wikidata_one_item_alone() -> None:
    drafts = read(item("Q900002", "Exland Arms", P31=[claim("Q4830453")], P17=[claim("Q34")]))
    assert rows(drafts) == [
        {
            "name": "Exland Arms",
            "type": "Company",
            "country": "SE",
            "wikidata": "Q900002",
            "source": "x.json (wikidata)",
        }
    ]


def test_wikidata_office_without_a_name_is_left_out_and_told() -> None:
    drafts = read(json.dumps(PERSON))
    assert "positions" not in rows(drafts)[0]
    assert {(one.place, one.what) for one in drafts.notes} == {
        ("item 1", "Oriel Quandt: the file has no name of the office Q900009: left out")
    }


@pytest.mark.parametrize(
    ("claims", "stem", "cells"),
    [
        ({"P31": ["Q3957"], "P17": ["Q35"]}, "places", {"kind": "city", "country": "DK"}),
        (
            {"P31": ["Q15142894"], "P495": ["Q30"]},
            "equipment",
            {"category": "EQ.WPN", "origin": "US", "id": "EQ-a-thing"},
        ),
        ({"P31": ["Q1", "Q176799"], "P17": ["Q29999"]}, "organizations", {"type": "MilitaryUnit", "country": "NL"}),
        ({"P31": ["Q245065"]}, "organizations", {"type": "Alliance", "country": ""}),
    ],
)
def test_wikidata_classes(claims: dict[str, list[str]], stem: str, cells: dict[str, str]) -> None:
    drafts = read(item("Q900003", "A Thing", **{name: [claim(id) for id in ids] for name, ids in claims.items()}))
    [draft] = drafts.drafts
    assert draft.stem == stem
    assert {column: draft.cells[column] for column in cells} == cells


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (item("Q900004", "", P31=[claim("Q5")]), "Q900004 has no English label"),
        (item("Q900004", "Odd", P31=[claim("Q900777")]), "Odd is of no known class (Q900777); --type says what it is"),
        (item("Q900004", "Odd"), "Odd: what it is cannot be told; --type says it"),
        (item("Q900004", "Odd", P31=[claim("Q4167410")]), "Odd (Q900004) is a page that tells namesakes apart"),
        (
            item("Q900004", "Oddland", P31=[claim("Q3624078")]),
            "Oddland is a country; write it as a row of countries.csv",
        ),
        ({"id": "Q900004", "missing": "", "labels": {}}, "Q900004 is not there any more"),
        ([1], "is no item of Wikidata: expected an object with id, labels and claims"),
    ],
)
def test_wikidata_what_cannot_be_taken_is_named(value: Any, reason: str) -> None:
    drafts = read([PERSON, value] if isinstance(value, dict) else [PERSON, *value])
    [one] = drafts.refused
    assert one.place == "item 2"
    assert reason in one.what
    assert len(drafts.drafts) == 1


def test_wikidata_line_that_is_broken_is_named_and_the_others_are_taken() -> None:
    drafts = read(json.dumps(PERSON) + "\n{broken\n" + json.dumps(OFFICE) + "\n")
    assert [one.place for one in drafts.refused] == ["line 2"]
    assert len(drafts.drafts) == 1


def test_wikidata_type_and_country_of_all() -> None:
    drafts = read(item("Q900004", "Odd", P31=[claim("Q900777")]), type=EntityType.ARMED_GROUP, country="SY")
    assert rows(drafts)[0] | {"source": ""} == {
        "name": "Odd",
        "type": "ArmedGroup",
        "country": "SY",
        "wikidata": "Q900004",
        "source": "",
    }


def test_wikidata_of_several_countries_one_is_taken_and_told() -> None:
    ended = claim("Q15180", P582=("+1991-12-26T00:00:00Z", 11))
    one = read(item("Q900005", "A B", P31=[claim("Q5")], P27=[ended, claim("Q159")]))
    assert (rows(one)[0]["country"], one.notes) == ("RU", [])
    two = read(item("Q900005", "A B", P31=[claim("Q5")], P27=[claim("Q159"), claim("Q212")]))
    assert rows(two)[0]["country"] == "RU"
    assert [note.what for note in two.notes] == ["A B: of the countries RU, UA RU is taken"]
    chosen = read(item("Q900005", "A B", P31=[claim("Q5")], P27=[claim("Q159"), claim("Q212")]), country="UA")
    assert rows(chosen)[0]["country"] == "UA"
    preferred = read(item("Q900005", "A B", P31=[claim("Q5")], P27=[claim("Q159"), claim("Q212", rank="preferred")]))
    assert rows(preferred)[0]["country"] == "UA"


def test_wikidata_answer_of_the_query_service() -> None:
    person = {"item": ENTITY + "Q900001", "itemLabel": "Oriel Quandt", "typeLabel": "human", "countryLabel": "Norway"}
    first = person | {
        "positionLabel": "Minister of Defence",
        "start": "2020-01-05T00:00:00Z",
        "end": "2022-03-01T00:00:00Z",
    }
    second = person | {"positionLabel": "Minister of Fish", "itemAltLabel": "O. Quandt, Minister Quandt"}
    drafts = read(answer(first, second))
    assert rows(drafts) == [
        {
            "name": "Oriel Quandt",
            "aliases": "O. Quandt|Minister Quandt",
            "country": "NO",
            "wikidata": "Q900001",
            "positions": "Minister of Defence@@2020-01-05@2022-03-01|Minister of Fish@@@",
            "source": "x.json (wikidata)",
        }
    ]
    assert drafts.drafts[0].place == "result 1"


def test_wikidata_answer_as_the_services_page_saves_it() -> None:
    drafts = read(
        [{"company": ENTITY + "Q900002", "companyLabel": "Exland Arms", "country": ENTITY + "Q34"}],
        type=EntityType.COMPANY,
    )
    assert rows(drafts)[0]["country"] == "SE"
    assert drafts.drafts[0].stem == "organizations"


def test_wikidata_old_dumps_have_numbers_for_ids() -> None:
    old = claim("Q5")
    old["mainsnak"]["datavalue"]["value"] = {"entity-type": "item", "numeric-id": 5}
    assert read(item("Q900005", "A B", P31=[old])).drafts[0].stem == "persons"


def test_wikidata_answer_saved_as_csv() -> None:
    header = "item,itemLabel,typeLabel,countryLabel"
    lines = (header, f'{ENTITY}Q900002,"Exland Arms, Ltd",business,Sweden', f"{ENTITY}Q900003,")
    drafts = read("\r\n".join(lines))
    assert [(row["name"], row["country"], row["type"]) for row in rows(drafts)] == [
        ("Exland Arms, Ltd", "SE", "Company")
    ]
    assert told(drafts) == [("result 2", "Q900003 has no English label")]


def test_wikidata_answer_rows_that_cannot_be_taken_are_named() -> None:
    drafts = read(
        answer(
            {"item": ENTITY + "Q900001", "itemLabel": "Q900001", "type": ENTITY + "Q5"},
            {"item": "http://example.org/x", "itemLabel": "X"},
            {"item": ENTITY + "Q900002", "itemLabel": "Exland Arms", "typeLabel": "castle"},
            {
                "item": ENTITY + "Q900003",
                "itemLabel": "Whyland Arms",
                "typeLabel": "business",
                "countryLabel": "Atlantis",
            },
        )
    )
    assert told(drafts) == [
        ("result 2", "has no item of Wikidata in ?item"),
        ("result 1", "Q900001 has no English label"),
        ("result 3", "Exland Arms is of no known class (castle); --type says what it is"),
    ]
    assert [(note.place, note.what) for note in drafts.notes] == [
        ("result 4", "Whyland Arms: no country 'Atlantis' in the gazetteer: left out")
    ]
    assert [row["name"] for row in rows(drafts)] == ["Whyland Arms"]


@pytest.mark.parametrize("text", ["no JSON at all", "{", f'item,a\n{ENTITY}Q1,"{"x" * 200_000}"', '{"a": 1}', "3"])
def test_wikidata_what_is_no_such_file_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"is no JSON|is no CSV file|holds neither"):
        read(text)
