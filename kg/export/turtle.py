"""Turtle: prefixed and sorted, for people, for version control, and for every RDF tool but the oldest."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from kg.namespaces import prefixes
from kg.rdf import sorted_turtle

NAME = "Turtle"
ENDINGS = ("ttl",)


def pieces(quads: Iterable[Quad], base: str) -> Iterator[str]:
    """Yield the file; graph names are left out."""
    return sorted_turtle(quads, prefixes=prefixes(base))
