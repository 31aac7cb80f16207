"""Lists under a sentence that ends in a colon."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.events.lists import with_lists
from kg.events.phrases import Scene
from kg.model import EventReading, EventType, Item

Claim = Callable[..., dict[str, Any]]
Reader = Callable[[str], Scene]


def items(claim: dict[str, Any]) -> list[tuple[int | None, str]]:
    return [(item["count"], item["entity"]) for item in claim["items"]]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Norway will send Ghana the following equipment:\n\n• 12 drones;\n• 200 rifles;\n• radars and helmets.",
         "AID", [(12, "drones"), (200, "rifles"), (None, "radar systems"), (None, "helmets")]),
        ("Norway will send Ghana the following equipment:\n12 drones\n200 rifles",
         "AID", [(12, "drones"), (200, "rifles")]),
        ("Norway will send the following equipment to Ghana:\n\n12 drones;\n200 rifles; and\nammunition.",
         "AID", [(12, "drones"), (200, "rifles"), (None, "ammunition")]),
        ("Norway asked Ghana for drones:\n\n- 12 tanks\n- 200 rifles",
         "REQUEST", [(None, "drones"), (12, "tanks"), (200, "rifles")]),
        ("Norway ordered the following equipment from Ghana:\n\n- 12 tanks\n- 200 rifles",
         "AGREE", [(12, "tanks"), (200, "rifles")]),
    ],
)  # fmt: skip
def test_lists_under_a_colon(claim: Claim, text: str, event: str, expected: list[tuple[int | None, str]]) -> None:
    assert items(claim(text, event)) == expected


@pytest.mark.parametrize("last", ["The minister thanked Canada for tanks.", "Reporters saw the tanks."])
def test_lists_end_at_a_line_that_is_a_sentence(claim: Claim, last: str) -> None:
    text = f"Norway will send Ghana the following equipment:\n\n• 12 drones;\n• 200 rifles.\n\n{last}"
    assert items(claim(text, "AID")) == [(12, "drones"), (200, "rifles")]


def test_lists_without_a_colon_are_not_gone_on_with(claim: Claim) -> None:
    assert items(claim("Norway sent drones to Ghana.\n\n- 12 tanks\n- 200 rifles", "AID")) == [(None, "drones")]


def test_lists_hold_no_thing_twice(claim: Claim) -> None:
    text = "Norway will send Ghana 12 drones and the following:\n\n- 12 drones\n- tanks"
    assert items(claim(text, "AID")) == [(12, "drones"), (None, "tanks")]


def test_lists_evidence_is_the_sentence_above(claim: Claim) -> None:
    text = "Norway will send Ghana the following equipment:\n\n• 12 drones\n• 200 rifles"
    start, end = claim(text, "AID")["evidence"]
    assert text[start:end] == "Norway will send Ghana the following equipment:"


@pytest.mark.parametrize(
    ("event", "opens", "count"),
    [
        (EventType.AID, True, 2),
        (EventType.REQUEST, True, 2),
        (EventType.AGREE, True, 2),
        (EventType.ACCUSE, True, 0),
        (EventType.AID, False, 0),
    ],
)
def test_lists_belong_to_what_things_are_given_in(scene: Reader, event: EventType, count: int, *, opens: bool) -> None:
    found = scene("They sent the following:\n\n- 12 tanks\n- 200 rifles")
    (reading,) = with_lists(found, [EventReading(event, 0, 1, 1, "a frame", opens_list=opens)])
    assert len(reading.items) == count


def test_lists_add_to_what_the_sentence_gives(scene: Reader) -> None:
    found = scene("They sent the following:\n\n- 12 tanks")
    given = EventReading(EventType.AID, 0, 1, 1, "a frame", items=(Item("drones", 3),), opens_list=True)
    (reading,) = with_lists(found, [given])
    assert reading.items[0] == Item("drones", 3)
    assert [item.count for item in reading.items] == [3, 12]


def test_lines_that_tell_an_event_have_the_parties_of_the_sentence_above(read: Callable[..., dict[str, Any]]) -> None:
    text = (
        "The assistance provided to Jordan by Canada includes:\n• Eight UH-60 helicopters, delivered in 2016;\n"
        "• 200 rifles, transferred in March 2018."
    )
    claims = read(text)["claims"]
    assert [(claim["agents"], claim["recipients"]) for claim in claims] == [(["Canada"], ["Jordan"])] * 2
    assert [[item["count"] for item in claim["items"]] for claim in claims] == [[8], [200]]


def test_also_included_goes_on_with_a_request(read: Callable[..., dict[str, Any]]) -> None:
    text = (
        "The Government of Bahrain has requested to buy fifty (50) Abrams tanks; one hundred (100) Javelin missiles; "
        "and six (6) AH-1Z helicopters. Also included are spare parts; machine guns; and training."
    )
    (claim,) = read(text)["claims"]
    assert [item["count"] for item in claim["items"]] == [50, 100, 6, None, None]


@pytest.mark.parametrize(
    "text",
    [
        "The United States imposed sanctions on two officials. Those designated include Min Aung Hlaing and Soe Win.",
        "The United States today sanctioned two generals. The officers designated are Min Aung Hlaing and Soe Win.",
    ],
)
def test_names_of_those_under_sanctions_may_follow(read: Callable[..., dict[str, Any]], text: str) -> None:
    (claim,) = read(text)["claims"]
    assert (claim["agents"], claim["recipients"]) == (["United States"], ["Min Aung Hlaing", "Soe Win"])


def test_others_designations_are_events_of_their_own(read: Callable[..., dict[str, Any]]) -> None:
    text = "The United States imposed sanctions on two officials. Those designated by Canada include Soe Win."
    assert len(read(text)["claims"]) == 2
