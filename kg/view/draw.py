"""The network drawn with pyvis, and the page that holds the drawing."""

from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx

from kg import network
from kg.files import write_whole
from kg.view.picture import Picture

if TYPE_CHECKING:
    from kg.view.drawing import Drawing


def to_pyvis(graph: nx.MultiDiGraph, *, title: str = "") -> "Drawing":
    """Return a pyvis network of the graph: ``show("network.html", notebook=False)`` writes a page that is safe offline.

    Shapes, colours, places and words are those of :func:`write_page`; nodes and edges can be added as to any pyvis
    network. Beyond a comfortable size the weakest entities are left out, and the page says how many.
    """
    from kg.view.drawing import Drawing

    return Drawing(Picture.of(graph), title=title)


def write_page(
    graph: nx.MultiDiGraph,
    path: str | Path,
    *,
    title: str = "Who gave what to whom, and who says so",
    focus: str | None = None,
    depth: int = 1,
) -> Picture:
    """Write the network as one HTML file that opens offline and sends no request; return what it shows.

    The file appears whole or not at all, and the same network gives the same bytes.

    :param focus: an entity's label, alias or IRI: only what lies within ``depth`` steps of it is drawn.
    :raises UsageError: if the focus is unknown or ambiguous.
    :raises OutputError: if the file cannot be written there.
    """
    from kg.view.drawing import Drawing

    keep = None
    if focus is not None:
        keep = network.find_node(graph, focus)
        graph = network.focus(graph, keep, depth)
    picture = Picture.of(graph, keep=keep)
    write_whole(path, Drawing(picture, title=title).generate_html().encode(), durable=False)
    return picture
