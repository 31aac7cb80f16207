"""Which of a store's quads an export holds."""

import json
from collections.abc import Collection, Iterator

import pyoxigraph

from kg.errors import UsageError
from kg.namespaces import Aid
from kg.rdf.identifiers import derived_graph_iri, document_graph_iri, document_iri
from kg.rdf.terms import node, text_literal
from kg.store import Store

INCLUDABLE = ("relations", "occurrences", "inferred", "provenance")
"""Derived graphs that an export leaves out unless they are asked for."""


def select_quads(store: Store, *, include: Collection[str] = (), with_text: bool = False) -> Iterator[pyoxigraph.Quad]:
    """Yield what the documents say and who the entities are, and what else is asked for.

    :param include: names of :data:`INCLUDABLE`.
    :param with_text: the documents' texts too (``aid:text``); texts are their publishers'.
    :raises UsageError: if there is no such graph to include.
    :raises StoreError: if the store cannot be read.
    """
    for name in include:
        if name not in INCLUDABLE:
            raise UsageError(f"no graph to include is called {name!r}; there are {', '.join(INCLUDABLE)}")
    return _quads(store, frozenset(include), with_text=with_text)


def _quads(store: Store, include: frozenset[str], *, with_text: bool) -> Iterator[pyoxigraph.Quad]:
    left_out = {node(derived_graph_iri(name, base=store.base)) for name in INCLUDABLE if name not in include}
    with store.snapshot() as snapshot:
        for graph in snapshot.dataset.named_graphs():
            if graph not in left_out:
                yield from snapshot.dataset.quads_for_pattern(None, None, None, graph)
        if with_text:
            yield from _texts(store, snapshot.dataset)


def _texts(store: Store, dataset: pyoxigraph.Store) -> Iterator[pyoxigraph.Quad]:
    for record in map(json.loads, store.records()):
        key = record["doc_id"]
        graph = node(document_graph_iri(key, base=store.base))
        if dataset.contains_named_graph(graph):
            yield pyoxigraph.Quad(
                node(document_iri(key, base=store.base)), node(Aid.text), text_literal(record["text"]), graph
            )
