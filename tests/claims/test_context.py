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


@pytest.mark.parametrize(
    ("text", "event", "number", "about"),
    [
        # Criticism is of deeds, a denial answers words.
        ("Belarus deployed troops near Brest. Lithuania condemned the deployment.", "ACCUSE", 0, ["MOBILIZE"]),
        ("Russia attacked Kyiv. Ukraine condemned the attack.", "ACCUSE", 0, ["ASSAULT"]),
        ("Ukraine accused Russia of massing troops near Kharkiv.", "ACCUSE", 0, ["MOBILIZE"]),
        ("Lithuania accused China of aggression. China denied the allegation.", "REJECT", 0, ["ACCUSE"]),
        ("The United States accused Iran of supplying drones to Russia. Iran rejected the accusations.", "REJECT", 0,
         ["ACCUSE"]),
        ("China supplied weapons to Iran. Lithuania accused China of aggression. China denied the allegation.",
         "REJECT", 0, ["ACCUSE"]),
        ("China supplied weapons to Iran. Lithuania accused China of aggression. Japan condemned the sale.",
         "ACCUSE", 1, ["AID"]),
        ("Norway will send tanks to Ukraine. Russia's Foreign Ministry condemned the transfer.", "ACCUSE", 0, ["AID"]),
        # What is not taken up, is one's own, or is long past is not what it is about.
        ("Norway will send tanks to Ukraine. Russia denied that it had attacked Kharkiv.", "REJECT", 0, []),
        ("Russia attacked Kyiv. Russia's Foreign Ministry condemned the attack.", "ACCUSE", 0, []),
        ("Belarus deployed troops near Brest. Iran condemned the cartoons of a French magazine.", "ACCUSE", 0, []),
        ("Belarus deployed troops near Brest. Rain fell. Snow fell. Hail fell. Rain fell. Iran condemned the move.",
         "ACCUSE", 0, []),
    ],
)  # fmt: skip
def test_context_what_an_answer_is_about(
    read: Callable[..., dict[str, Any]], text: str, event: str, number: int, about: list[str]
) -> None:
    found = read(text)["claims"]
    events = {claim["id"]: claim["event"] for claim in found}
    answer = [claim for claim in found if claim["event"] == event][number]
    assert [events[id] for id in answer["about"]] == about


def test_context_a_criticism_of_a_deed_is_meant_for_who_did_it(claim: Claim) -> None:
    text = "Japan condemned the seizure of the Korean tanker by Iran. Korea is a neighbour."
    assert claim(text, "ACCUSE")["recipients"] == ["Iran"]


@pytest.mark.parametrize(
    ("text", "event", "target"),
    [
        ("Chad carried out strikes on Sudan. Sudan denied that any such raids had taken place.", "REJECT", "Chad"),
        ("Kenya accuses Uganda of smuggling gold, which Uganda denies.", "REJECT", "Kenya"),
        ("Mali bans imports of Algerian goods after Algeria refused to reopen its border.", "REJECT", "Mali"),
        ("Chad has captured twelve soldiers of Niger. Niger has asked for their release.", "REQUEST", "Chad"),
    ],
)
def test_context_who_is_meant_is_taken_from_the_deed_told_before(
    claim: Claim, text: str, event: str, target: str
) -> None:
    assert claim(text, event)["recipients"] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "Mali bans imports of Algerian goods. Chad refused to reopen its border.",
        "Chad refused to join before Mali did.",
    ],
)
def test_context_a_refusal_that_draws_nothing_is_meant_for_nobody(claim: Claim, text: str) -> None:
    assert claim(text, "REJECT")["recipients"] == []
