"""Who a phrase names as a speaker."""

from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("A spokesman for the Pentagon", "U.S. Department of Defense"),
        ("A Pentagon spokeswoman", "U.S. Department of Defense"),
        ("Pentagon officials", "U.S. Department of Defense"),
        ("A UN panel", "United Nations"),
        ("A UN report", "United Nations"),
        ("A spokesman for the EU's foreign service", "European Union"),
        ("Margarita Robles, who visited Kyiv,", "Margarita Robles"),
        ("The Houthi rebels", "Houthis"),
    ],
)
def test_speakers_a_body_speaks_by_its_spokesmen_and_papers(claim: Claim, phrase: str, speaker: str) -> None:
    assert claim(f"{phrase} said Spain had sent tanks to Ukraine.", "AID")["attributed_to"] == [speaker]


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("Two Pentagon officials", "Two Pentagon officials"),
        ("A State Department official", "A State Department official"),
        ("US officials", "US officials"),
        ("The rebels", "The rebels"),
        ("People familiar with the plans", "People familiar with the plans"),
        ("A source close to the talks", "A source close to the talks"),
        ("An official at the Spanish embassy, who gave no name,", "An official at the Spanish embassy"),
        ("Ukrainian prosecutors", "Ukrainian prosecutors"),
    ],
)
def test_speakers_people_without_a_name_keep_their_words(claim: Claim, phrase: str, words: str) -> None:
    found = claim(f"{phrase} said Spain had sent tanks to Ukraine.", "AID")
    assert found["attributed_to"] == []
    assert [utterance["words"] for utterance in found["speech"]] == [words]
