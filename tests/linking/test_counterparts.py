"""Counterparts: the states, and who held the matching offices that day."""

from collections.abc import Callable

import pytest

from kg.model import Links, Parse

Linked = Callable[[str], tuple[Parse, Links]]


def met(linked: Linked, text: str) -> tuple[list[str], list[str]]:
    """The states that the word for counterparts stands for, and the last part of the IRIs of who held the office."""
    parse, links = linked(text)
    names = {entity.id: entity.name for entity in links.entities}
    index = next(token.index for token in parse.tokens if token.text.startswith(("counterpart", "colleague")))
    people = [names.get(id, id.rsplit("/", 1)[-1]) for id in links.persons.get(index, ())]
    return [names[id] for id in links.refers.get(index, ())], people


@pytest.mark.parametrize(
    ("text", "states", "people"),
    [
        ("Antony Blinken spoke with his German counterpart.", ["Germany"], ["annalena-baerbock"]),
        ("Lloyd Austin spoke with his French and German counterparts.", ["France", "Germany"],
         ["florence-parly", "christine-lambrecht"]),
        ("Antony Blinken and Japan waited. Then he met his German colleague.", ["Germany"], ["annalena-baerbock"]),
        # Whose it is may come after it.
        ("In a call with his German counterpart, Antony Blinken praised Norway.", ["Germany"], ["annalena-baerbock"]),
        # A person of the text is that entity.
        ("Annalena Baerbock waited. Antony Blinken spoke with his German counterpart.", ["Germany"],
         ["Annalena Baerbock"]),
    ],
)  # fmt: skip
def test_counterparts(linked: Linked, text: str, states: list[str], people: list[str]) -> None:
    assert met(linked, text) == (states, people)


@pytest.mark.parametrize(
    "text", ["Norway spoke with its German counterpart.", "Peter Vance spoke with his German counterpart."]
)
def test_counterparts_of_whom_holds_no_such_office_are_the_state_alone(linked: Linked, text: str) -> None:
    assert met(linked, text) == (["Germany"], [])


def test_counterparts_of_no_state_are_nobody(linked: Linked) -> None:
    assert met(linked, "Antony Blinken spoke with his counterpart.") == ([], [])
