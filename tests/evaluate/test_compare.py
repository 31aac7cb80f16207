"""Figures over whole records."""

import dataclasses
import datetime
from decimal import Decimal
from typing import Any

import pytest

from kg.evaluate import Score, evaluate
from kg.evaluate.slots import Unmatched, slots_of
from kg.model import (
    Amount,
    Claim,
    Document,
    Entity,
    EntityType,
    EventType,
    Item,
    Period,
    Polarity,
    Position,
    Record,
    Span,
    Status,
)

TEXT = "Norway gave Iceland two drones. Iceland thanked Norway."
DAY = datetime.date(2021, 4, 1)


def claim(event: EventType = EventType.AID, **fields: Any) -> Claim:
    usual = {"agents": ("e1",), "recipients": ("e2",), "evidence": Span(0, 31)}
    return Claim("c1", event, Status.OCCURRED, Polarity.POSITIVE, **(usual | fields))


def record(*claims: Claim, positions: tuple[Position, ...] = ()) -> Record:
    entities = (
        Entity("e1", EntityType.COUNTRY, "Norway", mentions=(Span(0, 6), Span(48, 54))),
        Entity("e2", EntityType.COUNTRY, "Iceland", mentions=(Span(12, 19), Span(32, 39))),
        Entity("e3", EntityType.EQUIPMENT, "drones", mentions=(Span(24, 30),)),
    )
    return Record(Document("d", TEXT), entities, claims, positions)


def scores(gold: Record, predicted: Record) -> dict[str, Score]:
    return dict(evaluate([gold], [predicted]).scores)


def test_compare_gold_with_itself_is_right(seed_records: tuple[Record, ...]) -> None:
    found = evaluate(seed_records, seed_records).scores
    assert {score.f1 for score in found.values() if score.gold} == {1.0}
    assert all(score.given == score.gold == score.right for score in found.values())


def test_compare_a_document_without_prediction_costs_all(seed_records: tuple[Record, ...]) -> None:
    found = evaluate(seed_records, seed_records[:1]).scores
    assert found["claim"] == Score(
        len(seed_records[0].claims), len(seed_records[0].claims), sum(len(each.claims) for each in seed_records)
    )


def test_compare_other_documents_are_left_aside() -> None:
    assert evaluate([record()], [record(), Record(Document("other", "x"))]).scores["entity"] == Score(3, 3, 3)


@pytest.mark.parametrize(
    ("guess", "right"),
    [
        (claim(), True),
        (claim(EventType.SANCTION), False),
        (claim(agents=("e2",), recipients=("e1",)), False),
        (claim(agents=("e1", "e2")), True),  # one agent shared is enough
        (claim(agents=()), False),
        (claim(recipients=()), False),
        (claim(evidence=Span(32, 55)), True),  # with parties, evidence does not matter
    ],
)
def test_compare_a_claim_matches_by_event_and_parties(guess: Claim, right: bool) -> None:
    assert scores(record(claim()), record(guess))["claim"] == Score(int(right), 1, 1)


@pytest.mark.parametrize(("evidence", "right"), [(Span(0, 31), True), (Span(32, 55), False)])
def test_compare_a_claim_without_parties_matches_by_evidence(evidence: Span, right: bool) -> None:
    gold = record(claim(agents=(), recipients=()))
    assert scores(gold, record(claim(evidence=evidence)))["claim"].right == right


@pytest.mark.parametrize(
    ("guess", "right"),
    [
        (claim(EventType.CONSULT, agents=("e2",), recipients=("e1",)), True),  # either may have called
        (claim(EventType.CONSULT, agents=("e1", "e2"), recipients=()), True),
        (claim(EventType.CONSULT, recipients=()), False),
    ],
)
def test_compare_mutual_events_have_one_set_of_parties(guess: Claim, right: bool) -> None:
    found = scores(record(claim(EventType.CONSULT)), record(guess))
    assert found["claim"].right == right
    assert found["slot:recipients"] == Score()


def test_compare_exact_evidence_and_lenient_beside_the_match() -> None:
    gold = record(claim(), claim(EventType.SUPPORT, agents=("e2",), recipients=("e1",), evidence=Span(32, 55)))
    guess = record(
        claim(agents=("e1", "e3"), evidence=Span(32, 55)),
        claim(EventType.SUPPORT, agents=("e3",), recipients=("e2",), evidence=Span(32, 55)),
    )
    found = scores(gold, guess)
    assert found["claim"] == Score(1, 2, 2)
    assert found["claim_exact"].right == found["evidence"].right == 0
    assert found["claim_lenient"].right == 1


def test_compare_slots_of_missed_and_invented_claims_count() -> None:
    found = scores(record(claim()), record(claim(EventType.SANCTION)))
    assert found["slots"] == Score(0, 3, 3)  # agent, recipient, status on either side


@pytest.mark.parametrize(
    ("slot", "fields", "other"),
    [
        ("items", {"items": (Item("e3", 2),)}, {"items": (Item("e3", 3),)}),
        ("amounts", {"amounts": (Amount(Decimal(5), "USD"),)}, {"amounts": (Amount(Decimal(5), "EUR"),)}),
        ("date", {"date": Period(DAY, DAY)}, {"date": Period(DAY, datetime.date(2021, 4, 2))}),
        ("programs", {"programs": ("e3",)}, {"programs": ("e1",)}),
        ("attributed_to", {"attributed_to": ("e1",)}, {"attributed_to": ("e2",)}),
    ],
)
def test_compare_slot_values(slot: str, fields: dict[str, Any], other: dict[str, Any]) -> None:
    gold = record(claim(**fields))
    assert scores(gold, record(claim(**fields)))[f"slot:{slot}"] == Score(1, 1, 1)
    assert scores(gold, record(claim(**other)))[f"slot:{slot}"] == Score(0, 1, 1)
    assert scores(gold, record(claim()))[f"slot:{slot}"] == Score(0, 0, 1)


def test_compare_polarity_counts_where_it_is_negated() -> None:
    negated = dataclasses.replace(claim(), polarity=Polarity.NEGATED)
    assert scores(record(claim()), record(claim()))["slot:polarity"] == Score()
    assert scores(record(negated), record(claim()))["slot:polarity"] == Score(0, 0, 1)
    assert scores(record(claim()), record(negated))["slot:polarity"] == Score(0, 1, 0)


def test_compare_an_unmatched_entity_equals_nothing() -> None:
    assert slots_of(claim(), {"e2": "g2"})["agents"] == {Unmatched("e1")}
    assert slots_of(claim(), {"e2": "g2"})["recipients"] == {"g2"}


def test_compare_names_count_beside_types() -> None:
    other = dataclasses.replace(
        record(), entities=(dataclasses.replace(record().entities[0], name="Kingdom of Norway"), *record().entities[1:])
    )
    found = scores(record(), other)
    assert found["entity_typed"] == Score(3, 3, 3)
    assert found["entity_named"] == Score(1, 2, 2)


def test_compare_positions_are_pairs() -> None:
    gold = record(positions=(Position("e1", "e2", "head"), Position("e3", None, "chair")))
    guess = record(positions=(Position("e1", "e2", "boss"), Position("e3", "e1", "chair")))
    assert scores(gold, guess)["position"] == Score(1, 2, 2)
