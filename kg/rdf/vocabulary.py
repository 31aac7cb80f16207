"""Which term stands for which value of a record."""

from collections.abc import Mapping

from kg.errors import InputError
from kg.model import Bound, EntityType, EventType, Polarity, Status
from kg.namespaces import AID, Aid

CLASS: Mapping[EntityType, str] = {
    kind: Aid.Organization if kind is EntityType.OTHER_ORGANIZATION else AID + kind.value for kind in EntityType
}
EVENT_CLASS: Mapping[EventType, str] = {event: AID + event.capitalize() for event in EventType}
STATUS: Mapping[Status, str] = {status: AID + status.value for status in Status}
POLARITY: Mapping[Polarity, str] = {polarity: AID + polarity.value for polarity in Polarity}
BOUND: Mapping[Bound, str] = {
    Bound.EXACT: Aid.exact,
    Bound.AT_LEAST: Aid.atLeast,
    Bound.ABOUT: Aid.approximate,
    Bound.AT_MOST: Aid.atMost,
}
DATE_KIND: Mapping[str, str] = {"deed": Aid.deed, "announcement": Aid.announcement}
SPEECH_KIND: Mapping[str, str] = {
    "direct": Aid.direct,
    "indirect": Aid.indirect,
    "according_to": Aid.accordingTo,
    "statement": Aid.statement,
}
CASUALTY_KIND: Mapping[str, str] = {
    "killed": Aid.killed,
    "wounded": Aid.wounded,
    "detained": Aid.detained,
    "missing": Aid.missing,
}


def term(table: Mapping[str, str], value: str, what: str) -> str:
    """Return the term for a value that a record writes as a word.

    :raises InputError: if it is not in the table.
    """
    try:
        return table[value]
    except KeyError:
        raise InputError(f"{what} is {value!r}, expected one of {', '.join(table)}") from None
