import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kg.model import Entity, EntityType, Record
from kg.namespaces import ID_BASE
from kg.network import to_networkx
from kg.rdf import document_quads
from kg.rdf.identifiers import claim_iris, entity_iris

SEEDS = Path(__file__).parents[1] / "gold" / "seeds.jsonl"


def _edges(graph: nx.MultiDiGraph) -> set[tuple[str, str, str, str]]:
    label = graph.nodes.data("label")
    return {(label[s], label[t], data["role"], data["label"]) for s, t, data in graph.edges(data=True)}


def _edge(graph: nx.MultiDiGraph, **wanted: str) -> dict[str, Any]:
    found = [
        data for _, _, data in graph.edges(data=True) if all(data[name] == value for name, value in wanted.items())
    ]
    assert len(found) == 1
    return dict(found[0])


def test_build_gives_one_edge_a_claim_and_pair_in_words(first: Record) -> None:
    assert _edges(to_networkx([first])) == {
        ("Norway", "Moldova", "recipient", "aid approved · $3 million · 2 patrol boats"),
        ("Norway", "patrol boats", "item", "aid approved · 2"),
        ("Arland", "Arland", "alone", "denied"),
        ("Moldova", "Moldova", "alone", "was attacked · 4 killed (Moldova)"),
        ("Ola Nordmann", "Norway", "office", "minister"),
    }


def test_build_keeps_the_source_of_an_edge(first: Record) -> None:
    edge = _edge(to_networkx([first]), role="recipient")
    assert edge["quote"] == "Norway approved $3 million for Moldova, including two patrol boats."
    assert (edge["title"], edge["publisher"], edge["published"]) == ("A gift", "The Post", "2024-05-02")
    assert (edge["url"], edge["doc_id"], edge["confidence"]) == ("https://example.org/gift", "one", 0.8)
    assert edge["holders"] == "Ola Nordmann"
    assert (edge["event"], edge["status"], edge["polarity"]) == ("AID", "approved", "positive")
    assert (edge["start"], edge["end"], edge["places"]) == ("2024-05-02", "2024-05-02", "Moldova")


def test_build_keeps_the_words_of_an_unnamed_source_and_what_is_denied(first: Record) -> None:
    edge = _edge(to_networkx([first]), event="REJECT")
    assert edge["said_by"] == "an official (Arland)"
    assert edge["about"] == (claim_iris(first)["c1"],)


def test_build_brings_an_entity_of_several_documents_to_one_node(first: Record, second: Record) -> None:
    graph = to_networkx([first, second])
    node = graph.nodes[entity_iris(first)["e1"]]
    assert node == {
        "label": "Norway",
        "type": "Country",
        "group": "actor",
        "aliases": ("Norwegian",),
        "wikidata": "Q20",
        "documents": 2,
    }
    assert len(graph) == 6


@pytest.mark.parametrize(
    ("names", "label"), [(("Kiev", "Kyiv", "Kyiv"), "Kyiv"), (("Kyiv", "Kiev"), "Kiev"), (("Kiev",), "Kiev")]
)
def test_build_takes_the_name_that_most_documents_give(second: Record, names: tuple[str, ...], label: str) -> None:
    iri = ID_BASE + "entity/place/kyiv"
    records = [
        replace(
            second,
            document=replace(second.document, doc_id=str(number)),
            entities=(Entity("e1", EntityType.PLACE, name, iri=iri),),
            claims=(),
        )
        for number, name in enumerate(names)
    ]
    assert to_networkx(records).nodes[iri]["label"] == label


def test_build_does_not_depend_on_the_order_of_records(first: Record, second: Record) -> None:
    one, other = to_networkx([first, second]), to_networkx([second, first])
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


def test_build_keys_offices_by_the_iri_that_the_graph_has(first: Record) -> None:
    keys = [key for _, _, key, role in to_networkx([first]).edges(keys=True, data="role") if role == "office"]
    subjects = {str(quad.subject).strip("<>") for quad in document_quads(first)}
    assert len(keys) == 1
    assert set(keys) <= subjects


def test_build_leaves_positions_out_when_told(first: Record) -> None:
    graph = to_networkx([first], positions=False)
    assert "office" not in {role for _, _, role in graph.edges(data="role")}


def test_build_mints_iris_under_another_base(first: Record) -> None:
    graph = to_networkx([first], base="https://example.org/")
    keys = {key for _, _, key in graph.edges(keys=True)}
    assert all(iri.startswith("https://example.org/") for iri in {*graph, *keys})


def test_build_reads_a_place_where_an_event_names_one() -> None:
    records = [Record.from_json(json.loads(line)) for line in SEEDS.read_text(encoding="utf-8").splitlines()]
    assert ("Russia", "Crimea", "place", "attacked in") in _edges(to_networkx(records))


def test_build_is_the_same_under_every_hash_seed() -> None:
    code = (
        "import json, sys\n"
        "from kg.model import Record\n"
        "from kg.network import focus, to_networkx\n"
        "lines = open(sys.argv[1], encoding='utf-8')\n"
        "graph = to_networkx([Record.from_json(json.loads(line)) for line in lines])\n"
        "near = focus(graph, 'Ukraine')\n"
        "print([list(part.edges(keys=True, data=True)) for part in (graph, near)], list(near))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code, str(SEEDS)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(printed) == 1
