"""Who gave what to whom, and who says so: a knowledge graph of security assistance and diplomacy.

The folders follow the text on its way: document, mentions, entities, events, claims, RDF, store, answers. A module
imports its own package and lower layers only (CONTRIBUTING.md has the table; ``tests/test_layers.py`` holds it).
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.graph import Graph, build
    from kg.graph import open_graph as open  # noqa: A004 - kg.open("kg-store") is what it does

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "build", "open"]

_API = {"Graph": "Graph", "build": "build", "open": "open_graph"}


def __getattr__(name: str) -> Any:
    """Load the public API when it is first asked for: ``import kg`` alone loads no library."""
    if name not in _API:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from kg import graph

    return getattr(graph, _API[name])
