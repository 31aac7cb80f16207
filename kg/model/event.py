"""Events: their types, and the values of their arguments.

Types and definitions are those of PLOVER, the Political Language Ontology for Verifiable Event Records
(Open Event Data Alliance), successor to CAMEO.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class EventType(StrEnum):
    """The sixteen event types of PLOVER."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Status(StrEnum):
    """How far an event has come, by the words of the text."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    APPROVED = "approved"
    ANNOUNCED = "announced"
    REQUESTED = "requested"
    CONSIDERED = "considered"
    ALLEGED = "alleged"


class Polarity(StrEnum):
    """Whether the text says that it is so, or that it is not."""

    POSITIVE = "positive"
    NEGATED = "negated"


class Bound(StrEnum):
    """How a number is meant: "more than 5" is at least, "up to 5" at most."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    ABOUT = "about"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Item:
    """Equipment in an event, and how many. ``entity`` is a local id; ``count`` None where no number stands."""

    entity: str
    count: int | None = None
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money: ``value`` in whole units of ``currency`` (ISO 4217, None where the text has none)."""

    value: Decimal
    currency: str | None
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day, both included."""

    start: datetime.date
    end: datetime.date
