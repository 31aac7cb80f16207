"""Mends what the small English model gets wrong often enough to matter, on the tree as read.

Each repair is a pattern of English, not of a text: a participle that governs its noun, "worth" as a preposition.
"""

from dataclasses import replace

from kg.language.lexicon import lexicon
from kg.model import Token

_PLURALS_OR_VERBS = frozenset({"votes", "plans", "pledges", "promises", "offers", "orders", "vows", "moves"})
_NO_SUBJECTS = frozenset({"advmod", "npadvmod", "dep", "amod", "nmod", "compound", "meta", "intj"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_AHEAD = frozenset({"due", "set", "scheduled", "expected", "ready"})
"""Adjectives that put what follows ahead."""

_KINDS = frozenset({"capital", "city", "town", "village", "port", "province", "district", "region", "suburb", "island"})

_REACH = 60
"""Words around a verb among which its clauses are looked for."""


def repaired(tokens: list[Token]) -> list[Token]:
    """Return the tokens with known mistakes of the parser mended."""
    mended = list(tokens)
    for index in range(len(mended)):
        _titled(mended, index)
        _past_in_front(mended, index)
        _clause_by_doer(mended, index)
        _gerund(mended, index)
        _worth(mended, index)
        _clause_of_worth(mended, index)
        _up_to(mended, index)
        _subject_of_auxiliary(mended, index)
        _subject_in_capitals(mended, index)
        _verb_with_object(mended, index)
        _verb_with_infinitive(mended, index)
        _headline_infinitive(mended, index)
        _with_before_purpose(mended, index)
        _finite_conjunct(mended, index)
        _participle(mended, index)
        _teller(mended, index)
        _inserted_report(mended, index)
        _subject_of_what_is_told(mended, index)
        _before_semicolon(mended, index)
        _purpose_of_adjective(mended, index)
        _named_after_kind(mended, index)
        _subject_with_whose(mended, index)
    return mended


def _subject_with_whose(tokens: list[Token], index: int) -> None:
    """Make "a company whose vessel transported weapons" active: the parser takes the verb for a participle."""
    noun = tokens[index]
    verb = tokens[noun.head]
    if noun.dep != "npadvmod" or noun.pos != "NOUN" or verb.dep != "relcl" or verb.index < index:
        return
    if not any(token.tag == "WP$" and token.head == index for token in tokens[max(0, index - 4) : index]):
        return
    labels = {token.dep for token in tokens[index : verb.index + _REACH] if token.head == verb.index}
    if "dobj" in labels and not labels & _SUBJECTS:
        tokens[index] = replace(noun, dep="nsubj")
        tokens[verb.index] = replace(verb, tag="VBD")


def _before_semicolon(tokens: list[Token], index: int) -> None:
    """Part "Spain refused; Cuba's envoy criticized the decision" in two: the parser makes the first what is told."""
    word = tokens[index]
    if word.dep != "ccomp" or word.head <= index or tokens[word.head].pos != "VERB":
        return
    between = [token for token in tokens[index + 1 : word.head] if token.head == word.head]
    stop = next((token.index for token in between if token.text == ";"), None)
    if stop is not None and any(token.dep in _SUBJECTS and token.index > stop for token in between):
        tokens[index] = replace(word, dep="parataxis")


def _purpose_of_adjective(tokens: list[Token], index: int) -> None:
    """Hang "is due in Rome on Monday to meet them" by "due", as the parser does where nothing stands between."""
    word = tokens[index]
    above = tokens[word.head]
    if word.dep != "advcl" or word.tag != "VB" or above.lemma != "be" or above.index > index:
        return
    for token in tokens[above.index + 1 : index]:
        if token.head == above.index and token.dep == "acomp" and token.lower in _AHEAD:
            tokens[index] = replace(word, dep="xcomp", head=token.index)


def _named_after_kind(tokens: list[Token], index: int) -> None:
    """Make "around the capital, Bujumbura" an apposition: the parser takes the name for an adverb of the verb."""
    word = tokens[index]
    if word.dep != "npadvmod" or word.pos != "PROPN" or index < 2 or tokens[index - 1].text != ",":
        return
    if tokens[index - 2].lower in _KINDS and word.head < index - 2:
        tokens[index] = replace(word, dep="appos", head=index - 2)


def _teller(tokens: list[Token], index: int) -> None:
    """Give a verb after a told clause its subject: "..., a spokesman for the army said", read as an apposition."""
    verb = tokens[index]
    if verb.dep != "ROOT" or verb.tag not in _FINITE or index == 0:
        return
    labels = {child.dep for child in tokens[max(0, index - _REACH) : index] if child.head == index}
    if "ccomp" not in labels or labels & {"nsubj", "nsubjpass"}:
        return
    head = tokens[index - 1]
    while head.dep != "appos" and index > head.head != head.index:
        head = tokens[head.head]
    before = head.index - 1
    while before > 0 and tokens[before].head == head.index and tokens[before].text != ",":
        before -= 1
    if head.dep == "appos" and tokens[before].text == ",":
        tokens[head.index] = replace(head, dep="nsubj", head=index)


def _inserted_report(tokens: list[Token], index: int) -> None:
    """Make ", Reuters reports," a clause: the parser takes the verb for a plural noun."""
    word = tokens[index]
    if (
        word.lower != "reports"
        or word.pos == "VERB"
        or not 1 < index < len(tokens) - 1
        or tokens[index + 1].text != ","
    ):
        return
    first = index - 1
    while first > 0 and tokens[first].head == index and tokens[first].pos in ("PROPN", "DET"):
        first -= 1
    above = tokens[word.head]
    while above.pos not in ("VERB", "AUX") and above.head != above.index:
        above = tokens[above.head]
    if tokens[first].text != "," or tokens[index - 1].pos != "PROPN" or above.index == index:
        return
    tokens[index] = replace(word, pos="VERB", tag="VBZ", lemma="report", dep="parataxis", head=above.index)
    for place in range(first + 1, index - 1):
        tokens[place] = replace(tokens[place], head=index - 1)
    tokens[index - 1] = replace(tokens[index - 1], dep="nsubj")


def _subject_of_what_is_told(tokens: list[Token], index: int) -> None:
    """Give "Spain, Reuters reported, sent tanks" its subject: the parser hangs both names by the inserted verb."""
    word = tokens[index]
    verb = tokens[word.head]
    if word.dep != "nsubj" or verb.dep != "parataxis" or not index < verb.index < verb.head:
        return
    between = [token for token in tokens[index + 1 : verb.index] if token.head == verb.index]
    told = [token for token in tokens[index + 1 : verb.head] if token.head == verb.head and token.dep == "nsubj"]
    if any(token.text == "," for token in between) and any(token.dep == "nsubj" for token in between) and not told:
        tokens[index] = replace(word, head=verb.head)


def _past_in_front(tokens: list[Token], index: int) -> None:
    """Make "The military seized control" a clause: the parser takes the past tense for an adjective."""
    word, noun = tokens[index], tokens[tokens[index].head]
    if word.tag != "VBD" or word.dep != "amod" or noun.index <= index or index == 0:
        return
    doer = tokens[index - 1]
    if doer.head != noun.index or doer.dep not in ("amod", "compound", "nmod", "nsubj"):
        return
    above = noun.head if noun.head != noun.index else index
    tokens[index] = replace(word, dep=noun.dep, head=above, pos="VERB")
    tokens[noun.index] = replace(noun, dep="dobj", head=index)
    tokens[doer.index] = replace(doer, dep="nsubj", head=index, pos="NOUN" if doer.pos == "ADJ" else doer.pos)
    for place in range(doer.index):
        if tokens[place].head == noun.index:
            tokens[place] = replace(tokens[place], head=doer.index)


def _clause_by_doer(tokens: list[Token], index: int) -> None:
    """Read "condemns the attack claimed by the group" as a participle: the parser takes it for a clause."""
    word = tokens[index]
    if word.tag != "VBD" or word.dep != "ccomp" or tokens[word.head].dep == "ccomp":
        return
    children = [
        child for child in tokens[max(0, index - 30) : index + 12] if child.head == index and child.index != index
    ]
    labels = {child.dep for child in children}
    if "agent" not in labels or labels & {"dobj", "aux", "auxpass", "mark", "nsubjpass"}:
        return
    for thing in children:
        if thing.dep == "nsubj" and thing.pos == "NOUN" and word.head < thing.index < index:
            tokens[thing.index] = replace(thing, dep="dobj", head=word.head)
            tokens[index] = replace(word, tag="VBN", dep="acl", head=thing.index)
            return


def _titled(tokens: list[Token], index: int) -> None:
    """Make a title a part of the name behind it: "President Kenyatta and President Mohamed meet" has two subjects.

    The parser takes the first name for an apposition of its title, and the title for a part of the second name.
    """
    name = tokens[index]
    title = tokens[name.head]
    if name.dep != "appos" or name.pos != "PROPN" or not lexicon().has("title", title.lemma.lower()):
        return
    between = tokens[title.index + 1 : index]
    if title.index > index or any(word.head != index or word.dep != "compound" for word in between):
        return
    above = tokens[title.head]
    later = [word for word in tokens[index + 1 :] if word.head == index and word.dep == "conj"]
    if not later or title.head == title.index:
        return
    if title.dep != "compound":
        tokens[index] = replace(name, dep=title.dep, head=title.head)
        tokens[title.index] = replace(title, dep="compound", head=index)
        return
    later = [word for word in later if word.index < above.index]
    if above.index < index or not later:
        return
    tokens[index] = replace(name, dep=above.dep, head=above.head if above.head != above.index else index)
    tokens[title.index] = replace(title, head=index)
    tokens[above.index] = replace(above, dep="conj", head=index)
    for word in later:
        tokens[word.index] = replace(word, dep="compound", head=above.index)


def _participle(tokens: list[Token], index: int) -> None:
    """Read "the drones sent to Ghana" as a participle: the parser takes it for a past tense."""
    word = tokens[index]
    if word.tag == "VBD" and word.dep == "acl":
        tokens[index] = replace(word, tag="VBN")


def _finite_conjunct(tokens: list[Token], index: int) -> None:
    """Coordinate a finite verb with the finite verb above: "pressed them to leave and underlined the need"."""
    word = tokens[index]
    if word.dep != "conj" or word.tag not in _FINITE or tokens[word.head].tag != "VB":
        return
    above = tokens[word.head]
    while above.head != above.index:
        above = tokens[above.head]
        if above.tag == word.tag and above.index < word.head:
            tokens[index] = replace(word, head=above.index)
            return


def _headline_infinitive(tokens: list[Token], index: int) -> None:
    """Make "US to finance projects, provide hardware" a clause with a subject: a headline's future."""
    word = tokens[index]
    if word.dep != "dep" or tokens[word.head].dep != "ROOT" or tokens[word.head].tag != "VB":
        return
    if (
        word.pos in ("NOUN", "PROPN")
        and index + 1 < len(tokens)
        and tokens[index + 1].lower == "to"
        and index < word.head
    ):
        tokens[index] = replace(word, dep="nsubj")
    elif word.tag == "VB" and index > word.head:
        tokens[index] = replace(word, dep="conj")


def _subject_of_auxiliary(tokens: list[Token], index: int) -> None:
    """Hang a subject by the verb where the parser hung it by its auxiliary: "The US has been encouraging"."""
    word = tokens[index]
    if word.dep in ("nsubj", "nsubjpass", "aux", "neg") and tokens[word.head].dep in ("aux", "auxpass"):
        tokens[index] = replace(word, head=tokens[word.head].head)


def _with_before_purpose(tokens: list[Token], index: int) -> None:
    """Read "spoke on Monday with the minister to review the plan" as speaking with him: no "with" marks a clause."""
    word = tokens[index]
    if word.lower != "with" or word.dep != "mark" or word.head <= index:
        return
    verb = tokens[word.head]
    above = tokens[verb.head]
    if verb.tag != "VB" or above.pos not in ("VERB", "AUX") or above.index > index:
        return
    for child in range(index + 1, verb.index):
        if tokens[child].head == verb.index and tokens[child].dep == "nsubj":
            tokens[child] = replace(tokens[child], dep="pobj", head=index)
            tokens[index] = replace(word, dep="prep", head=above.index)
            return


def _subject_in_capitals(tokens: list[Token], index: int) -> None:
    """Make an abbreviation in front of a verb its subject: the parser takes "USAID is providing" to have an adverb."""
    word = tokens[index]
    verb = tokens[word.head]
    if not (word.text.isupper() and word.text.isalpha() and len(word.text) > 2) or word.dep not in _NO_SUBJECTS:
        return
    if verb.index <= index or verb.pos not in ("VERB", "AUX") or verb.index not in (index + 1, tokens[index + 1].head):
        return
    between = tokens[max(0, index - 20) : verb.index]
    if any(token.head == verb.index and token.dep in ("nsubj", "nsubjpass", "expl", "csubj") for token in between):
        return
    passive = any(token.head == verb.index and token.dep == "auxpass" for token in between)
    tokens[index] = replace(word, dep="nsubjpass" if passive else "nsubj", pos="PROPN", tag="NNP")


def _verb_with_object(tokens: list[Token], index: int) -> None:
    """Make "Algeria severs ties" a clause: the parser takes the verb for a noun, which has no object."""
    word = tokens[index]
    if word.dep != "ROOT" or word.tag not in ("NN", "NNS") or index == 0:
        return
    if word.tag == "NN":
        labels = [token.dep for token in tokens[max(0, index - _REACH) : index + 12] if token.head == index]
        if "nsubj" in labels and "dobj" in labels:  # "Chile and Peru sign a treaty"
            tokens[index] = replace(word, pos="VERB", tag="VBP")
        return
    before, after = tokens[index - 1], tokens[index + 1 : index + 8]
    if before.pos != "PROPN" or before.head != index or before.dep not in ("nmod", "compound", "amod", "nsubj"):
        return
    if any(token.dep == "dobj" and token.head == index for token in after):
        tokens[index] = replace(word, pos="VERB", tag="VBZ")
        tokens[before.index] = replace(before, dep="nsubj")


def _verb_with_infinitive(tokens: list[Token], index: int) -> None:
    """Make "the parliament votes to expel troops" a clause: the parser takes the verb for a plural."""
    word = tokens[index]
    if (
        word.dep != "ROOT"
        or word.tag != "NNS"
        or word.lower not in _PLURALS_OR_VERBS
        or not 0 < index < len(tokens) - 2
    ):
        return
    before, to, verb = tokens[index - 1], tokens[index + 1], tokens[index + 2]
    if before.pos not in ("NOUN", "PROPN") or before.head != index or to.lower != "to" or verb.head != index:
        return
    tokens[index] = replace(word, pos="VERB", tag="VBZ")
    tokens[before.index] = replace(before, dep="nsubj")
    tokens[verb.index] = replace(verb, dep="xcomp")
    for child in range(max(0, index - 6), index - 1):
        if tokens[child].head == index:
            tokens[child] = replace(tokens[child], head=before.index)


def _gerund(tokens: list[Token], index: int) -> None:
    """Make "of massing troops" a clause: the parser takes the gerund for an adjective of the noun."""
    word = tokens[index]
    if word.tag != "VBG" or word.dep not in ("amod", "compound") or word.head <= index or index == 0:
        return
    noun, before = tokens[word.head], tokens[index - 1]
    if before.pos not in ("ADP", "SCONJ", "VERB") or noun.dep not in ("pobj", "dobj") or noun.head != before.index:
        return
    if any(token.head == noun.index and token.index < index for token in tokens[max(0, index - 4) : index]):
        return
    label = "pcomp" if before.pos in ("ADP", "SCONJ") else "xcomp"
    tokens[index] = replace(word, dep=label, head=before.index, pos="VERB")
    tokens[noun.index] = replace(noun, dep="dobj", head=index)


def _up_to(tokens: list[Token], index: int) -> None:
    """Make "kidnapped up to 16 advisers" a verb with its object: the parser reads "kidnapped up" and a preposition."""
    word = tokens[index]
    if word.lower != "up" or word.dep not in ("prt", "advmod") or index + 1 >= len(tokens):
        return
    to = tokens[index + 1]
    if to.lower != "to" or to.dep != "prep" or tokens[word.head].pos != "VERB":
        return
    for child in range(index + 2, min(len(tokens), index + 10)):
        thing = tokens[child]
        if thing.head == to.index and thing.dep == "pobj":
            tokens[child] = replace(thing, dep="dobj", head=word.head)
            tokens[index] = replace(word, dep="quantmod", head=child)
            tokens[to.index] = replace(to, dep="quantmod", head=child)
            return


def _worth(tokens: list[Token], index: int) -> None:
    """Hang "a drawdown worth $200 million" by its noun: the parser takes "worth" for the head."""
    word = tokens[index]
    if word.lower != "worth" or index == 0 or word.head == index:
        return
    noun = tokens[index - 1]
    if noun.head != index or noun.pos not in ("NOUN", "PROPN") or noun.dep not in ("npadvmod", "compound", "nmod"):
        return
    tokens[noun.index] = replace(noun, dep=word.dep, head=word.head)
    tokens[index] = replace(word, dep="prep", head=noun.index)
    for child in range(max(0, index - 12), index - 1):
        if tokens[child].head == index:
            tokens[child] = replace(tokens[child], head=noun.index)
    for child in range(index + 1, min(len(tokens), index + 8)):
        if tokens[child].head == index and tokens[child].dep == "npadvmod":
            tokens[child] = replace(tokens[child], dep="pobj")


def _clause_of_worth(tokens: list[Token], index: int) -> None:
    """Hang a clause by the noun and not by its price: "a contract worth $3 million that was signed"."""
    word = tokens[index]
    if word.dep not in ("relcl", "acl") or word.index == word.head:
        return
    above = tokens[word.head]
    steps = 3
    while steps and above.pos in ("NUM", "SYM"):
        above = tokens[above.head]
        steps -= 1
    if above.lower == "worth" and above.head < above.index:
        tokens[index] = replace(word, head=above.head)
