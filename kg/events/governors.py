"""The words that an event hangs from, and what they say of it: "approved", "plans to", "denied"."""

from dataclasses import dataclass

from kg.events.phrases import Scene
from kg.language.governors import governor_of
from kg.language.lexicon import Governor
from kg.model import Token
from kg.model.trees import children_by

_REACH = 7
_ARGUMENTS = frozenset({"dobj", "oprd", "nsubjpass", "pobj", "conj", "attr", "appos", "nmod"})
_APART = frozenset(
    [
        "without",
        "after",
        "before",
        "since",
        "by",
        "despite",
        "while",
        "during",
        "when",
        "as",
        "following",
        "upon",
        "amid",
        "until",
        "under",
        "against",
    ]
)
"""Prepositions that part an event from the verb above: "ended the meeting without asking"."""

_CLAUSES = frozenset({"acomp", "xcomp", "ccomp", "pcomp", "acl", "conj", "advcl"})


@dataclass(frozen=True, slots=True)
class Governing:
    """A governing word and its line in the lexicon."""

    token: Token
    governor: Governor


def governing(scene: Scene, word: Token) -> list[Governing]:
    """Return the governing words above an event, nearest first.

    :param word: the word that names the event.
    """
    found: list[Governing] = []
    token = word
    for _ in range(_REACH):
        above = scene.parse.head(token)
        if above.index == token.index:
            break
        if not _passes(scene, token, above) or _is_occasion(scene, token, above):
            break
        governor = governor_of(scene.parse, above, scene.lexicon)
        if governor is not None and token.dep != "conj":
            found.append(Governing(above, governor))
        elif governor is None and _stops(scene, token, above):
            break
        token = above
    return found


def _is_occasion(scene: Scene, token: Token, above: Token) -> bool:
    """Whether a meeting is only where something was asked or said: "asked for help at a meeting with"."""
    return above.lower == "at" and token.dep == "pobj" and scene.lexicon.has("talks", token.lemma.lower())


def _passes(scene: Scene, token: Token, above: Token) -> bool:
    """Whether what stands above can say something of the event below."""
    if token.dep == "advcl":
        return token.tag == "VB" and above.lemma in ("use", "work", "ask", "move", "act")
    if token.dep == "relcl":
        return above.pos == "NOUN" and _is_content(scene, token, above)
    if token.dep in ("nsubj", "csubj"):
        return False
    if token.dep == "conj":
        return above.pos == token.pos or {above.pos, token.pos} <= {"VERB", "AUX"}
    if token.dep == "prep":
        if token.lower == "with" and token.index < above.index:
            return False  # "With aid from Japan, it set up a unit"
        return token.lower not in _APART and above.pos in ("NOUN", "VERB", "NUM", "SYM", "ADJ", "PROPN", "AUX")
    return token.dep in _ARGUMENTS or token.dep in _CLAUSES


def _is_content(scene: Scene, clause: Token, noun: Token) -> bool:
    """Whether a relative clause says what the noun is about.

    It is an infinitive ("ways to station drones"), what an act says ("a bill that provides"), or a claim's clause,
    which the parser takes for a relative one ("the charge that they deployed drones").
    """
    if clause.tag == "VB" or scene.lexicon.has("enactment", noun.lemma.lower()):
        return True
    marked = any(child.lower == "that" for child in children_by(scene.parse, clause, "mark"))
    return marked and scene.lexicon.has("allegation", noun.lemma.lower())


def _stops(scene: Scene, token: Token, above: Token) -> bool:
    """Whether a word that says nothing of the event also ends the chain: a verb of another matter."""
    if above.pos == "VERB":
        return token.dep != "conj"
    if above.pos in ("NOUN", "PROPN"):
        holds = scene.lexicon.has("container", above.lemma.lower()) or scene.lexicon.has("aid", above.lemma.lower())
        return not holds and token.dep in ("pobj", "prep") and above.dep == "nsubj"
    return False
