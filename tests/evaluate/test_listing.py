"""Findings name what is wrong, by names."""

import dataclasses

import pytest

from kg.evaluate import Finding, compare, findings, listing
from kg.model import Document, EntityType, Item, Record, Status


def listed(gold: Record, predicted: Record) -> list[tuple[str, str]]:
    return [(finding.kind, finding.what) for finding in findings(compare(gold, predicted))]


@pytest.fixture
def gold(seed_records: tuple[Record, ...]) -> Record:
    return seed_records[0]


def test_listing_nothing_is_wrong_with_gold_itself(gold: Record) -> None:
    assert listed(gold, gold) == []


def test_listing_what_is_missed(gold: Record) -> None:
    kinds = [kind for kind, _ in listed(gold, Record(Document(gold.document.doc_id, gold.document.text)))]
    assert kinds.count("missed entity") == len(gold.entities)
    assert kinds.count("missed claim") == len(gold.claims)
    assert kinds.count("missed position") == len({(each.person, each.organization) for each in gold.positions})
    assert len(set(kinds)) == 3


def test_listing_what_is_invented(gold: Record) -> None:
    kinds = {kind for kind, _ in listed(Record(Document(gold.document.doc_id, gold.document.text)), gold)}
    assert kinds == {"extra entity", "extra claim", "extra position"}


def test_listing_types_and_names(gold: Record) -> None:
    first = gold.entities[0]
    wrong_type = dataclasses.replace(first, type=EntityType.PROGRAM)
    other_name = dataclasses.replace(first, name="Someone Else")
    for entity, kind in ((wrong_type, "wrong type"), (other_name, "other name")):
        guess = dataclasses.replace(gold, entities=(entity, *gold.entities[1:]))
        assert [found for found, _ in listed(gold, guess)] == [kind]


def test_listing_slots_by_names_and_not_by_ids(gold: Record) -> None:
    place, claim = next((n, claim) for n, claim in enumerate(gold.claims) if claim.items)
    named = gold.entity(claim.items[0].entity).name
    changed = dataclasses.replace(
        claim, items=(Item("e99", 77), Item(claim.items[0].entity, 78)), status=Status.ALLEGED
    )
    guess = dataclasses.replace(gold, claims=(*gold.claims[:place], changed, *gold.claims[place + 1 :]))
    first, second = listed(gold, guess)
    assert first[0] == second[0] == "wrong slot"
    assert first[1].endswith(f"got 77 × e99 (no gold entity), 78 × {named}")
    assert second[1] == f"status of {claim.event} {claim.id}: gold {claim.status}, got alleged"


def test_listing_each_document_has_a_heading() -> None:
    found = [Finding("a", "k", "1"), Finding("a", "k", "2"), Finding("b", "k", "3")]
    assert [line.split()[0] for line in listing(found)] == ["==", "k", "k", "==", "k"]
