"""Two names of companies or other organisations, word by word.

Legal forms go, words of any language become terms ("завод", "Werk" and "plant" are one), numbers must agree, an
acronym is set against initials. The other words are set against those they sound most like; a word without a
counterpart counts by how much it tells: a name or a line of business makes another firm, "Group" does not.
"""

from collections.abc import Sequence
from math import exp

from kg.linking.names.orgwords import STOPS, OrgName, OrgWord, take_apart
from kg.linking.names.sounds import likeness, signs
from kg.linking.names.tables import lines

_WEIGHT = {"X": 1.2, "T": 0.8, "P": 0.6, "G": 0.4, "S": 0.12, "N": 0.0}
"""How much a word tells: a name, what the body does, a place, how general, what sort of body. Numbers must agree."""

_CLASHING = {"X": 1.2, "T": 0.9, "P": 0.8, "G": 0.65, "S": 0.15, "N": 0.0}
"""The same where the other name has another word in its place."""

_ACRONYM = 0.75
"""The same of an acronym that one name has more."""

# Log-odds, set by hand on tests/gold/names.csv with benchmarks/names.py: each is what its kind of difference costs.
_BASE = 3.6
"""Of two names of which every word is the same."""
_WORST, _MEAN = 4.0, 3.0
"""Times how unlike the least alike pair of words is, and the mean pair."""
_CLASH, _SPARE = 7.0, 5.0
"""Times what the words tell that stand against others, and that one name has more."""
_NUMBER, _NUMBER_SPARE = 8.0, 3.4
"""Two numbers, a number more."""
_USUAL, _TEMPER = 1.2, 0.35
"""What is in common usually tells so much; a word more counts less the more is in common, by this power."""
_TRANSLATED, _SOME = 0.4, 1.0
"""Words that may be translations of each other count by so much, where so much is in common."""
_LEAST, _JOINED, _SHORTENED, _NEARLY, _ENDING = 0.45, 0.6, 0.8, 0.8, 0.95
"""Likeness from which words are set against each other; joined; that of "Gen." and "General"; near terms; stems."""
_LONGEST_SPELT = 7
"""Letters of an acronym at most that is not written in capitals."""
_SPELT, _SPELT_SHORT, _SPELT_IN_PARTS = 0.92, 0.6, 0.7
"""How likely an acronym is a name's whose initials it is; one of two letters; one of the beginnings of words."""

_NEAR = {frozenset(line) for line in lines("near")}
"""Terms that translators take for each other."""


def organization_likeness(a: str, b: str) -> float:
    """Return how likely two names are one organisation's, 0 to 1.

    >>> organization_likeness("ПАО «Газпром нефть»", "Gazprom Neft PJSC") > 0.9
    True
    >>> organization_likeness("Plant No. 4", "Завод № 5") < 0.1
    True
    >>> organization_likeness("NIOC", "National Iranian Oil Company") > 0.8
    True
    """
    one, other = take_apart(a), take_apart(b)
    if not one.words or not other.words:
        return 0.0
    spelt = max(_spelt(one, other), _spelt(other, one))
    here, there = _join(one.words, other.words), _join(other.words, one.words)
    return max(spelt, _score(here, there))


def _spelt(short: OrgName, full: OrgName) -> float:
    """Return how likely a name of one word is spelt of another's initials."""
    if len(short.words) != 1 or len(full.words) < 2:
        return 0.0
    word = short.words[0]
    if word.kind != "X" or not (word.acronym or len(word.text) <= _LONGEST_SPELT) or len(word.text) < 2:
        return 0.0
    telling = [text for text in full.initials if text not in STOPS]
    rows = (telling, full.initials, [each.text for each in full.words])
    if any(word.text == "".join(text[:1] for text in texts) for texts in rows):
        return _SPELT if len(word.text) > 2 else _SPELT_SHORT
    if word.acronym and len(word.text) > 2 and any(_is_chunked(word.text, texts, spare=2) for texts in rows[:2]):
        return _SPELT_IN_PARTS
    return 0.0


def _is_chunked(letters: str, texts: Sequence[str], *, spare: int) -> bool:
    """Whether letters are the beginnings of words, in order ("KOMID"), all but a few at the end.

    >>> _is_chunked("komid", ["korea", "mining", "development", "trading"], spare=2)
    True
    >>> _is_chunked("nitc", ["national", "oil", "company"], spare=2)
    False
    """
    if not letters:
        return len(texts) <= spare
    if not texts:
        return False
    return any(
        letters[:size] == texts[0][:size] and _is_chunked(letters[size:], texts[1:], spare=spare)
        for size in range(min(3, len(letters), len(texts[0])), 0, -1)
    )


def _join(words: Sequence[OrgWord], other: Sequence[OrgWord]) -> list[OrgWord]:
    """Return the words with those joined that the other name writes as one: "North Gate", "Northgate"."""
    joined, at = list(words), 0
    facing = [word for word in other if word.kind == "X"]
    while at < len(joined) - 1:
        one, two = joined[at : at + 2]
        text = one.text + two.text
        both = OrgWord("X", "", text, (signs(text),), one.bare or two.bare)
        best = max((_alike(both, word) for word in facing if len(word.text) > len(one.text) + 1), default=0.0)
        apart = max((_alike(word, face) for word in (one, two) for face in other if face.kind in "XT"), default=0.0)
        if best > max(apart, _JOINED) and one.kind != "N" and two.kind != "N":
            joined[at : at + 2] = [both]
        else:
            at += 1
    return joined


def _alike(one: OrgWord, other: OrgWord) -> float:
    """Return how much alike two words are, 0 to 1."""
    if one.term and one.term == other.term:
        return 1.0
    if one.term and other.term:
        return _NEARLY if frozenset((one.term, other.term)) in _NEAR else 0.0
    if "N" in (one.kind, other.kind):
        return 0.0
    if one.text == other.text:
        return 1.0
    if one.acronym or other.acronym:
        return 0.0
    if _is_abbreviated(one, other) or _is_abbreviated(other, one):
        return _SHORTENED
    bare = one.bare or other.bare
    return max(
        likeness(here, there, bare=bare) * (_ENDING if at or to else 1.0)
        for at, here in enumerate(one.sounds)
        for to, there in enumerate(other.sounds)
    )


def _is_abbreviated(short: OrgWord, full: OrgWord) -> bool:
    return short.dotted and 2 < len(short.text) < len(full.text) and full.text.startswith(short.text)


def _score(one: Sequence[OrgWord], other: Sequence[OrgWord]) -> float:
    pairs = _pairs(one, other)
    shared = [(close, one[at], other[to]) for close, at, to in pairs]
    common = sum((_WEIGHT[here.kind] + _WEIGHT[there.kind]) / 2 for _, here, there in shared)
    if not common and not (pairs and len(one) == len(other)):
        return 0.0
    spare = [word for at, word in enumerate(one) if all(at != pair[1] for pair in pairs)]
    others = [word for to, word in enumerate(other) if all(to != pair[2] for pair in pairs)]
    value = _BASE - _unlike(shared) - _apart(shared, spare, others, common) - _numbers(spare, others)
    return 1 / (1 + exp(-value))


def _unlike(shared: Sequence[tuple[float, OrgWord, OrgWord]]) -> float:
    """Return what it costs that the words in common are spelt differently."""
    counted = [(close, _WEIGHT[here.kind]) for close, here, _ in shared if _WEIGHT[here.kind]]
    if not counted:
        return 0.0
    mean = sum(close * weight for close, weight in counted) / sum(weight for _, weight in counted)
    return _WORST * (1 - min(close for close, _ in counted)) + _MEAN * (1 - mean)


def _apart(
    shared: Sequence[tuple[float, OrgWord, OrgWord]],
    spare: Sequence[OrgWord],
    others: Sequence[OrgWord],
    common: float,
) -> float:
    """Return what the words cost that have no counterpart."""
    clash = min(sum(_CLASHING[word.kind] for word in words) for words in (spare, others))
    here, there = (sum(_ACRONYM if word.acronym else _WEIGHT[word.kind] for word in words) for words in (spare, others))
    cost: float = _CLASH * clash + _SPARE * abs(here - there) * (_USUAL / max(common, 0.5)) ** _TEMPER
    is_translated = _may_translate(spare, others) or _is_of_two_languages(shared, spare, others)
    return cost * _TRANSLATED if common >= _SOME and is_translated else cost


def _may_translate(one: Sequence[OrgWord], other: Sequence[OrgWord]) -> bool:
    """Whether words that have no counterpart may be translations: of two scripts, and unknown on one side."""
    scripts = [{word.native for word in words} for words in (one, other)]
    return (
        bool(one and other)
        and (scripts[0] == {True}) != (scripts[1] == {True})
        and any(word.kind == "X" for words in (one, other) for word in words if word.native)
    )


def _is_of_two_languages(
    shared: Sequence[tuple[float, OrgWord, OrgWord]], spare: Sequence[OrgWord], others: Sequence[OrgWord]
) -> bool:
    """Whether words for one term show two languages, and a word without a counterpart is unknown."""
    return (
        bool(spare and others)
        and any(word.kind == "X" for word in (*spare, *others))
        and any(
            here.kind in "TGP" and here.term == there.term and here.text[:3] != there.text[:3]
            for _, here, there in shared
        )
    )


def _numbers(one: Sequence[OrgWord], other: Sequence[OrgWord]) -> float:
    here, there = (any(word.kind == "N" for word in words) for words in (one, other))
    return _NUMBER if here and there else _NUMBER_SPARE if here or there else 0.0


def _pairs(one: Sequence[OrgWord], other: Sequence[OrgWord]) -> list[tuple[float, int, int]]:
    """Return which word stands for which: the most alike first, each once."""
    every = sorted(
        (-_alike(here, there), abs(at - to), at, to) for at, here in enumerate(one) for to, there in enumerate(other)
    )
    found: list[tuple[float, int, int]] = []
    taken: set[int] = set()
    met: set[int] = set()
    for close, _, at, to in every:
        if -close >= _LEAST and at not in taken and to not in met:
            found.append((-close, at, to))
            taken.add(at)
            met.add(to)
    return found
