"""One claim an event: what is told twice is joined, what is told together is parted."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.claims.attribution import Voice
from kg.claims.draft import Draft
from kg.claims.status import Standing
from kg.claims.tellings import LOOK_BACK, SAME_TALE, told_once
from kg.language.lexicon import lexicon
from kg.model import Amount, EventReading, EventType, Item, Parse, Period, Polarity, Sentence, Span, Status, Token

Claim = Callable[..., dict[str, Any]]
Read = Callable[..., dict[str, Any]]

MARCH = Period(datetime.date(2022, 3, 1), datetime.date(2022, 3, 31))
MAY = Period(datetime.date(2021, 5, 1), datetime.date(2021, 5, 31))
TEN = Amount(Decimal(10), "USD")
FIVE = Amount(Decimal(5), "USD")
HEADLINE = "Norway sends drones to Ghana\n\n"


def parse_of(*words: str) -> Parse:
    """A parse of one sentence a word."""
    text = " ".join(words)
    tokens, sentences, start = [], [], 0
    for index, word in enumerate(words):
        end = start + len(word)
        tokens.append(Token(index, start, end, word, word, "VERB", "VBD", "ROOT", index))
        sentences.append(Sentence(index, index, index + 1, Span(start, end), 0))
        start = end + 1
    return Parse(text, tuple(tokens), tuple(sentences))


def draft(
    sentence: int,
    event: EventType = EventType.AID,
    *,
    status: Status = Status.OCCURRED,
    polarity: Polarity = Polarity.POSITIVE,
    headline: bool = False,
    **arguments: Any,
) -> Draft:
    """A draft of the word that is a sentence's only one."""
    reading = EventReading(event, sentence, sentence, sentence, "a frame", **arguments)
    return Draft(reading, Standing(status, polarity), (), headline, (sentence,))


def told(drafts: Iterable[Draft], *words: str) -> list[tuple[int, ...]]:
    """Which tellings became one claim."""
    drafts = list(drafts)
    parse = parse_of(*(words or ["send"] * (max(draft.event.sentence for draft in drafts) + 1)))
    return [draft.tellings for draft in told_once(drafts, parse, lexicon())]


NORWAY: dict[str, Any] = {"agents": ("norway",), "recipients": ("ghana",)}
DRONES = (Item("drones"),)
KIRBY = Voice(("kirby",), "Kirby", "indirect", Span(0, 4))


@pytest.mark.parametrize(
    "story",
    [
        "Norway has sent 12 drones to Ghana. Reporters saw it.",
        "It rained. Norway has sent 12 drones to Ghana. Reporters saw it.",
        "Norway will send 12 drones to Ghana. Reporters heard it.",
    ],
)
def test_tellings_a_headline_is_joined_with_its_story(claim: Claim, story: str) -> None:
    text = HEADLINE + story
    start, end = claim(text, "AID")["evidence"]
    assert text[start:end].endswith("12 drones to Ghana.")


@pytest.mark.parametrize(
    "story", ["Canada has sent 12 drones to Peru. Reporters saw it.", "Norway did not send drones to Ghana. It rained."]
)
def test_tellings_a_headline_of_another_matter_stands_alone(read: Read, story: str) -> None:
    assert len(read(HEADLINE + story)["claims"]) == 2


def test_tellings_a_day_told_later_joins_the_same_things(claim: Claim) -> None:
    found = claim("Norway has sent 12 drones to Ghana. It sent the drones in March.", "AID")
    assert [(item["entity"], item["count"]) for item in found["items"]] == [("drones", 12)]
    assert found["date"] == {"start": "2022-03-01", "end": "2022-03-31"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway has sent 12 drones to Ghana. It sent 20 drones in March.",
        "Norway sent drones to Ghana in May. It sent the drones in March.",
        "Canada gave Peru $5 million in aid. Canada gave Peru $9 million in aid.",
        "Canada gave Peru $5 million in aid, and Canada gave Peru $9 million in aid.",
    ],
)
def test_tellings_with_other_numbers_stay_apart(read: Read, text: str) -> None:
    assert len(read(text)["claims"]) == 2


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Sergei Lavrov telephoned his French and German colleagues.", ["France", "Germany"]),
        ("Lloyd Austin telephoned his French and German counterparts on Monday.", ["France", "Germany"]),
    ],
)
def test_tellings_calls_told_together_are_parted(read: Read, text: str, parties: list[str]) -> None:
    found = read(text)["claims"]
    assert [claim["recipients"] for claim in found] == [[party] for party in parties]
    assert len({claim["agents"][0] for claim in found}) == 1


def test_tellings_each_call_has_who_held_the_office(read: Read) -> None:
    found = read("Lloyd Austin telephoned his French and German counterparts on Monday.")["claims"]
    assert [len(claim["resolved_persons"]) for claim in found] == [1, 1]
    assert found[0]["resolved_persons"] != found[1]["resolved_persons"]


def test_tellings_a_meeting_with_two_is_one(claim: Claim) -> None:
    assert claim("Lloyd Austin called Germany and France.", "CONSULT")["recipients"] == ["Germany", "France"]


def test_tellings_what_a_package_includes_goes_on_with_it(claim: Claim) -> None:
    text = "Canada announced a $10 million aid package for Peru. The package includes rifles and two patrol boats."
    found = claim(text, "AID")
    assert [(item["count"], item["entity"]) for item in found["items"]] == [(None, "rifles"), (2, "patrol boats")]
    assert [amount["value"] for amount in found["amounts"]] == [10_000_000]
    assert found["recipients"] == ["Peru"]


def test_tellings_what_a_package_includes_may_say_what_it_is_worth(claim: Claim) -> None:
    text = "Canada will send aid to Peru. The package includes two patrol boats worth $5 million."
    assert [amount["value"] for amount in claim(text, "AID")["amounts"]] == [5_000_000]


def test_tellings_what_a_package_of_nobody_includes_is_no_claim(read: Read) -> None:
    assert read("The package includes rifles and two patrol boats.")["claims"] == []


def test_tellings_of_contents_go_to_aid_without_a_sum_of_its_own() -> None:
    """A sum is told of the whole: contents with another sum belong to aid told before that, or to none."""
    first, second = draft(0, agents=("norway",)), draft(1, agents=("canada",), amounts=(TEN,))
    contents = draft(2, items=DRONES, amounts=(FIVE,))
    assert told([first, second, contents], "send", "send", "include") == [(0, 2), (1,)]
    assert told([second, contents], "send", "send", "include") == [(1,)]


def test_tellings_a_meeting_goes_on_where_nobody_is_named() -> None:
    meeting = draft(0, EventType.CONSULT, agents=("norway",))
    assert told([meeting, draft(SAME_TALE, EventType.CONSULT)]) == [(0, SAME_TALE)]
    assert told([meeting, draft(SAME_TALE + 1, EventType.CONSULT)]) == [(0,), (SAME_TALE + 1,)]


@pytest.mark.parametrize("event", [EventType.ASSAULT, EventType.REQUEST])
def test_tellings_of_attacks_and_pleas_by_nobody_stand_alone(event: EventType) -> None:
    assert told([draft(0, event, agents=("norway",)), draft(1, event)]) == [(0,), (1,)]


@pytest.mark.parametrize(
    "other",
    [
        draft(1, **NORWAY),
        draft(1, **NORWAY, places=("accra",)),
        draft(1, **NORWAY, items=DRONES, date=MARCH),
        draft(1, **NORWAY, items=(Item("drones", 12),)),
        draft(1),
    ],
    ids=["bare", "place", "day", "count", "nobody"],
)
def test_tellings_that_may_be_one_are_joined(other: Draft) -> None:
    assert told([draft(0, **NORWAY, items=DRONES), other]) == [(0, 1)]


@pytest.mark.parametrize(
    "other",
    [
        draft(1, EventType.AGREE, **NORWAY),
        draft(1, **NORWAY, polarity=Polarity.NEGATED),
        draft(1, agents=("canada",), recipients=("peru",)),
        draft(1, agents=("norway",), recipients=("peru",)),
        draft(1, **NORWAY, items=(Item("rifles"),)),
        draft(1, **NORWAY, items=(Item("drones", 20),), date=MARCH),
        draft(1, **NORWAY, amounts=(TEN,)),
    ],
    ids=["type", "polarity", "parties", "recipient", "things", "count", "sum"],
)
def test_tellings_that_differ_stay_apart(other: Draft) -> None:
    assert told([draft(0, **NORWAY, items=(Item("drones", 12),)), other]) == [(0,), (1,)]


def test_tellings_of_two_days_stay_apart() -> None:
    assert told([draft(0, **NORWAY, items=DRONES, date=MAY), draft(1, **NORWAY, items=DRONES, date=MARCH)]) == [
        (0,),
        (1,),
    ]


@pytest.mark.parametrize("status", [Status.ANNOUNCED, Status.CONSIDERED, Status.ALLEGED])
def test_tellings_of_another_status_stay_apart(status: Status) -> None:
    assert told([draft(0, **NORWAY), draft(1, **NORWAY, status=status)]) == [(0,), (1,)]


def test_tellings_a_headline_may_have_another_status() -> None:
    assert told([draft(0, **NORWAY, headline=True, status=Status.ANNOUNCED), draft(1, **NORWAY)]) == [(0, 1)]


def test_tellings_the_voice_is_that_of_the_evidence() -> None:
    told_of, said = draft(0, **NORWAY, items=DRONES), replace(draft(1, **NORWAY), voices=(KIRBY,))
    (joined,) = told_once([told_of, said], parse_of("send", "send"), lexicon())
    assert (joined.event.sentence, joined.voices) == (0, ())
    (joined,) = told_once([replace(told_of, voices=(KIRBY,)), draft(1, **NORWAY)], parse_of("send", "send"), lexicon())
    assert joined.voices == (KIRBY,)


def test_tellings_join_keeps_what_either_has() -> None:
    one = draft(0, **NORWAY, items=DRONES, places=("accra",))
    other = draft(1, **NORWAY, items=DRONES, programs=("fund",), date=MARCH)
    (joined,) = told_once([one, other], parse_of("send", "send"), lexicon())
    event = joined.event
    assert (event.agents, event.recipients, event.items) == (("norway",), ("ghana",), DRONES)
    assert (event.places, event.programs, event.date) == (("accra",), ("fund",), MARCH)


def test_tellings_the_fuller_of_two_is_the_evidence() -> None:
    bare, full = draft(0, **NORWAY), draft(1, **NORWAY, items=DRONES, date=MARCH)
    (joined,) = told_once([bare, full], parse_of("send", "send"), lexicon())
    assert (joined.event.sentence, joined.tellings) == (1, (0, 1))


def test_tellings_look_back_a_limited_stretch() -> None:
    """A deed told again after many others of its kind is not found; a headline always is."""
    others = [draft(n, agents=(f"state {n}",), amounts=(TEN,)) for n in range(1, LOOK_BACK + 1)]
    again = draft(LOOK_BACK + 1, **NORWAY)
    assert len(told([draft(0, **NORWAY), *others[1:], again])) == LOOK_BACK
    assert len(told([draft(0, **NORWAY), *others, again])) == LOOK_BACK + 2
    assert len(told([draft(0, **NORWAY, headline=True), *others, again])) == LOOK_BACK + 1


names = st.lists(st.sampled_from(["norway", "ghana", "peru"]), max_size=2, unique=True).map(tuple)
arguments = st.fixed_dictionaries(
    {
        "event": st.sampled_from([EventType.AID, EventType.ASSAULT, EventType.AGREE]),
        "status": st.sampled_from([Status.OCCURRED, Status.ANNOUNCED, Status.CONSIDERED]),
        "polarity": st.sampled_from(Polarity),
        "agents": names,
        "recipients": names,
        "items": st.sampled_from([(), DRONES, (Item("drones", 3),)]),
        "amounts": st.sampled_from([(), (TEN,), (FIVE,)]),
        "date": st.sampled_from([None, MARCH, MAY]),
    }
)


@given(told_of=st.lists(arguments, min_size=1, max_size=8), headline=st.booleans())
def test_tellings_none_is_lost_or_told_twice(told_of: list[dict[str, Any]], *, headline: bool) -> None:
    drafts = [draft(n, headline=headline and n == 0, **values) for n, values in enumerate(told_of)]
    found = told(drafts)
    assert sorted(index for tellings in found for index in tellings) == list(range(len(drafts)))
    assert [tellings[0] for tellings in found] == sorted(tellings[0] for tellings in found)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Anna Holm met separately with William Ruto and Emmanuel Macron.", [["William Ruto"], ["Emmanuel Macron"]]),
        ("Anna Holm met with William Ruto and Emmanuel Macron.", [["William Ruto", "Emmanuel Macron"]]),
    ],
)
def test_tellings_separate_meetings_are_as_many_claims(read: Read, text: str, parties: list[list[str]]) -> None:
    assert [claim["recipients"] for claim in read(text)["claims"]] == parties


def test_tellings_the_boats_are_those_told_of_before(claim: Claim) -> None:
    found = claim("Norway gave Ghana two patrol boats. The boats, worth $4 million, were delivered in May.", "AID")
    assert (found["recipients"], [item["count"] for item in found["items"]]) == (["Ghana"], [2])
    assert [amount["value"] for amount in found["amounts"]] == [4000000]


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Chad recalled its ambassador to Mali and announced that it will expel the Malian ambassador.",
         ["occurred", "announced"]),
        ("Kenya sanctioned the Bank of Chad and froze the assets of the Bank of Chad.", ["occurred"]),
    ],
)  # fmt: skip
def test_tellings_what_is_done_and_what_is_ahead_are_two(read: Read, text: str, stages: list[str]) -> None:
    assert [claim["status"] for claim in read(text)["claims"] if claim["event"] == "SANCTION"] == stages
