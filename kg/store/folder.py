"""The store's folder: made, opened, read."""

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from kg.errors import StoreError
from kg.files import TEMPORARY, clause, write_whole
from kg.namespaces import ID_BASE
from kg.store.pointer import read_pointer
from kg.store.records import GAZETTEER, LEDGER, find_text, read_text, record_names
from kg.store.version import Snapshot, open_current
from kg.store.writer import Writer, open_writer

FORMAT = 1
"""The version of the folder's layout; an older program refuses a newer one."""


class Store:
    """A folder of records and of the RDF derived from them.

    :ivar path: the folder.
    :ivar base: what the identifiers of its resources begin with.
    """

    def __init__(self, path: Path, base: str) -> None:
        self.path = path
        self.base = base

    @classmethod
    def open(cls, path: str | Path) -> "Store":
        """Open a store that is there.

        :raises StoreError: if the folder is no store, or one that this version cannot read.
        """
        folder = Path(path)
        settings = _read_settings(folder)
        if settings is None:
            what = "is no store (it has no store.json)" if folder.exists() else "does not exist"
            raise StoreError(f"the store {folder} {what}; make one with `kg build PATH --store {folder}`")
        return cls(folder, settings)

    @classmethod
    def create(cls, path: str | Path, *, base: str | None = None) -> "Store":
        """Open a store, or make one where there is nothing or an empty folder.

        :param base: what identifiers begin with; None for the store's own, or the default.
        :raises StoreError: if the folder holds something else, cannot be written, or has another base.
        """
        folder = Path(path)
        found = _read_settings(folder)
        if found is None:
            found = base or ID_BASE
            _make(folder, found)
        elif base is not None and base != found:
            raise StoreError(f"the store {folder} was made with the base {found}, not {base}; name another store")
        return cls(folder, found)

    @property
    def gazetteer(self) -> Path:
        """The folder of the gazetteer rows that are the store's own; it need not be there."""
        return self.path / GAZETTEER

    def snapshot(self) -> Snapshot:
        """Open the version of the RDF that counts now.

        :raises StoreError: if nothing was built yet, or it cannot be read.
        """
        return open_current(self.path)

    def records(self) -> Iterator[str]:
        """Yield each record of the published build as JSON text, in the order of the file names.

        While a writer publishes, a record may already be the newer one; each is whole.

        :raises StoreError: if a record cannot be read.
        """
        pointer = read_pointer(self.path)
        pending = pointer is not None and pointer.pending
        for name in record_names(self.path, pending=pending):
            yield read_text(self.path, name, pending=pending)

    def ledger(self) -> str:
        """Return the text of the ledger, "" where nothing was decided.

        :raises StoreError: if it cannot be read.
        """
        return find_text(self.path / LEDGER) or ""

    def writer(self) -> AbstractContextManager[Writer]:
        """Become the one writer, for the length of a ``with`` block.

        :raises StoreError: if another process writes, or the folder cannot be written.
        """
        return open_writer(self.path)


def _read_settings(folder: Path) -> str | None:
    path = folder / "store.json"
    try:
        data: Any = json.loads(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        if folder.exists() and not folder.is_dir():
            raise StoreError(f"the store {folder} is a file, expected a folder; name another") from None
        return None
    except OSError as trouble:
        raise StoreError(f"cannot read the store {folder}: {clause(trouble)}") from trouble
    except ValueError as trouble:
        raise StoreError(f"the store {folder} is damaged: store.json is no JSON; build into a new folder") from trouble
    form, base = (data.get("format"), data.get("base")) if isinstance(data, dict) else (None, None)
    if not isinstance(form, int) or not isinstance(base, str):
        raise StoreError(f"the store {folder} is damaged: store.json names no format and base; build into a new folder")
    if form != FORMAT:
        age = "newer than this kg reads: install a newer aidgraph" if form > FORMAT else "too old: build into a new one"
        raise StoreError(f"the store {folder} has format {form}, {age} (this one reads {FORMAT})")
    return base


def _make(folder: Path, base: str) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        strangers = [
            path.name for path in folder.iterdir() if path.name != GAZETTEER and not path.name.startswith(TEMPORARY)
        ]
    except OSError as trouble:
        raise StoreError(f"cannot make the store {folder}: {clause(trouble)}") from trouble
    if strangers:
        raise StoreError(
            f"{folder} is no store and holds other files ({min(strangers)}); name a new or an empty folder"
        )
    data = json.dumps({"format": FORMAT, "base": base}, indent=2) + "\n"
    write_whole(folder / "store.json", data.encode(), error=StoreError)
