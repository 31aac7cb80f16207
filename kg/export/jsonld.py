"""JSON-LD 1.1 with named graphs; the context stands in the file, so that reading it asks no server."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from kg.errors import OutputError
from kg.export.names import Shortener
from kg.namespaces import Rdf, Xsd, prefixes

NAME = "JSON-LD"
ENDINGS = ("jsonld",)

_Graph = dict[str, dict[str, list[Any]]]


def pieces(quads: Iterable[Quad], base: str) -> Iterator[str]:
    """Yield the file: one line a node, so that a difference between two files can be read."""
    names = Shortener(prefixes(base))
    graphs: dict[str, _Graph] = {}
    for quad in quads:
        graph = graphs.setdefault(_graph_name(quad, names), {})
        node = graph.setdefault(_reference(quad.subject, names), {})
        if quad.predicate.value == Rdf.type and isinstance(quad.object, NamedNode):
            node.setdefault("@type", []).append(names.short(quad.object.value))
        else:
            node.setdefault(names.short(quad.predicate.value), []).append(_value(quad.object, names))
    parts = [_part(name, graphs[name]) for name in sorted(graphs)]
    yield f'{{"@context": {_line(dict(sorted(names.used.items())))},\n"@graph": [\n'
    yield ",\n".join(parts)
    yield "\n]}\n"


def _part(name: str, graph: _Graph) -> str:
    nodes = ",\n".join(_line({"@id": subject} | _sorted(graph[subject])) for subject in sorted(graph))
    return f'{{"@id": {_line(name)}, "@graph": [\n{nodes}\n]}}' if name else nodes


def _sorted(node: Mapping[str, list[Any]]) -> dict[str, list[Any]]:
    """Return a node's properties in order, each value once and in order."""
    return {key: [json.loads(line) for line in sorted(set(map(_line, node[key])))] for key in sorted(node)}


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=False)


def _graph_name(quad: Quad, names: Shortener) -> str:
    return "" if isinstance(quad.graph_name, DefaultGraph) else _reference(quad.graph_name, names)


def _reference(term: NamedNode | BlankNode | Triple, names: Shortener) -> str:
    if isinstance(term, Triple):
        raise OutputError(f"JSON-LD cannot say anything of a triple: {term}; write N-Quads")
    return names.short(term.value) if isinstance(term, NamedNode) else str(term)


def _value(term: NamedNode | BlankNode | Literal | Triple, names: Shortener) -> dict[str, str]:
    if not isinstance(term, Literal):
        return {"@id": _reference(term, names)}
    if term.language is not None:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value == Xsd.string:
        return {"@value": term.value}
    return {"@value": term.value, "@type": names.short(term.datatype.value)}
