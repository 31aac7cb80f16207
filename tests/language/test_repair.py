"""Mistakes of the parser, mended on the tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.analysis import Analyser
from kg.language.repair import repaired
from kg.model import Token

WORDS = ("up", "to", "worth", "massing", "of", "boats", "16", "sent", "has", "it")
LABELS = ("nsubj", "aux", "amod", "pobj", "dobj", "prep", "prt", "npadvmod", "compound", "advmod", "neg", "conj")
TAGS = (("VERB", "VBG"), ("ADP", "IN"), ("NOUN", "NNS"), ("NUM", "CD"), ("AUX", "VBZ"), ("VERB", "VBD"))


@st.composite
def trees(draw: st.DrawFn) -> list[Token]:
    """A tree of any shape: each word hangs from one that was placed before it."""
    size = draw(st.integers(1, 9))
    order = draw(st.permutations(range(size)))
    heads = {order[0]: order[0]}
    for place, index in enumerate(order[1:], start=1):
        heads[index] = order[draw(st.integers(0, place - 1))]
    tokens = []
    for index in range(size):
        word, (pos, tag) = draw(st.sampled_from(WORDS)), draw(st.sampled_from(TAGS))
        label = "ROOT" if heads[index] == index else draw(st.sampled_from(LABELS))
        tokens.append(Token(index, index * 8, index * 8 + len(word), word, word, pos, tag, label, heads[index]))
    return tokens


@given(trees())
def test_repair_leaves_a_tree_over_the_same_words(tokens: list[Token]) -> None:
    mended = repaired(tokens)
    assert [(token.index, token.span, token.text) for token in mended] == [
        (token.index, token.span, token.text) for token in tokens
    ]
    for token in mended:
        steps = 0
        while token.head != token.index:
            token, steps = mended[token.head], steps + 1
            assert steps <= len(mended), "the words hang from one another in a circle"


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("The US announced a package worth $200 million for Peru.", "worth", "package"),
        ("The rebels kidnapped up to 16 advisers.", "advisers", "kidnapped"),
        ("Poland accused Russia of massing troops near the border.", "troops", "massing"),
    ],
)
def test_repair_what_hangs_from_what(text: str, word: str, head: str) -> None:
    parse = Analyser().parse(text)
    (token,) = (token for token in parse.tokens if token.text == word)
    assert parse.head(token).text == head


def test_repair_leaves_sound_trees_alone() -> None:
    tokens = list(Analyser().parse("Norway sent two boats to Ghana.").tokens)
    assert repaired(tokens) == tokens


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Spain sent tanks to Ukraine, a spokeswoman for the Pentagon said.", "spokeswoman"),
        ("Spain sent tanks to Ukraine, the Pentagon said.", "Pentagon"),
        ("Spain, Reuters said, sent tanks to Ukraine.", "Reuters"),
        ("The Pentagon, a huge building, said that Spain had sent tanks to Ukraine.", "Pentagon"),
    ],
)
def test_repair_gives_a_teller_after_the_clause_to_his_verb(text: str, subject: str) -> None:
    parse = Analyser().parse(text)
    said = next(token for token in parse.tokens if token.text == "said")
    assert [token.text for token in parse.children(said) if token.dep == "nsubj"] == [subject]


def test_repair_reads_whom_one_spoke_with_before_a_purpose() -> None:
    parse = Analyser().parse(
        "The secretary spoke by telephone on October 3 with Minister Oleksii Reznikov to review the situation."
    )
    name = next(token for token in parse.tokens if token.text == "Reznikov")
    assert (name.dep, parse.head(name).text, parse.head(parse.head(name)).text) == ("pobj", "with", "spoke")


@pytest.mark.parametrize(
    "text",
    [
        "Spain, Reuters reports, is sending tanks to Ukraine next year.",
        "Spain's army, the Guardian reports, has sent tanks to Ukraine.",
    ],
)
def test_repair_reads_a_report_between_commas_as_a_verb(text: str) -> None:
    parse = Analyser().parse(text)
    reports = next(token for token in parse.tokens if token.text == "reports")
    assert (reports.tag, reports.dep) == ("VBZ", "parataxis")
    assert [token.text for token in parse.children(reports) if token.dep == "nsubj"] in (["Reuters"], ["Guardian"])


@pytest.mark.parametrize(
    "text", ["The agency files letters, police reports, and maps.", "Spain, in two reports, asked for tanks."]
)
def test_repair_leaves_reports_that_are_things(text: str) -> None:
    parse = Analyser().parse(text)
    assert next(token for token in parse.tokens if token.text == "reports").tag == "NNS"


def test_an_abbreviation_before_a_verb_is_its_subject() -> None:
    parse = Analyser().parse("USAID is providing an additional $15 million to the World Food Programme.")
    assert parse.tokens[0].dep == "nsubj"
