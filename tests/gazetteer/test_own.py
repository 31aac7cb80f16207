"""Rows of a user's own go on top of the shipped ones, and each wrong one is named."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.gazetteer import Gazetteer, cache
from kg.gazetteer.columns import COLUMNS, FILES
from kg.gazetteer.load import Reading, read_folder
from kg.resources import resource

Read = Callable[..., Reading]

PERSONS = "name,aliases,country,positions,wikidata,asof,source\n"
PLACES = "name,aliases,country,kind,source\n"


def problems(reading: Reading) -> list[str]:
    return [str(problem) for problem in reading.problems]


def test_own_rows_are_added_to_the_shipped_ones(with_own: Read) -> None:
    reading = with_own(persons="Eve Eff,,XX,Colonel@Exish Guard@2021@,,,me\n")
    assert problems(reading) == []
    entry = reading.contents.entries["person/eve-eff"]
    assert (entry.row, entry.positions[0].organization) == ("gazetteer/persons.csv:2", "organization/exish-guard")
    assert list(reading.own) == ["person/eve-eff"]
    assert "person/ann-bee" in reading.contents.entries


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ("Ann Bee,,XX,,,,me", "person/ann-bee"),
        ("Ann Bee,,,,,,me", "person/ann-bee"),
        ("Ann Bee-Cee,,YY,,Q20,,me", "person/ann-bee"),
        ("Cid Dee,,YY,,,,me", "person/cid-dee-q22"),
    ],
)
def test_own_row_of_the_same_takes_the_place_of_the_shipped_one(with_own: Read, row: str, key: str) -> None:
    reading = with_own(persons=row + "\n")
    assert problems(reading) == []
    assert list(reading.replaced) == list(reading.own) == [key]
    assert reading.contents.entries[key].source == "me"
    assert {name.key for name in reading.contents.names if name.text == "A. Bee"} <= {"person/ann-bee"} - {key}
    assert reading.replaced[key].row.startswith("persons.csv:")


@pytest.mark.parametrize(
    ("row", "key"),
    [("Ann Bee,,YY,,,,me", "person/ann-bee-yy"), ("Ann Bee,,XX,,Q99,,me", "person/ann-bee-q99")],
)
def test_own_row_of_a_namesake_stands_beside_the_shipped_one(with_own: Read, row: str, key: str) -> None:
    reading = with_own(persons=row + "\n")
    assert problems(reading) == []
    assert {key, "person/ann-bee"} <= set(reading.contents.entries)
    assert not reading.replaced


def test_own_keys_stay_when_rows_are_added_below(with_own: Read) -> None:
    first = "Eve Eff,,XX,,,,me\n"
    assert list(with_own(persons=first).own) == ["person/eve-eff"]
    assert list(with_own(persons=first + "Eve Eff,,YY,,Q7,,me\n").own) == ["person/eve-eff", "person/eve-eff-q7"]


def test_own_body_under_another_name_is_still_the_one_that_shipped_rows_name(with_own: Read) -> None:
    reading = with_own(organizations="Army of Exland,MilitaryUnit,XX,,,Q10,me\n")
    assert problems(reading) == []
    entries = reading.contents.entries
    assert entries["organization/exish-army"].name == "Army of Exland"
    assert entries["organization/exish-guard"].parent == "organization/exish-army"
    assert entries["person/ann-bee"].positions[0].organization == "organization/exish-army"


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (
            {"persons": "A,,ZZ,,,,me\n"},
            ["gazetteer/persons.csv, line 2, column country: 'ZZ', expected a two"],
        ),
        (
            {"persons": "Cid Dee,,,,,,me\n"},
            ["'Cid Dee' may be any of person/cid-dee-q21, person/cid-dee-q22"],
        ),
        (
            {"persons": "Eve Eff,,XX,,,,me\nEve Eff,,,,Q7,,me\n"},
            ["line 3: person/eve-eff is also the id of gazetteer/persons.csv:2; give one of them another"],
        ),
        (
            {"organizations": "Exish Guard,MilitaryUnit,YY,,,,me\n"},
            ["is also the name of organization/"],
        ),
        (
            {"organizations": "A,Company,,,B,,me\nB,Company,,,A,,me\n"},
            ["line 2, column parent", "line 3"],
        ),
        ({"equipment": ",,Tank Two,,VEH.TANK,,me\n"}, ["column id: '', expected an id"]),
        ({"persons": "—,,,,,,me\n"}, ["column name: '—', expected a name"]),
        ({"persons": "A B,,,,,soon,me\n"}, ["column asof: 'soon', expected a date"]),
        ({"persons": "name,alias,country,positions,source\n"}, ["line 1: no column 'aliases'"]),
        ({"persons": PERSONS.replace("asof", "as_of")}, ["line 1: unknown column 'as_of', expected name, aliases"]),
        ({"persons": PERSONS.replace("asof", "name")}, ["line 1: two columns are called 'name'"]),
        (
            {"risky_aliases": "person,Bee,Ann Bee/Q20,common-word\n"},
            ["column entity: 'Ann Bee/Q20', expected an"],
        ),
        ({"risky_aliases": "human,Bee,Ann Bee/Q20,common-word\n"}, ["column type: 'human', expected one of"]),
    ],
)
def test_own_rows_that_are_wrong_are_named(with_own: Read, own: dict[str, str], expected: list[str]) -> None:
    found = problems(with_own(**own))
    assert len(found) == len(expected)
    for text, part in zip(found, expected, strict=True):
        assert part in text


def test_own_rows_that_are_wrong_are_all_named_and_the_others_are_read(with_own: Read) -> None:
    reading = with_own(
        persons="Eve Eff,,ZZ,,x1,soon,me\nGus,too,few\nIda Jay,,XX,Queen@Nowhere@2020-13@,,,me\nKim Ell,,XX,,,,me\n",
        organizations="Club,Club,,,,,me\nClub Two,Company,,,Club,,me\n",
    )
    assert [(problem.file[10:], problem.line, problem.column) for problem in reading.problems] == [
        ("organizations.csv", 2, "type"),
        ("persons.csv", 3, ""),
        ("persons.csv", 2, "country"),
        ("persons.csv", 2, "asof"),
        ("persons.csv", 2, "wikidata"),
        ("persons.csv", 4, "positions"),
        ("persons.csv", 4, "positions"),
    ]
    assert "person/kim-ell" in reading.contents.entries


def test_own_problems_are_counted_where_the_gazetteer_is_loaded(with_own: Read, small: Path) -> None:
    with_own(persons="A,,ZZ,,,,me\nB,,ZZ,,,,me\n")
    with pytest.raises(InputError, match=r"persons\.csv, line 2, .*\(and 1 more: kg gazetteer check names them all\)"):
        read_folder(small, small.parent / "gazetteer")


def test_own_cells_are_tidied(with_own: Read) -> None:
    text = "\ufeffname, aliases,country,positions,source\r\n Eve  Eff ,E. Eff | |Evie,XX,,me\r\n\r\n,,,,\r\n"
    reading = with_own(persons=text)
    assert problems(reading) == []
    entry = reading.contents.entries["person/eve-eff"]
    assert (entry.name, entry.aliases) == ("Eve Eff", ("E. Eff", "Evie"))


def test_own_risky_alias_is_believed_with_context_only(with_own: Read) -> None:
    reading = with_own(risky_aliases="organization,EA,Exish Army,short-acronym\n")
    assert problems(reading) == []
    assert [name.risky for name in reading.contents.names if name.text == "EA"] == [True]


def test_own_columns_are_those_of_the_shipped_files() -> None:
    for name in FILES:
        path = resource("ontology", "gazetteer", name)
        header = path.read_text(encoding="utf-8").partition("\n")[0].split(",")
        assert set(header) == set(COLUMNS[path.stem].all), name


def test_load_with_an_empty_folder_of_ones_own_is_the_shipped_one(tmp_path: Path) -> None:
    assert Gazetteer.load(extra=tmp_path) is Gazetteer.load()
    assert Gazetteer.load(extra=tmp_path / "none") is Gazetteer.load()


def test_load_with_own_rows_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_CACHE", str(tmp_path / "cache"))
    extra = tmp_path / "gazetteer"
    extra.mkdir()
    (extra / "places.csv").write_text(PLACES + "Newtown upon Ex,,GB,city,me\n", encoding="utf-8")
    made = Gazetteer.load(extra=extra)
    assert [entry.source for entry in made.entries() if entry.key == "place/newtown-upon-ex"] == ["me"]
    monkeypatch.setattr(cache, "read_folder", None)
    opened = Gazetteer.load(extra=extra)
    assert (len(opened), opened.digest) == (len(made), made.digest)
    [kept] = (tmp_path / "cache").iterdir()
    assert kept.name.startswith("gazetteer_own-")
    monkeypatch.undo()
    (extra / "places.csv").write_text(PLACES + "Newtown under Ex,,GB,city,me\n", encoding="utf-8")
    changed = Gazetteer.load(extra=extra)
    assert "place/newtown-under-ex" in changed
    assert changed.digest != made.digest != Gazetteer.load().digest
    assert pickle.loads(pickle.dumps(changed)).digest == changed.digest  # noqa: S301 - of our own making
