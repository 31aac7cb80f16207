"""Where things stand in the picture: computed here, so that the first paint is final and the same input the same bytes.

The distance between two entities follows from what must be read between them. Stress majorization (Gansner, Koren and
North, 2004) brings the distances about; of several seeded starts the one with the fewest crossings is kept. The picture
is turned so that busy pairs lie flat, where parallel labels have room; what still overlaps is pushed apart.
"""

import math
import random
from collections.abc import Iterable, Mapping, Sequence

import networkx as nx
import numpy as np

from kg.view.clearing import clutter, pushed_apart
from kg.view.plane import GAP, Box, Point, Tie
from kg.view.settling import settled

ROUNDS = 150
"""Steps of majorization: stress changes by less than a thousandth after about 100 on graphs of 300 nodes."""

PUSHES = 100
"""Rounds of pushing apart at most; what overlaps after them is caught in a tangle."""

STARTS = 24
"""Seeded starts that are tried; the :data:`FINALISTS` with the least clutter are cleared, and the best is kept."""

FINALISTS = 4

BUDGET = 2_000_000
"""Pairs of nodes and ties that one step of the work may look at: about a second, so large pictures get fewer starts."""

STARTS_COST = ROUNDS // 20
"""What majorization costs beside a look in Python, a pair: numpy is some twenty times as fast."""

TURNS = 36
"""How many angles within half a circle are tried when the picture is turned."""

ASPECT = 2.3
"""Width to height aimed at: a screen is wider than high, and so are labels."""

STRETCH = 2.2
"""How far a picture is drawn out to come near :data:`ASPECT`, at most: beyond it, distances tell nothing."""


def positions(boxes: Mapping[str, Box], ties: Iterable[Tie]) -> dict[str, tuple[int, int]]:
    """Return a place for each node, in whole units.

    Parts that nothing joins are laid out by themselves and put side by side, the largest first.
    """
    graph = nx.Graph()
    graph.add_nodes_from(boxes)
    graph.add_edges_from((tie.source, tie.target, {"tie": tie}) for tie in ties if tie.source != tie.target)
    order = {node: rank for rank, node in enumerate(boxes)}
    parts = [sorted(part, key=order.__getitem__) for part in nx.connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), order[part[0]]))
    return _shelved([_part(graph.subgraph(part), {node: boxes[node] for node in part}) for part in parts], boxes)


def _part(graph: nx.Graph, boxes: Mapping[str, Box]) -> dict[str, Point]:
    """Lay out nodes that are all joined: the best of several starts."""
    nodes = list(boxes)
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    order = {node: rank for rank, node in enumerate(nodes)}
    ties = sorted(
        (tie for _, _, tie in graph.edges(data="tie")), key=lambda tie: (order[tie.source], order[tie.target])
    )
    wanted = _distances(graph, nodes)
    starts = [
        _stretched(_turned(dict(zip(nodes, _majorized(wanted, _start(len(nodes), seed)).tolist(), strict=True)), ties))
        for seed in range(_affordable(STARTS, STARTS_COST * len(nodes) ** 2 + len(ties) * (len(ties) + len(nodes))))
    ]
    starts.sort(key=lambda places: clutter(places, boxes, ties))
    a_round = len(nodes) * (len(nodes) // 2 + len(ties))
    rounds = _affordable(PUSHES, a_round)
    pushed = [
        pushed_apart(places, boxes, ties, rounds=rounds)
        for places in starts[: _affordable(FINALISTS, a_round * rounds)]
    ]
    best = min(pushed, key=lambda places: clutter(places, boxes, ties))
    calm = _stretched(settled(best, boxes, ties, budget=BUDGET // 2))
    return pushed_apart(calm, boxes, (), rounds=_affordable(PUSHES, len(nodes) ** 2 // 2))


def _affordable(times: int, cost: int) -> int:
    """Return how often a step of that cost (pairs looked at) is done, at least once."""
    return max(1, min(times, BUDGET // max(1, cost)))


def _stretched(places: Mapping[str, Point]) -> dict[str, Point]:
    """Draw the picture out towards the screen's form, in whole units: numpy's last bits have no say in what follows."""
    width, height = (max(axis) - min(axis) for axis in zip(*places.values(), strict=True))
    stretch = min(STRETCH, max(1.0, ASPECT * height / max(width, 1.0)))
    return {node: (float(round(x * stretch)), float(round(y))) for node, (x, y) in places.items()}


def _distances(graph: nx.Graph, nodes: Sequence[str]) -> np.ndarray:
    lengths = dict(nx.all_pairs_dijkstra_path_length(graph.subgraph(nodes), weight=_length))
    return np.array([[lengths[source][target] for target in nodes] for source in nodes])


def _length(_source: str, _target: str, joined: Mapping[str, Tie]) -> float:
    return joined["tie"].length


def _start(count: int, seed: int) -> np.ndarray:
    """Return places on a circle of radius 1, in an order that the seed gives; seed 0 keeps the order."""
    order = list(range(count))
    if seed:
        random.Random(seed).shuffle(order)  # noqa: S311 - a layout, no secret
    angles = 2 * np.pi * np.array(order) / count
    return np.column_stack([np.cos(angles), np.sin(angles)])


def _majorized(wanted: np.ndarray, start: np.ndarray) -> np.ndarray:
    """Return places whose distances come near the wanted ones, near pairs counting most."""
    count = len(wanted)
    places = start * float(wanted.max()) / 2
    weights = 1.0 / (wanted + np.eye(count)) ** 2
    np.fill_diagonal(weights, 0.0)
    totals = weights.sum(axis=1)[:, None]
    for _ in range(ROUNDS):
        offsets = places[:, None, :] - places[None, :, :]
        actual = np.sqrt((offsets**2).sum(axis=2)) + np.eye(count)
        pulls = (weights * wanted / np.maximum(actual, 1e-6))[:, :, None] * offsets
        places = ((weights[:, :, None] * places[None, :, :]).sum(axis=1) + pulls.sum(axis=1)) / totals
    centred: np.ndarray = places - places.mean(axis=0)
    return centred


def _turned(places: Mapping[str, Point], ties: Sequence[Tie]) -> dict[str, Point]:
    """Turn the places so that pairs with many arcs lie as flat as can be."""
    best, best_score = 0.0, -1.0
    for turn in range(TURNS):
        angle = math.pi * turn / TURNS
        cos, sin = math.cos(angle), math.sin(angle)
        score = 0.0
        for tie in ties:
            (x1, y1), (x2, y2) = places[tie.source], places[tie.target]
            score += tie.arcs**2 * abs(cos * (x1 - x2) - sin * (y1 - y2))
        if score > best_score + 1e-6:
            best, best_score = angle, score
    cos, sin = math.cos(best), math.sin(best)
    return {node: (cos * x - sin * y, sin * x + cos * y) for node, (x, y) in places.items()}


def _shelved(parts: Sequence[Mapping[str, Point]], boxes: Mapping[str, Box]) -> dict[str, tuple[int, int]]:
    """Put parts side by side: the first above, the others in rows of its width below."""
    placed: dict[str, tuple[int, int]] = {}
    left = top = row_height = 0.0
    widest = 0.0
    for part in parts:
        x0 = min(x - boxes[node].width / 2 for node, (x, _) in part.items())
        y0 = min(y - boxes[node].height / 2 for node, (_, y) in part.items())
        width = max(x + boxes[node].width / 2 for node, (x, _) in part.items()) - x0
        height = max(y + boxes[node].height / 2 for node, (_, y) in part.items()) - y0
        widest = widest or max(width, 600.0)
        if left and left + width > widest:
            left, top, row_height = 0.0, top + row_height + 4 * GAP, 0.0
        for node, (x, y) in part.items():
            placed[node] = (round(left + x - x0), round(top + y - y0))
        left += width + 4 * GAP
        row_height = max(row_height, height)
    return placed
