"""Commands that ask the graph: query, queries."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.reading import DEFAULT_STORE, StoreFolder
from kg.cli.streams import STANDARD_OUTPUT, write_to
from kg.cli.tables import query_list, table_text
from kg.errors import QueryError, UnknownFormatError, UsageError

if TYPE_CHECKING:
    from kg.query import NamedQuery, Result

STANDARD_INPUT = "-"
TABLE = "table"
_ENDINGS = {".csv": "csv", ".tsv": "tsv", ".json": "json", ".srj": "json", ".xml": "xml", ".srx": "xml", ".ttl": "ttl"}


def query(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A query of `kg queries`, a FILE.rq, or - for SPARQL on standard input.",
            show_default=False,
        ),
    ],
    param: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", metavar="NAME=VALUE", help="A value for the query; may be given several times."),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="table|csv|tsv|json|xml|ttl",
            help="By default FILE's ending, else a table on a terminal and CSV elsewhere (Turtle for a CONSTRUCT).",
        ),
    ] = None,
    columns: Annotated[
        str, typer.Option("--columns", "-c", metavar="NAMES", help="Only these columns, with commas, in this order.")
    ] = "",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where the answer goes; - is standard output.")
    ] = STANDARD_OUTPUT,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Ask the graph a named question, or one in SPARQL.

    A parameter that is an entity takes a name, an alias or an IRI: --param donor="United States".
    """
    from kg.query import FORMATS, run_query
    from kg.store import Store

    if form is not None and form not in (TABLE, *FORMATS):
        raise UnknownFormatError(f"no format is called {form!r}; there are {', '.join((TABLE, *FORMATS))}")
    asked = _find(name)
    values = _values(param or ())
    opened = Store.open(store)
    with opened.snapshot() as snapshot:
        result = run_query(snapshot.dataset, asked, values, base=opened.base)
    result = _chosen(result, columns)
    form = form or _ENDINGS.get(Path(output).suffix.lower()) or _usual_format(result, output)
    write_to(output, [_written(result, form, base=opened.base, to_screen=output == STANDARD_OUTPUT)])


def queries() -> None:
    """List the named queries with their parameters."""
    from kg.query import named_queries

    write_to(STANDARD_OUTPUT, [query_list(named_queries()).encode()])


def _find(name: str) -> "NamedQuery":
    from kg.query import find_query, read_header

    if name != STANDARD_INPUT:
        return find_query(name)
    if sys.stdin is None:
        raise QueryError("standard input is closed, expected SPARQL")
    try:
        text = sys.stdin.buffer.read().decode()
    except UnicodeDecodeError as error:
        raise QueryError(f"the query on standard input is no UTF-8 (byte {error.start})") from error
    if not text.strip():
        raise QueryError("standard input is empty, expected SPARQL")
    return read_header("on standard input", text)


def _values(pairs: Iterable[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise UsageError(f"--param {pair!r} is no name=value")
        if name in values:
            raise UsageError(f"--param {name} is given twice; give one value")
        values[name] = value
    return values


def _chosen(result: "Result", columns: str) -> "Result":
    """Return the result with only the columns that are wanted."""
    wanted = [name.strip() for name in columns.split(",") if name.strip()]
    if not wanted:
        return result
    for name in wanted:
        if name not in result.columns:
            raise UsageError(f"the answer has no column {name!r}; there are {', '.join(result.columns) or 'none'}")
    places = [result.columns.index(name) for name in wanted]
    rows = tuple(tuple(row[place] for place in places) for row in result.rows)
    return replace(result, columns=tuple(wanted), rows=rows, is_graph=False)


def _usual_format(result: "Result", output: str) -> str:
    if result.is_graph:
        return "ttl"
    return TABLE if output == STANDARD_OUTPUT and sys.stdout is not None and sys.stdout.isatty() else "csv"


def _written(result: "Result", form: str, *, base: str, to_screen: bool) -> bytes:
    from kg.query import write_result

    if form != TABLE:
        return write_result(result, form)
    from kg.query.table import rich_table

    return table_text(rich_table(result, base=base), to_screen=to_screen).encode("utf-8", "replace")
