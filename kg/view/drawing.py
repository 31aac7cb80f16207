"""A pyvis network whose page is ours: offline, and safe with whatever a document's text holds.

pyvis holds nodes, edges and options in vis-network's form, and brings vis-network's code. Its own page loads Bootstrap
from a network, writes headings and options raw, and copies a folder beside the file; none of that is used here.
"""

import html
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from pyvis.network import Network

from kg.view import look, page
from kg.view.arcs import Arc, shortened
from kg.view.layout import positions
from kg.view.picture import Node, Picture
from kg.view.plane import Box, Tie
from kg.view.text import canvas_text

NODE_FONT = 16
ARC_FONT = 13
"""Sizes of writing, in the picture's units."""

MOST_RADIUS = 48.0

CHARACTER = 0.54
"""Mean width of a character of a sans-serif face, in ems: measured on the seeds' labels in Chromium's default face."""

LINE_LENGTH = 18
"""Characters after which a node's name goes on in the next line."""

NAME_LENGTH = 54
"""Characters of a node's name in the picture; the panel has all."""

FRAME_HEIGHT = 760
"""Pixels of the page that a notebook shows."""

ARC_STEP = 21.0
"""Distance between parallel arcs where they are farthest apart: a line of writing and some air."""

LOOP_SIZE = 18
LOOP_ANGLE = 0.785
"""A loop lies above to the right; the name is below."""

LEAST_LENGTH = 70.0
"""Least distance between joined nodes, from rim to rim."""

BUNDLE_LENGTH = 22.0
"""How much farther apart each further arc puts two nodes: a wide bundle needs a long one."""


class Drawing(Network):  # type: ignore[misc]  # pyvis is not typed
    """A picture of a network as a pyvis network. Everything is written inline, whatever ``cdn_resources`` says.

    :param picture: what is drawn; its claims are the words in the page's panel and list.
    :param title: the page's heading, as text.
    """

    def __init__(self, picture: Picture, *, title: str = "") -> None:
        super().__init__(directed=True, height="640px", cdn_resources="in_line")
        self.picture = picture
        self.title = title
        self.options = _options()
        names = {node.iri: _name(node) for node in picture.nodes}
        radii = {node.iri: min(9 + 3 * math.sqrt(node.claims), MOST_RADIUS) for node in picture.nodes}
        boxes = {iri: _box(names[iri], radii[iri]) for iri in names}
        places = _off_level(positions(boxes, _ties(picture.arcs, radii)), picture.arcs)
        for node in picture.nodes:
            self._draw_node(node, names[node.iri], radii[node.iri], places[node.iri])
        for arc, bend in zip(picture.arcs, _bends(picture.arcs, places), strict=True):
            self._draw_arc(arc, bend)

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:  # noqa: ARG002
        """Return the page; pyvis' methods that write a file call this. The parameters are pyvis' and change nothing."""
        return page.html_page(self.picture, title=self.title, drawn=self._drawn())

    def _repr_html_(self) -> str:
        """Show the page in a notebook, in a frame that can reach neither the notebook nor a network."""
        return (
            f'<iframe srcdoc="{html.escape(self.generate_html())}" sandbox="allow-scripts allow-popups" '
            f'width="{self.width}" height="{FRAME_HEIGHT}" style="border: 0"></iframe>'
        )

    def _drawn(self) -> dict[str, Any]:
        """Return what vis-network draws."""
        return {"nodes": self.nodes, "edges": self.edges, "options": self.options}

    def _draw_node(self, node: Node, name: str, radius: float, place: tuple[int, int]) -> None:
        kind = look.kind_of(node.type)
        self.add_node(
            node.iri,
            label=name,
            shape=kind.shape,
            color=kind.colour,
            size=round(radius, 1),
            font={"size": _font(radius)},
            x=place[0],
            y=place[1],
        )

    def _draw_arc(self, arc: Arc, bend: dict[str, Any]) -> None:
        dashes = look.dashes(arc.status, arc.polarity)
        self.add_edge(
            arc.source,
            arc.target,
            id=len(self.edges),
            label="\n".join(map(canvas_text, arc.label.split("\n"))) if arc.role == "alone" else canvas_text(arc.label),
            color=look.family_of(arc.event).colour,
            width=1 if arc.role == "office" else 1.5 + 0.5 * min(len(arc.claims) - 1, 4),
            dashes=dashes or False,
            claims=list(arc.claims),
            **bend,
        )


def _options() -> dict[str, Any]:
    return {
        "physics": {"enabled": False},
        "layout": {"randomSeed": 1, "improvedLayout": False},
        "interaction": {"hover": True, "multiselect": False, "zoomSpeed": 0.6},
        "nodes": {"borderWidth": 1, "font": {"size": NODE_FONT, "face": "sans-serif"}},
        "edges": {
            "arrows": {"to": {"enabled": True, "scaleFactor": 0.6}},
            "font": {"size": ARC_FONT, "face": "sans-serif", "align": "middle", "strokeWidth": 0},
            "selectionWidth": 2,
            "hoverWidth": 1,
        },
    }


def _name(node: Node) -> str:
    """Return the node's name in lines of a readable length."""
    lines = [""]
    for word in shortened(canvas_text(node.label), NAME_LENGTH).split(" "):
        if lines[-1] and len(lines[-1]) + len(word) >= LINE_LENGTH:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def _box(name: str, radius: float) -> Box:
    lines = name.split("\n")
    font = _font(radius)
    return Box(max(max(map(len, lines)) * font * CHARACTER, 2 * radius), 2 * radius + len(lines) * font * 1.2 + 6)


def _font(radius: float) -> int:
    """Return the size of a name: that of the strongest is read when the whole of a large network is seen."""
    return round(NODE_FONT * max(1.0, radius / 22))


def _ties(arcs: Iterable[Arc], radii: Mapping[str, float]) -> Iterable[Tie]:
    """Say how far apart two nodes should be: as far as the longest label between them is wide."""
    between: dict[tuple[str, str], list[Arc]] = defaultdict(list)
    for arc in arcs:
        between[_pair(arc)].append(arc)
    for (one, other), same in between.items():
        writing = max(len(arc.label) for arc in same) * ARC_FONT * CHARACTER
        length = radii[one] + radii[other] + max(LEAST_LENGTH, writing + 24) + BUNDLE_LENGTH * (len(same) - 1)
        yield Tie(one, other, length, len(same), (len(same) - 1) * ARC_STEP + ARC_FONT)


def _off_level(places: Mapping[str, tuple[int, int]], arcs: Iterable[Arc]) -> dict[str, tuple[int, int]]:
    """Lower a node that stands level with one joined to it, by a unit.

    vis-network 9.1.2 writes the label of a line that runs exactly from right to left in the wrong place.
    """
    joined: dict[str, set[str]] = defaultdict(set)
    for arc in arcs:
        if arc.source != arc.target:
            joined[arc.source].add(arc.target)
            joined[arc.target].add(arc.source)
    moved: dict[str, tuple[int, int]] = {}
    for iri, (x, y) in places.items():
        taken = {moved[other][1] for other in joined[iri] if other in moved}
        while y in taken:
            y += 1
        moved[iri] = (x, y)
    return moved


def _pair(arc: Arc) -> tuple[str, str]:
    return (arc.source, arc.target) if arc.source <= arc.target else (arc.target, arc.source)


def _bends(arcs: Iterable[Arc], places: Mapping[str, tuple[int, int]]) -> Iterable[dict[str, Any]]:
    """Yield how each arc bends, so that arcs between the same two nodes, and loops on one, lie apart."""
    arcs = list(arcs)
    totals = Counter(map(_pair, arcs))
    seen: Counter[tuple[str, str]] = Counter()
    for arc in arcs:
        pair = _pair(arc)
        number = seen[pair]
        seen[pair] += 1
        if arc.source == arc.target:
            yield {"selfReference": {"size": LOOP_SIZE, "angle": LOOP_ANGLE}}
            continue
        offset = (number - (totals[pair] - 1) / 2) * ARC_STEP
        if arc.source != pair[0]:
            offset = -offset
        yield {"smooth": _curve(offset, math.dist(places[arc.source], places[arc.target]))}


def _curve(offset: float, length: float) -> dict[str, Any] | bool:
    """Return vis-network's curve whose middle lies so far off the straight line, to the right of its direction."""
    if abs(offset) < 1:
        return False
    # A quadratic curve reaches half as far as its control point, which vis-network puts at roundness x length.
    roundness = min(round(2 * abs(offset) / max(length, 1.0), 3), 0.9)
    return {"enabled": True, "type": "curvedCW" if offset > 0 else "curvedCCW", "roundness": roundness}
