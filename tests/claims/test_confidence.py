"""How likely a reading is right: what raises the number and what lowers it."""

import datetime
import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.claims.confidence import confidence
from kg.claims.draft import Draft
from kg.claims.status import Standing
from kg.model import EventReading, EventType, Period, Polarity, Status

Claim = Callable[..., dict[str, Any]]

DAY = Period(datetime.date(2022, 3, 14), datetime.date(2022, 3, 14))
FILLED: dict[str, Any] = {
    "agents": ("norway",),
    "recipients": ("ghana",),
    "date": DAY,
    "programs": ("fund",),
    "places": ("accra",),
}


def draft(
    kind: EventType = EventType.AID, status: Status = Status.OCCURRED, *, headline: bool = False, **arguments: Any
) -> Draft:
    event = EventReading(kind, 0, 1, 1, "a frame", **arguments)
    return Draft(event, Standing(status, Polarity.POSITIVE), (), headline, (1,))


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    told = draw(st.sets(st.sampled_from(sorted(FILLED))))
    kind, status = draw(st.sampled_from(list(EventType))), draw(st.sampled_from(list(Status)))
    arguments = {name: FILLED[name] for name in sorted(told)}
    return draft(kind, status, headline=draw(st.booleans()), **arguments)


@given(drafts())
def test_confidence_is_a_share_of_two_places(draft: Draft) -> None:
    found = confidence(draft)
    assert 0 < found < 1
    assert found == round(found, 2)


@given(drafts(), st.sampled_from(sorted(FILLED)))
def test_confidence_never_falls_with_what_is_told(draft: Draft, name: str) -> None:
    fuller = replace(draft, event=replace(draft.event, **{name: FILLED[name]}))
    assert confidence(fuller) >= confidence(draft)


def test_confidence_grows_with_each_party_and_thing() -> None:
    steps = [draft(**dict(list(FILLED.items())[:filled])) for filled in (0, 1, 2, 3, 4)]
    assert all(confidence(less) < confidence(more) for less, more in itertools.pairwise(steps))


@pytest.mark.parametrize(
    "weaker",
    [
        draft(agents=("norway",), headline=True),
        draft(status=Status.CONSIDERED, agents=("norway",)),
        draft(status=Status.ALLEGED, agents=("norway",)),
        draft(EventType.ASSAULT, agents=("norway",)),
        draft(EventType.ACCUSE, agents=("norway",)),
    ],
    ids=["headline", "considered", "alleged", "harm", "speech act"],
)
def test_confidence_falls_where_less_is_told_outright(weaker: Draft) -> None:
    assert confidence(weaker) < confidence(draft(agents=("norway",)))


def test_confidence_of_claims_grows_with_parties(claim: Claim) -> None:
    texts = ("Drones were sent to Ghana.", "Norway sent drones to Ghana.", "Norway sent drones to Ghana on Monday.")
    found = [claim(text, "AID")["confidence"] for text in texts]
    assert found == sorted(set(found))


def test_confidence_says_nothing_of_the_truth(claim: Claim) -> None:
    """A denial is read as surely as the deed that it denies."""
    sent, denied = claim("Norway sent drones to Ghana.", "AID"), claim("Norway did not send drones to Ghana.", "AID")
    assert sent["polarity"] != denied["polarity"]
    assert sent["confidence"] == denied["confidence"]
