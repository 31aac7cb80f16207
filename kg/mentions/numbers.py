"""Numbers as news writes them: figures, words, and both ("1.5bn", "two hundred thousand", "half a million").

Values are exact decimals. A plural without a number ("dozens", "hundreds of thousands") is read as two of its kind and
marked vague: it is the least that the words can mean.
"""

import re
from decimal import Context, Decimal
from typing import NamedTuple

from kg.mentions.words import MAX_FIGURE, Phrase, Words, listed, phrases

_EXACT = Context(prec=400)
_MAX_WORDS = 14
"""Longest number in words that is followed, so that reading stays linear whatever a text repeats."""

UNITS = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
} | {"fourty": 40}
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(10**3),
    "lakh": Decimal(10**5),
    "lac": Decimal(10**5),
    "million": Decimal(10**6),
    "mln": Decimal(10**6),
    "mn": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "bln": Decimal(10**9),
    "bn": Decimal(10**9),
    "trillion": Decimal(10**12),
    "trn": Decimal(10**12),
    "tn": Decimal(10**12),
    "dozen": Decimal(12),
    "lakhs": Decimal(10**5),
    "crores": Decimal(10**7),
}
_LETTERS = {"k": Decimal(10**3), "m": Decimal(10**6), "b": Decimal(10**9)}
_PLURALS = {
    "tens": Decimal(10),
    "scores": Decimal(20),
    "dozens": Decimal(12),
    "hundreds": Decimal(100),
    "thousands": Decimal(10**3),
    "millions": Decimal(10**6),
    "billions": Decimal(10**9),
    "trillions": Decimal(10**12),
}
_FEW = phrases("several|a few|many|a couple|a couple of")

_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_EUROPEAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}")
_COMMA = re.compile(r"[0-9]+,[0-9]{1,2}")
_AMBIGUOUS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_SPACES = re.compile(r"[\u00a0\u2009\u202f]")


class Number(NamedTuple):
    """A number that was read.

    :param value: None where the figure has two readings ("1.500") or none.
    :param last: index of the word after it.
    :param scale: what it was multiplied by ("million"), 1 without such a word.
    :param words: whether it is written in words only.
    :param vague: whether it is the least that an open plural can mean.
    :param letter: the single letter that scaled it ("m"), or "".
    """

    value: Decimal | None
    last: int
    scale: Decimal = Decimal(1)
    words: bool = False
    vague: bool = False
    letter: str = ""


def parse_number(text: str) -> Decimal | None:
    """Return the number that the whole text says, or None if it says none, or more than one thing.

    >>> parse_number("twenty-five hundred")
    Decimal('2500')
    >>> parse_number("1.500") is None
    True
    """
    words = Words(text)
    number = read_number(words, 0)
    return number.value if number and number.last == len(words) and not number.vague else None


def parse_figure(text: str, *, scaled: bool = False) -> Decimal | None:
    """Return what digits with separators mean, or None where they have two readings or none.

    A point before three digits parts thousands in half of Europe and decimals elsewhere: "1.500" alone is not read.
    Before "million" it is the decimal point of English prose ("$3.975 billion").

    :param scaled: whether a word such as "million" follows.
    """
    if len(text) > MAX_FIGURE:
        return None
    text = _SPACES.sub("", text)
    if _AMBIGUOUS.fullmatch(text) and not scaled:
        return None
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _ENGLISH.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _EUROPEAN.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    return Decimal(text.replace(",", ".")) if _COMMA.fullmatch(text) else None


def times(value: Decimal, scale: Decimal) -> Decimal:
    """Multiply without rounding, and write whole numbers as such."""
    product = _EXACT.multiply(value, scale)
    whole = product.to_integral_value()
    return Decimal(int(whole)) if product == whole else product.normalize(_EXACT)


def read_number(words: Words, index: int, *, spaced_letter: bool = False) -> Number | None:
    """Read the longest number that begins at a word.

    :param spaced_letter: whether "m" scales the figure across a space too ("EUR 20 m").
    """
    if words.is_figure(index):
        return _read_figure(words, index, spaced_letter=spaced_letter)
    if words[index].lower not in STARTS:
        return None
    return _read_plural(words, index) or _read_fraction(words, index) or _read_words(words, index)


def _read_figure(words: Words, index: int, *, spaced_letter: bool) -> Number:
    last = _end_of_groups(words, index)
    figure = "".join(words[step].text for step in range(index, last))
    scale, after = _read_scales(words, last)
    letter = ""
    if after == last and words[last].lower in _LETTERS and (words.glued(last - 1) or spaced_letter):
        letter = words[last].lower
        if not _goes_on(words, last) and (words.glued(last - 1) or letter == "m"):
            scale, after = _LETTERS[letter], last + 1
        else:
            letter = ""
    value = parse_figure(figure, scaled=after > last)
    return Number(None if value is None else times(value, scale), after, scale, letter=letter)


def _goes_on(words: Words, index: int) -> bool:
    """Whether letters run on into a figure, as in "9K38"."""
    return words.glued(index) and words.is_figure(index + 1)


def _end_of_groups(words: Words, index: int) -> int:
    """Return the index after digits that plain spaces group ("10 000 000"), not before a calibre ("18 155mm guns")."""
    last = index + 1
    if not 0 < len(words[index].text) <= 3 or not words[index].text.isdecimal() or words[index].text[0] == "0":
        return last
    while (
        words.is_figure(last)
        and len(words[last].text) == 3
        and words[last].text.isdecimal()
        and words.text[words[last - 1].end : words[last].start] == " "
        and last - index < _MAX_WORDS
    ):
        last += 1
    sized = words.is_letters(last) and (words.glued(last - 1) or words[last].lower == "mm")
    return index + 1 if sized or (words.is_dash(last) and words.glued(last - 1)) else last


def _read_scales(words: Words, index: int) -> tuple[Decimal, int]:
    """Read "million", "-million", "hundred thousand": the product, and the index after."""
    scale, last = Decimal(1), index
    while last - index < _MAX_WORDS:
        step = last + 1 if words.is_dash(last) and words.glued(last - 1) and words.glued(last) else last
        value = SCALES.get(words[step].lower)
        if value is None:
            break
        scale, last = times(scale, value), step + 1
    return scale, last


def _read_plural(words: Words, index: int) -> Number | None:
    """Read "dozens", "hundreds of thousands", "several hundred": at least two of them."""
    few = words.longest_at(index, _FEW, 3)
    if few:
        scale, last = _read_scales(words, index + len(few))
        if last > index + len(few):
            return Number(times(Decimal(2), scale), last, scale, words=True, vague=True)
        index += len(few)
    scale, last = Decimal(1), index
    while words[last].lower in _PLURALS and last - index < _MAX_WORDS:
        scale = times(scale, _PLURALS[words[last].lower])
        last += 1
        if words[last].lower == "of" and words[last + 1].lower in _PLURALS:
            last += 1
    if last == index or (scale == 10 and last == index + 1):
        return None
    return Number(times(Decimal(2), scale), last, scale, words=True, vague=True)


_FRACTIONS: dict[Phrase, Decimal] = {
    phrase: Decimal(part)
    for part, written in (
        ("0.5", "half a|half - a|half a -|half - a -|a half|a half -|half|half -"),
        ("0.25", "a quarter of a|quarter of a|a quarter -"),
        ("0.75", "three quarters of a|three - quarters of a"),
    )
    for phrase in phrases(written)
}


STARTS = frozenset(
    {"a", "an", *UNITS, *TENS, *_PLURALS, *(phrase[0] for phrase in _FEW), *(phrase[0] for phrase in _FRACTIONS)}
)
"""Words that a number in words can begin with, in lower case."""


def _read_fraction(words: Words, index: int) -> Number | None:
    """Read "half a million", "a quarter of a million"."""
    part = words.longest_at(index, _FRACTIONS, 5)
    if not part:
        return None
    scale, last = _read_scales(words, index + len(part))
    if last == index + len(part):
        return None
    return Number(times(_FRACTIONS[part], scale), last, scale, words=True)


def _read_words(words: Words, index: int) -> Number | None:
    """Read number words: "two hundred and fifty thousand", "fifteen hundred million", "two and a half billion"."""
    total, last, smallest = Decimal(0), index, Decimal("Infinity")
    largest = Decimal(1)
    while last - index < _MAX_WORDS:
        step = last + 1 if last > index and words[last].lower == "and" else last
        value, after = _read_group(words, step)
        if after == step:
            break
        if words.starts(after, "and", "a", "half"):
            value, after = value + Decimal("0.5"), after + 3
        scale, after = _read_scales(words, after)
        if scale >= smallest:
            break
        total, last, smallest = total + times(value, scale), after, scale
        largest = max(largest, scale)
        if scale < 1000:
            break
    return Number(times(total, Decimal(1)), last, largest, words=True) if last > index else None


def _read_group(words: Words, index: int) -> tuple[Decimal, int]:
    """Read what may stand before "thousand" or "million": "seven", "two hundred and fifty", "a" before a scale."""
    if words[index].lower in ("a", "an") and words[index + 1].lower in SCALES:
        value, last = Decimal(1), index + 1
    else:
        value, last = _read_small(words, index)
    step = last + 1 if words.is_dash(last) else last
    if last == index or words[step].lower != "hundred":
        return value, last
    last = step + 1
    value *= 100
    step = last + 1 if words[last].lower == "and" else last
    rest, after = _read_small(words, step)
    return (value + rest, after) if after > step else (value, last)


def _read_small(words: Words, index: int) -> tuple[Decimal, int]:
    """Read a number below one hundred: "seven", "twenty-five", "twenty five"."""
    word = words[index].lower
    if word in UNITS:
        return Decimal(UNITS[word]), index + 1
    if word not in TENS:
        return Decimal(0), index
    step = index + 2 if words.is_dash(index + 1) and words.glued(index + 1) else index + 1
    unit = UNITS.get(words[step].lower, 0)
    if 1 <= unit <= 9:
        return Decimal(TENS[word] + unit), step + 1
    return Decimal(TENS[word]), index + 1
