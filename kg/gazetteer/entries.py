"""Entries by key, each made when it is first asked for."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from kg.gazetteer.entry import Entry, Office
from kg.gazetteer.tables import Table
from kg.model import EntityType


class Entries(Mapping[str, Entry]):
    """The entries of a table, in the order of the files.

    :param rows: entries by key.
    :param order: all keys, under the empty key.
    """

    def __init__(self, rows: Table[Entry], order: Table[list[str]]) -> None:
        self._rows = rows
        self._order = order

    def __getitem__(self, key: str) -> Entry:
        entry = self._rows.get(key)
        if entry is None:
            raise KeyError(key)
        return entry

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._order.get("") or ())

    def __len__(self) -> int:
        return len(self._rows)


def entry_tables(entries: Mapping[str, Entry]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return entries by key, and the order of their keys, as JSON values."""
    return {entry.key: _row(entry) for entry in entries.values()}, {"": list(entries)}


def read_entry(row: Any) -> Entry:
    """Return the entry that a JSON value of :func:`entry_tables` stands for."""
    key, type, name, aliases, country, wikidata, parent, category, source, place, offices = row
    return Entry(
        key=key,
        type=EntityType(type),
        name=name,
        aliases=tuple(aliases),
        country=country,
        wikidata=wikidata,
        parent=parent,
        category=category,
        source=source,
        row=place,
        positions=tuple(_read_office(office) for office in offices),
    )


def _row(entry: Entry) -> list[Any]:
    return [
        entry.key,
        entry.type.value,
        entry.name,
        entry.aliases,
        entry.country,
        entry.wikidata,
        entry.parent,
        entry.category,
        entry.source,
        entry.row,
        [_office_row(office) for office in entry.positions],
    ]


def _office_row(office: Office) -> list[str]:
    days = (office.start, office.end, office.asof)
    return [office.title, office.organization, office.country, *(day.isoformat() if day else "" for day in days)]


def _read_office(row: list[str]) -> Office:
    title, organization, country, *days = row
    start, end, asof = (datetime.date.fromisoformat(day) if day else None for day in days)
    return Office(title, organization, country, start, end, asof)
