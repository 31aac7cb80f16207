"""Dates that the calendar names: "March 26", "1 April 2021", "2021-04-01", "summer of 2022", "Q3 2023", "2014"."""

import re
from dataclasses import replace

from kg.mentions import periods
from kg.mentions.calendardates import Found, Named, Precision
from kg.mentions.figures import COUNTABLE, is_designated, is_sum, is_tied_left
from kg.mentions.words import Words, listed, phrases

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in listed(names)
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed weds",
            "thursday thurs thu thur",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in listed(names)
}
_PLAIN_MONTHS = frozenset(listed("january february july september october november december august"))
"""Months whose full names are no other words: they need no preposition."""

_CUES = frozenset(
    listed(
        "in since by until till from of last next this early mid late between during to through throughout before "
        "after for past around about every and or previous following coming"
    )
)
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}|[0-9]{2})|([0-9]{4})\.([0-9]{2})\.([0-9]{2})")
_YEAR_COUNTS = phrases(
    "more than|at least|up to|fewer than|less than|nearly|some|approximately|almost|roughly|exceeding"
)
_YEAR_CUES = frozenset({"in", "since", "during"})
_ABOUT_YEAR = frozenset({"about", "around", "over"})


def year_at(words: Words, index: int) -> int | None:
    """Return the year that a figure of four digits is, next to a month or a season; None if it is none."""
    text = words[index].text
    if not words.is_figure(index) or len(text) != 4 or not text.isdecimal():
        return None
    year = int(text)
    return year if 1800 <= year <= periods.LAST_YEAR else None


def read_numeric(words: Words, index: int) -> Found | None:
    """Read "2021-04-01", "2021/04/01", "01.04.2021" (day first), "13/04/2021"; what could be two days is no day."""
    if not words.is_figure(index) or is_tied_left(words, index):
        return None
    dotted = _DOTTED.fullmatch(words[index].text)
    if dotted:
        day, month, year, iso_year, iso_month, iso_day = dotted.groups()
        named = _numeric(iso_year, iso_month, iso_day) if iso_year else _numeric(year, month, day)
        return Found(index, index + 1, Precision.DAY, named)
    mark = words[index + 1].text
    parts = [words[index + step].text for step in (0, 2, 4)]
    if mark not in "-/" or not mark or words[index + 3].text != mark or not all(part.isdecimal() for part in parts):
        return None
    if not all(words.glued(index + step) for step in range(4)) or _runs_on(words, index + 4, mark):
        return None
    if len(parts[0]) == 4 and max(len(parts[1]), len(parts[2])) <= 2:
        return Found(index, index + 5, Precision.DAY, _numeric(*parts))
    if len(parts[2]) not in (2, 4) or max(len(parts[0]), len(parts[1])) > 2:
        return None
    return Found(index, index + 5, Precision.DAY, _either_order(*parts))


def _runs_on(words: Words, index: int, mark: str) -> bool:
    return words.glued(index) and (words[index + 1].text == mark or words.is_figure(index + 1))


def _numeric(year: str, month: str, day: str) -> Named:
    """Make a day of digits; a year of two digits could be of any century, so it is none."""
    valid = len(year) == 4
    return Named(Precision.DAY, int(year), int(month), int(day), valid=valid)


def _either_order(left: str, right: str, year: str) -> Named:
    """Read day and month in the one order that the calendar allows; "04/05/2021" could be two days."""
    first, second = int(left), int(right)
    if first > 12 or first == second:
        return _numeric(year, right, left)
    named = _numeric(year, left, right)
    return named if second > 12 else replace(named, valid=False)


def read_month(words: Words, index: int) -> Found | None:
    """Read what begins with a month: "March 26, 2021", "March 3-5", "Sept. 2021", "in March"."""
    month = _month_at(words, index)
    if not month:
        return None
    last = (
        index + 2 if words[index + 1].text == "." and words.glued(index) and _abbreviated(words, index) else index + 1
    )
    day, after = _day_at(words, last)
    if day and not _measured(words, after):
        until, end = _second_day(words, after, day)
        year, end = _year_after(words, end)
        valid = year != 0
        if words[index].text.islower() and not year:
            return None
        return Found(
            index,
            end,
            Precision.DAY,
            Named(Precision.DAY, year, month, day, until, valid=valid),
        )
    year, end = _year_after(words, last, of=True)
    if year is None and not _stands_alone(words, index):
        return None
    return Found(index, end, Precision.MONTH, Named(Precision.MONTH, year, month, valid=year != 0))


def read_day_month(words: Words, index: int) -> Found | None:
    """Read what begins with a day: "1 April 2021", "26th of March", "3-5 March"."""
    if is_tied_left(words, index) or is_designated(words, index):
        return None
    day, last = _day_at(words, index)
    if not day:
        return None
    until, after = _second_day(words, last, day)
    after = after + 1 if words[after].lower == "of" else after
    if not words.is_letters(after) or words[after].lower not in MONTHS:
        return None
    month = MONTHS[words[after].lower]
    end = after + 2 if words[after + 1].text == "." and _abbreviated(words, after) else after + 1
    year, end = _year_after(words, end)
    capital = words[after].text[0].isupper()
    if not capital and not year:
        return None
    return Found(index, end, Precision.DAY, Named(Precision.DAY, year, month, day, until, valid=year != 0))


def _month_at(words: Words, index: int) -> int:
    word = words[index]
    if word.lower not in MONTHS or (words.glued(index - 1) and words[index - 1].text in "'’._/@"):
        return 0
    return MONTHS[word.lower]


def _abbreviated(words: Words, index: int) -> bool:
    return len(words[index].text) <= 4 and words[index].lower not in ("may", "june", "july")


def _stands_alone(words: Words, index: int) -> bool:
    """Whether a month without day and year is one: a capital, and no other word of that spelling."""
    word = words[index]
    if not word.text[0].isupper() or (len(word.text) <= 3 and word.lower != "may"):
        return False
    cued = words[index - 1].lower in _CUES or (words.is_dash(index - 1) and words[index - 2].lower in ("mid", "late"))
    step = index + 2 if words[index + 1].lower == "of" else index + 1
    dated = words[step].lower in ("last", "this", "next", "that") and words[step + 1].lower == "year"
    return cued or dated or word.lower in _PLAIN_MONTHS


def _day_at(words: Words, index: int) -> tuple[int, int]:
    """Read "26", "26th": the number (32 and more are days that do not exist) and the index after it."""
    start = index + 1 if words[index].lower == "the" and words.is_figure(index + 1) else index
    text = words[start].text
    if not words.is_figure(start) or len(text) > 2 or not text.isdecimal():
        return 0, index
    last = start + 1
    if words[last].lower in _SUFFIXES and words.glued(start):
        last += 1
    elif words.glued(start) and (words.is_letters(last) or words[last].text in (":", "/", "%")):
        return 0, index
    return int(text) or 99, last


def _measured(words: Words, index: int) -> bool:
    """Whether the figure before goes on to count or time something ("in March 26 soldiers", "March 5:30")."""
    after = words[index]
    return after.lower in COUNTABLE or after.text == "%" or after.lower in ("million", "billion", "thousand", "percent")


def _second_day(words: Words, index: int, first: int) -> tuple[int, int]:
    """Read the second day of "3-5", "3 to 5", "3 and 4": 0 where there is none."""
    joined = words.is_dash(index) or words[index].lower in ("to", "and", "through", "until")
    if not joined:
        return 0, index
    day, last = _day_at(words, index + 1)
    if day <= first or day > 31 or _measured(words, last):
        return 0, index
    by_word = words[index].lower in ("and", "to", "through", "until")
    if (
        by_word
        and words.is_letters(last)
        and words[last].lower not in ("of", "in", "at")
        and words[last].lower not in MONTHS
    ):
        return 0, index
    return day, last


def _year_after(words: Words, index: int, *, of: bool = False) -> tuple[int | None, int]:
    """Read the year behind a date: 0 for a figure in its place that is none ("99999"), None for no figure."""
    step = index + 1 if words[index].text == "," or (of and words[index].lower == "of") else index
    if words[step].lower == "of" and words.is_figure(step + 1):
        step += 1
    year = year_at(words, step)
    if year and not _measured(words, step + 1) and not (words.glued(step) and words.is_letters(step + 1)):
        return year, step + 1
    text = words[step].text
    if not words.is_figure(step) or not text.isdecimal() or year or of:
        return None, index
    free = not words.is_letters(step + 1) and not words.glued(step)
    if len(text) > 4 or len(text) == 4 or int(text) == 0:
        return (0, step + 1) if free or words[step + 1].text in ".,;)" else (None, index)
    return None, index


def read_year(words: Words, index: int) -> Found | None:
    """Read "2014", "2014-18", "the 1990s": not counts, sums, designations or times of day."""
    if words[index].lower == "year" and words[index + 1].text == "0":
        return Found(index, index + 2, Precision.YEAR, Named(Precision.YEAR, valid=False))
    year = year_at(words, index)
    if year is None or year > 2099 or is_sum(words, index, index + 1) or is_designated(words, index):
        return None
    if is_tied_left(words, index) and not (words.is_dash(index - 1) and _may_precede(words, index - 2)):
        return None
    after = words[index + 1]
    if words.glued(index) and after.lower == "s":
        decade = Named(Precision.DECADE, year) if year % 10 == 0 else None
        return Found(index, index + 2, Precision.DECADE, decade) if decade else None
    if year < 1900 and words[index - 1].lower not in ("in", "since", "of"):
        return None
    counted = after.lower in COUNTABLE and words[index - 1].lower not in _YEAR_CUES
    if counted or (words.glued(index) and words.is_letters(index + 1)) or _counts(words, index):
        return None
    return _years_range(words, index, year)


def _may_precede(words: Words, index: int) -> bool:
    """Whether a dash after that word joins it to a year ("2014-2018", "mid-2021", "March-2021")."""
    lower = words[index].lower
    return year_at(words, index) is not None or lower in ("mid", "pre", "post", "early", "late") or lower in MONTHS


def _counts(words: Words, index: int) -> bool:
    """Whether the words before make the figure a count ("more than 2000")."""
    loose = words.longest_before(index, _YEAR_COUNTS, 2)
    if loose:
        return words[index - len(loose) - 1].lower not in ("since", "until", "by", "from", "in")
    follows = words.is_letters(index + 1) and words[index + 1].text.islower() and words[index + 1].lower.endswith("s")
    return (
        words[index - 1].lower in _ABOUT_YEAR and follows and words[index + 1].lower not in ("as", "was", "is", "has")
    )


def _years_range(words: Words, index: int, year: int) -> Found | None:
    """Read "2014", and "2014-18" as its years; "2011-12" may be a month too, so it is no date."""
    found = Found(index, index + 1, Precision.YEAR, Named(Precision.YEAR, year))
    if not (words.glued(index) and (words.is_dash(index + 1) or words[index + 1].text == "/")):
        return found
    text = words[index + 2].text
    if not words.is_figure(index + 2):
        return found if words.is_dash(index + 1) and not words.glued(index + 1) else None
    if len(text) != 2 or not text.isdecimal():
        return found if year_at(words, index + 2) else None
    last = year // 100 * 100 + int(text)
    period = periods.years(year, last) if last > year and int(text) > 12 else None
    return Found(index, index + 3, Precision.SPAN, period=period)


def read_quarter(words: Words, index: int) -> Found | None:
    """Read "Q3 2023", "2023 Q3", "H1", "the first quarter of 2022"."""
    word = words[index]
    if word.text in ("Q", "H") and words.glued(index) and words.is_figure(index + 1) and not words.glued(index - 1):
        text, top = words[index + 1].text, 4 if word.text == "Q" else 2
        if not text.isdecimal() or len(text) > 1 or not 1 <= int(text) <= top or words.glued(index + 1):
            return None
        precision = Precision.QUARTER if word.text == "Q" else Precision.HALF
        year, last = _year_after(words, index + 2, of=True)
        return Found(index, last, precision, Named(precision, year, number=int(text)))
    year = year_at(words, index)
    if (
        year
        and words[index + 1].text == "Q"
        and words.glued(index + 1)
        and words[index + 2].text in ("1", "2", "3", "4")
    ):
        named = Named(Precision.QUARTER, year, number=int(words[index + 2].text))
        return Found(index, index + 3, Precision.QUARTER, named)
    number = ORDINALS.get(word.lower)
    if not number or words[index + 1].lower != "quarter":
        return None
    year, last = _year_after(words, index + 2, of=True)
    return Found(index, last, Precision.QUARTER, Named(Precision.QUARTER, year, number=number)) if year else None


def read_season(words: Words, index: int) -> Found | None:
    """Read "summer 2022", "the summer of 2022", "winter 2021-22", "in the spring"."""
    name = words[index].lower
    if name not in periods.SEASONS:
        return None
    year, last = _year_after(words, index + 1, of=True)
    if year is None:
        before = words.lower(index - 2, index)
        cued = before in (("in", "the"), ("by", "the"), ("since", "the"), ("of", "the"), ("until", "the"))
        cued = cued or (before[-1] in ("in", "this", "early", "late", "mid", "since", "by") and name != "fall")
        if not cued or (words.is_letters(last) and words[last].text.islower() and words[last].lower == "of"):
            return None
    elif (
        words.is_dash(last) and words.glued(last) and len(words[last + 1].text) in (2, 4) and words.is_figure(last + 1)
    ):
        last += 2
    return Found(
        index, last, Precision.SEASON, Named(Precision.SEASON, year, season="fall" if name == "autumn" else name)
    )
