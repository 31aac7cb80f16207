"""Who takes part in an event beyond the slots of its frame."""

from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "event", "state", "place"),
    [
        ("Russia attacked Kyiv. Ukraine is large.", "ASSAULT", "Ukraine", "Kyiv"),
        ("Ukraine is large. The Russian attack on Kyiv killed 12 people.", "ASSAULT", "Ukraine", "Kyiv"),
        ("Ukraine is large. Russian forces seized Kherson in March.", "COERCE", "Ukraine", "Kherson"),
        ("A bomb exploded in Mali.", "ASSAULT", "Mali", "Mali"),
    ],
)
def test_parties_an_attack_on_a_city_is_on_its_state(
    claim: Claim, text: str, event: str, state: str, place: str
) -> None:
    found = claim(text, event)
    assert (found["recipients"], found["places"]) == ([state], [place])


def test_parties_a_state_that_the_text_does_not_name_is_none(claim: Claim) -> None:
    found = claim("Russia attacked Kharkiv on Monday.", "ASSAULT")
    assert (found["recipients"], found["places"]) == ([], ["Kharkiv"])


def test_parties_nobody_attacks_himself(claim: Claim) -> None:
    """An attack by Ukraine at a Ukrainian city is on somebody else."""
    found = claim("Ukrainian forces attacked Kherson.", "ASSAULT")
    assert (found["agents"], found["recipients"], found["places"]) == (["Ukraine"], [], ["Kherson"])


@pytest.mark.parametrize(
    ("text", "event", "recipients"),
    [
        ("North Korea threatened to attack South Korea.", "THREATEN", ["South Korea"]),
        ("Iran threatened to shell Iraqi towns.", "THREATEN", ["Iraq"]),
        ("Iran warned that it would attack Iraq.", "THREATEN", ["Iraq"]),
        ("Iran warned Israel that it would attack Iraq.", "THREATEN", ["Israel"]),
        ("Iran threatened retaliation against Israel following the attack on Lebanon.", "THREATEN", ["Israel"]),
        ("Iran refused to leave Iraqi territory.", "REJECT", ["Iraq"]),
        ("Iran agreed to pay Iraq.", "AGREE", ["Iraq"]),
        ("Students in Belgrade protested against Russia.", "PROTEST", ["Russia"]),
        ("Hundreds marched in Paris to protest against Iran.", "PROTEST", ["Iran"]),
    ],
)
def test_parties_whom_a_clause_names(claim: Claim, text: str, event: str, recipients: list[str]) -> None:
    assert claim(text, event)["recipients"] == recipients


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Estonia demanded that Russia withdraw its troops.", ["Russia"]),
        ("Estonia urged that Seoul agree to the plan.", ["South Korea"]),
        ("Ukraine called on Germany to send tanks.", ["Germany"]),
        ("Ukraine called for weapons.", []),
    ],
)
def test_parties_who_is_to_do_what_is_asked(claim: Claim, text: str, recipients: list[str]) -> None:
    assert claim(text, "REQUEST")["recipients"] == recipients


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Canada sent $5 million to help Ghana defend its border with Togo.", ["Ghana"]),
        ("Canada sent tanks to strengthen Ukraine's army without informing Germany.", ["Ukraine"]),
        ("Canada provided $5 million to strengthen Ghana's army, despite protests from Togo.", ["Ghana"]),
        ("Canada gave $5 million in aid to counter threats from Russia.", []),
        ("Canada gave $5 million in aid to counter threats from Russia and Iran.", []),
    ],
)
def test_parties_aid_goes_to_whom_it_is_to_help(claim: Claim, text: str, recipients: list[str]) -> None:
    assert claim(text, "AID")["recipients"] == recipients


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Canada authorized Saab to deliver radars to Ghana.", ["Canada", "Saab"]),
        ("I authorized the Department of Defense to provide boats to Ghana.", ["U.S. Department of Defense"]),
        ("Canada approved the delivery of drones to Ghana.", ["Canada"]),
        ("Canada plans to send drones to Ghana.", ["Canada"]),
        ("Canada's decision to send drones to Ghana was welcome.", ["Canada"]),
        # Who only tells of it does not give.
        ("Canada accused Norway of sending drones to Ghana.", ["Norway"]),
    ],
)
def test_parties_who_approves_acts_too(claim: Claim, text: str, agents: list[str]) -> None:
    assert claim(text, "AID")["agents"] == agents


def test_parties_offices_stand_for_states_and_for_who_held_them(read: Callable[..., dict[str, Any]]) -> None:
    (found,) = read("Lloyd Austin telephoned his French counterpart on Monday.")["claims"]
    assert found["recipients"] == ["France"]
    assert len(found["resolved_persons"]) == 1


@pytest.mark.parametrize(
    ("text", "event", "recipients"),
    [
        ("Poland has requested to buy 96 helicopters from Norway.", "REQUEST", ["Norway"]),
        ("Estonia threatened to impose sanctions on Belarus.", "THREATEN", ["Belarus"]),
        ("Turkey refused to deliver the drones to Egypt.", "REJECT", ["Egypt"]),
    ],
)
def test_parties_a_word_above_has_those_of_what_it_stands_for(
    claim: Claim, text: str, event: str, recipients: list[str]
) -> None:
    assert claim(text, event)["recipients"] == recipients
