"""On whose word a claim stands."""

from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]


def chain(claim: dict[str, Any]) -> list[str | None]:
    return [utterance["speaker"] for utterance in claim["speech"]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Defence Minister Margarita Robles said Spain had sent tanks to Ukraine.", "Margarita Robles"),
        ("Spain sent tanks to Ukraine, Defence Minister Margarita Robles said.", "Margarita Robles"),
        ("Spain sent tanks to Ukraine, said Defence Minister Margarita Robles.", "Margarita Robles"),
        ("Spain, Jens Stoltenberg said, will send tanks to Ukraine.", "Jens Stoltenberg"),
        ("According to Margarita Robles, Spain sent tanks to Ukraine.", "Margarita Robles"),
        ("Spain sent tanks to Ukraine, according to Margarita Robles.", "Margarita Robles"),
        ("Spain sent tanks to Ukraine, according to a statement by the Pentagon.", "U.S. Department of Defense"),
        ("“Spain has sent tanks to Ukraine,” Margarita Robles said.", "Margarita Robles"),
        ('"Spain has sent tanks to Ukraine," said Margarita Robles.', "Margarita Robles"),
        ("Margarita Robles told reporters that Spain would send tanks to Ukraine.", "Margarita Robles"),
        ("Margarita Robles announced that Spain would send tanks to Ukraine.", "Margarita Robles"),
        ("Russia claimed that Spain had sent tanks to Ukraine.", "Russia"),
        ("Russia accused Spain of sending tanks to Ukraine.", "Russia"),
        ("The Kremlin said that Spain had sent tanks to Ukraine.", "Kremlin"),
        ("Reuters reported that Spain had sent tanks to Ukraine.", "Reuters"),
        ("Spain said it would send ten tanks to Ukraine.", "Spain"),
        ("Margarita Robles was quoted as saying that Spain had sent tanks to Ukraine.", "Margarita Robles"),
        ("Reuters quoted Margarita Robles as saying Spain had sent tanks to Ukraine.", "Margarita Robles"),
        ("Reuters, citing the Pentagon, said Spain had sent tanks to Ukraine.", "U.S. Department of Defense"),
        ("Kyiv was told by Margarita Robles that Spain had sent tanks to Ukraine.", "Margarita Robles"),
        ("Spain, Reuters reported, sent tanks to Ukraine.", "Reuters"),
        ("As the Pentagon noted, Spain sent tanks to Ukraine.", "U.S. Department of Defense"),
        ("In the words of Margarita Robles, Spain sent tanks to Ukraine.", "Margarita Robles"),
        ("Per the Pentagon, Spain sent tanks to Ukraine.", "U.S. Department of Defense"),
        ("Russia's claim that Spain sent tanks to Ukraine was false.", "Russia"),
        ("The claim that Spain sent tanks to Ukraine was repeated by Margarita Robles.", "Margarita Robles"),
    ],
)
def test_attribution_names_the_speaker(claim: Claim, text: str, speaker: str) -> None:
    assert claim(text, "AID")["attributed_to"] == [speaker]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Spain sent tanks to Ukraine, according to two officials.", "two officials"),
        ("Two officials said that Spain had sent tanks to Ukraine.", "Two officials"),
        ("Spain sent tanks to Ukraine, a diplomat said.", "a diplomat"),
        ("A senior U.S. official said that Spain had sent tanks to Ukraine.", "A senior U.S. official"),
        ("A US official, who asked not to be named, said Spain had sent tanks to Ukraine.", "A US official"),
        ("There are reports that Spain sent tanks to Ukraine.", "reports"),
        ("Prosecutors suspect that Spain sent tanks to Ukraine.", "Prosecutors"),
        ("Residents accused Spain of sending tanks to Ukraine.", "Residents"),
        ("The militia's claim that Spain sent tanks to Ukraine was false.", "The militia"),
    ],
)
def test_attribution_keeps_the_words_for_an_unnamed_source(claim: Claim, text: str, words: str) -> None:
    found = claim(text, "AID")
    assert found["attributed_to"] == []
    assert [(utterance["speaker"], utterance["words"]) for utterance in found["speech"]] == [(None, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Spain sent tanks to Ukraine.",
        "Spain sent tanks to Ukraine. Margarita Robles said nothing.",
        "Spain vowed to send tanks to Ukraine.",
        "Before Margarita Robles spoke, Spain sent tanks to Ukraine.",
        "Spain sent tanks to Ukraine at ten euros per kilometre.",
    ],
)
def test_attribution_is_empty_for_the_reporters_own_voice(claim: Claim, text: str) -> None:
    found = claim(text, "AID")
    assert (found["attributed_to"], found["speech"]) == ([], [])


def test_attribution_nests_outermost_first(claim: Claim) -> None:
    found = claim("Blinken said that Robles had told him that Spain would send tanks to Ukraine.", "AID")
    assert chain(found) == ["Antony Blinken", "Margarita Robles"]
    assert found["attributed_to"] == ["Margarita Robles"]


def test_attribution_of_a_speech_act_is_not_its_speaker(claim: Claim) -> None:
    """Who accuses is agent of the accusation; saying so twice would count one voice as two."""
    found = claim("Norway said that it condemned the attack by Russia.", "ACCUSE")
    assert found["agents"] == ["Norway"]
    assert found["attributed_to"] == []


def test_attribution_runs_on_through_a_quote(claim: Claim) -> None:
    text = '"The alliance is strong," Jens Stoltenberg said. "Nobody is alone. Denmark gave Estonia six howitzers."'
    assert claim(text, "AID")["attributed_to"] == ["Jens Stoltenberg"]


def test_attribution_gives_where_the_words_of_speaking_stand(claim: Claim) -> None:
    text = "In Madrid on Monday, Margarita Robles said that Spain had sent tanks to Ukraine."
    (utterance,) = claim(text, "AID")["speech"]
    start, end = utterance["evidence"]
    assert "Robles said" in text[start:end]


def test_attribution_a_speaker_with_a_colon_and_quotes_ends_with_them(read: Callable[..., dict[str, Any]]) -> None:
    text = (
        "Defence Secretary Anna Holm said:\n“Norway has given Latvia ten mortars.”\nIn May Norway sent radios to Peru."
    )
    speakers = [claim["attributed_to"] for claim in read(text)["claims"]]
    assert speakers == [["Anna Holm"], []]
