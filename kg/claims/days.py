"""The day of a claim that no words of its own date: a day heading's, or that of an official announcement."""

import datetime
from bisect import bisect_right
from dataclasses import replace

from kg.model import EventReading, EventType, Parse, Period, Setting, Span, Status, Token
from kg.model.trees import children_by

_DEEDS = frozenset({EventType.AID, EventType.SANCTION, EventType.MOBILIZE})
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
    if setting.official and published and told and concrete and event.event in _DEEDS and _is_main(parse, verb):
        return replace(event, date=Period(published, published))
    return event


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
    return verb.dep == "ROOT" or (verb.dep in ("xcomp", "conj") and parse.head(verb).dep == "ROOT")


def _is_news(parse: Parse, trigger: Token, verb: Token) -> bool:
    """Whether an event is what an entry tells: its main verb, what is announced by it, or done in doing so."""
    if trigger.index != verb.index:
        return False
    if _is_main(parse, verb):
        return True
    above = parse.head(verb)
    if verb.dep == "advcl":
        return verb.tag == "VBG" and _is_main(parse, above)
    return verb.dep == "ccomp" and above.lemma in _TELLING and _is_main(parse, above)


def _is_present(parse: Parse, verb: Token) -> bool:
    return verb.tag in ("VBZ", "VBP") or any(
        child.dep == "aux" and child.lemma == "be" for child in parse.children(verb)
    )
