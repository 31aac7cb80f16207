"""Speech that is an event by what is said: "Russia says there is no such plan" denies, "they must leave" asks."""

from collections.abc import Iterator

from kg.events.phrases import Scene, actors_of
from kg.language.slots import subject
from kg.model import EventReading, EventType, Sentence, Token
from kg.model.trees import children_by

DENIAL = "a denial"
"""Frame of a denial that is read from what is said not to be: its own polarity is positive."""

_DENYING = frozenset({"no", "not", "n't", "never", "nothing"})
_BEING = frozenset({"be", "have", "exist", "do", "know", "see"})


def speech_acts(scene: Scene, sentence: Sentence, taken: set[int]) -> Iterator[EventReading]:
    """Yield denials and appeals that no frame names.

    :param taken: words that already name an event or that an event takes its tense from.
    """
    for verb in scene.parse.words(sentence):
        if verb.pos != "VERB" or not scene.lexicon.has("speech", verb.lemma.lower()):
            continue
        speakers = actors_of(scene, subject(scene.parse, verb), loose=False)
        if not speakers:
            continue
        for clause in children_by(scene.parse, verb, "ccomp"):
            if clause.index in taken or any(token.index in taken for token in scene.parse.subtree(clause)):
                continue
            if _asks(scene, clause):
                asked = [id for id in actors_of(scene, subject(scene.parse, clause)) if id not in speakers]
                yield _reading(EventType.REQUEST, sentence, clause, "an appeal", speakers, asked)
            elif _denies(scene, clause, speakers):
                yield _reading(EventType.REJECT, sentence, clause, DENIAL, speakers, [])


def _asks(scene: Scene, clause: Token) -> bool:
    return any(scene.lexicon.has("appeal", child.lower) for child in children_by(scene.parse, clause, "aux"))


def _denies(scene: Scene, clause: Token, speakers: list[str]) -> bool:
    """Whether a clause says that something is not so: "there is no such plan", "it has nothing to do with it"."""
    if clause.lemma not in _BEING or children_by(scene.parse, clause, "acomp"):
        return False
    near = [clause, *scene.parse.children(clause)]
    near += [
        inner for child in near[1:] for inner in scene.parse.children(child) if child.dep in ("attr", "dobj", "nsubj")
    ]
    if not any(token.lower in _DENYING for token in near):
        return False
    who = subject(scene.parse, clause)
    about_itself = set(actors_of(scene, who)) & set(speakers)
    return bool(about_itself) or bool(children_by(scene.parse, clause, "expl"))


def _reading(
    event: EventType, sentence: Sentence, clause: Token, frame: str, speakers: list[str], others: list[str]
) -> EventReading:
    return EventReading(event, sentence.index, clause.index, clause.index, frame, (), tuple(speakers), tuple(others))
