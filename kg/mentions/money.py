"""Sums of money: "$ 125 million", "more than 20 million euros", "between $10 and $15 million".

A range is one mention: its amount is the lower end, at least, and ``low`` and ``high`` keep both ends. An open plural
("tens of millions of dollars") is the least that it can mean, at least, and marked vague. What has two readings
("$1.500") is a mention without an amount.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from kg.mentions import currencies
from kg.mentions.numbers import STARTS, Number, read_number
from kg.mentions.quantities import Setting, is_between, is_change, joiner, scaled_alike, setting
from kg.mentions.words import Kind, Words, words_of
from kg.model import Amount, Bound, Span

LEAST_BARE = Decimal(10_000)
"""Smallest figure without "million" or the like that :func:`find_bare_amounts` offers."""

_COUNTRY_REACH = 40
"""Words that the country may stand before a currency's name that several share."""

_SIGNS = currencies.SIGNS.keys() | currencies.CODES | currencies.PREFIX_WORDS.keys() | {"U", "u"}
_SCALED = Decimal(1000)
_AID = frozenset({"aid", "assistance", "support", "funding", "military", "security", "humanitarian", "grants", "loans"})


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """A sum where it stands.

    :param span: the number with its currency ("$ 125 million").
    :param phrase: the same with the words that bound it ("more than $ 125 million").
    :param amount: whole units of an ISO 4217 currency; None where the figure has two readings or none.
    :param low: the lower end of a range; ``high`` the upper one; both None where there is one figure.
    :param additional: whether it comes on top of an earlier sum ("a further").
    :param vague: whether the value is the least that an open plural can mean.
    """

    span: Span
    phrase: Span
    amount: Amount | None
    low: Decimal | None = None
    high: Decimal | None = None
    additional: bool = False
    vague: bool = False


class _Unit(NamedTuple):
    """A currency that was read, and the index of its first word, or of the word after it."""

    currency: str | None
    edge: int


class _Sum(NamedTuple):
    """A sum as read: word indices, the number, and the upper end of a range."""

    first: int
    last: int
    number: Number
    currency: str | None
    low: Decimal | None = None
    high: Decimal | None = None


def find_money(text: str | Words, *, dollar: str = "USD") -> list[MoneyMention]:
    """Find every sum of money with a currency, in order of the text.

    >>> [(m.amount.value, m.amount.currency) for m in find_money("worth $ 125 million") if m.amount]
    [(Decimal('125000000'), 'USD')]

    :param dollar: what "$" and "dollars" mean by themselves: "CAD" for a Canadian publisher.
    """
    words = words_of(text)
    return [_mention(words, found) for found in read_sums(words, dollar=dollar)]


def find_bare_amounts(text: str | Words) -> list[MoneyMention]:
    """Find large numbers without a currency ("47 million"), which may be money where the context says so.

    Only numbers with "thousand", "million" and the like, or figures of at least :data:`LEAST_BARE`.

    >>> [m.amount.value for m in find_bare_amounts("Canada gave 47 million") if m.amount]
    [Decimal('47000000')]
    """
    words = words_of(text)
    taken = {index for found in read_sums(words) for index in range(found.first, found.last)}
    mentions, index = [], 0
    while index < len(words):
        number = None if index in taken else read_number(words, index)
        if number is None or taken.intersection(range(index, number.last)):
            index += 1
            continue
        free = not (words.glued(index - 1) or (words.glued(number.last - 1) and words.is_letters(number.last)))
        large = number.scale >= _SCALED or (number.value is not None and number.value >= LEAST_BARE)
        if free and large and not words.starts(number.last, "%") and number.value is not None:
            mentions.append(_mention(words, _Sum(index, number.last, number, None)))
        index = number.last
    return mentions


def read_sums(words: Words, *, dollar: str = "USD") -> list[_Sum]:
    """Read every sum, as word indices: for the grammars that must leave sums alone."""
    sums: list[_Sum] = []
    index = 0
    while index < len(words):
        if not _may_begin(words, index):
            index += 1
            continue
        found = _prefixed(words, index, dollar) or _suffixed(words, index, dollar)
        if not found:
            number = read_number(words, index)
            index = number.last if number else index + 1
            continue
        sums.extend(found)
        index = found[-1].last
    return sums


def _may_begin(words: Words, index: int) -> bool:
    """Whether a sum can begin at a word: most words are passed over at once."""
    word = words[index]
    if word.kind is Kind.FIGURE or word.lower in STARTS or word.text in _SIGNS:
        return True
    return word.kind is Kind.LETTERS and words[index + 1].text in ("$", "¥")


def _mention(words: Words, found: _Sum) -> MoneyMention:
    around: Setting = setting(words, found.first, found.last)
    bound = around.bound or (Bound.AT_LEAST if found.number.vague else Bound.EXACT)
    value = found.number.value
    if found.low is not None:
        value = found.low
        bound = Bound.AT_LEAST if bound is Bound.EXACT else bound
    return MoneyMention(
        span=words.span(found.first, found.last),
        phrase=words.span(around.first, around.last),
        amount=None if value is None else Amount(value, found.currency, bound),
        low=found.low,
        high=found.high,
        additional=around.additional,
        vague=found.number.vague,
    )


def _prefixed(words: Words, index: int, dollar: str) -> list[_Sum]:
    """Read a sum that begins with its currency ("US$5 million"), with the second of a range; [] if none does."""
    unit = _sign_at(words, index, dollar)
    number = _number_at(words, unit.edge) if unit else None
    if unit is None or number is None:
        return []
    after = _unit_after(words, number, dollar)
    ends = _second(words, index, number, dollar) if after is None else None
    if ends is None:
        name = after.currency if after and words[index].text == "$" else None
        return [_Sum(index, after.edge if after else number.last, number, name or unit.currency)]
    return _range(words, index, number, ends, unit.currency)


def _suffixed(words: Words, index: int, dollar: str) -> list[_Sum]:
    """Read a sum that ends with its currency ("20 million euros"), with the second of a range; [] if none does."""
    number = _number_at(words, index)
    if number is None or (words.glued(index - 1) and not _may_touch(words, index - 1)):
        return []
    unit = _unit_after(words, number, dollar)
    if unit:
        return [_Sum(index, unit.edge, number, unit.currency)]
    step = joiner(words, number.last, between=is_between(words, index))
    second = _number_at(words, step) if step else None
    unit = _unit_after(words, second, dollar) if second else None
    if second is None or unit is None or scaled_alike(number, second) is None:
        return []
    return _range(words, index, number, _Sum(step, unit.edge, second, unit.currency), unit.currency)


def _may_touch(words: Words, index: int) -> bool:
    """Whether a number may stand glued to that word: brackets, quotes, dashes between words do no harm."""
    return not (words.is_letters(index) or words.is_figure(index) or words[index].text in "./_^:-")


def _range(words: Words, first: int, low: Number, high: _Sum, currency: str | None) -> list[_Sum]:
    """Make one sum of a range's two ends, or two of a change ("rose from $5 to $10 million")."""
    least = scaled_alike(low, high.number)
    if least is None:
        return [_Sum(first, low.last, low, currency)]
    if is_change(words, first):
        alike = low._replace(value=least)
        return [_Sum(first, low.last, alike, currency), high._replace(currency=currency)]
    return [_Sum(first, high.last, low, currency, low=least, high=high.number.value)]


def _second(words: Words, first: int, low: Number, dollar: str) -> _Sum | None:
    """Read the upper end of a range whose lower end began with its currency."""
    step = joiner(words, low.last, between=is_between(words, first))
    if not step:
        return None
    unit = _sign_at(words, step, dollar)
    number = _number_at(words, unit.edge if unit else step)
    if number is None or scaled_alike(low, number) is None:
        return None
    tied = unit or number.scale >= _SCALED or words.glued(low.last) or is_between(words, first)
    after = _unit_after(words, number, dollar)
    last = after.edge if after else number.last
    return _Sum(step, last, number, unit.currency if unit else None) if tied else None


def _number_at(words: Words, index: int) -> Number | None:
    """Read a number that nothing runs on from: not "5x", "10^400", "3.5G"."""
    number = read_number(words, index, spaced_letter=True)
    if number is None:
        return None
    last = number.last
    if words.glued(last - 1) and (words[last].text in "^_" or words.is_figure(last)):
        return None
    return number


def _sign_at(words: Words, index: int, dollar: str) -> _Unit | None:
    """Read a currency that stands before its number: "$", "US$", "UAH", "Rs."; the edge is the number's index."""
    word = words[index]
    if word.text in currencies.SIGNS:
        code = currencies.SIGNS[word.text]
        return _Unit(dollar if word.text == "$" else code, index + 1)
    if words[index + 1].text in ("$", "¥") and words.is_letters(index) and words.glued(index):
        table = currencies.DOLLARS if words[index + 1].text == "$" else currencies.YUAN
        return _Unit(table[word.lower], index + 2) if word.lower in table else None
    if words.lower(index, index + 4) == ("u", ".", "s", ".") and words[index + 4].text == "$":
        return _Unit("USD", index + 5) if words.glued(index + 3) else None
    if not words.is_figure(index + 1) and words[index + 1].text != ".":
        return None
    if word.text in currencies.CODES:
        return _Unit(currencies.OLD_CODES.get(word.text, word.text), index + 1)
    if word.text in currencies.PREFIX_WORDS:
        edge = index + 2 if words[index + 1].text == "." else index + 1
        return _Unit(currencies.PREFIX_WORDS[word.text], edge) if words.is_figure(edge) else None
    return None


def _unit_after(words: Words, number: Number, dollar: str) -> _Unit | None:
    """Read the currency that stands after a number: "million euros", "m€", "-million-dollar", "millions of dollars"."""
    index = number.last
    word = words[index]
    if word.text in currencies.SIGNS and words.glued(index - 1) and not words.is_figure(index + 1):
        return _Unit(dollar if word.text == "$" else currencies.SIGNS[word.text], index + 1)
    if word.text in currencies.CODES:
        return None if words.is_figure(index + 1) else _Unit(currencies.OLD_CODES.get(word.text, word.text), index + 1)
    if (word.lower == "of" and number.vague) or (words.is_dash(index) and words.glued(index)):
        index += 1
    country, index = _country(words, index)
    name = currencies.singular(words[index].lower)
    if (country, name) in currencies.OF_COUNTRY:
        return _Unit(currencies.OF_COUNTRY[country, name], index + 1)
    if country:
        return None
    if name == "dollar":
        return _Unit(dollar, index + 1)
    if name in currencies.NAMES:
        edge = index + 2 if name == "sterling" and words[index + 1].lower == "silver" else index + 1
        return _Unit(currencies.NAMES[name] or _nearest_country(words, index, name), edge)
    return _other_word(words, index, name, number)


def _nearest_country(words: Words, index: int, name: str) -> str | None:
    """Return whose a shared name is by the last country before it: "Norway gave 500 million kroner"."""
    for place in range(index - 1, max(-1, index - _COUNTRY_REACH), -1):
        if words[place].text in (".", "!", "?"):
            return None
        country = words[place].lower
        code = currencies.OF_COUNTRY.get((currencies.NATIONS.get(country, country), name))
        if code:
            return code
    return None


def _other_word(words: Words, index: int, name: str, number: Number) -> _Unit | None:
    """Read a name that is another word too ("pounds", "won"), where the number and what follows make it money."""
    if name == "pound" and words[index + 1].lower == "sterling":
        return _Unit("GBP", index + 2)
    if name not in currencies.SCALED_NAMES or number.scale < _SCALED:
        return None
    weight = name == "pound" and words[index + 1].lower == "of" and words[index + 2].lower not in _AID
    return None if weight else _Unit(currencies.SCALED_NAMES[name], index + 1)


def _country(words: Words, index: int) -> tuple[str, int]:
    """Read a currency's country ("U.S.", "New Zealand"): its last word and the index after it, or "" and the same."""
    if words.lower(index, index + 4) == ("u", ".", "s", "."):
        return "us", index + 4
    country, last = "", index
    while words[last].lower in currencies.COUNTRY_WORDS and last - index < 2:
        country, last = words[last].lower, last + 1
    return country, last
