"""The nodes of a network: what several documents call one entity, brought to one name and one type."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.model import ACTOR_TYPES, Entity, EntityType

GROUPS: dict[EntityType, str] = {
    **dict.fromkeys(sorted(ACTOR_TYPES), "actor"),
    EntityType.EQUIPMENT: "equipment",
    EntityType.PROGRAM: "program",
    EntityType.PLACE: "place",
}
"""What a reader tells apart at a glance."""


@dataclass(slots=True)
class _Counts:
    names: Counter[str] = field(default_factory=Counter)
    types: Counter[EntityType] = field(default_factory=Counter)
    aliases: set[str] = field(default_factory=set)
    wikidata: set[str] = field(default_factory=set)


class NodeTable:
    """Collects what each document says of an entity."""

    def __init__(self) -> None:
        self._counts: dict[str, _Counts] = {}

    def add(self, iri: str, entity: Entity) -> None:
        """Count one document's entity; to be called once a document and entity."""
        counts = self._counts.setdefault(iri, _Counts())
        counts.names[entity.name] += 1
        counts.types[entity.type] += 1
        counts.aliases.update(entity.aliases)
        if entity.wikidata:
            counts.wikidata.add(entity.wikidata)

    def nodes(self) -> Iterator[tuple[str, dict[str, object]]]:
        """Yield IRI and attributes, sorted by IRI. The name and type that most documents give win, then the first."""
        for iri, counts in sorted(self._counts.items()):
            label, kind = _most_frequent(counts.names), EntityType(_most_frequent(counts.types))
            yield (
                iri,
                {
                    "label": label,
                    "type": kind.value,
                    "group": GROUPS[kind],
                    "aliases": tuple(sorted((counts.aliases | set(counts.names)) - {label})),
                    "wikidata": min(counts.wikidata, default=""),
                    "documents": counts.names.total(),
                },
            )


def _most_frequent(counts: "Counter[str] | Counter[EntityType]") -> str:
    """Return the value counted most; of equals, the first in order of the alphabet."""
    return min(counts, key=lambda value: (-counts[value], value))
