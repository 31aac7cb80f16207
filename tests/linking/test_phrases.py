"""Phrases that refer to what was named before, or to who is named within them."""

from collections.abc import Callable

import pytest

Refers = Callable[[str], dict[str, list[str]]]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Norway waited. The country left.", "country", "Norway"),
        ("Norway waited. Ghana praised the country.", "country", "Norway"),
        ("NATO waited. The alliance left.", "alliance", "NATO"),
        ("The State Border Guard Service of Ukraine waited. The service left.", "service",
         "State Border Guard Service of Ukraine"),
        ("Norwegian Foreign Minister Ola Nordmann waited. The foreign minister left.", "minister", "Ola Nordmann"),
    ],
)  # fmt: skip
def test_phrases_stand_for_the_last_of_their_kind(refers: Refers, text: str, word: str, expected: str) -> None:
    assert refers(text)[word] == [expected]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The country waited. Norway left.", "country"),
        ("Norway praised the country. Ghana waited.", "country"),
        ("Norway waited. A country left.", "country"),
        ("Norway waited. The alliance left.", "alliance"),
        ("Norway waited. Reporters came. Reporters left. Rain fell. Snow fell. Reporters slept. The country left.",
         "country"),
    ],
)  # fmt: skip
def test_phrases_that_nothing_before_fits_stand_for_nothing(refers: Refers, text: str, word: str) -> None:
    assert word not in refers(text)
