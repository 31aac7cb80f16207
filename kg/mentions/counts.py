"""Counts of things: "two armed patrol boats", "more than 100 million rounds", "10 to 12 tanks".

Sums, dates, designations ("S-300", "155mm", "Resolution 2231"), measures, shares, ages and times of day are none.
An open plural ("dozens", "hundreds of") is the least that it can mean, at least, and marked vague. A range has its
lower end as value, at least, and keeps both ends.
"""

from dataclasses import dataclass
from decimal import Decimal

from kg.mentions import figures
from kg.mentions.dates import read_dates
from kg.mentions.money import read_sums
from kg.mentions.numbers import Number, read_number
from kg.mentions.quantities import is_between, is_change, joiner, scaled_alike, setting
from kg.mentions.words import Words, listed, phrases, words_of
from kg.model import Bound, Span

LEAST_FOR_PLACE_WORDS = Decimal(10)
"""Below it "over", "under" and "around" tell of cause and place: "concerns over two incidents"."""

LARGEST = Decimal(10**15)
"""Above it a figure is a serial number."""


@dataclass(frozen=True, slots=True)
class CountMention:
    """How many, where it stands.

    :param span: the number and its unit word, if any ("20 million", "two sets of").
    :param phrase: the same with the words that bound it ("more than 20 million").
    :param value: the number; the lower end of a range.
    :param low: the lower end of a range; ``high`` the upper one; both None where there is one number.
    :param additional: whether it comes on top of an earlier count ("another two").
    :param vague: whether the value is the least that an open plural can mean.
    :param unit: what the things come in ("sets", "pairs"), or "".
    """

    span: Span
    phrase: Span
    value: int
    bound: Bound
    low: int | None = None
    high: int | None = None
    additional: bool = False
    vague: bool = False
    unit: str = ""


_GROUPS = {("pair", "of"): 2, ("couple", "of"): 2, ("brace", "of"): 2, ("trio", "of"): 3, ("quartet", "of"): 4}
_GROUP_STARTS = frozenset({"a", *(phrase[0] for phrase in _GROUPS)})
_UNITS = phrases(
    "sets of|units of|pieces of|pairs of|batches of|crates of|boxes of|containers of|pallets of|items of|squadrons of|"
    "batteries of|shipments of|truckloads of|planeloads of|types of|kinds of|set of|unit of|piece of|batch of"
)
_NOT_BEFORE_ONE = frozenset(listed("no any every some the this that each which another only day"))
_NOT_AFTER_ONE = frozenset(
    listed(
        "of another that who whose which can could must should would might may is was has had will and or in on for to "
        "at by from with after before as but if when where because thing way"
    )
)
_AGED = frozenset({"aged", "age"})
_ARTICLES = frozenset({"a", "an", "one"})


def find_counts(text: str | Words) -> list[CountMention]:
    """Find every count, in order of the text; no two overlap.

    >>> [(count.value, str(count.bound)) for count in find_counts("up to 1,400 missiles and two boats")]
    [(1400, 'at_most'), (2, 'exact')]
    """
    words = words_of(text)
    taken = {index for found in read_sums(words) for index in range(found.first, found.last)}
    taken.update(index for found in read_dates(words) for index in range(found.first, found.last))
    counts: list[CountMention] = []
    index = 0
    while index < len(words):
        number = None if index in taken else _number_at(words, index)
        if number is None or not taken.isdisjoint(range(index, number.last)):
            index += 1
            continue
        count, index = _count(words, index, number)
        counts.extend(count)
    return counts


def find_articles(text: str | Words) -> list[CountMention]:
    """Find "a", "an" and "one" before a word: a count of one where a singular item follows, which context decides.

    >>> [found.span.text("a radar") for found in find_articles("a radar")]
    ['a']
    """
    words = words_of(text)
    found = []
    for index in range(len(words)):
        if words[index].lower not in _ARTICLES or not words.is_letters(index + 1) or words.glued(index):
            continue
        if read_number(words, index) and words[index].lower != "one":
            continue
        last = index + 2 if words[index + 1].lower in ("single", "lone", "sole") else index + 1
        if not (words.glued(index - 1) and (words[index - 1].text in "'’.-")):
            found.append(CountMention(words.span(index, last), words.span(index, last), 1, Bound.EXACT))
    return found


def _number_at(words: Words, index: int) -> Number | None:
    """Read a number, or a group word that stands for one ("a pair of")."""
    number = read_number(words, index)
    if number is not None or words[index].lower not in _GROUP_STARTS:
        return number
    step = index + 1 if words[index].lower == "a" else index
    size = _GROUPS.get((words[step].lower, words[step + 1].lower))
    return Number(Decimal(size), step + 2, words=True) if size else None


def _count(words: Words, index: int, number: Number) -> tuple[list[CountMention], int]:
    """Make the count that a number is, none where it is something else; and the index to go on from."""
    if not _is_count(words, index, number):
        return [], _behind(words, number.last)
    high = _upper_end(words, index, number)
    if high is None and words.glued(number.last) and words.is_dash(number.last) and words.is_figure(number.last + 1):
        return [], _behind(words, number.last)
    if high is None:
        return [_mention(words, index, number.last, number)], number.last
    least = scaled_alike(number, high)
    if is_change(words, index):
        low = number._replace(value=least)
        step = high.last - 1
        while words[step - 1].lower != "to" and not words.is_dash(step - 1):
            step -= 1
        return [_mention(words, index, number.last, low), _mention(words, step, high.last, high)], high.last
    return [_mention(words, index, high.last, number, least, high.value)], high.last


def _mention(
    words: Words, first: int, last: int, number: Number, low: Decimal | None = None, high: Decimal | None = None
) -> CountMention:
    value = low if low is not None else number.value or Decimal(0)
    around = setting(words, first, last, small=value < LEAST_FOR_PLACE_WORDS)
    group = words[last - 1].lower == "of"
    default = Bound.ABOUT if group and words[last - 2].lower == "couple" else Bound.EXACT
    default = Bound.AT_LEAST if number.vague or low is not None else default
    unit = words.longest_at(last, _UNITS, 2)
    end = last + len(unit)
    return CountMention(
        span=words.span(first, end),
        phrase=words.span(min(around.first, first), max(around.last, end)),
        value=int(value),
        bound=around.bound or default,
        low=None if low is None else int(low),
        high=None if high is None else int(high),
        additional=around.additional,
        vague=number.vague,
        unit=unit[0] if unit else "",
    )


def _upper_end(words: Words, first: int, low: Number) -> Number | None:
    """Read the second number of a range."""
    step = joiner(words, low.last, between=is_between(words, first))
    high = read_number(words, step) if step else None
    if high is None or scaled_alike(low, high) is None or not _is_free(words, step, high):
        return None
    return None if high.value is None or high.value != int(high.value) else high


def _behind(words: Words, index: int) -> int:
    """Return the index after all that is glued to a figure, so that "5.56x45mm" and "202-555-0100" go as one."""
    while words.glued(index - 1) and (
        words.is_letters(index)
        or words.is_figure(index)
        or (words.glued(index) and (words.is_dash(index) or words[index].text in "/:._"))
    ):
        index += 1
    return index


def _is_count(words: Words, index: int, number: Number) -> bool:
    value = number.value
    if value is None or value > LARGEST or value != int(value) or not _is_free(words, index, number):
        return False
    if _is_measured(words, index, number):
        return False
    if words[index].lower == "one" and number.last == index + 1:
        return _is_one(words, index)
    if number.words:
        return True
    return not (
        figures.is_designated(words, index) or _is_year(words, index, number) or _is_label(words, index, number)
    )


def _is_free(words: Words, index: int, number: Number) -> bool:
    """Whether nothing is glued to the number that makes it a part of something else."""
    last = number.last
    if words.glued(index - 1) and (words.is_letters(index - 1) or words.is_figure(index - 1)):
        return False
    if figures.is_tied_left(words, index) and not _after_range_dash(words, index):
        return False
    if not words.glued(last - 1):
        return True
    if words.is_letters(last) or words.is_figure(last):
        return False
    if words.is_dash(last) and words[last + 1].lower == "plus":
        return True
    joined = words.glued(last) and (words.is_dash(last) or words[last].text in "/:._^")
    return not joined or (words.is_dash(last) and words.is_figure(last + 1) and not _dashed_on(words, last + 1))


def _after_range_dash(words: Words, index: int) -> bool:
    """Whether the dash before joins two plain numbers ("10-12")."""
    return words.is_dash(index - 1) and words.is_figure(index - 2) and not words.glued(index - 3)


def _dashed_on(words: Words, index: int) -> bool:
    return words.glued(index) and (words.is_dash(index + 1) or words.is_letters(index + 1)) and words.glued(index + 1)


def _is_measured(words: Words, index: int, number: Number) -> bool:
    """Whether it, or the range that it begins, measures ("500 km", "10 to 20 percent") or is money ("$ 5")."""
    step = joiner(words, number.last, between=is_between(words, index))
    second = read_number(words, step) if step else None
    if second and figures.is_measure(words, second.last):
        return True
    after = words[number.last]
    if after.text in ("°", "′", "″") or figures.is_sum(words, index, number.last):
        return True
    if number.letter == "m":
        return not (after.text.islower() and after.lower.endswith("s")) or figures.is_measure(words, number.last)
    if words[index - 1].lower in _AGED or (after.lower == "o" and words[number.last + 2].lower == "clock"):
        return True
    return figures.is_measure(words, number.last)


def _is_one(words: Words, index: int) -> bool:
    """Whether "one" counts a thing that follows: not "one of", "no one", "one must"."""
    return (
        words[index - 1].lower not in _NOT_BEFORE_ONE
        and words.is_letters(index + 1)
        and words[index + 1].lower not in _NOT_AFTER_ONE
    )


def _is_year(words: Words, index: int, number: Number) -> bool:
    """Whether a bare figure from 1900 to 2099 is a year rather than a count."""
    text = words[index].text
    if number.last != index + 1 or not text.isdecimal() or len(text) != 4 or not 1900 <= int(text) <= 2099:
        return False
    if words[number.last].lower in figures.COUNTABLE:
        return False
    return setting(words, index, number.last).bound is None


def _is_label(words: Words, index: int, number: Number) -> bool:
    """Whether it is an age between commas, a list's number, a reference in brackets, a post code or a leading zero."""
    before, after, text = words[index - 1], words[number.last], words[index].text
    if len(text) > 1 and text[0] == "0":
        return True
    if (before.text, after.text) in (("[", "]"), ("(", ")")):
        return True
    if before.text == after.text == "," and words.is_letters(index - 2):
        return True
    line_start = before.text == "" or "\n" in words.text[before.end : words[index].start]
    if line_start and after.text in (".", ")") and words.glued(index):
        return True
    return len(text) == 5 and text.isdecimal() and len(before.text) == 2 and before.text.isupper()
