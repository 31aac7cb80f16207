"""One article that comes more than once: under one address, under two, and with a changed byte."""

import json
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph
import pytest

from kg.documents import read_documents
from kg.namespaces import Aid
from kg.pipeline.build import BuildReport, build
from kg.pipeline.extract import Extractor
from kg.rdf.identifiers import document_iri, origin_iri
from kg.store import Store

TEXT = """Norway to lend Estonia two minesweepers

Norway will lend Estonia two minesweepers and 40 sailors from 3 May, the Norwegian defence ministry said on Tuesday.

The United States delivered two patrol boats to Ukraine on Monday. The ships are to guard the port of Odesa.

Opposition parties in Oslo said that the navy was short of crews already and that parliament had not been asked.
"""
CHANGED = TEXT.replace("crews", "crevs")
PAGE = "https://news.example/a?id=7"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "store")


def built(store: Store, extractor: Extractor, articles: Iterable[tuple[str, str]]) -> BuildReport:
    path = store.path.parent / "articles.jsonl"
    rows = [{"url": url, "text": text, "published": "2022-04-05"} for url, text in articles]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return build(read_documents([path]), store=store, extractor=extractor)


def values(store: Store, predicate: str) -> dict[str, str]:
    with store.snapshot() as snapshot:
        quads = snapshot.dataset.quads_for_pattern(None, pyoxigraph.NamedNode(predicate), None)
        return {quad.subject.value: quad.object.value for quad in quads}  # type: ignore[union-attr]


def test_versions_tracking_parameters_make_no_second_document(store: Store, extractor: Extractor) -> None:
    report = built(store, extractor, [(PAGE, TEXT), (f"{PAGE}&utm_source=x#top", TEXT)])
    assert (report.documents, report.read, report.failures) == (1, 1, ())


def test_versions_one_text_under_two_addresses_has_one_origin(store: Store, extractor: Extractor) -> None:
    other = "https://copy.example/a"
    report = built(store, extractor, [(PAGE, TEXT), (other, TEXT)])
    assert (report.documents, report.failures) == (2, ())
    assert values(store, Aid.origin) == {document_iri(key): origin_iri(other) for key in (PAGE, other)}


def test_versions_a_changed_byte_leaves_the_origin_and_what_is_claimed(store: Store, extractor: Extractor) -> None:
    other = "https://copy.example/a"
    built(store, extractor, [(PAGE, TEXT), (other, CHANGED)])
    assert set(values(store, Aid.origin).values()) == {origin_iri(other)}
    claims, occurrences = values(store, Aid.asserts), values(store, Aid.toldAs)
    assert len(claims) >= 4
    assert occurrences

    # The page itself changes now: it is one document still, and its claims keep their names.
    assert built(store, extractor, [(PAGE, CHANGED)]).documents == 2
    assert values(store, Aid.asserts) == claims
    assert values(store, Aid.toldAs) == occurrences


def test_versions_two_texts_under_one_address_are_an_error_that_names_both(store: Store, extractor: Extractor) -> None:
    report = built(store, extractor, [(PAGE, TEXT), (PAGE, CHANGED)])
    assert report.documents == 1
    [failure] = report.failures
    assert "under the same key" in failure.reason
    assert "line 1" in failure.reason
    assert failure.line == 2
