"""What a phrase is about: its entities, its things, its counts."""

from collections.abc import Callable

import pytest

from kg.events.phrases import (
    LONGEST_SUM,
    Scene,
    actors_of,
    classes_of,
    count_of,
    ids_of,
    is_money,
    item_of,
    places_of,
    things,
)
from kg.model import Bound, Span, Token

Reader = Callable[[str], Scene]


def at(scene: Scene, word: str) -> Token:
    return next(token for token in scene.parse.tokens if token.text == word)


def names(scene: Scene, ids: list[str]) -> list[str]:
    return [scene.entities[id].name for id in ids]


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Norway waited.", "Norway", ["Norway"]),
        ("Norway, Ghana and Peru waited.", "Norway", ["Norway", "Ghana", "Peru"]),
        ("Norway and Norway waited.", "Norway", ["Norway"]),
        ("They waited.", "They", []),
    ],
)
def test_phrases_entities_of_all_that_is_coordinated(scene: Reader, text: str, head: str, expected: list[str]) -> None:
    found = scene(text)
    assert names(found, ids_of(found, [at(found, head)])) == expected


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Reporters saw Ghana.", "Ghana", ["Ghana"]),
        ("They shelled Afghan villages.", "villages", ["Afghanistan"]),
        ("Oil plants in Saudi Arabia burned.", "plants", ["Saudi Arabia"]),
        ("They strengthened Ukraine's defense.", "defense", ["Ukraine"]),
        ("They counted Polish and Lithuanian troops.", "troops", ["Poland", "Lithuania"]),
        ("They saw rifles.", "rifles", []),
        ("They bought drones.", "drones", []),
    ],
)
def test_phrases_actors_inside_a_phrase(scene: Reader, text: str, head: str, expected: list[str]) -> None:
    found = scene(text)
    assert names(found, actors_of(found, [at(found, head)])) == expected


def test_phrases_actors_by_name_only_where_asked(scene: Reader) -> None:
    found = scene("They shelled Afghan villages.")
    villages = at(found, "villages")
    assert actors_of(found, [villages], loose=False) == []
    assert names(found, actors_of(found, [villages])) == ["Afghanistan"]


def test_phrases_places_and_countries(scene: Reader) -> None:
    found = scene("They waited near Oslo and Ghana. NATO waited.")
    assert names(found, places_of(found, [at(found, "Oslo"), at(found, "NATO")])) == ["Oslo", "Ghana"]


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Norway sent rifles, drones and ammunition.", "rifles", ["rifles", "drones", "ammunition"]),
        ("Norway sent a series of drones.", "series", ["series", "drones"]),
        ("Norway sent dozens of drones and rifles.", "dozens", ["dozens", "drones", "rifles"]),
        ("Norway sent arms such as rifles.", "arms", ["arms", "rifles"]),
        ("Norway sent equipment, including radars and drones.", "equipment", ["equipment", "radars", "drones"]),
        ("Norway sent defensive equipment like helmets to Ghana.", "equipment", ["equipment", "helmets"]),
        ("The tanks with night vision equipment burned.", "tanks", ["tanks", "equipment"]),
        ("The tanks with soldiers burned.", "tanks", ["tanks"]),
        ("Norway sent rifles from stocks.", "rifles", ["rifles"]),
        ("Norway sent rifles.", "rifles", ["rifles"]),
    ],
)
def test_phrases_things_in_lists_containers_and_examples(
    scene: Reader, text: str, head: str, expected: list[str]
) -> None:
    found = scene(text)
    assert [token.text for token in things(found, [at(found, head)])] == expected


@pytest.mark.parametrize(
    ("text", "head", "count", "bound"),
    [
        ("Norway sent 12 drones.", "drones", 12, Bound.EXACT),
        ("Norway sent twelve armed drones.", "drones", 12, Bound.EXACT),
        ("Norway sent more than 12 drones.", "drones", 12, Bound.AT_LEAST),
        ("Norway sent up to 12 drones.", "drones", 12, Bound.AT_MOST),
        ("Norway sent about 12 drones.", "drones", 12, Bound.ABOUT),
        ("Norway sent a drone.", "drone", 1, Bound.EXACT),
        ("Norway sent an armed drone.", "drone", 1, Bound.EXACT),
        ("Norway sent the drone.", "drone", None, None),
        ("Norway sent drones.", "drones", None, None),
        ("Norway sent millions of rounds.", "rounds", 2_000_000, Bound.AT_LEAST),
        ("Norway sent 12 rifles and drones.", "drones", None, None),
    ],
)
def test_phrases_counts(scene: Reader, text: str, head: str, count: int | None, bound: Bound | None) -> None:
    found = scene(text)
    assert count_of(found, at(found, head)) == (count, bound)


def test_phrases_items_are_equipment_with_its_count(scene: Reader) -> None:
    found = scene("Norway sent 12 drones and 40 flowers.")
    item = item_of(found, at(found, "drones"))
    assert item is not None
    assert (found.entities[item.entity].name, item.count, item.bound) == ("drones", 12, Bound.EXACT)
    assert item_of(found, at(found, "flowers")) is None
    assert item_of(found, at(found, "Norway")) is None


@pytest.mark.parametrize(
    ("text", "word", "classes"),
    [
        ("Norway waited.", "Norway", {"country", "actor"}),
        ("NATO waited.", "NATO", {"alliance", "actor"}),
        ("They waited in Oslo.", "Oslo", {"place"}),
        ("They bought Javelins.", "Javelins", {"equipment"}),
        ("They sent helmets.", "helmets", {"equipment"}),
        ("They paid $5 million.", "million", {"money"}),
        ("They sent Gripen fighters.", "fighters", {"equipment"}),
        ("They sent two F-16 fighters.", "fighters", {"equipment"}),
    ],
)
def test_phrases_classes_by_link_and_quantity(scene: Reader, text: str, word: str, classes: set[str]) -> None:
    found = scene(text)
    assert classes <= classes_of(found, at(found, word))


def test_phrases_a_fighter_without_a_model_is_a_man(scene: Reader) -> None:
    found = scene("They sent rebel fighters.")
    assert "equipment" not in classes_of(found, at(found, "fighters"))


def test_phrases_classes_of_two_words_together(scene: Reader) -> None:
    """What neither word says alone: security assistance is aid."""
    found = scene("They praised security assistance.")
    assert "aid" in classes_of(found, at(found, "assistance"))


def test_phrases_money_is_where_the_sum_stands(scene: Reader) -> None:
    found = scene("They paid more than $5 million for rifles.")
    assert [token.text for token in found.parse.tokens if is_money(found, token)][-2:] == ["5", "million"]
    assert not is_money(found, at(found, "rifles"))
    assert all(len(one.span.text(found.parse.text)) <= LONGEST_SUM for one in found.quantities.sums)


def test_phrases_quantities_within_a_span_begin_there(scene: Reader) -> None:
    text = "On Monday they paid $5 million for 12 drones. On Tuesday they paid $6 million for 13 drones."
    found = scene(text)
    first, second = (sentence.span for sentence in found.parse.sentences)
    assert [int(one.amount.value) for one in found.sums_within(first)] == [5_000_000]
    assert [int(one.amount.value) for one in found.sums_within(second)] == [6_000_000]
    assert [one.value for one in found.numbers_within(second)][-1] == 13
    assert [one.span.text(text) for one in found.days_within(second)] == ["Tuesday"]
    assert len(found.sums_within(Span(0, len(text)))) == 2
    assert list(found.sums_within(Span(len(text), len(text) + 9))) == []
