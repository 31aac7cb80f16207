"""Offices that the text tells of: "Ukrainian Foreign Minister Dmytro Kuleba", "General Milley, chairman of the ..."."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.gazetteer import Entry, Gazetteer, Office
from kg.language.lexicon import Lexicon
from kg.linking.titlewords import NamedText, title_text, titles_of
from kg.model import ACTOR_TYPES, Entity, EntityType, Parse, Position, Span, Token
from kg.model.trees import tokens_in

_US_DEPARTMENT = re.compile(r"(?:under|assistant|deputy).*\bsecretary of (state|defense|the treasury|treasury|energy)")
_US_BODIES = {
    "state": "U.S. Department of State",
    "defense": "U.S. Department of Defense",
    "the treasury": "U.S. Department of the Treasury",
    "treasury": "U.S. Department of the Treasury",
    "energy": "U.S. Department of Energy",
}
_CHIEF_OF_STATE = re.compile(
    r"secretary of state|president|prime minister|foreign|defen[cs]e|chancellor|adviser|advisor"
)
"""Titles that are told of the state, though the gazetteer has them of a ministry too."""

_ITS = 60
"""Words that "its" reaches back for the body whose commander or chief is told."""

_BODIES = ACTOR_TYPES - {EntityType.PERSON, EntityType.COUNTRY, EntityType.MEDIA_OUTLET}

_ENVOY = re.compile(r"ambassador|charg[eé]|consul|permanent representative")
_ELSEWHERE = re.compile(r"\b(?:prime )?minister|\bking\b|\bqueen\b|chancellor|\bpremier")
_OF_STATES = re.compile(
    r"president|minister|premier|king|queen|emir|chancellor|prince|chief of (?:the )?(?:defen|general|army)"
)
"""Titles of those who serve a state, whoever writes of them."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of those whom the document names.

    :param keys: gazetteer key of each entity; ``by_key`` and ``by_name`` lead back to the entity.
    :param publisher: the body that publishes the document, if the document names it.
    """

    keys: Mapping[str, str]
    by_key: Mapping[str, str]
    by_name: Mapping[str, str]
    gazetteer: Gazetteer
    day: datetime.date | None
    publisher: str | None


def find_positions(
    parse: Parse,
    entities: tuple[Entity, ...],
    *,
    keys: Mapping[str, str],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    day: datetime.date | None,
    publisher: str = "",
) -> list[Position]:
    """Return who holds which office by the words around each person's names, each office once.

    :param keys: gazetteer key of each entity; an office whose holder the text leaves out ("Secretary of State
        Blinken") takes the body or country that the gazetteer has for it, where the text names that one.
    :param day: day of publication, by which people hold offices; None where unknown.
    :param publisher: who publishes the document; a body's own people are told of by their titles alone.
    """
    at = {token.index: entity for entity in entities for span in entity.mentions for token in tokens_in(parse, span)}
    text = NamedText(parse, at, lexicon)
    by_name = {entity.name: entity.id for entity in reversed(entities)}
    by_key = {key: id for id, key in keys.items()}
    known = _Known(keys, by_key, by_name, gazetteer, day, _publishing_body(publisher, by_key, gazetteer))
    found: dict[tuple[str, str | None], Position] = {}
    bodies: dict[str, str] = {}
    for entity in entities:
        for span in entity.mentions if entity.type == EntityType.PERSON else ():
            for position in _around(text, entity.id, span, bodies, known):
                found.setdefault((position.person, position.organization), position)
                if position.organization:
                    bodies.setdefault(position.person, position.organization)
    return [position for position in found.values() if position.organization or position.person not in bodies]


def _publishing_body(publisher: str, by_key: Mapping[str, str], gazetteer: Gazetteer) -> str | None:
    found = gazetteer.find(publisher) if publisher else []
    bodies = (
        candidate.key
        for _, candidates in found
        for candidate in candidates
        if gazetteer.entry(candidate.key).type == EntityType.GOVERNMENT_BODY
    )
    return next((by_key[key] for key in bodies if key in by_key), None)


def _around(text: NamedText, person: str, span: Span, bodies: Mapping[str, str], known: _Known) -> Iterator[Position]:
    tokens = tokens_in(text.parse, span)
    if not tokens:
        return
    for found in titles_of(text, tokens[0], tokens[-1], bodies):
        title = title_text(text, found.words) or _own_words(text, found.words)
        if not _is_office(text, found.words, title):
            continue
        told = found.holder if not _is_of_others(known, found.holder, title) else None
        told = told or _its(text, found.words) or _of(text, tokens[-1].index)
        holder = told or _known_holder(known, person, title.lower())
        evidence = Span(min(found.words[0].start, span.start), max(found.words[-1].end, span.end))
        yield Position(person, holder, title, evidence)


def _is_office(text: NamedText, words: Sequence[Token], title: str) -> bool:
    """Whether the words tell an office, not only a rank: "General", "a navy captain"."""
    has = text.lexicon.has
    if all(has("rank", word) for word in title.lower().split()):
        return False
    return any(
        text.is_title(word)
        and not (has("rank", word.lower) and not has("title", f"{text.lower(word.index - 1)} {word.lower}"))
        for word in words
    )


def _is_of_others(known: _Known, holder: str | None, title: str) -> bool:
    """Whether a title is none that the United States have: "Secretary Carter and [Minister] Thanh"."""
    return holder == known.by_key.get("country/us", "") and bool(_ELSEWHERE.search(title.lower()))


def _own_words(text: NamedText, words: Sequence[Token]) -> str:
    """Return a title that is the name of its office: "[High Commissioner for Refugees], Ann Lee"."""
    return text.parse.text[words[0].start : words[-1].end] if text.is_title(words[0]) else ""


def _its(text: NamedText, words: Sequence[Token]) -> str | None:
    """Return the body named last before "its commander"."""
    first = words[0].index
    if "its" not in (text.lower(first), text.lower(first - 1)):
        return None
    before = (text.at.get(index) for index in range(first - 1, max(-1, first - _ITS), -1))
    return next((entity.id for entity in before if entity is not None and entity.type in _BODIES), None)


def _of(text: NamedText, last: int) -> str | None:
    """Return the country behind a name: "President Hassan Rouhani of Iran"."""
    return text.holder_at(last + 2) if text.lower(last + 1) == "of" else None


def _known_holder(known: _Known, person: str, title: str) -> str | None:
    """Return the entity of this document that the gazetteer names for the office.

    :param title: in lower case.
    """
    department = _US_DEPARTMENT.search(title)
    if department:
        return known.by_name.get(_US_BODIES[department.group(1)]) or known.by_key.get("country/us")
    key = known.keys.get(person, "")
    if key not in known.gazetteer:
        return _by_publisher(known, title)
    entry = known.gazetteer.entry(key)
    if not _CHIEF_OF_STATE.search(title) or "representative" in title:
        for office in _offices_by_day(entry, known.day):
            if office.organization in known.by_key:
                return known.by_key[office.organization]
    state = known.by_key.get(f"country/{entry.country.lower()}") if entry.country else None
    return state or known.publisher


def _by_publisher(known: _Known, title: str) -> str | None:
    """Return whose people a body tells of by title alone: its state's ambassadors, no heads of state, else its own."""
    if _ENVOY.search(title):
        entry = known.gazetteer.entry(known.keys[known.publisher]) if known.publisher else None
        state = known.by_key.get(f"country/{entry.country.lower()}") if entry is not None else None
        return state or known.publisher
    return None if _OF_STATES.search(title) else known.publisher


def _offices_by_day(entry: Entry, day: datetime.date | None) -> list[Office]:
    """Return a person's offices, those held on the day first."""
    if day is None:
        return list(entry.positions)
    return [
        *(office for office in entry.positions if office.held(day)),
        *(office for office in entry.positions if not office.held(day)),
    ]
