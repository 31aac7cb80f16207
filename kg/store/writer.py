"""The one writer: takes records in, and publishes them together with the RDF that follows from them."""

import contextlib
import hashlib
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph

from kg.errors import StoreError
from kg.files import TEMPORARY, clause, sync, sync_folder, write_whole
from kg.store.lock import is_read, writer_lock
from kg.store.pointer import Pointer, next_version, read_pointer, version_names, write_pointer
from kg.store.records import GAZETTEER, INCOMING, LEDGER, RECORDS, find_text, read_text, record_name, record_names
from kg.store.version import Manifest, read_manifest, write_version

_KEPT = 2
"""How many versions stay: the current one and the one before, which somebody may be about to open."""


class Writer:
    """What the holder of the lock may do. Made by :meth:`kg.store.Store.writer`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: set[str] = set()

    def record(self, key: str) -> str | None:
        """Return what is known of a document, be it published or left by a build that was interrupted."""
        name = record_name(key)
        draft = find_text(self._folder / INCOMING / name)
        return find_text(self._folder / RECORDS / name) if draft is None else draft

    def put(self, key: str, text: str) -> None:
        """Take a document's record in; readers see it when it is published.

        :raises StoreError: if it cannot be written.
        """
        name = record_name(key)
        if find_text(self._folder / RECORDS / name) == text:
            self.drop(key)
            return
        self._taken.add(name)
        draft = self._folder / INCOMING / name
        if find_text(draft) != text:
            write_whole(draft, text.encode("utf-8", "surrogatepass"), error=StoreError, durable=False)

    def drop(self, key: str) -> None:
        """Forget what was taken in for a document; a published record stays."""
        name = record_name(key)
        self._taken.discard(name)
        with _trouble(self._folder):
            (self._folder / INCOMING / name).unlink(missing_ok=True)

    def records(self) -> Iterator[str]:
        """Yield each record as it will be published, in the order of the file names."""
        for name in self._names():
            yield read_text(self._folder, name, pending=name in self._taken)

    def ledger(self) -> str:
        """Return the text of the ledger.

        :raises StoreError: if it cannot be read.
        """
        return find_text(self._folder / LEDGER) or ""

    def write_ledger(self, text: str) -> None:
        """Put a ledger in the place of the one that is there; it counts when the next version is published.

        :raises StoreError: if it cannot be written.
        """
        write_whole(self._folder / LEDGER, text.encode("utf-8", "surrogatepass"), error=StoreError)

    def write_gazetteer(self, file: str, text: str) -> None:
        """Put a file of gazetteer rows in the place of the one that is there; the next build reads by it.

        :raises StoreError: if it cannot be written.
        """
        folder = self._folder / GAZETTEER
        with _trouble(self._folder):
            folder.mkdir(exist_ok=True)
        write_whole(folder / file, text.encode("utf-8", "surrogatepass"), error=StoreError)

    def digest(self, parameters: Mapping[str, str]) -> str:
        """Return a digest of the records, the ledger and these parameters: all that a version is a function of."""
        whole = hashlib.sha256()
        for key, value in sorted(parameters.items()):
            whole.update(f"{key}={value}\n".encode())
        ledger = self.ledger()
        whole.update(hashlib.sha256(ledger.encode("utf-8", "surrogatepass")).digest())
        for name, text in zip(self._names(), self.records(), strict=True):
            whole.update(name.encode())
            whole.update(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest())
        return whole.hexdigest()

    def manifest(self) -> Manifest | None:
        """Return what the current version was made from; None where there is none that can be read."""
        pointer = _pointer(self._folder)
        return read_manifest(self._folder, pointer.version) if pointer else None

    def publish(self, fill: Callable[[pyoxigraph.Store], None], *, inputs: str, summary: Mapping[str, Any]) -> None:
        """Make the records that were taken in, and the RDF of all of them, count: both or neither.

        :param fill: puts the quads into an empty database.
        :param inputs: the digest of what the version is a function of.
        :raises StoreError: if something cannot be written; the old version counts then.
        """
        with _trouble(self._folder):
            self._settle_incoming()
            version = next_version(self._folder)
            write_version(self._folder, version, Manifest(inputs, summary), fill)
            write_pointer(self._folder, Pointer(version, pending=bool(self._taken)))
            if self._taken:
                self._taken.clear()
                _adopt(self._folder, version)
            _sweep(self._folder, version)

    def _names(self) -> list[str]:
        return sorted({*record_names(self._folder, pending=False), *self._taken})

    def _settle_incoming(self) -> None:
        """Leave in ``incoming/`` what is to be published and nothing else, safe on the disk.

        A writer who takes nothing in leaves what another had read to the next build.
        """
        if not self._taken:
            return
        for path in sorted((self._folder / INCOMING).iterdir()):
            if path.name in self._taken:
                with path.open("rb") as stream:
                    sync(stream.fileno())
            else:
                path.unlink()
        sync_folder(self._folder / INCOMING)


@contextlib.contextmanager
def open_writer(folder: Path) -> Iterator[Writer]:
    """Hold the folder's lock, finish what a killed writer had decided, and hand out the writer.

    :raises StoreError: if another process writes, or the folder cannot be written.
    """
    with writer_lock(folder):
        with _trouble(folder):
            for part in (RECORDS, INCOMING, "rdf"):
                (folder / part).mkdir(exist_ok=True)
            if not (folder / LEDGER).exists():
                (folder / LEDGER).touch()
            pointer = _pointer(folder)
            if pointer and pointer.pending:
                _adopt(folder, pointer.version)
        yield Writer(folder)


def _pointer(folder: Path) -> Pointer | None:
    """Return the pointer; a damaged one is as good as none to a writer, who makes the next."""
    try:
        return read_pointer(folder)
    except StoreError:
        return None


def _adopt(folder: Path, version: str) -> None:
    """Move the records of a published version to their place, and say that this is done."""
    for path in sorted((folder / INCOMING).iterdir()):
        if path.suffix == ".json" and not path.name.startswith(TEMPORARY):
            path.replace(folder / RECORDS / path.name)
    sync_folder(folder / RECORDS)
    write_pointer(folder, Pointer(version))


def _sweep(folder: Path, current: str) -> None:
    """Remove versions that nobody needs: all but the last ones, unless somebody reads them."""
    names = version_names(folder)
    kept = names[max(0, names.index(current) + 1 - _KEPT) :]
    for name in names:
        path = folder / "rdf" / name
        if name not in kept and not is_read(path / "readers"):
            shutil.rmtree(path)


@contextlib.contextmanager
def _trouble(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as trouble:
        raise StoreError(f"cannot write into the store {folder}: {clause(trouble)}") from trouble
