"""Misspelt and transliterated names: "Dmytro Kuliba", "Anthony Blinkin", "Lukashenka".

Names are sorted into blocks first (the sound of the first letter of the surname, or of the first word), and only the
block is compared. A person's given name and surname must both be close: a shared given name says nothing.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from kg.gazetteer.entry import Entry, Surface
from kg.gazetteer.load import Name
from kg.gazetteer.words import pattern
from kg.model import EntityType

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

# One given name in several languages or for short: each is read as the first of its line.
_GIVEN = {
    short: names[0]
    for names in (
        (
            "alexander",
            "aleksandr",
            "oleksandr",
            "aliaksandr",
            "alyaksandr",
            "aleksander",
            "aleksandar",
            "alex",
            "sasha",
        ),
        ("vladimir", "volodymyr", "uladzimir", "wladimir", "vladymyr", "wolodymyr"),
        ("dmitry", "dmytro", "dmitri", "dmitriy", "dzmitry", "dimitri"),
        ("sergey", "sergei", "serhiy", "serhii", "siarhei", "sergiy", "serguei"),
        ("nikolay", "nikolai", "mykola", "mikalai", "nicolae"),
        ("andrey", "andrei", "andriy", "andrii", "andrzej", "andrew", "andreas"),
        ("yevgeny", "yevhen", "evgeny", "evgeni", "yevgeniy", "eugene", "yevgeni"),
        ("mikhail", "mykhailo", "mihail", "michael", "mike", "mykhaylo"),
        ("alexey", "alexei", "aleksei", "oleksii", "oleksiy", "aleksey"),
        ("paul", "pavlo", "pavel", "pawel"),
        ("peter", "petro", "pyotr", "piotr", "pete"),
        ("george", "yuriy", "yuri", "yury", "iurii", "jury"),
        ("valery", "valeriy", "valerii", "valeri"),
        ("arseniy", "arsenii", "arseny"),
        ("mohammed", "mohammad", "muhammad", "mohamed", "muhammed", "mohamad"),
        ("ahmad", "ahmed", "ahmet"),
        ("hussein", "hossein", "husayn", "hussain", "hosein"),
        ("abdullah", "abdallah", "abdulla"),
        ("joseph", "joe", "josep", "yosef"),
        ("anthony", "antony", "tony", "antonio"),
        ("james", "jim", "jimmy"),
        ("john", "jon", "jack"),
        ("william", "bill", "will", "liam"),
        ("robert", "bob", "rob", "bobby"),
        ("richard", "dick", "rick", "rich"),
        ("thomas", "tom"),
        ("daniel", "dan", "danny"),
        ("david", "dave"),
        ("donald", "don"),
        ("edward", "ed", "ned", "ted"),
        ("benjamin", "ben", "binyamin", "bibi"),
        ("samuel", "sam"),
        ("charles", "chuck", "charlie"),
        ("elizabeth", "liz", "beth"),
        ("christopher", "chris"),
        ("stephen", "steven", "steve", "stefan"),
        ("kenneth", "ken"),
        ("gregory", "greg"),
        ("jacob", "jake", "jakob"),
        ("philip", "phil", "philippe", "phillip"),
        ("lawrence", "larry"),
        ("patrick", "pat"),
        ("timothy", "tim"),
        ("victoria", "vicky", "viktoria", "viktoriia"),
        ("catherine", "katherine", "kate", "kathryn"),
    )
    for short in names
}

_FATHER = frozenset({"bin", "ben", "ibn", "bint"})
_SURNAME_CLOSE = 0.6  # similarity asked of surnames that sound alike: Kuliba/Kuleba .83, Lukashenka/Lukashenko .90
_SHORT_CLOSE = 0.75  # the same of surnames with two consonants or fewer, which sound alike by chance (Keqiang, Qiang)
_TYPO_LENGTH = 8  # letters from which one wrong consonant is a slip, not another name (Miller, Milley)
_WHOLE_CLOSE = 0.82  # similarity asked of names that are not persons': Organisation/Organization .92
_ALONE = 0.8  # what a surname alone is worth: "Zelensky" may be a relation


class _Known(NamedTuple):
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


class NearNames:
    """Names in blocks, compared within the block."""

    def __init__(self, entries: Mapping[str, Entry], names: Sequence[Name]) -> None:
        self._persons: dict[str, list[_Known]] = {}
        self._others: dict[tuple[EntityType, str], list[tuple[str, str]]] = {}
        for name in names:
            folded = pattern(name.text)
            if not folded:
                continue
            kind = entries[name.key].type
            if kind is EntityType.PERSON:
                given, surname = _parts(folded)
                if given:  # an alias that is a surname alone is found under the full name
                    self._persons.setdefault(_block(surname), []).append(_Known(name.key, given, surname))
            elif name.surface in (Surface.NAME, Surface.ALIAS, Surface.DESIGNATION, Surface.CLASS, Surface.CAPITAL):
                self._others.setdefault((kind, folded[0]), []).append((name.key, folded))

    def search(self, name: str, *, kind: EntityType, limit: int) -> list[tuple[str, float]]:
        """Return keys with scores, best first."""
        folded = pattern(name)
        if not folded:
            return []
        best: dict[str, float] = {}
        if kind is EntityType.PERSON:
            given, surname = _parts(folded)
            for known in self._persons.get(_block(surname), ()):
                score = _person_score(given, surname, known)
                if score > best.get(known.key, 0.0):
                    best[known.key] = score
        else:
            for key, other in self._others.get((kind, folded[0]), ()):
                score = DamerauLevenshtein.normalized_similarity(folded, other, score_cutoff=_WHOLE_CLOSE)
                if score > best.get(key, 0.0):
                    best[key] = score
        ranked = sorted(best.items(), key=_best_first)
        return [(key, round(score, 3)) for key, score in ranked[:limit]]


def _best_first(found: tuple[str, float]) -> tuple[float, str]:
    return -found[1], found[0]


def _parts(folded: str) -> tuple[tuple[str, ...], str]:
    words = [word for word in folded.split() if word not in (",", "jr", "sr", "ii", "iii", "iv")]
    if not words:
        return (), folded
    return tuple(words[:-1]), words[-1]


def _block(surname: str) -> str:
    return skeleton(surname)[:1]


def _person_score(given: tuple[str, ...], surname: str, known: _Known) -> float:
    """Return how likely the two names are one person's; 0 where the surname or the given name differs."""
    alike = DamerauLevenshtein.normalized_similarity(surname, known.surname)
    sound = skeleton(surname)
    asked = _SURNAME_CLOSE if len(sound) > 2 else _SHORT_CLOSE
    slip = (
        min(len(surname), len(known.surname)) >= _TYPO_LENGTH
        and DamerauLevenshtein.distance(surname, known.surname) == 1
    )
    if not (slip or (sound == skeleton(known.surname) and alike >= asked)):
        return 0.0
    if not given:
        return alike * _ALONE
    first = _given_score(given[0], known.given[0])
    if not first:  # "Javad Zarif" for Mohammad Javad Zarif
        first = 0.9 * max((_given_score(given[0], other) for other in _own(known.given)[1:]), default=0.0)
    return 0.6 * alike + 0.4 * first if first else 0.0


def _own(given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the given names without the father's ("Tamim bin Hamad")."""
    for index, word in enumerate(given):
        if word in _FATHER:
            return given[:index]
    return given


def _given_score(one: str, other: str) -> float:
    if _GIVEN.get(one, one) == _GIVEN.get(other, other):
        return 1.0 if one == other else 0.95
    if len(one) == 1 or len(other) == 1:
        return 0.8 if one[0] == other[0] else 0.0
    if skeleton(one) == skeleton(other):
        return max(0.8, DamerauLevenshtein.normalized_similarity(one, other))
    close = DamerauLevenshtein.normalized_similarity(one, other)
    return close if close >= 0.8 else 0.0
