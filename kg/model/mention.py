"""Spans of text, and the names found in them."""

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A run of text: code-point offsets, end exclusive.

    >>> Span(4, 12).text("The Pentagon answers")
    'Pentagon'
    """

    start: int
    end: int

    def text(self, whole: str) -> str:
        """Return the words of this span."""
        return whole[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, a demonym or an equipment term where it stands in the text.

    :param kind: an entity type's name, or "" where only the recogniser's guess is known.
    :param keys: gazetteer keys that the words may stand for, best first; empty for a name in no gazetteer.
    :param source: which step found it, for `kg explain` ("gazetteer", "pattern", "recogniser").
    :param of: the longer name that the text itself gives for this short form ("Lebanese Armed Forces (LAF)"), or "".
    """

    span: Span
    text: str
    kind: str
    keys: tuple[str, ...] = ()
    source: str = ""
    of: str = ""
