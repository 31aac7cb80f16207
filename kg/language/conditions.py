"""The conditions of ``triggers.csv``: their names, and how a line's ``needs`` and ``without`` are read.

``theme:aid|money|recipient`` is one condition of three alternatives: what stands before a colon holds for the words
after it too, until a word that is a condition by itself.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kg.model import EntityType

SIMPLE = frozenset(
    {
        "agent",
        "governed",
        "recipient",
        "plural",
        "clause",
        "obj",
        "amount",
        "by-people",
        "infinitive",
        "by-forces",
        "subjunctive",
        "concrete",
        "recipient-people",
        "joint",
        "finite",
        "located",
        "list",
        "negated",
        "ahead",
        "passive",
        "naming",
    }
)
"""Conditions without a value."""

ENTITY_TYPES = frozenset(kind.value.lower() for kind in EntityType)
READ = ENTITY_TYPES | {"actor", "money", "equipment"}
"""Classes that a word has by what it is linked to or by its sum of money, not by a list."""

PREPOSITIONS = frozenset(
    {
        "about",
        "across",
        "after",
        "against",
        "along",
        "alongside",
        "among",
        "around",
        "as",
        "at",
        "before",
        "behind",
        "beside",
        "between",
        "beyond",
        "by",
        "during",
        "following",
        "for",
        "from",
        "in",
        "inside",
        "into",
        "near",
        "of",
        "off",
        "on",
        "onto",
        "out",
        "outside",
        "over",
        "since",
        "through",
        "to",
        "toward",
        "towards",
        "under",
        "upon",
        "via",
        "with",
        "within",
    }
)
PLACES = frozenset({"subj", "obj", "iobj", "poss", "host", "owner", "clause-subj"})
"""Slots that are no preposition."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One alternative: ``theme:aid`` has name "theme" and value "aid", ``agent`` no value."""

    name: str
    value: str = ""

    def __str__(self) -> str:
        return f"{self.name}:{self.value}" if self.value else self.name


VALUED: Mapping[str, str] = {
    "theme": "a class of classes.csv, an entity type in lower case, or none",
    "subject": "a class of classes.csv or an entity type in lower case",
    "agent": "an entity type in lower case",
    "recipient": "an entity type in lower case",
    "prep": "a preposition",
    "under": "a preposition",
    "purpose": "the front of a class of classes.csv that ends in _verb",
    "doing": "the front of a class of classes.csv that ends in _verb",
    "manner": "the front of a class of classes.csv that ends in _manner",
}
"""Conditions with a value, and what the value has to be."""


def read_conditions(text: str, classes: Collection[str]) -> tuple[tuple[Condition, ...], ...]:
    """Return the conditions of a cell, each with its alternatives.

    :param classes: the names of the word classes there are.
    :raises ValueError: saying which condition is unknown and what it may be.

    >>> [[str(part) for part in need] for need in read_conditions("agent theme:aid|money|recipient", {"aid"})]
    [['agent'], ['theme:aid', 'theme:money', 'recipient']]
    """
    return tuple(_alternatives(need, classes) for need in text.split())


def _alternatives(need: str, classes: Collection[str]) -> tuple[Condition, ...]:
    parts: list[Condition] = []
    prefix = ""
    for part in need.split("|"):
        name, colon, value = part.partition(":")
        if colon:
            prefix = name
            parts.append(_checked(name, value, classes))
        elif prefix and part not in SIMPLE:
            parts.append(_checked(prefix, part, classes))
        elif part in SIMPLE:
            parts.append(Condition(part))
        else:
            raise ValueError(f"{part!r} is no condition: {', '.join(sorted(SIMPLE | set(VALUED)))}")
    return tuple(parts)


def _checked(name: str, value: str, classes: Collection[str]) -> Condition:
    if name not in VALUED:
        raise ValueError(f"{name + ':'!r} is no condition with a value: {', '.join(sorted(VALUED))}")
    known: Collection[str] = ENTITY_TYPES
    if name in ("theme", "subject"):
        known = {*classes, *READ, *(["none"] if name == "theme" else [])}
    elif name in ("prep", "under"):
        known = PREPOSITIONS
    elif name in ("purpose", "doing", "manner"):
        ending = "_manner" if name == "manner" else "_verb"
        known = {other.removesuffix(ending) for other in classes if other.endswith(ending)}
    if value not in known:
        raise ValueError(f"{f'{name}:{value}'!r} is no condition: after {name}: stands {VALUED[name]}")
    return Condition(name, value)


def read_slots(text: str) -> tuple[str, ...]:
    """Return the slots of a cell, in order of preference; "a+b" looks in both.

    :raises ValueError: naming a slot that is unknown.
    """
    slots = tuple(text.split())
    for slot in slots:
        for part in slot.split("+"):
            if part not in PLACES and part not in PREPOSITIONS:
                raise ValueError(f"{part!r} is no slot: {', '.join(sorted(PLACES))} or a preposition")
    return slots
