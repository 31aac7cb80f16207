"""Asking a graph: a named query, a file, or SPARQL text."""

import re
from collections.abc import Mapping

import pyoxigraph

from kg.errors import QueryError
from kg.namespaces import ID_BASE, prefixes
from kg.query.header import NamedQuery
from kg.query.parameters import bind
from kg.query.result import Result

_PLACE = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): (?P<words>.*)", re.DOTALL)
_QUIET = re.compile(
    r"""\\."""
    r"""|\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''"""
    r"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'"""
    r"""|<[^<>"{}|^`\s]*>|\#[^\n]*|[?$]\w+|:[\w%-]+""",
    re.DOTALL,
)
"""Where a keyword is none: strings, IRIs, comments, variables, the end of a prefixed name, an escaped character.

What is left over is searched for the keyword wherever it stands: the engine wants no space around it.
"""
_WORDS = 160  # characters of the parser's list of what it expected


def run_query(
    dataset: pyoxigraph.Store, query: NamedQuery, parameters: Mapping[str, str] | None = None, *, base: str = ID_BASE
) -> Result:
    """Answer a query over all graphs together; ``GRAPH`` tells them apart. No query reaches another machine.

    The package's prefixes are known without being declared.

    :param query: what :func:`kg.query.find_query` or :func:`kg.query.read_header` gives.
    :param parameters: values as a user types them, by name.
    :param base: what the graph's identifiers begin with.
    :raises QueryError: if a parameter is wrong or missing, or the query makes no sense; line and column are named.
    """
    text = bind(query, parameters or {}, dataset, base=base)
    if "SERVICE" in _QUIET.sub(" ", text).upper():
        raise QueryError(f"the query {query.name} asks another server (SERVICE); queries here stay on this machine")
    try:
        answer = dataset.query(text, prefixes=prefixes(base), use_default_graph_as_union=True)
        return _result(answer)
    except SyntaxError as trouble:
        raise _syntax_error(query, text, str(trouble)) from trouble
    except (RuntimeError, ValueError, OSError) as trouble:
        raise QueryError(f"the query {query.name} cannot be answered: {trouble}") from trouble


def _result(answer: pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples) -> Result:
    if isinstance(answer, pyoxigraph.QueryBoolean):
        return Result(boolean=bool(answer))
    if isinstance(answer, pyoxigraph.QueryTriples):
        triples = sorted({(triple.subject, triple.predicate, triple.object) for triple in answer}, key=str)
        return Result(columns=("subject", "predicate", "object"), rows=tuple(triples), is_graph=True)
    columns = tuple(variable.value for variable in answer.variables)
    return Result(columns=columns, rows=tuple(tuple(solution) for solution in answer))


def _syntax_error(query: NamedQuery, text: str, message: str) -> QueryError:
    found = _PLACE.match(message)
    if found is None:
        return QueryError(f"the query {query.name} is no SPARQL: {_shortened(message)}")
    line, column = int(found["line"]), int(found["column"])
    lines = text.splitlines()
    there = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    return QueryError(
        f"the query {query.name} has a syntax error in line {line}, column {column}"
        f"{f', {there!r}' if there else ''}: {_shortened(found['words'])}"
    )


def _shortened(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _WORDS else f"{flat[:_WORDS]}…"
