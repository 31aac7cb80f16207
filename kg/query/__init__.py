"""Asking the graph: named queries with parameters, files and plain SPARQL, and what their answers look like."""

from kg.query.catalogue import find_query, named_queries
from kg.query.entities import find_entity, is_claim
from kg.query.formats import FORMATS, write_result
from kg.query.header import NamedQuery, Parameter, read_header
from kg.query.result import Result
from kg.query.run import run_query

__all__ = [
    "FORMATS",
    "NamedQuery",
    "Parameter",
    "Result",
    "find_entity",
    "find_query",
    "is_claim",
    "named_queries",
    "read_header",
    "run_query",
    "write_result",
]
