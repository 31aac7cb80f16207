"""A store's own gazetteer grows whole or not at all."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import InputError, StoreError
from kg.gazetteer.columns import COLUMNS
from kg.gazetteer.growth.check import Findings
from kg.gazetteer.growth.draft import Draft
from kg.pipeline.grow import Imported, add_files, add_row, check, counts, import_file
from kg.pipeline.known import known_to
from kg.store import Store

PERSONS = "name,aliases,country,positions,wikidata,asof,source\n"
BODIES = "name,type,country,aliases,parent,source\n"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "store")


def file(tmp_path: Path, text: str, name: str = "new.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def kept(store: Store) -> dict[str, str]:
    folder = store.gazetteer
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())} if folder.is_dir() else {}


def problems(findings: Findings) -> list[str]:
    return [str(problem) for problem in findings.problems]


def draft(stem: str = "persons", risky: tuple[str, ...] = (), **cells: str) -> Draft:
    return Draft("", stem, dict.fromkeys(COLUMNS[stem].all, "") | {"source": "own"} | cells, risky)


def test_grow_adds_files_that_refer_to_each_other(store: Store, tmp_path: Path) -> None:
    people = file(tmp_path, PERSONS + "Oriel Quandt,,NO,Captain@Exish Fleet Office@2020@,,,me\n", "people.csv")
    bodies = file(tmp_path, BODIES + "Exish Fleet Office,GovernmentBody,NO,EFO,,me\n", "bodies.csv")
    findings = add_files(store, [people, bodies])
    assert problems(findings) == []
    assert [entry.key for entry in findings.entries] == ["organization/exish-fleet-office", "person/oriel-quandt"]
    assert sorted(kept(store)) == ["organizations.csv", "persons.csv"]
    entry = known_to(store).entry("person/oriel-quandt")
    assert (entry.row, entry.positions[0].organization) == (
        "gazetteer/persons.csv:2",
        "organization/exish-fleet-office",
    )


def test_grow_one_wrong_row_and_nothing_is_added(store: Store, tmp_path: Path) -> None:
    add_row(store, draft(name="Oriel Quandt", country="NO"))
    before = kept(store)
    path = file(tmp_path, PERSONS + "Good Person,,NO,,,,me\nBad Person,,ZZ,,Q,,me\nOriel Quandt,,,,,,me\n")
    findings = add_files(store, [path])
    assert [text.replace(str(path), "F") for text in problems(findings)] == [
        "F, line 3, column country: 'ZZ', expected a two-letter code of countries.csv, or nothing",
        "F, line 3, column wikidata: 'Q', expected a Wikidata id such as Q212, or nothing",
        "F, line 4: person/oriel-quandt is also the id of gazetteer/persons.csv:2; give one of them another",
    ]
    assert kept(store) == before


def test_grow_adds_to_what_is_there_and_keeps_it(store: Store) -> None:
    store.gazetteer.mkdir()
    (store.gazetteer / "persons.csv").write_text("source,name,country,aliases,positions\nme,Eve Eff,NO,,\n", "utf-8")
    add_row(store, draft(name="Oriel Quandt", country="NO", aliases="Admiral", risky=("Admiral",)))
    assert kept(store) == {
        "persons.csv": "name,aliases,country,positions,wikidata,asof,source\n"
        "Eve Eff,,NO,,,,me\nOriel Quandt,Admiral,NO,,,,own\n",
        "risky_aliases.csv": "type,alias,entity,reason\nperson,Admiral,Oriel Quandt/NO,weak-alias\n",
    }


def test_grow_tells_what_a_row_replaces_and_makes_ambiguous(store: Store) -> None:
    findings = add_row(
        store, draft("organizations", name="Ukroboronprom", type="Company", country="UA", aliases="ATACMS")
    )
    assert [one.shipped.row.partition(":")[0] for one in findings.replaced] == ["organizations.csv"]
    assert [one.name for one in findings.ambiguous] == ["ATACMS"]
    findings = add_row(store, draft("organizations", name="Shield", type="Company", country="UA"))
    assert [one.name for one in findings.everyday] == ["Shield"]
    assert findings.ambiguous == ()


def test_grow_while_another_writes_is_refused(store: Store) -> None:
    with store.writer(), pytest.raises(StoreError, match="is being written by another process"):
        add_row(store, draft(name="Oriel Quandt"))
    assert kept(store) == {}


def test_grow_does_not_touch_a_store_whose_own_rows_are_wrong(store: Store, tmp_path: Path) -> None:
    store.gazetteer.mkdir()
    (store.gazetteer / "persons.csv").write_text(PERSONS + "Eve Eff,too few\nGus,,ZZ,,,,me\n", encoding="utf-8")
    before = kept(store)
    assert len(add_row(store, draft(name="Oriel Quandt")).problems) == 2
    with pytest.raises(InputError, match=r"gazetteer/persons\.csv, line 2"):
        import_file(store, file(tmp_path, PERSONS + "Oriel Quandt,,,,,,me\n"))
    assert kept(store) == before


def test_check_the_stores_own_rows(store: Store) -> None:
    assert check(store) == Findings()
    store.gazetteer.mkdir()
    (store.gazetteer / "people.csv").write_text(PERSONS, encoding="utf-8")
    (store.gazetteer / "persons.csv").write_text(PERSONS + "Eve Eff,,ZZ,,,,me\nAnn,,NO,x,,,me\n", encoding="utf-8")
    found = problems(check(store))
    assert found[0].startswith("gazetteer/people.csv: is no file of a gazetteer; expected one of risky_aliases.csv, ")
    assert [text.partition(":")[0] for text in found[1:]] == [
        "gazetteer/persons.csv, line 2, column country",
        "gazetteer/persons.csv, line 3, column positions",
    ]


def test_check_files_with_and_without_a_store(store: Store, tmp_path: Path) -> None:
    add_row(store, draft(name="Oriel Quandt", country="NO"))
    path = file(tmp_path, PERSONS + "Oriel Quandt,,,,,,me\n")
    assert [entry.row for entry in check(None, [path]).entries] == [f"{path}:2"]
    assert "is also the id of gazetteer/persons.csv:2" in problems(check(store, [path]))[0]
    assert problems(check(store, [store.gazetteer / "persons.csv"])) == []
    assert "no gazetteer file begins with 'a,b'" in problems(check(store, [file(tmp_path, "a,b\n", "x.csv")]))[0]


def test_check_an_unknown_body_names_the_nearest(tmp_path: Path) -> None:
    path = file(tmp_path, PERSONS + "Oriel Quandt,,NO,Head@U.S. Departement of Defense@2020@,,,me\n")
    assert "did you mean 'U.S. Department of Defense'?" in problems(check(None, [path]))[0]


def test_counts_of_shipped_and_own_rows(store: Store) -> None:
    assert {own for _, _, own in counts(None)} == {0}
    add_row(store, draft(name="Oriel Quandt", country="NO"))
    rows = {name: (shipped, own) for name, shipped, own in counts(store)}
    assert rows["persons.csv"][0] > 2000
    assert rows["persons.csv"][1] == 1


def ftm(schema: str, **properties: Any) -> str:
    return json.dumps({"id": "NK-1", "schema": schema, "properties": properties}) + "\n"


def figures(done: Imported) -> tuple[str, int, int, int, int]:
    return done.form, done.new, done.widened, done.known, len(done.refused)


def test_import_takes_what_can_be_taken_and_names_the_rest(store: Store, tmp_path: Path) -> None:
    text = (
        ftm("Person", name=["Oriel Quandt"], nationality=["no"], weakAlias=["Admiral"])
        + "{broken\n"
        + ftm("PublicBody", name=["Quandt Office"], jurisdiction=["zz"])
        + ftm("Address", full=["1 Main Street"])
    )
    path = file(tmp_path, text, "list.json")
    done = import_file(store, path)
    assert figures(done) == ("ftm", 2, 0, 0, 1)
    assert [(told.place, told.what.partition(":")[0]) for told in done.refused] == [("line 2", "is no entity")]
    assert [told.place for told in done.notes] == ["line 3"]
    assert done.others == {"Address": 1}
    assert [entry.source for entry in done.findings.entries] == ["list.json (ftm)"] * 2
    before = kept(store)
    assert figures(import_file(store, path)) == ("ftm", 0, 0, 2, 1)
    assert kept(store) == before
    candidates = known_to(store).candidates("Admiral")
    assert [one.risky for one in candidates if one.key == "person/oriel-quandt"] == [True]


def test_import_widens_a_shipped_row_without_losing_what_it_says(store: Store, tmp_path: Path) -> None:
    kuleba = known_to(store).entry("person/dmytro-kuleba")
    path = file(tmp_path, ftm("Person", name=["Kuleba, Dmytro I."], wikidataId=[kuleba.wikidata]), "list.json")
    done = import_file(store, path)
    assert figures(done) == ("ftm", 0, 1, 0, 0)
    [one] = done.findings.replaced
    assert one.lost == ()
    wider = known_to(store).entry("person/dmytro-kuleba")
    assert wider.aliases == (*kuleba.aliases, "Kuleba, Dmytro I.")
    assert wider.positions == kuleba.positions


def test_import_csv_names_wrong_rows_and_takes_the_others(store: Store, tmp_path: Path) -> None:
    rows = "Good Person,,NO,,,,me\nBad Person,,ZZ,,,soon,me\nOdd Person,,NO,Head@Nowhere at All@2020@,,,me\nToo,few\n"
    done = import_file(store, file(tmp_path, PERSONS + rows))
    assert figures(done)[:2] == ("csv", 1)
    assert [(told.place, told.what.partition(",")[0]) for told in done.refused] == [
        ("line 3", "column country: 'ZZ'"),
        ("line 3", "column asof: 'soon'"),
        ("line 4", "column positions: no organization 'Nowhere at All' in organizations.csv"),
        ("line 5", "2 cells"),
    ]
    assert kept(store)["persons.csv"] == PERSONS + "Good Person,,NO,,,,me\n"


def test_import_with_an_unknown_country_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no country 'ZZ'"):
        import_file(store, file(tmp_path, PERSONS), country="ZZ")


def test_import_of_nothing_writes_nothing(store: Store, tmp_path: Path) -> None:
    assert figures(import_file(store, file(tmp_path, PERSONS))) == ("csv", 0, 0, 0, 0)
    assert kept(store) == {}
