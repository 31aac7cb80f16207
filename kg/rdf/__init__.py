"""From records to RDF: quads, their identifiers, and sorted text.

Nothing here touches a store. Each graph has its function: :func:`document_quads` for what one document says,
:func:`decision_quads` for what people decided, and the derived ones, which are pure functions of all records:
:func:`entity_quads`, :func:`relation_quads`, :func:`occurrence_quads`, :func:`provenance_quads`. The names are loaded
when first asked for, so that ``kg.rdf.identifiers`` alone stays cheap.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.rdf.decisions import decision_quads, told_decisions
    from kg.rdf.document import document_quads
    from kg.rdf.entities import entity_quads
    from kg.rdf.occurrences import occurrence_quads
    from kg.rdf.provenance import provenance_quads
    from kg.rdf.relations import relation_quads
    from kg.rdf.taxonomy import equipment_triples
    from kg.rdf.turtle import sorted_nquads, sorted_trig, sorted_turtle

_HOMES = {
    "decision_quads": "decisions",
    "document_quads": "document",
    "entity_quads": "entities",
    "equipment_triples": "taxonomy",
    "occurrence_quads": "occurrences",
    "provenance_quads": "provenance",
    "relation_quads": "relations",
    "sorted_nquads": "turtle",
    "sorted_trig": "turtle",
    "sorted_turtle": "turtle",
    "told_decisions": "decisions",
}

__all__ = [
    "decision_quads",
    "document_quads",
    "entity_quads",
    "equipment_triples",
    "occurrence_quads",
    "provenance_quads",
    "relation_quads",
    "sorted_nquads",
    "sorted_trig",
    "sorted_turtle",
    "told_decisions",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
