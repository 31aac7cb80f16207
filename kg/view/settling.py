"""Settling a picture: one node after another moves to where it is read best, the others staying."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.view.clearing import conflict, on_bundle
from kg.view.plane import GAP, Box, Point, Tie

ANGLES = 24
"""Places tried around each neighbour."""

RADII = (1.0, 1.35)
"""How far from a neighbour places are tried, in wanted lengths: the length itself, and one that passes a neighbour."""

WIDER = 1.5
"""How much farther places are tried to the sides than above and below, where labels need the room."""

ANCHORS = 2
"""Neighbours that places are tried around: those with the most arcs."""

OVERLAP = 8.0
"""What two boxes on each other count, beside 1 for two arcs that cross."""

BOX_ON_ARC = 2.0
"""What a box on an arc counts."""

STEEP = 0.4
"""What an upright arc counts, whose label is read with a tilted head."""

STRAIN = 0.8
"""What a tie of twice its wanted length counts; a short one, whose label lacks room, counts threefold."""


def settled(
    places: Mapping[str, Point], boxes: Mapping[str, Box], ties: Sequence[Tie], *, budget: int
) -> dict[str, Point]:
    """Move nodes to better places, those in the worst ones first, until nothing gets better or the budget is spent.

    :param budget: how many pairs of things may be looked at.
    """
    now = dict(places)
    own = {node: [tie for tie in ties if node in (tie.source, tie.target)] for node in now}
    spent = 0
    while True:
        costs = {node: _cost(node, now[node], now, boxes, ties, own[node]) for node in now}
        moved = False
        for node in sorted(now, key=lambda node: -costs[node]):
            candidates = list(_candidates(node, now, own[node]))
            spent += len(candidates) * (len(own[node]) + 1) * (len(ties) + len(now))
            if spent > budget:
                return now
            cost = _cost(node, now[node], now, boxes, ties, own[node])
            tried = [(_cost(node, place, now, boxes, ties, own[node]), place) for place in candidates]
            best, place = min(tried, default=(cost, now[node]))
            if best < cost - 0.05:
                now[node] = place
                moved = True
        if not moved:
            return now


def _candidates(node: str, places: Mapping[str, Point], own: Iterable[Tie]) -> Iterator[Point]:
    """Yield places around the nearest neighbours, in whole units."""
    anchored = sorted(own, key=lambda tie: (-tie.arcs, tie.source, tie.target))[:ANCHORS]
    for tie in anchored:
        x, y = places[tie.target if tie.source == node else tie.source]
        for radius in RADII:
            for step in range(ANGLES):
                angle = 2 * math.pi * step / ANGLES
                reach = tie.length * radius
                yield float(round(x + WIDER * reach * math.cos(angle))), float(round(y + reach * math.sin(angle)))


def _cost(
    node: str,
    place: Point,
    places: Mapping[str, Point],
    boxes: Mapping[str, Box],
    ties: Sequence[Tie],
    own: Sequence[Tie],
) -> float:
    """Measure how badly the node would be read at that place."""
    there = {**places, node: place}
    total = sum(_strain(tie, there) for tie in own)
    for tie in ties:
        mine = node in (tie.source, tie.target)
        total += sum(tie.arcs * other.arcs * conflict(tie, other, there) for other in own if other is not tie)
        for other in boxes if mine else (node,):
            if other not in (tie.source, tie.target):
                depth, _, _ = on_bundle(there[other], boxes[other], there[tie.source], there[tie.target], tie.width)
                total += BOX_ON_ARC * tie.arcs if depth > GAP / 2 else 0.0
    return total + OVERLAP * sum(
        _overlaps(place, boxes[node], places[other], boxes[other]) for other in places if other != node
    )


def _strain(tie: Tie, places: Mapping[str, Point]) -> float:
    (x1, y1), (x2, y2) = places[tie.source], places[tie.target]
    length = math.hypot(x2 - x1, y2 - y1)
    steepness = STEEP * tie.arcs * (abs(y2 - y1) / max(length, 1.0)) ** 2
    ratio = length / tie.length
    return steepness + (STRAIN * (ratio - 1) if ratio > 1 else 3 * STRAIN * (1 - ratio) * tie.arcs)


def _overlaps(place: Point, box: Box, other: Point, other_box: Box) -> bool:
    return (
        abs(place[0] - other[0]) < (box.width + other_box.width) / 2 + GAP / 2
        and abs(place[1] - other[1]) < (box.height + other_box.height) / 2 + GAP / 2
    )
