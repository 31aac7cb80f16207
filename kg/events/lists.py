"""Lists under a sentence that ends in a colon, and sentences that go on with the things or names of the one before."""

from collections.abc import Iterator
from dataclasses import replace

from kg.events.phrases import Scene, actors_of, item_of
from kg.language.arguments import direct_object
from kg.model import ACTOR_TYPES, EventReading, EventType, Item, Sentence, Token
from kg.model.trees import children_by, sentence_of

_WITH_LISTS = frozenset({EventType.AID, EventType.REQUEST, EventType.AGREE})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_REACH = 3
"""Sentences over which a later one goes on with what was told."""


def with_lists(scene: Scene, readings: list[EventReading]) -> list[EventReading]:
    """Return the events with what is listed under them, and with what later sentences add: "Also included are"."""
    done: list[EventReading] = []
    inherited: dict[int, EventReading] = {}
    for reading in readings:
        reading = _inheriting(reading, inherited)
        if reading.opens_list and reading.event in (*_WITH_LISTS, EventType.SANCTION):
            lines = list(_lines(scene, reading))
            told = {other.sentence for other in readings if other.event == reading.event}
            for line in lines:
                if line.index in told and (reading.recipients or line.index not in inherited):
                    inherited[line.index] = reading
            own = [line for line in lines if line.index not in told]
            if not own and lines and not reading.items:
                continue
            reading = _with_list(scene, reading, own)
        done.append(reading)
    return _gone_on_with(scene, [_for_whom(scene, reading) for reading in _joined(scene, done)])


def _inheriting(reading: EventReading, inherited: dict[int, EventReading]) -> EventReading:
    """Give an event told in a line of a list the parties of the sentence above: "twelve boats, delivered in 2017"."""
    head = inherited.get(reading.sentence)
    if head is None or head.event != reading.event:
        return reading
    return replace(reading, agents=reading.agents or head.agents, recipients=reading.recipients or head.recipients)


def _lines(scene: Scene, reading: EventReading) -> Iterator[Sentence]:
    """Yield the lines under a sentence, up to the next that is a sentence of its own."""
    head = scene.parse.sentences[reading.sentence]
    for sentence in scene.parse.sentences[reading.sentence + 1 :]:
        if sentence.paragraph == head.paragraph or _is_prose(scene, sentence):
            return
        yield sentence


def _with_list(scene: Scene, reading: EventReading, lines: list[Sentence]) -> EventReading:
    if reading.event == EventType.SANCTION:
        listed = tuple(id for line in lines for id in _first_actor(scene, line))
        return replace(reading, recipients=reading.recipients or tuple(dict.fromkeys(listed)))
    words = [token for line in lines for token in scene.parse.words(line)]
    return _with_items(scene, reading, words)


def _first_actor(scene: Scene, line: Sentence) -> list[str]:
    for token in scene.parse.words(line):
        found = [id for id in scene.links.refers.get(token.index, ()) if scene.type_of(id) in ACTOR_TYPES]
        if found:
            return found
    return []


def _with_items(scene: Scene, reading: EventReading, words: list[Token]) -> EventReading:
    items: list[Item] = list(reading.items)
    known = {item.entity for item in items}
    for token in words:
        item = item_of(scene, token) if token.index in scene.links.named else None
        if item is not None and item.entity not in known:
            known.add(item.entity)
            items.append(item)
    return replace(reading, items=tuple(items))


def _is_prose(scene: Scene, sentence: Sentence) -> bool:
    """Whether a line is a sentence: it has a finite verb with a subject, beside what only describes a thing."""
    words = scene.parse.words(sentence)
    finite = (scene.parse.head(word) for word in words if word.dep in _SUBJECTS)
    return any(verb.tag in ("VBD", "VBZ", "VBP", "MD") and verb.dep != "relcl" for verb in finite)


def _joined(scene: Scene, readings: list[EventReading]) -> list[EventReading]:
    """Give "sanctions on six people" the names of "Those designated include", which tells of the same."""
    done: list[EventReading] = []
    for reading in readings:
        place = _told_before(scene, reading, done)
        if place is None:
            done.append(reading)
        else:
            done[place] = replace(done[place], recipients=reading.recipients)
    return done


def _told_before(scene: Scene, reading: EventReading, done: list[EventReading]) -> int | None:
    """Return where the event stands of which a participle under a plural tells the names."""
    trigger = scene.parse.tokens[reading.trigger]
    if reading.event != EventType.SANCTION or trigger.dep != "acl" or not reading.recipients or reading.agents:
        return None
    for place in range(len(done) - 1, -1, -1):
        other = done[place]
        if reading.sentence - other.sentence > _REACH + 1:
            return None
        if other.event == reading.event and other.agents and other.sentence < reading.sentence and not other.recipients:
            return place
    return None


def _for_whom(scene: Scene, reading: EventReading) -> EventReading:
    """Give aid without a recipient those of the sentence behind it: "The measures benefit the Moldovan Army"."""
    if reading.event != EventType.AID or reading.recipients or not (reading.amounts or reading.programs):
        return reading
    for sentence in scene.parse.sentences[reading.sentence + 1 : reading.sentence + 1 + _REACH]:
        for verb in scene.parse.words(sentence):
            if verb.pos == "VERB" and scene.lexicon.has("benefiting", verb.lemma) and _is_of_aid(scene, verb):
                found = [id for id in actors_of(scene, direct_object(scene.parse, verb)) if id not in reading.agents]
                if found:
                    return replace(reading, recipients=tuple(found))
    return reading


def _is_of_aid(scene: Scene, verb: Token) -> bool:
    """Whether what a verb says is said of aid told before: "they", "the measure", "this support"."""
    for word in children_by(scene.parse, verb, "nsubj"):
        lemma = word.lemma.lower()
        if word.lower in ("they", "it", "this", "these"):
            return verb.lemma == "benefit" or not scene.links.refers.get(word.index)
        if scene.lexicon.has("package", lemma) or scene.lexicon.has("aid", lemma):
            return any(child.lower in ("the", "this", "these") for child in children_by(scene.parse, word, "det"))
    return False


def _gone_on_with(scene: Scene, readings: list[EventReading]) -> list[EventReading]:
    """Give the aid or request told last the things of "Also included are spare parts"."""
    done = list(readings)
    told = {reading.sentence for reading in readings if reading.items or reading.agents}
    for token in scene.parse.tokens:
        if not scene.lexicon.has("including_verb", token.lemma) or token.pos != "VERB":
            continue
        sentence = sentence_of(scene.parse, token.index)
        if sentence.index in told or not _adds(scene, sentence):
            continue
        for place in range(len(done) - 1, -1, -1):
            gap = sentence.index - done[place].sentence
            if 0 < gap <= _REACH and done[place].event in _WITH_LISTS and done[place].items:
                done[place] = _with_items(scene, done[place], list(scene.parse.words(sentence)))
                break
    return done


def _adds(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence says that it adds to what was told: "also", "the following items"."""
    words = [word.lower for word in scene.parse.words(sentence)]
    return "also" in words or "following" in words[:3]
