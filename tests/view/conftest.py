"""A network of one gift, and one whose every word is hostile."""

import json
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest

from kg.model import Claim, Document, Entity, EntityType, EventType, Item, Polarity, Position, Record, Span, Status
from kg.network import to_networkx

SEEDS = Path(__file__).parents[1] / "gold" / "seeds.jsonl"
TEXT = "Norway gave Moldova two boats. Norway may give Moldova a radar."
HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>'\"&--><!-- "
    "\u2028\u2029\u202e\x00\ud800 {{7*7}} ${x}"
)


@pytest.fixture(scope="session")
def gift() -> Record:
    return Record(
        Document("gift", TEXT, title="A gift", publisher="The Post", url="https://example.org/gift"),
        entities=(
            Entity("e1", EntityType.COUNTRY, "Norway", iri="https://example.org/no"),
            Entity("e2", EntityType.COUNTRY, "Moldova", iri="https://example.org/md"),
            Entity("e3", EntityType.EQUIPMENT, "boats", iri="https://example.org/boats"),
            Entity("e4", EntityType.PERSON, "Ola Nordmann", iri="https://example.org/ola"),
        ),
        claims=(
            Claim(
                "c1",
                EventType.AID,
                Status.OCCURRED,
                Polarity.POSITIVE,
                Span(0, 30),
                agents=("e1",),
                recipients=("e2",),
                items=(Item("e3", 2),),
                attributed_to=("e4",),
                confidence=0.75,
            ),
            Claim(
                "c2",
                EventType.AID,
                Status.CONSIDERED,
                Polarity.POSITIVE,
                Span(31, 63),
                agents=("e1",),
                recipients=("e2",),
            ),
        ),
        positions=(Position("e4", "e1", "minister"),),
    )


@pytest.fixture(scope="session")
def gift_graph(gift: Record) -> nx.MultiDiGraph:
    return to_networkx([gift])


@pytest.fixture(scope="session")
def hostile_graph(gift: Record) -> nx.MultiDiGraph:
    """Markup, script, controls and a lone surrogate in every text that a document can fill."""
    return _worded(gift, HOSTILE)


@pytest.fixture(scope="session")
def harmless_graph(gift: Record) -> nx.MultiDiGraph:
    """The same with a plain word in their place."""
    return _worded(gift, "word")


def _worded(gift: Record, words: str) -> nx.MultiDiGraph:
    document = Document(
        words, words + gift.document.text, title=words, publisher=words, url=f"javascript:alert(3)//{words}"
    )
    entities = tuple(
        replace(entity, name=f"{entity.name} {words}", aliases=(words,), iri=f"{entity.iri}{words}")
        for entity in gift.entities
    )
    claims = tuple(replace(claim, evidence=Span(0, len(document.text)), reason=words) for claim in gift.claims)
    return to_networkx([Record(document, entities, claims, (Position("e4", "e1", words),))])


@pytest.fixture(scope="session")
def seeds_graph() -> nx.MultiDiGraph:
    lines = SEEDS.read_text(encoding="utf-8").splitlines()
    return to_networkx([Record.from_json(json.loads(line)) for line in lines])
