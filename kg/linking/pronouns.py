"""Pronouns: "he", "it", "they", "we", "I"."""

from kg.linking.quotes import quoted_speaker
from kg.linking.resolved import Resolved
from kg.model import EntityType, Token
from kg.model.trees import children_by

_HE = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
_IT = frozenset({"it", "its", "itself", "they", "their", "them", "themselves"})
_THEY = frozenset({"they", "their", "them", "themselves"})
_WE = frozenset({"we", "our", "us", "ours", "ourselves"})
_I = frozenset({"i", "my", "me", "myself"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_BEING = frozenset({"be", "seem", "appear"})

_PERSON_REACH, _ACTOR_REACH = 3, 2
"""Sentences that a pronoun reaches back: one for a person carries further than "it" and "they"."""


def resolve_pronoun(resolved: Resolved, token: Token) -> tuple[str, ...]:
    """Return what a pronoun stands for; () where nothing before it fits."""
    word = token.lower
    if token.tag == "PRP$" and word not in (*_WE, *_I):
        regarded = _regarded(resolved, token)
        if regarded:
            return regarded
    if word in _HE:
        return resolved.memory.latest(resolved.memory.people, token, reach=_PERSON_REACH)
    if word in _IT:
        return _it(resolved, token)
    if word in _WE and not token.text.isupper():  # "US" is a state
        bodies = (resolved.holders.acts_for(id) for id in _first_person(resolved, token))
        return tuple(dict.fromkeys(id for id in bodies if id))
    if word in _I:
        return _first_person(resolved, token)
    return ()


def _first_person(resolved: Resolved, token: Token) -> tuple[str, ...]:
    """Return who says "I": the speaker of the quote around it, else the author of the text."""
    author = (resolved.author,) if resolved.author else ()
    return quoted_speaker(resolved, token) or author


def _it(resolved: Resolved, token: Token) -> tuple[str, ...]:
    """Resolve "it": not the subject of its own clause; in object position the other party."""
    memory, governor = resolved.memory, resolved.scene.parse.head(token)
    if token.dep in _SUBJECTS:
        speaker = _speaker(resolved, governor)
        if speaker or governor.lemma in _BEING:  # "it is clear that"
            return speaker
    without = resolved.subject(governor) if token.dep in _OBJECTS else ()
    plural = token.lower in _THEY
    return memory.latest(memory.actors, token, reach=_ACTOR_REACH, without=without, plural=plural, single=not plural)


def _regarded(resolved: Resolved, owner: Token) -> tuple[str, ...]:
    """Return whom a verb regards for what is theirs: "thanked Japan for its donation", "praised him for his work"."""
    parse = resolved.scene.parse
    above = parse.head(parse.head(owner))
    verb = parse.head(above)
    if owner.dep != "poss" or above.lower != "for" or not resolved.scene.lexicon.has("regarding_verb", verb.lemma):
        return ()
    found = resolved.all_ids(children_by(parse, verb, "dobj", "nsubjpass"))
    people = owner.lower in ("his", "her")
    return tuple(id for id in found if (resolved.scene.entities[id].type == EntityType.PERSON) == people)


def _speaker(resolved: Resolved, verb: Token) -> tuple[str, ...]:
    """Return the body that says the clause of a verb: "Washington has said it is considering"."""
    above = resolved.scene.parse.head(verb)
    if verb.dep not in ("ccomp", "xcomp") or above.index == verb.index:
        return ()
    behind = any(word.index > verb.index for word in children_by(resolved.scene.parse, above, "nsubj"))
    if behind and not resolved.scene.lexicon.has("speech", above.lemma):
        return ()  # "it would not attend; Bhutan has also withdrawn"
    return tuple(id for id in resolved.subject(above) if resolved.scene.entities[id].type != EntityType.PERSON)
