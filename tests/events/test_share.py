"""The things, sums and names of a sentence, and the event that each belongs to."""

from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]
Read = Callable[..., dict[str, Any]]


def items(claim: dict[str, Any]) -> list[tuple[int | None, str]]:
    return [(item["count"], item["entity"]) for item in claim["items"]]


def sums(claim: dict[str, Any]) -> list[int]:
    return [amount["value"] for amount in claim["amounts"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway gave Ghana $5 million in aid.", [5_000_000]),
        ("Norway gave Ghana $5 million in aid, a $2 million increase.", [5_000_000]),
        ("Norway gave Ghana $5 million in military aid, an increase of $2 million.", [5_000_000]),
        ("Norway gave Ghana $5 million in aid after an increase of $2 million.", [5_000_000]),
        ("Norway gave Ghana $5 million in aid and $9 million in loans.", [5_000_000, 9_000_000]),
    ],
)
def test_share_an_increase_is_nobodys_sum(claim: Claim, text: str, expected: list[int]) -> None:
    assert sums(claim(text, "AID")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada sent rifles worth $2 million to Latvia, and Denmark gave Estonia $5 million in aid.",
         [(["Latvia"], [2_000_000]), (["Estonia"], [5_000_000])]),
        ("Canada gave Latvia $2 million and signed a $9 million contract with Estonia.",
         [(["Latvia"], [2_000_000]), (["Estonia"], [9_000_000])]),
    ],
)  # fmt: skip
def test_share_sums_go_to_the_nearest_event(read: Read, text: str, expected: list[tuple[list[str], list[int]]]) -> None:
    assert [(claim["recipients"], sums(claim)) for claim in read(text)["claims"]] == expected


def test_share_no_sum_goes_to_an_event_that_has_none(read: Read) -> None:
    """A meeting costs nothing: the sum is of the aid in the same sentence."""
    found = read("Canada and Peru met in Lima, and Canada gave Peru $5 million in aid.")["claims"]
    assert [(claim["event"], sums(claim)) for claim in found] == [("CONSULT", []), ("AID", [5_000_000])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway announced an aid package for Ghana, including 12 drones.", [(12, "drones")]),
        ("Norway announced $20 million in aid to help Ghana defend its border, including two patrol boats.",
         [(2, "patrol boats")]),
        ("Norway sent arms such as rifles to Ghana.", [(None, "rifles")]),
        ("Norway sent rifles, shells, upgraded radars, and helmets to Ghana.",
         [(None, "rifles"), (None, "artillery rounds"), (None, "radar systems"), (None, "helmets")]),
        ("The sale of 12 drones to Ghana by Norway was approved.", [(12, "drones")]),
        ("Reporters saw tanks near Oslo when Norway sent drones to Ghana.", [(None, "drones")]),
        ("Norway sent drones to Ghana, and reporters saw tanks.", [(None, "drones")]),
    ],
)  # fmt: skip
def test_share_items_of_aid(claim: Claim, text: str, expected: list[tuple[int | None, str]]) -> None:
    assert items(claim(text, "AID")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia struck Ukraine with 12 drones.", [(12, "drones")]),
        ("Russia attacked Ukraine with drones and missiles.", [(None, "drones"), (None, "missiles")]),
    ],
)
def test_share_weapons_of_an_attack(claim: Claim, text: str, expected: list[tuple[int | None, str]]) -> None:
    assert items(claim(text, "ASSAULT")) == expected


def test_share_programs_go_to_the_nearest_event(read: Read) -> None:
    text = "Canada sent rifles to Latvia under the Lend-Lease Act, and Denmark gave Estonia $5 million."
    found = {claim["recipients"][0]: len(claim["programs"]) for claim in read(text)["claims"]}
    assert found == {"Latvia": 1, "Estonia": 0}


@pytest.mark.parametrize(
    ("text", "event", "places"),
    [
        ("Canada delivered tanks to Ukraine in Poland.", "AID", ["Poland"]),
        ("Canada delivered tanks to Ukraine near Kyiv.", "AID", ["Kyiv"]),
        ("Canada delivered tanks to Ukraine.", "AID", []),
        ("Canada and Peru met in Lima.", "CONSULT", ["Lima"]),
        ("Russia massed troops in western Ukraine.", "MOBILIZE", ["western Ukraine"]),
    ],
)
def test_share_places_stand_behind_words_of_place(claim: Claim, text: str, event: str, places: list[str]) -> None:
    assert claim(text, event)["places"] == places


def test_share_a_country_visited_is_a_party_and_no_place(claim: Claim) -> None:
    found = claim("Chancellor Olaf Scholz held talks with Lithuania in Lithuania.", "CONSULT")
    assert (found["recipients"], found["places"]) == (["Lithuania"], [])
