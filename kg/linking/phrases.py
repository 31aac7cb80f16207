"""Phrases that refer: "Ukrainian officials", "the country", "the president", "his Russian counterpart"."""

from kg.linking.counterparts import resolve_counterpart
from kg.linking.memory import ANAPHORS
from kg.linking.resolved import Resolved
from kg.linking.sides import resolve_forces, resolve_sides
from kg.linking.titles import resolve_title
from kg.linking.within import named_within
from kg.model import Parse, Token
from kg.model.trees import children_by, objects_of

_ALLIES = frozenset({"ally", "partner", "neighbor", "neighbour"})
_DEFINITE = frozenset({"the", "this", "that"})

_REACH = 4
"""Sentences that "the country" reaches back; with a capital ("the Ministry") it is a name and reaches any distance."""


def resolve_phrase(resolved: Resolved, token: Token) -> tuple[str, ...]:
    """Return what the phrase that a word heads stands for; () where it refers to nothing named before."""
    parse, lexicon = resolved.scene.parse, resolved.scene.lexicon
    lemma = token.lemma.lower()
    if lexicon.has("counterpart", lemma) and children_by(parse, token, "poss", "amod"):
        states = resolve_counterpart(resolved, token)
        if states:
            return states
    sides = resolve_sides(resolved, token)
    if sides:
        return sides
    if token.index in resolved.refers or (token.dep in ("compound", "amod") and token.head > token.index):
        return resolved.ids(token)
    if lemma in _ALLIES or lexicon.has("people", lemma) or lexicon.has("government", lemma):
        inside = named_within(resolved, token, owners=lemma not in _ALLIES)
        if inside:
            return inside
    if lexicon.has("state_arm", _arm(parse, token)) and _is_bare(parse, token):
        rulers = resolve_forces(resolved, token)
        if rulers:
            return rulers
    if lexicon.has("title", lemma) and _is_definite(parse, token):
        return resolve_title(resolved, token)
    if lemma in ANAPHORS and _is_definite(parse, token) and not objects_of(parse, token, "of"):
        return _last_of(resolved, token, lemma)
    return ()


def _arm(parse: Parse, token: Token) -> str:
    """Return a word with the one in front that belongs to it: "security force", "coup leader"."""
    before = [child for child in children_by(parse, token, "compound", "amod") if child.index == token.index - 1]
    return " ".join([*(child.lower for child in before), token.lemma.lower()])


def _is_bare(parse: Parse, token: Token) -> bool:
    """Whether "the" stands with a word and nothing that says whose it is."""
    determiners = [child.lower for child in children_by(parse, token, "det")]
    return (
        determiners == ["the"]
        and not children_by(parse, token, "poss", "nmod", "nummod")
        and not objects_of(parse, token, "of", "in")
    )


def _is_definite(parse: Parse, token: Token) -> bool:
    determiners = children_by(parse, token, "det")
    if determiners:
        return determiners[0].lower in _DEFINITE
    return token.dep in ("nsubj", "nsubjpass", "nmod", "compound", "poss") and token.text[0].isupper()


def _last_of(resolved: Resolved, token: Token, noun: str) -> tuple[str, ...]:
    """Resolve "the alliance": the last one named, other than the subject whose object it is."""
    memory = resolved.memory
    without = resolved.subject(resolved.scene.parse.head(token)) if token.dep in ("dobj", "pobj") else ()
    reach = None if token.pos == "PROPN" else _REACH
    namings = memory.by_noun[noun]
    if token.text[0].isupper():  # "the Department" is one that is called so, where one is named
        called = [one for one in namings if noun in resolved.scene.entities[one.id].name.lower().split()]
        namings = called or namings
    return memory.latest(namings, token, reach=reach, without=without)
