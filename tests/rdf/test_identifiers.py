import dataclasses

import pytest

from kg.model import Claim, Document, Entity, EntityType, EventType, Polarity, Record, Span, Status
from kg.rdf.identifiers import (
    claim_iris,
    digest,
    document_graph_iri,
    document_iri,
    entity_iri,
    entity_key,
    event_iris,
    key_iri,
    normalised_name,
)

BASE = "https://example.org/id/"


def claim(id_: str, start: int, end: int, event: EventType = EventType.AID) -> Claim:
    return Claim(id_, event, Status.OCCURRED, Polarity.POSITIVE, Span(start, end))


def test_identifiers_digests_are_asserted() -> None:
    assert digest("document", "seed-000") == "51aa7efa318f0291ff7d"
    assert document_iri("seed-000") == "https://w3id.org/aidgraph/id/document/51aa7efa318f0291ff7d"
    assert document_graph_iri("seed-000", base=BASE) == f"{BASE}graph/document/51aa7efa318f0291ff7d"


@pytest.mark.parametrize(
    ("one", "other"), [(("ab", ""), ("a", "b")), (("a", 1), ("a", "1")), (("\ud800",), ("\ud801",))]
)
def test_identifiers_digest_keeps_parts_apart(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert digest(*one) != digest(*other)


def test_identifiers_claim_and_event_share_a_hash(record: Record) -> None:
    claims, events = claim_iris(record), event_iris(record)
    assert [iri.rsplit("/", 1)[1] for iri in claims.values()] == [iri.rsplit("/", 1)[1] for iri in events.values()]
    assert len(set(claims.values())) == len(record.claims)


def test_identifiers_equal_quotes_and_equal_events_are_told_apart() -> None:
    text = "It gave. It gave. It gave."
    whole = Record(Document("d", text), claims=(claim("c1", 0, 8), claim("c2", 9, 17), claim("c3", 9, 17)))
    assert len(set(claim_iris(whole).values())) == 3
    reordered = dataclasses.replace(whole, claims=(claim("x", 9, 17), claim("y", 0, 8), claim("z", 9, 17)))
    assert claim_iris(reordered) == {
        "x": claim_iris(whole)["c2"],
        "y": claim_iris(whole)["c1"],
        "z": claim_iris(whole)["c3"],
    }


def test_identifiers_claims_of_another_type_in_the_quote_change_nothing() -> None:
    text = "It gave. It gave."
    alone = Record(Document("d", text), claims=(claim("c1", 9, 17),))
    beside = dataclasses.replace(alone, claims=(claim("c0", 0, 8, EventType.REQUEST), claim("c1", 9, 17)))
    assert claim_iris(alone)["c1"] == claim_iris(beside)["c1"]


def test_identifiers_claims_do_not_move_with_links_scores_or_other_paragraphs(seed_records: tuple[Record, ...]) -> None:
    new = "A new paragraph.\n\n"
    shift = len(new)
    for record in seed_records:
        moved = dataclasses.replace(
            record,
            document=dataclasses.replace(record.document, text=new + record.document.text, title="x"),
            entities=tuple(
                dataclasses.replace(entity, iri=f"{BASE}{entity.id}", score=0.1, name=entity.name.upper())
                for entity in record.entities
            ),
            claims=tuple(
                dataclasses.replace(
                    told, evidence=Span(told.evidence.start + shift, told.evidence.end + shift), confidence=0.2
                )
                for told in record.claims
            ),
        )
        assert claim_iris(moved) == claim_iris(record)


def test_identifiers_entity_takes_its_link_and_the_base() -> None:
    linked = Entity("e1", EntityType.COUNTRY, "Norway", iri="https://w3id.org/aidgraph/id/entity/country/no")
    assert entity_iri(linked) == linked.iri == key_iri("country/no")
    assert entity_iri(linked, base=BASE) == f"{BASE}entity/country/no"
    assert entity_key(entity_iri(linked, base=BASE), base=BASE) == "country/no"
    elsewhere = dataclasses.replace(linked, iri="http://www.wikidata.org/entity/Q20")
    assert entity_iri(elsewhere, base=BASE) == elsewhere.iri
    assert entity_key(elsewhere.iri) == ""


def test_identifiers_new_entity_is_its_type_and_name() -> None:
    one = Entity("e1", EntityType.PERSON, "Anna  BERG")
    assert entity_iri(one) == entity_iri(Entity("e9", EntityType.PERSON, "Anna Berg", ("Berg",), score=0.3))
    assert entity_iri(one) != entity_iri(Entity("e1", EntityType.PLACE, "Anna Berg"))
    assert entity_iri(one).startswith("https://w3id.org/aidgraph/id/entity/new/")


@pytest.mark.parametrize(
    ("name", "normal"), [("ＮＡＴＯ", "nato"), (" A\tb\nC ", "a b c"), ("Erdoğan", "erdoğan"), ("", "")]
)
def test_identifiers_normalised_name(name: str, normal: str) -> None:
    assert normalised_name(name) == normal
