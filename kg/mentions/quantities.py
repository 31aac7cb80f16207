"""What stands around a number: "more than", "up to", "a further", and the second number of a range."""

from decimal import Decimal
from typing import NamedTuple

from kg.mentions.numbers import Number, times
from kg.mentions.words import Phrase, Words, phrases
from kg.model import Bound

_LEAST, _MOST, _ABOUT = Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT

_AT_LEAST_BEFORE = (
    "more than|over|at least|exceeding|exceeds|exceeded|in excess of|upwards of|upward of|well over|just over|"
    "no less than|not less than|no fewer than|not fewer than|above|greater than|beyond|a minimum of|minimum of|"
    "north of|topping|topped|surpassing|surpassed|surpasses|slightly over|slightly more than|>|> =|≥|"
    "little more than|well above|as few as|as little as|larger than|bigger than"
)
_AT_MOST_BEFORE = (
    "up to|less than|fewer than|under|below|at most|no more than|not more than|a maximum of|maximum of|"
    "as many as|as much as|not exceeding|not to exceed|well under|well below|upto|<|< =|≤|at the most"
)
_ABOUT_BEFORE = (
    "about|around|approximately|approx|approx .|roughly|nearly|almost|some|an estimated|estimated|estimated at|"
    "close to|circa|ca .|near|nearing|just under|just below|just shy of|slightly less than|slightly under|"
    "in the region of|in the range of|on the order of|in the order of|an average of|~|≈|∼|somewhere around"
)
_BEFORE: dict[Phrase, Bound] = {
    phrase: bound
    for bound, written in ((_LEAST, _AT_LEAST_BEFORE), (_MOST, _AT_MOST_BEFORE), (_ABOUT, _ABOUT_BEFORE))
    for phrase in phrases(written)
}
_AFTER: dict[Phrase, Bound] = {
    phrase: bound
    for bound, written in (
        (_LEAST, "or more|and more|and counting|- plus|plus|+|at least"),
        (_MOST, "or less|or fewer|at most"),
        (_ABOUT, "or so|or thereabouts"),
    )
    for phrase in phrases(written)
}
_LONGEST_BEFORE = 4
_FILLING = phrases("a total of|total of|a total|worth|a combined|the equivalent of|a sum of|a")
_FURTHER = phrases(
    "a further|an additional|additional|another|further|an extra|extra|a supplementary|a supplemental|an added|"
    "supplemental"
)
_MORE = phrases("more|extra|additional|further")
_PLACES = frozenset({"over", "under", "above", "below", "around", "beyond", "near"})
"""Words that tell of place and cause too: "concerns over two incidents" is no bound."""


class Setting(NamedTuple):
    """How the words around a number mean it.

    :param first: index of the first of these words; ``last`` the index after the last.
    :param bound: None where nothing is said.
    """

    first: int
    last: int
    bound: Bound | None
    additional: bool


def setting(words: Words, first: int, last: int, *, small: bool = False) -> Setting:
    """Read the words before and after a number that stands from first to last (excluded).

    :param small: whether the number is so small that "over" and the like before it tell of something else.
    """
    bounds: list[Bound] = []
    additional = False
    start = first
    for _ in range(4):
        phrase = words.longest_before(start, _BEFORE, _LONGEST_BEFORE)
        if phrase and not (small and phrase[-1] in _PLACES and len(phrase) == 1):
            bounds.append(_BEFORE[phrase])
            start -= len(phrase)
            continue
        phrase = words.longest_before(start, _FURTHER, 2)
        if phrase:
            additional = True
            start -= len(phrase)
            continue
        phrase = words.longest_before(start, _FILLING, 3)
        if not phrase:
            break
        start -= len(phrase)
    end = last
    phrase = words.longest_at(end, _AFTER, 2)
    if phrase:
        bounds.append(_AFTER[phrase])
        end += len(phrase)
    if words.longest_at(end, _MORE, 1) and words[end + 1].lower != "than":
        additional = True
    return Setting(start, end, _strongest(bounds), additional)


def _strongest(bounds: list[Bound]) -> Bound | None:
    """Of several bounds ("up to about 50") keep the one that says most: a side before "about"."""
    sided = [bound for bound in bounds if bound is not _ABOUT]
    return next(iter(sided or bounds), None)


def joiner(words: Words, index: int, *, between: bool) -> int:
    """Return the index of the second number of a range whose first ends before ``index``, or 0.

    :param between: whether "between" stands before the first number, so that "and" joins.
    """
    word = words[index]
    if word.lower == "to" or (between and word.lower == "and"):
        return index + 1
    if words.is_dash(index) and words.glued(index - 1) == words.glued(index):
        return index + 1
    return 0


def is_between(words: Words, first: int) -> bool:
    """Whether "between" stands right before."""
    return words[first - 1].lower == "between"


def is_change(words: Words, first: int) -> bool:
    """Whether "from" stands right before, so that "to" tells of a change ("from 10 to 12") and not of a range."""
    return words[first - 1].lower == "from" and words[first - 2].lower not in {"ranging", "range", "ranges", "ranged"}


def scaled_alike(low: Number, high: Number) -> Decimal | None:
    """Return the lower end of a range, in the scale of the upper one where only that is told ("$1.5-2bn").

    None where the two make no range.
    """
    if low.value is None or high.value is None:
        return None
    if low.scale == 1 and high.scale > 1:
        alike = times(low.value, high.scale)
        if alike < high.value:
            return alike
    return low.value if low.value < high.value else None
