"""Shortcut relations between actors, derived by rules from positive claims, each naming the claims it rests on.

Negated and alleged claims give none, and neither does AID that is only considered or requested. MOBILIZE and RETREAT
give none: who a deployment is for, or against, does not follow from its arguments.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from types import MappingProxyType

from pyoxigraph import Quad

from kg.model import Claim, EventType, Polarity, Record, Status
from kg.namespaces import ID_BASE, Aid
from kg.rdf.identifiers import claim_iris, derived_graph_iri, digest, entity_iris
from kg.rdf.terms import GraphWriter

_DONE = frozenset({Status.OCCURRED, Status.ONGOING})
_PROMISED = frozenset({Status.APPROVED, Status.ANNOUNCED})
_ASKED = _DONE | {Status.REQUESTED}

RULES: Mapping[EventType, tuple[tuple[str, frozenset[Status]], ...]] = MappingProxyType(
    {
        EventType.AID: ((Aid.supplied, _DONE), (Aid.pledged, _PROMISED)),
        EventType.REQUEST: ((Aid.requestedFrom, _ASKED),),
        EventType.CONSULT: ((Aid.spokeWith, _DONE),),
        EventType.AGREE: ((Aid.agreedWith, _DONE | {Status.APPROVED}),),
        EventType.COOPERATE: ((Aid.cooperatedWith, _DONE),),
        EventType.SUPPORT: ((Aid.supported, _DONE),),
        EventType.CONCEDE: ((Aid.concededTo, _DONE),),
        EventType.ACCUSE: ((Aid.accused, _DONE),),
        EventType.REJECT: ((Aid.rejected, _DONE),),
        EventType.THREATEN: ((Aid.threatened, _DONE),),
        EventType.PROTEST: ((Aid.protestedAgainst, _DONE),),
        EventType.SANCTION: ((Aid.sanctioned, _DONE),),
        EventType.COERCE: ((Aid.coerced, _DONE),),
        EventType.ASSAULT: ((Aid.attacked, _DONE),),
    }
)
"""Which relation a positive claim gives between its agents and its recipients, and with which statuses."""

MUTUAL = frozenset({Aid.spokeWith, Aid.agreedWith, Aid.cooperatedWith})
"""Relations that hold both ways, and between the agents of a claim that has no recipient."""


def relation_quads(records: Iterable[Record], *, base: str = ID_BASE) -> list[Quad]:
    """Return the graph of relations: the plain triple, and beside it an ``aid:Relation`` with its claims.

    A mutual relation is one node and two plain triples. The order of the records makes no difference.
    """
    bases: dict[tuple[str, str, str], set[str]] = {}
    for record in records:
        entities, claims = entity_iris(record, base=base), claim_iris(record, base=base)
        for claim in record.standing:
            for relation in _relations(claim, entities):
                bases.setdefault(relation, set()).add(claims[claim.id])
    graph = GraphWriter(derived_graph_iri("relations", base=base))
    for (source, kind, target), claims_of in sorted(bases.items()):
        _write(graph, source, kind, target, base=base)
        graph.link(_relation_iri(source, kind, target, base=base), Aid.basis, *sorted(claims_of))
    return graph.quads()


def _relations(claim: Claim, entities: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    if claim.polarity is not Polarity.POSITIVE:
        return
    agents = [entities[local] for local in claim.agents]
    recipients = [entities[local] for local in claim.recipients]
    for kind, statuses in RULES.get(claim.event, ()):
        if claim.status not in statuses:
            continue
        pairs: Iterable[tuple[str, str]] = ((agent, other) for agent in agents for other in recipients)
        if kind in MUTUAL and not recipients:
            pairs = combinations(agents, 2)
        for one, other in pairs:
            if one != other:
                source, target = sorted((one, other)) if kind in MUTUAL else (one, other)
                yield source, kind, target


def _relation_iri(source: str, kind: str, target: str, *, base: str) -> str:
    return f"{base}relation/{digest('relation', source, kind, target)}"


def _write(graph: GraphWriter, source: str, kind: str, target: str, *, base: str) -> None:
    iri = _relation_iri(source, kind, target, base=base)
    graph.link(source, kind, target)
    if kind in MUTUAL:
        graph.link(target, kind, source)
    graph.type(iri, Aid.Relation)
    graph.link(iri, Aid.relationKind, kind)
    graph.link(iri, Aid.source, source)
    graph.link(iri, Aid.target, target)
