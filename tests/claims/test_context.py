"""What a claim takes from the claims around it."""

from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "event", "target"),
    [
        ("Iran attacked Iraq. Turkey condemned the move.", "ACCUSE", "Iran"),
        ("China supplied weapons to Iran. The United States criticized the sale.", "ACCUSE", "China"),
        ("Belarus deployed troops near Brest. Lithuania condemned the deployment.", "ACCUSE", "Belarus"),
    ],
)
def test_context_an_answer_is_aimed_at_who_did_what_it_speaks_of(
    claim: Claim, text: str, event: str, target: str
) -> None:
    assert claim(text, event)["recipients"] == [target]


def test_context_no_target_is_taken_from_what_is_not_spoken_of(claim: Claim) -> None:
    text = "Belarus deployed troops near Brest. Iran condemned the cartoons of a French magazine."
    assert "Belarus" not in claim(text, "ACCUSE")["recipients"]


def test_context_further_aid_goes_where_the_first_went(read: Callable[..., dict[str, Any]]) -> None:
    text = "The United States gave Peru $10 million in aid. The United States also approved a $5 million grant."
    assert [claim["recipients"] for claim in read(text)["claims"]] == [["Peru"], ["Peru"]]


def test_context_who_claims_an_attack_is_its_alleged_agent(claim: Claim) -> None:
    found = claim("A bomb killed three people in Kabul. The Taliban claimed responsibility for the attack.", "ASSAULT")
    assert (found["agents"], found["status"], found["places"]) == (["Taliban"], "alleged", ["Kabul"])


def test_context_aid_told_by_a_state_goes_to_it_where_nobody_else_is_named(claim: Claim) -> None:
    found = claim("Moldova said the United States would finance a border project.", "AID")
    assert (found["agents"], found["recipients"]) == (["United States"], ["Moldova"])
