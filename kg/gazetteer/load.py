"""The gazetteer's files as entries and names: a pure function of a folder.

A folder holds any of :data:`FILES`; a file that is missing holds nothing. A row that cannot be right is an
:class:`~kg.errors.InputError` that names file, line, column and what was expected.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kg.errors import InputError
from kg.gazetteer.dates import first_day, last_day
from kg.gazetteer.entry import Entry, Office, Surface
from kg.gazetteer.keys import class_key, keys
from kg.gazetteer.rows import Row, read_rows
from kg.model import EntityType

_STEMS = (
    "risky_aliases",
    "countries",
    "organizations",
    "persons",
    "equipment_taxonomy",
    "equipment",
    "programs",
    "places",
)
FILES = tuple(f"{stem}.csv" for stem in _STEMS)
"""The files of a folder, in the order in which they are read."""

ORGANIZATION_TYPES = frozenset(
    {
        EntityType.GOVERNMENT_BODY,
        EntityType.MILITARY_UNIT,
        EntityType.ALLIANCE,
        EntityType.ARMED_GROUP,
        EntityType.COMPANY,
        EntityType.MEDIA_OUTLET,
        EntityType.OTHER_ORGANIZATION,
    }
)


class Name(NamedTuple):
    """One surface form of one entry, as the files write it."""

    text: str
    key: str
    surface: Surface
    risky: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """What a folder holds: entries by key, in the files' order, and every name of theirs."""

    entries: Mapping[str, Entry]
    names: tuple[Name, ...]


def read_folder(folder: Path) -> Contents:
    """Read the gazetteer files of a folder.

    :raises InputError: if a row has a wrong type, country, date, parent or number of cells, or two rows share an id.
    """
    if not folder.is_dir():
        raise InputError(f"{folder} is no folder of gazetteer files")
    return _Reader(folder).read()


@dataclass(slots=True)
class _Reader:
    folder: Path
    entries: dict[str, Entry] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)
    countries: set[str] = field(default_factory=lambda: {""})
    risky: dict[tuple[str, str], set[str]] = field(default_factory=dict)

    def read(self) -> Contents:
        for row in read_rows(self.folder / "risky_aliases.csv", ("type", "alias", "entity", "reason")):
            self.risky.setdefault((row["type"], row["entity"]), set()).add(row["alias"])
        self._read_countries()
        self._read_organizations()
        self._read_persons()
        self._read_classes()
        self._read_equipment()
        self._read_programs()
        self._read_places()
        return Contents(self.entries, tuple(self.names))

    def _add(self, row: Row, entry: Entry) -> None:
        other = self.entries.get(entry.key)
        if other is not None:
            raise InputError(
                f"{row.file}, line {row.line}: {entry.key} is also the id of {other.row}; give one of them another"
            )
        if not entry.name:
            row.wrong("name", "a name")
        if entry.wikidata and not (entry.wikidata[0] == "Q" and entry.wikidata[1:].isdecimal()):
            row.wrong("wikidata", "a Wikidata id such as Q212, or nothing")
        self.entries[entry.key] = entry

    def _name(self, kind: str, entity: str, key: str, surface: Surface, texts: list[str]) -> None:
        risky = self.risky.get((kind, entity), ())
        for text in texts:
            if text:
                alone = kind == "person" and " " not in text
                self.names.append(Name(text, key, surface, alone or text in risky))

    def _country(self, row: Row, column: str = "country") -> str:
        code = row[column]
        if code not in self.countries:
            row.wrong(column, "a two-letter code of countries.csv, or nothing")
        return code

    def _read_countries(self) -> None:
        columns = ("iso2", "name", "demonyms", "capital", "government_metonyms", "adjectives", "aliases", "source")
        for row in read_rows(self.folder / "countries.csv", columns):
            code = row["iso2"]
            if len(code) != 2 or not (code.isascii() and code.isalpha() and code.isupper()):
                row.wrong("iso2", "a two-letter code in capitals")
            self.countries.add(code)
            key = "country/" + code.lower()
            aliases = tuple(dict.fromkeys([*row.items("aliases"), row["official_name"]]))
            self._add(row, _entry(row, key, EntityType.COUNTRY, aliases, code))
            capitals = [row["capital"], *row.items("capital_aliases")]
            self._name("country", code, key, Surface.NAME, [row["name"]])
            self._name("country", code, key, Surface.ALIAS, list(aliases))
            self._name("country", code, key, Surface.ADJECTIVE, row.items("adjectives"))
            self._name("country", code, key, Surface.DEMONYM, row.items("demonyms"))
            self._name("country", code, key, Surface.CAPITAL, capitals)
            metonyms = [text for text in row.items("government_metonyms") if text not in capitals]
            self._name("country", code, key, Surface.METONYM, metonyms)

    def _read_organizations(self) -> None:
        rows = list(
            read_rows(self.folder / "organizations.csv", ("name", "type", "country", "aliases", "parent", "source"))
        )
        own = keys("organization", rows)
        by_name = dict(zip((row["name"] for row in rows), own, strict=True))
        for row, key in zip(rows, own, strict=True):
            parent = row["parent"]
            if parent and parent not in by_name:
                row.wrong("parent", "the name of another row, or nothing")
            if row["type"] not in ORGANIZATION_TYPES:
                row.wrong("type", "one of " + ", ".join(sorted(ORGANIZATION_TYPES)))
            country = self._country(row)
            aliases = tuple(row.items("aliases"))
            self._add(row, _entry(row, key, EntityType(row["type"]), aliases, country, parent=by_name.get(parent, "")))
            self._name("organization", row["name"], key, Surface.NAME, [row["name"]])
            self._name("organization", row["name"], key, Surface.ALIAS, list(aliases))
            self._name("organization", row["name"], key, Surface.ADJECTIVE, row.items("adjectives"))
            bare, _, _ = row["name"].partition(" (")
            if bare != row["name"]:
                self.names.append(Name(bare, key, Surface.ALIAS, risky=True))

    def _read_persons(self) -> None:
        rows = list(read_rows(self.folder / "persons.csv", ("name", "aliases", "country", "positions", "source")))
        bodies = {entry.name: entry for entry in self.entries.values() if entry.type in ORGANIZATION_TYPES}
        for row, key in zip(rows, keys("person", rows, "wikidata", "country"), strict=True):
            country = self._country(row)
            offices = tuple(_office(row, text, bodies) for text in row.items("positions"))
            aliases = tuple(row.items("aliases"))
            self._add(row, _entry(row, key, EntityType.PERSON, aliases, country, positions=offices))
            entity = row["name"] + "/" + (row["wikidata"] or row["country"])
            self._name("person", entity, key, Surface.NAME, [row["name"]])
            self._name("person", entity, key, Surface.ALIAS, list(aliases))
            short = _without_initial(row["name"])
            if short != row["name"] and short not in aliases:
                self.names.append(Name(short, key, Surface.NAME, risky=False))

    def _read_classes(self) -> None:
        rows = list(read_rows(self.folder / "equipment_taxonomy.csv", ("code", "label", "parent", "alt_labels")))
        codes = {row["code"] for row in rows}
        for row in rows:
            code, parent = row["code"], row["parent"]
            if parent and parent not in codes:
                row.wrong("parent", "the code of another row, or nothing")
            key = class_key(code)
            aliases = tuple(row.items("alt_labels"))
            self._add(
                row,
                Entry(
                    key=key,
                    type=EntityType.EQUIPMENT,
                    name=row["label"],
                    aliases=aliases,
                    parent=class_key(parent) if parent else "",
                    category=code,
                    source="curated",
                    row=row.place,
                ),
            )
            self._name("equipment_class", code, key, Surface.CLASS, [row["label"], *aliases])

    def _read_equipment(self) -> None:
        columns = ("id", "designation", "name", "aliases", "category", "origin", "source")
        for row in read_rows(self.folder / "equipment.csv", columns):
            key = f"equipment/{row['id']}"
            category = row["category"]
            if class_key(category) not in self.entries:
                row.wrong("category", "a code of equipment_taxonomy.csv")
            designation = row["designation"]
            aliases = tuple(dict.fromkeys([*([designation] if designation else []), *row.items("aliases")]))
            origin = self._country(row, "origin")
            entry = _entry(
                row, key, EntityType.EQUIPMENT, aliases, origin, parent=class_key(category), category=category
            )
            self._add(row, entry)
            self._name("equipment", row["id"], key, Surface.NAME, [row["name"]])
            self._name("equipment", row["id"], key, Surface.DESIGNATION, [designation])
            self._name("equipment", row["id"], key, Surface.ALIAS, row.items("aliases"))

    def _read_programs(self) -> None:
        rows = list(
            read_rows(
                self.folder / "programs.csv", ("name", "aliases", "operator", "country", "kind", "start", "source")
            )
        )
        bodies = {entry.name: entry.key for entry in self.entries.values() if entry.type in ORGANIZATION_TYPES}
        for row, key in zip(rows, keys("program", rows, "wikidata", "country"), strict=True):
            operator = row["operator"]
            if operator and operator not in bodies:
                row.wrong("operator", "a name of organizations.csv, or nothing")
            row.day("start", row["start"], first_day)
            aliases = tuple(row.items("aliases"))
            country = self._country(row)
            entry = _entry(
                row, key, EntityType.PROGRAM, aliases, country, parent=bodies.get(operator, ""), category=row["kind"]
            )
            self._add(row, entry)
            self._name("program", row["name"], key, Surface.NAME, [row["name"]])
            self._name("program", row["name"], key, Surface.ALIAS, list(aliases))

    def _read_places(self) -> None:
        rows = list(read_rows(self.folder / "places.csv", ("name", "aliases", "country", "kind", "source")))
        for row, key in zip(rows, keys("place", rows, "country"), strict=True):
            country = self._country(row)
            aliases = tuple(row.items("aliases"))
            parent = f"country/{country.lower()}" if country else ""
            self._add(row, _entry(row, key, EntityType.PLACE, aliases, country, parent=parent, category=row["kind"]))
            entity = f"{row['name']}/{country}"
            self._name("place", entity, key, Surface.NAME, [row["name"]])
            self._name("place", entity, key, Surface.ALIAS, list(aliases))


def _without_initial(name: str) -> str:
    """Leave out middle initials: "Geoffrey R. Pyatt" is called Geoffrey Pyatt too."""
    if "." not in name or " " not in name:
        return name
    first, *middle, last = name.split()
    return " ".join((first, *(word for word in middle if len(word) != 2 or word[1] != "."), last))


def _entry(
    row: Row,
    key: str,
    type: EntityType,
    aliases: tuple[str, ...],
    country: str,
    *,
    parent: str = "",
    category: str = "",
    positions: tuple[Office, ...] = (),
) -> Entry:
    return Entry(
        key=key,
        type=type,
        name=row["name"],
        aliases=aliases,
        country=country,
        wikidata=row["wikidata"] or None,
        parent=parent,
        category=category,
        source=row["source"],
        row=row.place,
        positions=positions,
    )


def _office(row: Row, text: str, bodies: Mapping[str, Entry]) -> Office:
    parts = text.split("@")
    if len(parts) != 4 or not parts[0]:
        raise InputError(
            f"{row.file}, line {row.line}, column positions: {text!r}, expected title@organization@start@end"
        )
    title, organization, start, end = parts
    if organization and organization not in bodies:
        raise InputError(
            f"{row.file}, line {row.line}, column positions: no organization {organization!r} in organizations.csv"
        )
    body = bodies.get(organization)
    office = Office(
        title=title,
        organization=body.key if body else "",
        country=body.country if body else row["country"],
        start=row.day("positions", start, first_day),
        end=row.day("positions", end, last_day),
        asof=row.day("asof", row["asof"], last_day),
    )
    if office.start and office.end and office.start > office.end:
        raise InputError(f"{row.file}, line {row.line}, column positions: {text!r} ends before it starts")
    return office
