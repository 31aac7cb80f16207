"""Programs and agreements that the text tells without a name."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.language.analysis import Analyser
from kg.language.lexicon import lexicon
from kg.mentions.programs import program_phrases
from kg.model import EntityType

Claim = Callable[..., dict[str, Any]]
Read = Callable[..., dict[str, Any]]
ANALYSER = Analyser()


def phrases(text: str) -> list[str]:
    return [mention.text for mention in program_phrases(ANALYSER.parse(text), lexicon())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They joined a naval coalition.", ["naval coalition"]),
        ("They signed the nuclear treaty.", ["nuclear treaty"]),
        ("They left the arms convention.", ["arms convention"]),
        ("They joined a new maritime security initiative.", ["maritime security initiative"]),
        ("They joined a naval coalition and signed a peace deal.", ["naval coalition", "peace deal"]),
        # The kind has to be one that programs are of.
        ("They signed the agreement.", []),
        ("They joined the school fund.", []),
        ("They signed an old treaty.", []),
        # A name in capitals is read elsewhere.
        ("They waited.", []),
    ],
)
def test_programs_phrases(text: str, expected: list[str]) -> None:
    assert phrases(text) == expected


def test_programs_phrases_are_mentions_of_programs_where_they_stand() -> None:
    text = "They joined a new naval coalition."
    (mention,) = program_phrases(ANALYSER.parse(text), lexicon())
    assert (mention.kind, mention.keys, mention.source) == (EntityType.PROGRAM, (), "program phrase")
    assert mention.span.text(text) == mention.text


@pytest.mark.parametrize(
    ("text", "event", "program"),
    [
        ("Norway signed the nuclear treaty with Ghana.", "AGREE", "nuclear treaty"),
        ("Norway and Ghana agreed on a naval coalition.", "AGREE", "naval coalition"),
        ("Norway rejected the border agreement.", "REJECT", "border agreement"),
        ("Norway gave Ghana $5 million under a maritime security initiative.", "AID", "maritime security initiative"),
    ],
)
def test_programs_without_a_name_stand_in_claims(claim: Claim, text: str, event: str, program: str) -> None:
    assert claim(text, event)["programs"] == [program]


@pytest.mark.parametrize("text", ["The nuclear treaty is old.", "A naval coalition is no small thing."])
def test_programs_without_a_name_are_left_out_where_no_claim_speaks_of_them(read: Read, text: str) -> None:
    assert read(text)["entities"] == []


def test_programs_with_a_name_stay_without_a_claim(read: Read) -> None:
    found = read("The Coastal Monitoring Initiative began in the spring. The nuclear treaty is old.")["entities"]
    assert [(entity["name"], entity["type"]) for entity in found] == [("Coastal Monitoring Initiative", "Program")]
