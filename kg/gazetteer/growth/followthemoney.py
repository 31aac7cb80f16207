"""Entities of FollowTheMoney, as OpenSanctions exports them: one JSON object a line.

Offices come from ``position`` ("Minister of Defence (2019-2021)") and from Occupancy, which joins a Person to a
Position with its dates: as lines of their own, or nested.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.gazetteer.growth.countries import Countries
from kg.gazetteer.growth.draft import Drafts, Thing, day, latin, position
from kg.model import EntityType

_TYPES = {
    "Person": EntityType.PERSON,
    "Company": EntityType.COMPANY,
    "Organization": EntityType.OTHER_ORGANIZATION,
    "PublicBody": EntityType.GOVERNMENT_BODY,
    "LegalEntity": EntityType.OTHER_ORGANIZATION,
    "Vessel": EntityType.EQUIPMENT,
    "Airplane": EntityType.EQUIPMENT,
}
_CLASSES = {"Vessel": "NAV", "Airplane": "AIR"}
_OFFICES = ("Position", "Occupancy")

_BY_TOPIC = (
    ("role", EntityType.PERSON),
    ("gov.igo", EntityType.ALLIANCE),
    ("mil", EntityType.MILITARY_UNIT),
    ("crime.terror", EntityType.ARMED_GROUP),
    ("gov.soe", EntityType.COMPANY),
    ("gov", EntityType.GOVERNMENT_BODY),
    ("corp", EntityType.COMPANY),
)
"""What a topic says of a LegalEntity, an Organization or a PublicBody, the most telling first."""

_BY_TOPICS = frozenset({"LegalEntity", "Organization", "PublicBody"})
_COUNTRIES = ("nationality", "citizenship", "jurisdiction", "country", "mainCountry", "flag")
_YEARS = re.compile(r"\s*\((\d{4}(?:-\d\d-\d\d)?)?\s*[-–]\s*(\d{4}(?:-\d\d-\d\d)?)?\)\s*$")
_WIKIDATA = re.compile(r"Q[1-9]\d*")


@dataclass(slots=True)
class _Reading:
    """The lines of a file, and the offices that stand on lines of their own."""

    countries: Countries
    drafts: Drafts = field(default_factory=Drafts)
    persons: dict[str, Thing] = field(default_factory=dict)
    posts: dict[str, str] = field(default_factory=dict)
    held: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)


def read_followthemoney(
    text: str, *, countries: Countries, source: str, type: EntityType | None, country: str
) -> Drafts:
    """Read entities of FollowTheMoney.

    :param type: what they all are; None to go by their schema.
    :param country: that of an entity which names none.
    """
    reading = _Reading(countries)
    things: list[Thing] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            things += _read_line(f"line {number}", line, reading, type, country)
    for place, occupancy in reading.held:
        _attach(place, occupancy, reading)
    for thing in things:
        thing.into(reading.drafts, source)
    return reading.drafts


def _read_line(place: str, line: str, reading: _Reading, type: EntityType | None, country: str) -> Iterator[Thing]:
    try:
        data = json.loads(line)
        schema, given = str(data["schema"]), data["properties"]
        properties = {str(name): values for name, values in given.items() if isinstance(values, list)}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        reading.drafts.refuse(place, "is no entity: expected a JSON object with schema and properties")
        return
    if schema in _OFFICES:
        _take_office(place, schema, data, properties, reading)
    elif schema not in _TYPES:
        reading.drafts.others[str(schema)] += 1
    else:
        thing = _thing(place, data, properties, type)
        reading.countries.choose(_texts(properties, *_COUNTRIES), thing, reading.drafts, default=country)
        if thing.type is EntityType.PERSON:
            reading.persons[str(data.get("id"))] = thing
            for nested in _listed(properties, "positionOccupancies"):
                if isinstance(nested, dict):
                    reading.held.append((place, {**_properties(nested), "holder": [data.get("id")]}))
        yield thing


def _thing(place: str, data: Mapping[str, Any], properties: Mapping[str, list[Any]], type: EntityType | None) -> Thing:
    schema = str(data["schema"])
    names = _texts(properties, "name")
    caption = data.get("caption")
    name = latin([*([caption] if isinstance(caption, str) and caption in names else []), *names])
    thing = Thing(place, type or _type(schema, _texts(properties, "topics")), name)
    thing.aliases = [*names, *_texts(properties, "alias", "previousName", "abbreviation")]
    thing.risky = _texts(properties, "weakAlias")
    if schema in _CLASSES:  # ships are called Hope and Anna
        thing.risky += [text for text in (name, *thing.aliases) if " " not in text.strip()]
        thing.detail = _CLASSES[schema]
    ids = [*_texts(properties, "wikidataId"), str(data.get("id", ""))]
    thing.wikidata = next((text for text in ids if _WIKIDATA.fullmatch(text)), "")
    thing.positions = [_held(text) for text in _texts(properties, "position") if text.strip()]
    thing.asof = day(str(data.get("last_seen") or data.get("last_change") or "")[:10])
    return thing


def _type(schema: str, topics: Iterable[str]) -> EntityType:
    if schema in _BY_TOPICS:
        for begin, type in _BY_TOPIC:
            told = any(topic == begin or topic.startswith(f"{begin}.") for topic in topics)
            if told and (type is not EntityType.PERSON or schema == "LegalEntity"):
                return type
    return _TYPES[schema]


def _held(text: str) -> str:
    years = _YEARS.search(text)
    if years is None:
        return position(text)
    return position(text[: years.start()], start=years[1] or "", end=years[2] or "")


def _take_office(
    place: str, schema: str, data: Mapping[str, Any], properties: dict[str, list[Any]], reading: _Reading
) -> None:
    if schema == "Occupancy":
        reading.held.append((place, properties))
    else:
        reading.posts[str(data.get("id"))] = latin(_texts(properties, "name")) or str(data.get("caption") or "")


def _attach(place: str, occupancy: Mapping[str, Any], reading: _Reading) -> None:
    """Give an office to the person who held it; an office that its title alone told gets its dates."""
    titles = list(_titles(_listed(occupancy, "post"), reading))
    holders = [reading.persons[str(one)] for one in _listed(occupancy, "holder") if str(one) in reading.persons]
    if not titles or not holders:
        reading.drafts.note(place, "Occupancy: the file has no name of its holder or of its post: left out")
        return
    start, end = (next(iter(_texts(occupancy, name)), "") for name in ("startDate", "endDate"))
    for thing in holders:
        for title in titles:
            undated = position(title)
            thing.positions = [text for text in thing.positions if text != undated]
            thing.positions.append(position(title, start=start, end=end))


def _titles(posts: Iterable[Any], reading: _Reading) -> Iterator[str]:
    for post in posts:
        if isinstance(post, dict):
            properties = _properties(post)
            title = latin(_texts(properties, "name")) or str(post.get("caption") or "")
        else:
            title = reading.posts.get(str(post), "")
        if title:
            yield title


def _properties(entity: Mapping[str, Any]) -> Mapping[str, list[Any]]:
    found = entity.get("properties")
    return found if isinstance(found, dict) else {}


def _texts(properties: Mapping[str, Any], *names: str) -> list[str]:
    """Return the texts among the values of some properties; nested entities are left out."""
    return [value for name in names for value in _listed(properties, name) if isinstance(value, str)]


def _listed(properties: Mapping[str, Any], name: str) -> list[Any]:
    values = properties.get(name)
    return values if isinstance(values, list) else []
