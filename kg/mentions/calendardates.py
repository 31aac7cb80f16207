"""Dates as values: what the words name, and the days that it means in a report of a given day."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from kg.mentions import periods
from kg.model import Period


class Precision(StrEnum):
    """The calendar unit that the words name; ``span`` is any other run of days, ``vague`` none that can be told."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    SPAN = "span"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Named:
    """A date by the calendar, whose year may be left out.

    :param last_day: the second day of "March 3-5".
    :param number: which quarter, or which half of the year.
    :param part: early, mid or late; ``half``: its first or second half.
    :param weekday: the day of the week beside it, 0 for Monday: it settles the year where none is given.
    :param valid: False where the words name no day that exists, or could be two.
    """

    precision: Precision
    year: int | None = None
    month: int = 0
    day: int = 0
    last_day: int = 0
    season: str = ""
    number: int = 0
    part: str = ""
    half: int = 0
    weekday: int | None = None
    valid: bool = True

    def in_year(self, year: int) -> Period | None:
        """Return its days in that year, or None where there are none."""
        period = self._whole(year) if self.valid else None
        if period and self.half:
            return periods.half_of(period, self.half)
        return periods.part_of(period, self.part) if period and self.part else period

    def _whole(self, year: int) -> Period | None:
        if self.precision is Precision.DAY:
            first = periods.day(year, self.month, self.day)
            last = periods.day(year, self.month, self.last_day) if self.last_day else first
            return periods.between(first.start, last.end) if first and last else None
        if self.precision is Precision.MONTH:
            return periods.months(year, self.month, self.month)
        if self.precision is Precision.SEASON:
            return periods.season(year, self.season)
        if self.precision is Precision.QUARTER:
            return periods.months(year, 3 * self.number - 2, 3 * self.number)
        if self.precision is Precision.HALF:
            return periods.months(year, 6 * self.number - 5, 6 * self.number)
        return periods.years(year, year + 9 if self.precision is Precision.DECADE else year)


@dataclass(frozen=True, slots=True)
class Found:
    """A date as read: the words from first to last (excluded), and what they name.

    :param period: its days; None where it is vague, names no day, or needs a day of publication that is not known.
    :param ahead: its days where the sentence looks ahead and they differ.
    :param kind: what the words themselves say of it ("ago"), "" where that stands before them.
    :param whole: the calendar unit that "this week" stands for, all of it.
    """

    first: int
    last: int
    precision: Precision
    named: Named | None = None
    period: Period | None = None
    ahead: Period | None = None
    relative: bool = False
    kind: str = ""
    whole: Period | None = None


def resolve(named: Named, published: datetime.date | None) -> tuple[Period | None, Period | None]:
    """Return the days that a date means in a report of that day, and those it means where the sentence looks ahead.

    Without a year news means the last such date; where that is nearly a year back and the next is near, the next.
    """
    if named.year is not None:
        return named.in_year(named.year), None
    if published is None or not named.valid:
        return None, None
    if named.weekday is not None:
        return _by_weekday(named, published)
    return nearest([named.in_year(published.year + step) for step in (-1, 0, 1)], published)


FAR_BACK, NEAR_AHEAD = 300, 65
"""Days: a date without a year that lies further back than the first, and ahead by less than the second, lies ahead.
News adds "last" or a year to what is so far back."""


def nearest(candidates: list[Period | None], published: datetime.date) -> tuple[Period | None, Period | None]:
    """Return the last of the periods that has begun, and the first that has not ended; see :func:`resolve`."""
    begun = [period for period in candidates if period and period.start <= published]
    coming = [period for period in candidates if period and period.end >= published]
    past, ahead = begun[-1] if begun else None, coming[0] if coming else None
    if past and ahead and (published - past.end).days > FAR_BACK and (ahead.start - published).days <= NEAR_AHEAD:
        return ahead, ahead
    return past or ahead, ahead


def _by_weekday(named: Named, published: datetime.date) -> tuple[Period | None, Period | None]:
    """Choose the year in which the day falls on its weekday; where none near does, the day has no certain year."""
    days = [named.in_year(published.year + step) for step in (-4, -3, -2, -1, 0, 1)]
    fitting = [period for period in days if period and period.start.weekday() == named.weekday]
    return nearest(list(fitting), published) if fitting else (None, None)
