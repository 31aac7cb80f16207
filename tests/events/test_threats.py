"""Threats and censure told by what is said."""

from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]
Read = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "agents", "recipients"),
    [
        ("Iran has said it will retaliate if Israel attacks its nuclear sites.", ["Iran"], ["Israel"]),
        ("China said Taiwan would pay a heavy price.", ["China"], ["Taiwan"]),
        (
            "France said any attack on French soldiers by al-Shabaab would be met with force.",
            ["France"],
            ["al-Shabaab"],
        ),
        ("Turkey said all measures would be taken if Greece extended its waters.", ["Turkey"], ["Greece"]),
        ("Ethiopia said it would not stand idly by if Eritrea moved its troops.", ["Ethiopia"], ["Eritrea"]),
        ("The European Union stands ready to impose further sanctions on Belarus.", ["European Union"], ["Belarus"]),
    ],
)
def test_threats_are_told_by_what_is_to_follow(
    claim: Claim, text: str, agents: list[str], recipients: list[str]
) -> None:
    found = claim(text, "THREATEN")
    assert (found["agents"], found["recipients"]) == (agents, recipients)
    assert (found["status"], found["polarity"]) == ("occurred", "positive")


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations said the drought would have serious consequences.",
        "Germany said it would respond to the request.",
        "The United States stands ready to help Haiti.",
        "Kenya said it would meet the president of Somalia.",
    ],
)
def test_threats_are_none_where_nothing_is_done_to_anybody(read: Read, text: str) -> None:
    assert [claim for claim in read(text)["claims"] if claim["event"] == "THREATEN"] == []


def test_threats_leave_what_they_answer_untold(read: Read) -> None:
    """An attack that is only supposed is none."""
    found = read("France said any attack on French soldiers would be met with force.")["claims"]
    assert [claim["event"] for claim in found] == ["THREATEN"]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ('"The attack by Russian forces on Kherson is an outrage," Antony Blinken said.', ["Russia"]),
        ("Jeremy Hunt said that Iran's seizure of the tanker was unacceptable.", ["Iran"]),
    ],
)
def test_threats_censure_is_what_a_deed_is_called(claim: Claim, text: str, recipients: list[str]) -> None:
    assert claim(text, "ACCUSE")["recipients"] == recipients


@pytest.mark.parametrize("text", ["Jeremy Hunt said that the weather was outrageous.", "Iran's seizure was illegal."])
def test_threats_no_censure_of_nobody(read: Read, text: str) -> None:
    assert [claim for claim in read(text)["claims"] if claim["event"] == "ACCUSE"] == []
