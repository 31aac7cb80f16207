"""TriG: Turtle with named graphs."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from kg.namespaces import prefixes
from kg.rdf import sorted_trig

NAME = "TriG"
ENDINGS = ("trig",)


def pieces(quads: Iterable[Quad], base: str) -> Iterator[str]:
    """Yield the file."""
    return sorted_trig(quads, prefixes=prefixes(base))
