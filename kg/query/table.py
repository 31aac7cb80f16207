"""A result as a table for a terminal."""

import re
from collections.abc import Mapping

import pyoxigraph
from rich.table import Table
from rich.text import Text

from kg.namespaces import ID_BASE, prefixes
from kg.query.result import Result, Term

_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LOCAL = re.compile(r"[\w.-]+")


def rich_table(result: Result, *, title: str = "", base: str = ID_BASE) -> Table:
    """Return a result as a Rich table: IRIs in their short form, texts as they stand.

    Characters that would steer a terminal (a document may carry them) are shown as U+FFFD.
    """
    if result.boolean is not None:
        result = Result(columns=("answer",), rows=((pyoxigraph.Literal("yes" if result.boolean else "no"),),))
    table = Table(title=title or None, title_justify="left")
    for column in result.columns:
        table.add_column(Text(column), overflow="fold")
    table_of_prefixes = prefixes(base)
    for row in result.rows:
        table.add_row(*(Text(_shown(term, table_of_prefixes)) for term in row))
    return table


def _shown(term: Term | None, known: Mapping[str, str]) -> str:
    if term is None:
        return ""
    words = short(term.value, known) if isinstance(term, pyoxigraph.NamedNode) else getattr(term, "value", str(term))
    return _UNSAFE.sub("\ufffd", words)


def short(iri: str, known: Mapping[str, str]) -> str:
    """Return an IRI with the longest prefix that fits, or as it is.

    >>> short("https://w3id.org/aidgraph/id/entity/country/ua", prefixes())
    'country:ua'
    """
    fitting = [(len(start), name) for name, start in known.items() if iri.startswith(start)]
    if not fitting:
        return iri
    length, name = max(fitting)
    local = iri[length:]
    return f"{name}:{local}" if _LOCAL.fullmatch(local) else iri
