from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import (
    Amount,
    Bound,
    Casualties,
    Claim,
    EventType,
    Item,
    Personnel,
    Polarity,
    Span,
    Status,
    Utterance,
)
from kg.network import words


def _claim(
    event: EventType, status: Status, polarity: Polarity = Polarity.POSITIVE, *, agents: tuple[str, ...] = ("e1",)
) -> Claim:
    return Claim("c1", event, status, polarity, Span(0, 1), agents=agents)


@pytest.mark.parametrize(
    ("event", "status", "polarity", "said"),
    [
        (EventType.AID, Status.OCCURRED, Polarity.POSITIVE, "gave aid"),
        (EventType.AID, Status.ONGOING, Polarity.NEGATED, "does not give aid"),
        (EventType.AID, Status.ANNOUNCED, Polarity.POSITIVE, "aid announced"),
        (EventType.AID, Status.APPROVED, Polarity.NEGATED, "aid not approved"),
        (EventType.ASSAULT, Status.ALLEGED, Polarity.POSITIVE, "attack alleged"),
        (EventType.ASSAULT, Status.ALLEGED, Polarity.NEGATED, "alleged: no attack"),
        (EventType.REQUEST, Status.REQUESTED, Polarity.POSITIVE, "asked"),
        (EventType.REQUEST, Status.ANNOUNCED, Polarity.POSITIVE, "request announced"),
    ],
)
def test_phrase_says_status_and_polarity(event: EventType, status: Status, polarity: Polarity, said: str) -> None:
    assert words.phrase(_claim(event, status, polarity)) == said


@pytest.mark.parametrize(
    ("status", "said"), [(Status.OCCURRED, "was attacked"), (Status.ALLEGED, "attack by unnamed alleged")]
)
def test_phrase_follows_the_recipient_where_no_agent_is_named(status: Status, said: str) -> None:
    assert words.phrase(_claim(EventType.ASSAULT, status, agents=())) == said


@given(st.sampled_from(EventType), st.sampled_from(Polarity), st.booleans())
def test_phrase_never_says_that_a_doubtful_event_happened(event: EventType, polarity: Polarity, named: bool) -> None:
    agents = ("e1",) if named else ()
    occurred = words.phrase(_claim(event, Status.OCCURRED, polarity, agents=agents))
    for status in (Status.ALLEGED, Status.CONSIDERED, Status.APPROVED):
        said = words.phrase(_claim(event, status, polarity, agents=agents))
        assert status.value in said
        assert occurred not in said


def test_phrase_says_the_step_that_is_alleged() -> None:
    claim = Claim(
        "c1", EventType.AID, Status.ALLEGED, Polarity.POSITIVE, Span(0, 1), agents=("e1",), stage=Status.ANNOUNCED
    )
    assert words.phrase(claim) == "aid alleged (announced)"


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (Amount(Decimal(125_000_000), "USD"), "$125 million"),
        (Amount(Decimal("1234.5"), "EUR", Bound.ABOUT), "about €1,234.5"),
        (Amount(Decimal(2_500_000_000), "NOK", Bound.AT_MOST), "up to 2.5 billion NOK"),
        (Amount(Decimal(0), "USD"), "$0"),
    ],
)
def test_amount_words_keep_bound_and_currency(amount: Amount, said: str) -> None:
    assert words.amount_words(amount) == said


@given(st.integers(min_value=0, max_value=10**15))
def test_amount_words_keep_every_digit_of_whole_thousands(value: int) -> None:
    thousands = value // 1000 * 1000
    text = words.amount_words(Amount(Decimal(thousands), "USD")).removeprefix("$").replace(",", "")
    number, _, scale = text.partition(" ")
    factor = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    assert abs(Decimal(number) * factor - thousands) * 2000 <= factor


def test_items_and_people_are_told_with_their_counts() -> None:
    claim = Claim(
        "c1",
        EventType.AID,
        Status.OCCURRED,
        Polarity.POSITIVE,
        Span(0, 1),
        items=(Item("e1", 1200, Bound.AT_LEAST), Item("e2")),
        casualties=(Casualties("killed", 4, Bound.EXACT, "e3"), Casualties("wounded", None, None)),
        personnel=(Personnel("trainers", 200, Bound.ABOUT),),
    )
    names = {"e1": "rockets", "e2": "radar", "e3": "Moldova"}
    assert words.items_text(claim, names.__getitem__) == "at least 1,200 rockets, radar"
    assert words.people_text(claim, names.__getitem__) == "4 killed (Moldova), wounded, about 200 trainers"


def test_speakers_text_goes_from_the_outermost_in() -> None:
    claim = Claim(
        "c1",
        EventType.AID,
        Status.OCCURRED,
        Polarity.POSITIVE,
        Span(0, 1),
        attributed_to=("e2",),
        speech=(Utterance("e1", "Reuters", "according_to"), Utterance(None, "two officials", "indirect", "e3")),
    )
    names = {"e1": "Reuters", "e2": "Kirby", "e3": "Pentagon"}
    assert words.speakers_text(claim, names.__getitem__) == "Reuters, two officials (Pentagon), Kirby"
