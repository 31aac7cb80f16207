"""Paragraphs, and offsets that are those of the text as read."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.analysis import LONGEST_PARAGRAPH, Analyser, paragraphs, plain
from kg.model import Parse

ANALYSER = Analyser()
WRAPPED = "Norway sent twelve drones and three boats to the\ncoast guard of Ghana on Monday."


def parsed(text: str) -> Parse:
    return ANALYSER.parse(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukraine’s “unwavering support”", 'Ukraine\'s "unwavering support"'),
        ("$5\u00a0million – more\u2026", "$5 million - more."),
        ("«tanks»\tand\rboats", '"tanks" and boats'),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_analysis_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text())
def test_analysis_plain_never_changes_the_length(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One line.", ["One line."]),
        ("Norway sends drones\n\nNorway sent drones.", ["Norway sends drones", "Norway sent drones."]),
        ("Norway sends drones\r\nNorway sent drones.", ["Norway sends drones", "Norway sent drones."]),
        ("• boats\n- drones\n* radars\n1. tanks\n(a) guns", ["boats", "drones", "radars", "tanks", "guns"]),
        ("date 2021-04-01 Norway sent drones.", ["Norway sent drones."]),
        (WRAPPED, [WRAPPED]),
        ("\n\n \n", []),
        ("", []),
    ],
)
def test_analysis_paragraphs(text: str, expected: list[str]) -> None:
    assert [span.text(text).strip() for span in paragraphs(text)] == expected


@given(st.text(alphabet="ab .,\n\r-•1)é\u00a0", max_size=200))
def test_analysis_paragraphs_hold_all_words_once(text: str) -> None:
    spans = paragraphs(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    kept = "".join(span.text(text) for span in spans)
    assert [letter for letter in kept if letter == "é"] == [letter for letter in text if letter == "é"]


def test_analysis_a_line_without_end_is_cut_at_a_space() -> None:
    text = "word " * LONGEST_PARAGRAPH
    spans = paragraphs(text)
    assert max(span.end - span.start for span in spans) <= LONGEST_PARAGRAPH
    assert "".join(span.text(text) for span in spans) == text
    assert all(text[span.end - 1 : span.end + 1].count(" ") == 1 for span in spans[:-1])


@pytest.mark.parametrize(
    "text",
    [
        "Norway sent drones to Ghana. Ghana thanked Norway.",
        "Norway\u00a0sent “drones” to Ghana.\r\n\r\nGhana’s army thanked Norway\u2026",
        "🚀 Norway sent dro\u0301nes to Co\u0302te d’Ivoire 🚀 on Monday.",
        "NORWAY SENDS DRONES TO GHANA\n\nNorway sent drones.",
        WRAPPED,
        "Norway sent drones.   \n\n  ",
    ],
)
def test_analysis_tokens_and_sentences_stand_where_they_say(text: str) -> None:
    found = parsed(text)
    assert found.text == text
    assert all(token.text == plain(text)[token.start : token.end] for token in found.tokens if token.pos != "SPACE")
    assert all(found.tokens[token.index] is token for token in found.tokens)
    assert [token.start for token in found.tokens] == sorted(token.start for token in found.tokens)
    for sentence in found.sentences:
        words = found.words(sentence)
        assert sentence.span.start == words[0].start
        assert sentence.span.text(text).strip() == sentence.span.text(text)
    covered = [index for sentence in found.sentences for index in range(sentence.first, sentence.last)]
    assert covered == sorted(set(covered))


@given(st.text(max_size=60))
@settings(max_examples=50)
def test_analysis_parse_of_any_text_is_a_forest_in_its_sentences(text: str) -> None:
    found = parsed(text)
    for token in found.tokens:
        assert 0 <= token.start <= token.end <= len(text)
        seen = {token.index}
        for above in found.ancestors(token):
            assert above.index not in seen
            seen.add(above.index)


def test_analysis_sentences_do_not_run_over_paragraphs() -> None:
    found = parsed("Norway sends drones\n\nNorway sent drones. Ghana thanked Norway.")
    assert [sentence.paragraph for sentence in found.sentences] == [0, 1, 1]
    assert [sentence.index for sentence in found.sentences] == [0, 1, 2]


def test_analysis_parses_of_several_texts_are_those_of_each_alone() -> None:
    texts = ["Norway sent drones.", "", "Ghana thanked Norway."]
    assert list(ANALYSER.parse_all(texts)) == [parsed(text) for text in texts]


def test_analysis_names_the_model() -> None:
    assert ANALYSER.version.startswith("en_core_web_sm")
