from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.counts import find_articles, find_counts
from kg.mentions.dates import find_dates
from kg.mentions.money import find_bare_amounts, find_money
from kg.mentions.words import Kind, Word, Words


@given(st.text())
def test_words_lie_in_order_where_they_say(text: str) -> None:
    words = Words(text)
    edge = 0
    for index in range(len(words)):
        word = words[index]
        assert edge <= word.start < word.end
        assert text[word.start : word.end] == word.text
        edge = word.end


def test_words_figures_and_letters_part() -> None:
    assert [word.text for word in Words("9K38, $1.5bn and 155mm")] == [
        *("9", "K", "38", ",", "$", "1.5", "bn", "and", "155", "mm")
    ]


def test_words_blank_line_is_a_stop_and_invisible_marks_are_none() -> None:
    assert [word.kind for word in Words("a\n \nb\u200b\nc")] == [Kind.LETTERS, Kind.STOP, Kind.LETTERS, Kind.LETTERS]


class Counted(Words):
    """Words that count how often they are looked at."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.looks: Counter[str] = Counter()

    def __getitem__(self, index: int) -> Word:
        self.looks["words"] += 1
        return super().__getitem__(index)

    def lower(self, first: int, last: int) -> tuple[str, ...]:
        self.looks["words"] += last - first
        return super().lower(first, last)


def _dates(words: Words) -> object:
    return find_dates(words, published=None)


@pytest.mark.parametrize("read", [find_money, find_bare_amounts, find_counts, find_articles, _dates])
@pytest.mark.parametrize(
    "piece",
    """
million |one |1-|1 |a |half a |several |hundreds of |between 1 and |from 2014 to |March |last |2021-|$|$1 to |1/|1 222 |
Monday, |the end of |more than a further |two hundred and |to |Q|FY |2014 March 3 and |
""".strip("\n")
    .replace("\n", "")
    .split("|"),
)
def test_words_readers_take_steps_in_proportion_to_the_text(read: Callable[[Words], object], piece: str) -> None:
    steps = []
    for size in (500, 1000):
        words = Counted(piece * size)
        read(words)
        steps.append(words.looks["words"])
    assert steps[1] <= 2.2 * steps[0] + 1000
