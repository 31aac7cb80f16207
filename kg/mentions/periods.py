"""Calendar arithmetic on whole days. What the calendar does not hold is None, never another day."""

import calendar
import datetime

from kg.model import Period

FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Years that a report may mean; a figure outside is no year."""

SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11), "winter": (12, 2)}
"""First and last month; winter is named after the year that it begins in."""

_PARTS = {"early": 0, "mid": 1, "late": 2}


def day(year: int, month: int, number: int) -> Period | None:
    """Return one day, or None where there is no such day."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        date = datetime.date(year, month, number)
    except ValueError:
        return None
    return Period(date, date)


def months(year: int, first: int, last: int) -> Period | None:
    """Return the first to the last month of a year; a last one before the first lies in the next year."""
    end_year = year if last >= first else year + 1
    if not (year >= FIRST_YEAR and end_year <= LAST_YEAR and 1 <= first <= 12 and 1 <= last <= 12):
        return None
    return Period(datetime.date(year, first, 1), datetime.date(end_year, last, calendar.monthrange(end_year, last)[1]))


def years(first: int, last: int) -> Period | None:
    """Return the first to the last year, both whole."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        return None
    return Period(datetime.date(first, 1, 1), datetime.date(last, 12, 31))


def season(year: int, name: str) -> Period | None:
    """Return the season that begins in a year."""
    return months(year, *SEASONS[name])


def days_from(date: datetime.date, number: int) -> datetime.date | None:
    """Return the day that many days later, or None beyond the calendar."""
    try:
        return date + datetime.timedelta(days=number)
    except OverflowError:
        return None


def months_from(date: datetime.date, number: int) -> datetime.date | None:
    """Return the day that many months later, the month's last where it is shorter, or None beyond the calendar."""
    index = date.year * 12 + date.month - 1 + number
    year, month = divmod(index, 12)
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return None
    return date.replace(year=year, month=month + 1, day=min(date.day, calendar.monthrange(year, month + 1)[1]))


def between(start: datetime.date | None, end: datetime.date | None) -> Period | None:
    """Return the days from start to end, or None where one is missing or they are the wrong way round."""
    return Period(start, end) if start and end and start <= end else None


def unit_around(date: datetime.date | None, unit: str, number: int = 0) -> Period | None:
    """Return the calendar week (from Monday), month, quarter, year, decade, weekend or day that lies so many on."""
    if date is None:
        return None
    if unit in ("day", "week", "weekend"):
        return _days_around(date, unit, number)
    if unit == "month":
        moved = months_from(date, number)
        return months(moved.year, moved.month, moved.month) if moved else None
    if unit == "quarter":
        moved = months_from(date, 3 * number)
        return months(moved.year, 3 * ((moved.month - 1) // 3) + 1, 3 * ((moved.month - 1) // 3) + 3) if moved else None
    length = 10 if unit == "decade" else 1
    first = date.year // length * length + number * length
    return years(first, first + length - 1)


def _days_around(date: datetime.date, unit: str, number: int) -> Period | None:
    if unit == "day":
        moved = days_from(date, number)
        return between(moved, moved)
    monday = days_from(date, 7 * number - date.weekday())
    first = days_from(monday, 5) if monday and unit == "weekend" else monday
    return between(first, days_from(monday, 6)) if monday else None


def moved_by(date: datetime.date, number: int, unit: str) -> datetime.date | None:
    """Return the day that many days, weeks, months, years or decades later."""
    if unit in ("day", "week", "fortnight"):
        return days_from(date, number * {"day": 1, "week": 7, "fortnight": 14}[unit])
    return months_from(date, number * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit])


def part_of(period: Period, part: str) -> Period:
    """Return the early, mid or late third: of a year four months, of a month ten days, of a decade some years."""
    index = _PARTS[part]
    start, end = period.start, period.end
    length = (end - start).days + 1
    if length < 3:
        return period
    if _is_years(period, 1):
        return months(start.year, 4 * index + 1, 4 * index + 4) or period
    if _is_years(period, 10):
        return years(start.year + (0, 3, 7)[index], start.year + (2, 6, 9)[index]) or period
    third = 10 if 28 <= length <= 31 else length // 3
    first = start + datetime.timedelta(days=index * third)
    return Period(first, end if index == 2 else first + datetime.timedelta(days=third - 1))


def _is_years(period: Period, number: int) -> bool:
    """Whether the period is that many whole calendar years."""
    return period == years(period.start.year, period.start.year + number - 1)


def half_of(period: Period, number: int) -> Period:
    """Return the first or the second half of a period; of a year six months, of all else half the days."""
    start, end = period.start, period.end
    if start == end:
        return period
    if _is_years(period, 1):
        return months(start.year, 6 * number - 5, 6 * number) or period
    middle = start + datetime.timedelta(days=((end - start).days + 1) // 2 - 1)
    return Period(start, middle) if number == 1 else Period(middle + datetime.timedelta(days=1), end)
