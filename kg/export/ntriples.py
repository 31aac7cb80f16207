"""N-Triples: a statement a line, sorted; owlready2 opens it too."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from kg.rdf import sorted_nquads

NAME = "N-Triples"
ENDINGS = ("nt",)


def pieces(quads: Iterable[Quad], base: str) -> Iterator[str]:  # noqa: ARG001 - every format takes it
    """Yield the file; graph names are left out."""
    return sorted_nquads(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
