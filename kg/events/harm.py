"""People harmed and people sent: "four soldiers dead and two wounded", "200 trainers"."""

import re
from collections.abc import Iterable

from kg.events.phrases import Scene, actors_of, count_of
from kg.model import Bound, Casualties, Personnel, Sentence, Span, Token
from kg.model.trees import children_by, conjuncts

_KINDS = {
    "killed": re.compile(r"\b(?:kill|dead|die|death|slay|murder|assassinate|massacre)"),
    "wounded": re.compile(r"\b(?:wound|injure|hurt|maim)"),
    "detained": re.compile(r"\b(?:detain|arrest|captur|capture|jail|imprison)"),
    "missing": re.compile(r"\bmissing\b"),
}
_NEAR = 4
"""Tokens between a number and the word that says what befell them: "two wounded", "four Ukrainian soldiers dead"."""


def casualties_in(scene: Scene, sentence: Sentence) -> tuple[Casualties, ...]:
    """Return those killed, wounded, detained or missing by the words of a sentence."""
    found: list[Casualties] = []
    for token in scene.parse.words(sentence):
        kind = next((name for name, words in _KINDS.items() if words.match(token.lemma.lower())), "")
        if not kind or token.pos not in ("VERB", "ADJ", "NOUN"):
            continue
        for people in _people(scene, token):
            count, bound = _count(scene, people)
            whose = actors_of(scene, [people])
            if count is not None or token.pos == "VERB":
                harm = Casualties(kind, count, bound, whose[0] if whose else None)
                if harm not in found:
                    found.append(harm)
    return tuple(found)


def _people(scene: Scene, token: Token) -> list[Token]:
    """Return the words for those whom a word of harm befell."""
    parse = scene.parse
    if token.pos == "VERB" and token.dep == "acl" and parse.head(token).pos == "NUM":
        return [parse.head(token)]  # "two wounded"
    if token.pos == "VERB":
        heads = children_by(parse, token, "dobj", "nsubjpass") or (
            children_by(parse, token, "nsubj") if token.lemma == "die" else []
        )
        return [word for head in heads for word in conjuncts(parse, head)]
    numbers = children_by(parse, token, "nummod", "nsubj")
    if numbers:
        return [number if number.pos != "NUM" else token for number in numbers]
    for index in range(token.index - 1, max(-1, token.index - 1 - _NEAR), -1):
        if parse.tokens[index].pos == "NUM":
            return [parse.tokens[index]]
        if scene.lexicon.has("people", parse.tokens[index].lemma):
            return [parse.tokens[index]]
    return []


def _count(scene: Scene, people: Token) -> tuple[int | None, Bound | None]:
    for number in scene.numbers_within(Span(people.start - 40, people.end)):
        if number.span.start <= people.start < number.span.end:
            return number.value, number.bound
    return count_of(scene, people)


def personnel_in(scene: Scene, things: Iterable[Token]) -> tuple[Personnel, ...]:
    """Return the people sent or lent among an event's things: "military advisers", "200 trainers"."""
    found: list[Personnel] = []
    for word in things:
        lemma = word.lemma.lower()
        if scene.lexicon.has("person_role", lemma) or lemma in ("troop", "soldier", "marine", "paratrooper"):
            count, bound = count_of(scene, word)
            before = [child.text for child in children_by(scene.parse, word, "amod", "compound") if child.pos != "NUM"]
            found.append(Personnel(" ".join([*before, word.text]), count, bound))
    return tuple(found)
