"""Headlines and list entries in the present tense, whose verb the tagger takes for a noun: "Agents arrest an officer".

Such a line has no finite verb. Where a word that the lexicon knows as a verb stands between a phrase for people, a body
or a state and an object, it is made the verb of the line.
"""

from dataclasses import replace

from kg.language.lexicon import Lexicon, lexicon
from kg.model import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MAYBE_VERBS = frozenset({"NN", "NNS", "VB", "VBP", "VBZ", "NNP"})
_IN_SUBJECT = _NOUNS | {"JJ", "DT", "CD", "CC", "IN", ",", "HYPH", "POS", "-LRB-", "-RRB-"}
_OPENING = frozenset({"DT", "JJ", "CD", "NNP", "NNPS", "PRP$", "NNS"})
"""Tags with which an object begins; a bare singular would as well be a compound: "police support mission"."""

_AGAINST = frozenset({"against", "outside"})
"""Prepositions that follow a verb of protest: "residents march against"."""

_LOOSE = frozenset({"prep", "punct", "advcl", "npadvmod", "advmod", "cc", "conj", "dep"})
"""How words hang from a clause rather than from its object."""

_ACTING = ("people", "forces", "government", "protester", "leader")
_LONGEST_SUBJECT = 12
"""Words; a subject of a headline is shorter."""


def with_headline_verb(tokens: list[Token], first: int, last: int) -> None:
    """Make the verb of a line without one, in place.

    :param first: index of the first word of the sentence; ``last`` that behind its last word.
    """
    _tear_gas(tokens, first, last)
    root = next((word for word in tokens[first:last] if word.head == word.index), None)
    if root is not None and root.tag == "VBZ":
        _give_subject(tokens, root, first)
    if (
        root is None
        or root.tag not in _NOUNS
        or any(word.tag in _FINITE for word in _near_root(tokens[first:last], root))
    ):
        return
    words = lexicon()
    for index in range(first + 1, min(last - 1, first + _LONGEST_SUBJECT)):
        word = tokens[index]
        if word.tag in _MAYBE_VERBS and _is_verb(tokens, first, index, words):
            _make_verb(tokens, (first, index, last))
            return
        if word.tag not in _IN_SUBJECT:
            return


def _tear_gas(tokens: list[Token], first: int, last: int) -> None:
    """Read "tear gas" as a thing: the tagger takes its first word for a verb."""
    for index in range(first, last - 1):
        word, gas = tokens[index], tokens[index + 1]
        if word.lower != "tear" or gas.lower != "gas" or gas.head != index:
            continue
        above = gas.index if word.head == index else word.head
        tokens[gas.index] = replace(gas, dep=word.dep, head=above)
        tokens[index] = replace(word, tag="NN", pos="NOUN", dep="compound", head=gas.index)
        for place in range(first, last):
            if tokens[place].head == index and place != index:
                tokens[place] = replace(tokens[place], head=gas.index)


def _give_subject(tokens: list[Token], verb: Token, first: int) -> None:
    """Make the name before a verb its subject: the parser takes "Turkey" of "Turkey shells" for a part of it."""
    before = tokens[verb.index - 1]
    alone = not any(word.head == verb.index and word.dep in ("nsubj", "nsubjpass", "expl") for word in tokens[first:])
    if alone and verb.index > first and before.tag in ("NNP", "NNPS") and before.dep == "compound":
        tokens[before.index] = replace(before, dep="nsubj", head=verb.index)


def _near_root(inside: list[Token], root: Token) -> list[Token]:
    """Return the words of the main clause: those that hang from the root by no subordination."""
    return [word for word in inside if word.head == root.index and word.dep not in ("relcl", "advcl", "acl")]


def _is_verb(tokens: list[Token], first: int, index: int, words: Lexicon) -> bool:
    """Whether a word can be the verb of its line by its form, what stands before it and what follows."""
    word, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    opens = after.tag in _OPENING or after.lower in _AGAINST or after.lower == "tear"
    if after.tag == "IN" and word.tag == "NN":
        opens = opens or (word.lemma, "noun") not in words.frames  # "meet in Prague"
    if word.text != word.lower or before.tag not in (*_NOUNS, "-RRB-") or not opens:
        return False
    plural = word.lower == word.lemma or word.tag == "NN"
    if (word.lemma, "verb") not in words.frames or not _acts(tokens, first, index, words, plural=plural):
        return False
    # "rebels attack positions": a plural; "Turkey shells Kurdish positions": a name and a verb in -s.
    return plural or (word.lower.endswith("s") and before.tag == "NNP" and after.tag in ("JJ", "DT", "CD", "NNP", "NN"))


def _acts(tokens: list[Token], first: int, index: int, words: Lexicon, *, plural: bool) -> bool:
    """Whether the phrase before can do something: people or troops in the plural, or, with a verb in -s, a name."""
    inside = tokens[first:index]
    if not plural:
        # "U.S. President Joe Biden telephones the king": a title is a name's part.
        named = [word for word in inside if word.index > first or word.tag != "DT"]
        return all(word.tag in ("NNP", "NNPS") or word.text[:1].isupper() for word in named)
    if inside[-1].tag == "NNP" and any(word.lower == "and" for word in inside):
        return True
    head = _subject_head(tokens, first, index)
    several = head.tag in ("NNS", "NNPS") or head.lower in ("police", "military")
    return several and any(words.has(name, head.lemma.lower()) for name in _ACTING)


def _subject_head(tokens: list[Token], first: int, index: int) -> Token:
    """Return the last noun before the first preposition: "Agents" of "Agents of the service"."""
    stop = next((k for k in range(first, index) if tokens[k].tag == "IN"), index)
    return tokens[max(first, stop - 1)]


def _make_verb(tokens: list[Token], places: tuple[int, int, int]) -> None:
    first, index, last = places
    stands = any(word.head == index and word.dep == "nsubj" for word in tokens[first:index])
    head = _subject_head(tokens, first, index)
    taken = _object_head(tokens, index, last) if tokens[index + 1].tag != "IN" else index
    for place in range(first, last):
        word = tokens[place]
        if place == index:
            tokens[place] = replace(word, tag="VBP", pos="VERB", dep="ROOT", head=index)
        elif stands and place < index:
            continue
        elif place == head.index:
            tokens[place] = replace(word, dep="nsubj", head=index)
        elif place == taken:
            tokens[place] = replace(word, dep="dobj", head=index)
        elif place < index:
            _settle(tokens, place, (first, index), head.index)
        else:
            _settle(tokens, place, (index + 1, last), index if word.dep in _LOOSE else taken)


def _settle(tokens: list[Token], place: int, inside: tuple[int, int], head: int) -> None:
    """Hang a word that hung outside its part of the line by the head of that part."""
    word = tokens[place]
    if inside[0] <= word.head < inside[1] and word.head != place:
        return
    between = next((k for k in range(place - 1, inside[0] - 1, -1) if tokens[k].tag == "IN"), None)
    if word.tag in _NOUNS and place > head and between is not None and between > head:
        tokens[place] = replace(word, dep="pobj", head=between)
        return
    label = "compound" if word.tag in _NOUNS and place < head else word.dep
    tokens[place] = replace(word, dep="punct" if label == "ROOT" else label, head=head)


def _object_head(tokens: list[Token], index: int, last: int) -> int:
    """Return the last noun of the first noun phrase behind the verb."""
    place = index + 1
    while place + 1 < last and tokens[place + 1].tag in (*_OPENING, "NN", "HYPH", "POS") and tokens[place].tag != ",":
        place += 1
    return place
