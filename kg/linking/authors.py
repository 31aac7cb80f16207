"""Who speaks in a text written in the first person: its byline, else the state that publishes it."""

from kg.linking.scene import Scene
from kg.model import EntityType, Sentence

_TOP = 4
"""Sentences at the top of a text in which its author may be named."""

_LONGEST_BYLINE = 14
"""Tokens: "By Maria Larsen, special correspondent for ..."."""


def author(scene: Scene) -> str | None:
    """Return who says "I" and "we" outside quotes, if the text or its publisher's name tells."""
    return _byline(scene) or publisher_state(scene)


def publisher_state(scene: Scene) -> str | None:
    """Return the state whose government publishes the document, if the document names it; a medium speaks for none."""
    publisher = scene.document.publisher
    found = scene.gazetteer.find(publisher) if publisher else []
    entries = [scene.gazetteer.entry(candidates[0].key) for _, candidates in found]
    if any(entry.type == EntityType.MEDIA_OUTLET for entry in entries):
        return None
    return next((state for entry in entries if (state := scene.country(entry.country))), None)


def _byline(scene: Scene) -> str | None:
    """Return the person of a line without a verb at the top, else the one who is quoted behind a colon there."""
    top = scene.parse.sentences[:_TOP]
    for sentence in top:
        words = scene.parse.words(sentence)
        people = _people(scene, sentence)
        if people and len(words) <= _LONGEST_BYLINE and not any(word.pos == "VERB" for word in words):
            return people[0]
    for sentence in top:
        words = scene.parse.words(sentence)
        people = _people(scene, sentence, subjects=True)
        if people and any(word.lemma == "say" for word in words) and any(word.text == ":" for word in words):
            return people[0]
    return None


def _people(scene: Scene, sentence: Sentence, *, subjects: bool = False) -> list[str]:
    named = (
        scene.named[word.index]
        for word in scene.parse.words(sentence)
        if word.index in scene.named and (word.dep == "nsubj" or not subjects)
    )
    return [id for id in named if scene.entities[id].type == EntityType.PERSON]
