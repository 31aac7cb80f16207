"""New names that several documents spell in several ways: one entity, or a pair for a person to judge."""

from itertools import permutations

import pytest

from kg.corpus import Ledger, with_automatic
from kg.corpus.clusters import alike, doubtful, known_entities
from kg.model import Claim, Document, Entity, EntityType, EventType, Polarity, Record, Span, Status
from kg.model.decision import Decision, Verdict
from kg.rdf.identifiers import entity_iri

GHANA = Entity("g", EntityType.COUNTRY, "Ghana", iri="https://w3id.org/aidgraph/id/entity/country/gh")
PERU = Entity("p", EntityType.COUNTRY, "Peru", iri="https://w3id.org/aidgraph/id/entity/country/pe")


def told(key: str, name: str, company: Entity = GHANA, kind: EntityType = EntityType.PERSON) -> Record:
    """Return a record in which somebody that no gazetteer knows gives aid to a country."""
    person = Entity("x", kind, name)
    claim = Claim(
        "c1", EventType.AID, Status.OCCURRED, Polarity.POSITIVE, Span(0, 4), agents=("x",), recipients=(company.id,)
    )
    return Record(Document(key, "text"), (person, company), (claim,))


def iri(record: Record) -> str:
    return entity_iri(record.entities[0])


def test_clusters_two_spellings_in_one_company_are_one_whatever_the_order() -> None:
    records = [
        told("a", "Abdul Rahman al-Mansouri"),
        told("b", "Abdulrahman Al Mansouri"),
        told("c", "Kofi Mensah-Boateng"),
    ]
    for order in permutations(records):
        ledger = with_automatic(Ledger(), order)
        assert len({ledger.canonical(iri(record)) for record in records}) == 2
        assert ledger.canonical(iri(records[0])) == ledger.canonical(iri(records[1]))
        assert [decision.by for decision in ledger.standing] == ["aidgraph"]


@pytest.mark.parametrize(
    "records",
    [
        [told("a", "Abdul Rahman al-Mansouri"), told("b", "Abdulrahman Al Mansouri", PERU)],
        [told("a", "Ivan Petrov"), told("b", "Pavel Petrov")],
        [
            told("a", "Black Sea Trading", kind=EntityType.COMPANY),
            told("b", "Black Sea Shipping", kind=EntityType.COMPANY),
        ],
    ],
    ids=["other company", "other given name", "other firm"],
)
def test_clusters_what_is_not_sure_stays_apart(records: list[Record]) -> None:
    ledger = with_automatic(Ledger(), records)
    assert len({ledger.canonical(iri(record)) for record in records}) == 2


def test_clusters_a_person_has_the_last_word() -> None:
    records = [told("a", "Abdul Rahman al-Mansouri"), told("b", "Abdulrahman Al Mansouri")]
    apart = Decision("d1", Verdict.DIFFERENT, (iri(records[0]), iri(records[1])))
    ledger = with_automatic(Ledger([apart]), records)
    assert ledger.canonical(iri(records[0])) != ledger.canonical(iri(records[1]))


def test_clusters_the_doubtful_are_asked_about_once() -> None:
    records = [told("a", "Abdul Rahman al-Mansouri"), told("b", "Abdulrahman Al Mansouri", PERU)]
    pairs = alike(known_entities(records), Ledger())
    assert [sorted((pair.one.iri, pair.other.iri)) for pair in doubtful(pairs, Ledger())] == [sorted(map(iri, records))]
    unsure = Ledger([Decision("d1", Verdict.UNSURE, (iri(records[0]), iri(records[1])))])
    assert alike(known_entities(records), unsure) == []
