import dataclasses
import datetime
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import rdflib

import kg
from kg.errors import InputError, QueryError, StoreError, UnknownFormatError, UsageError
from kg.model import Document, Record
from kg.pipeline.build import build
from kg.store import Store

DOCUMENT = "Ukraine said on Monday that the United States had delivered two patrol boats."


class GoldExtractor:
    version = "gold"

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = {record.document.doc_id: record for record in records}

    def records(self, documents: Iterable[Document], /) -> Iterator[Record]:
        for document in documents:
            yield dataclasses.replace(self._records[document.doc_id], extractor=self.version)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, seed_records: tuple[Record, ...]) -> Path:
    path = tmp_path_factory.mktemp("graph") / "store"
    build([r.document for r in seed_records], store=Store.create(path), extractor=GoldExtractor(seed_records))
    return path


@pytest.fixture
def graph(folder: Path) -> Iterator["kg.Graph"]:
    with kg.open(folder) as found:
        yield found


def test_kg_loads_nothing_heavy() -> None:
    code = "import kg, sys; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"pyoxigraph", "spacy", "rdflib", "networkx", "pyvis", "typer", "rich"} & set(done.stdout.split())


def test_kg_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        kg.nothing  # noqa: B018 - the access is the test


def test_graph_answers_named_queries(graph: "kg.Graph") -> None:
    rows = list(graph.query("who-gave-what", recipient="Ukraine", since=datetime.date(2021, 12, 1)))
    assert {row["document"] for row in rows} == {"seed-002"}
    assert rows[0]["published"] == datetime.date(2021, 12, 28)


def test_graph_answers_files_and_sparql(graph: "kg.Graph", tmp_path: Path) -> None:
    text = "SELECT (COUNT(?claim) AS ?claims) WHERE { ?claim a aid:Claim }"
    (tmp_path / "mine.rq").write_text(text)
    expected = [{"claims": 35}]
    assert list(graph.query(text)) == list(graph.query(str(tmp_path / "mine.rq"))) == expected
    assert graph.query("ASK { ?claim a aid:Claim }").boolean is True


def test_graph_says_what_it_cannot_answer(graph: "kg.Graph") -> None:
    with pytest.raises(QueryError, match="did you mean who-spoke"):
        graph.query("who-spoked")
    with pytest.raises(QueryError, match="near names are"):
        graph.query("about-entity", entity="Ukrane")


def test_graph_gives_its_records(graph: "kg.Graph", seed_records: tuple[Record, ...]) -> None:
    assert {record.document for record in graph.records()} == {record.document for record in seed_records}


@pytest.mark.filterwarnings(
    "ignore:Dataset.(default_context|identifier) is deprecated:DeprecationWarning"
)  # rdflib's own
def test_graph_to_rdflib_holds_every_statement(graph: "kg.Graph") -> None:
    dataset = graph.to_rdflib()
    assert len(list(dataset.quads())) == len(graph)
    day = rdflib.Literal("2021-12-28", datatype=rdflib.XSD.date)
    assert list(dataset.subjects(rdflib.DCTERMS.issued, day))
    assert list(dataset.subjects(rdflib.RDFS.label, rdflib.Literal("Ukraine")))


def test_graph_to_networkx_has_an_edge_a_claim(graph: "kg.Graph") -> None:
    network = graph.to_networkx()
    assert {"AID", "CONSULT"} <= {data.get("event") for _, _, data in network.edges(data=True)}


def test_graph_to_pyvis_draws_a_neighbourhood(graph: "kg.Graph") -> None:
    whole, part = graph.to_pyvis(), graph.to_pyvis("Dmytro Kuleba")
    assert 1 < len(part.nodes) < len(whole.nodes)
    with pytest.raises(UsageError, match="Atlantis"):
        graph.to_pyvis("Atlantis")


def test_graph_exports(graph: "kg.Graph", tmp_path: Path) -> None:
    graph.export(tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").read_text().startswith("@prefix aid:")
    with pytest.raises(UnknownFormatError):
        graph.export(tmp_path / "graph.docx")


def test_graph_stays_as_it_was_opened(tmp_path: Path, seed_records: tuple[Record, ...]) -> None:
    first, second = seed_records
    store = Store.create(tmp_path / "s")
    build([first.document], store=store, extractor=GoldExtractor(seed_records))
    with kg.open(store.path) as graph:
        before = len(graph)
        build([second.document], store=store, extractor=GoldExtractor(seed_records))
        assert len(graph) == before
        assert [row["document"] for row in graph.query("documents")] == [first.document.doc_id]
    with kg.open(store.path) as graph:
        assert len(graph) > before
        assert repr(graph) == f"Graph({str(store.path)!r}, {len(graph)} statements)"


def test_open_says_what_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does not exist"):
        kg.open(tmp_path / "nowhere")


def test_build_reads_documents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DOCUMENT)
    with kg.build(tmp_path / "a.txt", store=tmp_path / "s") as graph:
        assert graph.report is not None
        assert (graph.report.documents, graph.report.failures) == (1, ())
        assert "Ukraine" in {row["name"] for row in graph.query("entities")}


def test_build_names_what_failed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DOCUMENT)
    with kg.build([tmp_path / "a.txt", tmp_path / "gone.txt"], store=tmp_path / "s") as graph:
        assert graph.report is not None
        assert [Path(failure.source).name for failure in graph.report.failures] == ["gone.txt"]
    with pytest.raises(InputError, match=r"gone\.txt"):
        kg.build(tmp_path / "gone.txt", store=tmp_path / "t")
