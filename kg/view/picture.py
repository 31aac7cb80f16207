"""What a picture shows of a network: the strongest entities, and one arc for all claims that say the same of a pair.

The network holds every edge; a picture thins it out so that it can be read:

- claims that say the same of two entities share an arc (:mod:`kg.view.arcs`),
- equipment and programs hang on one party of a claim, a state before the person who acts for it,
- a place is drawn only for a claim that has no other line,
- beyond :data:`MAX_NODES` entities, :data:`MAX_ARCS` arcs or :data:`MAX_CLAIMS` claims the entities with the fewest
  claims are left out, and the page says so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.view.arcs import Arc, ArcKey, Edge, arcs_of, grouped

MAX_NODES = 300
"""vis-network pans a thousand nodes at about 12 frames a second in software rendering; a reader is lost far earlier."""

MAX_ARCS = 900
"""Three arcs an entity: more than that is a ball of wool at :data:`MAX_NODES`."""

MAX_CLAIMS = 3000
"""A page with more articles opens slowly."""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity in the picture; ``claims`` counts the claims that touch it in the whole network."""

    iri: str
    label: str
    type: str
    group: str
    aliases: tuple[str, ...]
    wikidata: str
    claims: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, and how much is not.

    :param claims: the words of each claim or office that an arc stands for, as the network's edges carry them.
    :param entities_left_out: entities with claims that are not drawn.
    :param claims_left_out: claims and offices without an arc.
    """

    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]
    claims: tuple[Mapping[str, Any], ...]
    entities_left_out: int
    claims_left_out: int

    @classmethod
    def of(cls, graph: nx.MultiDiGraph, *, keep: str | None = None) -> "Picture":
        """Choose what is drawn of a network.

        :param keep: the IRI of an entity that is drawn in any case.
        """
        edges = _thinned(graph)
        ranked = _ranked(graph, edges, keep)
        shown = _fitting(ranked, grouped(edges))
        drawn = [edge for edge in edges if edge[0] in shown and edge[1] in shown]
        numbers: dict[str, int] = {}
        claims: list[Mapping[str, Any]] = []
        for _, _, key, data in drawn:
            if key not in numbers:
                numbers[key] = len(claims)
                claims.append(data)
        arcs = tuple(arcs_of(drawn, numbers))
        used = {end for arc in arcs for end in (arc.source, arc.target)}
        nodes = tuple(_node(graph, iri, count) for iri, count in ranked.items() if iri in used)
        everything = {key for _, _, key in graph.edges(keys=True)}
        return cls(nodes, arcs, tuple(claims), len(ranked) - len(nodes), len(everything - numbers.keys()))


def _thinned(graph: nx.MultiDiGraph) -> list[Edge]:
    """Return the edges worth a line, sorted: all between actors, one a claim and thing, a place if all else lacks."""
    ordered: list[Edge] = sorted(graph.edges(keys=True, data=True), key=_edge_order)
    placed = {key for _, _, key, data in ordered if data["role"] != "place"}
    best: dict[tuple[str, str, str], Edge] = {}
    for edge in ordered:
        source, target, key, data = edge
        role = data["role"]
        if role == "place" and key in placed:
            continue
        hung = role in {"item", "program", "place"}
        slot = (key, "" if hung else source, target)
        if slot not in best or _holder_order(graph, source) < _holder_order(graph, best[slot][0]):
            best[slot] = edge
    return sorted(best.values(), key=_edge_order)


def _edge_order(edge: Edge) -> tuple[str, str, int, str, str, str]:
    """Order claims as one reads them: by document and day, then by place in the text."""
    source, target, key, data = edge
    return data["published"], data["doc_id"], data["offset"], key, source, target


def _holder_order(graph: nx.MultiDiGraph, iri: str) -> tuple[bool, str]:
    return graph.nodes[iri]["type"] == "Person", iri


def _ranked(graph: nx.MultiDiGraph, edges: Iterable[Edge], keep: str | None) -> dict[str, int]:
    """Return the entities with a line and how many claims touch each, most first."""
    touching: dict[str, set[str]] = defaultdict(set)
    for source, target, key, _ in edges:
        touching[source].add(key)
        touching[target].add(key)
    order = sorted(touching, key=lambda iri: (iri != keep, -len(touching[iri]), graph.nodes[iri]["label"], iri))
    return {iri: len(touching[iri]) for iri in order}


def _fitting(ranked: Iterable[str], groups: Mapping[ArcKey, list[Edge]]) -> set[str]:
    """Return the strongest entities that fit into the picture with the arcs between them."""
    place = {iri: rank for rank, iri in enumerate(ranked)}
    arcs_by_rank: Counter[int] = Counter()
    claims_by_rank: dict[int, set[str]] = defaultdict(set)
    for (source, target, *_), edges in groups.items():
        rank = max(place[source], place[target])
        arcs_by_rank[rank] += 1
        claims_by_rank[rank].update(key for _, _, key, _ in edges)
    shown: set[str] = set()
    claims: set[str] = set()
    arcs = 0
    for iri, rank in place.items():
        arcs += arcs_by_rank[rank]
        claims |= claims_by_rank[rank]
        if len(shown) == MAX_NODES or (shown and (arcs > MAX_ARCS or len(claims) > MAX_CLAIMS)):
            break
        shown.add(iri)
    return shown


def _node(graph: nx.MultiDiGraph, iri: str, claims: int) -> Node:
    data = graph.nodes[iri]
    return Node(iri, data["label"], data["type"], data["group"], data["aliases"], data["wikidata"], claims)
