import subprocess
import sys
from collections import Counter
from pathlib import Path

import networkx as nx
import pytest
from pyvis.network import Network

from kg.model import EntityType, EventType
from kg.view import look, to_pyvis


def test_to_pyvis_is_a_pyvis_network_that_keeps_parallel_edges(gift_graph: nx.MultiDiGraph) -> None:
    drawing = to_pyvis(gift_graph)
    assert isinstance(drawing, Network)
    assert Counter((edge["from"], edge["to"]) for edge in drawing.edges) == {
        ("https://example.org/no", "https://example.org/md"): 2,
        ("https://example.org/no", "https://example.org/boats"): 1,
        ("https://example.org/ola", "https://example.org/no"): 1,
    }


def test_to_pyvis_bends_parallel_edges_apart(seeds_graph: nx.MultiDiGraph) -> None:
    bends: dict[frozenset[str], list[object]] = {}
    for edge in to_pyvis(seeds_graph).edges:
        smooth = edge.get("smooth")
        forth = edge["from"] < edge["to"]
        bend = ((smooth["type"] == "curvedCW") == forth, smooth["roundness"]) if smooth else "straight"
        bends.setdefault(frozenset((edge["from"], edge["to"])), []).append(bend)
    crowded = [of_pair for pair, of_pair in bends.items() if len(pair) == 2 and len(of_pair) > 1]
    assert crowded
    assert all(len(set(of_pair)) == len(of_pair) for of_pair in crowded)


def test_to_pyvis_draws_what_is_doubtful_with_broken_lines(gift_graph: nx.MultiDiGraph) -> None:
    dashes = {edge["label"]: edge["dashes"] for edge in to_pyvis(gift_graph).edges}
    assert dashes == {"gave aid": False, "gave aid · 2": False, "aid considered": [2, 5], "minister": False}


def test_to_pyvis_tells_actors_equipment_and_programs_apart_by_shape_and_colour(seeds_graph: nx.MultiDiGraph) -> None:
    drawn = {node["id"]: (node["shape"], node["color"]) for node in to_pyvis(seeds_graph).nodes}
    looks: dict[str, set[tuple[str, str]]] = {}
    for iri, group in seeds_graph.nodes(data="group"):
        if iri in drawn:
            looks.setdefault(group, set()).add(drawn[iri])
    for one in ("equipment", "program", "place"):
        assert len(looks[one]) == 1
        shapes = {shape for group, pairs in looks.items() if group != one for shape, _ in pairs}
        colours = {colour for group, pairs in looks.items() if group != one for _, colour in pairs}
        ((shape, colour),) = looks[one]
        assert shape not in shapes
        assert colour not in colours


def test_show_writes_a_page_that_loads_nothing(
    gift_graph: nx.MultiDiGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    to_pyvis(gift_graph, title="<b>Gifts</b>").save_graph("network.html")
    page = (tmp_path / "network.html").read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["network.html"]
    assert "&lt;b&gt;Gifts&lt;/b&gt;" in page
    assert "<script src" not in page
    assert "cdn" not in page.split("<script>", 1)[0]


def test_drawing_shows_itself_in_a_notebook_in_a_closed_frame(hostile_graph: nx.MultiDiGraph) -> None:
    frame = to_pyvis(hostile_graph)._repr_html_()
    assert frame.startswith('<iframe srcdoc="')
    assert 'sandbox="allow-scripts allow-popups"' in frame
    assert frame.count("<") == 2
    assert frame.count('"') == 10


def test_drawing_draws_what_a_user_adds(gift_graph: nx.MultiDiGraph) -> None:
    drawing = to_pyvis(gift_graph)
    drawing.add_node("mine", label="My own node")
    assert "My own node" in drawing.generate_html()


def test_look_knows_every_type_of_entity_and_event() -> None:
    assert {look.kind_of(kind).name for kind in EntityType} == {kind.name for kind in look.KINDS}
    assert {look.family_of(event).name for event in EventType} == {family.name for family in look.FAMILIES}
    assert look.family_of("") is look.OFFICE


def test_importing_view_loads_no_pyvis() -> None:
    code = "import sys, kg.view; sys.exit('pyvis' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
