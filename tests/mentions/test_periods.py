import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mentions import periods
from kg.model import Period


def _days(start: str, end: str) -> Period:
    return Period(datetime.date.fromisoformat(start), datetime.date.fromisoformat(end))


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2021, 2, 30), (0, 1, 1), (99999, 1, 1), (2021, 13, 1), (2021, 1, 0)]
)
def test_periods_no_such_day_is_none(year: int, month: int, day: int) -> None:
    assert periods.day(year, month, day) is None


@pytest.mark.parametrize(
    ("part", "start", "end"),
    [("early", "2020-01-01", "2020-04-30"), ("mid", "2020-05-01", "2020-08-31"), ("late", "2020-09-01", "2020-12-31")],
)
def test_periods_thirds_of_a_year_are_whole_months(part: str, start: str, end: str) -> None:
    assert periods.part_of(_days("2020-01-01", "2020-12-31"), part) == _days(start, end)


@given(
    st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 1, 1)), st.sampled_from(["week", "month", "year", "decade"])
)
def test_periods_parts_and_halves_fill_the_whole(date: datetime.date, unit: str) -> None:
    whole = periods.unit_around(date, unit)
    assert whole is not None
    assert whole.start <= date <= whole.end
    halves = [periods.half_of(whole, number) for number in (1, 2)]
    assert (halves[0].start, halves[1].end) == (whole.start, whole.end)
    assert halves[1].start - halves[0].end == datetime.timedelta(days=1)
    parts = [periods.part_of(whole, part) for part in ("early", "mid", "late")]
    assert (parts[0].start, parts[2].end) == (whole.start, whole.end)
    assert all(part.start <= part.end for part in parts)
    for left, right in itertools.pairwise(parts):
        assert right.start - left.end == datetime.timedelta(days=1)


@given(st.dates(), st.integers(-(10**6), 10**6), st.sampled_from(["day", "week", "month", "year", "decade"]))
def test_periods_moving_beyond_the_calendar_is_none(date: datetime.date, number: int, unit: str) -> None:
    moved = periods.moved_by(date, number, unit)
    assert moved is None or (moved >= date) == (number >= 0) or number == 0


def test_periods_moving_by_months_ends_on_the_last_day() -> None:
    assert periods.months_from(datetime.date(2021, 3, 31), -1) == datetime.date(2021, 2, 28)
