"""The words that an event hangs from, nearest first."""

from collections.abc import Callable

import pytest

from kg.events.governors import governing
from kg.events.phrases import Scene

Reader = Callable[[str], Scene]


def words_over(scene: Scene, word: str) -> list[str]:
    token = next(token for token in scene.parse.tokens if token.text == word)
    return [above.token.text for above in governing(scene, token)]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Norway sent drones to Ghana.", "sent", []),
        ("Norway plans to send drones to Ghana.", "send", ["plans"]),
        ("Norway refused to consider sending drones to Ghana.", "sending", ["consider", "refused"]),
        ("Norway approved the delivery of drones.", "delivery", ["approved"]),
        ("Norway announced a plan to send drones.", "send", ["plan", "announced"]),
        ("Norway is likely to send drones.", "send", ["likely"]),
        ("Norway plans to buy and send drones.", "send", ["plans"]),
        ("Norway denied that it had sent drones.", "sent", ["denied"]),
        ("Ghana accused Norway of sending drones.", "sending", ["accused"]),
        ("Drones were approved for delivery.", "delivery", ["approved"]),
        ("Norway passed a bill that provides drones.", "provides", ["passed"]),
        ("Norway gave the go-ahead for the delivery of drones.", "delivery", ["gave"]),
        ("Norway repeated the claim that Ghana used drones.", "used", ["claim"]),
        ("Norway used to send drones.", "send", ["used"]),
    ],
)
def test_governors_over_an_event(scene: Reader, text: str, word: str, expected: list[str]) -> None:
    assert words_over(scene(text), word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # What stands beside an event says nothing of it.
        ("Norway approved the plan without sending drones.", "sending"),
        ("Norway approved the plan after sending drones.", "sending"),
        ("Norway denied the claim when it sent drones.", "sent"),
        # Nor what a clause beside a noun tells, if the noun is no act and no claim.
        ("Norway approved the firm that sent drones.", "sent"),
        # A subject is not governed by its verb.
        ("The delivery of drones failed.", "delivery"),
        # Nor is what another verb parts from a word further up.
        ("Norway approved what reporters saw them send.", "send"),
    ],
)
def test_governors_end_where_another_matter_begins(scene: Reader, text: str, word: str) -> None:
    assert words_over(scene(text), word) == []


def test_governors_carry_what_the_lexicon_says(scene: Reader) -> None:
    found = scene("Norway plans to send drones.")
    send = next(token for token in found.parse.tokens if token.text == "send")
    (plans,) = governing(found, send)
    assert (plans.governor.effect, plans.governor.own, plans.governor.agent) == ("announced", "", True)
