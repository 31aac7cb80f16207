"""What names sound like, so that a misspelt one is compared with few.

Persons are sorted by the consonants of their surname; long surnames also by their length, for slips that change a
consonant. Other names are sorted by kind, first letter and length, and by their consonants whatever their kind; long
ones by their first and last letters too, of which one slip leaves either as it is.
"""

import functools
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
_SILENT = re.compile(r"(?<=[aeiouy])h(?=[^aeiouyh])")  # "Johnson", "Mohsen": some write it, some do not
_EDGE = 4  # letters at either end of a long name by which it is sorted
# Spellings of one sound, each written in one way: what is left apart then is another name, or a slip.
_SPELLINGS = (
    (re.compile(r"sch|tsch|shch"), "sh"),
    (re.compile(r"tz"), "ts"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|q|kh"), "k"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"(?:iy|yy|ij|yj|ii|ee|ey|y|j)"), "i"),
)
_SOUGHT = frozenset({Surface.NAME, Surface.ALIAS, Surface.DESIGNATION, Surface.CLASS, Surface.CAPITAL})
_SPELT = _SOUGHT - {Surface.CLASS} | {Surface.ADJECTIVE, Surface.DEMONYM, Surface.METONYM}
_OWN_WORDS = frozenset({EntityType.PERSON, EntityType.PROGRAM})  # persons have a given name; programs are plain words
_SHORTEST = 5  # letters of a name that a misspelt one is taken for whatever its kind


class Person(NamedTuple):
    """A person's name in folded words."""

    key: str
    given: tuple[str, ...]
    surname: str


@functools.lru_cache(maxsize=1 << 14)
def skeleton(word: str) -> str:
    """Return the consonants of a folded word, those that transliterations exchange made one.

    >>> skeleton("kuliba") == skeleton("kuleba"), skeleton("zelenskiy") == skeleton("zelensky")
    (True, True)
    """
    for sound, sign in _SOUNDS:
        word = sound.sub(sign, word)
    head = "a" if _VOWELS.match(word) else ""
    return _TWICE.sub(r"\1", head + _VOWELS.sub("", word))


def skeletons(word: str) -> tuple[str, ...]:
    """Return the consonants of a word, with its silent "h" and without.

    >>> set(skeletons("jonson")) & set(skeletons("johnson")) != set()
    True
    """
    return tuple(dict.fromkeys((skeleton(word), skeleton(_SILENT.sub("", word)))))


@functools.lru_cache(maxsize=1 << 14)
def spelling(word: str) -> str:
    """Return a folded word with every sound written in one way, and no letter twice.

    >>> spelling("zelenskyy"), spelling("selenskyj"), spelling("gutteres") == spelling("guterres")
    ('zelenski', 'selenski', True)
    """
    for sound, sign in _SPELLINGS:
        word = sound.sub(sign, word)
    return _TWICE.sub(r"\1", word)


def alike_blocks(folded: str) -> tuple[str, ...]:
    """Return the blocks in which a name that is no person's is compared, whatever its kind."""
    whole = folded.replace(" ", "")
    edges = (f"{whole[:_EDGE]}*", f"*{whole[-_EDGE:]}") if len(whole) >= TYPO_LENGTH else ()
    return (*skeletons(whole), *edges) if len(whole) >= _SHORTEST else ()


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
    """Return persons by the sound of their surname, long surnames by block, other names by block and by sound."""
    persons: dict[str, list[Person]] = {}
    long: dict[str, dict[str, str]] = {}
    others: dict[str, list[tuple[str, str]]] = {}
    alike: dict[str, list[tuple[str, str]]] = {}
    for name in names:
        folded = pattern(name.text)
        if not folded:
            continue
        kind = entries[name.key].type
        if kind is EntityType.PERSON:
            given, surname = name_parts(folded)
            if given:  # an alias that is a surname alone is found under the full name
                sound = skeleton(surname)
                for one in skeletons(surname):
                    persons.setdefault(one, []).append(Person(name.key, given, surname))
                if len(surname) >= TYPO_LENGTH:
                    long.setdefault(long_block(sound, len(surname)), {})[surname] = sound
        elif name.surface in _SOUGHT:
            others.setdefault(kind_block(kind, folded, len(folded)), []).append((name.key, folded))
        if kind not in _OWN_WORDS and name.surface in _SPELT and not name.risky:
            for block in alike_blocks(folded):
                alike.setdefault(block, []).append((name.key, folded))
    return persons, long, others, alike
