"""Titles without a name, and whom they mean."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]
Claim = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The United States remembers Antony Blinken. The secretary of state praised Norway.", ["Antony Blinken"]),
        ("Antony Blinken arrived. The secretary of state praised Norway.", ["Antony Blinken"]),
        ("Antony Blinken arrived. The president of the club praised Norway.", []),
        # A title that one state alone uses is nobody's of another state, whether the text names the states or not.
        ("Antony Blinken arrived. The foreign secretary praised Norway.", []),
        ("The United States remembers Antony Blinken. The foreign secretary praised Norway.", []),
        # Two who hold such an office: a guess would put words in a mouth.
        ("Antony Blinken met Liz Truss. The foreign minister praised Norway.", []),
        ("Antony Blinken met Liz Truss. The foreign secretary praised Norway.", ["Liz Truss"]),
    ],
)
def test_titles_of_people_in_the_text(read: Read, text: str, agents: list[str]) -> None:
    claims = [claim for claim in read(text)["claims"] if claim["event"] == "SUPPORT"]
    assert [name for claim in claims for name in claim["agents"]] == agents


def test_titles_of_several_the_publishers(claim: Claim) -> None:
    text = "The United States and Antony Blinken met Liz Truss. The foreign minister praised Norway."
    assert claim(text, "SUPPORT", publisher="U.S. Department of State")["agents"] == ["Antony Blinken"]


def test_titles_nobody_named_here_held_are_their_publishers_state(claim: Claim) -> None:
    """Who held the office that day is told beside the state."""
    found = claim(
        "The United States has partners. The president praised Norway.",
        "SUPPORT",
        published=datetime.date(2019, 5, 2),
        publisher="U.S. Department of State",
    )
    assert found["agents"] == ["United States"]


def test_titles_tell_the_office_of_a_person_who_has_none_beside_the_name(read: Read) -> None:
    text = "The United States remembers Antony Blinken. The secretary of state praised Norway."
    assert [(office["person"], office["title"], office["organization"]) for office in read(text)["positions"]] == [
        ("Antony Blinken", "secretary of state", "United States")
    ]
