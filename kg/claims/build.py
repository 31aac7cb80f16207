"""Make claims of events: status, polarity, attribution; one claim an event, however often it is told."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.claims.attribution import Voice, Voices, utterances
from kg.claims.context import completed
from kg.claims.days import dated
from kg.claims.status import Standing, standing
from kg.language.governors import governor_of
from kg.language.lexicon import Governor, Lexicon
from kg.language.slots import subject
from kg.model import (
    Claim,
    Document,
    EntityType,
    EventReading,
    EventType,
    Links,
    Parse,
    Setting,
    Status,
)
from kg.model.trees import children_by

_SPEECH_ACTS = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN, EventType.SUPPORT})
_MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
_MATERIAL = frozenset({EventType.AID, EventType.COOPERATE, EventType.SANCTION, EventType.MOBILIZE, EventType.RETREAT})
_SAME_TALE = 6
"""Sentences within which an event without parties goes on with one of its kind told before."""

_APART_EVENTS = frozenset({EventType.ASSAULT, EventType.REQUEST})
_HOSTILE = frozenset({EventType.ASSAULT, EventType.COERCE})
_FOR_THE_STATE = frozenset({EventType.AID})


@dataclass(frozen=True, slots=True)
class _Draft:
    event: EventReading
    standing: Standing
    voices: tuple[Voice, ...]
    headline: bool

    @property
    def weight(self) -> int:
        """How much the event's own arguments say."""
        event = self.event
        filled = (event.items, event.amounts, event.programs, event.places, event.recipients, event.agents)
        return sum(bool(value) for value in filled) + bool(event.date) - 2 * self.headline


def build_claims(
    document: Document,
    parse: Parse,
    links: Links,
    events: Iterable[EventReading],
    lexicon: Lexicon,
    setting: Setting = Setting(),
) -> list[Claim]:
    """Return the claims of a document, numbered in order of the text."""
    voices = Voices(parse, links, lexicon)
    drafts = []
    for event in completed(parse, links, list(events), lexicon):
        found = standing(parse, event, _governors(parse, event, lexicon), lexicon)
        if not found.asserted:
            continue
        heard = tuple(voices.of(event))
        event, announcer = _announced_for(parse, _to_the_speaker(event, heard, links), links, lexicon)
        event = _with_states(event, links)
        event = dated(parse, event, found.status, setting, document.published)
        drafts.append(_Draft(event, found, heard + announcer, _is_headline(document, parse, event)))
    drafts = _elaborated(drafts, parse, lexicon)
    drafts = _merged([part for draft in drafts for part in _apart(parse, draft, lexicon)])
    return [_claim(f"c{number}", parse, links, draft, lexicon) for number, draft in enumerate(drafts, start=1)]


def _governors(parse: Parse, event: EventReading, lexicon: Lexicon) -> list[Governor]:
    found = [governor_of(parse, parse.tokens[index], lexicon) for index in event.governors]
    return [governor or Governor("", "", agent=False) for governor in found]


def _to_the_speaker(event: EventReading, voices: tuple[Voice, ...], links: Links) -> EventReading:
    """Let aid that names no recipient go to the state that tells of it: "Ukraine says the US will finance"."""
    if event.event != EventType.AID or event.recipients or not voices:
        return event
    states = {entity.id for entity in links.entities if entity.type == EntityType.COUNTRY}
    told_by = tuple(id for id in voices[-1].speakers if id in states and id not in event.agents)
    return replace(event, recipients=told_by)


def _announced_for(
    parse: Parse, event: EventReading, links: Links, lexicon: Lexicon
) -> tuple[EventReading, tuple[Voice, ...]]:
    """Let a deed that a person announces be his state's, on his word: "Scholz announces a package"."""
    words = [parse.tokens[index] for index in (event.trigger, *event.governors)]
    tellers = [word for word in words if lexicon.has("announcing", word.lemma.lower())]
    people = [id for id in event.agents if id in links.states]
    if event.event not in _MATERIAL or not tellers or not people:
        return event, ()
    agents = dict.fromkeys(links.states.get(id, id) for id in event.agents)
    span = tellers[0].span
    voice = Voice(tuple(people), span.text(parse.text), "indirect", span)
    return replace(event, agents=tuple(agents)), (voice,)


def _with_states(event: EventReading, links: Links) -> EventReading:
    """Add the state that a person gives aid for: "The president approved" is the president and his country."""
    if event.event not in _FOR_THE_STATE:
        return event
    extra = [links.states[id] for id in event.agents if id in links.states]
    agents = dict.fromkeys([*event.agents, *(id for id in extra if id not in event.recipients)])
    return replace(event, agents=tuple(agents))


def _is_headline(document: Document, parse: Parse, event: EventReading) -> bool:
    sentence = parse.sentences[event.sentence]
    text = sentence.span.text(parse.text).strip()
    if text == document.title.strip():
        return True
    return event.sentence == 0 and text[-1:] not in '.!?"”:' and len(parse.sentences) > 2


def _merged(drafts: list[_Draft]) -> list[_Draft]:
    """Join what is told twice: a headline with its story, two verbs of one deed, a bare repetition."""
    kept: list[_Draft] = []
    for draft in drafts:
        twin = next((place for place, other in enumerate(kept) if _same(other, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            kept[twin] = _join(kept[twin], draft)
    return kept


def _elaborated(drafts: list[_Draft], parse: Parse, lexicon: Lexicon) -> list[_Draft]:
    """Join what goes on with aid told before to it: "The package includes ...", "the projects, worth $20 million"."""
    kept: list[_Draft] = []
    for draft in drafts:
        event = draft.event
        goes_on = event.event == EventType.AID and lexicon.has("including_verb", parse.tokens[event.trigger].lemma)
        if not goes_on:
            kept.append(draft)
            continue
        for place in range(len(kept) - 1, -1, -1):
            other = kept[place].event
            if other.event == EventType.AID and not (other.amounts and event.amounts):
                joined = replace(
                    other,
                    items=other.items
                    + tuple(i for i in event.items if i.entity not in {o.entity for o in other.items}),
                    amounts=other.amounts or event.amounts,
                    programs=tuple(dict.fromkeys(other.programs + event.programs)),
                )
                kept[place] = replace(kept[place], event=joined, voices=kept[place].voices + draft.voices)
                break
    return kept


def _apart(parse: Parse, draft: _Draft, lexicon: Lexicon) -> list[_Draft]:
    """Part calls told together: "telephoned his Russian and Ukrainian colleagues" is two of them."""
    event = draft.event
    if event.event != EventType.CONSULT or len(event.recipients) < 2:
        return [draft]
    words = parse.words(parse.sentences[event.sentence])
    if not any(lexicon.has("counterpart", word.lemma.lower()) and word.tag == "NNS" for word in words):
        return [draft]
    return [
        replace(draft, event=replace(event, recipients=(id,), resolved_persons=event.resolved_persons[n : n + 1]))
        for n, id in enumerate(event.recipients)
    ]


def _same(one: _Draft, other: _Draft) -> bool:
    a, b = one.event, other.event
    if a.event != b.event or one.standing.polarity != other.standing.polarity:
        return False
    if one.headline != other.headline:
        return bool(set(a.agents) & set(b.agents) or set(a.recipients) & set(b.recipients))
    if a.trigger == b.trigger:
        return False
    if a.sentence == b.sentence and (b.verb == a.trigger or a.verb == b.trigger or a.trigger in b.governors):
        return True
    if (
        (_is_nobodys(b) or _is_nobodys(a))
        and 0 <= b.sentence - a.sentence <= _SAME_TALE
        and a.event not in _APART_EVENTS
    ):
        return True
    if not (_within(a.agents, b.agents) and _within(a.recipients, b.recipients)):
        return False
    if a.sentence == b.sentence:
        return not (a.amounts and b.amounts) and not (a.date and b.date and a.date != b.date)
    if one.standing.status != other.standing.status and Status.OCCURRED not in (
        one.standing.status,
        other.standing.status,
    ):
        return False
    return bool(a.agents or a.recipients) and (_is_bare(a) or _is_bare(b)) and _near(a, b)


def _is_nobodys(event: EventReading) -> bool:
    """Whether neither who did it nor to whom is told: "the ministers discussed the crisis" goes on with their meeting."""
    return not (event.agents or event.recipients or event.amounts or event.items or event.date)


def _near(a: EventReading, b: EventReading) -> bool:
    return set(a.agents) == set(b.agents) and set(a.recipients) == set(b.recipients)


def _is_bare(event: EventReading) -> bool:
    return not (event.items or event.amounts or event.programs or event.date)


def _within(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return set(one) <= set(other) or set(other) <= set(one)


def _join(one: _Draft, other: _Draft) -> _Draft:
    """Return the fuller of two tellings with what only the other has."""
    main, rest = (one, other) if one.weight >= other.weight else (other, one)
    a, b = main.event, rest.event
    event = replace(
        a,
        agents=_larger(a.agents, b.agents),
        recipients=_larger(a.recipients, b.recipients),
        items=a.items + tuple(item for item in b.items if item.entity not in {i.entity for i in a.items}),
        amounts=a.amounts or b.amounts,
        programs=tuple(dict.fromkeys(a.programs + b.programs)),
        places=tuple(dict.fromkeys(a.places + b.places)),
        date=a.date or b.date,
        casualties=a.casualties or b.casualties,
        personnel=a.personnel or b.personnel,
    )
    return replace(main, event=event, voices=main.voices or rest.voices)


def _larger(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return the other set of parties where it holds this one, else this one if it holds anybody."""
    return other if set(one) < set(other) else one or other


def _claim(id: str, parse: Parse, links: Links, draft: _Draft, lexicon: Lexicon) -> Claim:
    event, found = draft.event, draft.standing
    speech = utterances(draft.voices)
    speakers = draft.voices[-1].speakers if draft.voices else ()
    status = found.status
    stage = None
    if status == Status.ALLEGED:
        stage = Status.OCCURRED
    if event.event in _HOSTILE and event.agents and speakers and not set(speakers) & set(event.agents):
        # What one side says of the other's attack is its word.
        status, stage = Status.ALLEGED, status if status != Status.ALLEGED else Status.OCCURRED
    accuser = _accuser(parse, links, event, lexicon)
    if accuser:
        speakers = accuser
        status, stage = Status.ALLEGED, status if status != Status.ALLEGED else Status.OCCURRED
    elif draft.voices and _puts_in_dispute(parse, draft.voices[-1], lexicon) and event.event not in _SPEECH_ACTS:
        status, stage = Status.ALLEGED, status
    if event.event in _SPEECH_ACTS:
        speakers = tuple(speaker for speaker in speakers if speaker not in event.agents)
    return Claim(
        id,
        event.event,
        status,
        found.polarity,
        parse.sentences[event.sentence].span,
        agents=event.agents,
        recipients=event.recipients,
        items=event.items,
        amounts=event.amounts,
        programs=event.programs,
        places=event.places,
        date=event.date,
        date_of="deed" if event.date else None,
        attributed_to=tuple(dict.fromkeys(speakers)),
        speech=speech,
        stage=stage,
        casualties=event.casualties,
        personnel=event.personnel,
        resolved_persons=event.resolved_persons,
        confidence=_confidence(draft),
        reason=_reason(parse, draft),
    )


def _accuser(parse: Parse, links: Links, event: EventReading, lexicon: Lexicon) -> tuple[str, ...]:
    """Return who accuses, where the event is what somebody is accused of."""
    if event.event == EventType.ACCUSE:
        return ()
    for index in event.governors:
        token = parse.tokens[index]
        for _, governor in lexicon.governors.get(token.lemma.lower(), ()):
            if governor.own == EventType.ACCUSE:
                heads = subject(parse, token)
                ids = [id for head in heads for id in links.refers.get(head.index, ())]
                ids += [
                    id
                    for head in heads
                    for child in children_by(parse, head, "conj")
                    for id in links.refers.get(child.index, ())
                ]
                return tuple(dict.fromkeys(ids))
    return ()


def _puts_in_dispute(parse: Parse, voice: Voice, lexicon: Lexicon) -> bool:
    words = voice.evidence.text(parse.text).lower().split()
    return any(lexicon.has("claiming", word.rstrip("sd")) or lexicon.has("claiming", word) for word in words[-3:])


def _confidence(draft: _Draft) -> float:
    event = draft.event
    score = 0.45
    score += 0.15 if event.agents else 0.0
    score += 0.12 if event.recipients else 0.0
    score += 0.1 if event.items or event.amounts else 0.0
    score += 0.05 if event.date else 0.0
    score -= 0.1 if draft.headline else 0.0
    return round(min(0.95, max(0.05, score)), 2)


def _reason(parse: Parse, draft: _Draft) -> str:
    event = draft.event
    trigger = parse.tokens[event.trigger].text
    words = f"; {', '.join(draft.standing.words)}" if draft.standing.words else ""
    over = " < ".join(parse.tokens[index].text for index in event.governors)
    return f"“{trigger}” ({event.frame})" + (f" under “{over}”" if over else "") + words
