"""Entities of FollowTheMoney, as OpenSanctions exports them."""

import json
from typing import Any

import pytest

from kg.gazetteer import Gazetteer
from kg.gazetteer.growth.countries import Countries
from kg.gazetteer.growth.draft import Draft, Drafts
from kg.gazetteer.growth.followthemoney import read_followthemoney
from kg.model import EntityType


def entity(schema: str, id: str = "NK-1", caption: str = "", **properties: Any) -> dict[str, Any]:
    return {
        "id": id,
        "caption": caption or next(iter(properties.get("name", [""])), ""),
        "schema": schema,
        "properties": properties,
        "datasets": ["xx_list"],
        "last_seen": "2024-05-06T07:08:09",
        "target": True,
    }


def read(*lines: Any, type: EntityType | None = None, country: str = "") -> Drafts:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return read_followthemoney(
        text, countries=Countries(Gazetteer.load()), source="x.json (ftm)", type=type, country=country
    )


def cells(draft: Draft) -> dict[str, str]:
    return {column: cell for column, cell in draft.cells.items() if cell}


def test_followthemoney_person() -> None:
    drafts = read(
        entity(
            "Person",
            "Q900001",
            name=["Оріель Квандт", "Oriel Quandt", "QUANDT, Oriel"],
            alias=["O. Quandt"],
            weakAlias=["The Admiral"],
            nationality=["no"],
            position=["Minister of Defence (2019-2021)", "member | of @ things"],
            topics=["role.pep"],
        )
    )
    [draft] = drafts.drafts
    assert cells(draft) == {
        "name": "Oriel Quandt",
        "aliases": "Оріель Квандт|QUANDT, Oriel|O. Quandt|The Admiral",
        "country": "NO",
        "positions": "Minister of Defence@@2019@2021|member of at things@@@",
        "wikidata": "Q900001",
        "asof": "2024-05-06",
        "source": "x.json (ftm)",
    }
    assert draft.risky == ("The Admiral",)
    assert (drafts.refused, drafts.notes) == ([], [])


@pytest.mark.parametrize(
    ("schema", "topics", "stem", "kind"),
    [
        ("Company", [], "organizations", "Company"),
        ("Company", ["gov"], "organizations", "Company"),
        ("Organization", [], "organizations", "OtherOrganization"),
        ("Organization", ["crime.terror", "sanction"], "organizations", "ArmedGroup"),
        ("Organization", ["gov.igo"], "organizations", "Alliance"),
        ("Organization", ["role.pep"], "organizations", "OtherOrganization"),
        ("PublicBody", [], "organizations", "GovernmentBody"),
        ("PublicBody", ["mil"], "organizations", "MilitaryUnit"),
        ("LegalEntity", [], "organizations", "OtherOrganization"),
        ("LegalEntity", ["gov.national"], "organizations", "GovernmentBody"),
        ("LegalEntity", ["gov.soe"], "organizations", "Company"),
        ("LegalEntity", ["role.rca"], "persons", ""),
        ("Vessel", [], "equipment", ""),
        ("Airplane", [], "equipment", ""),
    ],
)
def test_followthemoney_schemata(schema: str, topics: list[str], stem: str, kind: str) -> None:
    [draft] = read(entity(schema, name=["Extra Thing"], jurisdiction=["se"], topics=topics)).drafts
    assert (draft.stem, draft.cells.get("type", "")) == (stem, kind)
    assert "SE" in (draft.cells.get("country"), draft.cells.get("origin"))


def test_followthemoney_ships_have_names_that_are_everyday_words() -> None:
    [draft] = read(entity("Vessel", name=["Hope", "MV Hope"], flag=["pa"], wikidataId=["Q900007"])).drafts
    assert cells(draft) == {
        "id": "EQ-hope",
        "name": "Hope",
        "aliases": "MV Hope",
        "category": "NAV",
        "origin": "PA",
        "wikidata": "Q900007",
        "source": "x.json (ftm)",
    }
    assert draft.risky == ("Hope",)


def test_followthemoney_offices_on_lines_of_their_own() -> None:
    drafts = read(
        entity("Occupancy", "o1", holder=["NK-1"], post=["p1"], startDate=["2020-01-05"], endDate=["2021"]),
        entity("Person", name=["Oriel Quandt"], position=["Minister of Defence"], citizenship=["no"]),
        entity("Position", "p1", name=["Minister of Defence"], country=["no"]),
        entity("Occupancy", "o2", holder=["NK-9"], post=["p1"]),
    )
    assert [draft.cells["positions"] for draft in drafts.drafts] == ["Minister of Defence@@2020-01-05@2021"]
    assert [(note.place, note.what) for note in drafts.notes] == [
        ("line 4", "Occupancy: the file has no name of its holder or of its post: left out")
    ]


def test_followthemoney_offices_that_are_nested() -> None:
    post = entity("Position", "p1", caption="Minister of Defence", name=["Minister of Defence"])
    nested = entity("Occupancy", "o1", post=[post], startDate=["2020-01-05"])
    [draft] = read(entity("Person", name=["Oriel Quandt"], positionOccupancies=[nested])).drafts
    assert draft.cells["positions"] == "Minister of Defence@@2020-01-05@"


def test_followthemoney_what_cannot_be_taken_is_named_with_its_line() -> None:
    drafts = read(
        entity("Person", name=["Ann Bee"]),
        "{broken",
        '{"id": "x"}',
        "[]",
        entity("Person", name=[]),
        "",
        entity("Person", name=["—"]),
        entity("Address", full=["1 Main Street"]),
        entity("Sanction"),
        entity("Sanction"),
    )
    assert [(one.place, one.what) for one in drafts.refused] == [
        ("line 2", "is no entity: expected a JSON object with schema and properties"),
        ("line 3", "is no entity: expected a JSON object with schema and properties"),
        ("line 4", "is no entity: expected a JSON object with schema and properties"),
        ("line 5", "it has no name"),
        ("line 7", "'—' is no name"),
    ]
    assert dict(drafts.others) == {"Address": 1, "Sanction": 2}
    assert len(drafts.drafts) == 1


@pytest.mark.parametrize(
    ("given", "country", "note"),
    [
        (["suhh"], "SU", ""),
        (["gb-sct"], "GB", ""),
        (["xk"], "XK", ""),
        (["eu"], "", "Ann Bee: no country 'eu' in the gazetteer: left out"),
        (["ru", "ua"], "RU", "Ann Bee: of the countries RU, UA RU is taken"),
        ([], "", ""),
    ],
)
def test_followthemoney_countries(given: list[str], country: str, note: str) -> None:
    drafts = read(entity("Person", name=["Ann Bee"], nationality=given))
    assert drafts.drafts[0].cells["country"] == country
    assert [one.what for one in drafts.notes] == ([note] if note else [])


def test_followthemoney_type_and_country_of_all() -> None:
    drafts = read(entity("LegalEntity", name=["Ann Bee"]), type=EntityType.PERSON, country="SE")
    assert [(draft.stem, draft.cells["country"]) for draft in drafts.drafts] == [("persons", "SE")]


def test_followthemoney_names_all_in_capitals_are_spelt_as_reports_do() -> None:
    names = ["BANK OF EXLAND JSC", "BANK EXLAND"]
    [draft] = read(entity("Company", name=names, alias=["EXB"], weakAlias=["THE BANK"])).drafts
    assert (draft.cells["name"], draft.cells["aliases"]) == ("Bank of Exland JSC", "Bank Exland|EXB|The Bank")
    assert draft.risky == ("The Bank",)


@pytest.mark.parametrize(
    "properties",
    [
        {"name": "Ann"},
        {"name": [1, None]},
        {"name": ["Ann Bee"], "positionOccupancies": [{"properties": {"post": 3}}, 7]},
    ],
)
def test_followthemoney_odd_values_do_no_harm(properties: dict[str, Any]) -> None:
    drafts = read({"id": None, "schema": "Person", "properties": properties})
    assert len(drafts.drafts) + len(drafts.refused) == 1
