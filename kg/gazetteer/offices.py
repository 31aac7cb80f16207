"""Who held which office when."""

import datetime
from collections.abc import Mapping

from kg.gazetteer.entry import Entry, Office
from kg.gazetteer.words import pattern
from kg.model import EntityType

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Words that belong to the surname after them ("bin Salman", "von der Leyen", "Al Nahyan").
_PARTICLES = frozenset(
    {"al", "el", "bin", "ben", "ibn", "von", "van", "der", "den", "de", "da", "di", "du", "la", "le", "abu"}
)


class Offices:
    """Persons by surname, and by the offices that they held."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        persons = [entry for entry in entries.values() if entry.type is EntityType.PERSON]
        self._surnames: dict[str, list[Entry]] = {}
        self._terms: dict[tuple[str, str], list[tuple[Office, Entry]]] = {}
        for person in persons:
            for name in {name: None for text in (person.name, *person.aliases) for name in surnames(text)}:
                self._surnames.setdefault(name, []).append(person)
            for office in person.positions:
                for where in {office.country.lower(), office.organization} - {""}:
                    self._terms.setdefault((office.role, where), []).append((office, person))

    def persons_named(self, surname: str) -> tuple[Entry, ...]:
        """Return the persons with that surname, those first who held office last."""
        found = self._surnames.get(pattern(surname), [])
        return tuple(sorted(found, key=_last_in_office, reverse=True))

    def holders(self, role: str, country: str, day: datetime.date | None) -> tuple[Entry, ...]:
        """Return who held the office on that day (None: as far as is known), best first."""
        terms = self._terms.get((role, country.lower()), [])
        if day is None:
            fitting = [term for term in terms if term[0].end is None and term[0].start is not None]
            fitting.sort(key=_began, reverse=True)
            fitting = fitting[:1]
        else:
            fitting = [term for term in terms if term[0].held(day)]
            fitting.sort(key=_began, reverse=True)
        return tuple({person.key: person for _, person in fitting}.values())


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


def _began(term: tuple[Office, Entry]) -> tuple[datetime.date, bool, str]:
    office, person = term
    return office.start or datetime.date.min, office.organization == "", person.key


def _last_in_office(person: Entry) -> tuple[datetime.date, datetime.date, str]:
    ends = [office.end or office.asof or datetime.date.min for office in person.positions]
    starts = [office.start or datetime.date.min for office in person.positions]
    return max(ends, default=datetime.date.min), max(starts, default=datetime.date.min), person.key
