"""Commands on the gazetteer of a store: what it holds, check, add, import."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.reading import DEFAULT_STORE, StoreFolder
from kg.cli.streams import STANDARD_OUTPUT, say, write_to
from kg.cli.tables import sections_text
from kg.errors import UsageError
from kg.model import EntityType

if TYPE_CHECKING:
    from kg.gazetteer.growth.check import Ambiguity, Findings
    from kg.gazetteer.growth.draft import Draft
    from kg.gazetteer.rows import Problem
    from kg.store import Store

_LISTED = 20
"""Lines of a list after a change; kg gazetteer check has them all."""

_SHARING = 5
"""Entities that are named of those that share a name."""

Section = tuple[str, list[Sequence[str]]]

app = typer.Typer(
    help="List, check and add to a store's known entities.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@app.callback()
def counts(context: typer.Context, store: StoreFolder = DEFAULT_STORE) -> None:
    """List how many rows the shipped gazetteer has, and how many a store has of its own."""
    if context.invoked_subcommand is not None:
        return
    from kg.pipeline.grow import counts as count_rows

    rows = count_rows(_existing(store))
    shown: list[Sequence[str]] = [
        (name, f"{shipped:,} shipped", f"{own:,} of the store's own" if own else "") for name, shipped, own in rows
    ]
    _print([(f"gazetteer of {store}", shown)])


def check(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="CSV files that might be added; by default the store's own rows."),
    ] = None,
    store: StoreFolder = DEFAULT_STORE,
) -> int:
    """Name every wrong row, what rows take the place of, and names that are ambiguous now; change nothing.

    The exit status is 1 where a row is wrong; an ambiguity is no error.
    """
    from kg.pipeline.grow import check as check_rows

    opened = _existing(store)
    if opened is None and not files:
        raise UsageError(f"there is no store {store}; name one with --store, or give files to check")
    findings = check_rows(opened, _there(files or []))
    _print([_heading(findings), *_sections(findings, all_of_them=True)])
    return 1 if findings.problems else 0


def add(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="CSV files with the gazetteer's columns, which tell what they hold."),
    ] = None,
    kind: Annotated[
        str, typer.Option("--type", metavar="TYPE", help="Add one row of this type: Person, Company, …")
    ] = "",
    name: Annotated[str, typer.Option(metavar="TEXT", help="Its name.")] = "",
    alias: Annotated[list[str] | None, typer.Option(metavar="TEXT", help="Another name; may be repeated.")] = None,
    weak_alias: Annotated[
        list[str] | None, typer.Option(metavar="TEXT", help="Another name, to be believed with context only.")
    ] = None,
    country: Annotated[str, typer.Option(metavar="CC", help="Its country, such as UA.")] = "",
    wikidata: Annotated[str, typer.Option(metavar="Q…", help="Its Wikidata id.")] = "",
    position: Annotated[
        list[str] | None, typer.Option(metavar="title@organization@start@end", help="An office of a person.")
    ] = None,
    asof: Annotated[str, typer.Option(metavar="DAY", help="The day up to which the offices are known to hold.")] = "",
    parent: Annotated[str, typer.Option(metavar="NAME", help="The body that an organization belongs to.")] = "",
    category: Annotated[str, typer.Option(metavar="CODE", help="Equipment: its class, such as VEH.TANK.")] = "",
    designation: Annotated[str, typer.Option(metavar="TEXT", help="Equipment: its designation, such as M1A2.")] = "",
    detail: Annotated[str, typer.Option("--kind", metavar="KIND", help="Places and programs: city, exercise, …")] = "",
    operator: Annotated[str, typer.Option(metavar="NAME", help="Programs: the body that runs it.")] = "",
    start: Annotated[str, typer.Option(metavar="DAY", help="Programs: when it began.")] = "",
    store: StoreFolder = DEFAULT_STORE,
) -> int:
    """Add rows to the store's own gazetteer: those of files, or one from the options.

    Where a row is wrong, none is added. The next build reads the documents again.
    """
    from kg.gazetteer.growth.draft import Draft
    from kg.pipeline.grow import add_files, add_row
    from kg.store import Store

    single = {
        "name": name,
        "aliases": "|".join([*(alias or []), *(weak_alias or [])]),
        "country": country,
        "wikidata": wikidata,
        "positions": "|".join(position or []),
        "asof": asof,
        "parent": parent,
        "category": category,
        "designation": designation,
        "kind": detail,
        "operator": operator,
        "start": start,
    }
    if bool(files) == bool(kind or any(single.values())):
        raise UsageError("give files to add, or --type and --name of one row (kg gazetteer add --help tells more)")
    if files:
        paths = _there(files)
        findings = add_files(Store.create(store), paths)
    else:
        draft = _draft(_type(kind), single)
        findings = add_row(Store.create(store), Draft(draft.place, draft.stem, draft.cells, tuple(weak_alias or ())))
    for problem in findings.problems:
        say(_words(problem))
    if findings.problems:
        say("nothing was added")
        return 1
    _print([_added(findings), *_sections(findings)])
    return 0


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to read.", show_default=False)],
    form: Annotated[
        str, typer.Option("--format", metavar="auto|csv|wikidata|ftm", help="What it is; auto goes by its beginning.")
    ] = "auto",
    kind: Annotated[
        str, typer.Option("--type", metavar="TYPE", help="What all its things are, whatever the file says.")
    ] = "",
    country: Annotated[str, typer.Option(metavar="CC", help="The country of what names none.")] = "",
    store: StoreFolder = DEFAULT_STORE,
) -> int:
    """Take entities out of a file into the store's own gazetteer.

    Read are CSV with the gazetteer's columns, Wikidata (results of the query service as JSON, items as in a dump), and
    FollowTheMoney as OpenSanctions exports it. What cannot be taken is named with its line, the rest is taken; what is
    known already gets the names that it lacks.
    """
    from kg.gazetteer.growth.formats import FORMATS
    from kg.pipeline.grow import import_file
    from kg.store import Store

    if form not in ("auto", *FORMATS):
        raise UsageError(f"--format {form!r} is none that is read; give auto, {', '.join(FORMATS)}")
    type = _type(kind) if kind else None
    [path] = _there([file])
    done = import_file(Store.create(store), path, form=form, type=type, country=country)
    for told in done.refused:
        say(f"{file}, {told.place}: {told.what}")
    for told in done.notes[:_LISTED]:
        say(f"{file}, {told.place}: note: {told.what}")
    if len(done.notes) > _LISTED:
        say(f"{len(done.notes) - _LISTED} more notes")
    figures: list[Sequence[str]] = [
        ("new", str(done.new)),
        ("added to", str(done.widened)),
        ("known already", str(done.known)),
        ("not taken", str(len(done.refused))),
        *((f"no entity: {what}", str(count)) for what, count in done.others.items()),
    ]
    _print([(f"{file} ({done.form})", figures), *_sections(done.findings)])
    return 1 if done.refused else 0


app.command()(check)
app.command()(add)
app.command(name="import")(import_)


def _existing(folder: Path) -> "Store | None":
    """Return a store; None where there is nothing yet."""
    from kg.store import Store

    return Store.open(folder) if folder.exists() else None


def _there(files: Sequence[Path]) -> Sequence[Path]:
    missing = [file for file in files if not file.is_file()]
    if missing:
        what = "is no file" if missing[0].exists() else "does not exist"
        raise UsageError(f"{missing[0]}: {what}; check the spelling")
    return files


def _type(text: str) -> EntityType:
    found = {type.lower(): type for type in EntityType}.get(text.lower())
    if found is None or found is EntityType.COUNTRY:
        why = "has rows of its own form; write one into a file" if found else "is no type"
        others = ", ".join(type for type in EntityType if type is not EntityType.COUNTRY)
        raise UsageError(f"--type {text!r} {why}; give one of {others}")
    return found


def _draft(type: EntityType, given: dict[str, str]) -> "Draft":
    """Return the row of some options.

    :raises UsageError: if one of them is not for this type.
    """
    from kg.gazetteer.columns import COLUMNS
    from kg.gazetteer.growth.draft import Draft, stem_of
    from kg.gazetteer.keys import slug

    stem = stem_of(type)
    cells = dict.fromkeys(COLUMNS[stem].all, "")
    if stem == "equipment":
        cells["id"] = f"EQ-{slug(given['name'])}"
        given = given | {"origin": given["country"], "country": ""}
    strangers = [column for column, value in given.items() if value and column not in cells]
    if strangers:
        raise UsageError(f"--{_OPTIONS.get(strangers[0], strangers[0])} is not for a {type}")
    cells |= {column: value for column, value in given.items() if column in cells}
    cells["source"] = "own"
    if "type" in cells:
        cells["type"] = type.value
    return Draft("", stem, cells)


_OPTIONS = {"aliases": "alias", "positions": "position", "origin": "country"}
"""The options of columns that have another name."""


def _words(problem: "Problem") -> str:
    """Return a problem for a person: of a row that came from options, the option."""
    from kg.pipeline.grow import NEW_ROW

    if problem.file != NEW_ROW:
        return str(problem)
    option = f"--{_OPTIONS.get(problem.column, problem.column)}: " if problem.column else ""
    return f"{option}{problem.what}"


def _print(sections: Iterable[Section]) -> None:
    write_to(STANDARD_OUTPUT, [sections_text(sections, to_screen=True).encode("utf-8", "replace")])


def _heading(findings: "Findings") -> Section:
    if findings.problems:
        wrong = "1 problem" if len(findings.problems) == 1 else f"{len(findings.problems)} problems"
        return f"{wrong}; nothing is read with these rows until they are mended", [
            (_words(problem),) for problem in findings.problems
        ]
    return f"{_rows(len(findings.entries))}, none wrong", []


def _added(findings: "Findings") -> Section:
    shown: list[Sequence[str]] = [(entry.name, entry.type, entry.key) for entry in findings.entries[:_LISTED]]
    return f"{_rows(len(findings.entries))} added; the next build reads by them", shown + _more(
        findings.entries, _LISTED
    )


def _sections(findings: "Findings", *, all_of_them: bool = False) -> Iterable[Section]:
    limit = None if all_of_them else _LISTED
    replaced: list[Sequence[str]] = [
        (one.entry.name, f"in place of {one.shipped.row}", f"without {'; '.join(one.lost)}" if one.lost else "")
        for one in findings.replaced[:limit]
    ]
    yield "Rows that take the place of shipped ones", replaced + _more(findings.replaced, limit)
    ambiguous = [_shared(one) for one in findings.ambiguous[:limit]]
    yield "Names that stand for several", ambiguous + _more(findings.ambiguous, limit)
    everyday: list[Sequence[str]] = [
        (
            one.name,
            one.entry.key,
            "is an English word or a letter as well, and is taken for this wherever its capitals agree",
        )
        for one in findings.everyday[:limit]
    ]
    hint = "a row of risky_aliases.csv asks for context"
    yield f"Names with an everyday meaning ({hint})", everyday + _more(findings.everyday, limit)


def _shared(one: "Ambiguity") -> Sequence[str]:
    shown = [f"{entry.name} ({entry.key})" for entry in one.entries[:_SHARING]]
    left = len(one.entries) - len(shown)
    return one.name, "; ".join([*shown, *([f"{left} more"] if left else [])]), one.decided


def _more(items: Sequence[object], limit: int | None) -> list[Sequence[str]]:
    left = 0 if limit is None else len(items) - limit
    return [(f"and {left} more; kg gazetteer check lists them all",)] if left > 0 else []


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count} rows"
