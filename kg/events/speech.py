"""Speech that is an event by what is said: "Russia says there is no such plan" denies, "they must leave" asks."""

from collections.abc import Iterator

from kg.events.phrases import Scene, actors_of
from kg.language.arguments import subject
from kg.model import Day, EventReading, EventType, Sentence, Status, Token
from kg.model.trees import children_by, head_of

APPEAL = "an appeal"
"""Frame of a request that is read from what is said to be due."""

DENIAL = "a denial"
"""Frame of a denial that is read from what is said not to be: its own polarity is positive."""

_DENYING = frozenset({"no", "not", "n't", "never", "nothing"})
_BEING = frozenset({"be", "have", "exist", "do", "know", "see"})


def appeals(scene: Scene, sentence: Sentence) -> list[EventReading]:
    """Return what is asked by "must" and "should": "Moscow should withdraw its troops, Finland said".

    Such an appeal stands for the event in its clause, which is only asked for.
    """
    found = []
    for verb, speakers in speaking(scene, sentence):
        for clause in children_by(scene.parse, verb, "ccomp"):
            asked = [id for id in actors_of(scene, subject(scene.parse, clause)) if id not in speakers]
            if _asks(scene, clause) and (asked or clause.lemma != "be"):
                found.append(told(scene, EventType.REQUEST, sentence, (verb, clause), APPEAL, speakers, asked))
    return found or _spoken(scene, sentence)


def _spoken(scene: Scene, sentence: Sentence) -> list[EventReading]:
    """Return what a quoted sentence asks for, "The junta must end this violence"; whose words it is, is found later."""
    for clause in scene.parse.words(sentence):
        if clause.head == clause.index and clause.pos == "VERB":
            who = children_by(scene.parse, clause, "nsubj")
            is_due = any(child.lower == "must" for child in children_by(scene.parse, clause, "aux"))
            if is_due and who and who[0].pos in ("NOUN", "PROPN") and _is_quoted(scene, sentence):
                asked = actors_of(scene, who)
                return [told(scene, EventType.REQUEST, sentence, (clause, clause), APPEAL, [], asked)]
    return []


def _is_quoted(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence begins within quotation marks, its own or those of its paragraph."""
    first = next(other for other in scene.parse.sentences if other.paragraph == sentence.paragraph)
    before = scene.parse.tokens[first.first : sentence.first + 1]
    return sum(word.text.count('"') for word in before) % 2 == 1


def denials(scene: Scene, sentence: Sentence, taken: set[int]) -> Iterator[EventReading]:
    """Yield denials that no frame names: "Russia says there is no such plan".

    :param taken: words that already name an event or that an event takes its tense from.
    """
    for verb, speakers in speaking(scene, sentence):
        for clause in children_by(scene.parse, verb, "ccomp"):
            known = clause.index in taken or any(token.index in taken for token in scene.parse.subtree(clause))
            if not known and _denies(scene, clause, speakers):
                yield told(scene, EventType.REJECT, sentence, (verb, clause), DENIAL, speakers, [])


def clause_words(scene: Scene, reading: EventReading) -> set[int]:
    """Return the words of the clause that a speech act is made of."""
    return {token.index for token in scene.parse.subtree(scene.parse.tokens[reading.trigger])}


def speaking(scene: Scene, sentence: Sentence) -> Iterator[tuple[Token, list[str]]]:
    """Yield the verbs of speaking of a sentence with their known speakers."""
    for verb in scene.parse.words(sentence):
        if verb.pos == "VERB" and scene.lexicon.has("speech", verb.lemma.lower()):
            speakers = actors_of(scene, subject(scene.parse, verb), loose=False)
            if speakers:
                yield verb, speakers


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
    if not any(token.lower in _DENYING for token in near) or _is_no_denial(scene, clause):
        return False
    who = subject(scene.parse, clause)
    about_itself = set(actors_of(scene, who)) & set(speakers)
    return bool(about_itself) or bool(children_by(scene.parse, clause, "expl"))


def _is_no_denial(scene: Scene, clause: Token) -> bool:
    """Whether what there is not denies nothing: "there was no more time", "had no plans to withdraw"."""
    things = children_by(scene.parse, clause, "attr", "dobj")
    planned = any(children_by(scene.parse, thing, "acl", "relcl") for thing in things if thing.lemma == "plan")
    return planned or any(scene.lexicon.has("no_denial", thing.lemma.lower()) for thing in things)


def told(
    scene: Scene,
    event: EventType,
    sentence: Sentence,
    words: tuple[Token, Token],
    frame: str,
    speakers: list[str],
    others: list[str],
) -> EventReading:
    """Return the event that somebody's words are.

    :param words: the verb of speaking, and the verb of what is said.
    """
    verb, clause = words
    day = _day_of(scene, sentence, verb)
    return EventReading(
        event,
        sentence.index,
        clause.index,
        clause.index,
        frame,
        (),
        tuple(speakers),
        tuple(others),
        date=day.period if day else None,
        date_span=day.span if day else None,
        denies=event in (EventType.REJECT, EventType.THREATEN),
        status_hint=Status.OCCURRED if event == EventType.THREATEN else "",
    )


def _day_of(scene: Scene, sentence: Sentence, verb: Token) -> Day | None:
    """Return the day that hangs from the verb of speaking: "Yesterday the president said"."""
    for day in scene.days_within(sentence.span):
        head = head_of(scene.parse, day.span)
        above = next((word for word in scene.parse.ancestors(head) if word.pos == "VERB"), None) if head else None
        if above is not None and above.index == verb.index:
            return day
    return None
