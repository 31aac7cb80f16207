"""Who held which office when."""

import datetime
from collections.abc import Mapping
from typing import Any

from kg.gazetteer.entry import Entry
from kg.gazetteer.tables import Table
from kg.gazetteer.words import pattern
from kg.model import EntityType

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Words that belong to the surname after them ("bin Salman", "von der Leyen", "Al Nahyan").
_PARTICLES = frozenset(
    {"al", "el", "bin", "ben", "ibn", "von", "van", "der", "den", "de", "da", "di", "du", "la", "le", "abu"}
)

# Where people are called by the first word of their name: the family's (Lee Myung-bak), or their own (Anwar Ibrahim).
# Only of rulers: the first words of others are too common.
_FIRST_WORD = frozenset({"KR", "TW", "MY"})
_RULERS = frozenset({"head_of_state", "head_of_government", "supreme_leader"})


class Offices:
    """Persons by surname, and by the offices that they held.

    :param surnames: keys by folded surname, those first who held office last.
    :param terms: keys by role and country or body, each with which of the person's offices it is, the latest first.
    """

    def __init__(
        self,
        surnames: Table[tuple[str, ...]],
        terms: Table[tuple[tuple[str, int], ...]],
        entries: Mapping[str, Entry],
    ) -> None:
        self._surnames = surnames
        self._terms = terms
        self._entries = entries

    def persons_named(self, surname: str) -> tuple[Entry, ...]:
        """Return the persons with that surname, those first who held office last."""
        return tuple(self._entries[key] for key in self._surnames.get(pattern(surname)) or ())

    def holders(self, role: str, country: str, day: datetime.date | None) -> tuple[Entry, ...]:
        """Return who held the office on that day (None: as far as is known), best first."""
        found: dict[str, Entry] = {}
        for key, number in self._terms.get(_term_key(role, country.lower())) or ():
            person = self._entries[key]
            office = person.positions[number]
            if day is None and office.end is None and office.start is not None:
                return (person,)
            if day is not None and office.held(day):
                found.setdefault(key, person)
        return tuple(found.values())


def office_tables(entries: Mapping[str, Entry]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the tables of :class:`Offices`: surnames, terms."""
    named: dict[str, list[Entry]] = {}
    terms: dict[str, list[tuple[Entry, int]]] = {}
    for person in entries.values():
        if person.type is not EntityType.PERSON:
            continue
        names = {name: None for text in (person.name, *person.aliases) for name in surnames(text)}
        if person.country in _FIRST_WORD and any(office.role in _RULERS for office in person.positions):
            names |= {pattern(person.name).split()[0]: None}
        for name in names:
            named.setdefault(name, []).append(person)
        for number, office in enumerate(person.positions):
            for where in sorted({office.country.lower(), office.organization} - {""}):
                terms.setdefault(_term_key(office.role, where), []).append((person, number))
    return (
        {
            name: [person.key for person in sorted(found, key=_last_in_office, reverse=True)]
            for name, found in named.items()
        },
        {
            term: [(person.key, number) for person, number in sorted(found, key=_began, reverse=True)]
            for term, found in terms.items()
        },
    )


def _term_key(role: str, where: str) -> str:
    return f"{role} {where}"


def surnames(name: str) -> list[str]:
    """Return the folded forms that a person may be called by: the last word, with its particles and without.

    >>> surnames("Ursula von der Leyen"), surnames("Lloyd Austin III")
    (['leyen', 'von der leyen'], ['austin'])
    """
    parts = [part for part in pattern(name).split() if part != ","]
    while len(parts) > 1 and parts[-1] in _SUFFIXES:
        parts.pop()
    if not parts:
        return []
    first = len(parts) - 1
    while first > 1 and parts[first - 1] in _PARTICLES:
        first -= 1
    found = [parts[-1]]
    if first < len(parts) - 1:
        found.append(" ".join(parts[first:]))
    return found


def _began(term: tuple[Entry, int]) -> tuple[datetime.date, bool, str]:
    person, number = term
    office = person.positions[number]
    return office.start or datetime.date.min, office.organization == "", person.key


def _last_in_office(person: Entry) -> tuple[datetime.date, datetime.date, str]:
    ends = [office.end or office.asof or datetime.date.min for office in person.positions]
    starts = [office.start or datetime.date.min for office in person.positions]
    return max(ends, default=datetime.date.min), max(starts, default=datetime.date.min), person.key
