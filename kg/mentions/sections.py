"""Parts of a text under day headings: "October 27, 2021" alone on a line dates what stands below it."""

import datetime
from dataclasses import dataclass

from kg.mentions.dates import Precision, find_dates
from kg.model import Parse, Span

_LONGEST_HEADING = 40
"""Characters of a line that may be a day heading: the longest date with its weekday takes 29."""

_SPARE_LETTERS = 10
"""Letters that may stand beside the day in a heading: a weekday has nine."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a text and the day that its relative dates go by; ``headed`` where a heading in the text gives it."""

    span: Span
    day: datetime.date | None
    headed: bool = False


def sections(parse: Parse, published: datetime.date | None) -> list[Section]:
    """Cut a text at its day headings; without two of them the whole text is one section."""
    heads: list[tuple[int, datetime.date]] = []
    for sentence in parse.sentences:
        line = sentence.span.text(parse.text)
        if len(line) > _LONGEST_HEADING:
            continue
        found = find_dates(line, published=None)
        if len(found) == 1 and found[0].precision is Precision.DAY and found[0].period and _fills(line, found[0].span):
            heads.append((sentence.span.start, found[0].period.start))
    if len(heads) < 2:
        return [Section(Span(0, len(parse.text)), published)]
    starts = [place for place, _ in heads] + [len(parse.text)]
    parts = [Section(Span(0, starts[0]), published)] if starts[0] else []
    for (place, day), end in zip(heads, starts[1:], strict=True):
        parts.append(Section(Span(place, end), day, headed=True))
    return parts


def _fills(line: str, span: Span) -> bool:
    rest = line[: span.start] + line[span.end :]
    return sum(character.isalpha() for character in rest) < _SPARE_LETTERS and not rest.strip(" ,.:-").count(" ")
