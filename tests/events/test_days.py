"""Which event of a sentence a date belongs to. The texts are published on Wednesday, March 16, 2022."""

from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]
Read = Callable[..., dict[str, Any]]

MONDAY, TUESDAY = ("2022-03-14", "2022-03-14"), ("2022-03-15", "2022-03-15")
FRIDAY = ("2022-03-18", "2022-03-18")
JUNE, LAST_JUNE = ("2022-06-01", "2022-06-30"), ("2021-06-01", "2021-06-30")
LAST_MAY = ("2021-05-01", "2021-05-31")


def day(claim: dict[str, Any]) -> tuple[str, str] | None:
    return (claim["date"]["start"], claim["date"]["end"]) if claim["date"] else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Beside the deed, in front of the sentence, within it.
        ("Norway sent drones to Ghana on Monday.", MONDAY),
        ("On Monday, Norway sent drones to Ghana.", MONDAY),
        ("Norway, on Monday, sent drones to Ghana.", MONDAY),
        ("Norway sent drones to Ghana to strengthen its army on Monday.", MONDAY),
        ("The delivery of drones to Ghana took place on Monday.", MONDAY),
        # What stands in front of who says it is of what is said; what stands beside the saying is not.
        ("On Tuesday, officials said that Norway sent drones to Ghana.", TUESDAY),
        ("Norwegian officials said on Tuesday that Norway sent drones to Ghana.", None),
        ("Norway said on Monday that it sent drones to Ghana in May.", LAST_MAY),
        ("Norway sent drones to Ghana on Monday, officials said on Tuesday.", MONDAY),
        # The day of an announcement or approval.
        ("Norway announced on Monday that it would send drones to Ghana.", MONDAY),
        ("Norway announced on Tuesday a $5 million package for Ghana.", TUESDAY),
        ("Norway approved on Monday the delivery of drones to Ghana.", MONDAY),
        # Another clause's.
        ("Norway sent drones bought in 2019 to Ghana.", None),
    ],
)
def test_days_of_aid(claim: Claim, text: str, expected: tuple[str, str] | None) -> None:
    assert day(claim(text, "AID")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will deliver drones to Ghana by June.", JUNE),
        ("Norway may send drones to Ghana by June.", JUNE),
        ("Norway plans to deliver drones to Ghana by Friday.", FRIDAY),
        ("Norway will send drones to Ghana on Friday.", FRIDAY),
        ("Norway delivered drones to Ghana by June.", LAST_JUNE),
        ("Norway sent drones to Ghana in June.", LAST_JUNE),
    ],
)
def test_days_of_what_lies_ahead_are_ahead(claim: Claim, text: str, expected: tuple[str, str]) -> None:
    found = claim(text, "AID")
    assert (day(found), found["date_of"]) == (expected, "deed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian and Ghanaian officials will meet on Wednesday.", ("2022-03-16", "2022-03-16")),
        ("Norwegian and Ghanaian ministers will meet next week.", ("2022-03-21", "2022-03-27")),
        ("Norwegian and Ghanaian officials met on Wednesday.", ("2022-03-16", "2022-03-16")),
    ],
)
def test_days_of_meetings(claim: Claim, text: str, expected: tuple[str, str]) -> None:
    assert day(claim(text, "CONSULT")) == expected


@pytest.mark.parametrize(
    "text", ["Norway recently sent drones to Ghana.", "Norway sent drones to Ghana in fiscal year 2021."]
)
def test_days_without_a_period_of_the_calendar_are_none(claim: Claim, text: str) -> None:
    assert claim(text, "AID")["date"] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday, Norway sent drones to Ghana, and on Tuesday, Canada sent rifles to Peru.",
         [("AID", MONDAY), ("AID", TUESDAY)]),
        ("Canada and Peru met on Monday and signed a treaty on Tuesday.", [("CONSULT", MONDAY), ("AGREE", TUESDAY)]),
        ("Ghana, attacked on Monday by Peru, thanked Norway.", [("ASSAULT", MONDAY), ("SUPPORT", None)]),
    ],
)  # fmt: skip
def test_days_each_event_has_its_own(read: Read, text: str, expected: list[tuple[str, tuple[str, str] | None]]) -> None:
    assert [(claim["event"], day(claim)) for claim in read(text)["claims"]] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Canada telephoned Peru to discuss trade on Monday.",
        "Canada telephoned Peru to discuss the delivery of drones on Monday.",
        "On Monday, Canada telephoned Peru to discuss the delivery of drones to Mali.",
    ],
)
def test_days_are_not_of_a_purpose(claim: Claim, text: str) -> None:
    assert day(claim(text, "CONSULT")) == MONDAY
