"""A graph to ask: the two seed articles as annotated by hand, and a made-up document that strains the queries."""

import dataclasses
import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal

import pyoxigraph
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
    Personnel,
    Polarity,
    Position,
    Record,
    Span,
    Status,
    Utterance,
)
from kg.pipeline.build import build
from kg.store import Store

TEXT = "Norway and Sweden gave Estonia and Latvia boats and radars. Officials said that it was not so. Three died."
DAY = datetime.date(2022, 3, 4)
KINDS = {
    "norway": EntityType.COUNTRY,
    "sweden": EntityType.COUNTRY,
    "estonia": EntityType.COUNTRY,
    "latvia": EntityType.COUNTRY,
    "boats": EntityType.EQUIPMENT,
    "radars": EntityType.EQUIPMENT,
    "Coast Fund": EntityType.PROGRAM,
    "Harbour Fund": EntityType.PROGRAM,
    "Ann Berg": EntityType.PERSON,
}


def made_up_record() -> Record:
    """A claim with two of everything, its denial, and casualties."""
    first, second, third = Span(0, 59), Span(60, 94), Span(95, 106)
    names = tuple(
        Entity(id=name, type=kind, name=name[0].upper() + name[1:], aliases=(name, f"{name}s"), mentions=())
        for name, kind in KINDS.items()
    )
    given = Claim(
        "given",
        EventType.AID,
        Status.APPROVED,
        Polarity.POSITIVE,
        first,
        agents=("norway", "sweden"),
        recipients=("estonia", "latvia"),
        items=(Item("boats", 2, Bound.AT_LEAST), Item("radars"), Item("boats", 2, Bound.AT_LEAST)),
        amounts=(Amount(Decimal(1234567890), "USD", Bound.AT_MOST), Amount(Decimal("47.5"), None)),
        programs=("Coast Fund", "Harbour Fund"),
        personnel=(Personnel("trainers", 200, Bound.ABOUT), Personnel("", None, None)),
        date=Period(DAY, DAY),
        speech=(
            Utterance(None, "two officials", "indirect"),
            Utterance("Ann Berg", "Berg", "direct", position="norway"),
        ),
        attributed_to=("Ann Berg",),
    )
    denial = Claim(
        "denial",
        EventType.REJECT,
        Status.OCCURRED,
        Polarity.POSITIVE,
        second,
        agents=("sweden",),
        about=("given",),
        speech=(Utterance(None, "officials", "indirect"),),
    )
    harm = Claim(
        "harm",
        EventType.ASSAULT,
        Status.OCCURRED,
        Polarity.NEGATED,
        third,
        recipients=("latvia",),
        casualties=(
            Casualties("killed", 3, Bound.EXACT, "latvia"),
            Casualties("wounded", None, None),
            Casualties("missing", 5, Bound.ABOUT),
        ),
    )
    office = Position("Ann Berg", "norway", "minister", Span(0, 6), DAY, DAY)
    return Record(Document("made-up", TEXT, "Boats", DAY), names, (given, denial, harm), (office,))


class FixedExtractor:
    version = "fixed"

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = {record.document.doc_id: record for record in records}

    def records(self, documents: Iterable[Document], /) -> Iterator[Record]:
        for document in documents:
            yield dataclasses.replace(self._records[document.doc_id], extractor=self.version)


def reports() -> tuple[Record, ...]:
    """Five documents on what the made-up one tells: it and a copy of it cite Berg, another one does so in other words,
    and two tell it in their own, with other numbers."""
    first = made_up_record()
    given = first.claims[0]
    record = dataclasses.replace(first, claims=(given,))
    own = dataclasses.replace(
        given,
        status=Status.OCCURRED,
        items=(Item("boats"),),
        amounts=(Amount(Decimal(1100000000), "USD", Bound.ABOUT),),
        speech=(),
        attributed_to=(),
    )

    def told(key: str, publisher: str, text: str, claim: Claim) -> Record:
        document = Document(key, text, f"Report {key}", DAY, publisher)
        return dataclasses.replace(record, document=document, claims=(claim,), positions=())

    return (
        told("a", "Coast News", TEXT, given),
        told("b", "Harbour News", TEXT, given),
        told("c", "River News", TEXT.replace("Three", "Four"), given),
        told("d", "Lake News", TEXT.replace("boats and", "ships and"), own),
        told("e", "", TEXT.replace("gave", "sent"), own),
    )


@pytest.fixture(scope="session")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[pyoxigraph.Store]:
    """The graph of five reports on one thing."""
    store = Store.create(tmp_path_factory.mktemp("query") / "reported")
    records = reports()
    build([record.document for record in records], store=store, extractor=FixedExtractor(records))
    with store.snapshot() as snapshot:
        yield snapshot.dataset


@pytest.fixture(scope="session")
def dataset(tmp_path_factory: pytest.TempPathFactory, seed_records: tuple[Record, ...]) -> Iterator[pyoxigraph.Store]:
    """The graph of three documents."""
    store = Store.create(tmp_path_factory.mktemp("query") / "store")
    records = (*seed_records, made_up_record())
    build([record.document for record in records], store=store, extractor=FixedExtractor(records))
    with store.snapshot() as snapshot:
        yield snapshot.dataset
