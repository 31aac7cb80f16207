"""One claim an event: what is told twice is joined, what is told together is parted.

A telling is joined with one of its kind a limited stretch before, or with the headline's, so that the time is linear in
the length of the text.
"""

from collections import defaultdict
from dataclasses import replace

from kg.claims.draft import Draft
from kg.language.arguments import direct_object
from kg.language.lexicon import Lexicon
from kg.model import EventReading, EventType, Item, Parse, Polarity, Status
from kg.model.trees import children_by

SAME_TALE = 6
"""Sentences within which an event without parties goes on with one of its kind told before: "they discussed ..."."""

SAME_THINGS = 2
"""Sentences within which "the boats" are those that were given just before."""

LOOK_BACK = 40
"""Claims of one kind that a telling is compared with."""

_STEPS = frozenset({EventType.SANCTION, EventType.MOBILIZE, EventType.RETREAT})
"""Deeds of which one may be done and the next ahead in one sentence."""

_APART = frozenset({EventType.ASSAULT, EventType.REQUEST})
"""Events that are told many of in one text, so that one without parties may be another."""


def told_once(drafts: list[Draft], parse: Parse, lexicon: Lexicon) -> list[Draft]:
    """Return the drafts with one for each event, in order of first telling."""
    parted = [part for draft in _elaborated(drafts, parse, lexicon) for part in _apart(parse, draft, lexicon)]
    return _joined(parted)


def _elaborated(drafts: list[Draft], parse: Parse, lexicon: Lexicon) -> list[Draft]:
    """Join what goes on with aid told before to it: "The package includes ...", "the projects, worth $20 million"."""
    kept: list[Draft] = []
    aid: list[int] = []
    for draft in drafts:
        event = draft.event
        if event.event != EventType.AID:
            kept.append(draft)
        elif not lexicon.has("including_verb", parse.tokens[event.trigger].lemma):
            place = next((p for p in reversed(aid[-LOOK_BACK:]) if _of_the_same_things(parse, kept[p], draft)), None)
            if place is None:
                aid.append(len(kept))
                kept.append(draft)
            else:
                kept[place] = _with_contents(kept[place], draft)
        else:
            place = next((p for p in reversed(aid[-LOOK_BACK:]) if not _both_sums(kept[p].event, event)), None)
            if place is not None:
                kept[place] = _with_contents(kept[place], draft)
    return kept


def _of_the_same_things(parse: Parse, first: Draft, further: Draft) -> bool:
    """Whether aid goes on with things told just before: "gave two boats. The boats were paid for by ..."."""
    one, other = first.event, further.event
    near = 0 < other.sentence - one.sentence <= SAME_THINGS and first.standing.polarity == further.standing.polarity
    apart = _both_sums(one, other) or bool(one.date and other.date)
    if not near or apart or not _within(one.recipients, other.recipients):
        return False
    before = {word.lemma.lower() for word in parse.words(parse.sentences[one.sentence])}
    return any(
        word.tag in ("NN", "NNS")
        and word.lemma.lower() in before
        and any(child.lower in ("the", "these", "those") for child in children_by(parse, word, "det"))
        and not children_by(parse, word, "nummod", "relcl", "acl")
        for word in direct_object(parse, parse.tokens[other.trigger])
    )


def _both_sums(one: EventReading, other: EventReading) -> bool:
    return bool(one.amounts and other.amounts)


def _with_contents(draft: Draft, further: Draft) -> Draft:
    event, rest = draft.event, further.event
    joined = replace(
        event,
        items=_items(event, rest),
        amounts=event.amounts or rest.amounts,
        programs=tuple(dict.fromkeys(event.programs + rest.programs)),
        date=event.date or rest.date,
    )
    return replace(
        draft, event=joined, voices=draft.voices + further.voices, tellings=draft.tellings + further.tellings
    )


def _items(one: EventReading, other: EventReading) -> tuple[Item, ...]:
    """Return what both tell of: a thing once, with its count from where one is told."""
    told = {item.entity: item for item in other.items if item.count is not None}
    known = {item.entity for item in one.items}
    first = tuple(told.get(item.entity, item) if item.count is None else item for item in one.items)
    return first + tuple(item for item in other.items if item.entity not in known)


def _apart(parse: Parse, draft: Draft, lexicon: Lexicon) -> list[Draft]:
    """Part calls told together: "telephoned his Russian and Ukrainian colleagues", "met separately with A and B"."""
    event = draft.event
    if event.event != EventType.CONSULT or len(event.recipients) < 2:
        return [draft]
    words = parse.words(parse.sentences[event.sentence])
    several = any(lexicon.has("counterpart", word.lemma.lower()) and word.tag == "NNS" for word in words)
    apart = any(
        lexicon.has("separately", child.lower) for child in children_by(parse, parse.tokens[event.trigger], "advmod")
    )
    if not several and not apart:
        return [draft]
    return [
        replace(draft, event=replace(event, recipients=(id,), resolved_persons=event.resolved_persons[n : n + 1]))
        for n, id in enumerate(event.recipients)
    ]


def _joined(drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    by_kind: defaultdict[EventType, list[int]] = defaultdict(list)
    for draft in drafts:
        places = by_kind[draft.event.event]
        near = [place for place in places if kept[place].headline] + places[-LOOK_BACK:]
        twin = next((place for place in near if _same(kept[place], draft)), None)
        if twin is None:
            places.append(len(kept))
            kept.append(draft)
        else:
            kept[twin] = _join(kept[twin], draft)
    return kept


def _same(one: Draft, other: Draft) -> bool:
    """Whether two drafts of one kind tell of one event."""
    a, b = one.event, other.event
    if one.standing.polarity != other.standing.polarity or a.trigger == b.trigger:
        return False
    if one.headline != other.headline:
        return bool(set(a.agents) & set(b.agents) or set(a.recipients) & set(b.recipients))
    if a.sentence == b.sentence and (b.verb == a.trigger or a.verb == b.trigger or a.trigger in b.governors):
        return True
    if _goes_on(a, b):
        return True
    if not (_within(a.agents, b.agents) and _within(a.recipients, b.recipients)):
        return False
    if a.sentence == b.sentence:
        told_of_two = bool(a.amounts and b.amounts) or bool(a.date and b.date and a.date != b.date)
        told_of_two = told_of_two or _is_another(one, other)
        return not told_of_two and not _for_a_program(a, b) and not _for_a_program(b, a)
    return one.standing.status == other.standing.status and _is_repeated(a, b)


def _is_another(one: Draft, other: Draft) -> bool:
    """Whether one is done and the other still ahead: "recalled its ambassador and announced that it will expel"."""
    stages = {one.standing.status, other.standing.status}
    verbs = one.event.trigger == one.event.verb and other.event.trigger == other.event.verb
    told = one.standing.polarity == Polarity.POSITIVE and one.event.event in _STEPS
    return stages == {Status.OCCURRED, Status.ANNOUNCED} and verbs and told


def _goes_on(a: EventReading, b: EventReading) -> bool:
    """Whether one of two near tellings names no party: "the ministers discussed" goes on with their meeting."""
    near = 0 <= b.sentence - a.sentence <= SAME_TALE and a.event not in _APART
    return near and (_is_nobodys(a) or _is_nobodys(b))


def _is_nobodys(event: EventReading) -> bool:
    return not (event.agents or event.recipients or event.amounts or event.items or event.date)


def _for_a_program(one: EventReading, other: EventReading) -> bool:
    """Whether one is about a program and the other about a party: "we support the process and thank Kenya"."""
    told = one.event == EventType.SUPPORT and one.programs and other.recipients
    return bool(told) and not one.recipients and not other.programs


def _within(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return set(one) <= set(other) or set(other) <= set(one)


def _is_repeated(a: EventReading, b: EventReading) -> bool:
    """Whether two tellings have the same parties and one of them nothing else to tell."""
    same = set(a.agents) == set(b.agents) and set(a.recipients) == set(b.recipients)
    told = _is_bare(a) or _is_bare(b) or _adds_only_the_day(a, b)
    return same and bool(a.agents or a.recipients) and told


def _adds_only_the_day(a: EventReading, b: EventReading) -> bool:
    """Whether two tellings are of the same things, and not of two days: "It sent the drones in March"."""
    things, others = {item.entity for item in a.items}, {item.entity for item in b.items}
    counts = {item.count for item in (*a.items, *b.items) if item.count is not None}
    return bool(things) and things == others and not (a.date and b.date) and not _both_sums(a, b) and len(counts) < 2


def _is_bare(event: EventReading) -> bool:
    return not (event.items or event.amounts or event.programs or event.date)


def _join(one: Draft, other: Draft) -> Draft:
    """Return the fuller of two tellings with what only the other has."""
    main, rest = (one, other) if one.weight >= other.weight else (other, one)
    a, b = main.event, rest.event
    event = replace(
        a,
        agents=_larger(a.agents, b.agents),
        recipients=_larger(a.recipients, b.recipients),
        items=_items(a, b),
        amounts=a.amounts or b.amounts,
        programs=tuple(dict.fromkeys(a.programs + b.programs)),
        places=tuple(dict.fromkeys(a.places + b.places)),
        date=a.date or b.date,
        casualties=a.casualties or b.casualties,
        personnel=a.personnel or b.personnel,
        about=tuple(dict.fromkeys(a.about + b.about)),
    )
    return replace(main, event=event, voices=main.voices, tellings=one.tellings + other.tellings)


def _larger(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return the other set of parties where it holds this one, else this one if it holds anybody."""
    return other if set(one) < set(other) else one or other
