"""Which predicted entity is which entity of the gold data, within one document."""

import re
import unicodedata
from collections.abc import Sequence

from kg.model import Entity, Span

_HALF = 0.5
"""The share of what two mentions cover together that both must cover, and the least score of an alignment."""

_SAME_END = 0.25
"""The share that is enough where both end together: "General Mark Milley" and "Milley" are one mention."""

_SAME_TYPE = 0.1
"""What a common type adds: it decides between equals and aligns nothing by itself."""


def plain_name(name: str) -> str:
    """Return a name without case, accents, punctuation and article, for comparison.

    >>> plain_name("The Élysée")
    'elysee'
    """
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"^(the|a|an) ", "", re.sub(r"[^a-z0-9]+", " ", bare).strip())


def same_mention(one: Span, other: Span) -> bool:
    """Whether two spans are one mention: they share half of what they cover, or end together and share a quarter.

    >>> same_mention(Span(0, 19), Span(13, 19))
    True
    """
    shared = min(one.end, other.end) - max(one.start, other.start)
    share = shared / max(1, max(one.end, other.end) - min(one.start, other.start))
    return share >= _HALF or (one.end == other.end and share >= _SAME_END)


def align_entities(gold: Sequence[Entity], predicted: Sequence[Entity]) -> dict[str, str]:
    """Map ids of predicted entities to ids of gold ones, one to one, the surest pair first.

    A pair is scored by a common Wikidata id, a common name or alias, and the share of mentions that they have in
    common; the type only decides between equals.
    """
    gold_names = {entity.id: _names(entity) for entity in gold}
    pairs: list[tuple[float, int, str, str]] = []
    for guess in predicted:
        names = _names(guess)
        for entity in gold:
            same_id = bool(guess.wikidata) and guess.wikidata == entity.wikidata
            same_name = bool(names & gold_names[entity.id])
            shared = sum(any(same_mention(span, other) for other in entity.mentions) for span in guess.mentions)
            if same_id or same_name or shared:
                share = shared / max(1, len(guess.mentions))
                sure = same_id + same_name + share + (guess.type == entity.type) * _SAME_TYPE
                pairs.append((sure, shared, guess.id, entity.id))
    mapping: dict[str, str] = {}
    taken: set[str] = set()
    for sure, _, guess_id, entity_id in sorted(pairs, key=_surest_first):
        if guess_id not in mapping and entity_id not in taken and sure >= _HALF:
            mapping[guess_id] = entity_id
            taken.add(entity_id)
    return mapping


def _surest_first(pair: tuple[float, int, str, str]) -> tuple[float, int, str, str]:
    sure, shared, guess_id, entity_id = pair
    return -sure, -shared, guess_id, entity_id


def _names(entity: Entity) -> set[str]:
    return {plain_name(name) for name in (entity.name, *entity.aliases)} - {""}
