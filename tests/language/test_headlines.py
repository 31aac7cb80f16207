"""Headlines whose verb the tagger takes for a noun."""

import pytest

from kg.language.analysis import Analyser


def verbs(text: str) -> list[tuple[str, str, str]]:
    """Return the verbs that head the text, each with its subject's and its object's head."""
    tokens = Analyser().parse(text).tokens
    found = []
    for word in tokens:
        if word.head == word.index and word.pos == "VERB":
            parts = {child.dep: child.text for child in tokens if child.head == word.index}
            found.append((word.text, parts.get("nsubj", ""), parts.get("dobj", "")))
    return found


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Agents of the Kenyan police arrest Somali trader Ali Omar near the border.", ("arrest", "Agents", "Omar")),
        ("Members of the Taliban attack the Afghan parliament.", ("attack", "Members", "parliament")),
        ("Residents of Goma march against the peacekeepers.", ("march", "Residents", "")),
        ("Houthi rebels fire missiles at Riyadh.", ("fire", "rebels", "missiles")),
        ("Turkey shells Kurdish positions in northern Syria.", ("shells", "Turkey", "positions")),
        ("The Kenyan Coast Guard fires tear gas at fishermen near Lamu.", ("fires", "Guard", "gas")),
    ],
)
def test_headlines_have_their_verb(text: str, verb: tuple[str, str, str]) -> None:
    assert verbs(text) == [verb]


@pytest.mark.parametrize(
    "text",
    [
        "Special forces support mission in Mali",
        "Security forces training in Iraq",
        "Police reform project in Ukraine",
        "U.S. arms sales to Taiwan",
        "Russia sanctions list",
    ],
)
def test_headlines_without_a_verb_stay_so(text: str) -> None:
    assert verbs(text) == []


def test_headlines_two_titled_names_meet() -> None:
    """The parser takes the first name for an apposition of its title."""
    tokens = (
        Analyser()
        .parse("Kenyan President Uhuru Kenyatta and Somali President Mohamed Abdullahi Mohamed meet in Nairobi.")
        .tokens
    )
    meet = next(word for word in tokens if word.text == "meet")
    assert [word.text for word in tokens if word.head == meet.index and word.dep == "nsubj"] == ["Kenyatta"]
