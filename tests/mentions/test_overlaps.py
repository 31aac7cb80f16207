"""Who gets the words that several mentions want."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.overlaps import Taken, in_order, longest
from kg.model import Mention, Span

spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 60), st.integers(1, 9))


def mention(start: int, end: int, source: str = "") -> Mention:
    return Mention(Span(start, end), "x" * (end - start), "Place", (), source)


@given(st.lists(spans), spans)
def test_overlaps_taken_as_spans_have_it(taken: list[Span], asked: Span) -> None:
    assert Taken(taken).overlaps(asked) == any(asked.overlaps(span) for span in taken)


@given(st.lists(spans), st.lists(spans))
def test_overlaps_longest_leaves_none_that_overlap_and_nothing_out(pool: list[Span], extra: list[Span]) -> None:
    kept = longest(mention(*span) for span in extra)
    found = [one.span for one in longest((mention(*span) for span in pool), keep=kept)]
    assert found == sorted(found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert {one.span for one in kept} <= set(found)
    assert all(any(span.overlaps(other) for other in found) for span in pool)


def test_overlaps_the_longer_the_earlier_then_the_first_given() -> None:
    pool = [mention(0, 4), mention(2, 8), mention(8, 10, "one"), mention(8, 10, "two"), mention(9, 11)]
    assert [(one.span, one.source) for one in longest(pool)] == [(Span(2, 8), ""), (Span(8, 10), "one")]


def test_overlaps_what_is_kept_stays_before_a_longer_one() -> None:
    assert longest([mention(0, 9)], keep=[mention(3, 5)]) == [mention(3, 5)]


def test_overlaps_in_order_of_the_text() -> None:
    assert in_order([mention(5, 6), mention(0, 2)]) == [mention(0, 2), mention(5, 6)]
