import datetime
from dataclasses import dataclass, field
from decimal import Decimal

import pytest

from kg.gazetteer.entry import Entry, Office
from kg.model import (
    Amount,
    Bound,
    Casualties,
    Claim,
    Document,
    Entity,
    EntityType,
    EventType,
    Item,
    Period,
    Personnel,
    Polarity,
    Position,
    Record,
    Span,
    Status,
    Utterance,
)

TEXT = (
    "Norway's defence minister said on Monday that Norland will send two patrol boats.\n\n"
    "According to Minister Berg, two officials in Norland denied it.\n\n"
    "Three soldiers of Norland were killed."
)


@dataclass
class FakeGazetteer:
    entries: dict[str, Entry] = field(default_factory=dict)

    def entry(self, key: str) -> Entry:
        return self.entries[key]

    def __contains__(self, key: str) -> bool:
        return key in self.entries


def span(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


@pytest.fixture
def record() -> Record:
    entities = (
        Entity(
            "e1",
            EntityType.COUNTRY,
            "Norway",
            ("Norway",),
            (span("Norway"),),
            "https://w3id.org/aidgraph/id/entity/country/no",
            "Q20",
            0.98765,
            "exact name",
        ),
        Entity("e2", EntityType.OTHER_ORGANIZATION, "Norland", ("Norland",), (span("Norland"), span("Norland", 100))),
        Entity("e3", EntityType.EQUIPMENT, "patrol boats", ("patrol boats",), (span("patrol boats"),)),
        Entity("e4", EntityType.PERSON, "Anna Berg", ("Berg",), (span("Berg"),)),
        Entity("e5", EntityType.PROGRAM, "Boats for Norland", (), ()),
        Entity("e6", EntityType.PLACE, "Norland Bay", (), ()),
    )
    first = span(TEXT.split("\n\n")[0])
    second = span(TEXT.split("\n\n")[1])
    third = span(TEXT.split("\n\n")[2])
    claims = (
        Claim(
            id="c1",
            event=EventType.AID,
            status=Status.ANNOUNCED,
            polarity=Polarity.POSITIVE,
            evidence=first,
            agents=("e2",),
            recipients=("e1",),
            items=(Item("e3", 2, Bound.EXACT),),
            amounts=(Amount(Decimal("12.50"), "NOK", Bound.ABOUT), Amount(Decimal(3), None, Bound.AT_MOST)),
            programs=("e5",),
            places=("e6",),
            date=Period(datetime.date(2022, 5, 2), datetime.date(2022, 5, 3)),
            date_of="deed",
            attributed_to=("e1",),
            speech=(Utterance("e1", "defence minister", "indirect", "e1", span("said")),),
            personnel=(Personnel("trainers", 20, Bound.AT_LEAST),),
            context=("military", "economic"),
            resolved_persons=("e4",),
            confidence=0.87654321,
            reason="send: giver, thing",
        ),
        Claim(
            id="c2",
            event=EventType.REJECT,
            status=Status.ALLEGED,
            stage=Status.OCCURRED,
            polarity=Polarity.NEGATED,
            evidence=second,
            agents=("e2",),
            about=("c1",),
            speech=(
                Utterance("e4", "Minister Berg", "according_to"),
                Utterance(None, "two officials", "statement", "e2"),
            ),
        ),
        Claim(
            id="c3",
            event=EventType.ASSAULT,
            status=Status.OCCURRED,
            polarity=Polarity.POSITIVE,
            evidence=third,
            casualties=(Casualties("killed", 3, Bound.EXACT, "e2"), Casualties("missing", None, None)),
        ),
    )
    positions = (
        Position("e4", "e1", "Minister", span("Minister Berg"), datetime.date(2021, 1, 1), datetime.date(2023, 1, 1)),
        Position("e4", None, "Minister"),
    )
    document = Document(
        "d1", TEXT, "Boats", datetime.date(2022, 5, 3), "The Norland Times", "https://example.org/boats?a=1", "CC0"
    )
    return Record(document, entities, claims, positions, "en", "test 1")


@pytest.fixture
def gazetteer() -> FakeGazetteer:
    entries = (
        Entry(
            "country/no",
            EntityType.COUNTRY,
            "Norway",
            ("Kingdom of Norway",),
            country="NO",
            wikidata="Q20",
            source="curated",
            row="countries.csv:9",
        ),
        Entry(
            "organization/ministry-of-defence-no",
            EntityType.GOVERNMENT_BODY,
            "Norwegian Ministry of Defence",
            country="NO",
            parent="organization/government-no",
            row="organizations.csv:7",
        ),
        Entry(
            "organization/government-no",
            EntityType.GOVERNMENT_BODY,
            "Government of Norway",
            country="NO",
            row="organizations.csv:3",
        ),
        Entry(
            "person/anna-berg",
            EntityType.PERSON,
            "Anna Berg",
            ("A. Berg",),
            country="NO",
            source="curated",
            row="persons.csv:5",
            positions=(
                Office(
                    "Minister of Defence",
                    organization="organization/ministry-of-defence-no",
                    country="NO",
                    start=datetime.date(2021, 1, 1),
                    end=None,
                    asof=datetime.date(2023, 1, 1),
                ),
                Office("Member of Parliament", country="NO"),
            ),
        ),
        Entry(
            "equipment/skjold",
            EntityType.EQUIPMENT,
            "Skjold",
            country="NO",
            parent="equipment-class/NAV.PB",
            category="NAV.PB",
            row="equipment.csv:4",
        ),
        Entry(
            "program/boats",
            EntityType.PROGRAM,
            "Boats for Norland",
            parent="organization/ministry-of-defence-no",
            category="fund",
            row="programs.csv:2",
        ),
    )
    return FakeGazetteer({entry.key: entry for entry in entries})
