"""A parse built by hand needs no model."""

import pytest

from kg.model import Mention, Parse, Sentence, Span, Token


@pytest.fixture
def parse() -> Parse:
    """Two patrol boats arrived."""
    text = "Two patrol boats arrived."
    rows = [
        ("Two", "NUM", "nummod", 2),
        ("patrol", "NOUN", "compound", 2),
        ("boats", "NOUN", "nsubj", 3),
        ("arrived", "VERB", "ROOT", 3),
        (".", "PUNCT", "punct", 3),
    ]
    tokens = []
    for index, (word, pos, dep, head) in enumerate(rows):
        start = text.index(word)
        tokens.append(Token(index, start, start + len(word), word, word.lower(), pos, "", dep, head))
    return Parse(text, tuple(tokens), (Sentence(0, 0, 5, Span(0, 25), 0),))


def texts(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


def test_parse_children_in_order_of_the_text(parse: Parse) -> None:
    boats = parse.tokens[2]
    assert texts(list(parse.children(boats))) == ["Two", "patrol"]
    assert list(parse.children(parse.tokens[0])) == []


def test_parse_ancestors_nearest_first(parse: Parse) -> None:
    assert texts(list(parse.ancestors(parse.tokens[1]))) == ["boats", "arrived"]
    assert list(parse.ancestors(parse.tokens[3])) == []


def test_parse_a_root_governs_itself(parse: Parse) -> None:
    root = parse.tokens[3]
    assert parse.head(root) == root
    assert root not in parse.children(root)


def test_parse_subtree(parse: Parse) -> None:
    assert texts(parse.subtree(parse.tokens[2])) == ["Two", "patrol", "boats"]
    assert texts(parse.subtree(parse.tokens[3])) == ["Two", "patrol", "boats", "arrived", "."]


def test_parse_words_of_a_sentence(parse: Parse) -> None:
    assert parse.words(parse.sentences[0]) == parse.tokens


def test_parse_tokens_know_where_they_stand(parse: Parse) -> None:
    assert [token.span.text(parse.text) for token in parse.tokens] == texts(list(parse.tokens))
    assert parse.tokens[0].lower == "two"


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "covers"),
    [
        (Span(0, 5), Span(5, 9), False, False),
        (Span(0, 5), Span(4, 9), True, False),
        (Span(0, 5), Span(1, 5), True, True),
        (Span(0, 5), Span(0, 5), True, True),
        (Span(1, 5), Span(0, 5), True, False),
    ],
)
def test_mention_spans_overlap_and_cover(one: Span, other: Span, *, overlaps: bool, covers: bool) -> None:
    assert one.overlaps(other) is overlaps
    assert other.overlaps(one) is overlaps
    assert one.covers(other) is covers


def test_mention_values_are_compared_by_what_they_hold() -> None:
    assert Mention(Span(0, 2), "US", "Country") == Mention(Span(0, 2), "US", "Country")
    assert Mention(Span(0, 2), "US", "Country") != Mention(Span(0, 2), "US", "Place")
