"""Dates that are told from the day of publication: "on Wednesday", "last week", "two years ago", "so far this year"."""

import datetime
from dataclasses import replace

from kg.mentions import periods
from kg.mentions.calendardates import Found, Named, Precision, nearest
from kg.mentions.dateforms import MONTHS, WEEKDAYS
from kg.mentions.numbers import read_number
from kg.mentions.words import Words, listed, phrases
from kg.model import Period

_UNITS = {
    written: unit
    for unit in ("day", "week", "fortnight", "month", "quarter", "year", "decade", "weekend")
    for written in (unit, unit + "s")
}
_PRECISIONS = {
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "fortnight": Precision.SPAN,
    "weekend": Precision.SPAN,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
}
_BACK = frozenset({"last", "past", "previous", "preceding"})
_ON = frozenset({"next", "coming", "following", "upcoming"})
_THIS = frozenset({"this", "current"})
_DAYTIMES = frozenset({"morning", "afternoon", "evening", "night"})
_FULL_WEEKDAYS = frozenset(name for name in WEEKDAYS if name.endswith("day"))
_OF_NAMES = frozenset({"times", "telegraph", "mirror", "mail", "express", "herald", "morning herald", "world"})
_BEFORE_NAMES = frozenset({"black", "good", "bloody", "easter", "ash", "holy", "cyber", "palm", "every"})
_DAYS: dict[tuple[str, ...], int] = {
    ("the", "day", "before", "yesterday"): -2,
    ("day", "before", "yesterday"): -2,
    ("the", "day", "after", "tomorrow"): 2,
    ("day", "after", "tomorrow"): 2,
    ("yesterday",): -1,
    ("last", "night"): -1,
    ("today",): 0,
    ("tonight",): 0,
    ("this", "morning"): 0,
    ("this", "afternoon"): 0,
    ("this", "evening"): 0,
    ("earlier", "today"): 0,
    ("later", "today"): 0,
    ("tomorrow",): 1,
}
_CONTEXT: dict[tuple[str, ...], int] = {
    ("the", "next", "day"): 1,
    ("the", "following", "day"): 1,
    ("a", "day", "later"): 1,
    ("the", "day", "after"): 1,
    ("the", "same", "day"): 0,
    ("that", "day"): 0,
    ("that", "same", "day"): 0,
    ("the", "previous", "day"): -1,
    ("the", "day", "before"): -1,
    ("a", "day", "earlier"): -1,
}
_VAGUE = phrases(
    "recently|in recent days|in recent weeks|in recent months|in recent years|recent days|recent weeks|recent months|"
    "recent years|days ago|weeks ago|months ago|years ago|decades ago|soon|coming days|coming weeks|coming months|"
    "coming years|a few days ago|a few weeks ago|a few months ago|a few years ago|several days ago|several weeks ago|"
    "several months ago|several years ago|some time ago|long ago|last few days|last few weeks|last few months|"
    "last few years|past few days|past few weeks|past few months|past few years|next few days|next few weeks|"
    "next few months|next few years|last several years|past several years|in the near future"
)
_STEPS = {**dict.fromkeys(_BACK, -1), **dict.fromkeys(_ON, 1), **dict.fromkeys(_THIS, 0), "weekend": 0}
_WITHIN_UNIT = phrases("end of|beginning of|start of|middle of|half of|earlier in|later in|early in|late in|close of")
"""What makes "the year" the current one: "by the end of the year"."""
_LOOSE = frozenset(listed("than over least"))
"""Words before "two years ago" that leave open when it was."""


STARTS = frozenset(
    {phrase[0] for phrase in (*_DAYS, *_CONTEXT, *_VAGUE)} | _STEPS.keys() | WEEKDAYS.keys() | {"the", "within"}
)
"""Words that a date of this kind can begin with besides a number, in lower case."""


def read_relative(
    words: Words, index: int, published: datetime.date | None, context: datetime.date | None
) -> Found | None:
    """Read the date that is told from the day of publication, or from ``context`` ("the next day"), at a word."""
    if not (words.is_letters(index) or words.is_figure(index)):
        return None
    return (
        _fixed(words, index, published, context)
        or _weekday(words, index, published)
        or _counted(words, index, published, context)
        or _unit(words, index, published)
    )


def _fixed(words: Words, index: int, published: datetime.date | None, context: datetime.date | None) -> Found | None:
    """Read a phrase of a list: "yesterday", "the next day", "in recent weeks"."""
    vague = words.longest_at(index, _VAGUE, 4)
    if vague:
        return Found(index, index + len(vague), Precision.VAGUE, relative=True)
    phrase = words.longest_at(index, _DAYS, 4)
    table, base = (_DAYS, published) if phrase else (_CONTEXT, context)
    phrase = phrase or words.longest_at(index, _CONTEXT, 4)
    if not phrase:
        return None
    period = periods.unit_around(base, "day", table[phrase])
    return Found(index, index + len(phrase), Precision.DAY, period=period, relative=True)


def _weekday(words: Words, index: int, published: datetime.date | None) -> Found | None:
    """Read "Wednesday", "last Wednesday", "Wednesday night", "Wednesday of last week"; with a date, the date counts."""
    start = index
    which = words[index].lower if words[index].lower in _BACK | _ON | _THIS else ""
    if which:
        index += 1
        if which == "this" and words[index].lower in ("past", "coming"):
            which, index = words[index].lower, index + 1
    name = words[index].lower
    number = WEEKDAYS.get(name)
    if number is None or not words[index].text[0].isupper() or _is_other_day(words, index):
        return None
    last = index + 1
    if name not in _FULL_WEEKDAYS:
        if words[last].text != "." and not words.is_figure(last + 1):
            return None
        last = last + 1 if words[last].text == "." else last
    last = last + 1 if words[last].lower in _DAYTIMES else last
    week, after = _week_after(words, last)
    if week is not None:
        days = periods.unit_around(published, "week", week)
        day = periods.days_from(days.start, number) if days else None
        return Found(start, after, Precision.DAY, period=periods.between(day, day), relative=True)
    period, ahead = _nearest_weekday(published, number, which)
    return Found(start, last, Precision.DAY, period=period, ahead=ahead, relative=True)


def _is_other_day(words: Words, index: int) -> bool:
    """Whether it is part of a name ("The Sunday Times", "Black Friday")."""
    after = words[index + 1]
    return words[index - 1].lower in _BEFORE_NAMES or (after.lower in _OF_NAMES and after.text[0].isupper())


def _week_after(words: Words, index: int) -> tuple[int | None, int]:
    """Read "of last week" after a weekday: how many weeks on, and the index after."""
    step = index + 1 if words[index].lower == "of" else index
    weeks = {"last": -1, "this": 0, "next": 1}
    if words[step].lower in weeks and words[step + 1].lower == "week":
        return weeks[words[step].lower], step + 2
    return None, index


def _nearest_weekday(published: datetime.date | None, number: int, which: str) -> tuple[Period | None, Period | None]:
    """Return the last such weekday up to the publication's, and the next from it on."""
    if published is None:
        return None, None
    back = (published.weekday() - number) % 7
    if which in _BACK:
        return periods.unit_around(published, "day", -(back or 7)), None
    if which in _ON:
        return periods.unit_around(published, "day", (number - published.weekday()) % 7 or 7), None
    if which == "this":
        week = periods.unit_around(published, "week")
        return (periods.unit_around(week.start, "day", number) if week else None), None
    return periods.unit_around(published, "day", -back), periods.unit_around(published, "day", (7 - back) % 7)


def _counted(words: Words, index: int, published: datetime.date | None, context: datetime.date | None) -> Found | None:
    """Read "three days ago", "the last two weeks", "two days later", "within 30 days"."""
    first = index
    which = words[index].lower if words[index].lower in _BACK | _ON | {"within"} else ""
    index = index + 1 if which else index
    number, last = _how_many(words, index)
    unit = _UNITS.get(words[last].lower)
    if number is None or unit is None or unit == "weekend":
        return None
    after = words[last + 1].lower
    if which:
        if which == "within" and after == "of":
            return None
        ends = (published, moved(published, number, unit))
        start, end = ends if which not in _BACK else (ends[0] and moved(published, -number, unit), published)
        kind = "within" if which == "within" else ""
        return Found(first, last + 1, Precision.SPAN, period=periods.between(start, end), relative=True, kind=kind)
    if after == "ago":
        return _ago(words, index, last + 2, published, number, unit)
    if words.starts(last + 1, "from", "now"):
        period = _unit_holding(moved(published, number, unit), unit)
        return Found(index, last + 3, _PRECISIONS[unit], period=period, relative=True)
    if after in ("later", "earlier"):
        period = _unit_holding(moved(context, number if after == "later" else -number, unit), unit)
        return Found(index, last + 2, _PRECISIONS[unit], period=period, relative=True)
    if after in ("after", "before"):
        return Found(index, last + 2, Precision.VAGUE, relative=True, kind=after)
    return None


def _how_many(words: Words, index: int) -> tuple[int | None, int]:
    """Read "three", "30", "a": up to what a calendar can hold."""
    number = read_number(words, index)
    if number is None:
        return (1, index + 1) if words[index].lower in ("a", "an") else (None, index)
    if number.value is None or number.vague or number.value > 10_000 or number.value != int(number.value):
        return None, index
    return int(number.value), number.last


def moved(date: datetime.date | None, number: int, unit: str) -> datetime.date | None:
    """Return the day that many units on, or None without a day to count from."""
    return periods.moved_by(date, number, unit) if date else None


def _unit_holding(date: datetime.date | None, unit: str) -> Period | None:
    """Return the calendar unit around a day: what "three weeks ago" can mean, no finer."""
    return periods.unit_around(date, "week" if unit == "fortnight" else unit)


def _ago(words: Words, first: int, last: int, published: datetime.date | None, number: int, unit: str) -> Found:
    """Make "two years ago" the year that was; "more than two years ago" is open."""
    if words[first - 1].lower in _LOOSE:
        return Found(first, last, Precision.VAGUE, relative=True, kind="ago")
    period = _unit_holding(moved(published, -number, unit), unit)
    return Found(first, last, _PRECISIONS[unit], period=period, relative=True, kind="ago")


def _unit(words: Words, index: int, published: datetime.date | None) -> Found | None:
    """Read "last week", "this month", "the past year", "last summer", "next March", "the weekend"."""
    which = words[index].lower
    if which == "the" and words[index + 1].lower == "weekend":
        which = "weekend"
    if which == "the" and words.lower(index - 2, index) in _WITHIN_UNIT:
        which = "this"
    step = _STEPS.get(which)
    if step is None:
        return None
    word = words[index + 1]
    if word.lower in periods.SEASONS and not (words.glued(index + 1) and words.is_dash(index + 2)):
        return _season(index, step, word.lower, published)
    if word.lower in MONTHS and word.text[0].isupper() and len(word.text) >= 3:
        return _month(words, index, step, published)
    unit = _UNITS.get(word.lower)
    if unit is None or word.lower.endswith("s") or (unit == "day" and step == 0):
        return None
    rolling = which in ("past", "coming", "last") and words[index - 1].lower in ("the", "this") and unit != "weekend"
    if (rolling and which != "coming" and step < 0) or which == "past":
        start = moved(published, -1, unit)
        return Found(index, index + 2, Precision.SPAN, period=periods.between(start, published), relative=True)
    return _calendar_unit(index, step, unit, published)


def _calendar_unit(index: int, step: int, unit: str, published: datetime.date | None) -> Found:
    """Make "last week" the whole of it; "this week" runs up to the day of publication, or from it on ahead."""
    whole = periods.unit_around(published, unit, step)
    period, ahead = whole, None
    if whole and published and step == 0 and unit == "weekend":
        period, ahead = nearest([periods.unit_around(published, unit, -1), whole], published)
    elif whole and published and step == 0:
        period, ahead = periods.between(whole.start, published), periods.between(published, whole.end)
    return Found(index, index + 2, _PRECISIONS[unit], period=period, ahead=ahead, relative=True, whole=whole)


def _season(index: int, step: int, name: str, published: datetime.date | None) -> Found:
    """Make "last fall" the latest that is over, "next fall" the first to come, "this fall" the nearest."""
    named = Named(Precision.SEASON, season=name)
    period, ahead = _stepped(named, step, published)
    return Found(index, index + 2, Precision.SEASON, period=period, ahead=ahead, relative=True)


def _month(words: Words, index: int, step: int, published: datetime.date | None) -> Found | None:
    """Make "last August" the latest that is over, "next March" the first to come."""
    if step < 0 and words[index].lower != "last" and words[index].lower != "past":
        return None
    if words.is_figure(index + 2):
        return None
    named = Named(Precision.MONTH, month=MONTHS[words[index + 1].lower])
    period, ahead = _stepped(named, step, published)
    return Found(index, index + 2, Precision.MONTH, period=period, ahead=ahead, relative=True)


def _stepped(named: Named, step: int, published: datetime.date | None) -> tuple[Period | None, Period | None]:
    if published is None:
        return None, None
    candidates = [period for by in (-2, -1, 0, 1) if (period := named.in_year(published.year + by))]
    over = [period for period in candidates if period.end < published]
    coming = [period for period in candidates if period.start > published]
    if step < 0:
        return (over[-1] if over else None), None
    if step > 0:
        return (coming[0] if coming else None), None
    current = [period for period in candidates if period.start.year == published.year or period.end >= published]
    current = [period for period in current if period.start <= published <= period.end] or current
    return (current[0] if current else None), None


YEAR_STEPS = {"last": -1, "this": 0, "next": 1, "the": 0}


def year_of(words: Words, found: Found, published: datetime.date | None) -> Found:
    """Give a date without a year the one that follows it: "August last year", "March of this year"."""
    named = found.named
    if named is None or named.year is not None:
        return found
    step = found.last + 1 if words[found.last].lower in ("of", "in") or words[found.last].text == "," else found.last
    if words[step].lower not in YEAR_STEPS or words[step + 1].lower != "year":
        return found
    if words[step].lower == "the" and words[found.last].lower != "of":
        return found
    year = published.year + YEAR_STEPS[words[step].lower] if published else 0
    return replace(
        found, last=step + 2, named=replace(named, year=year, valid=named.valid and bool(year)), relative=True
    )
