"""Offices that the text tells of: "Ukrainian Foreign Minister Dmytro Kuleba", "General Milley, chairman of the ..."."""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.gazetteer import Entry, Gazetteer, Office
from kg.language.lexicon import Lexicon
from kg.model import Entity, EntityType, Parse, Position, Span, Token
from kg.model.trees import children_by, objects_of, tokens_in

_NO_HOLDER = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.EQUIPMENT, EntityType.PROGRAM})
_REACH = 16
"""Tokens looked at in front of a name, or behind it, for its title."""

_TITLE_POS = frozenset({"PROPN", "NOUN", "ADJ", "ADP", "CCONJ", "DET", "PART", "X"})
_TITLE_LINKS = frozenset({"of", "for", "to", "and", "the", "'s", "’s", "’", "'", "on", "-", "&"})
_FRONT_WORDS = frozenset(
    [
        "acting",
        "deputy",
        "assistant",
        "vice",
        "first",
        "senior",
        "special",
        "chief",
        "under",
        "press",
        "national",
        "security",
        "foreign",
        "prime",
        "permanent",
        "principal",
        "defense",
        "defence",
        "interior",
        "finance",
        "state",
        "joint",
        "high",
    ]
)
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


@dataclass(frozen=True, slots=True)
class _Scene:
    parse: Parse
    entities: Mapping[str, Entity]
    at: Mapping[int, tuple[str, Span]]
    keys: Mapping[str, str]
    gazetteer: Gazetteer
    lexicon: Lexicon
    day: datetime.date | None


def find_positions(
    parse: Parse,
    entities: tuple[Entity, ...],
    *,
    keys: Mapping[str, str],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    day: datetime.date | None,
) -> list[Position]:
    """Return who holds which office by the words around each person's names, each office once.

    :param keys: gazetteer key of each entity; an office whose holder the text leaves out ("Secretary of State
        Blinken") takes the body or country that the gazetteer has for it, where the text names that one.
    """
    at = {
        token.index: (entity.id, span)
        for entity in entities
        for span in entity.mentions
        for token in tokens_in(parse, span)
    }
    scene = _Scene(parse, {entity.id: entity for entity in entities}, at, keys, gazetteer, lexicon, day)
    found: dict[tuple[str, str | None], Position] = {}
    for entity in entities:
        if entity.type != EntityType.PERSON:
            continue
        for span in entity.mentions:
            for position in _around(scene, entity.id, span, found):
                found.setdefault((position.person, position.organization), position)
    placed = {person for person, organization in found if organization}
    return [p for (person, organization), p in found.items() if organization or person not in placed]


def _around(
    scene: _Scene, person: str, span: Span, found: Mapping[tuple[str, str | None], Position]
) -> Iterator[Position]:
    tokens = tokens_in(scene.parse, span)
    if not tokens:
        return
    for words, holder in (_before(scene, tokens[0], found), _behind(scene, tokens[-1]), _as(scene, tokens[-1])):
        if not words:
            continue
        title = _clean(scene, words)
        if not title or all(scene.lexicon.has("rank", word) for word in title.lower().split()):
            continue
        if holder is None:
            holder = _of(scene, tokens[-1]) or _known_holder(scene, person, title)
        evidence = Span(min(words[0].start, span.start), max(words[-1].end, span.end))
        yield Position(person, holder, title, evidence)


def _is_title(scene: _Scene, token: Token) -> bool:
    lexicon, tokens = scene.lexicon, scene.parse.tokens
    after = tokens[token.index + 1].lower if token.index + 1 < len(tokens) else ""
    return lexicon.has("title", token.lower) or lexicon.has("title", f"{token.lower} {after}")


def _before(
    scene: _Scene, first: Token, found: Mapping[tuple[str, str | None], Position]
) -> tuple[list[Token], str | None]:
    """Return the title in front of a name and who it is of: "[Ukrainian] [Foreign Minister] Kuleba"."""
    tokens = scene.parse.tokens
    index = first.index - 1
    words: list[Token] = []
    holder: str | None = None
    if index > 0 and tokens[index].text == "," and _is_title(scene, tokens[index - 1]):
        index -= 1
    while index >= 0 and len(words) < _REACH:
        token = tokens[index]
        if token.text == ")" and index > 2 and tokens[index - 2].text == "(":
            index -= 3
            continue
        named = scene.at.get(index)
        if named is not None:
            entity = scene.entities[named[0]]
            if entity.type == EntityType.PERSON:
                if words and any(_is_title(scene, word) for word in words):
                    holder = holder or _body_of(entity.id, found)
                break
            if entity.type not in _NO_HOLDER and tokens[index - 1].lower != "to":
                linked_by = words[-1].lower if words else ""
                if not words or _has_title(scene, words) or tokens[index + 1].text in ("(", "'s", "’s"):
                    holder = holder or entity.id
                    if _has_title(scene, words):
                        break
                elif linked_by in _TITLE_LINKS:
                    break
            elif not words and tokens[index - 1].lower != "to":
                break
            words.append(token)
            index -= 1
            continue
        if token.pos not in _TITLE_POS and token.lower not in _TITLE_LINKS:
            break
        if scene.parse.text[token.end : tokens[index + 1].start].count("\n"):
            break
        words.append(token)
        index -= 1
    words.reverse()
    while words and not (_is_title(scene, words[0]) or words[0].lower in _FRONT_WORDS):
        words = words[1:]
    if not _has_title(scene, words):
        return [], None
    return words, holder if holder and not _is_destination(scene, words, holder) else None


def _has_title(scene: _Scene, words: list[Token]) -> bool:
    return any(_is_title(scene, word) for word in words)


def _is_destination(scene: _Scene, words: list[Token], holder: str) -> bool:
    """Whether the holder found is only where somebody is sent: "Ambassador to Germany"."""
    for word in words:
        if scene.at.get(word.index, ("",))[0] == holder:
            return scene.parse.tokens[word.index - 1].lower == "to"
    return False


def _behind(scene: _Scene, last: Token) -> tuple[list[Token], str | None]:
    """Return the title behind a name and a comma: "Mark Milley, chairman of the Joint Chiefs of Staff"."""
    tokens = scene.parse.tokens
    index = last.index + 1
    if index >= len(tokens) or tokens[index].text not in (",", "("):
        return [], None
    index += 1
    words: list[Token] = []
    holder: str | None = None
    while index < len(tokens) and len(words) < _REACH:
        token = tokens[index]
        if token.pos not in _TITLE_POS and token.lower not in _TITLE_LINKS:
            break
        named = scene.at.get(index)
        if named is not None:
            entity = scene.entities[named[0]]
            if entity.type == EntityType.PERSON:
                return [], None
            if holder is None and entity.type not in _NO_HOLDER and tokens[index - 1].lower != "to":
                holder = entity.id
        if not words and not (_is_title(scene, token) or token.lower in _FRONT_WORDS or named or token.pos == "DET"):
            return [], None
        words.append(token)
        index += 1
    if words and not any(_is_title(scene, word) for word in words[:6]):
        return [], None
    return words, holder


def _as(scene: _Scene, last: Token) -> tuple[list[Token], str | None]:
    """Return the office in "As vice president of the Obama administration, Biden visited"."""
    parse = scene.parse
    verb = parse.head(last)
    if last.dep not in ("nsubj", "nsubjpass"):
        return [], None
    for child in children_by(parse, verb, "prep"):
        if child.lower != "as":
            continue
        for office in children_by(parse, child, "pobj"):
            if not _is_title(scene, office):
                continue
            words = [*children_by(parse, office, "compound", "amod", "nmod"), office]
            named = [scene.at.get(token.index) for token in objects_of(parse, office, "of")]
            named += [
                scene.at.get(t.index) for c in children_by(parse, office, "conj") for t in objects_of(parse, c, "of")
            ]
            holders = [hit[0] for hit in named if hit and scene.entities[hit[0]].type not in _NO_HOLDER]
            return words, holders[0] if holders else None
    return [], None


def _clean(scene: _Scene, words: list[Token]) -> str:
    """Return the title's words, without who it is of in front and without articles and ranks."""
    kept = list(words)
    while kept and (kept[0].pos in ("DET", "PART") or kept[0].index in scene.at or kept[0].lower in ("'s", "’s")):
        kept = kept[1:]
    while kept and (kept[-1].pos in ("DET", "ADP", "PART", "CCONJ") or scene.lexicon.has("rank", kept[-1].lower)):
        if len(kept) == 1:
            break
        kept = kept[:-1]
    cut = next(
        (i for i, t in enumerate(kept) if i and t.lower == "of" and _names_holder(scene, kept[i + 1 :])), len(kept)
    )
    kept = kept[:cut]
    if not kept:
        return ""
    return scene.parse.text[kept[0].start : kept[-1].end].strip()


def _names_holder(scene: _Scene, rest: list[Token]) -> bool:
    for token in rest:
        if token.index in scene.at:
            return scene.entities[scene.at[token.index][0]].type not in _NO_HOLDER
        if token.pos != "DET":
            return False
    return False


def _of(scene: _Scene, last: Token) -> str | None:
    """Return the country behind a name: "President Hassan Rouhani of Iran"."""
    tokens = scene.parse.tokens
    if last.index + 2 < len(tokens) and tokens[last.index + 1].lower == "of":
        named = scene.at.get(last.index + 2)
        if named and scene.entities[named[0]].type not in _NO_HOLDER:
            return named[0]
    return None


def _body_of(person: str, found: Mapping[tuple[str, str | None], Position]) -> str | None:
    return next((body for who, body in found if who == person and body), None)


def _known_holder(scene: _Scene, person: str, title: str) -> str | None:
    """Return the entity of this document that the gazetteer names for the office."""
    by_key = {key: id for id, key in scene.keys.items()}
    match = _US_DEPARTMENT.search(title.lower())
    if match:
        for entity in scene.entities.values():
            if entity.name == _US_BODIES[match.group(1)]:
                return entity.id
        return by_key.get("country/us")
    key = scene.keys.get(person, "")
    if key not in scene.gazetteer:
        return None
    entry = scene.gazetteer.entry(key)
    for office in _offices_by_day(entry, scene.day):
        if office.organization in by_key and not _CHIEF_OF_STATE.search(title.lower()):
            return by_key[office.organization]
    return by_key.get(f"country/{entry.country.lower()}") if entry.country else None


def _offices_by_day(entry: Entry, day: datetime.date | None) -> list[Office]:
    """Return a person's offices, those held on the day first."""
    if day is None:
        return list(entry.positions)
    held = [office for office in entry.positions if office.held(day)]
    return [*held, *(office for office in entry.positions if office not in held)]
