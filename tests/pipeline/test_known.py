"""A store's own gazetteer: what is built into the store goes by it."""

from pathlib import Path

import pytest

import kg
from kg.errors import InputError
from kg.model.decision import Verdict
from kg.pipeline.build import rebuild
from kg.pipeline.decide import decide
from kg.pipeline.extract import Extractor
from kg.pipeline.known import known_to
from kg.store import Store

PERSONS = "name,aliases,country,positions,wikidata,asof,source\n"
TEXT = "Ms. Oriel Quandt met Antony Blinken in Kyiv on Monday.\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def write(store: Path, text: str) -> None:
    (store / "gazetteer").mkdir(parents=True, exist_ok=True)
    (store / "gazetteer" / "persons.csv").write_text(PERSONS + text, encoding="utf-8")


def test_known_rows_of_the_store_are_read_with_and_a_change_reads_again(tmp_path: Path, document: Path) -> None:
    store = tmp_path / "store"
    with kg.build(document, store=store) as graph:
        assert "person/oriel-quandt" not in str(list(graph.records()))
        assert kg.build(document, store=store).report.unchanged == 1  # type: ignore[union-attr]
    write(store, "Oriel Quandt,,NO,Minister of Defence@@2020@,,,me\n")
    with kg.build(document, store=store) as graph:
        assert graph.report is not None
        assert (graph.report.read, graph.report.published) == (1, True)
        assert "person/oriel-quandt" in str(list(graph.records()))
        rows = graph.query(
            "SELECT ?row { GRAPH ?g { ?who aid:gazetteerRow ?row FILTER(CONTAINS(STR(?who), 'oriel-quandt')) } }"
        )
        assert [row["row"] for row in rows] == ["gazetteer/persons.csv:2"]
    assert not kg.build(document, store=store).report.published  # type: ignore[union-attr]
    write(store, "Oriel Quandt,,SE,,,,me\n")
    report = rebuild(Store.open(store))
    assert report.published


def test_known_rows_may_be_there_before_the_store_is(tmp_path: Path, document: Path) -> None:
    write(tmp_path / "store", "Oriel Quandt,,NO,,,,me\n")
    with kg.build(document, store=tmp_path / "store") as graph:
        assert "person/oriel-quandt" in str(list(graph.records()))


def test_known_row_that_is_wrong_is_told_and_nothing_is_built(tmp_path: Path, document: Path) -> None:
    store = tmp_path / "store"
    kg.build(document, store=store).close()
    write(store, "Oriel Quandt,,ZZ,,,,me\n")
    with pytest.raises(InputError, match=r"gazetteer/persons\.csv, line 2, column country: 'ZZ'"):
        kg.build(document, store=store)
    with kg.open(store) as graph:
        assert len(list(graph.records())) == 1


def test_known_row_that_is_wrong_keeps_a_decision_from_being_made(tmp_path: Path, document: Path) -> None:
    store = tmp_path / "store"
    kg.build(document, store=store).close()
    write(store, "Oriel Quandt,,ZZ,,,,me\n")
    opened = Store.open(store)
    with pytest.raises(InputError, match="column country: 'ZZ'"):
        decide(opened, Verdict.SAME, ("https://example.org/a", "https://example.org/b"))
    assert opened.ledger() == ""


def test_known_rows_are_part_of_the_extractors_version(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store")
    shipped = Extractor().version
    assert Extractor(gazetteer=known_to(store)).version == shipped
    write(store.path, "Oriel Quandt,,NO,,,,me\n")
    one = Extractor(gazetteer=known_to(store)).version
    write(store.path, "Oriel Quandt,,SE,,,,me\n")
    assert len({shipped, one, Extractor(gazetteer=known_to(store)).version}) == 3
