"""What people decided, as a graph: who said that two entities are one, and which claims were rejected.

A merged entity leads to the one that stands for it by ``aid:mergedInto``; no merge is an ``owl:sameAs``.
"""

from collections.abc import Callable, Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, Store

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


def told_decisions(dataset: Store, *, base: str = ID_BASE) -> tuple[dict[str, str], frozenset[str]]:
    """Return what a graph was derived by: what each merged entity is one with, and the rejected claims."""
    graph = NamedNode(derived_graph_iri("decisions", base=base))
    rejections = {decision for decision, verdict in _told(dataset, graph, Aid.verdict) if verdict == Verdict.REJECTED}
    rejected = (claim for decision, claim in _told(dataset, graph, Aid.decides) if decision in rejections)
    return dict(_told(dataset, graph, Aid.mergedInto)), frozenset(rejected)


def _told(dataset: Store, graph: NamedNode, predicate: str) -> Iterator[tuple[str, str]]:
    for quad in dataset.quads_for_pattern(None, NamedNode(predicate), None, graph):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            yield quad.subject.value, quad.object.value
