"""Versions of the RDF: built once, never changed, opened by any number of readers.

A version is an Oxigraph database on disk (RocksDB), opened read-only. Measured on two cores, a file of sorted N-Quads
loaded into memory is as good for a small graph and no choice for a large one:

=========  ==================  =================  ====================
quads      database: write     database: open     N-Quads: load
=========  ==================  =================  ====================
4,000      0.07 s              0.013 s            0.014 s
100,000    1.0 s               0.014 s            0.41 s
1,000,000  17 s                0.035 s            7.0 s
=========  ==================  =================  ====================
"""

import json
import os
import shutil
import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import pyoxigraph

from kg.errors import StoreError
from kg.files import clause, sync, sync_folder, write_whole
from kg.store.lock import share
from kg.store.pointer import read_pointer

_ATTEMPTS = 5
"""How often a reader looks again when a version vanishes between reading the pointer and opening it."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a version was made from.

    :param inputs: digest of all that the version is a function of.
    :param summary: what the builder wants to remember of it, as JSON values.
    """

    inputs: str
    summary: Mapping[str, Any]


class Snapshot:
    """A version opened for reading; it stays as it is while writers publish newer ones.

    :ivar dataset: the quads.
    :ivar manifest: what they were made from.
    """

    def __init__(self, folder: Path) -> None:
        """Open a version's folder.

        :raises OSError: if the folder is not there or cannot be read.
        :raises ValueError: if its manifest or its database makes no sense.
        """
        self._close = weakref.finalize(self, os.close, share(folder / "readers"))
        try:
            self.manifest = _read_manifest(folder)
            self.dataset = _open_database(folder / "db")
        except BaseException:
            self._close()
            raise

    def close(self) -> None:
        """Let writers remove the version. Its dataset must not be used afterwards."""
        self._close()

    def __enter__(self) -> "Snapshot":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_current(folder: Path) -> Snapshot:
    """Open the version that counts now.

    :raises StoreError: if there is none yet, or it cannot be read.
    """
    for attempt in range(_ATTEMPTS):
        pointer = read_pointer(folder)
        if pointer is None:
            raise StoreError(f"the store {folder} holds no finished build yet; run `kg build PATH --store {folder}`")
        try:
            return Snapshot(folder / "rdf" / pointer.version)
        except FileNotFoundError as trouble:
            if attempt == _ATTEMPTS - 1:
                raise _unreadable(folder, pointer.version, trouble) from trouble
        except (OSError, ValueError, KeyError, TypeError) as trouble:
            raise _unreadable(folder, pointer.version, trouble) from trouble
    raise AssertionError("the last attempt returns or raises")


def read_manifest(folder: Path, version: str) -> Manifest | None:
    """Return what a version was made from, or None where that cannot be read: then it is to be made again."""
    try:
        return _read_manifest(folder / "rdf" / version)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_version(folder: Path, version: str, manifest: Manifest, fill: Callable[[pyoxigraph.Store], None]) -> None:
    """Build a version in a folder of its own, and wait until it is on the disk.

    :param fill: puts the quads into the empty database.
    :raises StoreError: if it cannot be written.
    """
    path = folder / "rdf" / version
    try:
        try:
            path.mkdir(parents=True)
            _write_database(path / "db", fill)
            (path / "readers").touch()
            _sync_files(path / "db")
            data = {"inputs": manifest.inputs, "summary": manifest.summary}
            write_whole(path / "manifest.json", (json.dumps(data, indent=2) + "\n").encode(), error=StoreError)
            sync_folder(path.parent)
        except BaseException:
            shutil.rmtree(path, ignore_errors=True)
            raise
    except (OSError, RuntimeError) as trouble:  # RocksDB has both
        why = clause(trouble) if isinstance(trouble, OSError) else str(trouble)
        raise StoreError(f"cannot write the next version into the store {folder}: {why}") from trouble


def _write_database(path: Path, fill: Callable[[pyoxigraph.Store], None]) -> None:
    dataset = pyoxigraph.Store(str(path))
    fill(dataset)
    dataset.flush()


def _open_database(path: Path) -> pyoxigraph.Store:
    try:
        return pyoxigraph.Store.read_only(str(path))
    except RuntimeError as trouble:  # RocksDB's word for files that it cannot make sense of
        raise ValueError(str(trouble)) from trouble


def _sync_files(path: Path) -> None:
    for file in sorted(path.iterdir()):
        with file.open("rb") as stream:
            sync(stream.fileno())
    sync_folder(path)


def _read_manifest(path: Path) -> Manifest:
    data = json.loads((path / "manifest.json").read_bytes())
    return Manifest(inputs=data["inputs"], summary=data["summary"])


def _unreadable(folder: Path, version: str, trouble: Exception) -> StoreError:
    why = clause(trouble) if isinstance(trouble, OSError) else str(trouble)
    return StoreError(
        f"the RDF of the store {folder} (version {version}) cannot be read: {why}; "
        "run `kg rebuild` to derive it from the records again"
    )
