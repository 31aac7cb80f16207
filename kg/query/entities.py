"""From what a user calls an entity to its IRI: a name, an alias, an IRI, a CURIE or a gazetteer key."""

from collections.abc import Iterable, Iterator

import pyoxigraph
from rapidfuzz import fuzz, process, utils

from kg.errors import QueryError
from kg.namespaces import Aid, Rdf, Rdfs, Skos, prefixes

_LABEL = pyoxigraph.NamedNode(Rdfs.label)
_NAMES = (_LABEL, pyoxigraph.NamedNode(Skos.altLabel))
_TYPE = pyoxigraph.NamedNode(Rdf.type)
_NEAR = 5  # names offered for one that is unknown
_LEAST = 60  # rapidfuzz's score of the last name worth offering: "Ukrane" to "Ukraine" is 92, "Kulba" to "Kuleba" 91
_SHOWN = 8  # entities listed where a name means several


def find_entity(dataset: pyoxigraph.Store, name: str, *, base: str) -> pyoxigraph.NamedNode:
    """Return the entity that a name means in this graph.

    A canonical name goes before an alias, and the same spelling before one that differs in case.

    :param base: what the graph's identifiers begin with.
    :raises QueryError: if it means none (near names are offered) or several (they are listed).
    """
    graph = pyoxigraph.NamedNode(f"{base}graph/entities")
    if direct := _by_identifier(dataset, name, graph, base):
        return direct
    names = list(_names(dataset, graph))
    folded = " ".join(name.split()).casefold()
    for found in (
        {entity for entity, label, canonical in names if canonical and label == name},
        {entity for entity, label, canonical in names if canonical and label.casefold() == folded},
        {entity for entity, label, _ in names if label == name},
        {entity for entity, label, _ in names if label.casefold() == folded},
    ):
        if len(found) == 1:
            return found.pop()
        if found:
            raise QueryError(f"{name!r} means several: {_listed(dataset, graph, found)}; name one by its IRI")
    raise QueryError(f"the graph knows nothing called {name!r}{_near(name, names)}")


def is_claim(dataset: pyoxigraph.Store, iri: str) -> bool:
    """Whether the graph has a claim of that IRI."""
    try:
        node = pyoxigraph.NamedNode(iri)
    except ValueError:
        return False
    return next(dataset.quads_for_pattern(node, _TYPE, pyoxigraph.NamedNode(Aid.Claim), None), None) is not None


def _by_identifier(
    dataset: pyoxigraph.Store, name: str, graph: pyoxigraph.NamedNode, base: str
) -> pyoxigraph.NamedNode | None:
    """Return the entity whose IRI, CURIE or gazetteer key this is."""
    candidates = [name.removeprefix("<").removesuffix(">"), f"{base}entity/{name}"]
    prefix, colon, local = name.partition(":")
    if colon and prefix in (table := prefixes(base)):
        candidates.append(table[prefix] + local)
    for iri in candidates:
        try:
            node = pyoxigraph.NamedNode(iri)
        except ValueError:
            continue
        if next(dataset.quads_for_pattern(node, _TYPE, None, graph), None):
            return node
    return None


def _names(dataset: pyoxigraph.Store, graph: pyoxigraph.NamedNode) -> Iterator[tuple[pyoxigraph.NamedNode, str, bool]]:
    """Yield each name of each entity, and whether it is the canonical one."""
    for predicate in _NAMES:
        for quad in dataset.quads_for_pattern(None, predicate, None, graph):
            if isinstance(quad.subject, pyoxigraph.NamedNode) and isinstance(quad.object, pyoxigraph.Literal):
                yield quad.subject, quad.object.value, predicate == _LABEL


def _listed(dataset: pyoxigraph.Store, graph: pyoxigraph.NamedNode, found: Iterable[pyoxigraph.NamedNode]) -> str:
    described = [_described(dataset, graph, entity) for entity in sorted(found, key=str)]
    more = f" and {len(described) - _SHOWN} more" if len(described) > _SHOWN else ""
    return ", ".join(described[:_SHOWN]) + more


def _described(dataset: pyoxigraph.Store, graph: pyoxigraph.NamedNode, entity: pyoxigraph.NamedNode) -> str:
    label = next((quad.object for quad in dataset.quads_for_pattern(entity, _LABEL, None, graph)), None)
    name = label.value if isinstance(label, pyoxigraph.Literal) else ""
    return f"{name} <{entity.value}>"


def _near(name: str, names: Iterable[tuple[pyoxigraph.NamedNode, str, bool]]) -> str:
    labels = sorted({label for _, label, _ in names})
    near = process.extract(
        name, labels, scorer=fuzz.ratio, processor=utils.default_process, limit=_NEAR, score_cutoff=_LEAST
    )
    return f"; near names are {', '.join(label for label, _, _ in near)}" if near else ""
