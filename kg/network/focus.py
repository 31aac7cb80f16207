"""A part of a network: what lies around one entity, found by its name."""

import unicodedata
from collections.abc import Iterable

import networkx as nx
from rapidfuzz import fuzz, process

from kg.errors import UsageError

OFFERED = 5
"""How many near names an error offers."""

_NEAR = 60
"""Least likeness (WRatio, 0 to 100) of a name worth offering: a slip of a letter or two stays above 80."""


def focus(graph: nx.MultiDiGraph, node: str, depth: int = 1) -> nx.MultiDiGraph:
    """Return the part of the network within ``depth`` steps of an entity, whichever way the edges run.

    :param node: an IRI, a label or an alias, in any case.
    :param depth: steps; 0 is the entity alone with its loops.
    :raises UsageError: if no entity has that name, naming near ones, or if several have it.
    """
    if depth < 0:
        raise UsageError(f"depth is {depth}, expected 0 or more")
    centre = find_node(graph, node)
    near = nx.single_source_shortest_path_length(graph.to_undirected(as_view=True), centre, cutoff=depth)
    part = nx.MultiDiGraph()
    # Not graph.subgraph(): its order is a set's, and changes from run to run.
    part.add_nodes_from((iri, data) for iri, data in graph.nodes(data=True) if iri in near)
    part.add_edges_from(edge for edge in graph.edges(keys=True, data=True) if edge[0] in near and edge[1] in near)
    return part


def find_node(graph: nx.MultiDiGraph, name: str) -> str:
    """Return the IRI of the entity that is called so: by IRI, else by label, else by alias.

    :raises UsageError: if no entity has that name, naming near ones, or if several have it.
    """
    if name in graph:
        return name
    wanted = _folded(name)
    labelled: list[str] = [iri for iri, label in graph.nodes(data="label") if _folded(label) == wanted]
    found = labelled or [
        iri for iri, aliases in graph.nodes(data="aliases") if any(_folded(alias) == wanted for alias in aliases)
    ]
    if len(found) > 1:
        choices = "; ".join(f"{graph.nodes[iri]['label']} ({graph.nodes[iri]['type']}): {iri}" for iri in sorted(found))
        raise UsageError(f"{name!r} names {len(found)} entities, give the IRI of one: {choices}")
    if found:
        return found[0]
    near = _near_names(graph, wanted)
    offer = f"; did you mean {', '.join(near)}?" if near else ""
    raise UsageError(f"no entity is called {name!r}{offer}")


def _near_names(graph: nx.MultiDiGraph, wanted: str) -> list[str]:
    """Return labels of entities with a name like the wanted one, likest first."""
    best: dict[str, float] = {}
    for label, aliases in _all_names(graph):
        choices = [_folded(one) for one in (label, *aliases)]
        match = process.extractOne(wanted, choices, scorer=fuzz.WRatio, score_cutoff=_NEAR)
        if match is not None:
            best[label] = max(match[1], best.get(label, 0.0))
    return sorted(best, key=lambda label: (-best[label], label))[:OFFERED]


def _all_names(graph: nx.MultiDiGraph) -> Iterable[tuple[str, tuple[str, ...]]]:
    return ((data["label"], data["aliases"]) for _, data in graph.nodes(data=True))


def _folded(name: str) -> str:
    """Bring case, accents' encoding and white space to one form."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
