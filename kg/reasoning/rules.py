"""The part of RDFS and OWL 2 RL that the ontology uses, as SPARQL rules run until nothing new follows.

Classes above, properties above, inverses, symmetric and transitive properties. Domains and ranges are left to the
shapes: here they would type a mistake instead of showing it.
"""

from typing import cast

from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryTriples, RdfFormat, Store

from kg.namespaces import ID_BASE
from kg.rdf.identifiers import derived_graph_iri
from kg.resources import resource

_SCHEMA = NamedNode("urn:aidgraph:schema")
_PREFIXES = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
"""
_RULES = (
    """CONSTRUCT { ?thing a ?above } WHERE {
        GRAPH <urn:aidgraph:schema> { ?class rdfs:subClassOf+ ?above FILTER(isIRI(?above)) }
        ?thing a ?class }""",
    """CONSTRUCT { ?subject ?above ?object } WHERE {
        GRAPH <urn:aidgraph:schema> { ?property rdfs:subPropertyOf+ ?above }
        ?subject ?property ?object }""",
    """CONSTRUCT { ?object ?other ?subject } WHERE {
        GRAPH <urn:aidgraph:schema> { ?property owl:inverseOf|^owl:inverseOf ?other }
        ?subject ?property ?object }""",
    """CONSTRUCT { ?object ?property ?subject } WHERE {
        GRAPH <urn:aidgraph:schema> { ?property a owl:SymmetricProperty }
        ?subject ?property ?object }""",
    """CONSTRUCT { ?subject ?property ?object } WHERE {
        GRAPH <urn:aidgraph:schema> { ?property a owl:TransitiveProperty }
        ?subject ?property ?between . ?between ?property ?object }""",
)


def inferred_quads(store: Store, *, base: str = ID_BASE, alignments: bool = False) -> list[Quad]:
    """Return what follows from a store and the ontology, and does not stand in the store yet.

    The store is only read; triples that were inferred before are left out of what it holds, so that the result does not
    depend on them.

    :param alignments: follow the alignments to other vocabularies too (an actor is a ``prov:Agent``, and so on).
    """
    graph_name = NamedNode(derived_graph_iri("inferred", base=base))
    work = Store()
    work.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in store if quad.graph_name != graph_name)
    known = set(work.quads_for_pattern(None, None, None, DefaultGraph()))
    for name in ("aidgraph.ttl", "alignments.ttl") if alignments else ("aidgraph.ttl",):
        work.bulk_load(path=str(resource("ontology", name)), format=RdfFormat.TURTLE, to_graph=_SCHEMA)
    size = -1
    while size != len(work):
        size = len(work)
        for rule in _RULES:
            found = cast("QueryTriples", work.query(_PREFIXES + rule))
            work.extend([Quad(*triple) for triple in found])
    new = set(work.quads_for_pattern(None, None, None, DefaultGraph())) - known
    return sorted((Quad(quad.subject, quad.predicate, quad.object, graph_name) for quad in new), key=str)
