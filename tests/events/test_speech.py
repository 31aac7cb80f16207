"""Speech that is an event by what is said."""

from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]
Read = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Iran said there was no such plan.", "Iran"),
        ("Iran says that there is no such plan.", "Iran"),
        ("Iran said it had nothing to do with the attack.", "Iran"),
        ("China said it knew nothing of the deal.", "China"),
    ],
)
def test_speech_that_something_is_not_so_is_a_denial(claim: Claim, text: str, agent: str) -> None:
    found = claim(text, "REJECT")
    assert (found["agents"], found["polarity"]) == ([agent], "positive")


@pytest.mark.parametrize(
    "text",
    [
        "Iran said there was a plan.",
        "Iran said the weather was not good.",
        "There was no such plan.",
    ],
)
def test_speech_of_other_matters_is_no_denial(read: Read, text: str) -> None:
    assert [claim for claim in read(text)["claims"] if claim["event"] == "REJECT"] == []


def test_speech_a_denied_deed_is_no_fact(read: Read) -> None:
    """Whatever a denial is read as, the deed is never told as done."""
    for text in ("China said it had not supplied weapons to Russia.", "China denied supplying weapons to Russia."):
        told = [claim for claim in read(text)["claims"] if claim["event"] == "AID"]
        assert [claim["polarity"] for claim in told] in ([], ["negated"])
