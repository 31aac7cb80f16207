"""Results as bytes: the W3C's CSV, TSV, JSON and XML, and Turtle for triples."""

import io
import json
from typing import Any

import pyoxigraph

from kg.errors import UnknownFormatError
from kg.query.result import Result, Term
from kg.rdf import sorted_turtle

FORMATS = ("csv", "tsv", "json", "xml", "ttl")
"""What :func:`write_result` writes; ``table`` is for a terminal (:mod:`kg.query.table`)."""

_SERIALIZERS = {
    "csv": pyoxigraph.QueryResultsFormat.CSV,
    "tsv": pyoxigraph.QueryResultsFormat.TSV,
    "json": pyoxigraph.QueryResultsFormat.JSON,
    "xml": pyoxigraph.QueryResultsFormat.XML,
}


def write_result(result: Result, form: str) -> bytes:
    """Return a result in one of :data:`FORMATS`.

    Triples are written as Turtle, or as a table of three columns in the others.

    :raises UnknownFormatError: if there is no such format, or the result cannot be written in it.
    """
    if form not in FORMATS:
        raise UnknownFormatError(f"no format is called {form!r}; there are table, {', '.join(FORMATS)}")
    if form == "ttl":
        if not result.is_graph:
            raise UnknownFormatError(
                "ttl is for the triples of a CONSTRUCT; write this result as csv, tsv, json or xml"
            )
        return "".join(sorted_turtle(result.triples())).encode()
    if result.boolean is not None and form in ("csv", "tsv"):
        return b"true\n" if result.boolean else b"false\n"
    source = json.dumps(_as_json(result), ensure_ascii=False)
    answer = pyoxigraph.parse_query_results(source, format=pyoxigraph.QueryResultsFormat.JSON)
    data = io.BytesIO()
    answer.serialize(data, format=_SERIALIZERS[form])
    return data.getvalue().removesuffix(b"\n") + b"\n"


def _as_json(result: Result) -> dict[str, Any]:
    """Return the SPARQL 1.1 JSON form of a result."""
    if result.boolean is not None:
        return {"head": {}, "boolean": result.boolean}
    bindings = [
        {name: _term_json(term) for name, term in zip(result.columns, row, strict=True) if term is not None}
        for row in result.rows
    ]
    return {"head": {"vars": list(result.columns)}, "results": {"bindings": bindings}}


def _term_json(term: Term) -> dict[str, Any]:
    if isinstance(term, pyoxigraph.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, pyoxigraph.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, pyoxigraph.Literal):
        if term.language:
            return {"type": "literal", "value": term.value, "xml:lang": term.language}
        return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
    raise UnknownFormatError(f"the result holds a quoted triple, which RDF 1.1 formats cannot write: {term}")
