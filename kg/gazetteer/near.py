"""Misspelt and transliterated names: "Dmytro Kuliba", "Anthony Blinkin", "Lukashenka".

Only names that sound alike, or nearly, are compared (:mod:`kg.gazetteer.sounds`). A person's given name and surname
must both be close: a shared given name says nothing.
"""

from collections.abc import Sequence

from kg.gazetteer.givennames import GIVEN
from kg.gazetteer.sounds import (
    TYPO_LENGTH,
    Person,
    alike_blocks,
    kind_block,
    long_block,
    name_parts,
    skeleton,
    skeletons,
    spelling,
)
from kg.gazetteer.tables import Table
from kg.gazetteer.words import pattern
from kg.model import EntityType

_NO_NAMES = frozenset({"will", "rich", "jury", "don", "bill", "pat", "rob"})  # given names that are everyday words too
_FATHER = frozenset({"bin", "ben", "ibn", "bint"})
_SURNAME_CLOSE = 0.6  # similarity asked of surnames that sound alike: Kuliba/Kuleba .83, Lukashenka/Lukashenko .90
_SHORT_CLOSE = 0.75  # the same of surnames with two consonants or fewer, which sound alike by chance (Keqiang, Qiang)
_WHOLE_CLOSE = 0.82  # similarity asked of names that are not persons': Organisation/Organization .92
_RESPELT = 0.97  # what names are worth that are the same once each sound is written in one way: Gutteres/Guterres
_SOUNDS_SO = 0.8  # similarity asked of short names of one sound: Ukrane/Ukraine .86, Bakyar/Baykar .83; Oman/Yemen .40
_LONG_SOUNDS_SO = 0.7  # the same of names of eight letters and more: Zaporizhya/Zaporizhzhia .75
_GIVEN_CLOSE = 0.5  # similarity asked of given names that sound alike: Volodymir/Volodymyr .89; Oman, Amina .40
_ENDINGS = frozenset({"n", "an", "ns", "i", "s"})  # what makes an adjective or a plural of a name: "West African"
_ALONE = 0.8  # what a surname alone is worth: "Zelensky" may be a relation


def is_given_name(word: str) -> bool:
    """Whether a word is one of the commonest given names, and nothing else.

    >>> is_given_name("Jim"), is_given_name("Will")
    (True, False)
    """
    folded = pattern(word)
    return folded in GIVEN and folded not in _NO_NAMES


class NearNames:
    """Names compared with those of their block.

    :param persons: persons by the sound of their surname.
    :param long: the sounds of long surnames, by block.
    :param others: keys and folded names of all else, by block.
    :param alike: the same of any kind, by sound and by the letters at either end.
    """

    def __init__(
        self,
        persons: Table[Sequence[Person]],
        long: Table[dict[str, str]],
        others: Table[Sequence[tuple[str, str]]],
        alike: Table[Sequence[tuple[str, str]]],
    ) -> None:
        self._persons = persons
        self._long = long
        self._others = others
        self._of_any_kind = alike

    def search(self, name: str, *, kind: EntityType, limit: int) -> list[tuple[str, float]]:
        """Return keys with scores, best first."""
        folded = pattern(name)
        if not folded:
            return []
        best = self._of_persons(folded) if kind is EntityType.PERSON else self._of_others(folded, kind)
        ranked = sorted(best.items(), key=_best_first)
        return [(key, round(score, 3)) for key, score in ranked[:limit]]

    def spelt(self, name: str) -> list[tuple[str, float]]:
        """Return keys of what is no person and is spelt nearly so, of any kind, with scores, best first.

        Names that sound alike and differ little, or long ones that are one slip apart.
        """
        folded = pattern(name)
        whole = folded.replace(" ", "")
        best: dict[str, float] = {}
        for block in alike_blocks(folded):
            for key, other in self._of_any_kind.get(block) or ():
                score = _spelt_score(whole, other.replace(" ", ""), sounds_so="*" not in block)
                if score > best.get(key, 0.0):
                    best[key] = score
        return [(key, round(score, 3)) for key, score in sorted(best.items(), key=_best_first)]

    def _of_persons(self, folded: str) -> dict[str, float]:
        given, surname = name_parts(folded)
        sound = skeleton(surname)
        asked = _SURNAME_CLOSE if len(sound) > 2 else _SHORT_CLOSE
        best: dict[str, float] = {}
        alike: dict[str, float] = {}
        sounds = (known for one in skeletons(surname) for known in self._persons.get(one) or ())
        for known in (*sounds, *self._slips(surname, sound)):
            close = alike.get(known.surname)
            if close is None:
                close = alike[known.surname] = _close(surname, known.surname)
            if close >= asked or _is_slip(surname, known.surname):
                score = _person_score(given, known, close)
                if score > best.get(known.key, 0.0):
                    best[known.key] = score
        return best

    def _slips(self, surname: str, sound: str) -> list[Person]:
        """Return persons whose surname is long, sounds different and is one slip away."""
        found: list[Person] = []
        if len(surname) < TYPO_LENGTH:
            return found
        for length in range(max(len(surname) - 1, TYPO_LENGTH), len(surname) + 2):
            for other, other_sound in (self._long.get(long_block(sound, length)) or {}).items():
                if other_sound != sound and _is_slip(surname, other):
                    found += [known for known in self._persons.get(other_sound) or () if known.surname == other]
        return found

    def _of_others(self, folded: str, kind: EntityType) -> dict[str, float]:
        best: dict[str, float] = {}
        # Lengths further apart than this are less alike than what is asked.
        for length in range(int(len(folded) * _WHOLE_CLOSE), int(len(folded) / _WHOLE_CLOSE) + 2):
            for key, other in self._others.get(kind_block(kind, folded, length)) or ():
                score = _alike(folded, other, least=_WHOLE_CLOSE)
                if score > best.get(key, 0.0):
                    best[key] = score
        return best


def _best_first(found: tuple[str, float]) -> tuple[float, str]:
    return -found[1], found[0]


def _alike(one: str, other: str, *, least: float = 0.0) -> float:
    """Return how much alike two words are, 0 to 1; 0 where they are less so than ``least``."""
    if one == other:
        return 1.0
    from rapidfuzz.distance import DamerauLevenshtein  # takes 40 ms to load, and most names are spelt right

    return DamerauLevenshtein.normalized_similarity(one, other, score_cutoff=least)


def _close(one: str, other: str) -> float:
    """Return how much alike two surnames are, as written or with each sound written in one way."""
    return max(_alike(one, other), _RESPELT * _alike(spelling(one), spelling(other)))


def _spelt_score(one: str, other: str, *, sounds_so: bool) -> float:
    """Return how much alike two names are that are no persons', 0 where they are not one name misspelt.

    >>> _spelt_score("lybia", "libya", sounds_so=True) > 0, _spelt_score("niger", "nigeria", sounds_so=True) > 0
    (True, False)
    """
    if one[: len(other)] == other and one[len(other) :] in _ENDINGS:
        return 0.0
    if not sounds_so:
        return _close(one, other) if _is_slip(one, other) else 0.0
    close = _close(one, other)
    least = _SOUNDS_SO if min(len(one), len(other)) < TYPO_LENGTH else _LONG_SOUNDS_SO
    return close if close >= least or sorted(one) == sorted(other) else 0.0


def _is_slip(one: str, other: str) -> bool:
    """Whether long names differ by one letter, or by two that changed places.

    >>> _is_slip("stoltenberg", "stoltenburg"), _is_slip("stoltenberg", "stoltnberg"), _is_slip("milley", "miller")
    (True, True, False)
    """
    if min(len(one), len(other)) < TYPO_LENGTH or one == other:
        return False
    short, long = sorted((one, other), key=len)
    at = next((index for index, letter in enumerate(short) if letter != long[index]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1]
    return short[at + 1 :] == long[at + 1 :] or (swapped and short[at + 2 :] == long[at + 2 :])


def _person_score(given: tuple[str, ...], known: Person, alike: float) -> float:
    """Return how likely two names are one person's whose surnames are so much alike; 0 where the given name differs."""
    if not given:
        return alike * _ALONE
    first = _given_score(given[0], known.given[0])
    if not first:  # "Javad Zarif" for Mohammad Javad Zarif
        first = 0.9 * max(
            (_given_score(given[0], other) for other in _own(known.given)[1:] if len(other) > 1), default=0.0
        )
    return 0.6 * alike + 0.4 * first if first else 0.0


def _own(given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the given names without the father's ("Tamim bin Hamad")."""
    for index, word in enumerate(given):
        if word in _FATHER:
            return given[:index]
    return given


def _given_score(one: str, other: str) -> float:
    if GIVEN.get(one, one) == GIVEN.get(other, other):
        return 1.0 if one == other else 0.95
    if len(one) == 1 or len(other) == 1:
        return 0.8 if one[0] == other[0] else 0.0
    close = _close(one, other)
    if close >= _GIVEN_CLOSE and skeleton(one) == skeleton(other):
        return max(0.8, close)
    return close if close >= 0.8 else 0.0
