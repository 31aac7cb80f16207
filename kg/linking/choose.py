"""Choose the entity that one mention stands for, with a score and a reason."""

import datetime
from collections import Counter
from dataclasses import dataclass

from kg.gazetteer import Entry, Gazetteer
from kg.language.lexicon import Lexicon
from kg.model import EntityType, Mention, Parse
from kg.model.trees import head_of

_STANDING = frozenset({"in", "at", "near", "outside", "around", "inside", "within", "over", "across", "through", "on"})
"""Prepositions after which a capital is a city: "in Kiev". After "to", "with", "from" it is the government."""

_LOCAL_VERBS = frozenset({"ASSAULT", "COERCE"})

UNNAMED = "a program told without a name"
"""Reason of an entity that is kept only where a claim speaks of it."""

NEAR = 0.86
"""Least score at which a misspelt name is taken for a known one: "Dmytro Kuliba" scores 0.93 for Dmytro Kuleba, while
different people who share a surname stay below 0.8."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a mention was taken for: a gazetteer key or none, how sure, and why."""

    key: str
    type: EntityType
    name: str
    score: float
    reason: str


def choose(
    mention: Mention,
    *,
    parse: Parse,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    countries: Counter[str],
    day: datetime.date | None,
) -> Choice:
    """Return the best reading of a mention.

    :param countries: how often each country (ISO code) is named in the document: the company that homonyms keep.
    """
    entries = [gazetteer.entry(key) for key in mention.keys]
    if entries:
        entry = _among(entries, mention, parse=parse, lexicon=lexicon, countries=countries, day=day)
        return Choice(entry.key, entry.type, entry.name, 1.0 if len(entries) == 1 else 0.9, "name in the gazetteer")
    if mention.kind == EntityType.PERSON:
        return _person(mention, gazetteer, countries, day)
    if mention.kind == EntityType.EQUIPMENT:
        return _equipment(mention, gazetteer)
    return _organization(mention, gazetteer)


def _among(
    entries: list[Entry],
    mention: Mention,
    *,
    parse: Parse,
    lexicon: Lexicon,
    countries: Counter[str],
    day: datetime.date | None,
) -> Entry:
    kinds = {entry.type for entry in entries}
    if len(entries) == 1:
        return entries[0]
    if EntityType.PLACE in kinds and len(kinds) > 1:
        local = stands_for_place(mention, parse, lexicon)
        fitting = [entry for entry in entries if (entry.type == EntityType.PLACE) == local]
        entries = fitting or entries
    ranked = sorted(range(len(entries)), key=lambda i: (-_company(entries[i], countries, day), i))
    return entries[ranked[0]]


def _company(entry: Entry, countries: Counter[str], day: datetime.date | None) -> float:
    """How well an entry fits the document: its country is named there, and it held office then."""
    fit = 1.0 if entry.country and countries[entry.country] else 0.0
    if entry.type == EntityType.PERSON and day is not None:
        fit += 0.5 if any(office.held(day) for office in entry.positions) else 0.0
    return fit


def stands_for_place(mention: Mention, parse: Parse, lexicon: Lexicon) -> bool:
    """Whether a capital's or seat's name is meant as a place: "in Washington", "an attack on Kyiv"."""
    head = head_of(parse, mention.span)
    if head is None:
        return True
    while head.dep in ("conj", "appos"):
        head = parse.head(head)
    governor = parse.head(head)
    if head.dep == "pobj":
        if governor.lower in _STANDING and governor.lower != "on":
            return True
        above = parse.head(governor)
        return governor.lower == "on" and bool(lexicon.classes_of(above.lemma) & {"attack", "seizure"})
    if head.dep in ("dobj", "nsubjpass"):
        frames = lexicon.frames.get((governor.lemma, "verb"), ())
        return any(frame.event.value in _LOCAL_VERBS for _, frame in frames)
    return head.dep in ("npadvmod", "ROOT") and governor.lemma != "say"


def _person(mention: Mention, gazetteer: Gazetteer, countries: Counter[str], day: datetime.date | None) -> Choice:
    plain = Choice("", EntityType.PERSON, mention.text, 0.6, "a name in no gazetteer")
    if " " in mention.text.strip():
        for entry, score in gazetteer.near(mention.text, kind=EntityType.PERSON, limit=3):
            if score >= NEAR and (not entry.country or not countries or countries[entry.country]):
                return Choice(entry.key, entry.type, entry.name, score, f"spelt like {entry.name}")
        return plain
    named = [entry for entry in gazetteer.persons_named(mention.text) if countries[entry.country]]
    serving = [entry for entry in named if _company(entry, countries, day) > 1.0]
    fitting = serving or named
    if len(fitting) == 1:
        reason = f"the one {mention.text} of {fitting[0].country} in the gazetteer"
        return Choice(fitting[0].key, EntityType.PERSON, fitting[0].name, 0.8, reason)
    return plain


def _equipment(mention: Mention, gazetteer: Gazetteer) -> Choice:
    """Try the phrase with words taken off the front: "upgraded artillery munitions" is artillery munitions."""
    words = mention.text.split()
    for first in range(len(words)):
        found = [
            entry
            for candidate in gazetteer.candidates(" ".join(words[first:]))
            if (entry := gazetteer.entry(candidate.key)).type == EntityType.EQUIPMENT
        ]
        if found and (first == 0 or len(words) - first > 1):
            return Choice(found[0].key, EntityType.EQUIPMENT, found[0].name, 0.8, "class of equipment")
    for last in range(len(words) - 1, 0, -1):
        for candidate in gazetteer.candidates(" ".join(words[:last])):
            entry = gazetteer.entry(candidate.key)
            if entry.type == EntityType.EQUIPMENT and not entry.key.startswith("equipment-class"):
                return Choice(entry.key, EntityType.EQUIPMENT, entry.name, 0.9, "model named in front")
    return Choice("", EntityType.EQUIPMENT, mention.text, 0.5, "equipment by its head word")


def _organization(mention: Mention, gazetteer: Gazetteer) -> Choice:
    """Try the name without the country's adjective in front: "Ukrainian State Border Guard Service"."""
    kind = EntityType(mention.kind)
    if kind == EntityType.PROGRAM:
        return _program(mention, gazetteer)
    words = mention.text.split()
    if len(words) > 2:
        country = _country(words[0], gazetteer)
        rest = " ".join(words[1:])
        for candidate in gazetteer.candidates(rest) if country else ():
            entry = gazetteer.entry(candidate.key)
            if entry.country == country:
                return Choice(entry.key, entry.type, entry.name, 0.9, f"{rest} of {country}")
    return Choice("", kind, mention.text, 0.5, "a name in no gazetteer")


def _program(mention: Mention, gazetteer: Gazetteer) -> Choice:
    """Try the name of an exercise without "Exercise" and the year's number: "Exercise Talisman Sabre 25"."""
    words = [word for word in mention.text.split() if word not in ("Exercise", "Operation") and not word.isdigit()]
    for candidate in gazetteer.candidates(" ".join(words)) if len(words) < len(mention.text.split()) else ():
        entry = gazetteer.entry(candidate.key)
        if entry.type == EntityType.PROGRAM:
            return Choice(entry.key, entry.type, entry.name, 0.9, "exercise by its name")
    named = any(word[0].isupper() for word in words)
    return Choice("", EntityType.PROGRAM, mention.text, 0.5, "a name in no gazetteer" if named else UNNAMED)


def _country(word: str, gazetteer: Gazetteer) -> str:
    for candidate in gazetteer.candidates(word):
        entry = gazetteer.entry(candidate.key)
        if entry.type == EntityType.COUNTRY:
            return entry.country
    return ""
