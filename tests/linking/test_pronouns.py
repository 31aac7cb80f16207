"""Pronouns, and the names before them that they take."""

from collections.abc import Callable

import pytest

Refers = Callable[[str], dict[str, list[str]]]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # A person: the subject before the object, three sentences back.
        ("Boris Johnson met Olaf Scholz. He waited.", "He", "Boris Johnson"),
        ("Kaja Kallas was in Paris. It rained. It rained. Then she left.", "she", "Kaja Kallas"),
        ("Olaf Scholz waited in Norway. His advisers left.", "His", "Olaf Scholz"),
        # A state or body.
        ("Norway met Ghana. It waited.", "It", "Norway"),
        ("Norway warned Ghana and attacked it.", "it", "Ghana"),
        ("Norway has said it is considering the plan.", "it", "Norway"),
        ("Olaf Scholz was in Norway. Its army waited.", "Its", "Norway"),
        ("Norway waited. They left.", "They", "Norway"),
        # What is theirs for which somebody is thanked or blamed.
        ("Norway thanked Ghana for its donation.", "its", "Ghana"),
        ("Olaf Scholz praised Kaja Kallas for her work.", "her", "Kaja Kallas"),
        ("Norway praised Ghana on its own behalf.", "its", "Norway"),
        # One alone, and not one of several that do something together.
        ("Norway waited; Ghana, Kenya and Chad left. On Monday it returned.", "it", "Norway"),
    ],
)
def test_pronouns(refers: Refers, text: str, word: str, expected: str) -> None:
    assert refers(text)[word] == [expected]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kaja Kallas was in Paris. It rained. It rained. It rained. Then she left.", "she"),
        ("Reporters waited. It left.", "It"),
        ("Norway waited. It is clear that the plan failed.", "It"),
        ("Norway waited. He left.", "He"),
        ("Olaf Scholz waited. It rained.", "It"),
        # A state in capitals is no pronoun.
        ("Norway waited. The US left.", "US"),
    ],
)
def test_pronouns_without_a_name_that_fits_stand_for_nothing(refers: Refers, text: str, word: str) -> None:
    assert word not in refers(text)
