import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.clearing import clutter, pushed_apart
from kg.view.layout import positions
from kg.view.plane import Box, Tie
from kg.view.settling import settled

BOX = Box(80, 50)


def _tie(source: str, target: str, length: float = 150, arcs: int = 1) -> Tie:
    return Tie(source, target, length, arcs, 20 * arcs)


@st.composite
def _networks(draw: st.DrawFn) -> tuple[dict[str, Box], list[Tie]]:
    names = [f"n{number}" for number in range(draw(st.integers(1, 9)))]
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=12))
    unique = dict.fromkeys(tuple(sorted(pair)) for pair in pairs)
    return dict.fromkeys(names, BOX), [_tie(one, other) for one, other in unique]


@settings(max_examples=15, deadline=None)
@given(_networks())
def test_positions_are_whole_the_same_again_and_apart(network: tuple[dict[str, Box], list[Tie]]) -> None:
    boxes, ties = network
    places = positions(boxes, ties)
    assert places == positions(boxes, ties)
    assert set(places) == set(boxes)
    assert all(isinstance(number, int) for place in places.values() for number in place)
    assert len(set(places.values())) == len(boxes)


def test_positions_of_nothing_are_none() -> None:
    assert positions({}, []) == {}


def test_positions_keep_joined_nodes_about_as_far_apart_as_asked() -> None:
    places = positions({"a": BOX, "b": BOX, "c": BOX}, [_tie("a", "b", 200), _tie("b", "c", 400)])
    assert math.dist(places["a"], places["b"]) == pytest.approx(200, rel=0.15)
    assert math.dist(places["b"], places["c"]) == pytest.approx(400, rel=0.15)


def test_positions_lay_the_busiest_pair_flat() -> None:
    places = positions({"a": BOX, "b": BOX, "c": BOX}, [_tie("a", "b", 300, arcs=6), _tie("b", "c")])
    assert abs(places["a"][0] - places["b"][0]) > 4 * abs(places["a"][1] - places["b"][1])


def test_positions_put_separate_parts_beside_each_other() -> None:
    boxes = dict.fromkeys("abcdef", BOX)
    places = positions(boxes, [_tie("a", "b"), _tie("c", "d"), _tie("e", "f")])
    for one, other in itertools.combinations(boxes, 2):
        across, down = (abs(places[one][axis] - places[other][axis]) for axis in (0, 1))
        assert across >= BOX.width or down >= BOX.height


def test_pushed_apart_moves_a_box_off_a_bundle() -> None:
    places = {"a": (0.0, 0.0), "b": (600.0, 0.0), "c": (300.0, 5.0)}
    boxes = dict.fromkeys(places, BOX)
    ties = [_tie("a", "b", arcs=4)]
    assert clutter(places, boxes, ties) == 8
    cleared = pushed_apart(places, boxes, ties, rounds=60)
    assert clutter(cleared, boxes, ties) == 0
    assert (cleared["a"], cleared["b"]) == ((0.0, 0.0), (600.0, 0.0))


def test_settled_moves_a_node_to_where_no_line_is() -> None:
    places = {"a": (0.0, 0.0), "b": (600.0, 0.0), "c": (300.0, 5.0), "d": (300.0, 300.0)}
    boxes = dict.fromkeys(places, BOX)
    ties = [_tie("a", "b", 600, arcs=5), _tie("c", "a"), _tie("d", "a")]
    better = settled(places, boxes, ties, budget=1_000_000)
    assert clutter(better, boxes, ties) == 0 < clutter(places, boxes, ties)
    assert settled(places, boxes, ties, budget=0) == places


def test_clutter_counts_crossings_by_their_arcs() -> None:
    places = {"a": (0.0, 0.0), "b": (900.0, 900.0), "c": (0.0, 900.0), "d": (900.0, 0.0)}
    ties = [_tie("a", "b", arcs=2), _tie("c", "d", arcs=3)]
    assert clutter(places, dict.fromkeys(places, BOX), ties) == 6
