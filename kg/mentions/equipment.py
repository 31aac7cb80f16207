"""Equipment that no gazetteer names: noun phrases whose head says that they are equipment.

"surveillance and monitoring equipment", "video-recording systems", "24 armed patrol boats". Some heads are enough by
themselves (missile, drone); others need a word before them that says of what kind (systems, gear, vehicles). Both lists
are classes of the lexicon.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from kg.language.lexicon import Lexicon
from kg.mentions.overlaps import Taken
from kg.model import EntityType, Mention, Parse, Span, Token
from kg.model.trees import children_by

DESIGNATION = re.compile(
    r"(?=[A-Za-z]*[-‑–]?\d)[A-Z][A-Za-z]{0,4}[-‑–]?\d{1,4}[A-Za-z]{0,3}\d?|\d{1,2}[KS]\d{1,3}[A-Z]?"
)
"""A type designation: S-300, F-16C, M777, MQ-9, 9K38, BMP-2."""

LONGEST = 7
"""Tokens. Longer runs are lists that the parser glued together."""

_SKIPPED_IN_FRONT = frozenset(
    [
        "new",
        "additional",
        "more",
        "further",
        "other",
        "such",
        "same",
        "several",
        "some",
        "many",
        "various",
        "different",
        "own",
        "only",
        "first",
        "second",
        "last",
        "next",
        "modern",
        "recent",
        "old",
        "used",
        "current",
        "remaining",
        "extra",
        "total",
        "foreign",
        "donated",
        "requested",
        "promised",
        "planned",
    ]
)
_KIND_POS = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "X"})
_LINKS = frozenset({"-", "/", "and", "&"})
_NOT_EQUIPMENT_FRONT = frozenset(
    ["political", "financial", "legal", "economic", "judicial", "health", "education", "banking", "immune"]
)


def equipment_phrases(parse: Parse, lexicon: Lexicon, taken: Iterable[Span]) -> Iterator[Mention]:
    """Yield mentions of equipment outside ``taken``, in order of the text."""
    others = Taken(taken)
    told: set[str] = set()
    for token in parse.tokens:
        if token.pos not in ("NOUN", "PROPN") or others.overlaps(token.span):
            continue
        strength = _strength(parse, token, lexicon)
        if not strength:
            continue
        first = _first(parse, token, lexicon, others)
        known = token.lemma in told or not _is_countable(parse, token, lexicon)
        if strength == "weak" and known and not _says_kind(parse, first, token, lexicon):
            continue
        told.add(token.lemma)
        span = Span(parse.tokens[first].start, token.end)
        yield Mention(span, span.text(parse.text), EntityType.EQUIPMENT, (), "equipment head")


def _strength(parse: Parse, token: Token, lexicon: Lexicon) -> str:
    """Say whether the word heads an equipment phrase: "strong", "weak" or ""."""
    after = parse.tokens[token.index + 1] if token.index + 1 < len(parse.tokens) else None
    if after is not None and after.pos in ("NOUN", "PROPN") and after.head != token.index and token.dep == "compound":
        return ""
    lemma = token.lemma.lower()
    before = parse.tokens[token.index - 1].lower if token.index else ""
    if lexicon.has("equipment_strong", lemma) or lexicon.has("equipment_strong", f"{before} {lemma}"):
        return "strong"
    return "weak" if lexicon.has("equipment_weak", lemma) else ""


def _first(parse: Parse, token: Token, lexicon: Lexicon, taken: Taken) -> int:
    """Walk to the left over the words that say what kind of thing it is."""
    first = token.index
    while first and token.index - first < LONGEST:
        word = parse.tokens[first - 1]
        if taken.overlaps(word.span) or "\n" in parse.text[word.end : parse.tokens[first].start]:
            break
        links = word.lower in _LINKS
        if not (_links(parse, word.index, token, lexicon) if links else _may_say_kind(word, token)):
            break
        first -= 1
    while first < token.index and parse.tokens[first].lower in _LINKS | _SKIPPED_IN_FRONT:
        first += 1
    return first


def _may_say_kind(word: Token, head: Token) -> bool:
    """Whether a word in front of an equipment head may belong to its name, by its form and its place in the tree."""
    if word.pos not in _KIND_POS or word.lower in _SKIPPED_IN_FRONT or word.head > head.index:
        return False
    if word.pos == "PROPN":
        return word.text.isupper() or DESIGNATION.fullmatch(word.text) is not None
    if word.pos == "VERB" and word.dep not in ("amod", "compound", "nmod"):
        return False
    return word.tag not in ("VB", "VBP", "VBZ", "VBD")


def _links(parse: Parse, index: int, head: Token, lexicon: Lexicon) -> bool:
    """Whether a hyphen or an "and" joins two words of one kind: "anti-tank", "surveillance and monitoring gear"."""
    if index == 0:
        return False
    link, before, after = parse.tokens[index], parse.tokens[index - 1], parse.tokens[index + 1]
    if link.text in ("-", "/"):
        return before.pos != "PUNCT"
    return (
        after.index < head.index
        and lexicon.has("equipment_kind", before.lower)
        and lexicon.has("equipment_kind", after.lower)
        and not lexicon.has("equipment_strong", before.lemma)
    )


def _says_kind(parse: Parse, first: int, head: Token, lexicon: Lexicon) -> bool:
    words = [word.lower for word in parse.tokens[first : head.index]]
    if any(word in _NOT_EQUIPMENT_FRONT for word in words):
        return False
    return any(lexicon.has("equipment_kind", word) or DESIGNATION.fullmatch(word.upper()) for word in words)


def _is_countable(parse: Parse, head: Token, lexicon: Lexicon) -> bool:
    """Whether a bare word tells of things by itself: "trucks", "40 trucks"; "the trucks" are known ones."""
    return (
        head.tag == "NNS"
        and lexicon.has("equipment_countable", head.lemma.lower())
        and not children_by(parse, head, "det", "poss", "predet")
    )


def named_models(parse: Parse, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions with unknown names that stand in front of an equipment head told as equipment.

    "Typhon launchers" makes every "Typhon" of the text a machine.
    """
    ends = {token.end: token for token in parse.tokens}
    models = {
        mention.text
        for mention in mentions
        if _is_guess(mention)
        and (word := ends.get(mention.span.end)) is not None
        and word.dep in ("compound", "nmod")
        and _strength(parse, parse.head(word), lexicon) == "strong"
    }
    known = models | {f"{name}s" for name in models}
    return [
        replace(mention, kind=EntityType.EQUIPMENT) if mention.text in known and not mention.keys else mention
        for mention in mentions
    ]


def _is_guess(mention: Mention) -> bool:
    return not mention.keys and mention.source == "recogniser"


def extend_over_heads(parse: Parse, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions with each model's name drawn over the nouns that say what it is: "S-400 missile systems"."""
    starts = {token.start for token in parse.tokens}
    ends = {token.end: token for token in parse.tokens}
    taken = {mention.span.start for mention in mentions}
    extended: list[Mention] = []
    for mention in mentions:
        name = ends.get(mention.span.end)
        if mention.kind == EntityType.EQUIPMENT and name is not None and mention.span.start in starts:
            span = Span(mention.span.start, _last_head(parse, name, taken, lexicon).end)
            extended.append(replace(mention, span=span, text=span.text(parse.text)))
        else:
            extended.append(mention)
    return extended


def _last_head(parse: Parse, name: Token, taken: Collection[int], lexicon: Lexicon) -> Token:
    """Return the last of the equipment words behind a name that heads one, or the name where there is none.

    :param taken: where other mentions start.
    """
    last = name
    for word in parse.tokens[name.index + 1 : name.index + 1 + LONGEST]:
        if word.start in taken or not _names_equipment(word, lexicon):
            break
        if _is_head(word, lexicon):
            last = word
    return last


def _is_head(word: Token, lexicon: Lexicon) -> bool:
    lemma = word.lemma.lower()
    return lexicon.has("equipment_strong", lemma) or lexicon.has("equipment_weak", lemma)


def _names_equipment(word: Token, lexicon: Lexicon) -> bool:
    return word.pos in ("NOUN", "PROPN", "ADJ") and (
        _is_head(word, lexicon) or lexicon.has("equipment_kind", word.lower)
    )
