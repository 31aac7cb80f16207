"""Tables for people: what a build did, the rows of an answer, the named queries."""

import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from kg.cli.streams import plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Column, Table

    from kg.pipeline.build import BuildReport
    from kg.query import NamedQuery, Parameter

WIDTH = 160
"""Columns of a table that goes to a file or a pipe; ``COLUMNS`` in the environment overrides it."""

_WORD_LIMIT = 18  # a word longer than this (an identifier, a link) may be broken
_BORDER = 3  # what a column's line and spaces take


def closing_table(report: "BuildReport") -> str:
    """Return what a store holds after a build, one figure a line."""
    rows = [("documents", str(report.documents)), *_counted("entities", report.entities)]
    rows += [*_counted("events", report.events), ("claims", str(report.claims))]
    rows.append(("seconds", f"{report.seconds:.1f}"))
    width = max(len(name) for name, _ in rows)
    digits = max(len(figure) for _, figure in rows)
    return "".join(f"{name:<{width}}  {figure:>{digits}}\n" for name, figure in rows)


def query_list(queries: "Iterable[NamedQuery]") -> str:
    """Return the queries' names and titles, each with its parameters below it."""
    return "".join(
        f"{query.name}\n    {query.title}\n{''.join(map(_parameter, query.parameters))}" for query in queries
    )


def table_text(table: "Table", *, to_screen: bool) -> str:
    """Return an answer as text: as wide as the terminal and in its colours, or plain where it goes elsewhere.

    Columns without a value are left out. Where the others do not fit beside each other without breaking words, each
    row becomes a block of its own, a column a line.

    :param to_screen: whether it goes to standard output.
    """
    text = io.StringIO()
    console = _console(text, to_screen=to_screen)
    table.columns = [column for column in table.columns if any(map(str, column.cells))] or table.columns[:1]
    widths = _widths(table.columns, room=console.width - 1 - _BORDER * len(table.columns))
    for column, width in zip(table.columns, widths, strict=False):
        column.width, column.overflow = width, "fold"
    console.print(table if widths else _blocks(table))
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def sections_text(sections: Iterable[tuple[str, Iterable[Sequence[str]]]], *, to_screen: bool) -> str:
    """Return headings with rows below them, the cells of a section in columns.

    A section without rows is left out, but for the first: its heading is the title.

    :param to_screen: whether it goes to standard output.
    """
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    text = io.StringIO()
    console = _console(text, to_screen=to_screen)
    for number, (heading, rows) in enumerate(sections):
        cells = [[Text(plain(cell)) for cell in row] for row in rows]
        if number and not cells:
            continue
        if number:
            console.print()
        console.print(Text(plain(heading), style="bold"))
        grid = Table.grid(padding=(0, 2, 0, 0))
        columns = max(map(len, cells), default=0)
        for column in range(columns):
            grid.add_column(overflow="fold", no_wrap=column == 0 and columns > 1)
        for row in cells:
            grid.add_row(*row)
        if cells:
            console.print(Padding(grid, (0, 0, 0, 2)))
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def _console(text: io.StringIO, *, to_screen: bool) -> "Console":
    """Return a console that writes into ``text`` as wide and as coloured as where it goes."""
    from rich.console import Console

    if to_screen and sys.stdout is not None and sys.stdout.isatty():
        return Console(file=text, width=Console().width, force_terminal=True, highlight=False)
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isdecimal() and int(columns) else WIDTH
    return Console(file=text, width=width, force_terminal=False, no_color=True, highlight=False)


def _widths(columns: "Sequence[Column]", *, room: int) -> list[int]:
    """Return how wide each column is to be, or nothing if they do not fit without breaking words.

    Each has room for its longest word; what is left goes in equal parts to those that could use more.
    """
    needed = [min(_longest(column, of_words=True), _WORD_LIMIT) for column in columns]
    wanted = [max(_longest(column, of_words=False), need) for column, need in zip(columns, needed, strict=True)]
    left = room - sum(needed)
    if left < 0:
        return []
    widths = list(needed)
    while left and (hungry := [n for n, width in enumerate(widths) if width < wanted[n]]):
        for n in hungry[:left]:
            widths[n] += 1
        left -= len(hungry[:left])
    return widths


def _longest(column: "Column", *, of_words: bool) -> int:
    from rich.cells import cell_len

    lines = [line for text in (column.header, *column.cells) for line in str(text).splitlines()]
    return max((cell_len(part) for line in lines for part in (line.split() if of_words else [line])), default=0)


def _blocks(table: "Table") -> "Table":
    """Return a table's rows one below the other, each with the columns' names before its values."""
    from rich.table import Table

    blocks = Table.grid(padding=(0, 2))
    blocks.add_column(no_wrap=True, style="bold")
    blocks.add_column(overflow="fold")
    for number, row in enumerate(zip(*(column.cells for column in table.columns), strict=True), start=1):
        if number > 1:
            blocks.add_row("", "")
        blocks.add_row(str(number), "")
        for column, cell in zip(table.columns, row, strict=True):
            if str(cell):
                blocks.add_row(f"  {column.header}", cell)
    return blocks


def _parameter(parameter: "Parameter") -> str:
    shown = parameter.example or parameter.default or parameter.type
    value = f'"{shown}"' if " " in shown else shown
    notes = [parameter.description, "required" if parameter.required else ""]
    notes.append(f"default {parameter.default}" if parameter.default else "")
    return f"    --param {parameter.name}={value}  {'; '.join(note for note in notes if note)}\n"


def _counted(name: str, counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    yield name, str(sum(counts.values()))
    for kind, count in sorted(counts.items(), key=_most_first):
        yield f"  {kind}", str(count)


def _most_first(entry: tuple[str, int]) -> tuple[int, str]:
    return -entry[1], entry[0]
