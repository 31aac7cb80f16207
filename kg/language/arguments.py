"""Who does what a verb says, and to whom or what: subjects and objects of a dependency tree.

Passives, relative and participle clauses, coordination and infinitives under another verb are undone here.
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

_RELATIVE = frozenset({"which", "that", "who", "whom"})
_CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "conj", "pcomp", "acl", "relcl", "prep"})


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
        return by_agent(parse, verb)
    own = children_by(parse, verb, "nsubj", "csubj")
    if own:
        return [antecedent(parse, verb, token) for token in own]
    if not depth or verb.head == verb.index:
        return []
    return list(_inherited(parse, verb, depth - 1))


def by_agent(parse: Parse, verb: Token) -> list[Token]:
    """Return who does what a passive says: "delivered by Germany"."""
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
        inner = [antecedent(parse, above, token) for token in objects if token.pos not in ("ADP", "PART")]
        if inner:
            yield from inner
            return
    if is_passive(parse, above) and verb.dep in ("xcomp", "advcl", "conj"):
        yield from (antecedent(parse, above, token) for token in children_by(parse, above, "nsubjpass"))
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


def antecedent(parse: Parse, verb: Token, token: Token) -> Token:
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
        return [antecedent(parse, verb, token) for token in passive]
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
        return [antecedent(parse, verb, token) for token in own]
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
