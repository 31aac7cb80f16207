"""Headlines in title case or capitals, brought to sentence case before parsing: the parser reads capitals as names."""

import re
from collections.abc import Callable, Collection

from kg.language.lexicon import Lexicon
from kg.model import Span

_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_TITLE_CASE = 0.7
_LONGEST = 25  # words; longer lines are prose
_SMALL = frozenset(
    (
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "with", "from", "by", "as", "is", "are",
        "was", "has", "have", "will", "says", "say", "over", "after", "new",
    )
)  # fmt: skip


Names = Callable[[str], Collection[Span]]
"""Gives the spans of the names in a line, whose capitals are kept."""


def no_names(_: str) -> Collection[Span]:
    """Return no names: every word of a headline is judged by itself."""
    return ()


def sentence_case(line: str, known_lower: Collection[str], lexicon: Lexicon, *, names: Names = no_names) -> str:
    """Return a headline with its ordinary words in small letters, of the same length; other lines unchanged.

    A word is ordinary where the text writes it small elsewhere, or the lexicon knows it, and it is in no name.

    >>> from kg.language.lexicon import lexicon
    >>> sentence_case("Canada Imposes Sanctions on Iran", set(), lexicon())
    'Canada imposes sanctions on Iran'
    """
    words = [match.group() for match in _WORD.finditer(line) if len(match.group()) > 3]
    capitals = sum(word[0].isupper() for word in words)
    if not 3 <= len(words) <= _LONGEST or capitals < _TITLE_CASE * len(words):
        return line
    kept = names(line)

    def lowered(match: re.Match[str]) -> str:
        word = match.group()
        small = word.lower()
        if any(span.start <= match.start() < span.end for span in kept):
            return word
        if match.start() == 0 or (word.isupper() and not line.isupper()):
            return word
        if small in known_lower or small in _SMALL or _is_known(small, lexicon):
            return small
        return word.capitalize() if line.isupper() and len(word) > 4 else word

    return _WORD.sub(lowered, line)


def _is_known(word: str, lexicon: Lexicon) -> bool:
    """Whether the lexicon has the word, or the word without an English ending."""
    stems = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ed"), word.removesuffix("d")}
    stems |= {word.removesuffix("ing"), word.removesuffix("ing") + "e", word.removesuffix("ies") + "y"}
    return any(
        (stem, "verb") in lexicon.frames or (stem, "noun") in lexicon.frames or bool(lexicon.classes_of(stem))
        for stem in stems
        if len(stem) > 2
    )
