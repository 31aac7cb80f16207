"""The public API: build a graph, ask it, look at it, hand it on.

>>> import kg
>>> graph = kg.build("seeds/", store="kg-store")  # doctest: +SKIP
>>> for row in graph.query("who-gave-what", recipient="Ukraine"):  # doctest: +SKIP
...     print(row["donor"], row["items"], row["amounts"], row["status"], row["quote"])

Libraries for networks, pages and RDF are loaded by the methods that need them.
"""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from kg.corpus import decided_records
from kg.errors import InputError
from kg.model import Record
from kg.namespaces import Xsd, prefixes
from kg.store import Snapshot, Store

if TYPE_CHECKING:
    import networkx
    import pyoxigraph
    import rdflib
    from pyvis.network import Network
    from rdflib.term import Node

    from kg.pipeline.build import BuildReport, Progress
    from kg.query import NamedQuery, Result

_ENDING = ".rq"
Value = str | int | float | object
"""What may be given for a query's parameter: its text is what counts (a name, an IRI, a day, a number)."""


class Graph:
    """A store opened for reading, as it was then: what is built later is seen by a graph that is opened later.

    :ivar store: the store that it stands in.
    :ivar report: what the build did that gave this graph; None where it was opened.
    """

    def __init__(self, store: Store, *, report: "BuildReport | None" = None) -> None:
        """Open what a store holds now.

        :raises StoreError: if nothing was built yet, or it cannot be read.
        """
        self.store = store
        self.report = report
        self._snapshot: Snapshot = store.snapshot()

    def query(self, query: str, /, **parameters: Value) -> "Result":
        """Answer a question: iterate over the result for rows as dictionaries of plain values.

        :param query: the name of a shipped query, a file that ends in ``.rq``, or SPARQL.
        :param parameters: the query's, by name; an entity may be a name, an alias or an IRI.
        :raises QueryError: if the query is unknown or malformed, or a parameter is wrong or missing.
        """
        from kg.query import run_query

        values = {name: str(value) for name, value in parameters.items()}
        return run_query(self._snapshot.dataset, _query(query), values, base=self.store.base)

    def records(self) -> Iterator[Record]:
        """Yield each document's record, as it reads after what was decided.

        :raises StoreError: if one cannot be read.
        """
        yield from decided_records(self.store)

    def to_rdflib(self) -> "rdflib.Dataset":
        """Return all named graphs as an rdflib dataset; it asks across them all (``default_union``)."""
        import rdflib

        dataset = rdflib.Dataset(default_union=True)
        for prefix, iri in prefixes(self.store.base).items():
            dataset.bind(prefix, iri)
        for name in sorted(self._snapshot.dataset.named_graphs(), key=str):
            graph = dataset.graph(rdflib.URIRef(name.value))
            for quad in self._snapshot.dataset.quads_for_pattern(None, None, None, name):
                graph.add((_rdflib(quad.subject), _rdflib(quad.predicate), _rdflib(quad.object)))
        return dataset

    def to_networkx(self) -> "networkx.MultiDiGraph":
        """Return the network of entities, one edge a claim (:func:`kg.network.to_networkx`)."""
        from kg.network import to_networkx

        return to_networkx(self.records(), base=self.store.base)

    def to_pyvis(self, focus: str | None = None, *, depth: int = 1) -> "Network":
        """Return the network as pyvis draws it, for a notebook or a quick look.

        :param focus: a name or an IRI of an entity: only what lies within ``depth`` steps of it is drawn.
        :raises UsageError: if the focus is unknown or ambiguous.
        """
        from kg.network import focus as around
        from kg.view import to_pyvis

        network = self.to_networkx()
        return to_pyvis(network if focus is None else around(network, focus, depth))

    def export(self, path: str | Path, *, include: Collection[str] = (), with_text: bool = False) -> None:
        """Write the graph to a file, in the format that its ending names (:func:`kg.export.export`).

        :raises UnknownFormatError: if nothing is known to write that ending.
        :raises OutputError: if the file cannot be written.
        """
        from kg.export import export

        export(self.store, path, include=include, with_text=with_text)

    def close(self) -> None:
        """Let go of the store's files. The graph must not be asked afterwards."""
        self._snapshot.close()

    def __enter__(self) -> "Graph":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        """Return the number of statements, in all graphs."""
        return len(self._snapshot.dataset)

    def __repr__(self) -> str:
        return f"Graph({str(self.store.path)!r}, {len(self)} statements)"


def build(
    paths: str | Path | Sequence[str | Path],
    *,
    store: str | Path = "kg-store",
    base: str | None = None,
    progress: "Progress | None" = None,
) -> Graph:
    """Read documents into a store and return its graph; documents that are up to date are not read again.

    What could not be read is named in ``graph.report.failures``; the rest is built.

    :param paths: files, folders or JSON Lines.
    :param base: what identifiers begin with, for a new store.
    :raises InputError: if none of the documents could be read, or a row of the store's own gazetteer is wrong.
    :raises StoreError: if the store cannot be made or written.
    """
    from kg.documents import read_documents
    from kg.pipeline.build import build as build_store
    from kg.pipeline.extract import Extractor
    from kg.pipeline.known import known_to

    given = [paths] if isinstance(paths, str | Path) else list(paths)
    folder = Store.create(store, base=base)
    known = known_to(folder)
    extractor = Extractor(gazetteer=known)
    report = build_store(read_documents(given), store=folder, extractor=extractor, gazetteer=known, progress=progress)
    if report.failures and not report.read + report.unchanged:
        raise InputError("; ".join(map(str, report.failures)))
    return Graph(folder, report=report)


def open_graph(store: str | Path = "kg-store") -> Graph:
    """Open the graph of a store: ``kg.open``.

    :raises StoreError: if the folder is no store, or nothing was built into it yet.
    """
    return Graph(Store.open(store))


def _query(query: str) -> "NamedQuery":
    from kg.query import find_query, read_header

    if query.endswith(_ENDING) or len(query.split()) == 1:
        return find_query(query)
    return read_header("query", query)


def _rdflib(term: "pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple") -> "Node":
    import pyoxigraph
    import rdflib

    if isinstance(term, pyoxigraph.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, pyoxigraph.Literal):
        datatype = None if term.language or term.datatype.value == Xsd.string else rdflib.URIRef(term.datatype.value)
        return rdflib.Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
    return rdflib.BNode(str(term))
