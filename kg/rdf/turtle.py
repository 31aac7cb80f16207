"""RDF as sorted text: the same triples are the same bytes, whatever order they came in.

Nodes are sorted by their IRI and strings by their text, code point by code point; N-Quads as lines are. One value
stands on one line, so that a difference between two files is a difference between two graphs; long or many-lined
strings are escaped and stay on their line.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from kg.namespaces import Rdf, Xsd
from kg.namespaces import prefixes as default_prefixes

Term = NamedNode | BlankNode | Literal | Triple
"""What a statement is made of; a triple as an object (RDF 1.2) is written as the engine writes it."""

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_SHORT_NUMBER = {
    Xsd.integer: re.compile(r"-?(?:0|[1-9][0-9]*)"),
    Xsd.decimal: re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+"),
    Xsd.boolean: re.compile(r"true|false"),
}
_ESCAPED = re.compile(
    '["\\\\\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\U000e0000-\U000e0fff]'
)
"""Quotes, controls, and what is invisible or turns the reading direction: a reader sees them as escapes."""
_IRI_ESCAPED = re.compile('[\x00-\x20<>"{}|^`\\\\\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]')
_NAMED_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def sorted_turtle(triples: Iterable[Triple | Quad], *, prefixes: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yield Turtle, a block a subject: used prefixes first, subjects sorted, ``a`` first, then predicates sorted.

    Graph names of quads are left out, and a triple that stands in two graphs is written once.

    :param prefixes: names and what they stand for; the package's table under the default base where None.

    >>> from pyoxigraph import NamedNode, Triple
    >>> ours = NamedNode("https://w3id.org/aidgraph/ontology#Claim")
    >>> print("".join(sorted_turtle([Triple(ours, NamedNode("http://www.w3.org/2000/01/rdf-schema#label"), ours)])))
    @prefix aid: <https://w3id.org/aidgraph/ontology#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    <BLANKLINE>
    aid:Claim
        rdfs:label aid:Claim .
    <BLANKLINE>
    """
    names = _Names(default_prefixes() if prefixes is None else prefixes)
    blocks = list(_blocks({(item.subject, item.predicate, item.object) for item in triples}, names, indent=""))
    yield from names.header()
    for block in blocks:
        yield f"\n{block}"


def sorted_trig(quads: Iterable[Quad], *, prefixes: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yield TriG: the default graph first, then each named graph in order, each sorted as Turtle is."""
    names = _Names(default_prefixes() if prefixes is None else prefixes)
    graphs: dict[NamedNode | BlankNode | DefaultGraph, set[tuple[Term, NamedNode, Term]]] = {}
    for quad in quads:
        graphs.setdefault(quad.graph_name, set()).add((quad.subject, quad.predicate, quad.object))
    parts: list[str] = []
    for graph in sorted(graphs, key=_graph_rank):
        if isinstance(graph, DefaultGraph):
            parts += _blocks(graphs[graph], names, indent="")
        else:
            inner = "\n".join(_blocks(graphs[graph], names, indent="    "))
            parts.append(f"{names.term(graph)} {{\n{inner}}}\n")
    yield from names.header()
    for part in parts:
        yield f"\n{part}"


def sorted_nquads(quads: Iterable[Quad]) -> Iterator[str]:
    """Yield N-Quads, a line each, sorted, none twice."""
    for line in sorted({_statement(quad) for quad in quads}):
        yield f"{line} .\n"


class _Names:
    """Writes terms, short where a prefix allows, and knows which prefixes it used."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._by_length = sorted(prefixes.items(), key=_longest_first)
        self._written: dict[str, str] = {}
        self._used: dict[str, str] = {}

    def header(self) -> Iterator[str]:
        """Yield the prefixes used so far, by name."""
        for name, iri in sorted(self._used.items()):
            yield f"@prefix {name}: {_iri(iri)} .\n"

    def term(self, term: Term) -> str:
        """Return a term as Turtle writes it."""
        if isinstance(term, NamedNode):
            return self._name(term.value)
        if isinstance(term, Literal):
            return self._literal(term)
        return str(term)

    def predicate(self, predicate: NamedNode) -> str:
        """Return a predicate as Turtle writes it."""
        return "a" if predicate.value == Rdf.type else self._name(predicate.value)

    def _name(self, iri: str) -> str:
        written = self._written.get(iri)
        if written is None:
            written = self._written[iri] = self._shorten(iri)
        return written

    def _shorten(self, iri: str) -> str:
        for name, prefix in self._by_length:
            if iri.startswith(prefix) and _LOCAL.fullmatch(iri, len(prefix)):
                self._used[name] = prefix
                return f"{name}:{iri[len(prefix) :]}"
        return _iri(iri)

    def _literal(self, literal: Literal) -> str:
        datatype = literal.datatype.value
        short = _SHORT_NUMBER.get(datatype)
        if short and short.fullmatch(literal.value):
            return literal.value
        if literal.language is not None or datatype == Xsd.string:
            return _plain_literal(literal)
        return f"{_quoted(literal.value)}^^{self._name(datatype)}"


def _longest_first(prefix: tuple[str, str]) -> tuple[int, str]:
    name, iri = prefix
    return -len(iri), name


def _blocks(triples: set[tuple[Term, NamedNode, Term]], names: _Names, *, indent: str) -> Iterator[str]:
    """Yield one block of text a subject."""
    by_subject: dict[Term, dict[NamedNode, list[Term]]] = {}
    for subject, predicate, value in triples:
        by_subject.setdefault(subject, {}).setdefault(predicate, []).append(value)
    for subject in sorted(by_subject, key=_rank):
        lines = []
        for predicate in sorted(by_subject[subject], key=_predicate_key):
            values = map(names.term, sorted(by_subject[subject][predicate], key=_rank))
            lines.append(f"{indent}    {names.predicate(predicate)} " + f" ,\n{indent}        ".join(values))
        yield f"{indent}{names.term(subject)}\n" + " ;\n".join(lines) + " .\n"


def _predicate_key(predicate: NamedNode) -> str:
    return "" if predicate.value == Rdf.type else predicate.value


def _statement(quad: Quad) -> str:
    parts = [_plain(quad.subject), _iri(quad.predicate.value), _plain(quad.object)]
    if not isinstance(quad.graph_name, DefaultGraph):
        parts.append(_plain(quad.graph_name))
    return " ".join(parts)


def _rank(term: Term) -> tuple[int, str, str]:
    """Return what a term is sorted by: nodes, then blank nodes, then literals by their text."""
    if isinstance(term, NamedNode):
        return 0, term.value, ""
    if isinstance(term, Literal):
        return 2, term.value, f"{term.datatype.value} {term.language or ''}"
    return 1, str(term), ""


def _plain(term: Term) -> str:
    """Return a term's N-Triples form."""
    if isinstance(term, NamedNode):
        return _iri(term.value)
    if isinstance(term, Literal):
        if term.language is not None or term.datatype.value == Xsd.string:
            return _plain_literal(term)
        return f"{_quoted(term.value)}^^{_iri(term.datatype.value)}"
    return str(term)


def _plain_literal(literal: Literal) -> str:
    if literal.language is None:
        return _quoted(literal.value)
    direction = f"--{literal.direction.value}" if literal.direction else ""
    return f"{_quoted(literal.value)}@{literal.language}{direction}"


def _graph_rank(graph: NamedNode | BlankNode | DefaultGraph) -> tuple[int, str, str]:
    return (-1, "", "") if isinstance(graph, DefaultGraph) else _rank(graph)


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _iri(iri: str) -> str:
    return f"<{_IRI_ESCAPED.sub(_code, iri)}>"


def _escape(match: re.Match[str]) -> str:
    return _NAMED_ESCAPES.get(match[0]) or _code(match)


def _code(match: re.Match[str]) -> str:
    point = ord(match[0])
    return f"\\u{point:04X}" if point < 0x10000 else f"\\U{point:08X}"
