"""Clearing a picture: pushing apart what overlaps, and a measure of the clutter that is left."""

import math
from collections.abc import Mapping, Sequence

from kg.view.plane import GAP, Box, Point, Tie


def pushed_apart(
    places: Mapping[str, Point], boxes: Mapping[str, Box], ties: Sequence[Tie], *, rounds: int
) -> dict[str, Point]:
    """Move overlapping boxes apart, and boxes out of the way of arcs that pass them, in so many rounds at most."""
    nodes = list(places)
    spots = {node: list(place) for node, place in places.items()}
    for _ in range(rounds):
        moved = False
        for number, one in enumerate(nodes):
            for other in nodes[number + 1 :]:
                moved |= _push(spots[one], spots[other], boxes[one], boxes[other])
        for tie in ties:
            source, target = spots[tie.source], spots[tie.target]
            for node in nodes:
                if node not in (tie.source, tie.target):
                    moved |= _push_aside(spots[node], boxes[node], source, target, tie.width)
        if not moved:
            break
    return {node: (x, y) for node, (x, y) in spots.items()}


def clutter(places: Mapping[str, Point], boxes: Mapping[str, Box], ties: Sequence[Tie]) -> float:
    """Measure what is hard to read: crossing arcs, bundles that lie on each other, boxes on arcs."""
    total = 0.0
    for number, tie in enumerate(ties):
        for other in ties[number + 1 :]:
            total += tie.arcs * other.arcs * conflict(tie, other, places)
        for node, box in boxes.items():
            if node not in (tie.source, tie.target):
                overlap, _, _ = on_bundle(places[node], box, places[tie.source], places[tie.target], tie.width)
                total += 2 * tie.arcs if overlap > GAP / 2 else 0
    return total


def conflict(tie: Tie, other: Tie, places: Mapping[str, Point]) -> float:
    """Return 1 for two ties that cross, less for two that leave one node and lie on each other half-way."""
    a, b, c, d = (places[node] for node in (tie.source, tie.target, other.source, other.target))
    if len({tie.source, tie.target, other.source, other.target}) == 4:
        return 1.0 if _side(a, b, c) != _side(a, b, d) and _side(c, d, a) != _side(c, d, b) else 0.0
    between = math.dist(_middle(a, b), _middle(c, d))
    return 0.7 if between < (tie.width + other.width) / 2 + GAP else 0.0


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _side(a: Point, b: Point, point: Point) -> bool:
    return (b[0] - a[0]) * (point[1] - a[1]) > (b[1] - a[1]) * (point[0] - a[0])


def _push(one: list[float], other: list[float], box: Box, other_box: Box) -> bool:
    """Move two overlapping boxes apart, each by half, along the axis that needs less."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    over_x = (box.width + other_box.width) / 2 + GAP - abs(dx)
    over_y = (box.height + other_box.height) / 2 + GAP - abs(dy)
    if over_x <= 0 or over_y <= 0:
        return False
    axis, over, offset = (0, over_x, dx) if over_x < over_y else (1, over_y, dy)
    step = math.copysign(over / 2 + 0.5, offset)
    one[axis] -= step
    other[axis] += step
    return True


def _push_aside(spot: list[float], box: Box, source: Sequence[float], target: Sequence[float], width: float) -> bool:
    """Move a box out of a bundle of arcs that it lies on, by a part of what is needed: others may be in the way."""
    over, x, y = on_bundle(spot, box, source, target, width)
    if over <= 0.5:
        return False
    step = min(over, 12.0) * 0.6
    spot[0] += x * step
    spot[1] += y * step
    return True


def on_bundle(
    spot: Sequence[float], box: Box, source: Sequence[float], target: Sequence[float], width: float
) -> tuple[float, float, float]:
    """Return how deep a box lies in a bundle of arcs (0 or less: not at all), and the direction out of it."""
    along_x, along_y = target[0] - source[0], target[1] - source[1]
    length = math.hypot(along_x, along_y)
    if length < 1:
        return 0.0, 0.0, 0.0
    along_x, along_y = along_x / length, along_y / length
    dx, dy = spot[0] - source[0], spot[1] - source[1]
    reached = (dx * along_x + dy * along_y) / length
    if not 0.02 < reached < 0.98:
        return 0.0, 0.0, 0.0
    across = dy * along_x - dx * along_y
    # A bundle is widest in the middle; the box reaches as far as its corner does.
    bundle = width / 2 * 4 * reached * (1 - reached)
    over = bundle + (abs(along_y) * box.width + abs(along_x) * box.height) / 2 + GAP / 2 - abs(across)
    side = math.copysign(1.0, across)
    return over, -along_y * side, along_x * side
