"""The shipped files hold together; what loading cannot see is looked at here."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.gazetteer import Entry, Gazetteer, Surface
from kg.gazetteer.roles import role_of
from kg.model import EntityType
from kg.resources import resource

FOLDER = resource("ontology", "gazetteer")
FILES = sorted(path.name for path in FOLDER.glob("*.csv"))
READ = {
    "countries.csv",
    "equipment.csv",
    "equipment_taxonomy.csv",
    "organizations.csv",
    "persons.csv",
    "places.csv",
    "programs.csv",
    "risky_aliases.csv",
    "roles.csv",
}
UNROCA = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII"}
USML = re.compile(r"|X{0,2}(IX|IV|V?I{0,3})")
PLACE_KINDS = {"base", "capital", "city", "island", "province", "region", "sea", "strait"}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def rows(file: str) -> Iterator[dict[str, str]]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle)


def bare(name: str) -> str:
    """Return a name without the bracket that tells it from its like."""
    return name.partition(" (")[0]


def test_data_files_are_all_read_and_have_their_source() -> None:
    assert set(FILES) == READ
    sources = (FOLDER / "SOURCES.md").read_text(encoding="utf-8")
    assert [file for file in FILES if file not in sources] == []


@pytest.mark.parametrize("file", FILES)
def test_data_cells_are_tidy(file: str) -> None:
    untidy = [
        (row, column)
        for row in rows(file)
        for column, cell in row.items()
        if cell != cell.strip() or "\n" in cell or "||" in cell or cell.strip("|") != cell
        if column != "countries"
    ]
    assert untidy == []


@pytest.mark.parametrize("file", ["countries.csv", "organizations.csv", "persons.csv", "equipment.csv", "programs.csv"])
def test_data_wikidata_ids_are_unique_and_never_curated(file: str) -> None:
    ids = Counter(row["wikidata"] for row in rows(file) if row["wikidata"])
    assert [one for one, count in ids.items() if count > 1] == []
    assert [row["name"] for row in rows(file) if row["wikidata"] and row["source"] == "curated"] == []


def test_data_parents_are_known_and_lead_to_a_top(gazetteer: Gazetteer) -> None:
    for entry in gazetteer.entries():
        seen = {entry.key}
        parent = entry.parent
        while parent:
            assert parent in gazetteer, f"{entry.row}: {parent}"
            assert parent not in seen, f"{entry.row}: its parents go in a circle"
            seen.add(parent)
            parent = gazetteer.entry(parent).parent


def test_data_every_entry_is_found_by_its_name(gazetteer: Gazetteer) -> None:
    lost = [
        entry.row
        for entry in gazetteer.entries()
        if entry.key not in {one.key for one in gazetteer.candidates(bare(entry.name))}
        and entry.key not in {one.key for one in gazetteer.candidates("the " + entry.name)}
    ]
    assert lost == []


def test_data_names_do_not_repeat_among_their_own_aliases(gazetteer: Gazetteer) -> None:
    assert [entry.row for entry in gazetteer.entries() if len(set(entry.aliases)) < len(entry.aliases)] == []


def test_data_risky_rows_name_what_is_there(gazetteer: Gazetteer) -> None:
    known = {(entry.row.partition(":")[0], name) for entry in gazetteer.entries() for name in names(entry)}
    file = {
        "country": "countries.csv",
        "equipment": "equipment.csv",
        "equipment_class": "equipment_taxonomy.csv",
        "organization": "organizations.csv",
        "person": "persons.csv",
        "place": "places.csv",
        "program": "programs.csv",
    }
    assert [row for row in rows("risky_aliases.csv") if (file[row["type"]], row["alias"]) not in known] == []


def names(entry: Entry) -> tuple[str, ...]:
    return (entry.name, *entry.aliases)


def test_data_risky_marks_reach_the_candidates(gazetteer: Gazetteer) -> None:
    kitchener = {one.key: one.risky for one in gazetteer.candidates("Batman")}
    assert kitchener == {"place/batman": True}


def test_data_taxonomy_alignments_are_categories() -> None:
    for row in rows("equipment_taxonomy.csv"):
        assert row["unroca"] in UNROCA, row
        assert USML.fullmatch(row["usml"]), row


def test_data_classes_have_one_meaning_a_name() -> None:
    meanings: dict[str, set[str]] = {}
    for row in rows("equipment_taxonomy.csv"):
        for name in (row["label"], *filter(None, row["alt_labels"].split("|"))):
            meanings.setdefault(name.lower(), set()).add(row["code"])
    assert {name: codes for name, codes in meanings.items() if len(codes) > 1} == {}


def test_data_places_are_of_known_kinds_and_enough(gazetteer: Gazetteer) -> None:
    places = [entry for entry in gazetteer.entries() if entry.type is EntityType.PLACE]
    assert {entry.category for entry in places} == PLACE_KINDS
    assert sum(entry.source == "curated" for entry in places) >= 250


def test_data_every_country_is_its_capital_too(gazetteer: Gazetteer) -> None:
    for row in rows("countries.csv"):
        kinds = (
            {gazetteer.entry(one.key).type for one in gazetteer.candidates(row["capital"])} if row["capital"] else set()
        )
        assert not row["capital"] or {EntityType.COUNTRY, EntityType.PLACE} <= kinds, row["capital"]


def test_data_titles_have_roles(gazetteer: Gazetteer) -> None:
    titles = {(office.title, office.country) for entry in gazetteer.entries() for office in entry.positions}
    assert sorted(title for title, country in titles if not role_of(title, country=country)) == []


def test_data_roles_name_their_columns() -> None:
    header = (FOLDER / "roles.csv").read_text(encoding="utf-8").partition("\n")[0].split(",")
    assert header == ["role", "countries", "patterns", "organization_kind"]


@pytest.mark.parametrize(
    ("surface", "key", "kind"),
    [
        ("White House", "organization/white-house", Surface.NAME),
        ("the Kremlin", "organization/kremlin", Surface.NAME),
        ("Downing Street", "organization/prime-ministers-office-united-kingdom", Surface.ALIAS),
        ("Foreign Office", "organization/foreign-commonwealth-and-development-office", Surface.ALIAS),
        ("USSR", "country/su", Surface.ALIAS),
        ("Crimean peninsula", "place/crimea", Surface.ALIAS),
        ("South China Sea", "place/south-china-sea", Surface.NAME),
        ("INF Treaty", "program/intermediate-range-nuclear-forces-treaty", Surface.ALIAS),
        ("Turkish Navy", "organization/turkish-navy", Surface.NAME),
        ("Polish Army", "organization/polish-army", Surface.NAME),
        ("counter-battery radar", "equipment-class/SEN.CBR", Surface.CLASS),
        ("Houthi rebels", "organization/houthis", Surface.ALIAS),
    ],
)
def test_data_names_in_the_news(gazetteer: Gazetteer, surface: str, key: str, kind: Surface) -> None:
    assert {one.key: one.surface for one in gazetteer.candidates(surface)}[key] is kind


def test_data_names_no_machine() -> None:
    paths = [path for path in FOLDER.iterdir() if re.search(r"(^|[\s(])/(tmp|home|root|usr)/", path.read_text("utf-8"))]
    assert paths == list[Path]()
