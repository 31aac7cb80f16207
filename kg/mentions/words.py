"""A text cut into words, figures and marks, for the grammars of money, counts and dates.

Figures and the letters glued to them are words of their own ("155mm" is "155" and "mm"), so that each grammar decides
what a figure may touch. Any Unicode white space parts words; invisible characters (soft hyphens, zero-width spaces)
do too, without being words.
"""

import re
from collections.abc import Collection, Iterator
from enum import Enum
from typing import NamedTuple

from kg.model import Span

DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
"""Hyphens and dashes that join a range or a compound."""

MAX_FIGURE = 40
"""Longest figure that is read as a number, in characters: beyond it stand serial numbers and noise."""

Phrase = tuple[str, ...]
"""Words in lower case."""


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a list written with spaces."""
    return tuple(words.split())


def phrases(text: str) -> frozenset[Phrase]:
    """Return the phrases of a list written with bars: "more than|over"."""
    return frozenset(listed(phrase) for phrase in text.split("|"))


_WORD = re.compile(
    r"(?P<stop>\n[^\S\n]*\n)"
    # Digits grouped by a space that does not break; a day that is glued to its year; any other figure.
    r"|(?P<figure>(?<![0-9])[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+(?![0-9])"
    r"|[0-9]{1,2}(?=,[0-9]{4}(?![0-9]))"
    r"|[0-9]+(?:[.,][0-9]+)*)"
    r"|(?P<letters>[^\W0-9_]+)"
    r"|(?P<mark>[^\w\s\u00ad\u200b\u2060\ufeff]|_)"
)


class Kind(Enum):
    """What a word is made of; a stop is the blank line between paragraphs, which no phrase crosses."""

    LETTERS = "letters"
    FIGURE = "figure"
    MARK = "mark"
    STOP = "stop"


_KINDS = {kind.value: kind for kind in Kind}


class Word(NamedTuple):
    """One word, figure or mark: as written, in lower case, and where it stands."""

    text: str
    lower: str
    start: int
    end: int
    kind: Kind


END = Word("", "", -1, -1, Kind.STOP)
"""What stands before the first word and after the last."""


_PADDING = (END,) * 20
"""What stands on either side of the words, so that looking a few words on needs no check; no rule looks further."""


class Words:
    """The words of a text; asking a little beyond either end gives :data:`END`.

    >>> words = Words("over $1.5bn")
    >>> [words[index].text for index in range(len(words))]
    ['over', '$', '1.5', 'bn']
    """

    __slots__ = ("_padded", "_size", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        words = [
            Word(match[0], match[0].lower(), match.start(), match.end(), _KINDS[match.lastgroup or "mark"])
            for match in _WORD.finditer(text)
        ]
        self._size = len(words)
        self._padded = [*_PADDING, *words, *_PADDING]

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, index: int) -> Word:
        return self._padded[index + len(_PADDING)]

    def __iter__(self) -> Iterator[Word]:
        return iter(self._padded[len(_PADDING) : -len(_PADDING)])

    def is_letters(self, index: int) -> bool:
        """Whether that word is made of letters."""
        return self[index].kind is Kind.LETTERS

    def is_figure(self, index: int) -> bool:
        """Whether that word is made of digits."""
        return self[index].kind is Kind.FIGURE

    def is_dash(self, index: int) -> bool:
        """Whether that word is a hyphen or a dash."""
        return self[index].text in DASHES

    def glued(self, index: int) -> bool:
        """Whether that word and the one after it touch."""
        left, right = self[index], self[index + 1]
        return left.end == right.start and left.end >= 0

    def lower(self, first: int, last: int) -> Phrase:
        """Return the words from first to last (excluded), in lower case."""
        shift = len(_PADDING)
        return tuple([word.lower for word in self._padded[first + shift : last + shift]])

    def starts(self, index: int, *phrase: str) -> bool:
        """Whether the phrase stands there, in any case."""
        return all(self[index + step].lower == word for step, word in enumerate(phrase))

    def longest_at(self, index: int, phrases: Collection[Phrase], longest: int) -> Phrase:
        """Return the longest of the phrases that begins there, or ()."""
        for size in range(longest, 0, -1):
            phrase = self.lower(index, index + size)
            if phrase in phrases:
                return phrase
        return ()

    def longest_before(self, index: int, phrases: Collection[Phrase], longest: int) -> Phrase:
        """Return the longest of the phrases that ends right before that word, or ()."""
        for size in range(longest, 0, -1):
            phrase = self.lower(index - size, index)
            if phrase in phrases:
                return phrase
        return ()

    def span(self, first: int, last: int) -> Span:
        """Return where the words from first to last (excluded) stand."""
        return Span(self[first].start, self[last - 1].end)


def words_of(text: str | Words) -> Words:
    """Return the words of a text; a text that is cut already is taken as it is, so that one cut serves many readers."""
    return text if isinstance(text, Words) else Words(text)
