"""The words of an office in front of a name, behind it, and after "as"."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "person", "title", "organization"),
    [
        # In front.
        ("Ukrainian Foreign Minister Dmytro Kuleba waited.", "Dmytro Kuleba", "Foreign Minister", "Ukraine"),
        ("Deputy Defense Minister of Norway Peter Vance waited.", "Peter Vance", "Deputy Defense Minister", "Norway"),
        ("Pentagon spokesman John Kirby waited.", "John Kirby", "spokesman", "U.S. Department of Defense"),
        ("Norway's ambassador to Germany Peter Vance waited.", "Peter Vance", "ambassador to Germany", "Norway"),
        # Behind.
        ("General Mark Milley, chairman of the Joint Chiefs of Staff, waited.", "Mark Milley", "chairman",
         "Joint Chiefs of Staff"),
        ("Peter Vance, Norway's ambassador to Germany, waited.", "Peter Vance", "ambassador to Germany", "Norway"),
        ("Peter Vance, a minister, waited.", "Peter Vance", "minister", None),
        # After "as".
        ("As vice president of the Obama administration, Joe Biden visited Ukraine.", "Joe Biden", "vice president",
         "Obama administration"),
    ],
)  # fmt: skip
def test_titlewords_beside_a_name(read: Read, text: str, person: str, title: str, organization: str | None) -> None:
    (position,) = read(text)["positions"]
    assert (position["person"], position["title"], position["organization"]) == (person, title, organization)


@pytest.mark.parametrize(
    "text",
    [
        "Peter Vance, who likes fish, waited.",
        "Lt. Gen. Peter Vance waited.",
        "Norway's Peter Vance waited.",
        "Peter Vance waited for the minister of Norway.",
        "The minister waited, and Peter Vance left.",
    ],
)
def test_titlewords_of_others_or_of_rank_are_no_office(read: Read, text: str) -> None:
    assert read(text)["positions"] == []


def test_titlewords_of_two_people_beside_each_other(read: Read) -> None:
    text = "Norwegian Foreign Minister Ola Nordmann and Danish Finance Minister Jens Hansen waited."
    found = {(each["person"], each["title"], each["organization"]) for each in read(text)["positions"]}
    assert found == {
        ("Ola Nordmann", "Foreign Minister", "Norway"),
        ("Jens Hansen", "Finance Minister", "Denmark"),
    }
