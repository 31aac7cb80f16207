"""Where the arguments of a word stand, whichever way the sentence is turned."""

import pytest

from kg.language.analysis import Analyser
from kg.language.arguments import direct_object, is_passive, subject
from kg.language.slots import slot
from kg.model import Parse, Token

ANALYSER = Analyser()


def at(text: str, word: str) -> tuple[Parse, Token]:
    parse = ANALYSER.parse(text)
    return parse, next(token for token in parse.tokens if token.text == word)


def words(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


@pytest.mark.parametrize(
    ("text", "verb", "doer"),
    [
        ("Norway sent drones to Ghana.", "sent", "Norway"),
        ("Drones were sent to Ghana by Norway.", "sent", "Norway"),
        ("Norway wants to send drones to Ghana.", "send", "Norway"),
        ("Norway has decided to begin to send drones.", "send", "Norway"),
        ("Norway, which sent drones to Ghana, is rich.", "sent", "Norway"),
        ("Norway bought drones and sent them to Ghana.", "sent", "Norway"),
        ("The drones sent by Norway were old.", "sent", "Norway"),
        ("Ghana urged Norway to send drones.", "send", "Norway"),
        ("Ghana accused Norway of sending drones.", "sending", "Norway"),
        ("Norway left after warning Ghana.", "warning", "Norway"),
        ("Norway's decision to send drones was welcome.", "send", "Norway"),
        ("Norway announced plans to send drones.", "send", "Norway"),
    ],
)
def test_slots_subject(text: str, verb: str, doer: str) -> None:
    parse, token = at(text, verb)
    assert words(subject(parse, token)) == [doer]


@pytest.mark.parametrize("text", ["Drones were sent to Ghana.", "Two drones, sent in May, have arrived."])
def test_slots_subject_of_a_passive_is_not_its_object(text: str) -> None:
    parse, token = at(text, "sent")
    assert subject(parse, token) == []


@pytest.mark.parametrize(
    ("text", "verb", "thing"),
    [
        ("Norway sent drones to Ghana.", "sent", "drones"),
        ("The drones were sent to Ghana by Norway.", "sent", "drones"),
        ("The drones sent by Norway were old.", "sent", "drones"),
        ("The drones that Norway sent to Ghana were old.", "sent", "drones"),
        ("The drones, which were sent by Norway, were old.", "sent", "drones"),
    ],
)
def test_slots_direct_object(text: str, verb: str, thing: str) -> None:
    parse, token = at(text, verb)
    assert words(direct_object(parse, token)) == [thing]


@pytest.mark.parametrize(
    ("text", "word", "name", "expected"),
    [
        ("Norway sent drones to Ghana.", "sent", "to", ["Ghana"]),
        ("Norway gave Ghana ten drones.", "gave", "iobj", ["Ghana"]),
        ("Norway talked with Ghana.", "talked", "with", ["Ghana"]),
        ("Norway talked with Ghana.", "talked", "from", []),
        ("The delivery of drones to Ghana by Norway ended.", "delivery", "of", ["drones"]),
        ("The delivery of drones to Ghana by Norway ended.", "delivery", "to", ["Ghana"]),
        ("The delivery of drones to Ghana by Norway ended.", "delivery", "by", ["Norway"]),
        ("Norway's delivery of drones ended.", "delivery", "poss", ["Norway"]),
        ("Talks between Norway and Ghana ended.", "Talks", "between", ["Norway"]),
    ],
)
def test_slots_by_name(text: str, word: str, name: str, expected: list[str]) -> None:
    parse, token = at(text, word)
    assert words(slot(parse, token, name)) == expected


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("Norway sent drones.", "sent", False),
        ("Drones were sent.", "sent", True),
        ("The drones sent by Norway were old.", "sent", True),
        ("Norway has sent drones.", "sent", False),
    ],
)
def test_slots_is_passive(text: str, verb: str, *, passive: bool) -> None:
    parse, token = at(text, verb)
    assert is_passive(parse, token) is passive


def test_slots_a_noun_has_the_preposition_that_the_parser_hung_above() -> None:
    parse, noun = at("The visit coincided with the Danish handover of two boats to Kenya.", "handover")
    assert words(slot(parse, noun, "to")) == ["Kenya"]


@pytest.mark.parametrize(
    ("text", "word", "name", "heads"),
    [
        ("Norway held a meeting with the president of Ghana.", "meeting", "of", []),
        ("Norway attended a meeting of ministers.", "meeting", "of", ["ministers"]),
        ("Norway met with Ghana and with Chad.", "met", "with", ["Ghana", "Chad"]),
        ("Norway launched what it calls an operation against Ghana.", "launched", "obj", ["operation"]),
        ("Norway bought and delivered boats.", "bought", "obj", ["boats"]),
        ("The front, whose fighters have killed and wounded farmers, is banned.", "killed", "obj", ["farmers"]),
    ],
)
def test_slots_of_what_is_told_together(text: str, word: str, name: str, heads: list[str]) -> None:
    parse, token = at(text, word)
    assert words(slot(parse, token, name)) == heads
