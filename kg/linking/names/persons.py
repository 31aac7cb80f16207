"""Two names of persons, word by word.

Titles go, particles go, a surname set in front goes behind, words that one side writes apart are joined; then each
word is set against the one that it sounds most like. What counts is the least alike pair, words on both sides that
have no counterpart (another given name, another surname), and words on one side that have none (a patronymic or a
second surname often, a third name less so).
"""

from collections.abc import Sequence
from itertools import pairwise
from math import exp

from kg.linking.names.eastasian import east_asian_likeness
from kg.linking.names.given import families
from kg.linking.names.personparts import Part, behind_comma, is_patronymic, take_apart, without_titles
from kg.linking.names.scripts import Word
from kg.linking.names.sounds import first_sound, likeness, signs

# Log-odds, set by hand on tests/gold/names.csv with benchmarks/names.py: each is what its kind of difference costs.
_BASE = 4.2
"""Of two names of which every word is the same."""
_WORST, _MEAN = 5.0, 2.0
"""Times how unlike the least alike pair of words is, and the mean pair."""
_CLASH, _FATHERS_CLASH, _PART_CLASH = 5.0, 5.0, 0.6
"""Two words that are not one; two patronymics; a patronymic and another word."""
_EXTRA, _LONE = 0.6, 3.2
"""A word more on one side; only one word in common with a longer name."""
_TURNED, _CROSSED = 2.0, 4.5
"""A longer name with the same words turned round; words in another order."""
_MATCHED = 0.4
"""Likeness from which two words count as one."""
_INITIAL, _GIVEN, _OTHER_GIVEN, _JOINED = 0.75, 0.9, 0.25, 0.5
"""How alike an initial is to a word; forms of one given name are at least, of two at most; joined words at least."""


def person_likeness(one: Sequence[Word], other: Sequence[Word]) -> float:
    """Return how likely two names in words are one person's, 0 to 1.

    >>> from kg.linking.names.scripts import words_of
    >>> round(person_likeness(words_of("Vladimir Putin"), words_of("Путин Владимир Владимирович")), 1)
    1.0
    >>> person_likeness(words_of("Kim Jong Un"), words_of("Kim Jong Nam")) < 0.3
    True
    """
    east = east_asian_likeness(without_titles(behind_comma(one)), without_titles(behind_comma(other)))
    if east is not None:
        return east
    first, second = take_apart(one), take_apart(other)
    if not first.parts or not second.parts:
        return 0.0
    if first.after and second.after and first.after != second.after:
        return 0.1
    here, there = _joined(first.parts, second.parts)
    return _score(here, there)


def _joined(one: Sequence[Part], other: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """Return both names with words joined that the other writes as one: "Khair Ullah", "Khairullah"."""
    return _join(one, other), _join(other, one)


def _join(parts: Sequence[Part], other: Sequence[Part]) -> list[Part]:
    joined, at = list(parts), 0
    while at < len(joined) - 1:
        one, two = joined[at : at + 2]
        both = _one_word(one, two)
        facing = (part for part in other if part.bare or len(part.text) > len(one.text))
        best = max((_alike(both, part) for part in facing), default=0.0)
        apart = max(_alike(part, facing) for part in (one, two) for facing in other)
        if best > max(apart, _JOINED) and not one.initial:
            joined[at : at + 2] = [both]
        else:
            at += 1
    return joined


def _one_word(one: Part, two: Part) -> Part:
    text = one.text + two.text.removeprefix("abd") if one.sound.startswith("A") else one.text + two.text
    sound = "A" + signs(text.removeprefix("abd")) if one.sound.startswith("A") else signs(text)
    return Part(text, sound, families(text), one.bare or two.bare, one.patronymic)


def _alike(one: Part, other: Part) -> float:
    """Return how much alike two words are, 0 to 1; less where only one tells the father's name."""
    close = _same_word(one, other)
    if one.patronymic == other.patronymic or one.initial or other.initial:
        return close
    return close if is_patronymic(one.text) or is_patronymic(other.text) else 0.8 * close


def _same_word(one: Part, other: Part) -> float:
    if one.text == other.text:
        return 1.0
    if one.initial or other.initial:
        return _INITIAL if first_sound(one.sound) == first_sound(other.sound) else 0.0
    bare = one.bare or other.bare
    close = likeness(one.sound, other.sound, bare=bare)
    if bool(one.whole) != bool(other.whole):
        close = max(close, likeness(one.whole or one.sound, other.whole or other.sound, bare=bare))
    if one.known and other.known:
        if one.known & other.known:
            return max(close, _GIVEN)
        return min(close, _OTHER_GIVEN)
    return close


def _pairs(one: Sequence[Part], other: Sequence[Part]) -> list[tuple[float, int, int]]:
    """Return which word stands for which: the most alike first, each once."""
    every = [(_alike(here, there), at, to) for at, here in enumerate(one) for to, there in enumerate(other)]
    every.sort(key=lambda pair: (0.01 * abs(pair[1] - pair[2]) - pair[0], pair[1] + pair[2], min(pair[1:])))
    found: list[tuple[float, int, int]] = []
    for close, at, to in every:
        if all(at != taken and to != met for _, taken, met in found):
            found.append((close, at, to))
    return found


def _score(one: Sequence[Part], other: Sequence[Part]) -> float:
    pairs = _pairs(one, other)
    matched = [pair for pair in pairs if pair[0] >= _MATCHED]
    if not matched:
        return 0.0
    clashes = [pair for pair in pairs if pair[0] < _MATCHED]
    longer, side = (one, 1) if len(one) >= len(other) else (other, 2)
    met = {pair[side] for pair in pairs}
    spare = sum(not part.patronymic for at, part in enumerate(longer) if at not in met)
    worst = min(close for close, _, _ in matched)
    mean = sum(close for close, _, _ in matched) / len(matched)
    value = _BASE - _WORST * (1 - worst) - _MEAN * (1 - mean) - _EXTRA * spare
    value -= sum(_clash(one[at], other[to], close) for close, at, to in clashes)
    value -= _crossed(matched, spare=spare > 0)
    if len(matched) == 1 and (len(longer) > 1 or longer[0].initial):
        value -= _LONE
    return 1 / (1 + exp(-value))


def _clash(one: Part, other: Part, close: float) -> float:
    """Return what it costs that two words have no counterpart but each other."""
    if one.patronymic and other.patronymic:
        return _FATHERS_CLASH
    return _PART_CLASH if one.patronymic or other.patronymic else _CLASH - 2 * close


def _crossed(matched: Sequence[tuple[float, int, int]], *, spare: bool) -> float:
    """Return what it costs that the words stand in another order: nothing where a surname goes in front of all others.

    :param spare: whether a name of more words is the other's: "Martin Thomas Keller" is not "Thomas Martin".
    """
    order = [to for _, _, to in sorted(matched, key=lambda pair: pair[1])]
    turns = sum(first > second for first, second in pairwise(order))
    is_turned = turns == 1 and order[0] > order[-1]
    if not turns or (is_turned and not spare):
        return 0.0
    return _TURNED if is_turned and len(order) > 2 else _CROSSED
