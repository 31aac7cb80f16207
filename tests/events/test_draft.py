"""Which frames of a sentence stand as events of their own."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kg.events.draft import Draft, drafted, standing
from kg.events.frames import matches
from kg.events.phrases import Scene
from kg.model import EventType

Claim = Callable[..., dict[str, Any]]
Read = Callable[..., dict[str, Any]]
Reader = Callable[[str], Scene]


def events(record: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(claim["event"], claim["status"], claim["polarity"]) for claim in record["claims"]]


def drafts(scene: Scene) -> list[Draft]:
    """What the frames of a sentence make of it, before it is seen which of them stand."""
    (sentence,) = scene.parse.sentences
    return [drafted(scene, sentence, match) for match in matches(scene, scene.parse.words(sentence))]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Norway sent drones to Ghana.", "sent"),
        ("Norway announced the delivery of drones.", "announced"),
        ("The delivery of drones to Ghana failed.", "failed"),
        ("Talks between Norway and Ghana.", "Talks"),
    ],
)
def test_draft_a_nouns_event_takes_the_tense_of_the_verb_above(scene: Reader, text: str, verb: str) -> None:
    assert drafts(scene(text))[-1].verb.text == verb


@pytest.mark.parametrize(
    "text",
    [
        "Canada has stopped sending weapons to Mali.",
        "Canada stopped delivering drones to Mali on Monday.",
        "Canada stopped training Mali's army.",
        "Canada has suspended talks with Mali.",
        "Canada ended its cooperation with Mali.",
        "Canada suspended the delivery of tanks to Mali.",
    ],
)
def test_draft_what_is_stopped_is_a_sanction(claim: Claim, text: str) -> None:
    found = claim(text, "SANCTION")
    assert (found["agents"], found["polarity"]) == (["Canada"], "positive")


def test_draft_what_is_cut_keeps_its_parties_and_things(scene: Reader) -> None:
    """Where the word of stopping has no frame of its own, what is stopped takes its type."""
    found = scene("Canada has stopped sending 12 drones to Mali.")
    send = ("send", "verb")
    found = replace(found, lexicon=replace(found.lexicon, frames={send: found.lexicon.frames[send]}))
    (draft,) = standing(found, drafts(found))
    assert (draft.event, draft.match.frame.event) == (EventType.SANCTION, EventType.AID)
    assert [found.entities[id].name for id in draft.match.recipients] == ["Mali"]
    assert [word.text for word in draft.match.things] == ["drones"]


def test_draft_an_attack_that_is_stopped_is_no_sanction(read: Read) -> None:
    assert [claim["event"] for claim in read("Canada stopped attacking Mali.")["claims"]] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A plea, threat, denial or refusal stands for what it is about.
        ("Ghana asked Norway to deliver drones.", [("REQUEST", "requested", "positive")]),
        ("Ghana urged Norway to impose sanctions on Mali.", [("REQUEST", "requested", "positive")]),
        ("North Korea threatened to attack South Korea.", [("THREATEN", "occurred", "positive")]),
        ("Norway denied sending drones to Ghana.", [("REJECT", "occurred", "positive")]),
        ("Spain ruled out sending tanks to Ukraine.", [("REJECT", "occurred", "positive")]),
        # A refusal that is denied leaves the deed possible.
        ("Spain has not ruled out sending tanks to Ukraine.", [("AID", "considered", "positive")]),
        ("Canada did not rule out buying drones from Israel.", [("AGREE", "considered", "positive")]),
        # What is agreed is told by the deed's status.
        ("Canada agreed to send drones to Ghana.", [("AID", "announced", "positive")]),
        ("Canada and Mali agreed to hold talks.", [("CONSULT", "announced", "positive")]),
        ("Canada and Mali agreed on a treaty.", [("AGREE", "occurred", "positive")]),
        # An accusation stands beside its deed.
        (
            "Ukraine accused Russia of massing troops near Kharkiv.",
            [("ACCUSE", "occurred", "positive"), ("MOBILIZE", "alleged", "positive")],
        ),
    ],
)
def test_draft_one_event_may_stand_for_another(read: Read, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert events(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Canada provided aid to Ghana.",
        "Canada provided military assistance to Ghana.",
        "Canada delivered a shipment of drones to Ghana.",
    ],
)
def test_draft_a_noun_that_a_verb_of_its_kind_takes_is_one_event_with_it(read: Read, text: str) -> None:
    assert [(claim["event"], claim["recipients"]) for claim in read(text)["claims"]] == [("AID", ["Ghana"])]


def test_draft_the_verb_takes_over_the_nouns_parties(scene: Reader) -> None:
    """ "... provided aid for Ghana": only the noun has a slot for whom it is."""
    found = scene("Canada provided military aid for Ghana.")
    made = drafts(found)
    assert {draft.event for draft in made} == {EventType.AID}
    (draft,) = standing(found, made)
    assert draft.match.trigger.text == "provided"
    assert [found.entities[id].name for id in draft.match.recipients] == ["Ghana"]
