"""Read the events of a document: the frames that its sentences meet, with their arguments."""

from kg.events.draft import Draft, drafted, standing
from kg.events.frames import matches
from kg.events.harm import casualties_in, personnel_in
from kg.events.lists import with_lists
from kg.events.parties import persons_meant, recipients_of, take_bargains, take_governors_agents, take_invaded
from kg.events.phrases import Scene
from kg.events.share import share_out, take_items
from kg.events.speech import appeals, clause_words, denials
from kg.events.threats import censures, threats
from kg.language.lexicon import Lexicon
from kg.model import EntityType, EventReading, EventType, Links, Parse, Quantities, Sentence

_HARMING = frozenset({EventType.ASSAULT, EventType.COERCE})
_LENDING = frozenset({EventType.AID, EventType.MOBILIZE})


def read_events(parse: Parse, links: Links, quantities: Quantities, lexicon: Lexicon) -> list[EventReading]:
    """Return the events of a document, in order of the text."""
    scene = Scene(parse, links, quantities, lexicon, {entity.id: entity for entity in links.entities})
    found: list[EventReading] = []
    for sentence in parse.sentences:
        found.extend(_of_sentence(scene, sentence))
    return with_lists(scene, found)


def _of_sentence(scene: Scene, sentence: Sentence) -> list[EventReading]:
    drafts = [drafted(scene, sentence, match) for match in matches(scene, scene.parse.words(sentence))]
    asked = [*appeals(scene, sentence), *threats(scene, sentence)]
    warned = {draft.match.trigger.index for draft in drafts if draft.event == EventType.THREATEN}
    due = {index for reading in asked for index in clause_words(scene, reading)}
    drafts = [draft for draft in standing(scene, drafts) if draft.match.trigger.index not in due]
    for draft in drafts:
        take_governors_agents(scene, draft)
        take_items(scene, draft)
    take_bargains(scene, drafts)
    take_invaded(scene, drafts)
    share_out(scene, sentence, drafts)
    readings = [reading for draft in drafts if not _is_empty(reading := _finish(scene, draft), draft)]
    readings = [reading for reading in readings if not _is_at_home(scene, reading)]
    taken = {index for draft in drafts for index in (draft.match.trigger.index, draft.verb.index)}
    asked = [reading for reading in asked if scene.parse.tokens[reading.trigger].head not in warned]
    asked += [reading for reading in censures(scene, sentence) if reading.trigger not in due]
    return [*readings, *asked, *denials(scene, sentence, taken | due)]


def _is_empty(reading: EventReading, draft: Draft) -> bool:
    """Whether a noun names an event of which nothing is told: "a possible invasion"."""
    told = (reading.agents, reading.recipients, reading.places, reading.casualties, reading.items, reading.date)
    return draft.match.trigger.pos == "NOUN" and not any(told)


def _is_at_home(scene: Scene, reading: EventReading) -> bool:
    """Whether a state only deals with itself: "the Department will work with Congress", "he met British troops"."""
    links, others = scene.links, reading.recipients
    if not reading.agents or not others or reading.programs:
        return False
    if reading.event == EventType.CONSULT:
        return all(links.states.get(id) == other for id in reading.agents for other in others)
    sides = [*reading.agents, *others]
    bodies = all(scene.type_of(id) == EntityType.GOVERNMENT_BODY for id in sides)
    return reading.event == EventType.COOPERATE and bodies and len({links.located.get(id, id) for id in sides}) == 1


def _finish(scene: Scene, draft: Draft) -> EventReading:
    match = draft.match
    agents = tuple(match.agents)
    recipients = recipients_of(scene, draft, agents)
    dated = draft.day is not None and draft.day.kind != "fiscal"
    if draft.day is not None and draft.day.kind == "until" and draft.event == EventType.SANCTION:
        dated = False  # "halted exports until May" does not say when
    harms = draft.event in _HARMING
    lends = draft.event in _LENDING
    return EventReading(
        draft.event,
        draft.sentence.index,
        match.trigger.index,
        draft.verb.index,
        match.frame.name,
        tuple(word.token.index for word in draft.governors),
        agents,
        tuple(recipients),
        tuple(draft.items),
        tuple(dict.fromkeys(draft.amounts)),
        tuple(draft.programs),
        tuple(draft.places),
        draft.day.period if draft.day and dated else None,
        draft.day.span if draft.day else None,
        draft.day.ahead if draft.day and dated else None,
        draft.day is not None and draft.day.kind in ("by", "until"),
        casualties=casualties_in(scene, draft.sentence) if harms else (),
        personnel=personnel_in(scene, match.things) if lends else (),
        resolved_persons=persons_meant(scene, match),
        status_hint=match.frame.status,
        denies=match.frame.refuses,
        opens_list=scene.parse.tokens[draft.sentence.last - 1].text == ":",
    )
