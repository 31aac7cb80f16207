"""Building a store: documents in, records and the graph that follows from them out.

A document whose text, metadata and extractor are those of its record is not read again. What a build that was
interrupted had read is taken up by the next one.
"""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from kg.corpus import Ledger, with_automatic
from kg.documents import Failure
from kg.errors import InputError
from kg.gazetteer import Gazetteer
from kg.model import Document, Record
from kg.model.record import document_from_json
from kg.pipeline.derive import Records, count, fill, parameters
from kg.pipeline.known import known_to
from kg.rdf import document_quads
from kg.store import Store, Writer

Progress = Callable[[], None]
"""Called once for each document that is dealt with, be it read, unchanged or failed."""

_OPENING = 60  # characters of a title or a text that a person knows it again by


class Extracting(Protocol):
    """What a build asks of an extractor."""

    @property
    def version(self) -> str:
        """What a record names as its extractor."""

    def records(self, documents: Iterable[Document], /) -> Iterable[Record]:
        """Yield the record of each document."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did, and what the store holds now.

    :param documents: how many documents the store holds; ``entities`` and ``events`` are counts by type.
    :param read: how many documents were read in this build; ``unchanged`` had an up-to-date record.
    :param published: whether the graph is a new one; False where it would have been the same.
    :param foreign: key and language of each document that was read in this build and is not in English: it is kept,
        and tells nothing.
    :param seconds: wall-clock time.
    """

    documents: int
    entities: Mapping[str, int]
    events: Mapping[str, int]
    claims: int
    seconds: float
    read: int = 0
    unchanged: int = 0
    failures: tuple[Failure, ...] = ()
    foreign: tuple[tuple[str, str], ...] = ()
    published: bool = True


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is kept of a document that went by: enough to know it again, not its text."""

    text: str
    whole: str
    opening: str

    @classmethod
    def of(cls, document: Document) -> "_Seen":
        words = " ".join((document.title or document.text).split())
        opening = f'"{words[:_OPENING]}{"…" if len(words) > _OPENING else ""}"'
        metadata = json.dumps(Record(document).to_json() | {"text": ""}, sort_keys=True)
        return cls(document.sha256, metadata, opening)


@dataclass(slots=True)
class _Reading:
    """The documents on their way, and what became of them."""

    writer: Writer
    extractor: Extracting
    progress: Progress
    read: int = 0
    unchanged: int = 0
    failures: list[Failure] = field(default_factory=list)
    foreign: list[tuple[str, str]] = field(default_factory=list)
    seen: dict[str, _Seen] = field(default_factory=dict)

    def fail(self, failure: Failure) -> None:
        self.failures.append(failure)
        self.progress()

    def changed(self, documents: Iterable[Document | Failure]) -> Iterator[Document]:
        """Yield the documents that have no up-to-date record; deal with all others."""
        for document in documents:
            if isinstance(document, Failure):
                self.fail(document)
            elif document.doc_id in self.seen:
                self._again(document)
            else:
                self.seen[document.doc_id] = _Seen.of(document)
                if self._is_current(document):
                    self.unchanged += 1
                    self.progress()
                else:
                    yield document

    def take(self, record: Record, *, base: str) -> None:
        """Put a new record into the store, if a graph can be made of it."""
        key = record.document.doc_id
        try:
            document_quads(record, base=base)
        except InputError as error:
            self.writer.drop(key)
            self.fail(Failure(key, str(error)))
            return
        self.writer.put(key, record.to_line() + "\n")
        self.read += 1
        if not record.is_read:
            self.foreign.append((key, record.language))
        self.progress()

    def _again(self, document: Document) -> None:
        """Deal with a key that came before: the same document is one, two are an error that names both."""
        first, second = self.seen[document.doc_id], _Seen.of(document)
        if second != first:
            what = "another text" if second.text != first.text else "other metadata"
            reason = (
                f"{second.opening} has {what} than {first.opening} under the same key; give each a doc_id of its own"
            )
            self.fail(Failure(document.doc_id, reason))

    def _is_current(self, document: Document) -> bool:
        text = self.writer.record(document.doc_id)
        if text is None:
            return False
        try:
            data = json.loads(text)
            current = data["extractor"] == self.extractor.version and document_from_json(data) == document
        except (ValueError, KeyError, TypeError):
            return False
        if current:
            self.writer.put(document.doc_id, text)
        return current


def build(
    documents: Iterable[Document | Failure],
    *,
    store: Store,
    extractor: Extracting,
    gazetteer: Gazetteer | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Read documents into a store and publish the graph of all that it holds.

    A document that fails is named in the report; the others are built. Where all fail, nothing is published. Documents
    that the store holds and that are not given here stay as they are.

    :param gazetteer: the known entities; where None, the shipped ones with the store's own rows on top.
    :raises InputError: if a row of the store's own is wrong.
    :raises StoreError: if the store cannot be written, or another process writes it.
    """
    begin = time.perf_counter()
    with store.writer() as writer:
        reading = _Reading(writer, extractor, progress or _no_progress)
        for record in extractor.records(reading.changed(documents)):
            reading.take(record, base=store.base)
        if reading.failures and not reading.read + reading.unchanged:
            published, summary = False, _summary(writer)
        else:
            published, summary = publish(store, writer, gazetteer, always=False)
    return _report(
        summary,
        seconds=time.perf_counter() - begin,
        read=reading.read,
        unchanged=reading.unchanged,
        failures=tuple(reading.failures),
        foreign=tuple(reading.foreign),
        published=published,
    )


def rebuild(store: Store, *, gazetteer: Gazetteer | None = None) -> BuildReport:
    """Derive the graph from the records again, whether or not it would be the same.

    :raises StoreError: if the store cannot be read or written, or another process writes it.
    """
    begin = time.perf_counter()
    with store.writer() as writer:
        published, summary = publish(store, writer, gazetteer, always=True)
    return _report(summary, seconds=time.perf_counter() - begin, published=published)


def publish(
    store: Store, writer: Writer, gazetteer: Gazetteer | None, *, always: bool
) -> tuple[bool, Mapping[str, Any]]:
    """Publish the graph of what a writer holds, if it would be another than there is; return whether, and a summary.

    :param always: derive and publish it in any case.
    :raises StoreError: if it cannot be written.
    :raises InputError: if the ledger contradicts itself, or a row of the store's own gazetteer is wrong.
    """
    decisions = Ledger.read(writer.ledger())
    known = gazetteer or known_to(store)
    inputs = writer.digest(parameters(known, base=store.base))
    manifest = writer.manifest()
    if manifest is not None and manifest.inputs == inputs and not always:
        return False, manifest.summary
    raw = Records(writer.records, Ledger(), base=store.base)
    records = Records(writer.records, with_automatic(decisions, raw, base=store.base), base=store.base)
    summary = count(records, base=store.base)
    writer.publish(lambda dataset: fill(dataset, records, known, base=store.base), inputs=inputs, summary=summary)
    return True, summary


def _summary(writer: Writer) -> Mapping[str, Any]:
    """Return what the current version holds; nothing, where there is none."""
    manifest = writer.manifest()
    return {"documents": 0, "entities": {}, "events": {}, "claims": 0} if manifest is None else manifest.summary


def _report(summary: Mapping[str, Any], **rest: Any) -> BuildReport:
    return BuildReport(
        documents=summary["documents"],
        entities=summary["entities"],
        events=summary["events"],
        claims=summary["claims"],
        **rest,
    )


def _no_progress() -> None:
    pass
