"""What people decided, as a graph: who said that two entities are one, and which claims were rejected.

A merged entity leads to the one that stands for it by ``aid:mergedInto``; no merge is an ``owl:sameAs``.
"""

from collections.abc import Callable, Iterable

from pyoxigraph import Quad

from kg.model.decision import Decision, Verdict
from kg.namespaces import ID_BASE, Aid, Rdfs
from kg.rdf.identifiers import derived_graph_iri, digest
from kg.rdf.terms import GraphWriter


def decision_quads(standing: Iterable[Decision], canonical: Callable[[str], str], *, base: str = ID_BASE) -> list[Quad]:
    """Return the graph of decisions; none, where nothing was decided.

    :param standing: the decisions that were not undone.
    :param canonical: gives the IRI that stands for an entity.
    """
    graph = GraphWriter(derived_graph_iri("decisions", base=base))
    for decision in standing:
        iri = f"{base}decision/{digest('decision', decision.id, decision.verdict, *decision.of)}"
        graph.type(iri, Aid.Decision)
        graph.text(iri, Rdfs.label, decision.id)
        graph.text(iri, Aid.verdict, decision.verdict)
        graph.link(iri, Aid.decides, *decision.of)
        graph.text(iri, Aid.reason, decision.why)
        graph.text(iri, Aid.decidedBy, decision.by)
        graph.day(iri, Aid.decidedOn, decision.day)
        for entity in decision.of if decision.verdict is Verdict.SAME else ():
            if canonical(entity) != entity:
                graph.link(entity, Aid.mergedInto, canonical(entity))
    return graph.quads()
