"""Drafts put to the rows that are there: nothing stands twice.

A draft that means the same as a row of the user's own is merged into that; as a shipped row, into a copy of it that
takes its place. Merging adds names, offices, and what was empty; what both say and say differently stays as it was.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from kg.gazetteer.columns import COLUMNS
from kg.gazetteer.growth.draft import Draft, Told, entity_of, plain
from kg.gazetteer.growth.tables import cells_of
from kg.gazetteer.keys import DISTINCT, Known, slug
from kg.gazetteer.load import RISKY_KINDS
from kg.gazetteer.rows import Sources

_LISTS = frozenset(
    {"aliases", "positions", "demonyms", "adjectives", "capital_aliases", "government_metonyms", "alt_labels"}
)
_RISKY = {stem: kind for kind, stem in RISKY_KINDS.items()}

Cells = dict[str, str]


@dataclass(slots=True)
class _Own:
    """A row that is the user's own, or becomes so.

    :ivar places: where the drafts stand that went into it.
    """

    cells: Cells
    places: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Merged:
    """What came of some drafts.

    :ivar rows: all rows of the user's own, by file.
    :ivar places: where the drafts of each row stand, by file.
    :ivar new: how many drafts became rows; ``widened`` how many added to one, ``known`` how many had nothing to add.
    """

    rows: dict[str, list[Cells]] = field(default_factory=dict)
    places: dict[str, list[list[str]]] = field(default_factory=dict)
    refused: list[Told] = field(default_factory=list)
    notes: list[Told] = field(default_factory=list)
    new: int = 0
    widened: int = 0
    known: int = 0


def merge(drafts: Iterable[Draft], *, shipped: Sources, own: Sources, countries: Mapping[str, str]) -> Merged:
    """Put drafts to rows.

    :param countries: names of countries by their codes.
    """
    merged = Merged()
    tables: dict[str, _Table] = {}
    risky: list[tuple[Draft, Cells]] = []
    given = list(drafts)
    for stem in COLUMNS:  # in the order in which they are read
        if any(draft.stem == stem for draft in given) or stem in own:
            tables[stem] = _Table(stem, shipped, own)
    for draft in given:
        row = tables[draft.stem].take(draft, merged, countries)
        if row is not None and draft.risky:
            risky.append((draft, row))
    if risky:
        table = tables.setdefault("risky_aliases", _Table("risky_aliases", shipped, own))
        for draft, row in risky:
            table.add_risky(_RISKY[draft.stem], entity_of(draft.stem, row), draft.risky)
    for stem, table in tables.items():
        merged.rows[stem] = [row.cells for row in table.rows]
        merged.places[stem] = [row.places for row in table.rows]
    return merged


class _Table:
    """The rows of one file."""

    def __init__(self, stem: str, shipped: Sources, own: Sources) -> None:
        self.stem = stem
        self._shipped: Known[Cells] = Known(stem)
        self._own: Known[_Own] = Known(stem)
        self.rows: list[_Own] = []
        self._risky: set[tuple[str, str, str]] = set()
        if stem == "risky_aliases":
            self.rows = [_Own(cells) for source in own.get(stem, ()) for cells in cells_of(source, stem, _ignore)]
            self._risky = {(row.cells["type"], row.cells["entity"], row.cells["alias"]) for row in self.rows}
            return
        for source in shipped.get(stem, ()):
            for cells in cells_of(source, stem, _ignore):
                self._shipped.add(_Keyed(cells), cells)
        for source in own.get(stem, ()):
            for cells in cells_of(source, stem, _ignore):
                self._put(_Own(cells))

    def take(self, draft: Draft, merged: Merged, countries: Mapping[str, str]) -> Cells | None:
        """Take a draft in, and return the row that it became or went into; None where it is refused."""
        if self.stem == "risky_aliases":
            return self._take_risky(draft, merged)
        for cells in _tries(draft, countries):
            keyed = _Keyed(cells)
            own = [row for row in self._own.same(keyed) if _may_be(draft, row.cells)]
            if own:
                self._note(cells, own[0].cells, draft, merged)
                return self._merge(own[0], replace(draft, cells=cells), merged)
            shipped = [row for row in self._shipped.same(keyed) if _may_be(draft, row)]
            if len(shipped) > 1:
                names = ", ".join(f"{_title(one)} ({_Keyed(one)['wikidata'] or one['country']})" for one in shipped)
                what = f"{_title(cells)} may be any of {names}; give its Wikidata id or country"
                merged.refused.append(Told(draft.place, what))
                return None
            if shipped:
                self._note(cells, shipped[0], draft, merged)
                return self._copy(shipped[0], replace(draft, cells=cells), merged)
            namesakes = [*self._shipped.namesakes(keyed), *self._own.namesakes(keyed)]
            if not namesakes or any(cells[column] for column in DISTINCT.get(self.stem, ())):
                merged.new += 1
                self._put(_Own(cells, places=[draft.place]))
                return cells
        what = f"{_title(draft.cells)}: another row has that name, and nothing tells them apart"
        merged.refused.append(Told(draft.place, what))
        return None

    def _note(self, cells: Cells, other: Cells, draft: Draft, merged: Merged) -> None:
        """Say where a person is taken for one who is there, and nothing but the name speaks for it."""
        if self.stem != "persons":
            return
        if not any(cells[column] and cells[column] == other[column] for column in ("wikidata", "country")):
            who = " ".join(filter(None, (other["country"], other["wikidata"])))
            what = f"{_title(cells)} is taken for {_title(other)} ({who or 'no country'}) by the name alone"
            merged.notes.append(Told(draft.place, what))

    def add_risky(self, type: str, entity: str, aliases: Iterable[str]) -> None:
        """Mark names of an entity as risky, each once."""
        for alias in aliases:
            if (type, entity, alias) not in self._risky:
                self._risky.add((type, entity, alias))
                self.rows.append(_Own({"type": type, "alias": alias, "entity": entity, "reason": "weak-alias"}))

    def _put(self, row: _Own) -> None:
        self.rows.append(row)
        self._own.add(_Keyed(row.cells), row)

    def _take_risky(self, draft: Draft, merged: Merged) -> Cells | None:
        cells = dict(draft.cells)
        if any(row.cells == cells for row in self.rows):
            merged.known += 1
        else:
            merged.new += 1
            self.rows.append(_Own(cells, places=[draft.place]))
        return None

    def _merge(self, row: _Own, draft: Draft, merged: Merged) -> Cells:
        if _widen(row, draft, merged):
            merged.widened += 1
            row.places.append(draft.place)
            self._own.add(_Keyed(row.cells), row)  # it may have got its Wikidata id just now
        else:
            merged.known += 1
        return row.cells

    def _copy(self, shipped: Cells, draft: Draft, merged: Merged) -> Cells:
        """Take a copy of a shipped row in, if the draft has something to add to it."""
        copy = _Own(dict(shipped))
        if _widen(copy, draft, merged):
            merged.widened += 1
            copy.places.append(draft.place)
            self._put(copy)
        else:
            merged.known += 1
        return copy.cells


def _tries(draft: Draft, countries: Mapping[str, str]) -> Iterator[Cells]:
    """Yield a draft's cells, and then those that tell it from a namesake where they can.

    Bodies are told apart by their names, and get the country into them; equipment by its id, if that was made here.
    """
    cells = dict(draft.cells)
    yield cells
    if draft.stem == "organizations" and cells["country"] in countries and " (" not in cells["name"]:
        yield cells | {"name": f"{cells['name']} ({countries[cells['country']]})"}
    suffix = cells["wikidata"] or cells["origin"] if draft.made_id else ""
    if suffix:
        yield cells | {"id": f"{cells['id']}-{suffix.lower()}"}


def _may_be(draft: Draft, cells: Cells) -> bool:
    """Whether a machine may be the one of a row: two ships of one name under two flags are not, whatever their id."""
    one, other = draft.cells, cells
    if not draft.made_id or (one["wikidata"] and one["wikidata"] == other["wikidata"]):
        return True
    return not (one["origin"] and other["origin"]) or one["origin"] == other["origin"]


class _Keyed:
    """Cells as :class:`Known` asks for them: the columns that a kind of file has not are empty."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        self._cells = cells

    def __getitem__(self, column: str, /) -> str:
        return self._cells.get(column) or (self._cells.get("origin", "") if column == "country" else "")


def _widen(row: _Own, draft: Draft, merged: Merged) -> bool:
    """Add to a row what a draft has and it has not; whether that was something."""
    cells, changed = row.cells, False
    for column, value in draft.cells.items():
        if column in ("name", "label") and value and slug(value) != slug(cells[column]):
            column = "alt_labels" if column == "label" else "aliases"
        elif column in ("name", "label", "source", "asof") or not value:
            continue
        there = cells.get(column, "")
        if column in _LISTS:
            added = [
                part
                for part in value.split("|")
                if part not in (*there.split("|"), cells.get("name"), cells.get("label"))
            ]
            if column == "positions":
                added = [part for part in added if not _has_office(there, part)]
            if added:
                cells[column] = "|".join(filter(None, (there, *added)))
                changed = True
        elif not there:
            cells[column] = value
            changed = True
        elif there != value and column not in ("id", "category", "kind"):
            merged.notes.append(Told(draft.place, f"{_title(cells)}: {column} stays {there}, the file says {value}"))
    if changed and "source" in cells:
        names = dict.fromkeys([*cells["source"].split("|"), plain(draft.cells["source"])])
        cells["source"] = "|".join(filter(None, names))
        if not cells.get("asof", "x"):
            cells["asof"] = draft.cells["asof"]
    return changed


def _has_office(there: str, office: str) -> bool:
    """Whether a row has an office already: the same title from the same day, or the title and no day is new."""
    title, _, start, _ = office.split("@") if office.count("@") == 3 else (office, "", "", "")
    known = [part.split("@") for part in there.split("|") if part.count("@") == 3]
    return any(part[0] == title and (part[2] == start or not start) for part in known)


def _title(cells: Mapping[str, str]) -> str:
    return cells.get("name") or cells.get("label") or "the row"


def _ignore(problem: object) -> None:
    """Problems of these files are told when they are read as a whole."""
