import pyoxigraph

from kg.model.occurrence import Occurrence, Told
from kg.namespaces import ID_BASE, Aid, Rdf, Rdfs
from kg.rdf import occurrence_quads, sorted_nquads
from kg.rdf.identifiers import derived_graph_iri, document_iri, occurrence_iri, origin_iri

EVENTS = tuple(f"{ID_BASE}event/{number}" for number in "123")
SPEAKER = f"{ID_BASE}entity/person/ann-berg"
ORIGINS = {"a": "a", "b": "a", "c": "c"}


def statements(quads: list[pyoxigraph.Quad]) -> set[tuple[str, str, str]]:
    return {(quad.subject.value, quad.predicate.value, quad.object.value) for quad in quads}  # type: ignore[union-attr]


def test_occurrences_lead_to_their_events_and_these_to_what_they_rest_on() -> None:
    told = tuple(Told(event, source) for event, source in zip(EVENTS, (SPEAKER, origin_iri("a"), SPEAKER), strict=True))
    quads = occurrence_quads([Occurrence(told)], ORIGINS)
    iri = occurrence_iri(EVENTS[0])
    assert {quad.graph_name.value for quad in quads} == {derived_graph_iri("occurrences")}  # type: ignore[union-attr]
    assert statements(quads) == {
        (iri, Rdf.type, Aid.Occurrence),
        *((iri, Aid.toldAs, event) for event in EVENTS),
        *((event, Aid.restsOn, source) for event, source in told),
        *((document_iri(key), Aid.origin, origin_iri(first)) for key, first in ORIGINS.items()),
        *((origin_iri(first), Rdf.type, Aid.Origin) for first in "ac"),
        *((origin_iri(first), Rdfs.label, first) for first in "ac"),
    }


def test_occurrences_do_not_depend_on_the_order() -> None:
    one, other = (Occurrence((Told(event, SPEAKER),)) for event in EVENTS[:2])
    forward = occurrence_quads([one, other], ORIGINS)
    backward = occurrence_quads([other, one], dict(reversed(ORIGINS.items())))
    assert list(sorted_nquads(forward)) == list(sorted_nquads(backward))


def test_occurrences_have_the_same_name_under_another_base() -> None:
    base = "https://example.org/"
    assert occurrence_iri(f"{base}event/1", base=base) == occurrence_iri(EVENTS[0]).replace(ID_BASE, base)
    assert origin_iri("a", base=base) == origin_iri("a").replace(ID_BASE, base)
