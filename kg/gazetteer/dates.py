"""Days that the files give in part: "2021", "2021-03" or "2021-03-01"."""

import calendar
import datetime
import functools


@functools.lru_cache(maxsize=1 << 12)
def first_day(text: str) -> datetime.date | None:
    """Return the first day that the text may mean, None for "".

    >>> first_day("2021"), first_day("2021-03")
    (datetime.date(2021, 1, 1), datetime.date(2021, 3, 1))

    :raises ValueError: if it is no date.
    """
    if not text:
        return None
    year, month, day = _numbers(text)
    return _date(text, year, month or 1, day or 1)


@functools.lru_cache(maxsize=1 << 12)
def last_day(text: str) -> datetime.date | None:
    """Return the last day that the text may mean, None for "".

    >>> last_day("2021"), last_day("2021-02")
    (datetime.date(2021, 12, 31), datetime.date(2021, 2, 28))

    :raises ValueError: if it is no date.
    """
    if not text:
        return None
    year, month, day = _numbers(text)
    month = month or 12
    return _date(text, year, month, day or (calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 1))


def _numbers(text: str) -> tuple[int, int, int]:
    parts = text.split("-")
    widths = [len(part) for part in parts]
    if widths not in ([4], [4, 2], [4, 2, 2]) or not all(part.isascii() and part.isdecimal() for part in parts):
        raise ValueError(f"{text!r}, expected a date as YYYY, YYYY-MM or YYYY-MM-DD")
    numbers = [int(part) for part in parts] + [0, 0]
    return numbers[0], numbers[1], numbers[2]


def _date(text: str, year: int, month: int, day: int) -> datetime.date:
    try:
        return datetime.date(year, month, day)
    except ValueError as error:
        raise ValueError(f"{text!r} is no day of the calendar") from error
