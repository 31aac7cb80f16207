"""Sides that a sentence leaves to be understood."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def told(record: dict[str, Any], event: str) -> list[tuple[list[str], list[str]]]:
    return [(claim["agents"], claim["recipients"]) for claim in record["claims"] if claim["event"] == event]


@pytest.mark.parametrize(
    ("text", "event", "sides"),
    [
        (
            "Japan handed six patrol boats to Vietnam. Two radars were also delivered in May.",
            "AID",
            [(["Japan"], ["Vietnam"]), (["Japan"], ["Vietnam"])],
        ),
        (
            "Italy gave Tunisia $3 million in aid, and Germany contributed a further $2 million.",
            "AID",
            [(["Italy"], ["Tunisia"]), (["Germany"], ["Tunisia"])],
        ),
        (
            "Canada gave Jordan 40 trucks in May. In June Jordan asked for helicopters.",
            "REQUEST",
            [(["Jordan"], ["Canada"])],
        ),
        (
            "Norway and Denmark condemned Belarus and warned of new measures.",
            "THREATEN",
            [(["Norway", "Denmark"], ["Belarus"])],
        ),
    ],
)
def test_parties_are_taken_from_what_is_told_beside(
    read: Read, text: str, event: str, sides: list[tuple[list[str], list[str]]]
) -> None:
    assert told(read(text), event) == sides


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("France supplied Chad with radios. Peru condemned the killing of a judge in Lima.", "ACCUSE"),
        ("Turkey attacked Kurdish positions in Syria. A bomb killed nine people in Quito.", "ASSAULT"),
    ],
)
def test_parties_are_not_taken_from_another_matter(read: Read, text: str, event: str) -> None:
    agents, recipients = told(read(text), event)[-1]
    assert not {"Chad", "France", "Turkey"} & {*agents, *recipients}


def test_parties_a_claim_without_any_is_left_out_where_others_tell_who(read: Read) -> None:
    record = read("Sweden gave Latvia ten mortars. Security cooperation was discussed in the capital.")
    assert [claim["event"] for claim in record["claims"]] == ["AID"]
