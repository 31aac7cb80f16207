"""Names that stand for several things, told apart by what is around them."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Washington refused the offer.", "United States", "Country"),
        ("The deal with Washington was signed.", "United States", "Country"),
        ("Reporters waited in Washington.", "Washington, D.C.", "Place"),
        ("Kyiv asked for tanks.", "Ukraine", "Country"),
        ("Canada sent tanks to Kyiv.", "Ukraine", "Country"),
        ("The ministers met in Kyiv.", "Kyiv", "Place"),
        ("Russia launched an attack on Kyiv.", "Kyiv", "Place"),
        ("Russian forces shelled Kyiv.", "Kyiv", "Place"),
        ("Ankara rejected the accusations.", "Turkey", "Country"),
        ("The ministers met in Ankara.", "Ankara", "Place"),
        ("Moscow deployed troops near Kharkiv.", "Russia", "Country"),
        ("Fighting went on near Moscow.", "Moscow", "Place"),
        ("Talks between Beijing and Tokyo failed.", "China", "Country"),
    ],
)
def test_choose_capitals_as_governments_or_places(read: Read, text: str, name: str, kind: str) -> None:
    found = {entity["name"]: entity["type"] for entity in read(text)["entities"]}
    assert found.get(name) == kind


def test_choose_one_text_may_use_a_capital_both_ways(read: Read) -> None:
    found = read("Kyiv asked for tanks. The ministers met in Kyiv.")["entities"]
    assert {entity["name"] for entity in found} >= {"Ukraine", "Kyiv"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Blinken met the foreign minister of Japan. The United States is Japan's ally.", "Antony Blinken"),
        ("Germany is ready, Scholz said.", "Olaf Scholz"),
    ],
)
def test_choose_a_surname_alone_by_the_country_it_keeps_company_with(read: Read, text: str, name: str) -> None:
    assert name in {entity["name"] for entity in read(text)["entities"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Britain's Ministry of Defence waited.", "UK Ministry of Defence"),
        ("Azerbaijan's State Border Service waited.", "State Border Service of Azerbaijan"),
        ("Peru's National Assembly waited.", "National Assembly of Peru"),
        ("The Egyptian Foreign Ministry waited.", "Ministry of Foreign Affairs of Egypt"),
    ],
)
def test_choose_a_body_that_many_states_have_by_its_state(read: Read, text: str, name: str) -> None:
    assert name in [entity["name"] for entity in read(text)["entities"]]


def test_choose_no_state_that_nobody_names(read: Read) -> None:
    found = [entity["name"] for entity in read("Norway waited. The National Assembly voted.")["entities"]]
    assert "National Assembly" in found
