"""Whose deed it is, between a person and his state: who approves acts with it, who announces speaks for it."""

from collections.abc import Sequence
from dataclasses import replace

from kg.claims.attribution import Voice
from kg.language.lexicon import Lexicon
from kg.model import EntityType, EventReading, EventType, Links, Parse, Status

_ANNOUNCED = frozenset({EventType.AID, EventType.COOPERATE, EventType.SANCTION, EventType.MOBILIZE, EventType.RETREAT})
"""Deeds of a state, which a person can only announce."""

_OF_STATES = frozenset({EventType.AID, EventType.SANCTION, EventType.MOBILIZE})
"""Deeds that a person does for his state and together with it."""


_APPEAL = "an appeal"
"""Frame of a request that is read from what a speaker says is due; without a speaker it is nobody's."""


def asked_by(event: EventReading, voices: Sequence[Voice], publisher: str | None) -> EventReading | None:
    """Return what somebody says must be done as his request, or None where nobody is known to say it."""
    if event.frame != _APPEAL or event.agents:
        return event
    speakers = voices[-1].speakers if voices else (publisher,) if publisher else ()
    asking = tuple(id for id in speakers if id not in event.recipients)
    return replace(event, agents=asking) if asking else None


def with_states(
    parse: Parse, event: EventReading, status: Status, voices: Sequence[Voice], links: Links, lexicon: Lexicon
) -> tuple[EventReading, tuple[Voice, ...]]:
    """Return the event with the states that act in it, and the voices that tell it."""
    event = _by_the_speaker(_to_the_speaker(event, voices, links), voices, links)
    event, announcer = _announced_for(parse, event, links, lexicon)
    return _done_for(event, status, links), (*voices, *announcer)


def _to_the_speaker(event: EventReading, voices: Sequence[Voice], links: Links) -> EventReading:
    """Let aid that names no recipient go to the state that tells of it: "Ukraine says the US will finance"."""
    if event.event != EventType.AID or event.recipients or not voices:
        return event
    states = {entity.id for entity in links.entities if entity.type == EntityType.COUNTRY}
    told_by = tuple(id for id in voices[-1].speakers if id in states and id not in event.agents)
    return replace(event, recipients=told_by)


def _by_the_speaker(event: EventReading, voices: Sequence[Voice], links: Links) -> EventReading:
    """Let him who says what his state will not bear be the one who threatens, with his state."""
    if event.event != EventType.THREATEN or not voices:
        return event
    speakers = [id for id in voices[-1].speakers if links.states.get(id) in event.agents]
    return replace(event, agents=tuple(dict.fromkeys([*speakers, *event.agents])))


def _announced_for(
    parse: Parse, event: EventReading, links: Links, lexicon: Lexicon
) -> tuple[EventReading, tuple[Voice, ...]]:
    """Let a deed that a person announces be his state's, on his word: "Scholz announces a package"."""
    words = [parse.tokens[index] for index in (event.trigger, *event.governors)]
    tellers = [word for word in words if lexicon.has("announcing", word.lemma.lower())]
    people = [id for id in event.agents if id in links.states]
    if event.event not in _ANNOUNCED or not tellers or not people:
        return event, ()
    agents = dict.fromkeys(links.states.get(id, id) for id in event.agents)
    span = tellers[0].span
    voice = Voice(tuple(people), span.text(parse.text), "indirect", span)
    return replace(event, agents=tuple(agents)), (voice,)


def _done_for(event: EventReading, status: Status, links: Links) -> EventReading:
    """Add the state that a person acts for, or a body approves for: "The president approved" is his country, too."""
    if event.event not in _OF_STATES:
        return event
    extra = [links.states[id] for id in event.agents if id in links.states]
    if status == Status.APPROVED:
        extra += [links.located[id] for id in event.agents if id in links.located]
    agents = dict.fromkeys([*event.agents, *(id for id in extra if id not in event.recipients)])
    return replace(event, agents=tuple(agents))
