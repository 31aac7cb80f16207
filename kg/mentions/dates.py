"""Dates in running text, told to the day by the day of publication.

A mention's period is the time that its words name, whole days, first and last included. Two kinds run up to the day
of publication: "since 2014" and "so far in 2021". For "until", "by", "before" and "after" the period is the time
named; the kind says how the event stands to it. What is vague, could be two days, or is no day keeps its place and
has no period. A fiscal year is a budget's and no time of an event: it has no period either.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kg.mentions import dateforms, datewords, numbers, periods
from kg.mentions.calendardates import Found, Named, Precision, resolve
from kg.mentions.dateforms import WEEKDAYS
from kg.mentions.datewords import read_relative, year_of
from kg.mentions.words import Kind, Words, listed, phrases, words_of
from kg.model import Period, Span

__all__ = ["DateKind", "DateMention", "Precision", "find_dates"]


class DateKind(StrEnum):
    """How an event stands to the time that is named."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    DURING = "during"
    FROM = "from"
    RANGE = "range"
    AGO = "ago"
    SO_FAR = "so_far"
    WITHIN = "within"
    FISCAL = "fiscal"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date where it stands.

    :param span: the words that name it, without "on" or "since".
    :param period: first and last day; None where it is vague, is no day, or needs a day of publication not given.
    :param ahead: the days it means where the sentence looks ahead ("will meet on Wednesday"); None where that is no
        other reading.
    :param relative: whether it is told from the day of publication or from another date.
    """

    span: Span
    period: Period | None
    precision: Precision
    kind: DateKind = DateKind.ON
    ahead: Period | None = None
    relative: bool = False

    def resolved(self, *, future: bool = False) -> Period | None:
        """Return the period, in a sentence that looks ahead the one ahead."""
        return self.ahead if future and self.ahead else self.period


_KINDS = {
    "since": DateKind.SINCE,
    "until": DateKind.UNTIL,
    "till": DateKind.UNTIL,
    "through": DateKind.UNTIL,
    "by": DateKind.BY,
    "before": DateKind.BEFORE,
    "after": DateKind.AFTER,
    "following": DateKind.AFTER,
    "during": DateKind.DURING,
    "over": DateKind.DURING,
    "throughout": DateKind.DURING,
    "from": DateKind.FROM,
    "starting": DateKind.FROM,
    "beginning": DateKind.FROM,
    "effective": DateKind.FROM,
    "within": DateKind.WITHIN,
}
_SKIPPED = frozenset(listed("the at least about around roughly approximately late early on in of sometime as"))
_SO_FAR = phrases("so far|so far in|so far during|thus far|thus far in|to date in|already in|as yet in")
_SO_FAR_AFTER = phrases("so far|thus far|to date")
_PARTS = {
    phrase: part
    for part, written in (
        (
            "early",
            "early|early -|early in|the beginning of|beginning of|the start of|start of|the early|the early part of",
        ),
        ("mid", "mid|mid -|the middle of|middle of"),
        ("late", "late|late -|late in|the end of|end of|the late|the latter part of|the close of"),
    )
    for phrase in phrases(written)
}
_HALVES = {
    phrase: half
    for half, written in ((1, "the first half of|first half of"), (2, "the second half of|second half of"))
    for phrase in phrases(written)
}
_CLIPS = phrases("earlier|earlier in|later|later in|earlier on|later on")
_MODIFIERS = _PARTS.keys() | _HALVES.keys() | _CLIPS
_LONGEST_PART = 5
_ONWARDS = phrases("onward|onwards|and after|to now|to date|to the present|until now|to present|to the present day")


def find_dates(
    text: str | Words, *, published: datetime.date | None, context: datetime.date | None = None
) -> list[DateMention]:
    """Find every date, in order of the text; no two overlap.

    >>> found = find_dates("on March 26", published=datetime.date(2021, 4, 1))
    >>> found[0].period.start.isoformat()
    '2021-03-26'

    :param published: the day of publication; without it only dates with a year have a period.
    :param context: the day that "the next day" and "two days later" count from.
    """
    words = words_of(text)
    return [_mention(words, found, published) for found in read_dates(words, published=published, context=context)]


def read_dates(
    words: Words, *, published: datetime.date | None = None, context: datetime.date | None = None
) -> list[Found]:
    """Read every date, as word indices: for the grammars that must leave dates alone."""
    found = list(_read_all(words, published, context))
    return _ranges(words, found, published)


def _read_all(words: Words, published: datetime.date | None, context: datetime.date | None) -> Iterator[Found]:
    index = edge = 0
    while index < len(words):
        word = words[index]
        begins = word.kind is Kind.FIGURE or word.lower in _STARTS
        found = _read_at(words, index, published, context) if begins else None
        if found is None or found.first < edge:
            index += 1
            continue
        index = found.last
        yield _with_part(words, found, edge, published)
        edge = index


_STARTS = (
    datewords.STARTS
    | numbers.STARTS
    | dateforms.MONTHS.keys()
    | dateforms.ORDINALS.keys()
    | periods.SEASONS.keys()
    | {"q", "h", "year", "fiscal", "financial", "budget", "fy", "fys"}
)
"""Words that a date can begin with, in lower case: all others are passed over at once."""
_FIGURES = (dateforms.read_numeric, dateforms.read_day_month, dateforms.read_quarter, dateforms.read_year)
_LETTERS = (dateforms.read_month, dateforms.read_quarter, dateforms.read_season, dateforms.read_year)


def _read_at(words: Words, index: int, published: datetime.date | None, context: datetime.date | None) -> Found | None:
    """Read the date that begins at a word, if one does."""
    found = _fiscal(words, index) or _dated_weekday(words, index)
    if found:
        return found
    for read in _FIGURES if words.is_figure(index) else _LETTERS if words.is_letters(index) else ():
        found = read(words, index)
        if found:
            return year_of(words, found, published)
    return read_relative(words, index, published, context)


_FISCAL = phrases("fiscal year|fiscal years|fiscal|financial year|budget year|fy|fys")


def _fiscal(words: Words, index: int) -> Found | None:
    """Read "fiscal year 2021", "FY21", "the 2022 fiscal year"."""
    phrase = words.longest_at(index, _FISCAL, 2)
    last = index + len(phrase)
    if phrase and words.is_figure(last) and len(words[last].text) in (2, 4):
        last += 1
        if words[last].text in ("-", "–", "/") and words.glued(last) and words.is_figure(last + 1):
            last += 2
        return Found(index, last, Precision.YEAR, kind="fiscal")
    if dateforms.year_at(words, index) and words.longest_at(index + 1, _FISCAL, 2)[-1:] == ("year",):
        return Found(index, index + 3, Precision.YEAR, kind="fiscal")
    return None


def _dated_weekday(words: Words, index: int) -> Found | None:
    """Read "Wednesday, March 31", "Wed. (31 March)": the date, held to its weekday where it has no year."""
    number = WEEKDAYS.get(words[index].lower)
    if number is None or not words[index].text[0].isupper():
        return None
    step = index + 1
    while words[step].text in (".", ",", "(") and step < index + 3:
        step += 1
    found = dateforms.read_month(words, step) or dateforms.read_day_month(words, step)
    found = found or dateforms.read_numeric(words, step)
    if found is None or found.named is None or found.named.precision is not Precision.DAY:
        return None
    return replace(found, first=index, named=replace(found.named, weekday=number))


def _with_part(words: Words, found: Found, edge: int, published: datetime.date | None) -> Found:
    """Add "early", "the end of", "the second half of", "earlier", "later" that stand before a date."""
    if found.precision in (Precision.DAY, Precision.VAGUE) or found.kind:
        return found
    phrase = words.longest_before(found.first, _MODIFIERS, _LONGEST_PART)
    first = found.first - len(phrase)
    if not phrase or first < edge:
        return found
    if phrase in _CLIPS:
        return _clipped(replace(found, first=first), found.first, phrase[0], published)
    part, half = _PARTS.get(phrase, ""), _HALVES.get(phrase, 0)
    if found.named:
        return replace(found, first=first, named=replace(found.named, part=part, half=half))
    whole = found.whole or found.period
    if whole is None:
        return replace(found, first=first)
    period = periods.part_of(whole, part) if part else periods.half_of(whole, half)
    return replace(found, first=first, period=period, ahead=None)


def _clipped(found: Found, inner: int, word: str, published: datetime.date | None) -> Found:
    """End "earlier this week" on the day of publication; begin "later this year" there."""
    whole = found.whole or (resolve(found.named, published)[0] if found.named else None)
    if whole is None or published is None or not whole.start <= published <= whole.end:
        return replace(found, first=inner)
    ends = (whole.start, published) if word == "earlier" else (published, whole.end)
    return replace(found, named=None, period=periods.between(*ends), ahead=None, relative=True)


def _ranges(words: Words, found: list[Found], published: datetime.date | None) -> list[Found]:
    """Join the two dates of "from 2014 to 2018", "between March and May 2021", "March 30-April 2"."""
    joined: list[Found] = []
    for date in found:
        both = _joined(words, joined[-1], date, published) if joined else None
        if both:
            joined[-1] = both
        else:
            joined.append(date)
    return joined


def _joined(words: Words, left: Found, right: Found, published: datetime.date | None) -> Found | None:
    before = words[left.first - 1].lower
    between = words.lower(left.last, right.first)
    if between[-1:] == ("the",):
        between = between[:-1]
    if len(between) != 1 or left.kind or right.kind:
        return None
    link = between[0]
    dash = words.is_dash(left.last)
    if not (dash or link in ("to", "through") or (link in ("until", "till") and before == "from")) and not (
        link == "and" and before == "between"
    ):
        return None
    start, end = _ends(left, right, published)
    period = periods.between(start.start, end.end) if start and end else None
    if period is None:
        return None
    relative = left.relative or right.relative
    return Found(left.first, right.last, Precision.SPAN, period=period, relative=relative, kind="range")


def _ends(left: Found, right: Found, published: datetime.date | None) -> tuple[Period | None, Period | None]:
    """Resolve both dates of a range; a year that only one of them has holds for both."""
    first, last = left.named, right.named
    if first and last and first.year is None:
        end = _resolved(right, published)[0]
        return (_latest_before(first, end.end) if end else None), end
    if first and last and last.year is None:
        start = _resolved(left, published)[0]
        return start, (_earliest_after(last, start.start) if start else None)
    return _resolved(left, published)[0], _resolved(right, published)[0]


def _latest_before(named: Named, day: datetime.date) -> Period | None:
    fitting = [period for step in (-1, 0) if (period := named.in_year(day.year + step)) and period.start <= day]
    return fitting[-1] if fitting else None


def _earliest_after(named: Named, day: datetime.date) -> Period | None:
    fitting = [period for step in (0, 1) if (period := named.in_year(day.year + step)) and period.end >= day]
    return fitting[0] if fitting else None


def _resolved(found: Found, published: datetime.date | None) -> tuple[Period | None, Period | None]:
    return resolve(found.named, published) if found.named else (found.period, found.ahead)


def _mention(words: Words, found: Found, published: datetime.date | None) -> DateMention:
    period, ahead = _resolved(found, published)
    kind = _kind(words, found)
    if kind in (DateKind.SINCE, DateKind.SO_FAR) and period:
        start, end = period.start, period.end
        until_now = kind is DateKind.SINCE or (published is not None and published < end)
        period, ahead = periods.between(start, published if until_now else end), None
    return DateMention(
        span=words.span(found.first, found.last),
        period=period,
        precision=found.precision,
        kind=kind,
        ahead=ahead if ahead != period else None,
        relative=found.relative or (found.named is not None and found.named.year is None),
    )


def _kind(words: Words, found: Found) -> DateKind:
    """Tell from the words around a date how an event stands to it."""
    if found.kind:
        return DateKind(found.kind)
    if words.longest_before(found.first, _SO_FAR, 3) or words.longest_at(found.last, _SO_FAR_AFTER, 2):
        return DateKind.SO_FAR
    if words.longest_at(found.last, _ONWARDS, 4):
        return DateKind.SINCE
    if words.lower(found.first - 2, found.first) in (("prior", "to"), ("ahead", "of")):
        return DateKind.BEFORE
    index = found.first - 1
    while words[index].lower in _SKIPPED and found.first - index <= 3:
        index -= 1
    return _KINDS.get(words[index].lower, DateKind.ON)
