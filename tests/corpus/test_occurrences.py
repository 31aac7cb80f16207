"""Which events of several documents are one thing, what keeps them apart, and how many origins there are of it."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.corpus import Ledger, decided, find_occurrences
from kg.corpus.matching import contradict, match
from kg.corpus.standing import Standing
from kg.corpus.tellings import tellings
from kg.gazetteer import Gazetteer
from kg.model import (
    Amount,
    Bound,
    Claim,
    Document,
    Entity,
    EntityType,
    EventType,
    Item,
    Period,
    Polarity,
    Record,
    Span,
    Status,
)
from kg.model.decision import Decision, Verdict
from kg.namespaces import ID_BASE
from kg.pipeline.extract import Extractor
from kg.rdf.identifiers import claim_iris, entity_iri, event_iris, origin_iri

DAY = datetime.date(2022, 3, 16)  # a Wednesday
LATE = "2022-03-25"
GAZETTEER = Gazetteer.load()
Read = Callable[..., Record]

CALL = "U.S. Secretary of State Antony Blinken called Ukrainian Foreign Minister Dmytro Kuleba on Tuesday."
PACKAGE = "The United States approved a $125 million package of military aid for Ukraine on Monday."
BOATS = "The United States delivered two patrol boats to Ukraine on Monday."
SHELLING = "Ukraine accused Russia on Tuesday of shelling a hospital in Mariupol."
ATTACK = "Russian forces attacked a base near Lviv on Sunday, killing 35 people."


@pytest.fixture(scope="module")
def told(extractor: Extractor) -> Read:
    """Read a text, published on a Wednesday unless it says otherwise ("2022-03-25: …")."""

    def told(key: str, text: str, publisher: str = "") -> Record:
        day, colon, rest = text.partition(": ")
        published = datetime.date.fromisoformat(day) if colon and day[:4].isdigit() else DAY
        text = rest if published != DAY else text
        return extractor.extract(Document(key, text, published=published, publisher=publisher)).record

    return told


def met(records: Sequence[Record]) -> list[list[str]]:
    """Return the documents of each occurrence, whatever the order of the records."""
    documents = {event: record.document.doc_id for record in records for event in event_iris(record).values()}
    found = [find_occurrences(order, GAZETTEER) for order in permutations(records)]
    assert all(other == found[0] for other in found)
    return sorted(sorted(documents[told.event] for told in one.tellings) for one in found[0].occurrences)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A call: who is called and who calls differs between reports; the counterpart is not named.
        (CALL, "Ukraine's Foreign Minister Dmytro Kuleba spoke by phone with Antony Blinken on March 15."),
        (CALL, "The U.S. secretary of state spoke on Tuesday with Ukraine's foreign minister, Dmytro Kuleba."),
        ("Antony Blinken met Dmytro Kuleba in Warsaw.", "Dmytro Kuleba and Antony Blinken met on Monday in Warsaw."),
        # A package: with its sum, with its sum about, by the Pentagon, approved, announced, delivered.
        (PACKAGE, "The Pentagon on Monday announced a $125 million package of military aid for Ukraine."),
        (PACKAGE, "On Monday, the United States announced about $125 million in aid for Ukraine."),
        (PACKAGE, "The United States approved military aid for Ukraine on Monday."),
        (BOATS, "The United States delivered two Mark VI patrol boats to Ukraine on March 14."),
        (BOATS, "Two patrol boats were delivered to Ukraine on Monday."),
        (BOATS, "The United States has given Ukraine two patrol boats."),
        # Words of one speaker, and a deed in one place.
        (SHELLING, "Ukraine on Tuesday accused Russia of shelling a maternity hospital in the city of Mariupol."),
        (ATTACK, "On Sunday, Russia struck a military base near Lviv."),
        # What was over long ago, and is still told of.
        (
            "On March 1, Russia attacked Ukraine with missiles from ships, hitting a railway station full of families.",
            "Russian missiles struck a station in Ukraine on March 1 while families waited for trains to the west.",
        ),
    ],
)
def test_occurrences_two_reports_of_one_thing_are_one(told: Read, one: str, other: str) -> None:
    assert ["a", "b"] in met([told("a", one), told("b", other)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Other persons, another day, another kind.
        (CALL, "Gen. Mark Milley spoke on Tuesday with his Ukrainian counterpart, Valerii Zaluzhnyi."),
        (CALL, "Antony Blinken called Polish Foreign Minister Zbigniew Rau on Tuesday."),
        (CALL, "2022-03-25: Antony Blinken called Dmytro Kuleba on Thursday."),
        (CALL, "Antony Blinken did not call Dmytro Kuleba on Tuesday."),
        # Another sum, another number, another thing, another country, another step.
        (PACKAGE, "The United States approved a $150 million package of military aid for Ukraine on Monday."),
        (PACKAGE, "The United States approved more than $2 billion in military aid for Ukraine on Monday."),
        (PACKAGE, "The United States approved a $125 million package of military aid for Moldova on Monday."),
        (PACKAGE, "Poland approved a $125 million package of military aid for Ukraine on Monday."),
        (PACKAGE, "Ukraine asked the United States for $125 million in military aid on Monday."),
        (PACKAGE, "2022-04-20: The United States approved a $125 million package for Ukraine on Monday."),
        (BOATS, "The United States delivered three patrol boats to Ukraine on Monday."),
        (BOATS, "The United States delivered two helicopters to Ukraine on Monday."),
        ("The United States gave aid to Ukraine on Monday.", "On Monday, Ukraine received US help."),
        # What is said and done every day: parties and day are not enough.
        (SHELLING, "Ukraine on Tuesday accused Russia of kidnapping the mayor of Melitopol."),
        (ATTACK, "Russian forces attacked Kharkiv on Sunday, killing 35 people."),
        ("Russia attacked Ukraine on Sunday.", "On Sunday, Russian forces struck Ukraine."),
        ("On March 1, Russia attacked Ukraine.", "Russian forces struck Ukraine on March 1."),
    ],
)
def test_occurrences_what_may_be_another_thing_stays_apart(told: Read, one: str, other: str) -> None:
    records = [told("a", one), told("b", other)]
    assert all(record.claims for record in records)
    assert met(records) == []


def test_occurrences_events_of_one_document_are_none(told: Read) -> None:
    assert met([told("a", f"{BOATS}\n\n{BOATS}")]) == []


def test_occurrences_claims_of_one_document_meet_through_another() -> None:
    claim = Claim("c", EventType.AID, Status.OCCURRED, Polarity.POSITIVE, Span(0, 17), ("United States",), ("Ukraine",))
    boats, cost = (Item("boats", 2, Bound.EXACT),), (Amount(Decimal(5), "USD"),)
    whole = replace(claim, items=boats, amounts=cost)
    apart = [replace(claim, items=boats), replace(claim, amounts=cost)]
    assert met([record(1, [whole]), record(2, apart[:1])]) == [["d1", "d2"]]
    assert met([record(1, [whole]), record(2, apart)]) == [["d1", "d2", "d2"]]


def test_occurrences_an_event_that_fits_two_that_differ_joins_neither(told: Read) -> None:
    vague = "The United States approved military aid for Ukraine on Monday."
    other = PACKAGE.replace("125", "150")
    assert met([told("a", vague), told("b", PACKAGE)]) == [["a", "b"]]
    assert met([told("a", vague), told("b", PACKAGE), told("c", other)]) == []


def test_occurrences_a_better_match_goes_before_a_likely_one(told: Read) -> None:
    sure = "About $125 million in aid for Ukraine was approved by the United States."
    assert met([told("a", sure), told("b", PACKAGE), told("c", PACKAGE.replace("125", "9"))]) == [["a", "b"]]


def test_occurrences_hold_what_people_decided(told: Read) -> None:
    records = [told("a", "Ann Berg met Kalle Tamm on Monday."), told("b", "Anna Berg met Kalle Tamm on Monday.")]
    assert met(records) == []
    names = [{entity.name: entity for entity in record.entities} for record in records]
    of = tuple(next(e for name, e in found.items() if "Berg" in name) for found in names)
    ledger = Ledger([Decision("d1", Verdict.SAME, tuple(entity_iri(entity) for entity in of))])
    assert met([decided(record, ledger) for record in records]) == [["a", "b"]]


def test_occurrences_leave_out_rejected_claims(told: Read) -> None:
    records = [told("a", BOATS), told("b", BOATS)]
    assert met(records) == [["a", "b"]]
    [iri] = claim_iris(records[0]).values()
    ledger = Ledger([Decision("d1", Verdict.REJECTED, (iri,))])
    assert met([decided(record, ledger) for record in records]) == []


def sources(records: Iterable[Record]) -> list[str]:
    """Return what the tellings of the only occurrence rest on, each once."""
    [occurrence] = find_occurrences(records, GAZETTEER).occurrences
    return sorted({told.source.removeprefix(ID_BASE) for told in occurrence.tellings})


def origin(key: str) -> str:
    return origin_iri(key).removeprefix(ID_BASE)


def test_occurrences_reports_in_their_own_words_rest_on_their_own_origins(told: Read) -> None:
    records = [told("a", BOATS, "Coast News"), told("b", BOATS.replace("delivered", "gave"), "Harbour News")]
    assert sources(records) == sorted([origin("a"), origin("b")])


def test_occurrences_copies_rest_on_one_origin(told: Read) -> None:
    story = f"{BOATS}\n\nThey are to guard the port of Odesa, where the navy of Ukraine has had few ships since 2014. "
    story += "Crews were trained in Virginia over the winter, for ten weeks, with officers of the coast guard there."
    records = [told("a", story, "Coast News"), told("b", f"Boats\n\n{story[:-40]}", "Harbour News")]
    assert sources(records) == [origin("a")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pentagon spokesman John Kirby said on Tuesday", "John Kirby, the spokesman of the Pentagon, said"),
        ("Pentagon spokesman John Kirby said on Tuesday", "the Pentagon said in a statement"),
    ],
)
def test_occurrences_reports_of_one_speakers_word_rest_on_him_or_his_body(told: Read, one: str, other: str) -> None:
    what = "The United States delivered two patrol boats to Ukraine on Monday, {}."
    records = [told("a", what.format(one), "Coast News"), told("b", what.format(other), "Harbour News")]
    assert sources(records) == ["entity/organization/us-department-of-defense"]
    # A release of the body itself is its word too; another report's own word is not.
    release = told("c", BOATS, "U.S. Department of Defense")
    assert sources([*records, release]) == ["entity/organization/us-department-of-defense"]
    assert sources([*records, told("d", BOATS, "River News")]) == [
        "entity/organization/us-department-of-defense",
        origin("d"),
    ]


def test_occurrences_the_word_of_a_state_and_of_its_body_are_one(told: Read) -> None:
    what = "Russian forces attacked Kharkiv on Sunday with 12 missiles, {} said."
    state, body = told("a", what.format("Ukraine")), told("b", what.format("the Armed Forces of Ukraine"))
    other = told("c", what.format("Polish foreign minister Zbigniew Rau"))
    assert sources([state, body]) == ["entity/country/ua"]
    assert len(sources([body, other])) == 2
    assert sources([state, body, other])[1:] == ["entity/country/ua"]


def test_occurrences_documents_of_one_publisher_rest_on_the_first(told: Read) -> None:
    records = [told("b", BOATS, "Coast News"), told("a", BOATS.replace("delivered", "gave"), "coast  news")]
    assert sources(records) == [origin("a")]


def test_occurrences_unnamed_officials_are_no_common_source(told: Read) -> None:
    records = [
        told("a", BOATS.replace(".", ", officials said."), "Coast News"),
        told("b", BOATS.replace("delivered", "gave").replace(".", ", officials said."), "Harbour News"),
    ]
    assert sources(records) == sorted([origin("a"), origin("b")])


NAMES = {
    "United States": ("country/us", EntityType.COUNTRY),
    "Ukraine": ("country/ua", EntityType.COUNTRY),
    "Pentagon": ("organization/us-department-of-defense", EntityType.GOVERNMENT_BODY),
    "Antony Blinken": ("person/antony-blinken", EntityType.PERSON),
    "boats": ("equipment-class/NAV.PB", EntityType.EQUIPMENT),
    "radars": ("equipment/made-up", EntityType.EQUIPMENT),
}
ENTITIES = tuple(Entity(name, kind, name, iri=f"{ID_BASE}entity/{key}") for name, (key, kind) in NAMES.items())
TEXT = "Aid came by ship. It was given by hand. Nobody knows."


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    def some(*names: str) -> tuple[str, ...]:
        return tuple(draw(st.lists(st.sampled_from(names), max_size=2, unique=True)))

    start = draw(st.one_of(st.none(), st.integers(1, 8)))
    day = datetime.date(2022, 3, start) if start else None
    return Claim(
        "c",
        draw(st.sampled_from([EventType.AID, EventType.CONSULT, EventType.ACCUSE])),
        Status.OCCURRED,
        draw(st.sampled_from([Polarity.POSITIVE, Polarity.POSITIVE, Polarity.NEGATED])),
        draw(st.sampled_from([Span(0, 17), Span(18, 39), Span(40, 53)])),
        agents=some("United States", "Pentagon", "Antony Blinken"),
        recipients=some("Ukraine", "Antony Blinken"),
        items=tuple(Item(name, draw(st.sampled_from([None, 2, 3])), Bound.EXACT) for name in some("boats", "radars")),
        amounts=tuple(Amount(Decimal(value), "USD") for value in draw(st.lists(st.sampled_from([1, 2]), max_size=1))),
        date=Period(day, day + datetime.timedelta(draw(st.sampled_from([0, 0, 2, 60])))) if day else None,
        date_of=draw(st.sampled_from([None, "deed", "announcement"])),
        attributed_to=some("Antony Blinken", "Pentagon"),
    )


def record(number: int, told: list[Claim]) -> Record:
    day = datetime.date(2022, 3, 1 + number)
    numbered = tuple(replace(claim, id=f"c{place}") for place, claim in enumerate(told))
    return Record(Document(f"d{number}", f"{TEXT} {number}", published=day), ENTITIES, numbered)


@given(st.lists(st.lists(claims(), max_size=4), max_size=6), st.randoms(use_true_random=False))
def test_occurrences_hang_on_the_set_of_documents_alone_and_hold_no_contradiction(
    told: list[list[Claim]], random: Random
) -> None:
    records = [record(number, made) for number, made in enumerate(told)]
    found = find_occurrences(records, GAZETTEER)
    random.shuffle(records)
    assert find_occurrences(records, GAZETTEER) == found

    standing = Standing(GAZETTEER, base=ID_BASE)
    known = {telling.event: telling for each in records for telling in tellings(each, standing, base=ID_BASE)}
    events = [told.event for occurrence in found.occurrences for told in occurrence.tellings]
    assert len(set(events)) == len(events)
    for occurrence in found.occurrences:
        members = [known[told.event] for told in occurrence.tellings]
        assert len({member.document for member in members}) > 1
        assert not any(contradict(one.content, other.content) for one in members for other in members)


@given(claims(), claims())
def test_occurrences_a_match_is_the_same_from_both_sides(one: Claim, other: Claim) -> None:
    standing = Standing(GAZETTEER, base=ID_BASE)
    mine, theirs = (
        next(tellings(record(number, [claim]), standing, base=ID_BASE)).content
        for number, claim in enumerate((one, other))
    )
    assert match(mine, theirs) == match(theirs, mine)
    assert contradict(mine, theirs) is contradict(theirs, mine)


def test_occurrences_stay_where_the_base_is_another(told: Read) -> None:
    records = [told("a", BOATS), told("b", BOATS)]
    base = "https://example.org/"
    here, there = find_occurrences(records, GAZETTEER), find_occurrences(records, GAZETTEER, base=base)
    assert [[t.event.removeprefix(base) for t in one.tellings] for one in there.occurrences] == [
        [t.event.removeprefix(ID_BASE) for t in one.tellings] for one in here.occurrences
    ]
