"""Whose deed it is, between a person and his state."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.claims.attribution import Voice
from kg.claims.states import with_states
from kg.language.lexicon import lexicon
from kg.model import Entity, EntityType, EventReading, EventType, Links, Parse, Span, Status, Token

Claim = Callable[..., dict[str, Any]]

LINKS = Links(
    (
        Entity("scholz", EntityType.PERSON, "Olaf Scholz"),
        Entity("germany", EntityType.COUNTRY, "Germany"),
        Entity("ghana", EntityType.COUNTRY, "Ghana"),
        Entity("pentagon", EntityType.GOVERNMENT_BODY, "Pentagon"),
    ),
    refers={},
    named={},
    states={"scholz": "germany"},
)


def parse_of(word: str) -> Parse:
    return Parse(word, (Token(0, 0, len(word), word, word, "VERB", "VBZ", "ROOT", 0),), ())


def reading(event: EventType = EventType.AID, **arguments: Any) -> EventReading:
    return EventReading(event, 0, 0, 0, "a frame", **arguments)


def voice(*speakers: str) -> Voice:
    return Voice(speakers, "", "indirect", Span(0, 1))


def acting(word: str, event: EventReading, *voices: Voice) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The parties of an event with the states that act in it."""
    found, _ = with_states(parse_of(word), event, Status.OCCURRED, voices, LINKS, lexicon())
    return found.agents, found.recipients


@pytest.mark.parametrize(
    ("text", "state", "speaker"),
    [
        ("German Chancellor Olaf Scholz announced 50 tanks for Ukraine.", "Germany", "Olaf Scholz"),
        ("Olaf Scholz announces a $10 million package for Ghana. Germany is in Europe.", "Germany", "Olaf Scholz"),
        ("Olaf Scholz announced on Monday that Germany would send tanks to Ghana.", "Germany", "Olaf Scholz"),
    ],
)
def test_states_who_announces_speaks_for_his_state(claim: Claim, text: str, state: str, speaker: str) -> None:
    found = claim(text, "AID")
    assert (found["agents"], found["attributed_to"]) == ([state], [speaker])


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("President Joe Biden of the United States approved $50 million in aid for Ghana.", "Joe Biden, United States"),
        ("President Joe Biden approved $5 million in aid for Ghana. The US has ships.", "Joe Biden, United States"),
        ("Canada is large. Prime Minister Justin Trudeau approved the delivery of 12 drones to Ghana.",
         "Justin Trudeau, Canada"),
    ],
)  # fmt: skip
def test_states_who_approves_acts_with_his_state(claim: Claim, text: str, agents: str) -> None:
    found = claim(text, "AID")
    assert (", ".join(found["agents"]), found["attributed_to"]) == (agents, [])


@pytest.mark.parametrize(
    ("text", "agents", "recipients"),
    [
        ("Moldova said the United States would finance a border project.", ["United States"], ["Moldova"]),
        ("Moldova said the United States gave Ghana $5 million in aid.", ["United States"], ["Ghana"]),
        ("Moldova said that it gave Ghana $5 million in aid.", ["Moldova"], ["Ghana"]),
    ],
)
def test_states_aid_told_by_its_recipient(claim: Claim, text: str, agents: list[str], recipients: list[str]) -> None:
    found = claim(text, "AID")
    assert (found["agents"], found["recipients"]) == (agents, recipients)


def test_states_aid_without_a_recipient_goes_to_the_state_that_tells_it() -> None:
    event = reading(agents=("germany",))
    assert acting("give", event, voice("ghana")) == (("germany",), ("ghana",))
    assert acting("give", event, voice("pentagon"), voice("ghana")) == (("germany",), ("ghana",))


@pytest.mark.parametrize(
    ("event", "voices"),
    [
        (reading(agents=("germany",)), ()),
        (reading(agents=("germany",)), (voice("germany"),)),
        (reading(agents=("germany",)), (voice("scholz", "pentagon"),)),
        (reading(agents=("germany",)), (voice("ghana"), voice("scholz"))),
        (reading(EventType.AGREE, agents=("germany",)), (voice("ghana"),)),
    ],
    ids=["nobody", "the giver", "no state", "outer voice", "no aid"],
)
def test_states_no_other_teller_is_the_recipient(event: EventReading, voices: tuple[Voice, ...]) -> None:
    assert acting("give", event, *voices) == (("germany",), ())


@pytest.mark.parametrize(
    ("event", "agents"),
    [
        (EventType.SANCTION, ("germany",)),
        (EventType.MOBILIZE, ("germany",)),
        (EventType.CONSULT, ("scholz",)),
        (EventType.ACCUSE, ("scholz",)),
    ],
)
def test_states_only_a_deed_of_states_is_announced_for_one(event: EventType, agents: tuple[str, ...]) -> None:
    assert acting("announce", reading(event, agents=("scholz",)))[0] == agents


def test_states_the_announcer_is_the_innermost_voice() -> None:
    parse = parse_of("announce")
    _, voices = with_states(parse, reading(agents=("scholz",)), Status.OCCURRED, [voice("pentagon")], LINKS, lexicon())
    assert [heard.speakers for heard in voices] == [("pentagon",), ("scholz",)]
    assert voices[-1].evidence.text(parse.text) == "announce"


def test_states_the_word_of_announcing_may_govern_the_deed() -> None:
    parse = Parse(
        "announce send",
        (
            Token(0, 0, 8, "announce", "announce", "VERB", "VBZ", "ROOT", 0),
            Token(1, 9, 13, "send", "send", "VERB", "VB", "xcomp", 0),
        ),
        (),
    )
    event = EventReading(EventType.AID, 0, 1, 1, "a frame", governors=(0,), agents=("scholz",))
    found, voices = with_states(parse, event, Status.OCCURRED, (), LINKS, lexicon())
    assert (found.agents, [heard.speakers for heard in voices]) == (("germany",), [("scholz",)])


def test_states_a_person_gives_for_his_state_and_with_it() -> None:
    assert acting("approve", reading(agents=("scholz",)))[0] == ("scholz", "germany")
    assert acting("approve", reading(agents=("germany", "scholz")))[0] == ("germany", "scholz")
    assert acting("approve", reading(EventType.AGREE, agents=("scholz",)))[0] == ("scholz",)


def test_states_no_state_gives_to_itself() -> None:
    assert acting("give", reading(agents=("scholz",), recipients=("germany",))) == (("scholz",), ("germany",))


def test_states_a_body_approves_for_its_state(claim: Claim) -> None:
    text = "The U.S. Department of State approved the sale of 12 drones to Ghana. The United States has ships."
    assert claim(text, "AID")["agents"] == ["U.S. Department of State", "United States"]
