import itertools
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import owlready2
import pyoxigraph
import pytest
import rdflib
import rdflib.compare
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OutputError, UnknownFormatError, UsageError
from kg.export import ENDINGS, INCLUDABLE, export, form_of
from kg.export.export import FORMATS
from kg.model import Document, Record
from kg.namespaces import ID_BASE, Aid
from kg.pipeline.build import build
from kg.store import Store

FORMS = {
    "ttl": pyoxigraph.RdfFormat.TURTLE,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "nt": pyoxigraph.RdfFormat.N_TRIPLES,
    "nq": pyoxigraph.RdfFormat.N_QUADS,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "rdf": pyoxigraph.RdfFormat.RDF_XML,
}
WITH_GRAPHS = ("trig", "nq", "jsonld")
XML_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\\u|\\[bf]")
TEXT = pyoxigraph.NamedNode(Aid.text)


class GoldExtractor:
    version = "gold"

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = {record.document.doc_id: record for record in records}

    def records(self, documents: Iterable[Document], /) -> Iterator[Record]:
        for document in documents:
            yield self._records[document.doc_id]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, seed_records: tuple[Record, ...]) -> Store:
    found = Store.create(tmp_path_factory.mktemp("export") / "store")
    build([record.document for record in seed_records], store=found, extractor=GoldExtractor(seed_records))
    return found


@pytest.fixture(scope="module")
def files(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the store's graph in every format."""
    folder = tmp_path_factory.mktemp("files")
    for ending in ENDINGS:
        export(store, folder / f"graph.{ending}")
    return folder


def parsed(path: Path) -> set[pyoxigraph.Quad]:
    form = FORMS[path.suffix[1:].replace("owl", "rdf")]
    return set(pyoxigraph.parse(path=str(path), format=form))


def flat(quads: Iterable[pyoxigraph.Quad]) -> set[pyoxigraph.Quad]:
    return {pyoxigraph.Quad(quad.subject, quad.predicate, quad.object) for quad in quads}


def test_export_knows_an_ending_once() -> None:
    assert sorted(ENDINGS) == sorted(itertools.chain.from_iterable(module.ENDINGS for module in FORMATS))


@pytest.mark.parametrize("ending", sorted(ENDINGS))
def test_export_holds_the_documents_and_the_entities(store: Store, files: Path, ending: str) -> None:
    graphs = (f"{ID_BASE}graph/document/", f"{ID_BASE}graph/entities")
    with store.snapshot() as snapshot:
        expected = {quad for quad in snapshot.dataset if str(quad.graph_name).strip("<>").startswith(graphs)}
    found = parsed(files / f"graph.{ending}")
    assert found == (expected if ending in WITH_GRAPHS else flat(expected))


@pytest.mark.parametrize("ending", sorted(ENDINGS))
def test_export_gives_the_same_bytes_again(store: Store, files: Path, tmp_path: Path, ending: str) -> None:
    export(store, tmp_path / f"again.{ending}")
    assert (tmp_path / f"again.{ending}").read_bytes() == (files / f"graph.{ending}").read_bytes()


@pytest.mark.parametrize("form", ["ttl", "nt", "rdf", "trig", "nq", "jsonld"])
@pytest.mark.filterwarnings(
    "ignore:(Dataset.default_context|ConjunctiveGraph) is deprecated:DeprecationWarning"
)  # rdflib's own
def test_export_opens_in_rdflib_to_the_same_graph(files: Path, form: str) -> None:
    names = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "trig": "trig", "nq": "nquads", "jsonld": "json-ld"}
    read = rdflib.Dataset(default_union=True)
    read.parse(files / f"graph.{form}", format=names[form])
    lines = rdflib.Graph()
    lines.parse(files / "graph.nt", format="nt")
    plain = rdflib.Graph()
    for subject, predicate, value in read.triples((None, None, None)):
        plain.add((subject, predicate, value))
    assert rdflib.compare.isomorphic(plain, lines)


@pytest.mark.parametrize("form", ["nt", "rdf", "owl"])
def test_export_opens_in_owlready2(files: Path, form: str) -> None:
    world = owlready2.World()
    with (files / f"graph.{form}").open("rb") as stream:
        world.get_ontology("https://example.org/graph").load(fileobj=stream)
    ukraine = list(
        world.sparql(
            "SELECT ?e { ?e <http://www.w3.org/2000/01/rdf-schema#label> ?l . FILTER(STR(?l) = 'Ukraine') }",
            error_on_undefined_entities=False,
        )
    )
    assert ukraine
    assert len(world.as_rdflib_graph()) > 0


@pytest.mark.parametrize("name", INCLUDABLE)
def test_export_includes_what_is_asked_for(store: Store, files: Path, tmp_path: Path, name: str) -> None:
    export(store, tmp_path / "more.nq", include=[name])
    more = parsed(tmp_path / "more.nq") - parsed(files / "graph.nq")
    assert {str(quad.graph_name) for quad in more} == {f"<{ID_BASE}graph/{name}>"}


def test_export_holds_texts_only_when_asked(
    store: Store, files: Path, tmp_path: Path, seed_records: tuple[Record, ...]
) -> None:
    export(store, tmp_path / "texts.nq", with_text=True)
    more = parsed(tmp_path / "texts.nq") - parsed(files / "graph.nq")
    assert {quad.object for quad in more} == {pyoxigraph.Literal(record.document.text) for record in seed_records}
    assert {quad.predicate for quad in more} == {TEXT}


def test_export_jsonld_asks_no_server(files: Path) -> None:
    data = json.loads((files / "graph.jsonld").read_bytes())
    assert all(isinstance(iri, str) and iri.startswith("http") for iri in data["@context"].values())


def test_export_takes_a_form_instead_of_an_ending(store: Store, files: Path, tmp_path: Path) -> None:
    export(store, tmp_path / "graph.txt", form="ttl")
    assert (tmp_path / "graph.txt").read_bytes() == (files / "graph.ttl").read_bytes()


@pytest.mark.parametrize("name", ["graph", "graph.txt", "graph.ttl.gz", ".ttl"])
def test_export_lists_the_endings_it_knows(store: Store, tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownFormatError, match=r"\.ttl \(Turtle\), .*\.owl \(RDF/XML\)"):
        export(store, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_export_lists_the_graphs_it_can_include(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"'everything'; there are relations, occurrences, inferred, provenance"):
        export(store, tmp_path / "a.ttl", include=["everything"])


def test_export_writes_nothing_where_it_cannot(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").mkdir()
    with pytest.raises(OutputError, match=r"cannot write .*a\.ttl: is a directory"):
        export(store, tmp_path / "a.ttl")
    with pytest.raises(OutputError, match=r"cannot write .*b\.ttl: no such file"):
        export(store, tmp_path / "nowhere" / "b.ttl")


@pytest.mark.parametrize("name", ["A.TTL", "a.Nq"])
def test_form_of_ignores_case(name: str) -> None:
    assert form_of(name) == name[2:].lower()


def iris() -> st.SearchStrategy[pyoxigraph.NamedNode]:
    starts = st.sampled_from([ID_BASE, f"{ID_BASE}entity/country/", Aid.text, "https://example.org/a#", "urn:x:"])
    locals_ = st.text(st.sampled_from("abZ09_-.:/?é'&"), max_size=6).map(lambda text: text + "z")
    return st.builds(lambda start, local: pyoxigraph.NamedNode(start + local), starts, locals_)


def literals() -> st.SearchStrategy[pyoxigraph.Literal]:
    text = st.text(st.characters(exclude_categories=["Cs"]))
    return st.one_of(
        text.map(pyoxigraph.Literal),
        text.map(lambda value: pyoxigraph.Literal(value, language="en-gb")),
        st.builds(lambda value, kind: pyoxigraph.Literal(value, datatype=kind), text, iris()),
    )


def statements() -> st.SearchStrategy[list[pyoxigraph.Quad]]:
    return st.lists(st.builds(pyoxigraph.Quad, iris(), iris(), st.one_of(iris(), literals()), iris()), max_size=8)


@pytest.mark.parametrize("module", FORMATS, ids=[module.NAME for module in FORMATS])
@given(quads=statements())
def test_formats_hold_every_statement_in_any_order(module: object, quads: list[pyoxigraph.Quad]) -> None:
    ending = module.ENDINGS[0]  # type: ignore[attr-defined]
    if ending == "rdf":
        quads = [quad for quad in quads if not XML_FORBIDDEN.search(str(quad.object))]
    whole = "".join(module.pieces(quads, ID_BASE))  # type: ignore[attr-defined]
    assert "".join(module.pieces(reversed(quads), ID_BASE)) == whole  # type: ignore[attr-defined]
    found = set(pyoxigraph.parse(whole.encode(), format=FORMS[ending]))
    assert found == (set(quads) if ending in WITH_GRAPHS else flat(quads))


def test_rdfxml_writes_what_xml_forbids_as_a_replacement() -> None:
    node = pyoxigraph.NamedNode("https://example.org/a")
    for letter in "\0\x0b\uffff":
        quad = pyoxigraph.Quad(node, node, pyoxigraph.Literal(f"a{letter}b"))
        graph = rdflib.Graph().parse(data="".join(FORMATS[-1].pieces([quad], ID_BASE)), format="xml")
        assert [str(value) for value in graph.objects()] == ["a\ufffdb"]


def test_rdfxml_says_which_property_it_cannot_write() -> None:
    node = pyoxigraph.NamedNode("https://example.org/1/")
    with pytest.raises(OutputError, match=r"cannot write the property https://example\.org/1/"):
        list(FORMATS[-1].pieces([pyoxigraph.Quad(node, node, node)], ID_BASE))
