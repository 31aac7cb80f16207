"""A wrong row is named: file, line, column, and what was expected."""

import datetime
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.gazetteer import Gazetteer, read_folder
from kg.gazetteer.dates import first_day, last_day

COUNTRIES = (
    "iso2,name,official_name,demonyms,capital,capital_aliases,government_metonyms,adjectives,wikidata,aliases,source\n"
)
ORGANIZATIONS = "name,type,country,aliases,parent,wikidata,source\n"
PERSONS = "name,aliases,country,positions,wikidata,asof,source\n"
EQUIPMENT = "id,designation,name,aliases,category,origin,manufacturer,wikidata,source\n"
CLASSES = "code,label,parent,alt_labels\n"
PROGRAMS = "name,aliases,operator,country,kind,start,wikidata,source\n"
PLACES = "name,aliases,country,kind,wikidata,source\n"
XX = COUNTRIES + "XX,Exland,,Exish,Ex City,,,Exish,,,me\n"


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"countries": COUNTRIES + "xx,Exland,,,,,,,,,me\n"}, r"countries.csv, line 2, column iso2: 'xx'"),
        (
            {"countries": XX + "XX,Other,,,,,,,,,me\n"},
            r"countries.csv, line 3: country/xx is also the id of countries.csv:2",
        ),
        ({"countries": COUNTRIES + "XX,,,,,,,,,,me\n"}, r"line 2, column name: ''"),
        ({"countries": COUNTRIES + "XX,Exland,,,,,,,Q1x,,me\n"}, r"column wikidata: 'Q1x', expected a Wikidata id"),
        ({"countries": COUNTRIES + "XX,Exland\n"}, r"countries.csv, line 2: 2 cells, expected 11"),
        ({"countries": "iso2,name\nXX,Exland\n"}, r"countries.csv, line 1: no column"),
        ({"organizations": ORGANIZATIONS + "A,Club,,,,,me\n"}, r"column type: 'Club', expected one of Alliance, "),
        (
            {"organizations": ORGANIZATIONS + "A,Company,ZZ,,,,me\n"},
            r"column country: 'ZZ', expected a two-letter code",
        ),
        ({"organizations": ORGANIZATIONS + "A,Company,,,B,,me\n"}, r"column parent: 'B'"),
        (
            {"organizations": ORGANIZATIONS + "A,Company,,,,,me\nA,Company,,,,,me\n"},
            r"is also the id of organizations.csv:2",
        ),
        ({"persons": PERSONS + "A B,,,President@@2020,,,me\n"}, r"expected title@organization@start@end"),
        ({"persons": PERSONS + "A B,,,President@Nowhere@2020@,,,me\n"}, r"no organization 'Nowhere'"),
        ({"persons": PERSONS + "A B,,,President@@20@,,,me\n"}, r"column positions: '20', expected a date"),
        ({"persons": PERSONS + "A B,,,President@@2020-13@,,,me\n"}, r"'2020-13' is no day"),
        ({"persons": PERSONS + "A B,,,President@@2020@2019,,,me\n"}, r"ends before it starts"),
        ({"equipment_taxonomy": CLASSES + "A,as,B,\n"}, r"column parent: 'B'"),
        ({"equipment": EQUIPMENT + "e,,E,,NO,,,,me\n"}, r"column category: 'NO'"),
        ({"programs": PROGRAMS + "P,,Nobody,,fund,,,me\n"}, r"column operator: 'Nobody'"),
        ({"programs": PROGRAMS + "P,,,,fund,soon,,me\n"}, r"column start: 'soon'"),
        ({"places": PLACES + "P,,ZZ,sea,,me\n"}, r"places.csv, line 2, column country: 'ZZ'"),
    ],
)
def test_read_folder_names_the_wrong_row(tmp_path: Path, files: dict[str, str], message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_folder(write(tmp_path, **files))


def test_read_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no folder"):
        read_folder(tmp_path / "none")


def test_read_folder_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_bytes(PLACES.encode() + b"\xff,,,sea,,me\n")
    with pytest.raises(InputError, match=r"places\.csv: not UTF-8"):
        read_folder(tmp_path)


def test_read_folder_broken_quotes(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no CSV file"):
        read_folder(write(tmp_path, places=PLACES + '"a"b,,,sea,,me\n'))


def test_load_own_folder(tmp_path: Path) -> None:
    persons = (
        PERSONS
        + "Ann Bee,,XX,President@@2020@2021-02,,2022,me\nAnn Bee,,,Minister of Defence@Host@2020-03@,Q5,2022,me\n"
    )
    organizations = ORGANIZATIONS + "Host,GovernmentBody,XX,,,,me\n"
    gazetteer = Gazetteer.load(write(tmp_path, countries=XX, persons=persons, organizations=organizations))
    assert [entry.key for entry in gazetteer.entries()] == [
        "country/xx",
        "organization/host",
        "person/ann-bee-xx",
        "person/ann-bee-q5",
    ]
    assert [entry.key for entry in gazetteer.holders("head_of_state", "XX", datetime.date(2021, 2, 28))] == [
        "person/ann-bee-xx"
    ]
    assert gazetteer.holders("head_of_state", "XX", datetime.date(2021, 3, 1)) == ()
    assert [entry.key for entry in gazetteer.holders("defence_minister", "XX", datetime.date(2022, 12, 31))] == [
        "person/ann-bee-q5"
    ]
    assert gazetteer.holders("defence_minister", "XX", datetime.date(2023, 1, 1)) == (), "past asof nothing is known"


def test_load_empty_folder(tmp_path: Path) -> None:
    assert Gazetteer.load(tmp_path).find("Ukraine") == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020", (2020, 1, 1), (2020, 12, 31)),
        ("2020-02", (2020, 2, 1), (2020, 2, 29)),
        ("2020-02-03", (2020, 2, 3), (2020, 2, 3)),
    ],
)
def test_days_given_in_part(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert first_day(text) == datetime.date(*first)
    assert last_day(text) == datetime.date(*last)
    assert first_day("") is None
    assert last_day("") is None
