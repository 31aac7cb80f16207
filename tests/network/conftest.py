"""Two small documents of our own that speak of one donor, one recipient and a denial."""

import datetime
from decimal import Decimal

import pytest

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
    Polarity,
    Position,
    Record,
    Span,
    Status,
    Utterance,
)
from kg.namespaces import ID_BASE

NORWAY = ID_BASE + "entity/country/no"
FIRST = (
    "Norway approved $3 million for Moldova, including two patrol boats. Arland denied it, an official said. "
    "Moldova was attacked and four people died."
)
SECOND = "Norwegian officials met Moldova. Arland did not warn Norway."


def _span(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


@pytest.fixture
def first() -> Record:
    day = datetime.date(2024, 5, 2)
    return Record(
        Document("one", FIRST, title="A gift", published=day, publisher="The Post", url="https://example.org/gift"),
        entities=(
            Entity("e1", EntityType.COUNTRY, "Norway", ("Norway",), iri=NORWAY, wikidata="Q20"),
            Entity("e2", EntityType.COUNTRY, "Moldova", ("Moldova",)),
            Entity("e3", EntityType.EQUIPMENT, "patrol boats", ("patrol boats",)),
            Entity("e4", EntityType.COUNTRY, "Arland", ("Arland",)),
            Entity("e5", EntityType.PERSON, "Ola Nordmann", ("Nordmann",)),
            Entity("e6", EntityType.PLACE, "Oslo", ("Oslo",)),
        ),
        claims=(
            Claim(
                "c1",
                EventType.AID,
                Status.APPROVED,
                Polarity.POSITIVE,
                _span(FIRST, "Norway approved $3 million for Moldova, including two patrol boats."),
                agents=("e1",),
                recipients=("e2",),
                items=(Item("e3", 2, Bound.EXACT),),
                amounts=(Amount(Decimal(3_000_000), "USD"),),
                date=Period(day, day),
                resolved_persons=("e5", "https://example.org/unknown"),
                places=("e2",),
                confidence=0.8,
            ),
            Claim(
                "c2",
                EventType.REJECT,
                Status.OCCURRED,
                Polarity.POSITIVE,
                _span(FIRST, "Arland denied it, an official said."),
                agents=("e4",),
                speech=(Utterance(None, "an official", "indirect", "e4"),),
                about=("c1",),
            ),
            Claim(
                "c3",
                EventType.ASSAULT,
                Status.OCCURRED,
                Polarity.POSITIVE,
                _span(FIRST, "Moldova was attacked and four people died."),
                recipients=("e2",),
                casualties=(Casualties("killed", 4, Bound.EXACT, "e2"),),
            ),
        ),
        positions=(Position("e5", "e1", "minister"), Position("e5", None, "envoy")),
    )


@pytest.fixture
def second() -> Record:
    return Record(
        Document("two", SECOND),
        entities=(
            Entity("e1", EntityType.COUNTRY, "Norway", ("Norwegian", "Norway"), iri=NORWAY),
            Entity("e2", EntityType.COUNTRY, "Moldova", ("Moldova",)),
            Entity("e3", EntityType.COUNTRY, "Arland", ("Arland",)),
        ),
        claims=(
            Claim(
                "c1",
                EventType.CONSULT,
                Status.OCCURRED,
                Polarity.POSITIVE,
                _span(SECOND, "Norwegian officials met Moldova."),
                agents=("e1",),
                recipients=("e2",),
            ),
            Claim(
                "c2",
                EventType.THREATEN,
                Status.OCCURRED,
                Polarity.NEGATED,
                _span(SECOND, "Arland did not warn Norway."),
                agents=("e3",),
                recipients=("e1",),
            ),
        ),
    )
