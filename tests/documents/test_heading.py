"""Title and day of publication from a text's first lines."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents.heading import FIRST_LINES, published_in, title_in

BODY = "The ministry said that it would send two patrol boats to the coast guard within the year."
DAY = datetime.date(2021, 4, 1)


@pytest.mark.parametrize(
    "line",
    [
        "2021-04-01",
        "April 1, 2021",
        "Apr. 1, 2021",
        "1 April 2021",
        "1st April, 2021",
        "Thursday, April 1, 2021",
        "Thu 1 Apr 2021",
        "April 1, 2021 10:04 AM EDT",
        "2021-04-01T10:04:00+02:00",
        "April 1, 2021 | 10:04 GMT",
        "Published: 1 April 2021",
        "Published on 1 April 2021",
        "PUBLISHED 1 APRIL 2021",
        "First published: Thursday 1 April 2021 10.04 BST",
        "Release date: 2021-04-01",
        "Oslo, April 1, 2021",
        "Washington, D.C., Thursday, 1 April 2021",
    ],
)
def test_heading_published_from_a_line_that_is_a_date(line: str) -> None:
    assert published_in(f"Boats for the coast guard\n\n{line}\n\n{BODY}") == DAY
    assert published_in(f"{line}\n{BODY}") == DAY


@pytest.mark.parametrize(
    "start",
    [
        " date 2021-04-01 The president approved it.",
        "Date: April 1, 2021 The president approved it.",
        "WASHINGTON, D.C. (April 1, 2021) – The president approved it.",
        "KYIV, Ukraine, April 1, 2021 (AP) — The president approved it.",
        "KYIV, April 1, 2021 - The president approved it.",
    ],
)
def test_heading_published_from_a_label_or_dateline(start: str) -> None:
    assert published_in(start) == DAY


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY} The first came on April 1, 2021.",
        f"On April 1, 2021 {BODY}",
        f"Released April 1, 2021, the report says that {BODY}",
        "Updated: April 1, 2021",
        "30 February 2021",
        "2021-13-01",
        "01/04/2021",
        "April 2021",
        "1 April 0021",
        "April 1, 2021 to April 5, 2021",
        "",
    ],
)
def test_heading_published_invents_no_day(text: str) -> None:
    assert published_in(text) is None


def test_heading_published_looks_at_the_first_lines_only() -> None:
    assert published_in("Word\n\n" * (FIRST_LINES - 1) + "2021-04-01") == DAY
    assert published_in("Word\n\n" * FIRST_LINES + "2021-04-01") is None


def test_heading_published_label_goes_before_a_bare_date() -> None:
    assert published_in("March 3, 2020\n\nPublished: April 1, 2021\n") == DAY


@pytest.mark.parametrize(
    "text",
    [
        f"Boats for the coast guard\n\n{BODY}",
        f"\ufeff\n\n  Boats for  the coast guard \n\n{BODY}",
        f"News / More\n\nBoats for the coast guard\n\n{BODY}",
        f"Home | World | Europe | Opinion | Sport\nBoats for the coast guard\n\n{BODY}",
        f"Thursday, April 1, 2021\nBoats for the coast guard\nBy Ann Lee and Bo Ek\n\n{BODY}",
        f"Boats for the coast guard\nPublished: 1 April 2021\n\n{BODY}",
        f"Boats for the coast guard\r\n\r\n{BODY}",
        f"Boats for the coast guard\n{' '.join([BODY] * 3)}",
        "Boats for the coast guard",
    ],
)
def test_heading_title_is_the_line_that_stands_alone(text: str) -> None:
    assert title_in(text) == "Boats for the coast guard"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\n\nBoats for the coast guard\n\n{BODY}",
        "The ministry said that it would\nsend two patrol boats to the\ncoast guard within the year.",
        "Thursday, April 1, 2021",
        "By Ann Lee and Bo Ek",
        "Boats for guards",
        "He said “we are ready now.”",
        "word " * 26,
        "",
    ],
)
def test_heading_title_is_empty_where_no_line_is_one(text: str) -> None:
    assert title_in(text) == ""


@pytest.mark.parametrize("count", [4, 25])
def test_heading_title_has_4_to_25_words(count: int) -> None:
    title = " ".join(["word"] * count)
    assert title_in(f"{title}\n\n{BODY}") == title


@given(st.text())
def test_heading_title_stands_in_the_text(text: str) -> None:
    title = title_in(text)
    assert title.split() == [] or " ".join(title.split()) in " ".join(text.split())


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2099, 12, 31)))
def test_heading_published_reads_every_day_back(day: datetime.date) -> None:
    months = "January February March April May June July August September October November December".split()  # noqa: SIM905
    assert published_in(f"{months[day.month - 1]} {day.day}, {day.year}") == day
    assert published_in(f"Posted: {day.isoformat()}") == day
