"""What a query answers: a table, a yes or no, or triples."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph

from kg.namespaces import Xsd

Term = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple
Value = str | int | Decimal | datetime.date | bool | None

_READERS: Mapping[str, Callable[[str], Value]] = {
    Xsd.integer: int,
    Xsd.decimal: Decimal,
    Xsd.date: datetime.date.fromisoformat,
    Xsd.boolean: "true".__eq__,
}


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a query; which field holds it depends on the query's form.

    :param columns: of a SELECT; a CONSTRUCT has subject, predicate and object.
    :param rows: terms in the order of the columns, None where unbound.
    :param boolean: the answer to an ASK, else None.
    :param is_graph: whether the rows are triples.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    boolean: bool | None = None
    is_graph: bool = False

    def __bool__(self) -> bool:
        """Return the answer to an ASK; of the others, whether there is a row."""
        return bool(self.rows) if self.boolean is None else self.boolean

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Value]]:
        """Yield each row as a dictionary of plain Python values."""
        for row in self.rows:
            yield {name: plain(term) for name, term in zip(self.columns, row, strict=True)}

    def triples(self) -> list[pyoxigraph.Triple]:
        """Return the triples of a CONSTRUCT or a DESCRIBE; of other results, none."""
        return [pyoxigraph.Triple(*row) for row in self.rows] if self.is_graph else []  # type: ignore[arg-type]


def plain(term: Term | None) -> Value:
    """Return a term as a Python value: numbers, days and truth as such, everything else as text.

    A literal that is not what its datatype says stays text.

    >>> plain(pyoxigraph.Literal("12", datatype=pyoxigraph.NamedNode(Xsd.integer)))
    12
    """
    if term is None:
        return None
    if not isinstance(term, pyoxigraph.Literal):
        return term.value if isinstance(term, pyoxigraph.NamedNode) else str(term)
    reader = _READERS.get(term.datatype.value)
    if reader is None:
        return term.value
    try:
        return reader(term.value)
    except (ValueError, ArithmeticError):
        return term.value
