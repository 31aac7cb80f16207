"""Commands that read documents: build, rebuild, extract."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.progress import progress_bar
from kg.cli.streams import STANDARD_OUTPUT, say, write_out, write_to
from kg.cli.tables import closing_table
from kg.documents import Failure, read_documents
from kg.model import Document

if TYPE_CHECKING:
    from kg.pipeline.build import BuildReport
    from kg.pipeline.extract import Extractor

DEFAULT_STORE = Path("kg-store")

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Text files, folders, JSON Lines (.jsonl, .ndjson); - is standard input.",
        show_default=False,
    ),
]
StoreFolder = Annotated[Path, typer.Option("--store", metavar="DIR", help="The folder that holds the graph.")]
GazetteerOf = Annotated[
    Path | None, typer.Option("--store", metavar="DIR", help="Read with this store's own gazetteer as well.")
]


class _Reading:
    """The documents of some paths, with a word on standard error about each that could not be read.

    :ivar status: the exit status so far: 2 if a path does not exist, else 1 if a document failed, else 0.
    """

    def __init__(self, paths: list[str], advance: Callable[[], None]) -> None:
        self.status = 0
        self._advance = advance
        self._documents = self._read(paths)
        self._first = next(self._documents, None)  # a store is not made, nor a model loaded, for nothing

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that could be read."""
        return self._first is None

    def documents(self) -> Iterator[Document]:
        """Yield what can be read."""
        return itertools.chain([self._first] if self._first else [], self._documents)

    def fail(self, failure: Failure) -> None:
        """Say what went wrong, and keep it in mind for the exit status."""
        say(str(failure))
        self.status = max(self.status, 2 if failure.missing else 1)

    def _read(self, paths: list[str]) -> Iterator[Document]:
        for item in read_documents(paths):
            if isinstance(item, Failure):
                self.fail(item)
                self._advance()
            else:
                yield item


def build(paths: Paths, store: StoreFolder = DEFAULT_STORE) -> int:
    """Read documents into a store.

    Each document becomes a record, and the graph is derived from all records that the store holds. A document that did
    not change is not read again; one that cannot be read is named, and the others are built.
    """
    with progress_bar(paths, what="Reading") as advance:
        reading = _Reading(paths, advance)
        if reading.is_empty:
            return reading.status
        from kg.pipeline.build import build as build_store
        from kg.pipeline.extract import Extractor
        from kg.pipeline.known import known_to
        from kg.store import Store

        opened = Store.create(store)
        known = known_to(opened)
        extractor = Extractor(gazetteer=known)
        report = build_store(reading.documents(), store=opened, extractor=extractor, gazetteer=known, progress=advance)
    for failure in report.failures:
        reading.fail(failure)
    for key, language in report.foreign:
        say(not_read(key, language))
    _close(report, store)
    return reading.status


def rebuild(store: StoreFolder = DEFAULT_STORE) -> int:
    """Derive the graph from the store's records again.

    No document is read; the same records give the same bytes.
    """
    from kg.pipeline.build import rebuild as rebuild_store
    from kg.store import Store

    report = rebuild_store(Store.open(store))
    _close(report, store)
    return 1 if report.failures else 0


def extract(
    paths: Paths,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where the records go; - is standard output.")
    ] = STANDARD_OUTPUT,
    store: GazetteerOf = None,
) -> int:
    """Write what each document mentions and claims, as JSON Lines.

    A line is a document record; ontology/RECORD.md tells what its fields mean.
    """
    with progress_bar(paths, what="Reading") as advance:
        reading = _Reading(paths, advance)
        if not reading.is_empty:
            write_to(output, _record_lines(reading, extractor_of(store), advance))
    return reading.status


def extractor_of(store: Path | None) -> "Extractor":
    """Return what reads documents as a store's are read; None for no store's.

    :raises StoreError: if the folder is no store.
    """
    from kg.pipeline.extract import Extractor
    from kg.pipeline.known import known_to
    from kg.store import Store

    return Extractor(gazetteer=None if store is None else known_to(Store.open(store)))


def _record_lines(reading: _Reading, extractor: "Extractor", advance: Callable[[], None]) -> Iterator[bytes]:
    for record in extractor.records(reading.documents()):
        if not record.is_read:
            say(not_read(record.document.doc_id, record.language))
        yield f"{record.to_line()}\n".encode()
        advance()


def not_read(key: str, language: str) -> str:
    """Return what a person is told of a document in another language."""
    return f"{key}: is written in another language than English ({language}); it is kept, and no claim is read from it"


def _close(report: "BuildReport", store: Path) -> None:
    if not report.published:
        say(f"{store} is up to date: nothing changed")
    write_out([closing_table(report).encode()])
