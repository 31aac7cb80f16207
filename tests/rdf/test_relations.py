import dataclasses
import random
from typing import Any

import pytest

from kg.model import Claim, Document, Entity, EntityType, EventType, Polarity, Record, Span, Status
from kg.namespaces import Aid, Rdf
from kg.rdf import relation_quads
from kg.rdf.identifiers import claim_iris, entity_iri
from kg.rdf.relations import MUTUAL, RULES

A, B, C = (Entity(f"e{at}", EntityType.COUNTRY, name) for at, name in enumerate("ABC", start=1))


def told(event: EventType, status: Status, **fields: Any) -> Record:
    given = {"agents": ("e1",), "recipients": ("e2",), "polarity": Polarity.POSITIVE, **fields}
    claim = Claim("c1", event, status, evidence=Span(0, 5), **given)
    return Record(Document("d", "Words."), (A, B, C), (claim,))


def plain(records: list[Record]) -> set[tuple[str, str, str]]:
    """Return the plain triples, by the entities' names."""
    names = {entity_iri(entity): entity.name for entity in (A, B, C)}
    quads: list[Any] = relation_quads(records)
    return {
        (names[quad.subject.value], quad.predicate.value, names[quad.object.value])
        for quad in quads
        if quad.subject.value in names
    }


@pytest.mark.parametrize(
    ("event", "status", "relation"),
    [
        (EventType.AID, Status.OCCURRED, Aid.supplied),
        (EventType.AID, Status.ONGOING, Aid.supplied),
        (EventType.AID, Status.APPROVED, Aid.pledged),
        (EventType.AID, Status.ANNOUNCED, Aid.pledged),
        (EventType.REQUEST, Status.REQUESTED, Aid.requestedFrom),
        (EventType.ACCUSE, Status.OCCURRED, Aid.accused),
        (EventType.SANCTION, Status.ONGOING, Aid.sanctioned),
        (EventType.ASSAULT, Status.OCCURRED, Aid.attacked),
        (EventType.SUPPORT, Status.ONGOING, Aid.supported),
    ],
)
def test_relations_go_from_agent_to_recipient(event: EventType, status: Status, relation: str) -> None:
    assert plain([told(event, status)]) == {("A", relation, "B")}


@pytest.mark.parametrize("status", [Status.CONSIDERED, Status.REQUESTED, Status.ALLEGED])
def test_relations_aid_that_is_weighed_asked_for_or_alleged_gives_none(status: Status) -> None:
    assert plain([told(EventType.AID, status)]) == set()


@pytest.mark.parametrize("event", EventType)
def test_relations_negated_and_alleged_claims_give_none(event: EventType) -> None:
    assert relation_quads([told(event, Status.OCCURRED, polarity=Polarity.NEGATED)]) == []
    assert relation_quads([told(event, Status.ALLEGED)]) == []


def test_relations_mutual_ones_hold_both_ways_with_one_node() -> None:
    record = told(EventType.CONSULT, Status.OCCURRED)
    assert plain([record]) == {("A", Aid.spokeWith, "B"), ("B", Aid.spokeWith, "A")}
    quads: list[Any] = relation_quads([record])
    assert sum(quad.object.value == Aid.Relation for quad in quads) == 1


def test_relations_mutual_ones_join_agents_where_there_is_no_recipient() -> None:
    record = told(EventType.COOPERATE, Status.OCCURRED, agents=("e1", "e2", "e3"), recipients=())
    assert {(one, other) for one, _, other in plain([record])} == {
        (one, other) for one in "ABC" for other in "ABC" if one != other
    }
    assert relation_quads([told(EventType.AID, Status.OCCURRED, recipients=())]) == []


def test_relations_nobody_stands_in_one_with_himself() -> None:
    assert plain([told(EventType.SUPPORT, Status.OCCURRED, recipients=("e1", "e2"))]) == {("A", Aid.supported, "B")}


def test_relations_name_every_claim_they_rest_on() -> None:
    first = told(EventType.AID, Status.OCCURRED)
    second = dataclasses.replace(told(EventType.AID, Status.ONGOING), document=Document("other", "Words."))
    quads: list[Any] = relation_quads([first, second])
    basis = {quad.object.value for quad in quads if quad.predicate.value == Aid.basis}
    assert basis == {*claim_iris(first).values(), *claim_iris(second).values()}
    kinds = [quad.object.value for quad in quads if quad.predicate.value == Aid.relationKind]
    assert kinds == [Aid.supplied]
    assert sum(quad.predicate.value == Rdf.type for quad in quads) == 1


def test_relations_do_not_depend_on_the_order_of_records(seed_records: tuple[Record, ...]) -> None:
    records = [*seed_records, told(EventType.AID, Status.OCCURRED)]
    expected = relation_quads(records)
    for seed in range(5):
        random.Random(seed).shuffle(records)  # noqa: S311 - no secret
        assert relation_quads(records) == expected


def test_relations_table_knows_only_declared_terms() -> None:
    kinds = {kind for rules in RULES.values() for kind, _ in rules}
    assert kinds >= MUTUAL
    assert EventType.MOBILIZE not in RULES
