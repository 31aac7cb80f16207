"""What is known of a document before its references are resolved, and which state each of its entities belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.gazetteer import Entry, Gazetteer
from kg.language.lexicon import Lexicon
from kg.linking.link import Linked
from kg.model import Document, Entity, Parse, Position


@dataclass(frozen=True, slots=True)
class Scene:
    """A document with its names linked.

    :param entities: by local id.
    :param named: for the head token of each mention, its entity.
    :param keys: the gazetteer key of each entity; ``by_key`` leads back.
    :param offices: who holds which office, as the text tells it beside names.
    """

    document: Document
    parse: Parse
    entities: Mapping[str, Entity]
    named: Mapping[int, str]
    keys: Mapping[str, str]
    by_key: Mapping[str, str]
    offices: tuple[Position, ...]
    gazetteer: Gazetteer
    lexicon: Lexicon

    def entry(self, id: str) -> Entry | None:
        """Return what the gazetteer has of an entity."""
        key = self.keys[id]
        return self.gazetteer.entry(key) if key in self.gazetteer else None

    def state(self, id: str) -> str | None:
        """Return the country that an entity belongs to, if the gazetteer knows it and the document names it."""
        entry = self.entry(id)
        return self.country(entry.country) if entry is not None else None

    def country(self, code: str) -> str | None:
        """Return the country with that ISO code, if the document names it."""
        return self.by_key.get(f"country/{code.lower()}")


def scene_of(
    document: Document,
    parse: Parse,
    linked: Linked,
    *,
    offices: tuple[Position, ...],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> Scene:
    """Return the scene of a document whose mentions are linked."""
    return Scene(
        document,
        parse,
        {entity.id: entity for entity in linked.entities},
        linked.named,
        linked.keys,
        {key: id for id, key in linked.keys.items()},
        offices,
        gazetteer,
        lexicon,
    )
