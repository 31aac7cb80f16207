"""Equipment that no gazetteer names."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.language.analysis import Analyser
from kg.language.lexicon import lexicon
from kg.mentions.equipment import DESIGNATION, equipment_phrases
from kg.mentions.names import find_mentions
from kg.model import EntityType, Span
from kg.pipeline.extract import Extractor

ANALYSER = Analyser()


def phrases(text: str, taken: list[Span] | None = None) -> list[str]:
    return [mention.text for mention in equipment_phrases(ANALYSER.parse(text), lexicon(), taken or [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They bought anti-tank missiles.", ["anti-tank missiles"]),
        ("They bought night vision equipment.", ["night vision equipment"]),
        ("They bought 24 armed patrol boats.", ["armed patrol boats"]),
        ("They bought video-recording systems.", ["video-recording systems"]),
        ("They bought rifles, helmets and drones.", ["rifles", "helmets", "drones"]),
        ("They bought new howitzers.", ["howitzers"]),
        ("They bought several additional tanks.", ["tanks"]),
        # A weak head needs a word before it that says of what kind.
        ("They praised the political system.", []),
        ("The banking system and health equipment failed.", []),
        ("They liked the equipment.", []),
        # Countable things are told by a bare word the first time; afterwards it stands for what was told.
        ("They bought 40 trucks and tents.", ["trucks", "tents"]),
        ("They bought fuel trucks. Ten trucks came.", ["fuel trucks"]),
        ("They bought the trucks, and their tents.", []),
        ("They waited.", []),
    ],
)
def test_equipment_phrases(text: str, expected: list[str]) -> None:
    assert phrases(text) == expected


def test_equipment_phrases_stay_outside_what_is_taken() -> None:
    text = "They bought rifles and drones."
    start = text.index("rifles")
    assert phrases(text, [Span(start, start + 6)]) == ["drones"]


def test_equipment_phrases_are_mentions_of_equipment_where_they_stand() -> None:
    text = "They bought anti-tank missiles."
    (mention,) = equipment_phrases(ANALYSER.parse(text), lexicon(), [])
    assert (mention.kind, mention.keys) == (EntityType.EQUIPMENT, ())
    assert mention.span.text(text) == mention.text


@pytest.mark.parametrize("name", ["M777", "9K38", "AH64D", "T72"])
def test_equipment_designations(name: str) -> None:
    assert DESIGNATION.fullmatch(name)


@pytest.mark.parametrize("name", ["Oslo", "2021", "NATO", "March", "12", "B"])
def test_equipment_other_words_are_no_designations(name: str) -> None:
    assert not DESIGNATION.fullmatch(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They bought S-400 missile systems.", "S-400 missile systems"),
        ("They bought T-72 tanks.", "T-72 tanks"),
        ("They bought Javelins.", "Javelins"),
        ("They bought P-8A Poseidon aircraft.", "P-8A Poseidon aircraft"),
    ],
)
def test_equipment_models_take_the_nouns_that_say_what_they_are(extractor: Extractor, text: str, expected: str) -> None:
    mentions = find_mentions(extractor.analyser.parse(text), extractor.gazetteer, extractor.lexicon)
    assert [mention.text for mention in mentions] == [expected]


def test_equipment_people_are_no_machines(read: Callable[..., dict[str, Any]]) -> None:
    """A fighter may be an aircraft or a man."""
    assert [entity["name"] for entity in read("Ukrainian fighters waited in the woods.")["entities"]] == ["Ukraine"]
