"""The day of a claim that no words of its own date: a day heading's, or that of an official announcement."""

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from kg.model import EventReading, EventType, Parse, Period, Setting, Span, Status, Token
from kg.model.trees import children_by

_DEEDS = frozenset({EventType.AID, EventType.SANCTION, EventType.MOBILIZE})
_SPOKEN = frozenset(
    {
        EventType.CONSULT,
        EventType.SUPPORT,
        EventType.REQUEST,
        EventType.ACCUSE,
        EventType.THREATEN,
        EventType.REJECT,
        EventType.AGREE,
    }
)
"""What is said and done at a meeting or in a speech, whose day it has."""

_OCCASION, _SPEECH = 30, 3
"""Sentences that the day of a meeting holds for in a release about it, and that of a speech in the news."""

_AHEAD = frozenset({Status.ANNOUNCED, Status.APPROVED, Status.CONSIDERED, Status.REQUESTED})
_FUTURE = frozenset({"will", "shall", "'ll", "wo", "may", "might", "can", "must", "should"})
_TELLING = frozenset({"announce", "reveal", "confirm", "declare", "say", "report", "warn", "state"})


def dated(
    parse: Parse, event: EventReading, status: Status, setting: Setting, published: datetime.date | None
) -> EventReading:
    """Return the event with the day it was told, where that is the day of the deed or of its announcement."""
    if event.date_ahead is not None and status in _AHEAD and (event.date_due or _is_future(parse, event)):
        return replace(event, date=event.date_ahead)
    if event.date is not None or event.date_span is not None:
        return event
    trigger, verb = parse.tokens[event.trigger], parse.tokens[event.verb]
    heading = _heading(parse, event, setting)
    if heading is not None:
        return replace(event, date=Period(heading, heading)) if _is_news(parse, trigger, verb) else event
    told = status in (Status.ANNOUNCED, Status.APPROVED) or _is_present(parse, verb)
    concrete = event.items or event.amounts or event.event == EventType.SANCTION
    main = _is_main(parse, verb) or _is_what_is_announced(parse, verb)
    if setting.official and published and told and concrete and event.event in _DEEDS and main:
        return replace(event, date=Period(published, published))
    return event


def of_the_occasion(parse: Parse, events: Sequence[EventReading], *, official: bool) -> list[EventReading]:
    """Return the events with the day of the meeting or the speech that the same party goes on to tell of.

    :param official: whether it is a readout or a release, which is about one occasion to its end.
    """
    reach = _OCCASION if official else _SPEECH
    last: dict[str, EventReading] = {}
    done: list[EventReading] = []
    for event in events:
        if event.event in _SPOKEN and event.date is None and event.date_span is None and _is_past(parse, event):
            before = next((last[id] for id in event.agents if id in last), None)
            if before is not None and 0 <= event.sentence - before.sentence <= reach:
                event = replace(event, date=before.date)
        if event.event in _SPOKEN and event.date is not None and event.date.start == event.date.end:
            parties = (*event.agents, *event.recipients) if event.event == EventType.CONSULT else event.agents
            last.update(dict.fromkeys(parties, event))
        done.append(event)
    return done


def _is_past(parse: Parse, event: EventReading) -> bool:
    verb = parse.tokens[event.verb]
    return verb.tag == "VBD" or (verb.tag in ("VBG", "VBN", "VB") and parse.head(verb).tag == "VBD")


def _is_future(parse: Parse, event: EventReading) -> bool:
    """Whether the event's verb is in the future: "will meet on Wednesday", "may meet and sign", "plans to meet"."""
    verb = parse.tokens[event.verb]
    if verb.dep == "conj" and verb.tag == "VB" and not any(children_by(parse, verb, "aux")):
        verb = parse.head(verb)
    helpers = {child.lower for child in children_by(parse, verb, "aux")}
    planned = verb.dep == "xcomp" and "to" in helpers and parse.head(verb).tag in ("VBZ", "VBP")
    return planned or not helpers.isdisjoint(_FUTURE)


def _heading(parse: Parse, event: EventReading, setting: Setting) -> datetime.date | None:
    if not setting.sections:
        return None
    place = bisect_right(setting.sections, parse.tokens[event.trigger].start, key=_start)
    return setting.days[place - 1] if place else None


def _start(span: Span) -> int:
    return span.start


def _is_main(parse: Parse, verb: Token) -> bool:
    if verb.dep == "acl" and verb.tag == "VBG" and parse.head(verb).dep == "dobj":
        verb = parse.head(parse.head(verb))  # "has made a determination approving the sale"
    return verb.dep == "ROOT" or (verb.dep in ("xcomp", "conj") and parse.head(verb).dep == "ROOT")


def _is_news(parse: Parse, trigger: Token, verb: Token) -> bool:
    """Whether an event is what an entry tells: its main verb, what is announced by it, or done in doing so."""
    if trigger.index != verb.index:
        return False
    if _is_main(parse, verb):
        return True
    if verb.dep == "advcl":
        return verb.tag == "VBG" and _is_main(parse, parse.head(verb))
    return _is_what_is_announced(parse, verb)


def _is_what_is_announced(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells what the main verb announces: "confirmed that it will send"."""
    above = parse.head(verb)
    return verb.dep == "ccomp" and above.lemma in _TELLING and _is_main(parse, above)


def _is_present(parse: Parse, verb: Token) -> bool:
    return verb.tag in ("VBZ", "VBP") or any(
        child.dep == "aux" and child.lemma == "be" for child in parse.children(verb)
    )
