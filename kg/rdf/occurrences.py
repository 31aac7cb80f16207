"""What several documents tell of, and which documents are copies of one origin: the derived graph ``occurrences``."""

from collections.abc import Iterable, Mapping

from pyoxigraph import Quad

from kg.model.occurrence import Occurrence
from kg.namespaces import ID_BASE, Aid, Rdfs
from kg.rdf.identifiers import derived_graph_iri, document_iri, occurrence_iri, origin_iri
from kg.rdf.terms import GraphWriter


def occurrence_quads(
    occurrences: Iterable[Occurrence], origins: Mapping[str, str], *, base: str = ID_BASE
) -> list[Quad]:
    """Return the graph of occurrences: each with its events, and what each event's telling rests on.

    An occurrence is named by its first event, an origin by its first document; the arguments stay with the events.

    :param origins: the key of each document, and that of the first one of which it is a copy.
    """
    graph = GraphWriter(derived_graph_iri("occurrences", base=base))
    for document, first in sorted(origins.items()):
        origin = origin_iri(first, base=base)
        graph.type(origin, Aid.Origin)
        graph.text(origin, Rdfs.label, first)
        graph.link(document_iri(document, base=base), Aid.origin, origin)
    for occurrence in occurrences:
        iri = occurrence_iri(min(occurrence.tellings).event, base=base)
        graph.type(iri, Aid.Occurrence)
        for event, source in occurrence.tellings:
            graph.link(iri, Aid.toldAs, event)
            graph.link(event, Aid.restsOn, source)
    return graph.quads()
