"""Whom and what an entity stands for: a person for the body whose office he holds, a body for its country."""

import datetime
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from kg.gazetteer import Gazetteer
from kg.model import ACTOR_TYPES, EntityType, Record
from kg.rdf.identifiers import entity_iris, entity_key, key_iri

_T = TypeVar("_T", bound=Hashable)
_ORGANS = frozenset({EntityType.GOVERNMENT_BODY, EntityType.MILITARY_UNIT})
_SPOTS = frozenset({"city", "capital", "base"})


class Standing:
    """What the gazetteer knows of whom or what an entity stands for, by IRIs under one base.

    One entity reaches another where it is that, or stands for it: a minister his ministry and his country, a model of
    equipment its class, a city its country.
    """

    def __init__(self, gazetteer: Gazetteer, *, base: str) -> None:
        self._gazetteer = gazetteer
        self._base = base
        self._reached: dict[str, frozenset[str]] = {}
        self._publishers: dict[str, str] = {}
        self._kept: dict[Hashable, Hashable] = {}

    def reach(self, iri: str) -> frozenset[str]:
        """Return all that an entity other than a person stands for, without itself."""
        found = self._reached.get(iri)
        if found is None:
            found = self._reached[iri] = frozenset(key_iri(key, base=self._base) for key in self._above(iri))
        return found

    def share(self, value: _T) -> _T:
        """Return the equal value that was given first: most events have the parties of others, and memory is short."""
        return self._kept.setdefault(value, value)  # type: ignore[return-value]

    def offices(self, iri: str, day: datetime.date | None) -> frozenset[str]:
        """Return the bodies and states whose offices a known person held that day; none without a day."""
        key = entity_key(iri, base=self._base)
        if day is None or key not in self._gazetteer:
            return frozenset()
        held = self._gazetteer.offices_of(key, day)
        keys = (office.organization or _country(office.country) for office in held)
        return frozenset(key_iri(key, base=self._base) for key in keys if key)

    def speaks_for(self, iri: str) -> frozenset[str]:
        """Return the superiors and the state of a body or a unit of a state; nobody else speaks for his country."""
        key = entity_key(iri, base=self._base)
        is_organ = key in self._gazetteer and self._gazetteer.entry(key).type in _ORGANS
        return self.reach(iri) if is_organ else frozenset()

    def is_spot(self, iri: str) -> bool:
        """Whether a place is no wider than a town; what the gazetteer lacks is small."""
        key = entity_key(iri, base=self._base)
        return key not in self._gazetteer or self._gazetteer.entry(key).category in _SPOTS

    def publisher(self, name: str) -> str:
        """Return the IRI of the body or the medium that has a publisher's name, or "" where none is known by it."""
        if name not in self._publishers:
            keys = [candidate.key for candidate in self._gazetteer.candidates(name)] if name else []
            known = [key for key in keys if self._gazetteer.entry(key).type in ACTOR_TYPES]
            self._publishers[name] = key_iri(known[0], base=self._base) if known else ""
        return self._publishers[name]

    def _above(self, iri: str) -> Iterable[str]:
        """Yield the keys of superiors, classes and countries, from the nearest up."""
        seen: set[str] = set()
        waiting = [entity_key(iri, base=self._base)]
        while waiting:
            key = waiting.pop()
            if key not in self._gazetteer:
                continue
            entry = self._gazetteer.entry(key)
            above = [entry.parent]
            if entry.type not in (EntityType.COUNTRY, EntityType.EQUIPMENT):
                above.append(_country(entry.country))
            for other in above:
                if other and other not in seen:
                    seen.add(other)
                    waiting.append(other)
                    yield other


class People:
    """Which persons of one record hold which offices: by its own words, and else by the gazetteer on its day."""

    def __init__(self, record: Record, standing: Standing, *, base: str) -> None:
        self.is_spot = standing.is_spot
        self.share = standing.share
        self._standing = standing
        self._day = record.document.published
        self.iris: Mapping[str, str] = entity_iris(record, base=base)
        self.persons = frozenset(self.iris[entity.id] for entity in record.entities if entity.type is EntityType.PERSON)
        self._told: dict[str, set[str]] = {}
        for position in record.positions:
            if position.organization is not None:
                self._told.setdefault(self.iris[position.person], set()).add(self.iris[position.organization])

    def bodies(self, person: str, day: datetime.date | None = None) -> frozenset[str]:
        """Return the bodies and states whose offices a person holds.

        :param day: when; the day of publication where None.
        """
        return frozenset(self._told.get(person, ())) or self._standing.offices(person, day or self._day)

    def reach(self, iri: str, day: datetime.date | None = None) -> frozenset[str]:
        """Return all that an entity stands for, without itself."""
        bodies = self.bodies(iri, day)
        reached = self._standing.reach(iri)
        return self.share(bodies.union(reached, *map(self._standing.reach, bodies)) - {iri}) if bodies else reached


def _country(code: str) -> str:
    return f"country/{code.lower()}" if code else ""
