"""People harmed and people sent."""

from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Boko Haram killed at least 30 villagers in Nigeria.", "ASSAULT", [("killed", 30, "at_least")]),
        ("Two Indian soldiers were killed in an attack.", "ASSAULT", [("killed", 2, "exact")]),
        ("A drone attack on the airport in Erbil wounded two people.", "ASSAULT", [("wounded", 2, "exact")]),
        (
            "Russian forces shelled Kharkiv, killing 12 civilians and wounding 30.",
            "ASSAULT",
            [("killed", 12, "exact"), ("wounded", 30, "exact")],
        ),
        (
            "The bombing of Aleppo by Syrian forces left 12 people dead.",
            "ASSAULT",
            [("killed", 12, "exact")],
        ),
        ("Police in Belarus detained more than 200 protesters.", "COERCE", [("detained", 200, "at_least")]),
        ("Azerbaijan attacked Armenia on Sunday.", "ASSAULT", []),
    ],
)
def test_harm_casualties(
    claim: Claim, text: str, event: str, expected: list[tuple[str, int | None, str | None]]
) -> None:
    found = claim(text, event)["casualties"]
    assert [(harm["kind"], harm["count"], harm["bound"]) for harm in found] == expected


def test_harm_casualties_are_somebodys(claim: Claim) -> None:
    (harm,) = claim("Two Indian soldiers were killed in an attack.", "ASSAULT")["casualties"]
    assert harm["whose"] == "India"


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Canada sent 200 military trainers to Ukraine.", "AID", [("military trainers", 200, "exact")]),
        ("France will send 50 advisers to Niger.", "AID", [("advisers", 50, "exact")]),
        ("Russia deployed about 30,000 troops near Kharkiv.", "MOBILIZE", [("troops", 30_000, "about")]),
        ("Norway sent drones to Ghana.", "AID", []),
    ],
)
def test_harm_personnel(
    claim: Claim, text: str, event: str, expected: list[tuple[str, int | None, str | None]]
) -> None:
    found = claim(text, event)["personnel"]
    assert [(people["role"], people["count"], people["bound"]) for people in found] == expected
