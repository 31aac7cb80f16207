"""Lists under a sentence that ends in a colon: "The package includes:" and a line for each thing."""

from dataclasses import replace

from kg.events.phrases import Scene, item_of
from kg.model import EventReading, EventType, Item, Sentence

_WITH_LISTS = frozenset({EventType.AID, EventType.REQUEST, EventType.AGREE})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def with_lists(scene: Scene, readings: list[EventReading]) -> list[EventReading]:
    """Return the events with the things listed under them, up to the next line that is a sentence of its own."""
    return [_with_list(scene, reading) if _opens(reading) else reading for reading in readings]


def _opens(reading: EventReading) -> bool:
    return reading.opens_list and reading.event in _WITH_LISTS


def _with_list(scene: Scene, reading: EventReading) -> EventReading:
    items: list[Item] = list(reading.items)
    known = {item.entity for item in items}
    head = scene.parse.sentences[reading.sentence]
    for sentence in scene.parse.sentences[reading.sentence + 1 :]:
        if sentence.paragraph == head.paragraph or _is_prose(scene, sentence):
            break
        for token in scene.parse.words(sentence):
            item = item_of(scene, token) if token.index in scene.links.named else None
            if item is not None and item.entity not in known:
                known.add(item.entity)
                items.append(item)
    return replace(reading, items=tuple(items))


def _is_prose(scene: Scene, sentence: Sentence) -> bool:
    """Whether a line is a sentence: it has a finite verb with a subject."""
    words = scene.parse.words(sentence)
    return any(word.dep in _SUBJECTS and scene.parse.head(word).tag in ("VBD", "VBZ", "VBP", "MD") for word in words)
