"""Phrases that refer to several at once, and forces without a name."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def parties(record: dict[str, Any], event: str) -> list[tuple[list[str], list[str]]]:
    names = {entity["id"]: entity["name"] for entity in record["entities"]}
    return [
        ([names[id] for id in claim["agents"]], [names[id] for id in claim["recipients"]])
        for claim in record["claims"]
        if claim["event"] == event
    ]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        (
            "Envoys of Ethiopia and Eritrea came to Asmara. The two countries agreed on a ceasefire.",
            "AGREE",
            ["Ethiopia", "Eritrea"],
        ),
        (
            "France, Mali and Niger signed a pact in Paris. Germany urged the three countries to wait.",
            "REQUEST",
            ["France", "Mali", "Niger"],
        ),
        (
            "Kenyan President William Ruto saw Ugandan President Yoweri Museveni. Norway urged both leaders to wait.",
            "REQUEST",
            ["William Ruto", "Yoweri Museveni"],
        ),
    ],
)
def test_sides_are_those_named_before(read: Read, text: str, event: str, expected: list[str]) -> None:
    assert expected in [side for both in parties(read(text), event) for side in both]


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopia waited. Norway urged both countries to wait.",
        "Ethiopia and Eritrea waited. Norway urged two ministers to wait.",
    ],
)
def test_sides_need_as_many_as_they_say(read: Read, text: str) -> None:
    assert all(not recipients for _, recipients in parties(read(text), "REQUEST"))


def test_sides_forces_are_those_of_the_state_that_a_text_is_about(read: Read) -> None:
    text = "Sudan has had a coup. The United States warned Sudan. On Monday the military arrested the mayor of Kassala."
    assert ["Sudan"] in [agents for agents, _ in parties(read(text), "COERCE")]


def test_sides_forces_of_nobody_known(read: Read) -> None:
    text = "Norway and Ghana met. On Monday the military arrested a mayor."
    assert all(not agents for agents, _ in parties(read(text), "COERCE"))
