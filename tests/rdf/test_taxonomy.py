from typing import Any

import pytest

from kg.namespaces import EQUIPMENT, REGISTER, Aid, Rdf, Skos
from kg.rdf import equipment_triples
from kg.rdf.taxonomy import ancestors, equipment_classes, equipment_turtle
from kg.resources import resource


def test_taxonomy_file_is_up_to_date() -> None:
    committed = resource("ontology", "equipment.ttl").read_text(encoding="utf-8")
    assert committed == equipment_turtle(), "run: python -m kg.rdf.taxonomy > ontology/equipment.ttl"


def test_taxonomy_has_one_root_and_no_loop() -> None:
    classes = equipment_classes()
    roots = [code for code, entry in classes.items() if not entry.parent]
    assert roots == ["EQ"]
    assert all([*ancestors(code)][-1].code == "EQ" for code in classes)


def test_taxonomy_ancestors_are_nearest_first() -> None:
    assert [entry.code for entry in ancestors("NAV.PB")] == ["NAV.PB", "NAV", "EQ"]
    assert list(ancestors("no such class")) == []


def test_taxonomy_concepts_are_aligned_to_the_register() -> None:
    quads: list[Any] = equipment_triples()
    told = {(quad.subject.value, quad.predicate.value, quad.object.value) for quad in quads}
    assert (EQUIPMENT + "VEH.TANK", Skos.closeMatch, REGISTER + "I") in told
    assert (REGISTER + "I", Skos.prefLabel, "battle tanks") in told
    assert (EQUIPMENT + "VEH.TANK", Skos.notation, "VEH.TANK") in told
    concepts = {subject for subject, predicate, kind in told if (predicate, kind) == (Rdf.type, Aid.EquipmentClass)}
    assert len(concepts) == len(equipment_classes())


@pytest.mark.parametrize("predicate", [Skos.broader, Skos.closeMatch, Skos.inScheme, Skos.hasTopConcept])
def test_taxonomy_links_lead_to_something_described(predicate: str) -> None:
    quads: list[Any] = equipment_triples()
    subjects = {quad.subject.value for quad in quads}
    targets = {quad.object.value for quad in quads if quad.predicate.value == predicate}
    assert targets
    assert targets <= subjects
