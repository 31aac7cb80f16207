"""The plane that a picture is laid out on: places, the room that things take, and what joins them."""

from dataclasses import dataclass

Point = tuple[float, float]
"""In the picture's units: pixels at zoom 1, y downwards."""

GAP = 14.0
"""Least distance between two boxes."""


@dataclass(frozen=True, slots=True)
class Box:
    """The room that a node takes with its label: width and height around its place."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Tie:
    """Two nodes that are joined, how far apart they should be, how many arcs join them, and how much room these take.

    :param width: of the whole bundle of arcs across its middle.
    """

    source: str
    target: str
    length: float
    arcs: int
    width: float
