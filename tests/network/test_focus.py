import pytest

from kg.errors import UsageError
from kg.model import Record
from kg.network import find_node, focus, to_networkx


def _labels(records: list[Record], name: str, depth: int) -> set[str]:
    return {label for _, label in focus(to_networkx(records), name, depth).nodes(data="label")}


@pytest.mark.parametrize(
    ("depth", "labels"),
    [
        (0, {"patrol boats"}),
        (1, {"patrol boats", "Norway"}),
        (2, {"patrol boats", "Norway", "Moldova", "Arland", "Ola Nordmann"}),
    ],
)
def test_focus_keeps_what_lies_within_so_many_steps(
    first: Record, second: Record, depth: int, labels: set[str]
) -> None:
    assert _labels([first, second], "patrol boats", depth) == labels


def test_focus_keeps_every_edge_between_those_it_keeps(first: Record, second: Record) -> None:
    graph = to_networkx([first, second])
    near = focus(graph, "Moldova")
    assert {role for _, _, role in near.edges(data="role")} == {"recipient", "alone"}
    assert near.number_of_edges() == 3


@pytest.mark.parametrize("name", ["Norway", "norway", "  NORWAY ", "Norwegian"])
def test_find_node_knows_labels_and_aliases_in_any_case(first: Record, second: Record, name: str) -> None:
    graph = to_networkx([first, second])
    assert graph.nodes[find_node(graph, name)]["label"] == "Norway"


def test_find_node_knows_iris(first: Record) -> None:
    graph = to_networkx([first])
    assert [find_node(graph, iri) for iri in graph] == list(graph)


def test_find_node_offers_near_names(first: Record) -> None:
    with pytest.raises(UsageError, match=r"no entity is called 'Moldava'; did you mean Moldova\?"):
        find_node(to_networkx([first]), "Moldava")


def test_find_node_offers_nothing_where_nothing_is_near(first: Record) -> None:
    with pytest.raises(UsageError, match=r"no entity is called 'zzzz'$"):
        find_node(to_networkx([first]), "zzzz")


def test_find_node_lists_the_entities_that_a_name_may_mean(first: Record) -> None:
    graph = to_networkx([first])
    graph.add_node("x:moldova", label="Moldova", type="Place", aliases=())
    with pytest.raises(UsageError, match=r"names 2 entities, give the IRI of one: .*x:moldova"):
        find_node(graph, "Moldova")


def test_focus_refuses_a_negative_depth(first: Record) -> None:
    with pytest.raises(UsageError, match="depth is -1, expected 0 or more"):
        focus(to_networkx([first]), "Norway", -1)
