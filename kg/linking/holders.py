"""Who of a document holds which office, by its own words and by the gazetteer."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.gazetteer import role_of
from kg.linking.scene import Scene
from kg.model import EntityType

_MATCHING_ROLES = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "foreign_minister",
        "defence_minister",
        "interior_minister",
        "finance_minister",
        "chief_of_defence",
        "national_security_adviser",
    }
)
"""Offices that every state has once, so that a counterpart can be told."""


@dataclass(frozen=True, slots=True)
class Holders:
    """The offices of a document's people.

    :param told: the people whom the text gives an office beside their names.
    :param bodies: for a person, the first body or state that the text names for an office.
    :param titles: for a title in lower case, the people told with it.
    :param roles: for a person, the roles held, those that the gazetteer has for the day of publication first.
    :param serving: for a role, the people who held it that day by the gazetteer, in order of first mention.
    """

    scene: Scene
    told: frozenset[str]
    bodies: Mapping[str, str]
    titles: Mapping[str, frozenset[str]]
    roles: Mapping[str, tuple[str, ...]]
    serving: Mapping[str, tuple[str, ...]]

    def acts_for(self, id: str) -> str | None:
        """Return the state or body that a person speaks for, if the document names it; others act for themselves."""
        if self.scene.entities[id].type != EntityType.PERSON:
            return id
        body = self.bodies.get(id)
        return (self.scene.state(body) or body) if body else self.scene.state(id)

    def titled(self, title: str) -> tuple[str, ...]:
        """Return the one person whom the text gives that title."""
        people = self.titles.get(title.lower().removeprefix("the "), ())
        return tuple(people) if len(people) == 1 else ()

    def matching_role(self, person: str) -> str:
        """Return the role in which a person has counterparts in other states, or ""."""
        return next((role for role in self.roles.get(person, ()) if role in _MATCHING_ROLES), "")

    def held(self, role: str, state: str) -> str | None:
        """Return who held an office of a state on the day: the person of this document, else the IRI of a known one."""
        key = self.scene.keys[state]
        if not role or not key.startswith("country/"):
            return None
        country = key.removeprefix("country/").upper()
        known = self.scene.gazetteer.holders(role, country, self.scene.document.published)
        return self.scene.by_key.get(known[0].key, known[0].iri) if known else None


def holders_of(scene: Scene) -> Holders:
    """Return who holds which office in a document."""
    bodies: dict[str, str] = {}
    titles: defaultdict[str, set[str]] = defaultdict(set)
    roles: defaultdict[str, list[str]] = defaultdict(list)
    serving: defaultdict[str, list[str]] = defaultdict(list)
    for person, role in _known_roles(scene):
        roles[person].append(role)
        serving[role].append(person)
    for office in scene.offices:
        if office.organization:
            bodies.setdefault(office.person, office.organization)
        titles[office.title.lower()].add(office.person)
        roles[office.person].append(role_of(office.title))
    return Holders(
        scene,
        frozenset(office.person for office in scene.offices),
        bodies,
        {title: frozenset(people) for title, people in titles.items()},
        {person: tuple(held) for person, held in roles.items()},
        {role: tuple(people) for role, people in serving.items()},
    )


def _known_roles(scene: Scene) -> list[tuple[str, str]]:
    """Return the people of a document with the roles that the gazetteer has for the day, each once."""
    day = scene.document.published
    found: dict[tuple[str, str], None] = {}
    for id, entity in scene.entities.items():
        entry = scene.entry(id) if entity.type == EntityType.PERSON and day is not None else None
        for office in entry.positions if entry is not None else ():
            if day is not None and office.held(day):
                found[id, office.role] = None
    return list(found)
