"""Parts of a text under day headings."""

import datetime

import pytest

from kg.language.analysis import Analyser
from kg.mentions.sections import sections

ANALYSER = Analyser()
PUBLISHED = datetime.date(2022, 3, 16)
CHRONICLE = "A year of gifts\n\nOctober 27, 2021\nNorway sent drones.\n\nNovember 3, 2021\nGhana thanked Norway.\n"


def test_sections_each_day_heading_dates_what_stands_below_it() -> None:
    parts = sections(ANALYSER.parse(CHRONICLE), PUBLISHED)
    assert [(part.day, part.headed) for part in parts] == [
        (PUBLISHED, False),
        (datetime.date(2021, 10, 27), True),
        (datetime.date(2021, 11, 3), True),
    ]
    assert "Norway sent drones." in parts[1].span.text(CHRONICLE)
    assert "Ghana thanked" in parts[2].span.text(CHRONICLE)


def test_sections_cover_the_text_without_gap() -> None:
    parts = sections(ANALYSER.parse(CHRONICLE), PUBLISHED)
    assert "".join(part.span.text(CHRONICLE) for part in parts) == CHRONICLE


@pytest.mark.parametrize(
    "text",
    [
        "Norway sent drones on October 27, 2021. Ghana thanked Norway on November 3, 2021.",
        "October 27, 2021\nNorway sent drones. Ghana thanked Norway.",
        "October\nNorway sent drones.\nNovember\nGhana thanked Norway.",
        "Norway sent drones.",
        "",
    ],
)
def test_sections_without_two_day_headings_there_is_one(text: str) -> None:
    (part,) = sections(ANALYSER.parse(text), PUBLISHED)
    assert (part.span.text(text), part.day, part.headed) == (text, PUBLISHED, False)


def test_sections_without_a_day_of_publication() -> None:
    assert [part.day for part in sections(ANALYSER.parse("Norway waited."), None)] == [None]
