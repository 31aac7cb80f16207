"""How things look: a shape and a colour for each kind of entity, a colour for each family of events.

Colours are Okabe and Ito's, told apart by readers who see fewer; every difference in colour has one in shape, line or
word beside it.
"""

import re
from dataclasses import dataclass

from kg.model import EventType


@dataclass(frozen=True, slots=True)
class Kind:
    """What the legend calls a kind of node, vis-network's shape, a colour, and the types that are of it."""

    name: str
    shape: str
    colour: str
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """What the legend calls a family of events, a colour, and the event types that are of it."""

    name: str
    colour: str
    events: tuple[EventType, ...]


KINDS = (
    Kind("country or alliance", "dot", "#0072B2", ("Country", "Alliance")),
    Kind(
        "body or organization",
        "hexagon",
        "#56B4E9",
        ("GovernmentBody", "MilitaryUnit", "ArmedGroup", "Company", "MediaOutlet", "OtherOrganization"),
    ),
    Kind("person", "triangle", "#CC79A7", ("Person",)),
    Kind("program", "diamond", "#009E73", ("Program",)),
    Kind("equipment", "square", "#E69F00", ("Equipment",)),
    Kind("place", "triangleDown", "#8C8C8C", ("Place",)),
)

FAMILIES = (
    Family("aid and cooperation", "#00875F", (EventType.AID, EventType.COOPERATE)),
    Family(
        "talks, support, concessions",
        "#3B7DB8",
        (EventType.CONSULT, EventType.SUPPORT, EventType.AGREE, EventType.CONCEDE, EventType.RETREAT),
    ),
    Family("requests", "#A87B00", (EventType.REQUEST,)),
    Family(
        "accusations, denials, warnings",
        "#D55E00",
        (EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.PROTEST),
    ),
    Family(
        "sanctions, coercion, force",
        "#B3263E",
        (EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT),
    ),
)
OFFICE = Family("office held", "#8C8C8C", ())
SEVERAL = Family("several of these", "#6B4C9A", ())

_KIND_OF = {kind: entry for entry in KINDS for kind in entry.types}
_FAMILY_OF = {event.value: entry for entry in FAMILIES for event in entry.events}

UNSURE = frozenset({"alleged", "considered"})
"""Statuses of an event of which the text does not say that it happened or will: drawn dotted."""


def kind_of(entity_type: str) -> Kind:
    """Return the kind of node that an entity type is drawn as."""
    return _KIND_OF[entity_type]


def type_words(entity_type: str) -> str:
    """Write a type's name as words.

    >>> type_words("GovernmentBody")
    'government body'
    """
    return re.sub(r"(?<!^)(?=[A-Z])", " ", entity_type).lower()


def family_of(event: str) -> Family:
    """Return the family of an event type's name; "" is an office, and any other word several events."""
    return _FAMILY_OF.get(event, SEVERAL if event else OFFICE)


def dashes(status: str, polarity: str) -> list[int] | None:
    """Return the line's pattern: long dashes where it is negated, dots where unsure, None for a whole line."""
    if polarity == "negated":
        return [12, 6]
    return [2, 5] if status in UNSURE else None
