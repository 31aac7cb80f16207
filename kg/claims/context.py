"""What a claim takes from those around it: whom a denial answers, whom further aid goes to, what a word is about."""

from collections import defaultdict
from dataclasses import replace

from kg.language.lexicon import Lexicon
from kg.model import EventReading, EventType, Links, Parse, Token
from kg.model.trees import children_by, objects_of

_ANSWERS = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.THREATEN})
_DEEDS = frozenset(
    {
        EventType.AID,
        EventType.MOBILIZE,
        EventType.SANCTION,
        EventType.ASSAULT,
        EventType.COERCE,
        EventType.AGREE,
        EventType.RETREAT,
        EventType.COOPERATE,
        EventType.ACCUSE,
        EventType.REQUEST,
        EventType.THREATEN,
    }
)
_MATERIAL = _DEEDS - {EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN}
_CAUSES = frozenset({"after", "because", "since", "as"})
_REACH = 4
"""Sentences that an answer looks back over."""

_LOOK_BACK = 60
"""Events looked back over, so that the time is linear in the length of the text."""


def completed(parse: Parse, links: Links, events: list[EventReading], lexicon: Lexicon) -> list[EventReading]:
    """Return the events with what the text leaves to be understood from those around them."""
    by_sentence: defaultdict[int, list[EventReading]] = defaultdict(list)
    for event in events:
        by_sentence[event.sentence].append(event)
    done: list[EventReading] = []
    for event in events:
        beside = by_sentence[event.sentence]
        if event.event == EventType.ASSAULT and event.agents and parse.tokens[event.trigger].lemma == "claim":
            event = _claimed(event, done)
        if event.event == EventType.AID and not event.recipients and event.agents:
            event = _further_aid(event, done)
        elif event.event in _ANSWERS and _is_prompted(parse, event, lexicon):
            event = _at_the_cause(parse, event, beside)
        elif event.event in _ANSWERS:
            event = _answer(parse, links, event, [*done[-_LOOK_BACK:], *beside], lexicon)
        if event.event == EventType.REJECT and not event.recipients:
            event = _drawing(parse, event, beside)
        done.append(_with_accused(parse, event, beside))
    return done


def _with_accused(parse: Parse, event: EventReading, beside: list[EventReading]) -> EventReading:
    """Let an accusation be about the deeds in its own clause, and meant for who did what it condemns.

    "accused Russia of massing troops"; "condemned the seizure of the tanker by Iran" is meant for Iran.
    """
    if event.event != EventType.ACCUSE:
        return event
    deeds = [other for other in beside if event.trigger in other.governors]
    done_by = [
        other.agents
        for other in deeds
        if other.agents
        and not set(other.agents) & set(event.agents)
        and _is_object(parse, other.trigger, event.trigger)
    ]
    about = tuple(dict.fromkeys((*event.about, *(other.trigger for other in deeds))))
    return replace(event, about=about, recipients=done_by[0] if done_by else event.recipients)


def _is_object(parse: Parse, word: int, verb: int) -> bool:
    """Whether a noun is what a verb is done to."""
    return parse.tokens[word].head == verb and parse.tokens[word].dep in ("dobj", "nsubjpass")


def _claimed(event: EventReading, done: list[EventReading]) -> EventReading:
    """Give an attack that somebody claims the target and place told before, and let it stand for that telling."""
    for place in range(len(done) - 1, -1, -1):
        other = done[place]
        if event.sentence - other.sentence > _REACH:
            break
        if other.event == EventType.ASSAULT and not other.agents:
            del done[place]
            return replace(event, recipients=other.recipients, places=other.places, date=event.date or other.date)
    return event


def _is_prompted(parse: Parse, event: EventReading, lexicon: Lexicon) -> bool:
    trigger = parse.tokens[event.trigger]
    return lexicon.has("prompting", trigger.lemma) and trigger.dep in ("advcl", "acl", "conj")


def _at_the_cause(parse: Parse, event: EventReading, events: list[EventReading]) -> EventReading:
    """Aim criticism that an event prompted at who did it: "received arms from X, prompting criticism from Y"."""
    cause = parse.tokens[event.trigger].head
    for other in events:
        if other.trigger == cause and set(other.agents) - set(event.agents):
            return replace(event, recipients=tuple(id for id in other.agents if id not in event.agents))
    return event


def _drawing(parse: Parse, event: EventReading, beside: list[EventReading]) -> EventReading:
    """Let a refusal be one to whom it draws a deed from: "bans imports from Algeria after Algeria refused"."""
    trigger = parse.tokens[event.trigger]
    causes = any(child.lower in _CAUSES for child in children_by(parse, trigger, "mark"))
    for other in beside if causes and trigger.dep == "advcl" else ():
        if other.trigger == trigger.head and set(other.recipients) & set(event.agents):
            return replace(event, recipients=tuple(id for id in other.agents if id not in event.agents))
    return event


def _further_aid(event: EventReading, before: list[EventReading]) -> EventReading:
    """Give aid that names no recipient that of the aid told before it by the same giver: "a further drawdown"."""
    for other in reversed(before[-_LOOK_BACK:]):
        if other.event == EventType.AID and other.recipients and set(other.agents) & set(event.agents):
            return replace(event, recipients=other.recipients)
    return event


def _answer(
    parse: Parse, links: Links, event: EventReading, others: list[EventReading], lexicon: Lexicon
) -> EventReading:
    """Let a criticism, denial or warning about "the move" be about what it takes up, and meant for who did that."""
    trigger = parse.tokens[event.trigger]
    if not _takes_up(parse, trigger, lexicon):
        return event
    near = [o for o in others if event.sentence - o.sentence <= _REACH and _is_strange(event, o, links)]
    words = [other for other in near if other.event in _DEEDS - _MATERIAL]
    # Where a clause tells what is denied, "denied that it had attacked", the deed is the one in the clause.
    clauses = children_by(parse, trigger, "ccomp")
    such = any(_is_such(parse, word) for word in (trigger, *clauses))
    deeds = [] if clauses and not such else [other for other in near if other.event in _MATERIAL]
    if such and deeds:
        words = [other for other in near if other.event in _DEEDS]
    if _is_decision(parse, trigger, lexicon):
        deeds += [o for o in near if o.event == EventType.REJECT and o.trigger < event.trigger]
    # A denial answers words first ("denies the allegation"), a criticism deeds ("condemned the decision").
    answered = words or deeds if event.event == EventType.REJECT else deeds or words
    if not answered:
        return event
    last = answered[-1]
    return replace(event, recipients=event.recipients or last.agents, about=(last.trigger,))


def _is_strange(event: EventReading, other: EventReading, links: Links) -> bool:
    """Whether an event is the doing of others, of another state, so that it can be criticised or denied."""
    ours, theirs = _sides(event, links), _sides(other, links)
    told = other.event in _DEEDS or other.event == EventType.REJECT
    return told and other.trigger != event.trigger and bool(theirs) and not ours & theirs


def _sides(event: EventReading, links: Links) -> set[str]:
    """Return who acts, with the states that they act for or belong to."""
    states = (side.get(id) for id in event.agents for side in (links.states, links.located))
    return {*event.agents, *(state for state in states if state)}


def _is_such(parse: Parse, verb: Token) -> bool:
    """Whether what a verb tells of was told before: "denied that any such raid had taken place"."""
    words = children_by(parse, verb, "nsubj", "nsubjpass", "dobj")
    return any(child.lower == "such" for word in words for child in parse.children(word))


def _is_decision(parse: Parse, trigger: Token, lexicon: Lexicon) -> bool:
    """Whether a refusal may be what is criticised: "criticised the decision"."""
    return any(lexicon.has("ruling", word.lemma.lower()) for word in children_by(parse, trigger, "dobj", "nsubjpass"))


def _takes_up(parse: Parse, trigger: Token, lexicon: Lexicon) -> bool:
    """Whether what is denied or criticised is something told before: "the move", "it", "such a plan"."""
    heads = children_by(parse, trigger, "dobj", "nsubjpass", "attr", "ccomp")
    inside = [t for child in children_by(parse, trigger, "prep") for t in children_by(parse, child, "pobj")]
    words = [*heads, *inside]
    if children_by(parse, trigger, "xcomp"):
        return False  # "declined to send tanks"
    if trigger.lemma == "be" or trigger.pos == "NOUN" or not words:
        return True
    return any(
        (lexicon.has("matter", word.lemma.lower()) and not objects_of(parse, word, "of"))
        or word.lower in ("it", "this", "that", "which")
        or word.dep == "ccomp"
        for word in words
    )
