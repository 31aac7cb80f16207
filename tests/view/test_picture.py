from typing import Any

import networkx as nx
import pytest

from kg.view import picture as module
from kg.view.arcs import shortened
from kg.view.picture import Picture


def _node(graph: nx.MultiDiGraph, name: str, kind: str = "Country") -> None:
    graph.add_node(name, label=name, type=kind, group="actor", aliases=(), wikidata="")


def _claim(graph: nx.MultiDiGraph, source: str, target: str, key: str, **words: Any) -> None:
    for name in (source, target):
        if name not in graph:
            _node(graph, name)
    data: dict[str, Any] = {
        "role": "recipient",
        "phrase": "gave aid",
        "label": "gave aid",
        "amounts": "",
        "event": "AID",
    }
    data |= {"status": "occurred", "polarity": "positive", "published": "", "doc_id": "d", "offset": 0, **words}
    graph.add_edge(source, target, key, **data)


def test_picture_joins_claims_that_say_the_same() -> None:
    graph = nx.MultiDiGraph()
    _claim(graph, "A", "B", "1", amounts="$2 billion")
    _claim(graph, "A", "B", "2", amounts="$3 million")
    _claim(graph, "A", "B", "3", phrase="aid alleged", label="aid alleged", status="alleged")
    _claim(graph, "B", "A", "4")
    picture = Picture.of(graph)
    assert [(arc.source, arc.label, arc.claims) for arc in picture.arcs] == [
        ("A", "gave aid ×2 · $2 billion, $3 million", (0, 1)),
        ("A", "aid alleged", (2,)),
        ("B", "gave aid", (3,)),
    ]


def test_picture_hangs_a_thing_on_the_state_before_the_person() -> None:
    graph = nx.MultiDiGraph()
    _node(graph, "Aaron", "Person")
    _node(graph, "boats", "Equipment")
    _claim(graph, "Aaron", "boats", "1", role="item")
    _claim(graph, "Norway", "boats", "1", role="item")
    assert [(arc.source, arc.target) for arc in Picture.of(graph).arcs] == [("Norway", "boats")]


def test_picture_draws_a_place_only_where_nothing_else_is() -> None:
    graph = nx.MultiDiGraph()
    _node(graph, "Oslo", "Place")
    _claim(graph, "A", "B", "1")
    _claim(graph, "A", "Oslo", "1", role="place")
    _claim(graph, "A", "Oslo", "2", role="place", phrase="attacked")
    assert [(arc.target, arc.claims) for arc in Picture.of(graph).arcs] == [("B", (0,)), ("Oslo", (1,))]


def test_picture_names_things_on_the_line_where_they_are_not_drawn() -> None:
    graph = nx.MultiDiGraph()
    _claim(graph, "A", "B", "1", label="gave aid · 2 boats")
    assert Picture.of(graph).arcs[0].label == "gave aid · 2 boats"
    _node(graph, "boats", "Equipment")
    _claim(graph, "A", "boats", "1", role="item", label="gave aid · 2")
    assert Picture.of(graph).arcs[0].label == "gave aid"


def test_picture_draws_one_loop_an_entity() -> None:
    graph = nx.MultiDiGraph()
    for number, phrase in enumerate(("denied", "denied", "backed", "moved forces", "asked")):
        _claim(graph, "A", "A", str(number), role="alone", phrase=phrase, label=phrase, event=phrase)
    (loop,) = Picture.of(graph).arcs
    assert loop.label == "denied\nbacked\nmoved forces\n…"
    assert (loop.event, loop.status, loop.claims) == ("several", "occurred", (0, 1, 2, 3, 4))


def test_picture_joins_more_where_lines_would_be_too_many() -> None:
    graph = nx.MultiDiGraph()
    phrases = ["gave aid", "gave aid", "aid approved", "aid announced", "aid considered", "aid alleged"]
    for number, phrase in enumerate(phrases):
        _claim(graph, "A", "B", f"{number}", phrase=phrase, status=phrase)
    for event in ("CONSULT", "SUPPORT", "ACCUSE", "THREATEN"):
        _claim(graph, "A", "B", event, phrase=event, event=event)
    labels = [(arc.label, arc.status) for arc in Picture.of(graph).arcs]
    assert labels[0] == ("6 claims: gave aid ×2, aid approved, aid an…", "several")
    assert len(labels) == 5
    for number in range(8):
        _claim(graph, "B", "A", f"b{number}", phrase=f"did {number}", event=f"E{number}")
    assert [(arc.source, len(arc.claims), arc.event) for arc in Picture.of(graph).arcs] == [
        ("A", 10, "several"),
        ("B", 8, "several"),
    ]


def test_picture_leaves_the_weakest_out_and_counts_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_NODES", 3)
    graph = nx.MultiDiGraph()
    for number, target in enumerate("BCDEF"):
        for repeat in range(5 - number):
            _claim(graph, "A", target, f"{target}{repeat}")
    picture = Picture.of(graph)
    assert [node.label for node in picture.nodes] == ["A", "B", "C"]
    assert (picture.entities_left_out, picture.claims_left_out) == (3, 6)


def test_picture_stops_before_too_many_arcs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_ARCS", 2)
    graph = nx.MultiDiGraph()
    for target in "BCDE":
        _claim(graph, "A", target, target)
    assert len(Picture.of(graph).arcs) == 2


def test_picture_stops_before_too_many_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_CLAIMS", 3)
    graph = nx.MultiDiGraph()
    for target in "BCDE":
        _claim(graph, "A", target, target)
    assert len(Picture.of(graph).claims) == 3


def test_picture_keeps_the_focus_though_it_is_weak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_NODES", 2)
    graph = nx.MultiDiGraph()
    for number in range(3):
        _claim(graph, "A", "B", str(number))
    _claim(graph, "Z", "A", "z")
    assert {node.label for node in Picture.of(graph, keep="Z").nodes} == {"A", "Z"}


def test_picture_counts_nothing_left_out_where_all_is_drawn(seeds_graph: nx.MultiDiGraph) -> None:
    picture = Picture.of(seeds_graph)
    assert (picture.entities_left_out, picture.claims_left_out) == (0, 0)
    drawn = {number for arc in picture.arcs for number in arc.claims}
    assert drawn == set(range(len(picture.claims)))


@pytest.mark.parametrize(("text", "cut"), [("abcd", "abcd"), ("abcde", "abc…"), ("ab  e", "ab…")])
def test_shortened_marks_what_is_gone(text: str, cut: str) -> None:
    assert shortened(text, 4) == cut
