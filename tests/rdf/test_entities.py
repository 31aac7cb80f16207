import dataclasses
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.gazetteer import Gazetteer
from kg.model import Document, Entity, EntityType, Record
from kg.namespaces import EQUIPMENT, Aid, Dcterms, Org, Owl, Rdf, Rdfs, Skos
from kg.rdf import entity_quads
from kg.rdf.identifiers import derived_graph_iri, entity_iri, key_iri


def record_of(doc_id: str, *entities: Entity) -> Record:
    return Record(Document(doc_id, ""), entities)


def known(key: str, kind: EntityType, name: str, *aliases: str) -> Entity:
    return Entity("e1", kind, name, aliases, iri=key_iri(key))


def objects(quads: Sequence[Any], subject: str, predicate: str) -> list[str]:
    return [quad.object.value for quad in quads if (quad.subject.value, quad.predicate.value) == (subject, predicate)]


def test_entities_known_one_has_the_gazetteers_name_type_and_links(gazetteer: Any) -> None:
    quads = entity_quads([record_of("d", known("country/no", EntityType.PLACE, "Norge", "Norwegian"))], gazetteer)
    iri = key_iri("country/no")
    assert {quad.graph_name.value for quad in quads} == {derived_graph_iri("entities")}  # type: ignore[union-attr]
    assert objects(quads, iri, Rdf.type) == [Aid.Country]
    assert objects(quads, iri, Rdfs.label) == ["Norway"]
    assert set(objects(quads, iri, Skos.altLabel)) == {"Kingdom of Norway", "Norge", "Norwegian"}
    assert objects(quads, iri, Owl.sameAs) == ["http://www.wikidata.org/entity/Q20"]
    assert objects(quads, iri, Aid.countryCode) == ["NO"]
    assert objects(quads, iri, Aid.gazetteerRow) == ["countries.csv:9"]
    assert objects(quads, iri, Dcterms.source) == ["curated"]


def test_entities_person_has_offices_with_their_row_and_what_they_lead_to(gazetteer: Any) -> None:
    quads = entity_quads([record_of("d", known("person/anna-berg", EntityType.PERSON, "Berg"))], gazetteer)
    person = key_iri("person/anna-berg")
    positions = [quad.subject.value for quad in quads if quad.predicate.value == Org.member]  # type: ignore[union-attr]
    assert len(set(positions)) == 2
    [minister] = [iri for iri in positions if objects(quads, iri, Aid.title) == ["Minister of Defence"]]
    [member] = [iri for iri in positions if objects(quads, iri, Aid.title) == ["Member of Parliament"]]
    assert objects(quads, minister, Org.member) == [person]
    assert objects(quads, minister, Org.organization) == [key_iri("organization/ministry-of-defence-no")]
    assert objects(quads, minister, Aid.start) == ["2021-01-01"]
    assert objects(quads, minister, Aid.asOf) == ["2023-01-01"]
    assert not objects(quads, minister, Aid.end)
    assert objects(quads, minister, Aid.gazetteerRow) == ["persons.csv:5"]
    assert objects(quads, member, Org.organization) == [key_iri("country/no")]
    assert len(objects(quads, minister, Org.role)) == 2
    ministry = key_iri("organization/ministry-of-defence-no")
    assert objects(quads, ministry, Rdfs.label) == ["Norwegian Ministry of Defence"]
    assert objects(quads, ministry, Org.subOrganizationOf) == [key_iri("organization/government-no")]
    assert objects(quads, key_iri("organization/government-no"), Rdfs.label) == ["Government of Norway"]
    assert objects(quads, key_iri("country/no"), Rdfs.label) == ["Norway"]


def test_entities_equipment_and_programs(gazetteer: Any) -> None:
    quads = entity_quads(
        [
            record_of("a", known("equipment/skjold", EntityType.EQUIPMENT, "Skjold")),
            record_of("b", known("program/boats", EntityType.PROGRAM, "Boats")),
        ],
        gazetteer,
    )
    assert objects(quads, key_iri("equipment/skjold"), Aid.equipmentClass) == [EQUIPMENT + "NAV.PB"]
    assert objects(quads, EQUIPMENT + "NAV.PB", Skos.broader) == [EQUIPMENT + "NAV"]
    assert objects(quads, EQUIPMENT + "EQ", Skos.prefLabel) == ["military equipment"]
    assert objects(quads, key_iri("program/boats"), Aid.operator) == [key_iri("organization/ministry-of-defence-no")]
    assert objects(quads, key_iri("program/boats"), Aid.kind) == ["fund"]


def test_entities_new_one_is_named_and_typed_by_most_documents(gazetteer: Any) -> None:
    linked = "https://example.org/thing"
    base = Entity("e1", EntityType.COMPANY, "Thing", ("the Thing",), iri=linked, wikidata="Q1")
    quads = entity_quads(
        [
            record_of("a", base),
            record_of("b", dataclasses.replace(base, type=EntityType.ARMED_GROUP, name="THING")),
            record_of("c", dataclasses.replace(base, type=EntityType.ARMED_GROUP)),
        ],
        gazetteer,
    )
    assert objects(quads, linked, Rdf.type) == [Aid.ArmedGroup]
    assert objects(quads, linked, Rdfs.label) == ["Thing"]
    assert objects(quads, linked, Skos.altLabel) == ["THING", "the Thing"]
    assert not objects(quads, linked, Owl.sameAs)


def test_entities_even_votes_go_by_the_list_and_the_alphabet(gazetteer: Any) -> None:
    one = Entity("e1", EntityType.COMPANY, "B", iri="https://example.org/thing")
    other = Entity("e1", EntityType.ALLIANCE, "A", iri="https://example.org/thing")
    for order in ((one, other), (other, one)):
        quads = entity_quads([record_of(str(at), entity) for at, entity in enumerate(order)], gazetteer)
        assert objects(quads, "https://example.org/thing", Rdf.type) == [Aid.Alliance]
        assert objects(quads, "https://example.org/thing", Rdfs.label) == ["A"]


def test_entities_of_the_seeds_each_have_one_label_and_a_type(seed_records: tuple[Record, ...], gazetteer: Any) -> None:
    quads = entity_quads(seed_records, gazetteer)
    for record in seed_records:
        for entity in record.entities:
            iri = entity_iri(entity)
            assert objects(quads, iri, Rdfs.label) == [entity.name]
            assert len(objects(quads, iri, Rdf.type)) == 1


@given(st.permutations(range(6)))
def test_entities_do_not_depend_on_the_order_of_records(order: list[int]) -> None:
    names = ["Alpha", "Beta", "alpha", "Alpha", "Gamma", "ALPHA"]
    kinds = [EntityType.COMPANY, EntityType.PERSON, EntityType.ALLIANCE] * 2
    records = [
        record_of(str(at), Entity("e1", kinds[at], name, (name.lower(),), iri="https://example.org/x"))
        for at, name in enumerate(names)
    ]
    empty: Any = {}
    assert entity_quads([records[at] for at in order], empty) == entity_quads(records, empty)


@pytest.mark.parametrize("key", ["country/ua", "organization/nato", "equipment-class/NAV.PB"])
def test_entities_read_the_real_gazetteer(key: str) -> None:
    gazetteer = Gazetteer.load()
    entry = gazetteer.entry(key)
    quads = entity_quads([record_of("d", Entity("e1", entry.type, "x", iri=entry.iri))], gazetteer)
    assert objects(quads, key_iri(key), Rdfs.label) == [entry.name]
    assert objects(quads, key_iri(key), Aid.gazetteerRow) == [entry.row]
