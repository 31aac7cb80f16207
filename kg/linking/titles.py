"""Titles without a name: "the president" is the person of this document who held the office on the day."""

from collections.abc import Sequence

from kg.gazetteer import role_of
from kg.linking.resolved import Resolved
from kg.linking.within import named_within
from kg.model import EntityType, Parse, Position, Span, Token
from kg.model.trees import children_by

_TITLE_COUNTRIES = {
    "foreign secretary": "gb",
    "defence secretary": "gb",
    "home secretary": "gb",
    "chancellor of exchequer": "gb",
    "secretary of state": "us",
    "secretary of defense": "us",
    "defense secretary": "us",
    "attorney general": "us",
}
"""Titles that one state alone uses in English."""


def resolve_title(resolved: Resolved, token: Token) -> tuple[str, ...]:
    """Resolve a bare title: the person of this document who held it that day, else the state it is of.

    A bare title is nobody's where no person named here held it: a guess would put words in a mouth.
    """
    front = " ".join(word.text for word in _front(resolved.scene.parse, token))
    entities = resolved.scene.entities
    states = [id for id in named_within(resolved, token) if entities[id].type != EntityType.PERSON]
    if states:
        holders = tuple(holder for id in states if (holder := resolved.holders.held(role_of(front), id)))
        if holders:
            resolved.persons[token.index] = holders
        return tuple(id for id in holders if id in entities) or tuple(states)
    whole = " ".join(word.text for word in _whole(resolved.scene.parse, token))
    return (
        resolved.holders.titled(whole)
        or resolved.holders.titled(front)
        or _holder_here(resolved, token, role_of(whole))
    )


def _front(parse: Parse, token: Token) -> list[Token]:
    return [*children_by(parse, token, "compound", "amod"), token]


def _holder_here(resolved: Resolved, token: Token, role: str) -> tuple[str, ...]:
    """Return the one person here who held an office that day, else whoever held it in the publisher's state."""
    if not role or resolved.scene.document.published is None:
        return ()
    title = " ".join(word.lower for word in _whole(resolved.scene.parse, token))
    national = _TITLE_COUNTRIES.get(title, "")
    found = _serving(resolved, role, national)
    if len(found) == 1:
        resolved.persons[token.index] = (found[0],)
        _tell(resolved, token, found[0])
        return (found[0],)
    publisher = resolved.publisher
    holder = resolved.holders.held(role, publisher) if publisher and not national else None
    if not holder or not publisher:
        return ()
    resolved.persons[token.index] = (holder,)
    return (holder if holder in resolved.scene.entities else publisher,)


def _whole(parse: Parse, token: Token) -> list[Token]:
    """Return the words of a title with what follows "of", without articles: "secretary of state"."""
    words = _front(parse, token)
    for link in children_by(parse, token, "prep")[:1]:
        if link.lower == "of":
            for field in children_by(parse, link, "pobj"):
                words += [link, *_front(parse, field)]
    return words


def _serving(resolved: Resolved, role: str, national: str) -> Sequence[str]:
    """Return the people here who held an office that day; of several those of the publisher's state.

    :param national: ISO code in lower case of the only state that it may be of, or "".
    """
    scene = resolved.scene
    found: Sequence[str] = resolved.holders.serving.get(role, ())
    if national:
        found = [id for id in found if _country(resolved, id) == national]
    if len(found) > 1:
        found = [id for id in found if resolved.publisher and scene.state(id) == resolved.publisher]
    return found


def _country(resolved: Resolved, id: str) -> str:
    entry = resolved.scene.entry(id)
    return entry.country.lower() if entry is not None else ""


def _tell(resolved: Resolved, token: Token, person: str) -> None:
    """Keep the office that a bare title says a person holds, for a person of whom no other is told."""
    scene = resolved.scene
    if person not in resolved.holders.told:
        words = _whole(scene.parse, token)
        where = Span(words[0].start, words[-1].end)
        office = Position(person, scene.state(person), where.text(scene.parse.text), where)
        resolved.told.setdefault(person, office)
