"""Entities: who and what a document is about."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model.mention import Span


class EntityType(StrEnum):
    """The types of ``ANNOTATION.md``, by the names that records carry."""

    PERSON = "Person"
    COUNTRY = "Country"
    GOVERNMENT_BODY = "GovernmentBody"
    MILITARY_UNIT = "MilitaryUnit"
    ALLIANCE = "Alliance"
    ARMED_GROUP = "ArmedGroup"
    COMPANY = "Company"
    MEDIA_OUTLET = "MediaOutlet"
    OTHER_ORGANIZATION = "OtherOrganization"
    PLACE = "Place"
    EQUIPMENT = "Equipment"
    PROGRAM = "Program"


ACTOR_TYPES = frozenset(EntityType) - {EntityType.PLACE, EntityType.EQUIPMENT, EntityType.PROGRAM}
"""Types that can act: what may stand as an agent, a recipient or a speaker."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that a document names, with every place where it does.

    :param id: local to the document ("e1").
    :param name: canonical English name.
    :param aliases: the surface forms in this text, in order of first mention.
    :param iri: the entity's IRI across documents, or "" where it was not linked.
    :param score: 0 to 1, how sure the link is; ``reason`` says why, for a person.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    iri: str = ""
    wikidata: str | None = None
    score: float | None = None
    reason: str = ""
