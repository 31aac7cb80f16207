"""Claims: what a document says happened, how it says so, and on whose word."""

import datetime
from dataclasses import dataclass

from kg.model.event import Amount, Bound, EventType, Item, Period, Polarity, Status
from kg.model.mention import Span


@dataclass(frozen=True, slots=True)
class Utterance:
    """One link of an attribution chain.

    :param speaker: local entity id, or None for an unnamed source.
    :param words: the words that name the source ("two officials").
    :param position: local id of the body that the speaker speaks for, where the text gives one.
    :param kind: direct, indirect, according_to or statement.
    :param evidence: where the words of speaking stand.
    """

    speaker: str | None
    words: str
    kind: str
    position: str | None = None
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Casualties:
    """People harmed: ``kind`` is killed, wounded, detained or missing; ``whose`` a local entity id."""

    kind: str
    count: int | None
    bound: Bound | None
    whose: str | None = None


@dataclass(frozen=True, slots=True)
class Personnel:
    """People sent or lent: "200 trainers"."""

    role: str
    count: int | None
    bound: Bound | None


@dataclass(frozen=True, slots=True)
class Claim:
    """One event as the document tells it. References are local entity ids; ``about`` are local claim ids.

    :param evidence: the shortest run of whole sentences that states it.
    :param confidence: 0 to 1, how likely the reading is right; no word about the truth of the claim.
    :param reason: the trigger and the frame behind the reading, for a person.
    """

    id: str
    event: EventType
    status: Status
    polarity: Polarity
    evidence: Span
    agents: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    amounts: tuple[Amount, ...] = ()
    programs: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    date: Period | None = None
    date_of: str | None = None
    attributed_to: tuple[str, ...] = ()
    speech: tuple[Utterance, ...] = ()
    about: tuple[str, ...] = ()
    stage: Status | None = None
    casualties: tuple[Casualties, ...] = ()
    personnel: tuple[Personnel, ...] = ()
    context: tuple[str, ...] = ()
    resolved_persons: tuple[str, ...] = ()
    confidence: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """Who holds which office: local ids of a person and an organization or country (None where unnamed).

    ``start`` and ``end`` stand only where the text says them.
    """

    person: str
    organization: str | None
    title: str
    evidence: Span | None = None
    start: datetime.date | None = None
    end: datetime.date | None = None
