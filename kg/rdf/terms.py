"""RDF terms from Python values, and a graph being written.

Text may hold lone surrogates (a broken decoder leaves them); RDF strings may not. Each becomes U+FFFD here, one code
point for one, so that offsets into the text still hold; the record keeps the text as it was.
"""

import datetime
import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import InputError
from kg.namespaces import Rdf, Xsd

_SURROGATE = re.compile("[\ud800-\udfff]")
_WEB_ADDRESS = re.compile(r"https?://[!#-;=?-Z_a-z~]+", re.IGNORECASE)
_MAX_DIGITS = 30
_PLACES = 4
"""Confidence and scores are rounded to this many decimal places: more would be noise that differs between machines."""


@lru_cache(maxsize=65536)
def node(iri: str) -> NamedNode:
    """Return the node of an IRI.

    :raises InputError: if it is no absolute IRI.
    """
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise InputError(f"{iri!r} is no absolute IRI ({error}): mend it in the record") from error


_DATE = node(Xsd.date)
_DECIMAL = node(Xsd.decimal)
_INTEGER = node(Xsd.integer)


def text_literal(text: str) -> Literal:
    """Return a plain string, lone surrogates replaced."""
    return Literal(_SURROGATE.sub("\ufffd", text))


def english(text: str) -> Literal:
    """Return a string marked as English."""
    return Literal(_SURROGATE.sub("\ufffd", text), language="en")


def date_literal(day: datetime.date) -> Literal:
    """Return a day as ``xsd:date``."""
    return Literal(day.isoformat(), datatype=_DATE)


def integer_literal(value: int) -> Literal:
    """Return a whole number as ``xsd:integer``."""
    return Literal(str(value), datatype=_INTEGER)


def decimal_literal(value: Decimal) -> Literal:
    """Return a number as ``xsd:decimal`` in its shortest form.

    :raises InputError: if it is no number, or longer than any sum of money.

    >>> str(decimal_literal(Decimal("47.50")))
    '"47.5"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    if not value.is_finite() or abs(value.adjusted()) > _MAX_DIGITS:
        raise InputError(f"{value} is no amount: expected a number of at most {_MAX_DIGITS} digits")
    digits = format(value, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return Literal("0" if digits == "-0" else digits, datatype=_DECIMAL)


def score_literal(value: float) -> Literal:
    """Return a confidence or a score, rounded, as ``xsd:decimal``.

    :raises InputError: if it is no number.
    """
    number = Decimal(str(value))
    return decimal_literal(round(number, _PLACES) if number.is_finite() else number)


def web_address(url: str) -> NamedNode | Literal:
    """Return a web address as a node, and anything else that stands in its place as a string.

    Only plain ``http`` and ``https`` addresses become nodes: what a document carries may be a script or hide its end.
    """
    if _WEB_ADDRESS.fullmatch(url):
        try:
            return NamedNode(url)
        except ValueError:
            return text_literal(url)
    return text_literal(url)


class GraphWriter:
    """Collects the quads of one named graph; a repeated one is kept once, the order is that of writing."""

    def __init__(self, graph: str) -> None:
        self.graph_name = node(graph)
        self._quads: dict[Quad, None] = {}

    def add(self, subject: str, predicate: str, *objects: NamedNode | Literal) -> None:
        """Say something of a subject."""
        for value in objects:
            self._quads[Quad(node(subject), node(predicate), value, self.graph_name)] = None

    def link(self, subject: str, predicate: str, *objects: str) -> None:
        """Link a subject to other resources."""
        self.add(subject, predicate, *map(node, objects))

    def type(self, subject: str, *classes: str) -> None:
        """Say what a subject is."""
        self.link(subject, Rdf.type, *classes)

    def text(self, subject: str, predicate: str, value: str) -> None:
        """Say a string of a subject, where there is one."""
        if value:
            self.add(subject, predicate, text_literal(value))

    def day(self, subject: str, predicate: str, value: datetime.date | None) -> None:
        """Say a day of a subject, where there is one."""
        if value is not None:
            self.add(subject, predicate, date_literal(value))

    def score(self, subject: str, predicate: str, value: float | None) -> None:
        """Say a confidence or a score of a subject, where there is one."""
        if value is not None:
            self.add(subject, predicate, score_literal(value))

    def extend(self, quads: Iterable[Quad]) -> None:
        """Take over quads as they are."""
        self._quads.update(dict.fromkeys(quads))

    def quads(self) -> list[Quad]:
        """Return what was written."""
        return list(self._quads)
