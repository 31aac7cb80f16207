"""Who is named inside a phrase."""

from collections.abc import Callable

import pytest

Refers = Callable[[str], dict[str, list[str]]]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ukrainian officials waited.", "officials", ["Ukraine"]),
        ("Ukraine's leaders waited.", "leaders", ["Ukraine"]),
        ("Leaders of Ukraine and Poland waited.", "Leaders", ["Ukraine", "Poland"]),
        ("Polish and Lithuanian soldiers waited.", "soldiers", ["Poland", "Lithuania"]),
        ("Reporters met the foreign ministers of Japan and India.", "ministers", ["Japan", "India"]),
        ("Norway waited. Its army left.", "army", ["Norway"]),
        ("Norwegian partners waited.", "partners", ["Norway"]),
        # Whom a phrase gives as examples are those it is about.
        ("European officials including Norway and Ghana waited.", "officials", ["Norway", "Ghana"]),
    ],
)
def test_within_those_named(refers: Refers, text: str, word: str, expected: list[str]) -> None:
    assert refers(text)[word] == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ukraine's allies waited.", "allies"),
        ("Allies of Ukraine waited.", "Allies"),
        ("Olaf Scholz waited. His advisers left.", "advisers"),
        ("The country's leaders waited.", "leaders"),
        ("The officials waited.", "officials"),
    ],
)
def test_within_others_are_not_meant(refers: Refers, text: str, word: str) -> None:
    """Allies are not whom they belong to, and his advisers are not him."""
    assert word not in refers(text)
