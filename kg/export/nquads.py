"""N-Quads: a statement a line with its graph, sorted; what loads fastest."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from kg.rdf import sorted_nquads

NAME = "N-Quads"
ENDINGS = ("nq",)


def pieces(quads: Iterable[Quad], base: str) -> Iterator[str]:  # noqa: ARG001 - every format takes it
    """Yield the file."""
    return sorted_nquads(quads)
