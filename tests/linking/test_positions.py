"""Offices that the text tells of."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def offices(record: dict[str, Any]) -> list[tuple[str, str, str | None]]:
    return [(office["person"], office["title"], office["organization"]) for office in record["positions"]]


@pytest.mark.parametrize(
    ("text", "person", "title", "organization"),
    [
        ("French President Emmanuel Macron spoke.", "Emmanuel Macron", "President", "France"),
        ("Estonian Prime Minister Kaja Kallas spoke.", "Kaja Kallas", "Prime Minister", "Estonia"),
        ("British Defence Secretary Ben Wallace spoke.", "Ben Wallace", "Defence Secretary", "United Kingdom"),
        ("U.S. Secretary of State Antony Blinken spoke.", "Antony Blinken", "Secretary of State", "United States"),
        (
            "Gen. Mark Milley, chairman of the Joint Chiefs of Staff, spoke.",
            "Mark Milley",
            "chairman",
            "Joint Chiefs of Staff",
        ),
        ("Anna Holm, Denmark's special envoy, spoke.", "Anna Holm", "special envoy", "Denmark"),
        ("President William Ruto of Kenya spoke.", "William Ruto", "President", "Kenya"),
        ("Pentagon spokesman John Kirby spoke.", "John Kirby", "spokesman", "U.S. Department of Defense"),
        ("Norwegian Foreign Minister Ola Nordmann spoke.", "Ola Nordmann", "Foreign Minister", "Norway"),
        # A phrase that a name is put beside.
        ("The French ambassador in Bamako, Dame Ann Holm, spoke.", "Ann Holm", "ambassador in Bamako", "France"),
        ("The president of Ghana, Peter Vance, spoke.", "Peter Vance", "president", "Ghana"),
        (
            "US special envoy for the Horn of Africa Ann Holm spoke.",
            "Ann Holm",
            "special envoy for the Horn of Africa",
            "United States",
        ),
        (
            "KFOR warned them. Its commander, General Erik Vance of Norway, spoke.",
            "Erik Vance",
            "commander",
            "Kosovo Force",
        ),
        (
            "Commander of U.S. Southern Command General Ann Holm spoke.",
            "Ann Holm",
            "Commander",
            "U.S. Southern Command",
        ),
        ("Ann Holm, a former governor of Kherson, spoke.", "Ann Holm", "former governor of Kherson", "Kherson"),
    ],
)
def test_positions_title_and_body(read: Read, text: str, person: str, title: str, organization: str) -> None:
    assert offices(read(text)) == [(person, title, organization)]


@pytest.mark.parametrize(
    "text",
    [
        "He met the president of Ghana, the envoy and Ann Holm.",
        "Ann Holm, a navy captain, spoke.",
        "Ann Holm of Ghana spoke.",
    ],
)
def test_positions_none_of_others_and_none_of_ranks(read: Read, text: str) -> None:
    assert offices(read(text)) == []


def test_positions_a_minister_is_not_of_the_united_states(read: Read) -> None:
    text = "U.S. Secretary of Defense Lloyd Austin and Minister of Defense Peter Vance signed it."
    assert (("Peter Vance", "Minister of Defense", None)) in offices(read(text))


def test_positions_whom_an_envoy_is_sent_to_is_not_whose_office_it_is(read: Read) -> None:
    assert offices(read("Ambassador to Ghana Peter Vance spoke.")) == [("Peter Vance", "Ambassador to Ghana", None)]


@pytest.mark.parametrize("text", ["General Mark Milley spoke.", "Mr. Peter Vance spoke.", "Peter Vance spoke."])
def test_positions_a_rank_or_no_title_is_no_office(read: Read, text: str) -> None:
    assert offices(read(text)) == []


def test_positions_each_office_once_with_where_it_is_told(read: Read) -> None:
    text = "French President Emmanuel Macron spoke. President Macron left. Macron is the French president."
    (office,) = read(text)["positions"]
    start, end = office["evidence"]
    assert text[start:end] == "President Emmanuel Macron"


def test_positions_two_people_in_one_sentence(read: Read) -> None:
    text = "French President Emmanuel Macron met German Chancellor Olaf Scholz."
    assert offices(read(text)) == [
        ("Emmanuel Macron", "President", "France"),
        ("Olaf Scholz", "Chancellor", "Germany"),
    ]


def test_positions_a_title_ends_with_its_line(read: Read) -> None:
    text = "Antony J. Blinken, Secretary of State\n\nUkraine is a close partner of the United States."
    assert offices(read(text)) == [("Antony Blinken", "Secretary of State", "United States")]


def test_positions_a_counterpart_is_no_title_of_the_other_state(read: Read) -> None:
    text = "French Foreign Minister Marc Lenoir met Ola Nordmann, Norway's foreign minister."
    assert offices(read(text)) == [
        ("Marc Lenoir", "Foreign Minister", "France"),
        ("Ola Nordmann", "foreign minister", "Norway"),
    ]
