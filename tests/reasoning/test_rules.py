from typing import Any

import pytest
from pyoxigraph import NamedNode, Quad, Store

from kg.model import Record
from kg.namespaces import Aid, Org, Rdf
from kg.rdf import document_quads, relation_quads
from kg.rdf.identifiers import derived_graph_iri
from kg.reasoning import inferred_quads

A, B, C = (f"https://example.org/{name}" for name in "abc")
PROV_AGENT = "http://www.w3.org/ns/prov#Agent"


def store_of(*triples: tuple[str, str, str], graph: str = "https://example.org/g") -> Store:
    store = Store()
    for subject, predicate, value in triples:
        store.add(Quad(NamedNode(subject), NamedNode(predicate), NamedNode(value), NamedNode(graph)))
    return store


def told(store: Store, **options: Any) -> set[tuple[str, str, str]]:
    quads: list[Any] = inferred_quads(store, **options)
    return {(quad.subject.value, quad.predicate.value, quad.object.value) for quad in quads}


def test_rules_classes_above() -> None:
    found = told(store_of((A, Rdf.type, Aid.GovernmentBody)))
    assert found == {(A, Rdf.type, iri) for iri in (Aid.Organization, Aid.Actor, Aid.Entity)}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([(A, Aid.agent, B)], {(A, Aid.participant, B)}),
        ([(A, Aid.supplied, B)], {(A, Aid.relatedTo, B), (B, Aid.suppliedBy, A), (B, Aid.relatedTo, A)}),
        ([(A, Aid.pledgedBy, B)], {(A, Aid.relatedTo, B), (B, Aid.pledged, A), (B, Aid.relatedTo, A)}),
        ([(A, Aid.spokeWith, B)], {(B, Aid.spokeWith, A), (A, Aid.relatedTo, B), (B, Aid.relatedTo, A)}),
        (
            [(A, Org.subOrganizationOf, B), (B, Org.subOrganizationOf, C)],
            {(A, Org.subOrganizationOf, C)},
        ),
        ([(A, Aid.about, B)], set()),
    ],
)
def test_rules_properties(given: list[tuple[str, str, str]], expected: set[tuple[str, str, str]]) -> None:
    assert told(store_of(*given)) == expected


def test_rules_transitive_chains_end_in_the_closure_even_in_a_loop() -> None:
    nodes = [f"https://example.org/{at}" for at in range(6)]
    chain = [(one, Org.subOrganizationOf, other) for one, other in zip(nodes, [*nodes[1:], nodes[0]], strict=True)]
    assert told(store_of(*chain)) == {(one, Org.subOrganizationOf, other) for one in nodes for other in nodes} - set(
        chain
    )


def test_rules_alignments_only_when_asked() -> None:
    store = store_of((A, Rdf.type, Aid.Person))
    assert (A, Rdf.type, PROV_AGENT) not in told(store)
    assert (A, Rdf.type, PROV_AGENT) in told(store, alignments=True)


def test_rules_say_nothing_twice_and_leave_the_store_alone(seed_records: tuple[Record, ...]) -> None:
    store = Store()
    for record in seed_records:
        store.extend(document_quads(record))
    store.extend(relation_quads(seed_records))
    before = set(store)
    found = inferred_quads(store)
    assert set(store) == before
    assert found == inferred_quads(store)
    assert {quad.graph_name.value for quad in found} == {derived_graph_iri("inferred")}  # type: ignore[union-attr]
    triples = {quad.triple for quad in before}
    assert not any(quad.triple in triples for quad in found)
    store.extend(found)
    assert inferred_quads(store) == found, "what was inferred before makes no difference"
