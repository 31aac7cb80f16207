"""Tables for people: what a build did, the rows of an answer, the named queries."""

import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.table import Table

    from kg.pipeline.build import BuildReport
    from kg.query import NamedQuery, Parameter

WIDTH = 160
"""Columns of a table that goes to a file or a pipe; ``COLUMNS`` in the environment overrides it."""


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
    """Return a table as text: as wide as the terminal and in its colours, or plain where it goes elsewhere.

    :param to_screen: whether it goes to standard output.
    """
    from rich.console import Console

    text = io.StringIO()
    if to_screen and sys.stdout is not None and sys.stdout.isatty():
        Console(file=text, width=Console().width, force_terminal=True).print(table)
    else:
        columns = os.environ.get("COLUMNS", "")
        width = int(columns) if columns.isdecimal() and int(columns) else WIDTH
        Console(file=text, width=width, force_terminal=False, no_color=True).print(table)
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


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
