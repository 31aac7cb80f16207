"""Phrases that refer to several at once, and forces without a name: "both sides", "the two leaders", "the junta"."""

from collections.abc import Iterator
from itertools import islice

from kg.linking.resolved import Resolved
from kg.model import EntityType, Token
from kg.model.trees import children_by, sentence_of

_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_REACH = 4
"""Sentences that "both sides" reaches back."""

_WINDOW = 60
"""Namings looked back at."""

_OPENING = 3
"""Sentences at the top of a text that name the country it is about."""

_RULERS = (EntityType.GOVERNMENT_BODY, EntityType.ARMED_GROUP)
"""Types of those who took power."""

_TAKING_POWER = frozenset({"safeguard", "salvation", "transitional", "restoration", "rectification", "redress"})
"""Words in the names that they give themselves."""

_MARGIN = 2
"""How many times as often as any other a country is named that a text is about."""


def resolve_sides(resolved: Resolved, token: Token) -> tuple[str, ...]:
    """Return the parties that "both sides", "the two leaders", "the three countries" stand for; () for other words."""
    lexicon, lemma = resolved.scene.lexicon, token.lemma.lower()
    is_state, is_person = lexicon.has("side_state", lemma), lexicon.has("side_person", lemma)
    if token.tag not in ("NNS", "NNPS") or not (is_state or is_person):
        return ()
    size = _size(resolved, token, lemma)
    if not size or children_by(resolved.scene.parse, token, "prep", "relcl", "poss"):
        return ()
    found: dict[str, None] = {}
    without = _speakers(resolved, token)
    for id in _people(resolved, token) if is_person else _states(resolved, token):
        if id not in without:
            found.setdefault(id)
        if len(found) == size:
            return tuple(reversed(found))
    return ()


def _size(resolved: Resolved, token: Token, lemma: str) -> int:
    """Return how many a phrase speaks of: "both", "the two"; of "the sides" there are two."""
    parse = resolved.scene.parse
    words = {child.lower for child in children_by(parse, token, "det", "nummod", "predet", "amod", "quantmod")}
    number = next((_NUMBERS[word] for word in words if word in _NUMBERS), 0)
    if number:
        return number if words & {"the", "both", "these", "those"} else 0
    return 2 if lemma in ("side", "party") and words == {"the"} else 0


def _speakers(resolved: Resolved, token: Token) -> set[str]:
    """Return who speaks of the sides, with their states: a mediator is none of them."""
    above = resolved.subject(resolved.scene.parse.head(token)) if token.dep not in ("nsubj", "nsubjpass") else ()
    states = (resolved.holders.acts_for(id) for id in above)
    return {*above, *(id for id in states if id)}


def _people(resolved: Resolved, token: Token) -> Iterator[str]:
    """Yield the people named before a word, the last first."""
    here = sentence_of(resolved.scene.parse, token.index).index
    for naming in islice(reversed(resolved.memory.people), _WINDOW):
        if here - naming.sentence > _REACH:
            return
        yield naming.id


def _states(resolved: Resolved, token: Token) -> Iterator[str]:
    """Yield the states named before a word, or that those named speak for, the last first."""
    memory = resolved.memory
    here = sentence_of(resolved.scene.parse, token.index).index
    namings = [*memory.people[-_WINDOW:], *memory.actors[-_WINDOW:]]
    for naming in sorted(namings, key=lambda one: one.sentence)[::-1]:
        if here - naming.sentence > _REACH:
            return
        kind = resolved.scene.entities[naming.id].type
        state = naming.id if kind == EntityType.COUNTRY else resolved.holders.acts_for(naming.id)
        if state and resolved.scene.entities[state].type == EntityType.COUNTRY:
            yield state


def resolve_forces(resolved: Resolved, token: Token) -> tuple[str, ...]:
    """Return the state whose forces or rulers a bare word means: "the military", "the security forces", "the junta".

    Who took power goes before the state, where the text names them; else it is the state that the text is about.
    """
    scene = resolved.scene
    called = [id for id, entity in scene.entities.items() if entity.name.lower().split()[1:] == [token.lemma.lower()]]
    if len(called) == 1:  # "the Maduro regime ... the regime"
        return (called[0],)
    if scene.lexicon.has("junta", token.lemma.lower()):
        rulers = [id for id, entity in scene.entities.items() if _is_junta(entity.name) and entity.type in _RULERS]
        if len(rulers) == 1:
            return (rulers[0],)
    topic = _topic(resolved)
    return (topic,) if topic else ()


def _is_junta(name: str) -> bool:
    words = set(name.lower().split())
    return bool(words & {"council", "committee"}) and bool(words & _TAKING_POWER)


def _topic(resolved: Resolved) -> str | None:
    """Return the one state that a text is about, its publisher's aside: named at the top and much more than others."""
    scene = resolved.scene
    counts = {
        id: len(entity.mentions)
        for id, entity in scene.entities.items()
        if entity.type == EntityType.COUNTRY and id != resolved.publisher
    }
    if not counts:
        return None
    first = max(counts, key=counts.__getitem__)
    others = max((count for id, count in counts.items() if id != first), default=0)
    top = scene.parse.sentences[min(_OPENING, len(scene.parse.sentences)) - 1].span.end
    named = any(span.start < top for span in scene.entities[first].mentions)
    return first if named and counts[first] >= _MARGIN * others else None
