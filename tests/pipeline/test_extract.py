"""What holds of every record, whatever the text."""

import datetime
import itertools
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import __version__
from kg.model import Amount, Bound, Document, Record, Span
from kg.pipeline.extract import Extraction, Extractor, quantities

DAY = datetime.date(2022, 3, 16)
FRAGMENTS = (
    "Norway",
    "Kyiv",
    "Jens Stoltenberg",
    "the Pentagon",
    "President",
    "12 drones",
    "F-16C jets",
    "$5 million",
    "sent",
    "will send",
    "denied",
    "said",
    "to",
    "and",
    "not",
    "he",
    "its",
    "on Monday",
    "(LAF)",
    "“",
    "”",
    '"',
    ",",
    ".",
    ":",
    "\n",
    "\n\n",
    "\r\n",
    "• ",
    "\u00a0",
    "e\u0301",
    "🚀",
    "\u200b",
    "’s",
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(FRAGMENTS), max_size=25).map(" ".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join),
)
STORY = """Norway sends drones to Ghana

Norway has sent 12 drones to Ghana, Foreign Minister Ola Nordmann said on Monday. “We will help,” he added.

The country also approved $5 million for Togo. Moscow denied that it had sent weapons to Kyiv.
"""


def whole(found: Extraction) -> Iterator[Span]:
    """Every span of a record."""
    record = found.record
    for entity in record.entities:
        yield from entity.mentions
    for claim in record.claims:
        yield claim.evidence
        yield from (utterance.evidence for utterance in claim.speech if utterance.evidence)
    yield from (position.evidence for position in record.positions if position.evidence)


def references(record: Record) -> Iterator[str | None]:
    """Every local id that a claim or an office names."""
    for claim in record.claims:
        yield from (*claim.agents, *claim.recipients, *claim.programs, *claim.places, *claim.attributed_to)
        yield from (item.entity for item in claim.items)
        yield from (utterance.speaker for utterance in claim.speech)
        yield from (harm.whose for harm in claim.casualties)
    for position in record.positions:
        yield from (position.person, position.organization)


def hold(found: Extraction) -> None:
    text, record = found.record.document.text, found.record
    assert all(0 <= span.start < span.end <= len(text) for span in whole(found))
    for mention in found.mentions:
        assert mention.span.text(text).split() == mention.text.split()
    spans = sorted(span for entity in record.entities for span in entity.mentions)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    known = {entity.id for entity in record.entities} | {None}
    assert set(references(record)) <= known
    sentences = {sentence.span for sentence in found.parse.sentences}
    assert {claim.evidence for claim in record.claims} <= sentences
    assert Record.from_json(record.to_json()) == record


@given(TEXTS)
@settings(max_examples=60)
def test_extract_any_text(extractor: Extractor, text: str) -> None:
    hold(extractor.extract(Document("d", text, published=DAY)))


@pytest.mark.parametrize(
    "change",
    [
        ("\n", "\r\n"),
        ("\n", "\r"),
        (" ", "\u00a0"),
        (" ", "  "),
        (" ", "\u2009"),
        ("drones", "dro\u0301nes"),
        ("Norway has", "🇳🇴 Norway has"),
        ("Monday.", "Monday. 🚀🚀"),
        ("“", '"'),
        ("Norway sends", "\ufeffNorway sends"),
        ("\n\n", "\n \n\t\n"),
    ],
)
def test_extract_offsets_are_those_of_the_text_as_read(extractor: Extractor, change: tuple[str, str]) -> None:
    text = STORY.replace(*change)
    found = extractor.extract(Document("d", text, published=DAY))
    hold(found)
    norway = next(entity for entity in found.record.entities if entity.name == "Norway")
    assert [text[start:end] for start, end in norway.mentions[:2]] == ["Norway", "Norway"]
    quotes = {claim.evidence.text(text) for claim in found.record.claims}
    assert all(quote == quote.strip() for quote in quotes)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0\r\n", ".", "🚀", "—", "\ufeff", "1", "(((", '"""'])
def test_extract_next_to_nothing_has_nothing(extractor: Extractor, text: str) -> None:
    record = extractor.extract(Document("d", text, published=DAY)).record
    assert (record.entities, record.claims, record.positions) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    ["Norway " * 3000, "x" * 30_000, "Norway sent drones to Ghana and " * 400, "“" * 500, "sent to " * 800],
    ids=["one name", "one word", "one sentence", "quotes", "no noun"],
)
def test_extract_long_runs(extractor: Extractor, text: str) -> None:
    hold(extractor.extract(Document("d", text, published=DAY)))


def test_extract_records_come_in_order_and_name_the_extraction(extractor: Extractor) -> None:
    documents = [Document(name, STORY, published=DAY) for name in ("b", "a", "c")]
    records = list(extractor.records(documents))
    assert [record.document for record in records] == documents
    assert {record.extractor for record in records} == {extractor.version}
    assert extractor.version.startswith(f"aidgraph {__version__}")


def test_extract_one_document_says_nothing_of_the_next(extractor: Extractor) -> None:
    alone = extractor.extract(Document("d", "He thanked Ghana.", published=DAY)).record
    extractor.extract(Document("other", STORY, published=DAY))
    assert extractor.extract(Document("d", "He thanked Ghana.", published=DAY)).record == alone


def test_extract_quantities_leave_out_figures_in_names(extractor: Extractor) -> None:
    text = "Canada sent five Leopard 2 tanks worth $20 million to Latvia on May 3, 2021."
    found = extractor.extract(Document("d", text, published=DAY))
    given = quantities(found.parse, found.mentions, DAY)
    assert [(number.value, number.bound) for number in given.numbers if number.value == 2] == []
    assert [(number.value, number.bound) for number in given.numbers][:1] == [(5, Bound.EXACT)]
    assert [found.amount for found in given.sums] == [Amount(Decimal(20_000_000), "USD")]
    (day,) = given.days
    assert day.period is not None
    assert day.period.start == day.period.end == datetime.date(2021, 5, 3)
