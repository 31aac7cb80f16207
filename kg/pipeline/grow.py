"""A store's own gazetteer: looked at, added to, filled from other people's files. It is written whole or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import InputError
from kg.gazetteer import Gazetteer
from kg.gazetteer.columns import COLUMNS, FILES
from kg.gazetteer.growth.check import Findings, find
from kg.gazetteer.growth.countries import Countries
from kg.gazetteer.growth.draft import Draft, Told, entity_of
from kg.gazetteer.growth.formats import format_of, read_drafts
from kg.gazetteer.growth.merge import Merged, merge
from kg.gazetteer.growth.tables import cells_of, csv_text, stem_by_columns
from kg.gazetteer.growth.wikidata import Options
from kg.gazetteer.load import RISKY_KINDS, Reading, read_sources
from kg.gazetteer.rows import Problem, Source, Sources, file_source, folder_sources
from kg.language.everyday import is_everyday
from kg.model import EntityType
from kg.resources import resource
from kg.store import Store, Writer

NEW_ROW = "the new row"
"""What a message calls a row that came from no file."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of importing a file.

    :param form: the format that it was read as.
    :param new: how many of its things became rows; ``widened`` how many added to rows that were there, ``known`` how
        many had nothing to add.
    :param refused: those that could not be taken; ``notes`` what was left out of the others.
    :param others: what no gazetteer holds, by what it is.
    """

    form: str
    new: int
    widened: int
    known: int
    refused: tuple[Told, ...]
    notes: tuple[Told, ...]
    others: Mapping[str, int]
    findings: Findings


def shipped_sources() -> Sources:
    """Return the files of the shipped gazetteer."""
    return folder_sources(resource("ontology", "gazetteer"))


def check(store: Store | None, files: Sequence[Path] = ()) -> Findings:
    """Look at a store's own rows, or at files that might be added to them; nothing is changed.

    :param store: None to look at the files as if they were to be a store's first.
    :raises InputError: if a file cannot be read.
    """
    problems: list[Problem] = []
    own = folder_sources(store.gazetteer, own=True) if store else {}
    if not files:
        problems += _strangers(store)
        reading = read_sources(shipped_sources(), own)
        return _found(reading, problems)
    given = _by_stem([file_source(path, name=str(path)) for path in files], problems)
    if store:
        own = {stem: _others(store, stem, sources, files) for stem, sources in own.items()}
    reading = read_sources(shipped_sources(), _joined(own, given))
    return _found(reading, problems, {source.name for sources in given.values() for source in sources})


def add_files(store: Store, files: Sequence[Path]) -> Findings:
    """Add the rows of files to a store's own; where one is wrong, none is added.

    :returns: what was found; with problems, nothing was written.
    :raises InputError: if a file cannot be read.
    :raises StoreError: if the store cannot be written.
    """
    problems: list[Problem] = []
    given = _by_stem([file_source(path, name=str(path)) for path in files], problems)
    return _add(store, given, problems)


def add_row(store: Store, draft: Draft) -> Findings:
    """Add one row to a store's own, unless it is wrong.

    :returns: what was found; with problems, nothing was written.
    :raises StoreError: if the store cannot be written.
    """
    given = {draft.stem: (_source(NEW_ROW, draft.stem, [draft.cells]),)}
    if draft.risky:
        kind = next(kind for kind, stem in RISKY_KINDS.items() if stem == draft.stem)
        entity = entity_of(draft.stem, draft.cells)
        rows = [{"type": kind, "alias": alias, "entity": entity, "reason": "weak-alias"} for alias in draft.risky]
        given["risky_aliases"] = (_source(NEW_ROW, "risky_aliases", rows),)
    return _add(store, given, [])


def import_file(
    store: Store, path: Path, *, form: str = "auto", type: EntityType | None = None, country: str = ""
) -> Imported:
    """Take into a store's own rows what a file holds; what cannot be taken is named, and the rest is taken.

    :param form: "csv", "wikidata" or "ftm" (FollowTheMoney); "auto" to go by what the file begins with.
    :param type: what all its things are; None to go by the file.
    :param country: two-letter code of what names no country.
    :raises InputError: if the file cannot be read at all, or a row of the store's own is wrong.
    :raises StoreError: if the store cannot be written.
    """
    source = file_source(path, name=str(path))
    form = format_of(source) if form == "auto" else form
    with store.writer() as writer:
        shipped, own = shipped_sources(), folder_sources(store.gazetteer, own=True)
        gazetteer = Gazetteer.load(extra=store.gazetteer)
        countries = Countries(gazetteer)
        if country and countries.code(country) != country:
            raise InputError(f"the gazetteer has no country {country!r}; give a two-letter code of countries.csv")
        options = Options(f"{path.name} ({form})", type, country)
        drafts = read_drafts(source, form, countries=countries, options=options)
        names = {entry.country: entry.name for entry in gazetteer.entries() if entry.type is EntityType.COUNTRY}
        taken = _Taken(drafts.drafts, shipped, own, names)
        merged, reading = taken.settle()
        _write(writer, own, merged.rows)
        keys = {
            key
            for key, row in reading.own.items()
            if any(merged.places[stem][row.line - 2] for stem in COLUMNS if row.file == _own_name(stem))
        }
    return Imported(
        form,
        merged.new,
        merged.widened,
        merged.known,
        _in_order((*drafts.refused, *taken.refused, *merged.refused)),
        _in_order((*drafts.notes, *merged.notes)),
        dict(sorted(drafts.others.items())),
        find(reading, keys=keys, is_everyday=is_everyday),
    )


def counts(store: Store | None) -> list[tuple[str, int, int]]:
    """Return how many rows each file has: shipped, and the store's own."""
    shipped = shipped_sources()
    own = folder_sources(store.gazetteer, own=True) if store else {}
    return [(f"{stem}.csv", _rows(shipped, stem), _rows(own, stem)) for stem in COLUMNS]


def _rows(sources: Sources, stem: str) -> int:
    return sum(len(cells_of(source, stem, _ignore)) for source in sources.get(stem, ()))


@dataclass(slots=True)
class _Taken:
    """Drafts, without those that turn out to be wrong when all is read together."""

    drafts: list[Draft]
    shipped: Sources
    own: Sources
    countries: Mapping[str, str]
    refused: list[Told] = field(default_factory=list)

    def settle(self) -> tuple[Merged, Reading]:
        """Return the rows, and how they read.

        :raises InputError: if a row is wrong that was there before.
        """
        while True:
            merged = merge(self.drafts, shipped=self.shipped, own=self.own, countries=self.countries)
            made = {stem: (_source(_own_name(stem), stem, rows),) for stem, rows in merged.rows.items()}
            reading = read_sources(self.shipped, made)
            if not reading.problems:
                return merged, reading
            wrong: set[str] = set()
            for problem in reading.problems:
                places = merged.places[Path(problem.file).stem][problem.line - 2]
                if not places:
                    raise InputError(f"{problem}; mend the store's own rows first (kg gazetteer check names them all)")
                wrong.add(places[-1])
                column = f"column {problem.column}: " if problem.column else ""
                self.refused.append(Told(places[-1], column + problem.what))
            self.drafts = [draft for draft in self.drafts if draft.place not in wrong]


def _add(store: Store, given: Sources, problems: list[Problem]) -> Findings:
    with store.writer() as writer:
        own = folder_sources(store.gazetteer, own=True)
        joined = _joined(own, given)
        reading = read_sources(shipped_sources(), joined)
        names = {source.name for sources in given.values() for source in sources}
        findings = _found(reading, problems, names)
        if not findings.problems:
            rows = {stem: [row for source in joined[stem] for row in cells_of(source, stem, _ignore)] for stem in given}
            _write(writer, own, rows)
    return findings


def _write(writer: Writer, own: Sources, rows: Mapping[str, Sequence[Mapping[str, str]]]) -> None:
    """Write the files that change, first those that others refer to: what is there if this is cut short reads well."""
    for stem in sorted(COLUMNS, key=lambda stem: stem == "risky_aliases"):
        if rows.get(stem):
            there = [row for source in own.get(stem, ()) for row in cells_of(source, stem, _ignore)]
            if there != rows[stem]:
                writer.write_gazetteer(f"{stem}.csv", csv_text(stem, rows[stem]))


def _found(reading: Reading, problems: Sequence[Problem], names: set[str] | None = None) -> Findings:
    """Return what a reading shows, of the rows of some files only where ``names`` says so."""
    keys = None if names is None else {key for key, row in reading.own.items() if row.file in names}
    all_problems = (*problems, *reading.problems)
    if all_problems and names is not None:
        return Findings(problems=all_problems)
    found = find(reading, keys=keys, is_everyday=is_everyday)
    return Findings(found.entries, all_problems, found.replaced, found.ambiguous, found.everyday)


def _by_stem(sources: Sequence[Source], problems: list[Problem]) -> dict[str, tuple[Source, ...]]:
    found: dict[str, tuple[Source, ...]] = {}
    for source in sources:
        stem = stem_by_columns(source, problems.append)
        if stem:
            found[stem] = (*found.get(stem, ()), source)
    return found


def _joined(own: Sources, given: Sources) -> dict[str, tuple[Source, ...]]:
    return {stem: (*own.get(stem, ()), *given.get(stem, ())) for stem in COLUMNS if stem in own or stem in given}


def _others(store: Store, stem: str, sources: tuple[Source, ...], files: Sequence[Path]) -> tuple[Source, ...]:
    """Return a store's file, unless it is one of those that are looked at."""
    path = store.gazetteer / f"{stem}.csv"
    return () if any(file.samefile(path) for file in files) else sources


def _strangers(store: Store | None) -> list[Problem]:
    """Return the files of a store's gazetteer that nothing reads."""
    folder = store.gazetteer if store else None
    names = sorted(path.name for path in folder.iterdir()) if folder and folder.is_dir() else []
    expected = f"is no file of a gazetteer; expected one of {', '.join(FILES)}"
    return [
        Problem(f"gazetteer/{name}", 0, "", expected)
        for name in names
        if name not in FILES and not name.startswith(".")
    ]


def _in_order(told: Sequence[Told]) -> tuple[Told, ...]:
    """Return words about a file in the order of their places, each once."""
    return tuple(sorted(dict.fromkeys(told), key=lambda one: int(one.place.rpartition(" ")[2])))


def _source(name: str, stem: str, rows: Sequence[Mapping[str, str]]) -> Source:
    return Source(name, csv_text(stem, rows).encode("utf-8", "surrogatepass"), own=True)


def _own_name(stem: str) -> str:
    return f"gazetteer/{stem}.csv"


def _ignore(problem: Problem) -> None:
    """Leave a problem to the reading of the whole."""
