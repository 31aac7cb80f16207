"""Drafts go into the rows that are there: nothing stands twice, nothing is lost."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.gazetteer import Gazetteer
from kg.gazetteer.columns import COLUMNS
from kg.gazetteer.growth.countries import Countries
from kg.gazetteer.growth.draft import Draft
from kg.gazetteer.growth.formats import format_of, read_drafts
from kg.gazetteer.growth.merge import Merged, merge
from kg.gazetteer.growth.tables import csv_text, stem_by_columns
from kg.gazetteer.growth.wikidata import Options
from kg.gazetteer.load import read_sources
from kg.gazetteer.rows import Problem, Source, Sources, folder_sources

Merge = Callable[..., Merged]


def draft(stem: str = "persons", place: str = "line 1", risky: tuple[str, ...] = (), **cells: str) -> Draft:
    return Draft(place, stem, dict.fromkeys(COLUMNS[stem].all, "") | {"source": "f (ftm)"} | cells, risky)


@pytest.fixture
def merged(small_sources: Sources, tmp_path: Path) -> Merge:
    """Merge drafts into rows of a user's own, and see that what comes out reads well."""

    def run(*drafts: Draft, **own: str) -> Merged:
        folder = tmp_path / "gazetteer"
        folder.mkdir(exist_ok=True)
        for stem, text in own.items():
            header = ",".join(COLUMNS[stem].all) + "\n"
            (folder / f"{stem}.csv").write_text(header + text, encoding="utf-8")
        there = folder_sources(folder, own=True)
        done = merge(drafts, shipped=small_sources, own=there, countries={"XX": "Exland", "YY": "Whyland"})
        made = {
            stem: (Source(f"gazetteer/{stem}.csv", csv_text(stem, rows).encode(), own=True),)
            for stem, rows in done.rows.items()
        }
        assert read_sources(small_sources, made).problems == ()
        return done

    return run


def filled(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{column: cell for column, cell in row.items() if cell} for row in rows]


def figures(done: Merged) -> tuple[int, int, int, int]:
    return done.new, done.widened, done.known, len(done.refused)


def test_merge_new_rows(merged: Merge) -> None:
    done = merged(draft(name="Eve Eff", country="XX"), draft("places", name="Newtown", kind="city"))
    assert figures(done) == (2, 0, 0, 0)
    assert filled(done.rows["persons"]) == [{"name": "Eve Eff", "country": "XX", "source": "f (ftm)"}]
    assert done.places["persons"] == [["line 1"]]


def test_merge_into_a_row_of_the_users_own(merged: Merge) -> None:
    own = "Eve Eff,Evie,,General@@2020@,,,me\n"
    done = merged(
        draft(name="Eve Eff", aliases="Evie|E. Eff", wikidata="Q7", positions="General@@2020@2021|General@@@|Chief@@@"),
        draft(name="Eva Eff", wikidata="Q7", place="line 2"),
        persons=own,
    )
    assert figures(done) == (0, 2, 0, 0)
    assert filled(done.rows["persons"]) == [
        {
            "name": "Eve Eff",
            "aliases": "Evie|E. Eff|Eva Eff",
            "positions": "General@@2020@|Chief@@@",
            "wikidata": "Q7",
            "source": "me|f (ftm)",
        }
    ]


def test_merge_into_a_copy_of_a_shipped_row(merged: Merge) -> None:
    done = merged(draft(name="ANN BEE", wikidata="Q20", aliases="Annie", country="YY"))
    assert figures(done) == (0, 1, 0, 0)
    assert filled(done.rows["persons"]) == [
        {
            "name": "Ann Bee",
            "aliases": "A. Bee|Annie",
            "country": "XX",
            "positions": "General@Exish Army@2020@",
            "wikidata": "Q20",
            "asof": "2024",
            "source": "s|f (ftm)",
        }
    ]
    assert [note.what for note in done.notes] == ["Ann Bee: country stays XX, the file says YY"]


def test_merge_by_the_name_alone_is_told(merged: Merge) -> None:
    done = merged(draft(name="Ann Bee", aliases="Annie"))
    assert [note.what for note in done.notes] == ["Ann Bee is taken for Ann Bee (XX Q20) by the name alone"]
    assert merged(draft(name="Ann Bee", country="XX", aliases="Annie")).notes == []


def test_merge_what_is_known_writes_nothing(merged: Merge) -> None:
    done = merged(draft(name="Ann Bee", wikidata="Q20", aliases="A. Bee"), draft(name="Ann Bee", country="XX"))
    assert figures(done) == (0, 0, 2, 0)
    assert done.rows["persons"] == []


def test_merge_twice_is_merge_once(merged: Merge) -> None:
    drafts = [
        draft(name="Eve Eff", wikidata="Q7"),
        draft(name="Eve Eff", wikidata="Q7", aliases="Evie", place="line 2"),
    ]
    once = merged(*drafts)
    assert figures(once) == (1, 1, 0, 0)
    again = merged(*drafts, persons=csv_text("persons", once.rows["persons"]).partition("\n")[2])
    assert figures(again) == (0, 0, 2, 0)
    assert again.rows == once.rows


def test_merge_namesakes_stand_apart(merged: Merge) -> None:
    done = merged(
        draft(name="Ann Bee", country="YY"),
        draft("organizations", name="Exish Guard", type="Company", country="YY"),
    )
    assert figures(done) == (2, 0, 0, 0)
    assert done.rows["organizations"][0]["name"] == "Exish Guard (Whyland)"


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (draft(name="Cid Dee"), "Cid Dee may be any of Cid Dee (Q21), Cid Dee (Q22); give its Wikidata id or country"),
        (
            draft("organizations", name="Exish Guard", type="Company", country="ZZ"),
            "Exish Guard: another row has that name, and nothing tells them apart",
        ),
    ],
)
def test_merge_refuses_what_cannot_be_told_apart(merged: Merge, one: Draft, reason: str) -> None:
    done = merged(one)
    assert [(told.place, told.what) for told in done.refused] == [("line 1", reason)]


def test_merge_two_machines_of_one_name_and_two_ids(merged: Merge) -> None:
    ship = draft("equipment", id="EQ-hope", name="Hope", category="NAV", wikidata="Q7")
    other = draft("equipment", id="EQ-hope", name="Hope", category="NAV", wikidata="Q8", place="line 2")
    done = merged(ship, other)
    assert figures(done) == (1, 0, 0, 1)


def test_merge_ships_of_one_name_under_two_flags(merged: Merge) -> None:
    flags = [("XX", "Q7"), ("YY", ""), ("YY", ""), ("", "Q7"), ("XX", "")]
    ships = [
        dataclasses.replace(
            draft("equipment", f"line {line}", id="EQ-hope", name="Hope", category="NAV", origin=origin, wikidata=id),
            made_id=True,
        )
        for line, (origin, id) in enumerate(flags)
    ]
    done = merged(*ships)
    assert [row["id"] for row in done.rows["equipment"]] == ["EQ-hope", "EQ-hope-yy"]
    assert figures(done) == (2, 0, 3, 0)


def test_merge_a_body_whose_name_got_its_country_is_found_again(merged: Merge) -> None:
    body = draft("organizations", name="Exish Guard", type="Company", country="YY")
    done = merged(body, dataclasses.replace(body, place="line 2"))
    assert figures(done) == (1, 0, 1, 0)


def test_merge_risky_names_are_marked_once(merged: Merge) -> None:
    one = draft(name="Eve Eff", aliases="Boss", country="XX", risky=("Boss",))
    ship = draft("equipment", id="EQ-hope", name="Hope", category="NAV", risky=("Hope",))
    done = merged(one, ship, draft(name="Eve Eff", wikidata="Q7"), one)
    assert [tuple(row.values()) for row in done.rows["risky_aliases"]] == [
        ("person", "Boss", "Eve Eff/Q7", "weak-alias"),
        ("equipment", "Hope", "EQ-hope", "weak-alias"),
    ]


def test_merge_a_risky_alias_stays_one_when_its_row_gets_a_wikidata_id(merged: Merge) -> None:
    done = merged(
        draft(name="Eve Eff", country="XX", wikidata="Q7"),
        persons="Eve Eff,Boss,XX,,,,me\n",
        risky_aliases="person,Boss,Eve Eff/XX,weak-alias\n",
    )
    assert done.rows["persons"][0]["wikidata"] == "Q7"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("name,aliases\n", "csv"),
        ('{"schema": "Person", "properties": {}}\n{', "ftm"),
        ('{"head": {}, "results": {"bindings": []}}', "wikidata"),
        ('{\n "entities": {}}', "wikidata"),
        ("[\n{}]", "wikidata"),
        ("\ufeff [", "wikidata"),
        ("item,itemLabel\r\nhttp://www.wikidata.org/entity/Q1,X\r\n", "wikidata"),
    ],
)
def test_format_is_told_by_the_beginning(text: str, form: str) -> None:
    assert format_of(Source("x", text.encode())) == form


def test_format_that_is_no_text() -> None:
    with pytest.raises(InputError, match="x: not UTF-8 at byte 0"):
        format_of(Source("x", b"\xff\xfe"))


@pytest.mark.parametrize(
    ("name", "header", "stem"),
    [
        ("new.csv", "source,positions,name,aliases,country", "persons"),
        ("new.csv", "name,aliases,country,kind,source", "places"),
        ("new.csv", "name,aliases,operator,country,kind,start,source", "programs"),
        ("places.csv", "name,aliases,operator,country,kind,start,source", "places"),
        ("new.csv", "name,aliases,country,position,source", ""),
    ],
)
def test_columns_tell_what_a_file_holds(name: str, header: str, stem: str) -> None:
    problems: list[Problem] = []
    assert stem_by_columns(Source(name, header.encode(), own=True), problems.append) == stem
    assert len(problems) == (not stem)


def test_columns_of_no_file_name_the_nearest() -> None:
    problems: list[Problem] = []
    stem_by_columns(Source("new.csv", b"name,aliases,country,position,wikidata,asof,source", own=True), problems.append)
    assert "nearest is persons.csv (name,aliases,country,positions,source), of which it lacks positions" in str(
        problems[0]
    )


def test_columns_of_another_sort_of_file_are_told() -> None:
    problems: list[Problem] = []
    stem_by_columns(Source("new.csv", b"name;aliases;country", own=True), problems.append)
    assert "no gazetteer file begins with 'name;aliases;country'; expected commas" in str(problems[0])


def test_csv_rows_are_drafts_and_broken_ones_are_named() -> None:
    text = "name,aliases,country,positions,source\nEve Eff,,,,\nGus,too few\nIda Jay,,XX,,me\n"
    drafts = read_drafts(
        Source("new.csv", text.encode(), own=True),
        "csv",
        countries=Countries(Gazetteer.load()),
        options=Options("new.csv (csv)", country="YY"),
    )
    assert [(one.cells["name"], one.cells["country"], one.cells["source"]) for one in drafts.drafts] == [
        ("Eve Eff", "YY", "new.csv (csv)"),
        ("Ida Jay", "XX", "me"),
    ]
    assert [told.place for told in drafts.refused] == ["line 3"]


def test_what_is_nested_too_deep_is_refused() -> None:
    countries, options = Countries(Gazetteer.load()), Options("x")
    deep = Source("deep.json", b"[" * 200_000)
    with pytest.raises(InputError, match=r"deep\.json is nested too deep"):
        read_drafts(deep, "wikidata", countries=countries, options=options)
    assert len(read_drafts(deep, "ftm", countries=countries, options=options).refused) == 1
