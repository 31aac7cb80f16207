"""Parties that a sentence leaves to be understood: "a further $20 million", "the drones were delivered in May".

A side that no words of the sentence fill is taken from an event of a fitting kind told with it or shortly before it.
What the words do say is never changed.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from kg.model import EventReading, EventType, Links

_REACH = 3
"""Sentences that a side left out is looked for in, back from its own."""

_LOOK_BACK = 60
"""Events looked back over, so that the time is linear in the length of the text."""

_DOMINANT = 2
"""Events that must have a party in common before it counts as the one that a text is about."""

_SPEECH = frozenset(
    {EventType.ACCUSE, EventType.THREATEN, EventType.REQUEST, EventType.REJECT, EventType.SUPPORT, EventType.CONSULT}
)
_HARD = frozenset({EventType.ACCUSE, EventType.THREATEN, EventType.SANCTION, EventType.REQUEST})
_DEEDS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.SANCTION, EventType.THREATEN})

_RECIPIENT_FROM = {
    EventType.AID: frozenset({EventType.AID}),
    EventType.SANCTION: frozenset({EventType.SANCTION, EventType.ACCUSE}),
    EventType.REQUEST: _SPEECH,
    EventType.THREATEN: _HARD,
    EventType.ACCUSE: _HARD,
}
"""Kinds of events by the same doer from which the other side is taken."""

_ASKED_BACK = frozenset({EventType.AID, EventType.COERCE})
"""Deeds whose doer is asked for more by whom they are done to, or for what he has taken."""

_SAME_DEED = frozenset({EventType.AID, EventType.SANCTION, EventType.ASSAULT})
"""Events of which a text goes on to tell without saying again who does them."""

_OF_THE_TEXT = frozenset({EventType.AID, EventType.SANCTION})
"""Events whose parties may be those that the whole text is about."""


@dataclass(frozen=True, slots=True)
class _Text:
    """What all events of a text together say.

    :param publisher: the state whose government publishes the text, else None.
    :param givers: for each kind of event, the agent that most of its events share; ``takers`` the recipient.
    """

    links: Links
    publisher: str | None
    givers: dict[EventType, str]
    takers: dict[EventType, str]

    def sides(self, ids: Iterable[str]) -> set[str]:
        """Return parties with the states that they act for or belong to."""
        ids = list(ids)
        states = (side.get(id) for id in ids for side in (self.links.states, self.links.located))
        return {*ids, *(state for state in states if state)}

    def strange(self, ids: Sequence[str], others: Iterable[str]) -> tuple[str, ...]:
        """Return the parties that are of another side than the others."""
        ours = self.sides(others)
        return tuple(id for id in ids if not ours & self.sides([id]))


def with_parties(events: Sequence[EventReading], links: Links, *, publisher: str | None = None) -> list[EventReading]:
    """Return the events with the sides that the text leaves to be understood.

    :param publisher: the state whose government publishes the text; what it tells of without a doer is its own.
    """
    text = _Text(links, publisher, _dominant(events, _agents), _dominant(events, _recipients))
    done: list[EventReading] = []
    for place, event in enumerate(events):
        beside = [other for other in events[place + 1 : place + _LOOK_BACK] if other.sentence == event.sentence]
        near = [*reversed(done[-_LOOK_BACK:]), *beside]
        if not event.agents and event.event in _SAME_DEED:
            event = _with_agents(text, event, near)
        if not event.recipients and event.event in _RECIPIENT_FROM:
            event = _with_recipients(text, event, near)
        done.append(event)
    return done


def _agents(event: EventReading) -> tuple[str, ...]:
    return event.agents


def _recipients(event: EventReading) -> tuple[str, ...]:
    return event.recipients


def _dominant(events: Iterable[EventReading], side: Callable[[EventReading], tuple[str, ...]]) -> dict[EventType, str]:
    found: dict[EventType, str] = {}
    counts: dict[EventType, Counter[str]] = {kind: Counter() for kind in _OF_THE_TEXT}
    told: Counter[EventType] = Counter()
    for event in events:
        if event.event in counts and side(event):
            counts[event.event].update(side(event))
            told[event.event] += 1
    for kind, parties in counts.items():
        for party, number in parties.most_common(1):
            if number >= _DOMINANT and 2 * number > told[kind]:
                found[kind] = party
    return found


def _with_agents(text: _Text, event: EventReading, near: Sequence[EventReading]) -> EventReading:
    """Give a deed the doer of one of its kind that is done to the same party, or told just before."""
    for other in near:
        if other.event != event.event or not other.agents or not _within_reach(event, other):
            continue
        agents = text.strange(other.agents, event.recipients)
        if agents and _goes_on(text, event, other):
            return replace(event, agents=agents, recipients=event.recipients or other.recipients)
    for giver in (text.givers.get(event.event), text.publisher):
        if giver and event.event in _OF_THE_TEXT and text.strange([giver], event.recipients):
            return replace(event, agents=(giver,))
    return event


def _goes_on(text: _Text, event: EventReading, other: EventReading) -> bool:
    if event.event == EventType.ASSAULT:
        return event.sentence == other.sentence and set(event.recipients) != set(other.agents)
    return (
        not event.recipients
        or not other.recipients
        or bool(text.sides(event.recipients) & text.sides(other.recipients))
    )


def _with_recipients(text: _Text, event: EventReading, near: Sequence[EventReading]) -> EventReading:
    """Give an event the other side of one by the same doer, else that of the deeds that the text is about."""
    kinds = _RECIPIENT_FROM[event.event]
    ours = text.sides(event.agents)
    for other in near:
        if event.event == EventType.REQUEST and other.event in _ASKED_BACK and ours & text.sides(other.recipients):
            found = text.strange(other.agents, event.agents)
            if found:
                return replace(event, recipients=found)
        if other.event not in kinds or not _within_reach(event, other):
            continue
        if not ours & text.sides(other.agents) and not (event.event == EventType.AID and other.recipients):
            if other.event == EventType.CONSULT and ours & text.sides(other.recipients):
                return replace(event, recipients=text.strange(other.agents, event.agents))
            continue
        found = text.strange(other.recipients, event.agents)
        if found:
            return replace(event, recipients=found)
    if event.event in (EventType.ACCUSE, EventType.THREATEN):
        return _at_a_deed(text, event, near)
    dominant = text.takers.get(event.event)
    if dominant and text.strange([dominant], event.agents):
        return replace(event, recipients=(dominant,))
    return event


def _at_a_deed(text: _Text, event: EventReading, near: Sequence[EventReading]) -> EventReading:
    """Aim a criticism or a warning that names nobody at who did the last hostile deed."""
    for other in near:
        if other.event in _DEEDS and other.trigger != event.trigger and _within_reach(event, other):
            found = text.strange(other.agents, event.agents)
            if found:
                return replace(event, recipients=found)
    return event


def _within_reach(event: EventReading, other: EventReading) -> bool:
    return abs(event.sentence - other.sentence) <= _REACH
