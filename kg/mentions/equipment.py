"""Equipment that no gazetteer names: noun phrases whose head says that they are equipment.

"surveillance and monitoring equipment", "video-recording systems", "24 armed patrol boats". Some heads are enough by
themselves (missile, drone); others need a word before them that says of what kind (systems, gear, vehicles). Both lists
are classes of the lexicon.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.language.lexicon import Lexicon
from kg.model import EntityType, Mention, Parse, Span, Token

DESIGNATION = re.compile(r"(?=[A-Za-z]*\d)[A-Z][A-Za-z]{0,4}[-‑–]?\d{1,4}[A-Za-z]{0,3}\d?|\d{1,2}[KS]\d{1,3}[A-Z]?")
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


def equipment_phrases(parse: Parse, lexicon: Lexicon, taken: Iterable[Span]) -> list[Mention]:
    """Return mentions of equipment outside ``taken``, in order of the text."""
    occupied = sorted(taken)
    found: list[Mention] = []
    for token in parse.tokens:
        if token.pos not in ("NOUN", "PROPN") or _covered(token.span, occupied):
            continue
        strength = _strength(parse, token, lexicon)
        if not strength:
            continue
        first = _first(parse, token, lexicon, occupied)
        modified = first < token.index
        if strength == "weak" and not (modified and _says_kind(parse, first, token, lexicon)):
            continue
        span = Span(parse.tokens[first].start, token.end)
        found.append(Mention(span, span.text(parse.text), EntityType.EQUIPMENT, (), "equipment head"))
    return found


def _covered(span: Span, occupied: list[Span]) -> bool:
    return any(span.overlaps(other) for other in occupied)


def _strength(parse: Parse, token: Token, lexicon: Lexicon) -> str:
    """Say whether the word heads an equipment phrase: "strong", "weak" or ""."""
    after = parse.tokens[token.index + 1] if token.index + 1 < len(parse.tokens) else None
    if after is not None and after.pos in ("NOUN", "PROPN") and after.head != token.index and token.dep == "compound":
        return ""
    lemma = token.lemma.lower()
    pair = _pair(parse, token)
    if lexicon.has("equipment_strong", lemma) or lexicon.has("equipment_strong", pair):
        return "strong"
    return "weak" if lexicon.has("equipment_weak", lemma) else ""


def _pair(parse: Parse, token: Token) -> str:
    before = parse.tokens[token.index - 1].lower if token.index else ""
    return f"{before} {token.lemma.lower()}"


def _first(parse: Parse, token: Token, lexicon: Lexicon, occupied: list[Span]) -> int:
    """Walk to the left over the words that say what kind of thing it is."""
    first = token.index
    while first and token.index - first < LONGEST:
        word = parse.tokens[first - 1]
        if _covered(word.span, occupied) or parse.text[word.end : parse.tokens[first].start].count("\n"):
            break
        if word.lower in _LINKS:
            if not _links(parse, first - 1, token, lexicon):
                break
        elif (
            word.pos not in _KIND_POS
            or word.lower in _SKIPPED_IN_FRONT
            or word.tag in ("VB", "VBP", "VBZ", "VBD")
            or word.head > token.index
            or (word.pos == "VERB" and word.dep not in ("amod", "compound", "nmod"))
            or (word.pos == "PROPN" and not DESIGNATION.fullmatch(word.text) and not word.text.isupper())
        ):
            break
        first -= 1
    while first < token.index and (
        parse.tokens[first].lower in _LINKS or parse.tokens[first].lower in _SKIPPED_IN_FRONT
    ):
        first += 1
    return first


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


def named_models(parse: Parse, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions with unknown names that stand in front of an equipment head told as equipment.

    "Typhon launchers" makes every "Typhon" of the text a machine.
    """
    ends = {token.end: token for token in parse.tokens}
    models = {
        mention.text
        for mention in mentions
        if not mention.keys
        and mention.source == "recogniser"
        and (word := ends.get(mention.span.end)) is not None
        and word.dep in ("compound", "nmod")
        and _strength(parse, parse.head(word), lexicon) == "strong"
    }
    if not models:
        return mentions
    known = models | {f"{name}s" for name in models}
    return [
        replace(mention, kind=EntityType.EQUIPMENT) if mention.text in known and not mention.keys else mention
        for mention in mentions
    ]


def extend_over_heads(parse: Parse, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions with each model's name drawn over the nouns that say what it is: "S-400 missile systems"."""
    starts = {token.start: token.index for token in parse.tokens}
    ends = {token.end: token.index for token in parse.tokens}
    taken = {mention.span.start for mention in mentions}
    extended: list[Mention] = []
    for mention in mentions:
        index = ends.get(mention.span.end)
        if mention.kind != EntityType.EQUIPMENT or index is None or mention.span.start not in starts:
            extended.append(mention)
            continue
        last = index
        while last + 1 < len(parse.tokens) and last - index < LONGEST:
            word = parse.tokens[last + 1]
            if word.start in taken or not _names_equipment(word, lexicon):
                break
            last += 1
        while last > index and not _is_head(parse.tokens[last], lexicon):
            last -= 1
        span = Span(mention.span.start, parse.tokens[last].end)
        extended.append(replace(mention, span=span, text=span.text(parse.text)))
    return extended


def _is_head(word: Token, lexicon: Lexicon) -> bool:
    lemma = word.lemma.lower()
    return lexicon.has("equipment_strong", lemma) or lexicon.has("equipment_weak", lemma)


def _names_equipment(word: Token, lexicon: Lexicon) -> bool:
    return word.pos in ("NOUN", "PROPN", "ADJ") and (
        _is_head(word, lexicon) or lexicon.has("equipment_kind", word.lower)
    )
