"""Make claims of events: status, polarity, attribution; one claim an event, however often it is told."""

from collections.abc import Iterable
from dataclasses import replace

from kg.claims.attribution import Voice, Voices, utterances
from kg.claims.confidence import LEAST, confidence
from kg.claims.context import completed
from kg.claims.days import dated, of_the_occasion
from kg.claims.draft import Draft
from kg.claims.kinds import HARMING, SPEECH_ACTS
from kg.claims.parties import with_parties
from kg.claims.states import asked_by, with_states
from kg.claims.status import standing
from kg.claims.tellings import told_once
from kg.language.arguments import subject
from kg.language.governors import governor_of
from kg.language.lexicon import Governor, Lexicon
from kg.model import Claim, Document, EventReading, EventType, Links, Parse, Setting, Status
from kg.model.trees import conjuncts

_OF_CROWDS = frozenset({EventType.PROTEST})
"""Events that are told without any party."""

_FULL_TEXT = 3
"""Claims from which a text tells enough: of five headlines that no sentence below told again, none was right."""


def build_claims(
    document: Document,
    parse: Parse,
    links: Links,
    events: Iterable[EventReading],
    lexicon: Lexicon,
    setting: Setting | None = None,
) -> list[Claim]:
    """Return the claims of a document, numbered in order of the text.

    :param setting: day headings and the kind of publisher; without it no day is taken from either.
    """
    setting = setting or Setting()
    voices = Voices(parse, links, lexicon)
    drafts = []
    for event in with_parties(completed(parse, links, list(events), lexicon), links, publisher=setting.publisher):
        found = standing(parse, event, _governors(parse, event, lexicon), lexicon)
        if not found.asserted:
            continue
        told = voices.of(event)
        spoken = asked_by(event, told, setting.publisher)
        if spoken is None:
            continue
        event, heard = with_states(parse, spoken, found.status, told, links, lexicon)
        event = dated(parse, event, found.status, setting, document.published)
        drafts.append(Draft(event, found, heard, _is_headline(document, parse, event), (event.trigger,)))
    days = of_the_occasion(parse, [draft.event for draft in drafts], official=setting.official)
    drafts = [replace(draft, event=event) for draft, event in zip(drafts, days, strict=True)]
    drafts = told_once(drafts, parse, lexicon)
    drafts = _telling(drafts)
    numbers = {index: f"c{number}" for number, draft in enumerate(drafts, start=1) for index in draft.tellings}
    return [_claim(f"c{number}", parse, links, draft, lexicon, numbers) for number, draft in enumerate(drafts, start=1)]


def _telling(drafts: list[Draft]) -> list[Draft]:
    """Leave out what adds nothing to a full text: headlines that it tells again, and readings that are seldom right.

    Where little else is told, an uncertain reading is better than none.
    """
    below = [draft for draft in drafts if not draft.headline]
    sure = [draft for draft in below if confidence(draft) >= LEAST]
    if len(sure) >= _FULL_TEXT:
        return [draft for draft in below if confidence(draft) >= LEAST or _is_harm_told(draft)]
    telling = [draft for draft in drafts if _tells(draft)]
    return telling if any(draft.event.agents or draft.event.recipients for draft in telling) else drafts


def _is_harm_told(draft: Draft) -> bool:
    """Whether it says who was harmed, or what was given, though not by whom."""
    event = draft.event
    return bool(event.casualties or event.items) and bool(event.agents or event.recipients)


def _tells(draft: Draft) -> bool:
    """Whether a claim says who or what: in a text about others, "an attack" without any party says nothing."""
    event = draft.event
    return bool(
        event.agents or event.recipients or event.items or event.amounts or event.casualties or event.personnel
    ) or (event.event in _OF_CROWDS)


def _governors(parse: Parse, event: EventReading, lexicon: Lexicon) -> list[Governor]:
    found = [governor_of(parse, parse.tokens[index], lexicon) for index in event.governors]
    return [governor or Governor("", "", agent=False) for governor in found]


def _is_headline(document: Document, parse: Parse, event: EventReading) -> bool:
    text = parse.sentences[event.sentence].span.text(parse.text).strip()
    if text == document.title.strip():
        return True
    return event.sentence == 0 and text[-1:] not in '.!?"”:' and parse.sentences[-1].paragraph > 0


def _claim(id: str, parse: Parse, links: Links, draft: Draft, lexicon: Lexicon, numbers: dict[int, str]) -> Claim:
    event = draft.event
    status, stage, speakers = _word_of(parse, links, draft, lexicon)
    about = [numbers[index] for index in event.about if index in numbers]
    return Claim(
        id,
        event.event,
        status,
        draft.standing.polarity,
        parse.sentences[event.sentence].span,
        agents=event.agents,
        recipients=event.recipients,
        items=event.items,
        amounts=event.amounts,
        programs=event.programs,
        places=event.places,
        date=event.date,
        date_of=_date_of(draft),
        attributed_to=speakers,
        speech=utterances(draft.voices),
        about=tuple(claim for claim in dict.fromkeys(about) if claim != id),
        stage=stage,
        casualties=event.casualties,
        personnel=event.personnel,
        resolved_persons=event.resolved_persons,
        confidence=confidence(draft),
        reason=_reason(parse, draft),
    )


def _date_of(draft: Draft) -> str | None:
    """Say whose the date is: a deed ahead has the day of its announcement, unless words of its own date it."""
    if draft.event.date is None:
        return None
    ahead = draft.standing.status in (Status.ANNOUNCED, Status.APPROVED, Status.CONSIDERED)
    return "announcement" if ahead and draft.event.date_span is None else "deed"


def _word_of(
    parse: Parse, links: Links, draft: Draft, lexicon: Lexicon
) -> tuple[Status, Status | None, tuple[str, ...]]:
    """Return the status, the stage that is alleged where it is, and the named speakers."""
    event, told = draft.event, draft.standing.status
    speakers = draft.voices[-1].speakers if draft.voices else ()
    accusers = _accusers(parse, links, event, lexicon)
    sides = {*speakers, *(links.states[speaker] for speaker in speakers if speaker in links.states)}
    disputed = bool(accusers) or _is_disputed(parse, draft, sides, lexicon)
    speakers = accusers or speakers
    if event.event in SPEECH_ACTS:
        speakers = tuple(speaker for speaker in speakers if speaker not in event.agents)
    speakers = tuple(dict.fromkeys(speakers))
    if disputed or told == Status.ALLEGED:
        return Status.ALLEGED, Status.OCCURRED if told == Status.ALLEGED else told, speakers
    return told, None, speakers


def _is_disputed(parse: Parse, draft: Draft, sides: set[str], lexicon: Lexicon) -> bool:
    """Whether the words of speaking put it in dispute, or one side tells of the other's attack."""
    event = draft.event
    told_by_a_side = bool(sides) or any(_is_of_fighters(voice, lexicon) for voice in draft.voices)
    if event.event in HARMING and event.agents and told_by_a_side and not sides & set(event.agents):
        return True
    return bool(draft.voices) and event.event not in SPEECH_ACTS and _claims(parse, draft.voices[-1], lexicon)


def _is_of_fighters(voice: Voice, lexicon: Lexicon) -> bool:
    """Whether a side without a name speaks: "the insurgents", "a rebel commander"."""
    words = [word.rstrip("s") for word in voice.words.lower().split()]
    return any(lexicon.has("armed_side", word) for word in words)


def _claims(parse: Parse, voice: Voice, lexicon: Lexicon) -> bool:
    words = voice.evidence.text(parse.text).lower().split()
    if any(lexicon.has("unconfirmed", word) for word in voice.words.lower().split()):
        return True
    return any(lexicon.has("claiming", word.rstrip("sd")) or lexicon.has("claiming", word) for word in words[-3:])


def _accusers(parse: Parse, links: Links, event: EventReading, lexicon: Lexicon) -> tuple[str, ...]:
    """Return who accuses, where the event is what somebody is accused of."""
    if event.event == EventType.ACCUSE:
        return ()
    for index in event.governors:
        token = parse.tokens[index]
        entries = lexicon.governors.get(token.lemma.lower(), ())
        if any(governor.own == EventType.ACCUSE and governor.effect for _, governor in entries):
            heads = [word for head in subject(parse, token) for word in conjuncts(parse, head)]
            return tuple(dict.fromkeys(id for head in heads for id in links.refers.get(head.index, ())))
    return ()


def _reason(parse: Parse, draft: Draft) -> str:
    event = draft.event
    trigger = parse.tokens[event.trigger].text
    words = f"; {', '.join(draft.standing.words)}" if draft.standing.words else ""
    over = " < ".join(parse.tokens[index].text for index in event.governors)
    return f"“{trigger}” ({event.frame})" + (f" under “{over}”" if over else "") + words
