"""From mentions to entities: which known person, state or machine a name stands for, and what refers back to it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.linking.names.compare import compare_names

__all__ = ["compare_names"]


def __getattr__(name: str) -> Any:
    """Load the comparison of names when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from kg.linking.names.compare import compare_names

    return compare_names
