"""Where the arguments of a verb or a noun stand in a dependency tree.

A slot is a place that the lexicon names: "subj", "obj", "iobj", "poss", or a preposition. Passives, relative and
participle clauses, coordination and infinitives under another verb are undone here, so the lexicon needs one frame.
"""

from collections.abc import Iterator

from kg.model import Parse, Token
from kg.model.trees import children_by, objects_of

OBJECT_CONTROL = frozenset(
    [
        "ask",
        "urge",
        "tell",
        "order",
        "force",
        "allow",
        "permit",
        "help",
        "encourage",
        "persuade",
        "press",
        "push",
        "warn",
        "expect",
        "want",
        "direct",
        "authorize",
        "get",
        "enable",
        "instruct",
        "compel",
        "invite",
        "require",
        "prompt",
        "lead",
        "cause",
        "let",
        "make",
        "pressure",
        "implore",
        "beg",
        "authorise",
        "call",
    ]
)
"""Verbs whose object, not subject, does what their infinitive says: "urged Germany to send"."""

_COPULAS = frozenset({"be", "remain", "stay"})
_HOST_REACH = 4
"""Steps from a noun up to the clause whose subject it takes for its doer."""

_CARRIED = frozenset({"to", "from", "against", "on"})
"""Prepositions of an event's noun that the parser may hang on the verb above."""

_RELATIVE = frozenset({"which", "that", "who", "whom"})
_CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "conj", "pcomp", "acl", "relcl", "prep"})


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


def is_passive(parse: Parse, verb: Token) -> bool:
    """Whether a verb form has its object for a subject: "were delivered", "the aid approved in May"."""
    if children_by(parse, verb, "nsubjpass", "auxpass"):
        return True
    if verb.tag != "VBN" or children_by(parse, verb, "dobj", "aux"):
        return False
    if verb.dep == "conj":
        return is_passive(parse, parse.head(verb)) and not children_by(parse, verb, "nsubj", "aux")
    return verb.dep in ("acl", "relcl", "amod", "advcl", "acomp")


def subject(parse: Parse, verb: Token, *, depth: int = 6) -> list[Token]:
    """Return who does what a verb says."""
    if is_passive(parse, verb):
        return _by_agent(parse, verb)
    own = children_by(parse, verb, "nsubj", "csubj")
    if own:
        return [_antecedent(parse, verb, token) for token in own]
    if not depth or verb.head == verb.index:
        return []
    return list(_inherited(parse, verb, depth - 1))


def _owner(parse: Parse, verb: Token) -> list[Token]:
    """Return whose the subject is: "US aid reached Kenya", "Norway's support is on hold", "a unit of Chad's"."""
    own = [_antecedent(parse, verb, thing) for thing in children_by(parse, verb, "nsubj", "nsubjpass")]
    return [owner for thing in own for name in ("poss", "of") for owner in _of_noun(parse, thing, name)]


def _by_agent(parse: Parse, verb: Token) -> list[Token]:
    found = [t for child in children_by(parse, verb, "agent") for t in children_by(parse, child, "pobj")]
    found = found or objects_of(parse, verb, "by")
    if not found:
        # "designated for sanctions by the UN": the parser hangs the doer on the noun before it.
        inner = children_by(parse, verb, "dobj")
        inner += [t for child in children_by(parse, verb, "prep") for t in children_by(parse, child, "pobj")]
        found = [t for noun in inner for t in objects_of(parse, noun, "by")]
    return found


def _inherited(parse: Parse, verb: Token, depth: int) -> Iterator[Token]:
    """Yield the subject that a verb shares with the word it hangs from."""
    above = parse.head(verb)
    if verb.dep in ("acl", "relcl") and above.pos in ("NOUN", "PROPN", "PRON"):
        if verb.tag == "VBG" and verb.dep == "acl" and above.pos != "PRON":
            yield above
            return
        yield from _of_deverbal(parse, above, depth)
        return
    if verb.dep in ("pcomp", "prep") or above.pos == "ADP":
        yield from _over_preposition(parse, above, depth)
        return
    if verb.dep not in _CLAUSAL:
        return
    if above.pos == "ADJ" and verb.dep == "xcomp":  # "is ready to send", "raised it and is due to meet"
        copula = parse.head(above)
        yield from children_by(parse, copula, "nsubj", "nsubjpass") or subject(parse, copula, depth=depth)
        return
    if above.pos in ("NOUN", "PROPN"):
        yield from _of_deverbal(parse, above, depth)
        return
    if verb.dep in ("xcomp", "ccomp", "advcl") and above.lemma in OBJECT_CONTROL and verb.tag == "VB":
        objects = children_by(parse, above, "dobj", "nsubjpass", "dative") or objects_of(parse, above, "on", "upon")
        inner = [_antecedent(parse, above, token) for token in objects if token.pos not in ("ADP", "PART")]
        if inner:
            yield from inner
            return
    if is_passive(parse, above) and verb.dep in ("xcomp", "advcl", "conj"):
        yield from (_antecedent(parse, above, token) for token in children_by(parse, above, "nsubjpass"))
        return
    yield from subject(parse, above, depth=depth)


def _over_preposition(parse: Parse, preposition: Token, depth: int) -> Iterator[Token]:
    """Yield the doer in "accused Russia of massing troops" (the object) and "left after warning them" (the subject)."""
    governor = parse.head(preposition)
    while governor.pos in ("ADJ", "ADV") and governor.head != governor.index:
        governor = parse.head(governor)
    if preposition.lower in ("of", "from", "against", "for") and governor.pos == "VERB":
        objects = children_by(parse, governor, "dobj", "nsubjpass")
        if objects and governor.lemma not in ("use", "talk"):
            yield from objects
            return
    if governor.pos in ("VERB", "AUX"):
        yield from subject(parse, governor, depth=depth)
    elif governor.pos in ("NOUN", "PROPN"):
        yield from _of_deverbal(parse, governor, depth)


def _of_deverbal(parse: Parse, noun: Token, depth: int) -> Iterator[Token]:
    """Yield who does what a noun's clause says: "Germany's decision to send", "led efforts to send"."""
    owners = children_by(parse, noun, "poss")
    if owners:
        yield from owners
        return
    verb = noun
    while depth and verb.head != verb.index:
        depth -= 1
        verb = parse.head(verb)
        if verb.pos in ("VERB", "AUX"):
            yield from children_by(parse, verb, "nsubjpass") or subject(parse, verb, depth=depth)
            return


def maker_of(parse: Parse, noun: Token) -> list[Token]:
    """Return who makes what a noun names: its owner, or the subject of the verb that it is the object of."""
    owners = children_by(parse, noun, "poss") or _of_noun(parse, noun, "by")
    above = parse.head(noun)
    while not owners and noun.dep in ("conj", "appos") and above.index != noun.index:
        noun, above = above, parse.head(above)
    if owners or above.pos != "VERB" or noun.dep not in ("dobj", "nsubjpass"):
        return owners
    return subject(parse, above)


def _antecedent(parse: Parse, verb: Token, token: Token) -> Token:
    """Return the noun that a relative pronoun stands for."""
    if token.lower in _RELATIVE and token.tag in ("WDT", "WP", "IN"):
        clause = verb
        while clause.dep == "conj":
            clause = parse.head(clause)
        if clause.dep in ("relcl", "acl"):
            return parse.head(clause)
    return token


def direct_object(parse: Parse, verb: Token) -> list[Token]:
    """Return what a verb is done to; in a passive its subject."""
    passive = children_by(parse, verb, "nsubjpass")
    if passive and not children_by(parse, verb, "dobj"):
        return [_antecedent(parse, verb, token) for token in passive]
    if is_passive(parse, verb):
        above = parse.head(verb)
        if passive:
            return children_by(parse, verb, "dobj")  # "the coast guard was given boats"
        if verb.dep in ("acl", "relcl", "amod"):
            return [above]
        if verb.dep in ("acomp", "xcomp"):
            return children_by(parse, above, "nsubj", "nsubjpass")
        if verb.dep == "conj":
            return direct_object(parse, above)
        return []
    own = children_by(parse, verb, "dobj", "oprd")
    if own:
        return [_antecedent(parse, verb, token) for token in own]
    named = [what for clause in children_by(parse, verb, "ccomp") for what in _named(parse, clause)]
    return named or _shared_object(parse, verb) or _object_of_relative(parse, verb)


def _named(parse: Parse, clause: Token) -> list[Token]:
    """Return what a thing is called: "launched what it calls an operation"."""
    what = any(child.tag == "WP" for child in children_by(parse, clause, "dobj", "nsubj"))
    return children_by(parse, clause, "oprd", "attr") if what else []


def _shared_object(parse: Parse, verb: Token) -> list[Token]:
    """Return the object of a verb that is coordinated with a verb without one: "bought and delivered boats"."""
    if children_by(parse, verb, "prep", "xcomp", "ccomp"):
        return []
    for child in children_by(parse, verb, "conj"):
        objects = children_by(parse, child, "dobj") if child.pos == "VERB" else []
        if objects:
            return objects
    return []


def _object_of_relative(parse: Parse, verb: Token) -> list[Token]:
    """Return the noun that a relative clause hangs from, where the clause has its own subject: "boats that it sent"."""
    subjects = children_by(parse, verb, "nsubj")
    own = any(word.lower in _RELATIVE or _is_whose(parse, word) for word in subjects)
    return [parse.head(verb)] if verb.dep == "relcl" and not own else []


def _is_whose(parse: Parse, noun: Token) -> bool:
    return any(child.tag == "WP$" for child in children_by(parse, noun, "poss"))


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
        return objects_of(parse, noun, "by") + [t for p in participles for t in _by_agent(parse, p)]
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
