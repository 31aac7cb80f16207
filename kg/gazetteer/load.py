"""The gazetteer's files as entries and names: a pure function of the shipped files and a user's own.

A folder holds any of :data:`~kg.gazetteer.columns.FILES`; a file that is missing holds nothing. A row of a user's own
that means the same as a shipped one takes its place, under its key (:class:`~kg.gazetteer.keys.Known`). What cannot be
right is a :class:`~kg.gazetteer.rows.Problem` that names file, line, column and what was expected.
"""

import datetime
import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kg.errors import InputError
from kg.gazetteer.columns import COLUMNS
from kg.gazetteer.dates import first_day, last_day
from kg.gazetteer.entry import Entry, Office, Surface
from kg.gazetteer.keys import DISTINCT, IDS, class_key, keys, own_keys
from kg.gazetteer.rows import Problem, Row, Source, Sources, folder_sources, read_rows
from kg.gazetteer.words import pattern
from kg.model import EntityType

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

RISKY_KINDS = {
    "country": "countries",
    "equipment": "equipment",
    "equipment_class": "equipment_taxonomy",
    "organization": "organizations",
    "person": "persons",
    "place": "places",
    "program": "programs",
}
"""What the column ``type`` of risky_aliases.csv may hold, and which file's rows that are."""


_HINTS = 50
"""Problems up to which a known name is sought for an unknown one: that takes 20 ms each."""


class Name(NamedTuple):
    """One surface form of one entry, as the files write it."""

    text: str
    key: str
    surface: Surface
    risky: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """What a gazetteer holds: entries by key, in the files' order, and every name of theirs."""

    entries: Mapping[str, Entry]
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and what was not.

    :param problems: what is wrong, in the order of the files; what they name is left out of the contents, or is in it
        without the wrong cell.
    :param own: the rows of a user's own that became entries, by key.
    :param replaced: the shipped entries whose place one of those takes, by key.
    """

    contents: Contents
    problems: tuple[Problem, ...]
    own: Mapping[str, Row]
    replaced: Mapping[str, Entry]


def read_folder(folder: Path, extra: Path | None = None) -> Contents:
    """Read the gazetteer files of a folder.

    :param extra: a folder of a user's own rows, which go on top.
    :raises InputError: if a row has a wrong type, country, date, parent or number of cells, or two rows share an id.
    """
    if not folder.is_dir():
        raise InputError(f"{folder} is no folder of gazetteer files")
    reading = read_sources(folder_sources(folder), folder_sources(extra, own=True) if extra else {})
    if reading.problems:
        first, *others = reading.problems
        more = f" (and {len(others)} more: kg gazetteer check names them all)" if others else ""
        raise InputError(f"{first}{more}")
    return reading.contents


def read_sources(shipped: Sources, own: Sources) -> Reading:
    """Read files, with a user's own on top."""
    return _Reader(shipped, own).read()


@dataclass(slots=True)
class _Reader:
    shipped: Sources
    own: Sources
    entries: dict[str, Entry] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    countries: set[str] = field(default_factory=lambda: {""})
    bodies: dict[str, str] = field(default_factory=dict)
    risky: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    own_rows: dict[str, Row] = field(default_factory=dict)
    replaced: dict[str, Entry] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()
    known: set[tuple[str, str, str]] = field(default_factory=set)

    def read(self) -> Reading:
        risky = self._rows("risky_aliases")
        for row in risky:
            entity = (row["type"], row["entity"])
            self.risky[entity] = self.risky.get(entity, frozenset()) | {row["alias"]}
        self._read_countries()
        self._read_organizations()
        self._read_persons()
        self._read_classes()
        self._read_equipment()
        self._read_programs()
        self._read_places()
        for row in risky:
            if row.own:
                self._check_risky(row)
        for key, row in self.own_rows.items():
            self._check_parents(key, row)
        return Reading(Contents(self.entries, tuple(self.names)), tuple(self.problems), self.own_rows, self.replaced)

    def _rows(self, stem: str) -> list[Row]:
        sources: Sequence[Source] = (*self.shipped.get(stem, ()), *self.own.get(stem, ()))
        return [row for source in sources for row in read_rows(source, COLUMNS[stem], self.problems.append)]

    def _with_ids(self, stem: str, key: Callable[[str], str]) -> Iterator[tuple[Row, str]]:
        """Yield the rows of a file whose rows have ids, with their keys."""
        rows = self._rows(stem)
        self.taken = frozenset(key(row[IDS[stem]]) for row in rows if row.own)
        for row in rows:
            if row.own and not row[IDS[stem]]:
                self._wrong(row, IDS[stem], "an id that no other row has")
            yield row, key(row[IDS[stem]])

    def _with_names(self, stem: str, prefix: str) -> list[tuple[Row, str]]:
        """Return the rows of a file whose rows are told by their names, with their keys."""
        rows = self._rows(stem)
        shipped = [row for row in rows if not row.own]
        own = [row for row in rows if row.own]
        found = list(zip(shipped, keys(prefix, shipped, *DISTINCT[stem]), strict=True))
        if own:
            made = own_keys(prefix, stem, own, dict(found), self.problems.append)
            found += zip(own, made, strict=True)
            self.taken = frozenset(made)
        else:
            self.taken = frozenset()
        return found

    def _wrong(self, row: Row, column: str, expected: str) -> None:
        self.problems.append(row.wrong(column, expected))

    def _add(self, row: Row, entry: Entry) -> None:
        if not row.own and entry.key in self.taken:
            self.replaced[entry.key] = entry
            return
        other = self.entries.get(entry.key)
        if other is not None:
            what = f"{entry.key} is also the id of {other.row}; give one of them another"
            self.problems.append(row.problem(what))
            return
        if not entry.name or (row.own and not pattern(entry.name)):
            self._wrong(row, "label" if entry.key == class_key(entry.category) else "name", "a name")
        if entry.wikidata and not (entry.wikidata[0] == "Q" and entry.wikidata[1:].isdecimal()):
            self._wrong(row, "wikidata", "a Wikidata id such as Q212, or nothing")
        self.entries[entry.key] = entry
        if row.own:
            self.own_rows[entry.key] = row

    def _name(
        self, row: Row, kind: str, entity: str, key: str, surface: Surface, texts: Sequence[str], also: str = ""
    ) -> None:
        """Take in names of a row.

        :param entity: how risky_aliases.csv refers to the row; ``also`` is another way.
        """
        if not row.own and key in self.taken:
            return
        risky = self.risky.get((kind, entity), frozenset()) | self.risky.get((kind, also), frozenset())
        for text in texts:
            if text:
                alone = kind == "person" and " " not in text
                self.names.append(Name(text, key, surface, alone or text in risky))
                if risky:
                    self.known |= {(kind, entity, text), (kind, also, text)}

    def _bare(self, row: Row, name: Name) -> None:
        if row.own or name.key not in self.taken:
            self.names.append(name)

    def _country(self, row: Row, column: str = "country") -> str:
        code = row[column]
        if code not in self.countries:
            self._wrong(row, column, "a two-letter code of countries.csv, or nothing")
            return ""
        return code

    def _read_countries(self) -> None:
        for row, key in self._with_ids("countries", _country_key):
            code = row["iso2"]
            if len(code) != 2 or not (code.isascii() and code.isalpha() and code.isupper()):
                self._wrong(row, "iso2", "a two-letter code in capitals")
                continue
            self.countries.add(code)
            aliases = tuple(dict.fromkeys([*row.items("aliases"), row["official_name"]]))
            self._add(row, _entry(row, key, EntityType.COUNTRY, aliases, code))
            capitals = [row["capital"], *row.items("capital_aliases")]
            self._name(row, "country", code, key, Surface.NAME, [row["name"]])
            self._name(row, "country", code, key, Surface.ALIAS, aliases)
            self._name(row, "country", code, key, Surface.ADJECTIVE, row.items("adjectives"))
            self._name(row, "country", code, key, Surface.DEMONYM, row.items("demonyms"))
            self._name(row, "country", code, key, Surface.CAPITAL, capitals)
            metonyms = [text for text in row.items("government_metonyms") if text not in capitals]
            self._name(row, "country", code, key, Surface.METONYM, metonyms)

    def _read_organizations(self) -> None:
        rows = self._with_names("organizations", "organization")
        self.bodies = {row["name"]: key for row, key in rows}
        for row, key in rows:
            parent = row["parent"]
            if parent and parent not in self.bodies:
                self._wrong(row, "parent", f"the name of another row, or nothing{self._nearest(parent)}")
            country = self._country(row)
            if row["type"] not in ORGANIZATION_TYPES:
                self._wrong(row, "type", "one of " + ", ".join(sorted(ORGANIZATION_TYPES)))
                continue
            aliases = tuple(row.items("aliases"))
            superior = self.bodies.get(parent, "")
            self._add(row, _entry(row, key, EntityType(row["type"]), aliases, country, parent=superior))
            self._name(row, "organization", row["name"], key, Surface.NAME, [row["name"]])
            self._name(row, "organization", row["name"], key, Surface.ALIAS, aliases)
            self._name(row, "organization", row["name"], key, Surface.ADJECTIVE, row.items("adjectives"))
            bare, _, _ = row["name"].partition(" (")
            if bare != row["name"]:
                self._bare(row, Name(bare, key, Surface.ALIAS, risky=True))

    def _read_persons(self) -> None:
        for row, key in self._with_names("persons", "person"):
            country = self._country(row)
            asof = row.day("asof", row["asof"], last_day, self.problems.append)
            offices = tuple(filter(None, (self._office(row, text, asof) for text in row.items("positions"))))
            aliases = tuple(row.items("aliases"))
            self._add(row, _entry(row, key, EntityType.PERSON, aliases, country, positions=offices))
            entity = row["name"] + "/" + (row["wikidata"] or row["country"])
            also = f"{row['name']}/{row['country']}"
            self._name(row, "person", entity, key, Surface.NAME, [row["name"]], also)
            self._name(row, "person", entity, key, Surface.ALIAS, aliases, also)
            short = _without_initial(row["name"])
            if short != row["name"] and short not in aliases:
                self._bare(row, Name(short, key, Surface.NAME, risky=False))

    def _read_classes(self) -> None:
        rows = list(self._with_ids("equipment_taxonomy", class_key))
        codes = {row["code"] for row, _ in rows}
        for row, key in rows:
            code, parent = row["code"], row["parent"]
            if parent and parent not in codes:
                self._wrong(row, "parent", "the code of another row, or nothing")
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
            self._name(row, "equipment_class", code, key, Surface.CLASS, [row["label"], *aliases])

    def _read_equipment(self) -> None:
        for row, key in self._with_ids("equipment", _equipment_key):
            category = row["category"]
            if class_key(category) not in self.entries:
                self._wrong(row, "category", "a code of equipment_taxonomy.csv")
            designation = row["designation"]
            aliases = tuple(dict.fromkeys([*([designation] if designation else []), *row.items("aliases")]))
            origin = self._country(row, "origin")
            entry = _entry(
                row, key, EntityType.EQUIPMENT, aliases, origin, parent=class_key(category), category=category
            )
            self._add(row, entry)
            self._name(row, "equipment", row["id"], key, Surface.NAME, [row["name"]])
            self._name(row, "equipment", row["id"], key, Surface.DESIGNATION, [designation])
            self._name(row, "equipment", row["id"], key, Surface.ALIAS, row.items("aliases"))

    def _read_programs(self) -> None:
        for row, key in self._with_names("programs", "program"):
            operator = row["operator"]
            if operator and operator not in self.bodies:
                self._wrong(row, "operator", f"a name of organizations.csv, or nothing{self._nearest(operator)}")
            row.day("start", row["start"], first_day, self.problems.append)
            aliases = tuple(row.items("aliases"))
            country = self._country(row)
            body = self.bodies.get(operator, "")
            self._add(row, _entry(row, key, EntityType.PROGRAM, aliases, country, parent=body, category=row["kind"]))
            self._name(row, "program", row["name"], key, Surface.NAME, [row["name"]])
            self._name(row, "program", row["name"], key, Surface.ALIAS, aliases)

    def _read_places(self) -> None:
        for row, key in self._with_names("places", "place"):
            country = self._country(row)
            aliases = tuple(row.items("aliases"))
            parent = _country_key(country) if country else ""
            self._add(row, _entry(row, key, EntityType.PLACE, aliases, country, parent=parent, category=row["kind"]))
            entity = f"{row['name']}/{country}"
            self._name(row, "place", entity, key, Surface.NAME, [row["name"]])
            self._name(row, "place", entity, key, Surface.ALIAS, aliases)

    def _office(self, row: Row, text: str, asof: datetime.date | None) -> Office | None:
        parts = text.split("@")
        if len(parts) != 4 or not parts[0]:
            self.problems.append(row.problem(f"{text!r}, expected title@organization@start@end", "positions"))
            return None
        title, organization, start, end = parts
        if organization and organization not in self.bodies:
            what = f"no organization {organization!r} in organizations.csv{self._nearest(organization)}"
            self.problems.append(row.problem(what, "positions"))
        body = self.entries.get(self.bodies.get(organization, ""))
        report = self.problems.append
        office = Office(
            title=title,
            organization=body.key if body else "",
            country=body.country if body else row["country"],
            start=row.day("positions", start, first_day, report),
            end=row.day("positions", end, last_day, report),
            asof=asof,
        )
        if office.start and office.end and office.start > office.end:
            self.problems.append(row.problem(f"{text!r} ends before it starts", "positions"))
        return office

    def _nearest(self, name: str) -> str:
        """Return a word about the body whose name is spelt most like one that is unknown."""
        if len(self.problems) > _HINTS:
            return ""
        found = difflib.get_close_matches(name, self.bodies, 1)
        return f"; did you mean {found[0]!r}?" if found else ""

    def _check_risky(self, row: Row) -> None:
        """Report a risky alias of a user's own that nothing has."""
        if row["type"] not in RISKY_KINDS:
            self._wrong(row, "type", "one of " + ", ".join(RISKY_KINDS))
        elif (row["type"], row["entity"], row["alias"]) not in self.known:
            expected = f"an entity of {RISKY_KINDS[row['type']]}.csv that is called {row['alias']!r}"
            self._wrong(row, "entity", expected)

    def _check_parents(self, key: str, row: Row) -> None:
        """Report a row of a user's own that belongs to itself, by way of others or not."""
        seen = {key}
        entry: Entry | None = self.entries[key]
        while entry is not None and entry.parent:
            if entry.parent in seen:
                self._wrong(row, "parent", "what does not belong to this row itself")
                return
            seen.add(entry.parent)
            entry = self.entries.get(entry.parent)


def _country_key(code: str) -> str:
    return "country/" + code.lower()


def _equipment_key(id: str) -> str:
    return f"equipment/{id}"


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
