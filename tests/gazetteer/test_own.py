"""Rows of a user's own go on top of the shipped ones, and each wrong one is named."""

import pickle
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.gazetteer import Gazetteer, cache
from kg.gazetteer.columns import COLUMNS, FILES
from kg.gazetteer.load import Reading, read_folder, read_sources
from kg.gazetteer.rows import folder_sources
from kg.resources import resource

COUNTRIES = "iso2,name,demonyms,capital,government_metonyms,adjectives,wikidata,aliases,source\n"
ORGANIZATIONS = "name,type,country,aliases,parent,wikidata,source\n"
PERSONS = "name,aliases,country,positions,wikidata,asof,source\n"
EQUIPMENT = "id,designation,name,aliases,category,origin,source\n"
CLASSES = "code,label,parent,alt_labels\n"
PROGRAMS = "name,aliases,operator,country,kind,start,source\n"
PLACES = "name,aliases,country,kind,source\n"
RISKY = "type,alias,entity,reason\n"
SHIPPED = {
    "countries": COUNTRIES + "XX,Exland,,Ex City,,Exish,Q1,,s\nYY,Whyland,,,,,Q2,,s\n",
    "organizations": ORGANIZATIONS
    + "Exish Army,MilitaryUnit,XX,EA,,Q10,s\nExish Guard,MilitaryUnit,XX,,Exish Army,,s\n",
    "persons": PERSONS
    + "Ann Bee,A. Bee,XX,General@Exish Army@2020@,Q20,2024,s\nCid Dee,,XX,,Q21,,s\nCid Dee,,YY,,Q22,,s\n",
    "equipment_taxonomy": CLASSES + "T,tanks,,\n",
    "equipment": EQUIPMENT + "t-1,T-1,Tank One,,T,XX,s\n",
    "programs": PROGRAMS + "Shield of Ex,,Exish Army,XX,exercise,2020,s\n",
    "places": PLACES + "Port Ex,,XX,city,s\n",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    return write(tmp_path / "shipped", SHIPPED)


def read(shipped: Path, **own: str) -> Reading:
    extra = write(shipped.parent / "gazetteer", own)
    return read_sources(folder_sources(shipped), folder_sources(extra, own=True))


def problems(reading: Reading) -> list[str]:
    return [str(problem) for problem in reading.problems]


def test_own_rows_are_added_to_the_shipped_ones(shipped: Path) -> None:
    reading = read(shipped, persons=PERSONS + "Eve Eff,,XX,Colonel@Exish Guard@2021@,,,me\n")
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
def test_own_row_of_the_same_takes_the_place_of_the_shipped_one(shipped: Path, row: str, key: str) -> None:
    reading = read(shipped, persons=PERSONS + row + "\n")
    assert problems(reading) == []
    assert list(reading.replaced) == list(reading.own) == [key]
    assert reading.contents.entries[key].source == "me"
    assert {name.key for name in reading.contents.names if name.text == "A. Bee"} <= {"person/ann-bee"} - {key}
    assert reading.replaced[key].row.startswith("persons.csv:")


@pytest.mark.parametrize(
    ("row", "key"),
    [("Ann Bee,,YY,,,,me", "person/ann-bee-yy"), ("Ann Bee,,XX,,Q99,,me", "person/ann-bee-q99")],
)
def test_own_row_of_a_namesake_stands_beside_the_shipped_one(shipped: Path, row: str, key: str) -> None:
    reading = read(shipped, persons=PERSONS + row + "\n")
    assert problems(reading) == []
    assert {key, "person/ann-bee"} <= set(reading.contents.entries)
    assert not reading.replaced


def test_own_keys_stay_when_rows_are_added_below(shipped: Path) -> None:
    first = PERSONS + "Eve Eff,,XX,,,,me\n"
    assert list(read(shipped, persons=first).own) == ["person/eve-eff"]
    assert list(read(shipped, persons=first + "Eve Eff,,YY,,Q7,,me\n").own) == ["person/eve-eff", "person/eve-eff-q7"]


def test_own_body_under_another_name_is_still_the_one_that_shipped_rows_name(shipped: Path) -> None:
    reading = read(shipped, organizations=ORGANIZATIONS + "Army of Exland,MilitaryUnit,XX,,,Q10,me\n")
    assert problems(reading) == []
    entries = reading.contents.entries
    assert entries["organization/exish-army"].name == "Army of Exland"
    assert entries["organization/exish-guard"].parent == "organization/exish-army"
    assert entries["person/ann-bee"].positions[0].organization == "organization/exish-army"


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (
            {"persons": PERSONS + "A,,ZZ,,,,me\n"},
            ["gazetteer/persons.csv, line 2, column country: 'ZZ', expected a two"],
        ),
        (
            {"persons": PERSONS + "Cid Dee,,,,,,me\n"},
            ["'Cid Dee' may be any of person/cid-dee-q21, person/cid-dee-q22"],
        ),
        (
            {"persons": PERSONS + "Eve Eff,,XX,,,,me\nEve Eff,,,,Q7,,me\n"},
            ["line 3: person/eve-eff is also the id of gazetteer/persons.csv:2; give one of them another"],
        ),
        (
            {"organizations": ORGANIZATIONS + "Exish Guard,MilitaryUnit,YY,,,,me\n"},
            ["is also the name of organization/"],
        ),
        (
            {"organizations": ORGANIZATIONS + "A,Company,,,B,,me\nB,Company,,,A,,me\n"},
            ["line 2, column parent", "line 3"],
        ),
        ({"equipment": EQUIPMENT + ",,Tank Two,,T,,me\n"}, ["column id: '', expected an id"]),
        ({"persons": PERSONS + "—,,,,,,me\n"}, ["column name: '—', expected a name"]),
        ({"persons": PERSONS + "A B,,,,,soon,me\n"}, ["column asof: 'soon', expected a date"]),
        ({"persons": "name,alias,country,positions,source\n"}, ["line 1: no column 'aliases'"]),
        ({"persons": PERSONS.replace("asof", "as_of")}, ["line 1: unknown column 'as_of', expected name, aliases"]),
        ({"persons": PERSONS.replace("asof", "name")}, ["line 1: two columns are called 'name'"]),
        (
            {"risky_aliases": RISKY + "person,Bee,Ann Bee/Q20,common-word\n"},
            ["column entity: 'Ann Bee/Q20', expected an"],
        ),
        ({"risky_aliases": RISKY + "human,Bee,Ann Bee/Q20,common-word\n"}, ["column type: 'human', expected one of"]),
    ],
)
def test_own_rows_that_are_wrong_are_named(shipped: Path, own: dict[str, str], expected: list[str]) -> None:
    found = problems(read(shipped, **own))
    assert len(found) == len(expected)
    for text, part in zip(found, expected, strict=True):
        assert part in text


def test_own_rows_that_are_wrong_are_all_named_and_the_others_are_read(shipped: Path) -> None:
    reading = read(
        shipped,
        persons=PERSONS
        + "Eve Eff,,ZZ,,x1,soon,me\nGus,too,few\nIda Jay,,XX,Queen@Nowhere@2020-13@,,,me\nKim Ell,,XX,,,,me\n",
        organizations=ORGANIZATIONS + "Club,Club,,,,,me\nClub Two,Company,,,Club,,me\n",
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


def test_own_problems_are_counted_where_the_gazetteer_is_loaded(shipped: Path) -> None:
    extra = write(shipped.parent / "gazetteer", {"persons": PERSONS + "A,,ZZ,,,,me\nB,,ZZ,,,,me\n"})
    with pytest.raises(InputError, match=r"persons\.csv, line 2, .*\(and 1 more: kg gazetteer check names them all\)"):
        read_folder(shipped, extra)


def test_own_cells_are_tidied(shipped: Path) -> None:
    text = "\ufeffname, aliases,country,positions,source\r\n Eve  Eff ,E. Eff | |Evie,XX,,me\r\n\r\n,,,,\r\n"
    reading = read(shipped, persons=text)
    assert problems(reading) == []
    entry = reading.contents.entries["person/eve-eff"]
    assert (entry.name, entry.aliases) == ("Eve Eff", ("E. Eff", "Evie"))


def test_own_risky_alias_is_believed_with_context_only(shipped: Path) -> None:
    reading = read(shipped, risky_aliases=RISKY + "organization,EA,Exish Army,short-acronym\n")
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
    extra = write(tmp_path / "gazetteer", {"places": PLACES + "Newtown upon Ex,,GB,city,me\n"})
    made = Gazetteer.load(extra=extra)
    assert [entry.source for entry in made.entries() if entry.key == "place/newtown-upon-ex"] == ["me"]
    monkeypatch.setattr(cache, "read_folder", None)
    opened = Gazetteer.load(extra=extra)
    assert (len(opened), opened.digest) == (len(made), made.digest)
    assert len(list((tmp_path / "cache").iterdir())) == 1
    monkeypatch.undo()
    write(extra, {"places": PLACES + "Newtown under Ex,,GB,city,me\n"})
    changed = Gazetteer.load(extra=extra)
    assert "place/newtown-under-ex" in changed
    assert changed.digest != made.digest != Gazetteer.load().digest
    assert pickle.loads(pickle.dumps(changed)).digest == changed.digest  # noqa: S301 - of our own making
