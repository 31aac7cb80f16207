"""People whom the recogniser misses behind a long title."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.language.analysis import Analyser
from kg.language.lexicon import lexicon
from kg.mentions.people import titled_people
from kg.model import EntityType

Read = Callable[..., dict[str, Any]]
ANALYSER = Analyser()

LONG = "came back to the little old town after they had waited there for many hours."
"""Where most words of a line have capitals, it is read as a headline, in which capitals say nothing about names."""

MET = "They said that they had met {} there in the little old town."


def people(text: str) -> list[str]:
    return [mention.text for mention in titled_people(ANALYSER.parse(text), lexicon())]


@pytest.mark.parametrize("sentence", [MET, f"{{}} {LONG}"])
@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Assistant Secretary for Regional Security", "Mira Resnick"),
        ("Deputy Director for Border Security Programs", "Anna Lindqvist"),
        ("Lake Border Service Director", "Olena Marchuk Petrivna"),
    ],
)
def test_people_behind_a_long_title(sentence: str, title: str, name: str) -> None:
    assert people(sentence.format(f"{title} {name}")) == [name]


@pytest.mark.parametrize(
    "words",
    [
        "Assistant Secretary for Regional Security",
        "Deputy Minister for Lakes and Rivers",
        "the Minister of Defense",
        "some men of the Lake Border Service",
        "them",
    ],
)
def test_people_a_title_or_a_body_alone_is_none(words: str) -> None:
    assert people(MET.format(words)) == []


def test_people_are_mentions_without_their_title() -> None:
    text = MET.format("Assistant Secretary for Regional Security Mira Resnick")
    (mention,) = titled_people(ANALYSER.parse(text), lexicon())
    assert (mention.kind, mention.source, mention.keys) == (EntityType.PERSON, "title", ())
    assert mention.span.text(text) == mention.text == "Mira Resnick"


def test_people_behind_titles_act_in_claims(read: Read) -> None:
    record = read("Assistant Secretary for Regional Security Mira Resnick met Norwegian officials in Oslo.")
    (claim,) = record["claims"]
    assert (claim["agents"], claim["recipients"]) == (["Mira Resnick"], ["Norway"])
    assert {entity["name"]: entity["type"] for entity in record["entities"]}["Mira Resnick"] == "Person"
