"""Questions about a dependency tree, on one built by hand."""

import pytest

from kg.model import Parse, Sentence, Span, Token
from kg.model.trees import children_by, conjuncts, head_of, objects_of, sentence_of, tokens_in

TEXT = "Spain and Peru sent boats to Ghana. Iran waited."
ROWS = [
    ("Spain", "PROPN", "nsubj", 3),
    ("and", "CCONJ", "cc", 0),
    ("Peru", "PROPN", "conj", 0),
    ("sent", "VERB", "ROOT", 3),
    ("boats", "NOUN", "dobj", 3),
    ("to", "ADP", "prep", 3),
    ("Ghana", "PROPN", "pobj", 5),
    (".", "PUNCT", "punct", 3),
    ("Iran", "PROPN", "nsubj", 9),
    ("waited", "VERB", "ROOT", 9),
    (".", "PUNCT", "punct", 9),
]


@pytest.fixture
def parse() -> Parse:
    tokens, place = [], 0
    for index, (word, pos, dep, head) in enumerate(ROWS):
        start = TEXT.index(word, place)
        place = start + len(word)
        tokens.append(Token(index, start, place, word, word, pos, "", dep, head))
    sentences = (Sentence(0, 0, 8, Span(0, 35), 0), Sentence(1, 8, 11, Span(36, 48), 0))
    return Parse(TEXT, tuple(tokens), sentences)


def words(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(0, 5), ["Spain"]),
        (Span(0, 14), ["Spain", "and", "Peru"]),
        (Span(2, 8), ["Spain", "and"]),
        (Span(5, 6), []),
        (Span(34, 36), ["."]),
        (Span(0, 48), [row[0] for row in ROWS]),
        (Span(48, 60), []),
    ],
)
def test_trees_tokens_in(parse: Parse, span: Span, expected: list[str]) -> None:
    assert words(tokens_in(parse, span)) == expected


def test_trees_sentence_of(parse: Parse) -> None:
    assert [sentence_of(parse, index).index for index in range(len(ROWS))] == [0] * 8 + [1] * 3


@pytest.mark.parametrize(
    ("span", "expected"),
    [(Span(0, 14), "Spain"), (Span(15, 25), "sent"), (Span(25, 35), "to"), (Span(34, 35), "."), (Span(5, 6), None)],
)
def test_trees_head_of(parse: Parse, span: Span, expected: str | None) -> None:
    """The word that hangs from outside the span, a full stop only where there is nothing else."""
    found = head_of(parse, span)
    assert (found.text if found else None) == expected


def test_trees_conjuncts(parse: Parse) -> None:
    assert words(list(conjuncts(parse, parse.tokens[0]))) == ["Spain", "Peru"]
    assert words(list(conjuncts(parse, parse.tokens[4]))) == ["boats"]


def test_trees_conjuncts_of_a_very_long_list() -> None:
    tokens = tuple(
        Token(index, index, index + 1, "x", "x", "PROPN", "", "conj" if index else "ROOT", max(0, index - 1))
        for index in range(5000)
    )
    assert list(conjuncts(Parse("x" * 5000, tokens, ()), tokens[0])) == list(tokens)


def test_trees_children_by(parse: Parse) -> None:
    sent = parse.tokens[3]
    assert words(children_by(parse, sent, "nsubj", "dobj")) == ["Spain", "boats"]
    assert children_by(parse, sent, "iobj") == []


def test_trees_objects_of(parse: Parse) -> None:
    sent = parse.tokens[3]
    assert words(objects_of(parse, sent, "to", "for")) == ["Ghana"]
    assert objects_of(parse, sent, "from") == []
