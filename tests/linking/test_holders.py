"""Who of a document holds which office, and for whom each of its people acts."""

from collections.abc import Callable

import pytest

from kg.model import Links, Parse

Linked = Callable[[str], tuple[Parse, Links]]


def states(links: Links) -> dict[str, str]:
    names = {entity.id: entity.name for entity in links.entities}
    return {names[person]: names[state] for person, state in links.states.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # By the office that the text gives, or by the gazetteer.
        ("Norwegian Foreign Minister Ola Nordmann waited.", {"Ola Nordmann": "Norway"}),
        ("Peter Vance, Norway's ambassador to Germany, waited.", {"Peter Vance": "Norway"}),
        ("Olaf Scholz waited in Germany.", {"Olaf Scholz": "Germany"}),
        ("Pentagon spokesman John Kirby waited in the United States.", {"John Kirby": "United States"}),
        # Only for a state that the text names.
        ("Olaf Scholz waited in Norway.", {}),
        ("Pentagon spokesman John Kirby waited.", {}),
        ("Peter Vance waited in Norway.", {}),
    ],
)
def test_holders_act_for_states(linked: Linked, text: str, expected: dict[str, str]) -> None:
    _, links = linked(text)
    assert states(links) == expected


@pytest.mark.parametrize(
    ("other", "expected"), [("Danish Foreign Minister", []), ("Danish Finance Minister", ["Ola Nordmann"])]
)
def test_holders_of_one_title_are_told_by_it_alone(
    refers: Callable[[str], dict[str, list[str]]], other: str, expected: list[str]
) -> None:
    text = f"Norwegian Foreign Minister Ola Nordmann met {other} Jens Hansen. The foreign minister waited."
    assert refers(text).get("minister", []) == expected
