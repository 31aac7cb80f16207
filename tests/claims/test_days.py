"""The day of a claim that no words of its own date."""

from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]

CHRONICLE = "October 27, 2021\nNorway announced drones for Ghana.\nNovember 3, 2021\nGhana thanked Norway."


def test_days_a_day_heading_dates_what_stands_below_it(claim: Claim) -> None:
    assert claim(CHRONICLE, "AID")["date"] == {"start": "2021-10-27", "end": "2021-10-27"}
    assert claim(CHRONICLE, "SUPPORT")["date"] == {"start": "2021-11-03", "end": "2021-11-03"}


def test_days_an_official_announcement_is_of_the_day_it_is_published(claim: Claim) -> None:
    text = "The United States is announcing $20 million in military aid for Ghana."
    day = {"start": "2022-03-16", "end": "2022-03-16"}
    assert claim(text, "AID", publisher="U.S. Department of State")["date"] == day
    assert claim(text, "AID", publisher="Reuters")["date"] is None


def test_days_words_in_the_sentence_go_first(claim: Claim) -> None:
    text = "The United States announced $20 million in military aid for Ghana on Monday."
    found = claim(text, "AID", publisher="U.S. Department of State")
    assert found["date"] == {"start": "2022-03-14", "end": "2022-03-14"}


def test_days_without_a_day_of_publication_weekdays_have_none(claim: Claim) -> None:
    assert claim("Norway sent drones to Ghana on Monday.", "AID", published=None)["date"] is None
    dated = claim("Norway sent drones to Ghana on May 3, 2021.", "AID", published=None)["date"]
    assert dated == {"start": "2021-05-03", "end": "2021-05-03"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Norway will send tanks to Ukraine on Friday.", "2022-03-18"),
        ("Norway may send tanks to Ukraine on Friday.", "2022-03-18"),
        ("Norway plans to send tanks to Ukraine on Friday.", "2022-03-18"),
        ("Norway planned to send tanks to Ukraine on Friday.", "2022-03-11"),
        ("Norway sent tanks to Ukraine on Friday.", "2022-03-11"),
    ],
)
def test_days_of_the_week_lie_ahead_of_what_is_ahead(claim: Claim, text: str, day: str) -> None:
    assert claim(text, "AID")["date"] == {"start": day, "end": day}


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        ("On Tuesday Anna Holm met Jonas Berg. She urged Peru to release the crew.", "REQUEST", "2022-03-15"),
        ("President Macron spoke in Paris on Monday. The month of March is cold in Chad.", "PROTEST", None),
    ],
)
def test_days_what_is_said_at_a_meeting_has_its_day(
    read: Callable[..., dict[str, Any]], text: str, event: str, day: str | None
) -> None:
    days = [claim["date"] and claim["date"]["start"] for claim in read(text)["claims"] if claim["event"] == event]
    assert days == ([day] if day else [])


def test_days_what_a_release_says_will_be_done_is_announced_that_day(claim: Claim) -> None:
    text = "The Secretary announced that the United States will send ten mortars to Ghana."
    found = claim(text, "AID", publisher="U.S. Department of State")
    assert found["date"] == {"start": "2022-03-16", "end": "2022-03-16"}
