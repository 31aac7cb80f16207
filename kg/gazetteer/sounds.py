"""What names sound like, so that a misspelt one is compared with few.

Persons are sorted by the consonants of their surname; long surnames also by their length, for slips that change a
consonant. Other names are sorted by kind, first letter and length.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from kg.gazetteer.entry import Entry, Surface
from kg.gazetteer.load import Name
from kg.gazetteer.words import pattern
from kg.model import EntityType

TYPO_LENGTH = 8  # letters from which one wrong consonant is a slip, not another name (Miller, Milley)

# Letters and groups that transliterations exchange, as one sign each; vowels fall out of a skeleton.
_SOUNDS = (
    (re.compile(r"shch|sch|tsch|tch"), "s"),
    (re.compile(r"zh|ch|sh|cz|dj|dz"), "s"),
    (re.compile(r"ts|tz"), "s"),
    (re.compile(r"th"), "t"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"kh|gh|g|h"), "h"),
    (re.compile(r"ck|q|c"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"w|ff"), "v"),
    (re.compile(r"z"), "s"),
)
_VOWELS = re.compile(r"[aeiouyj]+")
_TWICE = re.compile(r"(.)\1+")
_AFTER = frozenset({",", "jr", "sr", "ii", "iii", "iv"})
_SOUGHT = frozenset({Surface.NAME, Surface.ALIAS, Surface.DESIGNATION, Surface.CLASS, Surface.CAPITAL})


class Person(NamedTuple):
    """A person's name in folded words."""

    key: str
    given: tuple[str, ...]
    surname: str


def skeleton(word: str) -> str:
    """Return the consonants of a folded word, those that transliterations exchange made one.

    >>> skeleton("kuliba") == skeleton("kuleba"), skeleton("zelenskiy") == skeleton("zelensky")
    (True, True)
    """
    for sound, sign in _SOUNDS:
        word = sound.sub(sign, word)
    head = "a" if _VOWELS.match(word) else ""
    return _TWICE.sub(r"\1", head + _VOWELS.sub("", word))


def name_parts(folded: str) -> tuple[tuple[str, ...], str]:
    """Return the given names and the surname of a person's folded name."""
    words = [word for word in folded.split() if word not in _AFTER]
    if not words:
        return (), folded
    return tuple(words[:-1]), words[-1]


def long_block(sound: str, length: int) -> str:
    """Return the block of a long surname: names of another first sound are not compared."""
    return f"{sound[:1]}{length}"


def kind_block(kind: EntityType, folded: str, length: int) -> str:
    """Return the block of a name that is no person's."""
    return f"{kind.value} {folded[0]}{length}"


def sound_tables(entries: Mapping[str, Entry], names: Sequence[Name]) -> tuple[dict[str, Any], ...]:
    """Return persons by the sound of their surname, long surnames by block, and other names by block."""
    persons: dict[str, list[Person]] = {}
    long: dict[str, dict[str, str]] = {}
    others: dict[str, list[tuple[str, str]]] = {}
    for name in names:
        folded = pattern(name.text)
        if not folded:
            continue
        kind = entries[name.key].type
        if kind is EntityType.PERSON:
            given, surname = name_parts(folded)
            if given:  # an alias that is a surname alone is found under the full name
                sound = skeleton(surname)
                persons.setdefault(sound, []).append(Person(name.key, given, surname))
                if len(surname) >= TYPO_LENGTH:
                    long.setdefault(long_block(sound, len(surname)), {})[surname] = sound
        elif name.surface in _SOUGHT:
            others.setdefault(kind_block(kind, folded, len(folded)), []).append((name.key, folded))
    return persons, long, others
