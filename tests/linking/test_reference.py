"""What pronouns and phrases stand for."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]
Read = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "event", "agents"),
    [
        # he, she
        ("Boris Johnson was in Paris. He thanked Germany.", "SUPPORT", ["Boris Johnson"]),
        ("Kaja Kallas was in Paris. She thanked Germany.", "SUPPORT", ["Kaja Kallas"]),
        ("Boris Johnson met Kaja Kallas. Then he thanked Germany.", "SUPPORT", ["Boris Johnson"]),
        # it, they
        ("Latvia is a member of NATO. It has asked Denmark for radars.", "REQUEST", ["Latvia"]),
        ("Spain said it would send ten tanks to Ukraine.", "AID", ["Spain"]),
        ("Poland and its army waited. It condemned Russia.", "ACCUSE", ["Poland"]),
        # we, I
        ('"We will send two frigates to Greece," French President Emmanuel Macron said.', "AID", ["France"]),
        ('"I condemn Russia," Jens Stoltenberg said.', "ACCUSE", ["Jens Stoltenberg"]),
        # phrases
        ("Poland has no tanks. The country ordered howitzers from Spain.", "AGREE", ["Poland"]),
        ("NATO met on Monday. The alliance condemned Russia.", "ACCUSE", ["NATO"]),
        ("Ukrainian officials asked Spain for howitzers.", "REQUEST", ["Ukraine"]),
        ("Officials in Ukraine asked Spain for howitzers.", "REQUEST", ["Ukraine"]),
        ("The government of Ukraine asked Spain for howitzers.", "REQUEST", ["Ukraine"]),
        ("Ukraine's leaders asked Spain for howitzers.", "REQUEST", ["Ukraine"]),
    ],
)
def test_reference_agents(claim: Claim, text: str, event: str, agents: list[str]) -> None:
    assert claim(text, event)["agents"] == agents


@pytest.mark.parametrize(
    ("text", "event", "recipients"),
    [
        ("Latvia waits for help. Denmark will send it ten drones.", "AID", ["Latvia"]),
        ("Norway is Ghana's partner. Ghana thanked the country.", "SUPPORT", ["Norway"]),
    ],
)
def test_reference_recipients(claim: Claim, text: str, event: str, recipients: list[str]) -> None:
    assert claim(text, event)["recipients"] == recipients


def test_reference_we_in_a_release_is_its_publishers_state(claim: Claim) -> None:
    text = "The United States and Moldova are partners. We will provide ten armored vehicles to Moldova."
    assert claim(text, "AID", publisher="U.S. Department of State")["agents"] == ["United States"]


@pytest.mark.parametrize(
    ("published", "person"),
    [
        (datetime.date(2021, 4, 1), "heiko-maas"),
        (datetime.date(2022, 3, 16), "annalena-baerbock"),
    ],
)
def test_reference_counterparts_by_the_day(claim: Claim, published: datetime.date, person: str) -> None:
    """The state stands in the claim; who held its matching office that day is told beside it."""
    text = "U.S. Secretary of State Antony Blinken spoke with his German counterpart by telephone."
    found = claim(text, "CONSULT", published=published)
    assert (found["agents"], found["recipients"]) == (["Antony Blinken"], ["Germany"])
    assert [iri.rsplit("/", 1)[1] for iri in found["resolved_persons"]] == [person]


def test_reference_counterparts_told_together_are_two_calls(read: Read) -> None:
    text = "British Defence Secretary Ben Wallace telephoned his Turkish and Polish counterparts."
    found = read(text)["claims"]
    assert [(claim["event"], claim["recipients"]) for claim in found] == [
        ("CONSULT", ["Turkey"]),
        ("CONSULT", ["Poland"]),
    ]
    assert all(len(claim["resolved_persons"]) == 1 for claim in found)


@pytest.mark.parametrize(
    ("published", "person"),
    [(datetime.date(2019, 5, 2), "Donald Trump"), (datetime.date(2022, 3, 16), "Joe Biden")],
)
def test_reference_a_bare_title_is_who_held_it_that_day(claim: Claim, published: datetime.date, person: str) -> None:
    text = "The United States remembers Donald Trump and Joe Biden. The president praised Norway."
    assert person in claim(text, "SUPPORT", published=published)["agents"]


def test_reference_a_title_nobody_here_held_is_not_guessed(read: Read) -> None:
    found = read("The weather was bad. The minister praised Norway.")
    assert [claim["agents"] for claim in found["claims"] if claim["agents"]] == []
