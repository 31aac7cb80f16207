"""Where the arguments of a verb or a noun stand in a dependency tree.

A slot is a place that the lexicon names: "subj", "obj", "iobj", "poss", or a preposition. Passives, relative and
participle clauses, coordination and infinitives under another verb are undone in `kg.language.arguments`, so the
lexicon needs one frame.
"""

from kg.language.arguments import antecedent, by_agent, direct_object, is_passive, subject
from kg.model import Parse, Token
from kg.model.trees import children_by, objects_of

_COPULAS = frozenset({"be", "remain", "stay"})
_HOST_REACH = 4
"""Steps from a noun up to the clause whose subject it takes for its doer."""

_CARRIED = frozenset({"to", "from", "against", "on"})
"""Prepositions of an event's noun that the parser may hang on the verb above."""


def slot(parse: Parse, trigger: Token, name: str, *, adjective: bool = False) -> list[Token]:
    """Return the heads of the phrases in a slot of a verb or a noun; coordinated ones are not yet unfolded."""
    if (trigger.pos in ("VERB", "AUX") or trigger.tag.startswith("VB")) and not adjective:
        return _of_verb(parse, trigger, name)
    return _of_noun(parse, trigger, name)


def _of_verb(parse: Parse, verb: Token, name: str) -> list[Token]:
    reader = _VERB_SLOTS.get(name)
    return reader(parse, verb) if reader else _by_preposition(parse, verb, name)


def _indirect_object(parse: Parse, verb: Token) -> list[Token]:
    """Return whom something is given; in the passive the subject: "the coast guard was given boats"."""
    given = [token for token in children_by(parse, verb, "dative") if token.pos not in ("ADP", "PART")]
    if not given and is_passive(parse, verb) and children_by(parse, verb, "dobj"):
        return children_by(parse, verb, "nsubjpass")
    return given


def _clause_subject(parse: Parse, verb: Token) -> list[Token]:
    clauses = children_by(parse, verb, "ccomp")
    return [token for clause in clauses for token in children_by(parse, clause, "nsubj", "nsubjpass")]


def _nobody(_: Parse, __: Token) -> list[Token]:
    """Return nothing: a verb has no possessor."""
    return []


def _by_preposition(parse: Parse, verb: Token, name: str) -> list[Token]:
    """Return what hangs by a preposition from a verb, its objects, or the verbs that it is coordinated with."""
    found = objects_of(parse, verb, name)
    if name == "with":
        # "With U.S. training, Vietnam deployed a hospital": what is in front is how, not with whom.
        found = [token for token in found if token.index > verb.index or token.pos != "NOUN"]
    if not found and name == "for":
        # "pressed for Russia to use": a clause whose mark is the preposition.
        clauses = [c for c in children_by(parse, verb, "advcl", "ccomp", "xcomp") if _marked(parse, c, name)]
        found = [token for clause in clauses for token in children_by(parse, clause, "nsubj")]
    return found or _on_the_object(parse, verb, name) or _on_a_conjunct(parse, verb, name)


_OF_PHRASES = frozenset(
    {
        "support",
        "favor",
        "favour",
        "light",
        "view",
        "pursuit",
        "lieu",
        "spite",
        "terms",
        "part",
        "case",
        "face",
        "front",
    }
)
"""Nouns of prepositions in several words: "asked for radars in support of the initiative" is no plea to it."""


def _on_the_object(parse: Parse, verb: Token, name: str) -> list[Token]:
    """Return what the parser hung on a noun below: "sent weapons to Ukraine", "withdrew from a treaty with Iran"."""
    owned = direct_object(parse, verb) or (children_by(parse, verb, "nsubj") if verb.lemma in _COPULAS else [])
    for thing in owned:
        found = _inside(parse, thing, name, depth=3)
        if found:
            return found
    others = [
        token
        for child in children_by(parse, verb, "prep", "prt")
        for token in children_by(parse, child, "pobj")
        if not (name == "of" and token.lower in _OF_PHRASES)
    ]
    return [token for noun in others for token in _inside(parse, noun, name, depth=1)]


def _on_a_conjunct(parse: Parse, verb: Token, name: str) -> list[Token]:
    """Return what verbs share: "bought and delivered to Ukraine"."""
    if verb.dep == "conj" and not children_by(parse, verb, "prep"):
        head = parse.head(verb)
        found = objects_of(parse, head, name) if head.pos == "VERB" else []
        if found:
            return found
    later = [child for child in children_by(parse, verb, "conj") if child.pos == "VERB"]
    return [token for child in later for token in objects_of(parse, child, name)]


def _marked(parse: Parse, clause: Token, mark: str) -> bool:
    return any(child.lower == mark for child in children_by(parse, clause, "mark"))


def _inside(parse: Parse, noun: Token, name: str, *, depth: int) -> list[Token]:
    """Return objects of a preposition on a noun or on what hangs from it by other prepositions and coordination."""
    found = objects_of(parse, noun, name)
    if found or not depth:
        return found
    for child in parse.children(noun):
        if child.dep == "prep":
            for inner in children_by(parse, child, "pobj"):
                if (child.lower, name, inner.pos) == ("by", "of", "NOUN"):
                    continue  # "an attack by members of Boko Haram" is none on them
                found = _inside(parse, inner, name, depth=depth - 1)
                if found:
                    return found
        elif child.dep in ("conj", "appos", "nmod") and child.pos in ("NOUN", "PROPN", "NUM"):
            found = _inside(parse, child, name, depth=depth - 1)
            if found:
                return found
    return []


def _owner(parse: Parse, verb: Token) -> list[Token]:
    """Return whose the subject is: "US aid reached Kenya", "Norway's support is on hold", "a unit of Chad's"."""
    own = [antecedent(parse, verb, thing) for thing in children_by(parse, verb, "nsubj", "nsubjpass")]
    return [owner for thing in own for name in ("poss", "of") for owner in _of_noun(parse, thing, name)]


def maker_of(parse: Parse, noun: Token) -> list[Token]:
    """Return who makes what a noun names: its owner, or the subject of the verb that it is the object of."""
    owners = children_by(parse, noun, "poss") or _of_noun(parse, noun, "by")
    above = parse.head(noun)
    while not owners and noun.dep in ("conj", "appos") and above.index != noun.index:
        noun, above = above, parse.head(above)
    if owners or above.pos != "VERB" or noun.dep not in ("dobj", "nsubjpass"):
        return owners
    return subject(parse, above)


def _of_noun(parse: Parse, noun: Token, name: str) -> list[Token]:
    if name == "poss":
        owners = children_by(parse, noun, "poss")
        return owners or _modifiers(parse, noun)
    if name == "between":
        return objects_of(parse, noun, "between", "among")
    if name == "obj":
        return _of_adjective(parse, noun)
    if name == "host":
        return _host(parse, noun)
    if name in ("iobj", "owner"):
        return []
    if name == "subj":
        return _subject_of_copula(parse, noun)
    if name == "by":
        participles = children_by(parse, noun, "acl")
        return objects_of(parse, noun, "by") + [t for p in participles for t in by_agent(parse, p)]
    found = objects_of(parse, noun, name)
    if not found and name == "of" and objects_of(parse, noun, "with"):
        return []  # "a meeting with the president of Ghana" is no meeting of Ghana's
    return found or _inside(parse, noun, name, depth=2) or _on_the_verb(parse, noun, name)


def _on_the_verb(parse: Parse, noun: Token, name: str) -> list[Token]:
    """Return what the parser hung on the verb above: "coincided with the handover of two boats to Kenya"."""
    above = parse.head(noun)
    verb = parse.head(above) if above.pos == "ADP" and noun.dep == "pobj" else above
    if name not in _CARRIED or verb.pos != "VERB" or verb.index > noun.index or noun.dep not in ("pobj", "dobj"):
        return []
    later = [child for child in children_by(parse, verb, "prep") if child.index > noun.index and child.lower == name]
    return [token for child in later for token in children_by(parse, child, "pobj")]


def _modifiers(parse: Parse, noun: Token) -> list[Token]:
    """Return the words in front of a noun, and those in front of them: "EU sanctions listings"."""
    before = children_by(parse, noun, "amod", "compound", "nmod")
    return before + [inner for word in before for inner in children_by(parse, word, "compound", "amod", "nmod")]


def _of_adjective(parse: Parse, word: Token) -> list[Token]:
    """Return what an adjective is said of: "left four soldiers dead", "three were wounded"."""
    above = parse.head(word)
    if word.dep in ("oprd", "ccomp", "xcomp"):
        return children_by(parse, above, "dobj", "nsubjpass") or children_by(parse, word, "nsubj")
    if word.dep in ("acomp", "attr"):
        return children_by(parse, above, "nsubj")
    return [above] if word.dep == "acl" else []


def _host(parse: Parse, noun: Token) -> list[Token]:
    """Return the subject of the clause that a noun stands in by a preposition: "in a call with X, Y reiterated"."""
    above = noun
    for _ in range(_HOST_REACH):
        if above.head == above.index:
            return []
        above = parse.head(above)
        if above.pos in ("VERB", "AUX"):
            return subject(parse, above)
    return []


def _subject_of_copula(parse: Parse, noun: Token) -> list[Token]:
    if noun.pos == "VERB":
        return children_by(parse, noun, "nsubjpass", "nsubj")
    above = parse.head(noun)
    while noun.dep == "pobj" and above.lower in ("of", "among"):
        noun = parse.head(above)
        above = parse.head(noun)
    if noun.dep in ("attr", "acomp"):
        return children_by(parse, above, "nsubj")
    for child in parse.children(noun):
        if child.dep == "nsubj":
            return [child]
    return []


_VERB_SLOTS = {
    "subj": subject,
    "obj": direct_object,
    "iobj": _indirect_object,
    "poss": _nobody,
    "clause-subj": _clause_subject,
    "owner": _owner,
    "host": _host,
}
"""Slots of a verb that are no prepositions."""
