"""What the gazetteer knows of one thing: its names, its row, and the offices of a person."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from kg.gazetteer.roles import role_of
from kg.model import EntityType

ENTITY_BASE = "https://w3id.org/aidgraph/id/entity/"
"""What stands before a key in an entity's IRI."""


class Surface(StrEnum):
    """What kind of name a surface form is, best evidence first."""

    NAME = "name"
    DESIGNATION = "designation"
    ALIAS = "alias"
    CLASS = "class"
    CAPITAL = "capital"
    METONYM = "metonym"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person held.

    :param organization: key of the body, or "" for an office of the state itself.
    :param country: ISO 3166 two-letter code, or "" for an office of a body without one.
    :param start: first day; a year alone is its 1 January. None where unknown.
    :param end: last day; a year alone is its 31 December. None where the office was still held on ``asof``, or unknown.
    :param asof: the day up to which the row is known to hold.
    """

    title: str
    organization: str = ""
    country: str = ""
    start: datetime.date | None = None
    end: datetime.date | None = None
    asof: datetime.date | None = None

    @property
    def role(self) -> str:
        """The normalised role ("foreign_minister"), or "" for a title that no rule knows."""
        return role_of(self.title, country=self.country)

    @property
    def label(self) -> str:
        """The title with its years, for a person.

        >>> Office("Minister of Defence", country="UA", start=datetime.date(2021, 11, 4)).label
        'Minister of Defence (2021–)'
        """
        if self.start is None and self.end is None:
            return self.title
        years = f"{self.start.year if self.start else ''}–{self.end.year if self.end else ''}"
        return f"{self.title} ({years})"

    def held(self, day: datetime.date) -> bool:
        """Whether the office is known to have been held on that day; past ``asof`` an open end says nothing."""
        if self.start is None or day < self.start:
            return False
        last = self.end or self.asof
        return last is None or day <= last


@dataclass(frozen=True, slots=True)
class Entry:
    """One known thing.

    :param key: stable name within the gazetteer ("country/ua", "person/joe-biden", "equipment-class/NAV.PB").
    :param aliases: other names, without demonyms, capitals and metonyms.
    :param country: ISO 3166 two-letter code (with the withdrawn codes of states that are no more), or "".
    :param parent: key of what it belongs to: a body's superior, a model's class, a program's operator, a place's
        country.
    :param category: equipment: code of the class; places and programs: their kind ("sea", "exercise").
    :param row: file and line ("persons.csv:120").
    """

    key: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    country: str = ""
    wikidata: str | None = None
    parent: str = ""
    category: str = ""
    source: str = ""
    row: str = ""
    positions: tuple[Office, ...] = ()

    @property
    def iri(self) -> str:
        """The entity's IRI across documents."""
        return ENTITY_BASE + self.key


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a surface form may stand for. ``risky``: believe it only where the context agrees."""

    key: str
    surface: Surface
    risky: bool = False
