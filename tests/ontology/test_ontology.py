import io
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

import owlready2
import pytest
import rdflib
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store

from kg.corpus import find_occurrences
from kg.gazetteer import Gazetteer
from kg.model import EventType, Record
from kg.namespaces import (
    AID,
    ID_BASE,
    ONTOLOGY_IRI,
    ONTOLOGY_VERSION,
    VERSION_IRI,
    Aid,
    Owl,
    Rdf,
    Rdfs,
    Skos,
    aid_terms,
    prefixes,
)
from kg.rdf import document_quads, entity_quads, occurrence_quads, provenance_quads, relation_quads
from kg.rdf.vocabulary import BOUND, CASUALTY_KIND, CLASS, DATE_KIND, EVENT_CLASS, POLARITY, SPEECH_KIND, STATUS
from kg.resources import resource

FILES = ("aidgraph.ttl", "alignments.ttl", "equipment.ttl")


@cache
def store(*names: str) -> Store:
    loaded = Store()
    for name in names:
        loaded.load(path=str(resource("ontology", name)), format=RdfFormat.TURTLE)
    return loaded


def values(subject: str, predicate: str, *, names: tuple[str, ...] = FILES[:1]) -> list[str]:
    quads = store(*names).quads_for_pattern(NamedNode(subject), NamedNode(predicate), None)
    return sorted(quad.object.value for quad in quads if not isinstance(quad.object, BlankNode))  # type: ignore[union-attr]


def defined() -> set[str]:
    quads = store(FILES[0]).quads_for_pattern(None, NamedNode(Rdfs.isDefinedBy), None)
    return {quad.subject.value for quad in quads}  # type: ignore[union-attr]


def opened(quads: Iterable[Quad]) -> owlready2.World:
    """Open the ontology, its alignments and some data in owlready2, by way of N-Triples."""
    whole = Store()
    whole.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in (*store(*FILES), *quads))
    triples = io.BytesIO()
    whole.dump(triples, format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
    triples.seek(0)
    world = owlready2.World()
    world.get_ontology(f"{ONTOLOGY_IRI}/opened").load(fileobj=triples)
    return world


def test_ontology_terms_in_code_and_in_the_ontology_are_the_same_set() -> None:
    assert defined() == set(aid_terms().values())


def test_ontology_uses_no_term_of_its_own_that_it_does_not_define() -> None:
    used = {
        term.value
        for quad in store(*FILES)
        for term in (quad.subject, quad.predicate, quad.object)
        if isinstance(term, NamedNode) and term.value.startswith(AID)
    }
    assert used <= defined()


def test_ontology_has_a_term_for_every_value_of_a_record() -> None:
    tables = (CLASS, EVENT_CLASS, STATUS, POLARITY, BOUND, DATE_KIND, SPEECH_KIND, CASUALTY_KIND)
    for table in tables:
        assert set(table.values()) <= defined()
        assert len(set(table.values())) == len(table)


def test_ontology_header() -> None:
    assert values(ONTOLOGY_IRI, Rdf.type) == [Owl.Ontology]
    assert values(ONTOLOGY_IRI, Owl.versionInfo) == [ONTOLOGY_VERSION]
    assert values(ONTOLOGY_IRI, "http://www.w3.org/2002/07/owl#versionIRI") == [VERSION_IRI]
    assert values(ONTOLOGY_IRI, "http://purl.org/dc/terms/license")
    assert values(ONTOLOGY_IRI, "http://purl.org/vocab/vann/preferredNamespacePrefix") == ["aid"]
    assert values(ONTOLOGY_IRI, "http://purl.org/vocab/vann/preferredNamespaceUri") == [AID]


@pytest.mark.parametrize("name", sorted(aid_terms()))
def test_ontology_term_has_a_label_and_one_sentence_that_says_more(name: str) -> None:
    iri = aid_terms()[name]
    [label] = values(iri, Rdfs.label)
    [comment] = values(iri, Rdfs.comment)
    assert comment.endswith(".")
    assert comment.rstrip(".").casefold() != label.casefold()
    assert values(iri, Rdf.type)


def test_ontology_labels_are_english_and_told_apart() -> None:
    kinds: Counter[tuple[bool, str]] = Counter()
    for quad in store(FILES[0]).quads_for_pattern(None, NamedNode(Rdfs.label), None):
        assert isinstance(quad.object, Literal)
        assert quad.object.language == "en"
        subject = quad.subject.value  # type: ignore[union-attr]
        is_property = any(kind.endswith("Property") for kind in values(subject, Rdf.type))
        kinds[is_property, quad.object.value] += 1
    assert [key for key, times in kinds.items() if times > 1] == [], "two terms of one kind have one label"


@pytest.mark.parametrize("kind", ["ObjectProperty", "DatatypeProperty"])
def test_ontology_properties_have_a_domain_and_a_range(kind: str) -> None:
    graph = store(FILES[0])
    own = [
        quad.subject
        for quad in graph.quads_for_pattern(
            None, NamedNode(Rdf.type), NamedNode(f"http://www.w3.org/2002/07/owl#{kind}")
        )
        if quad.subject.value.startswith(AID)  # type: ignore[union-attr]
    ]
    assert own
    for term in own:
        for predicate in ("domain", "range"):
            iri = NamedNode(f"http://www.w3.org/2000/01/rdf-schema#{predicate}")
            assert any(graph.quads_for_pattern(term, iri, None)), f"{term} has no {predicate}"


def test_ontology_event_classes_have_their_plover_name_and_cameo_codes() -> None:
    for event in EventType:
        names = ("alignments.ttl",)
        assert values(EVENT_CLASS[event], Aid.ploverName, names=names) == [event.value]
        codes = values(EVENT_CLASS[event], Aid.cameoRoot, names=names)
        assert codes
        assert all(re.fullmatch(r"0[1-9]|1[0-9]|20", code) for code in codes)


@pytest.mark.parametrize("name", FILES)
def test_ontology_files_open_in_rdflib_with_the_same_triples(name: str) -> None:
    graph = rdflib.Graph().parse(resource("ontology", name), format="turtle")
    assert len(graph) == len(store(name))


def test_ontology_every_prefix_is_the_tables() -> None:
    for name in FILES:
        text = resource("ontology", name).read_text(encoding="utf-8")
        declared = dict(re.findall(r"^@prefix ([\w-]*): <([^>]*)>", text, re.MULTILINE))
        assert declared
        assert declared.items() <= prefixes().items()


def test_ontology_data_uses_only_terms_that_it_declares(seed_records: tuple[Record, ...]) -> None:
    """Every class and property of every graph is defined here, or declared here as another vocabulary's."""
    declared = {
        quad.subject.value  # type: ignore[union-attr]
        for quad in store(*FILES).quads_for_pattern(None, NamedNode(Rdf.type), None)
        if not isinstance(quad.subject, BlankNode)
    }
    builtin = {Rdf.type, Rdfs.label, Owl.sameAs}
    for quad in _graphs(seed_records):
        assert quad.predicate.value in declared | builtin
        if quad.predicate.value == Rdf.type:
            assert quad.object.value in declared  # type: ignore[union-attr]


def test_ontology_opens_in_owlready2_with_classes_and_individuals(seed_records: tuple[Record, ...]) -> None:
    world = opened(_graphs(seed_records))
    claim = world[Aid.Claim]
    assert claim.label.en == ["claim"]
    assert len(list(claim.instances())) == sum(len(record.claims) for record in seed_records)
    assert world[Aid.GovernmentBody] in world[Aid.Actor].descendants()
    assert world[Aid.occurred] in world[Aid.Status].instances()


@pytest.mark.slow
@pytest.mark.usefixtures("java")
def test_ontology_and_the_seeds_are_consistent_by_hermit(seed_records: tuple[Record, ...]) -> None:
    world = opened(_graphs(seed_records))
    owlready2.sync_reasoner_hermit(world, ignore_unsupported_datatypes=True, debug=0)
    assert list(world.inconsistent_classes()) == []


@pytest.mark.slow
@pytest.mark.usefixtures("java")
@pytest.mark.parametrize(
    ("subject", "predicate", "value"),
    [
        ("x", Rdf.type, [Aid.Person, Aid.Equipment]),
        ("x", Rdf.type, [Aid.Aid, Aid.Assault]),
        ("x", Aid.status, [Aid.occurred, Aid.announced]),
        ("x", Aid.status, [Aid.positive]),
        ("x", Aid.equipment, [Aid.occurred]),
    ],
)
def test_ontology_contradictions_are_found_by_hermit(subject: str, predicate: str, value: list[str]) -> None:
    """The checker checks: what the ontology rules out is not consistent."""
    quads = [Quad(NamedNode(ID_BASE + subject), NamedNode(predicate), NamedNode(iri)) for iri in value]
    world = opened(quads)
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        owlready2.sync_reasoner_hermit(world, ignore_unsupported_datatypes=True, debug=0)


def test_ontology_concepts_are_in_a_scheme_with_a_preferred_label() -> None:
    for concept_class in (Aid.Status, Aid.Polarity, Aid.Bound, Aid.DateKind, Aid.SpeechKind, Aid.CasualtyKind):
        concepts = list(store(FILES[0]).quads_for_pattern(None, NamedNode(Rdf.type), NamedNode(concept_class)))
        assert len(concepts) >= 2
        for quad in concepts:
            iri = quad.subject.value  # type: ignore[union-attr]
            assert len(values(iri, Skos.prefLabel)) == 1
            assert len(values(iri, Skos.inScheme)) == 1


def _graphs(records: tuple[Record, ...]) -> list[Quad]:
    quads = [quad for record in records for quad in document_quads(record)]
    return [
        *quads,
        *entity_quads(records, Gazetteer.load()),
        *relation_quads(records),
        *occurrence_quads(*find_occurrences(records, Gazetteer.load())),
        *provenance_quads(records),
    ]
