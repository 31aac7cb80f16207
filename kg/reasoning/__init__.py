"""What follows from the graph and the ontology: triples of their own, which can be dropped."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.reasoning.rules import inferred_quads

__all__ = ["inferred_quads"]


def __getattr__(name: str) -> Any:
    if name != "inferred_quads":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from kg.reasoning.rules import inferred_quads

    return inferred_quads
