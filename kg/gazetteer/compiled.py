"""What a gazetteer knows, compiled: tables that answer each of its questions, in one run of bytes."""

from typing import Any

from kg.gazetteer.entries import Entries, entry_tables, read_entry
from kg.gazetteer.load import Contents
from kg.gazetteer.match import Matcher, name_tables, read_names
from kg.gazetteer.near import NearNames
from kg.gazetteer.offices import Offices, office_tables
from kg.gazetteer.sounds import Person, sound_tables
from kg.gazetteer.tables import Data, Table, pack

NOTHING = bytes(32)
"""The digest of what was made in memory and belongs to no files."""


def compiled(contents: Contents, digest: bytes = NOTHING) -> bytes:
    """Return a gazetteer's tables as bytes; the same contents give the same bytes.

    :param digest: what :class:`Compiled` is to be known by.
    """
    return pack(
        (
            *entry_tables(contents.entries),
            *name_tables(contents.names),
            *sound_tables(contents.entries, contents.names),
            *office_tables(contents.entries),
        ),
        digest,
    )


class Compiled:
    """A gazetteer's tables, opened.

    :param data: what :func:`compiled` made.
    """

    def __init__(self, data: Data) -> None:
        self._data = data
        self.entries = Entries(Table(data, 0, read_entry), Table(data, 1, list))
        self.matcher = Matcher(
            Table(data, 2, read_names), Table(data, 3, read_names), Table(data, 4, tuple), self.entries
        )
        self.near = NearNames(
            Table(data, 5, _persons), Table(data, 6, dict), Table(data, 7, tuple), Table(data, 8, tuple)
        )
        self.offices = Offices(Table(data, 9, tuple), Table(data, 10, tuple), self.entries)

    def __reduce__(self) -> tuple[type["Compiled"], tuple[bytes]]:
        """Let another process have it, where it was not mapped from a file that both can open."""
        return Compiled, (bytes(self._data),)


def _persons(rows: Any) -> tuple[Person, ...]:
    return tuple(Person(key, tuple(given), surname) for key, given, surname in rows)
