"""What a picture shows of a network: the strongest entities, and one arc for all claims that say the same of a pair.

The network holds every edge; a picture thins it out so that it can be read:

- claims with one phrase between the same two entities share an arc ("gave aid ×3"),
- what an entity is said to do with nobody named is one loop,
- equipment and programs hang on one party of a claim, a state before the person who acts for it,
- a place is drawn only for a claim that has no other line,
- beyond :data:`MAX_NODES` entities or :data:`MAX_ARCS` arcs the entities with the fewest claims are left out, and told.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

MAX_NODES = 300
"""vis-network pans a thousand nodes at about 12 frames a second in software rendering; a reader is lost far earlier."""

MAX_ARCS = 900
"""Three arcs an entity: more than that is a ball of wool at :data:`MAX_NODES`."""

LABEL_LENGTH = 44
"""Characters of an arc's label; the panel has the rest."""

LOOP_LENGTH = 26
LOOP_LINES = 3
"""Characters and lines of a loop's label, which stands beside its node."""

SEVERAL = "several"
"""The event, status or polarity of an arc whose claims differ in it."""

Edge = tuple[str, str, str, Mapping[str, Any]]


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
class Arc:
    """A line: what its claims say in words, and their numbers in :attr:`Picture.claims`.

    ``event``, ``status`` and ``polarity`` are :data:`SEVERAL` where the claims differ, which only those of a loop do.
    """

    source: str
    target: str
    label: str
    role: str
    event: str
    status: str
    polarity: str
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, and how much is not.

    :param claims: the words of each claim or office that an arc stands for, as the network's edges carry them.
    :param entities_left_out: entities with claims that are not drawn.
    :param claims_left_out: claims without an arc.
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
        shown = _fitting(ranked, edges)
        drawn = [edge for edge in edges if edge[0] in shown and edge[1] in shown]
        numbers: dict[str, int] = {}
        claims: list[Mapping[str, Any]] = []
        for _, _, key, data in drawn:
            if key not in numbers:
                numbers[key] = len(claims)
                claims.append(data)
        arcs = tuple(_arcs(drawn, numbers))
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


def _fitting(ranked: Iterable[str], edges: Iterable[Edge]) -> set[str]:
    """Return the strongest entities that fit into the picture with the arcs between them."""
    place = {iri: rank for rank, iri in enumerate(ranked)}
    arcs_by_rank: dict[int, set[tuple[str, ...]]] = defaultdict(set)
    for edge in edges:
        arcs_by_rank[max(place[edge[0]], place[edge[1]])].add(_arc_key(edge))
    shown: set[str] = set()
    arcs = 0
    for iri, rank in place.items():
        arcs += len(arcs_by_rank[rank])
        if len(shown) == MAX_NODES or (arcs > MAX_ARCS and shown):
            break
        shown.add(iri)
    return shown


def _arc_key(edge: Edge) -> tuple[str, ...]:
    """Say what edges have in common that share an arc: all loops of a node are one."""
    source, target, _, data = edge
    if data["role"] == "alone":
        return source, target, "alone", "", ""
    return source, target, data["role"], data["event"], data["phrase"]


def _arcs(edges: Iterable[Edge], numbers: Mapping[str, int]) -> Iterable[Arc]:
    grouped: dict[tuple[str, ...], list[Edge]] = defaultdict(list)
    with_things: set[str] = set()
    for edge in edges:
        grouped[_arc_key(edge)].append(edge)
        if edge[3]["role"] == "item":
            with_things.add(edge[2])
    for (source, target, role, _, _), same in grouped.items():
        yield Arc(
            source,
            target,
            _loop_label(same) if role == "alone" else _arc_label(same, with_things),
            role,
            _shared(same, "event"),
            _shared(same, "status"),
            _shared(same, "polarity"),
            tuple(numbers[key] for _, _, key, _ in same),
        )


def _shared(same: Iterable[Edge], name: str) -> str:
    """Return what all these edges say, or :data:`SEVERAL`."""
    values = {data[name] for _, _, _, data in same}
    return values.pop() if len(values) == 1 else SEVERAL


def _loop_label(same: Iterable[Edge]) -> str:
    """Return what a loop's claims say, a line each, each line once."""
    lines = list(dict.fromkeys(shortened(data["label"], LOOP_LENGTH) for _, _, _, data in same))
    return "\n".join([*lines[:LOOP_LINES], "…"] if len(lines) > LOOP_LINES else lines)


def _arc_label(same: list[Edge], with_things: set[str]) -> str:
    _, _, key, first = same[0]
    if len(same) == 1 and (first["role"] != "recipient" or key not in with_things):
        return shortened(first["label"], LABEL_LENGTH)
    amounts = dict.fromkeys(data["amounts"] for _, _, _, data in same if data["role"] == "recipient")
    times = f" ×{len(same)}" if len(same) > 1 else ""
    parts = [first["phrase"] + times, ", ".join(filter(None, amounts))]
    return shortened(" · ".join(filter(None, parts)), LABEL_LENGTH)


def shortened(text: str, length: int) -> str:
    """Cut a text to a length, with an ellipsis where something is gone."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def _node(graph: nx.MultiDiGraph, iri: str, claims: int) -> Node:
    data = graph.nodes[iri]
    return Node(iri, data["label"], data["type"], data["group"], data["aliases"], data["wikidata"], claims)
