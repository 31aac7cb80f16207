"""Whether an event is so: denied by a word beside it, by who or what it is done by and to, or by what came of it."""

from kg.language.lexicon import Governor, Lexicon
from kg.model import Parse, Polarity, Token
from kg.model.trees import children_by, objects_of

LEFT_OPEN = frozenset({"rule", "exclude", "preclude"})
"""Verbs of refusing whose negation leaves the deed possible."""

_NEGATIONS = frozenset(
    (
        "not", "n't", "never", "no", "neither", "nor", "nobody", "none", "nothing", "without", "hardly", "scarcely",
        "barely", "seldom", "rarely", "nowhere",
    )
)  # fmt: skip
_NO_MATTER = frozenset({"effort", "doubt", "question", "time", "secret", "surprise", "stranger"})
"""Nouns whose "no" denies nothing of the event: "spare no effort to provide"."""

_NEGATIVE_WORDS = frozenset({"unlikely", "unable", "absence", "lack"})
_NEARLY = frozenset({"nearly", "almost"})
_PROOFS = frozenset({"evidence", "indication", "sign", "proof", "truth", "confirmation"})
_TRUE = frozenset({"true", "correct", "accurate"})
_UNTRUE = frozenset({"untrue", "false", "incorrect"})
_NOBODY = frozenset({"none", "nothing", "nobody", "neither", "little", "few", "nor"})
_NO_THING = frozenset({"no", "neither", "not", "nor", "none"})
_HARDLY = frozenset({"hardly", "scarcely", "barely"})
_INSIDE = ("det", "preconj", "neg", "cc", "advmod", "nummod", "quantmod", "predet")
_ONLY = frozenset({"only", "just", "merely", "until", "least", "less", "fewer", "all", "every", "everyone"})
_ON_NO_ACCOUNT = frozenset(
    (
        ("at", "point"), ("at", "time"), ("at", "stage"), ("at", "moment"), ("by", "mean"), ("by", "means"),
        ("in", "way"), ("in", "case"), ("in", "event"), ("in", "circumstance"), ("under", "circumstance"),
        ("on", "account"), ("on", "condition"), ("with", "prospect"),
    )
)  # fmt: skip
"""Prepositions and nouns with "no" that deny the whole clause: "at no point did they enter"."""

_APART = frozenset({"instead", "far", "short"})
"""Adverbs that deny what follows their preposition: "instead of sending", "far from leaving", "short of blaming"."""

_TAKEN_UP = frozenset({"it", "that", "this", "they", "he", "she", "plan", "deal", "sale", "nothing", "none", "neither"})
"""Subjects by which a "but" takes the deed up again: "but it never went through", "but nothing came of it"."""


def polarity(parse: Parse, chain: list[Token], governors: list[Governor], lexicon: Lexicon) -> Polarity:
    """Say whether an event is denied.

    :param chain: the event's word, its verb, and the governing words above it.
    :param governors: what the lexicon says of each governing word, in the order of the chain's end.
    """
    told = {
        token for token, governor in zip(chain[::-1], governors[::-1], strict=False) if governor.effect == "negated"
    }
    words = list(dict.fromkeys(chain))
    count = sum(has_negation(parse, token, token in told) for token in words if token.lemma not in LEFT_OPEN)
    count += _has_no_object(parse, words) or _has_no_subject(parse, words)
    count += sum(governor.effect == "negated" for governor in governors)
    count += any(is_counterfactual(parse, token) for token in words)
    count += count == 0 and _came_to_nothing(parse, words, lexicon)
    return Polarity.NEGATED if count % 2 else Polarity.POSITIVE


def has_negation(parse: Parse, token: Token, told: bool = False) -> bool:
    """Whether a word is denied, or denies by itself.

    :param told: whether the lexicon already counts the word as a denial.
    """
    for child in parse.children(token) if token.lemma not in _NO_MATTER else ():
        if child.lower == "longer" and any(word.lower == "no" for word in parse.children(child)):
            return True
        if child.dep == "neg" or (child.lower in _NEGATIONS and child.dep in ("det", "advmod", "preconj", "cc")):
            following = parse.tokens[child.index + 1] if child.index + 1 < len(parse.tokens) else child
            return following.lower not in _ONLY
        if child.dep == "prep" and _is_on_no_account(parse, child):
            return True
        if child.lower in _NEARLY and child.dep == "advmod" and child.index == token.index - 1:
            return token.tag in ("VBD", "VBN")
    if _shares_negation(parse, token) or _has_negative_prefix(parse, token) or _is_disbelieved(parse, token):
        return True
    return stands_apart(parse, token) or (token.lemma in _NEGATIVE_WORDS and not told)


def _is_on_no_account(parse: Parse, preposition: Token) -> bool:
    return any(
        (preposition.lower, word.lemma) in _ON_NO_ACCOUNT and any(det.lower == "no" for det in parse.children(word))
        for word in children_by(parse, preposition, "pobj")
    )


def _shares_negation(parse: Parse, verb: Token) -> bool:
    """Whether the verb before denies this one too: "neither confirmed nor denied", "has not left or sent"."""
    before = parse.head(verb)
    if verb.dep != "conj" or verb.pos not in ("VERB", "AUX") or children_by(parse, verb, "nsubj", "nsubjpass", "aux"):
        return False
    joined = {child.lower for child in children_by(parse, before, "cc")}
    if "nor" in joined:
        return True
    return "or" in joined and (has_negation(parse, before) or _is_of_nobody(parse, before))


def _is_disbelieved(parse: Parse, verb: Token) -> bool:
    """Whether the clause is told as untrue: "it is not true that", "there is no evidence that"."""
    above = parse.head(verb)
    if not any(mark.lower == "that" for mark in children_by(parse, verb, "mark")) or above.index == verb.index:
        return False
    if above.lemma in _PROOFS:
        return any(child.lower in ("no", "little") for child in children_by(parse, above, "det", "amod"))
    if verb.dep == "ccomp" and any(word.lower == "nothing" for word in children_by(parse, above, "nsubj")):
        return True
    words = {word.lemma.lower() for word in children_by(parse, above, "acomp")}
    denied = bool(children_by(parse, above, "neg"))
    return bool(words & _UNTRUE) or (denied and bool(words & _TRUE))


def _has_negative_prefix(parse: Parse, token: Token) -> bool:
    """Whether "non-" stands before the word: "the non-delivery of the frigates"."""
    before = [word.lower for word in parse.tokens[max(0, token.index - 2) : token.index]]
    return before == ["non", "-"] or before[-1:] == ["non"]


def stands_apart(parse: Parse, verb: Token) -> bool:
    """Whether words above deny the deed: "has yet to send", "without sending", "instead of sending", "rather than"."""
    above = parse.head(verb)
    if verb.dep == "pcomp" and (above.lower in ("without", "against") or _is_apart(parse, above)):
        return True
    before = [parse.tokens[index].lower for index in range(max(0, verb.index - 3), verb.index)]
    if "rather" in before and "than" in before:
        return True
    yet = [child.lower for child in (*parse.children(verb), *parse.children(above))]
    return verb.dep == "xcomp" and above.lemma in ("have", "be") and "yet" in yet


def _is_apart(parse: Parse, preposition: Token) -> bool:
    """Whether a preposition makes a phrase of denial: it hangs from the adverb, or the adverb from it."""
    near = (parse.head(preposition), *parse.children(preposition))
    return any(word.lower in _APART and word.index == preposition.index - 1 for word in near)


def _has_no_object(parse: Parse, chain: list[Token]) -> bool:
    """Whether it is done to none: "sent no weapons", "gave the fleet nothing"."""
    return any(_is_none(parse, word) for word in children_by(parse, chain[0], "dobj", "attr"))


def _has_no_subject(parse: Parse, chain: list[Token]) -> bool:
    """Whether nobody does it, or nothing is planned or approved: "no licence was granted for the sale"."""
    return any(_is_of_nobody(parse, token, besides=chain) for token in chain)


def _is_of_nobody(parse: Parse, verb: Token, besides: list[Token] | None = None) -> bool:
    subjects = children_by(parse, verb, "nsubj", "nsubjpass")
    return any(_is_none(parse, word) for word in subjects if word not in (besides or ()))


def _is_none(parse: Parse, word: Token) -> bool:
    """Whether a phrase is of nothing: "nobody", "no tanks", "not one rifle", "hardly any of the money"."""
    if word.lower in _NOBODY and not any(child.lower == "a" for child in parse.children(word)):
        return True
    inside = children_by(parse, word, *_INSIDE)
    inside += [deeper for child in inside for deeper in children_by(parse, child, *_INSIDE)]
    return any(_denies(parse, child) for child in inside)


def _denies(parse: Parse, word: Token) -> bool:
    """Whether a word inside a phrase empties it: "no", "hardly any", but neither "not only" nor "barely ten"."""
    following = parse.tokens[word.index + 1].lower if word.index + 1 < len(parse.tokens) else ""
    if word.lower in _HARDLY:
        return following.startswith("any")
    return word.lower in _NO_THING and following not in _ONLY


def is_counterfactual(parse: Parse, verb: Token) -> bool:
    """Whether the verb's form says that it was not done: "would have given", "were to have been sent"."""
    auxiliaries = {child.lower for child in children_by(parse, verb, "aux")}
    if verb.tag != "VBN" or "have" not in auxiliaries:
        return False
    above = parse.head(verb)
    return "would" in auxiliaries or ("to" in auxiliaries and verb.dep == "xcomp" and above.lower in ("was", "were"))


def _came_to_nothing(parse: Parse, chain: list[Token], lexicon: Lexicon) -> bool:
    """Whether the deed was not done by what came of it: "the deal fell through", "..., but it never went through"."""
    for token in chain:
        above = parse.head(token)
        if token.dep in ("nsubj", "nsubjpass") and _fails(parse, above, lexicon):
            return not lexicon.has("talks", token.lemma.lower())  # talks that collapse were held
        if any(_takes_up_in_vain(parse, later, lexicon) for later in children_by(parse, token, "conj")):
            return True
    return False


def _takes_up_in_vain(parse: Parse, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a later clause says that the deed was not done: "but the plan was dropped", "but nothing came of it"."""
    if not any(child.lower == "but" for child in children_by(parse, parse.head(verb), "cc")):
        return False
    subjects = children_by(parse, verb, "nsubj", "nsubjpass")
    if not all(word.lemma.lower() in _TAKEN_UP for word in subjects):
        return False
    if _fails(parse, verb, lexicon):
        return True
    if any(word.lemma.lower() not in _TAKEN_UP for word in objects_of(parse, verb, "of")):
        return False  # "but nothing came of the talks"
    denied = has_negation(parse, verb) or _is_of_nobody(parse, verb)
    return denied and _is_phrase_of(parse, verb, "happening", lexicon)


def _fails(parse: Parse, verb: Token, lexicon: Lexicon) -> bool:
    return _is_phrase_of(parse, verb, "failing", lexicon) and not has_negation(parse, verb)


def _is_phrase_of(parse: Parse, verb: Token, word_class: str, lexicon: Lexicon) -> bool:
    """Whether a class holds the verb, alone or with a particle or the object of a preposition: "come to nothing"."""
    lemma = verb.lemma.lower()
    if lexicon.has(word_class, lemma):
        return True
    particles = [child.lower for child in children_by(parse, verb, "prt", "advmod", "prep")]
    things = [f"to {word.lower}" for word in objects_of(parse, verb, "to")]
    things += [child.lower for child in children_by(parse, verb, "dobj")]
    return any(lexicon.has(word_class, f"{lemma} {part}") for part in (*particles, *things))
