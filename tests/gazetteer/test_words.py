"""Folded words keep their places in the original text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.gazetteer.words import fold, pattern, singular, words

ODD = st.text(alphabet=st.sampled_from("aZé s3-.,'’ \u00a0\u0301\u200b\r\n😀ŁşаЖسع,\"ʼß"), max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("S-300", "S300"),
        ("S-300", "S 300"),
        ("FGM-148", "FGM148"),
        ("anti-tank missiles", "antitank missiles"),
        ("anti-tank", "anti tank"),
        ("air defence", "Air Defense"),
        ("armoured vehicles", "armored vehicles"),
        ("Erdoğan", "Erdogan"),
        ("Erdog\u0306an", "ERDOĞAN"),
        ("Łukasz", "Lukasz"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Recep\u00a0Tayyip", "Recep Tayyip"),
        ("Kyi\u200bv", "Kyiv"),
    ],
)
def test_pattern_is_one_for_spellings_of_one_name(one: str, other: str) -> None:
    assert pattern(one) == pattern(other)


@pytest.mark.parametrize(("one", "other"), [("S-300", "S-400"), ("Iran", "Iraq"), ("Niger", "Nigeria")])
def test_pattern_keeps_names_apart(one: str, other: str) -> None:
    assert pattern(one) != pattern(other)


@pytest.mark.parametrize(
    ("word", "plural"),
    [("missile", "missiles"), ("battery", "batteries"), ("torpedo", "torpedoes"), ("radar", "radars"), ("bus", "bus")],
)
def test_singular_joins_a_word_and_its_plural(word: str, plural: str) -> None:
    assert singular(word) == singular(plural)


def test_fold_takes_a_joined_prefix_apart() -> None:
    assert fold("antitank") == "anti tank"
    found = words("two antitank guns")
    assert [found.raw(index) for index in range(4)] == ["two", "anti", "tank", "guns"]


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("Kyiv Post", 2),
        ("Kyiv. Post", 1),
        ("Kyiv\n\nPost", 1),
        ("Kyiv\nPost", 2),
        ("Kyiv\r\nPost", 2),
        ("Kyiv (Post)", 1),
        ("U.S. Army", 3),
    ],
)
def test_words_reach_ends_where_a_name_must(text: str, reach: int) -> None:
    assert words(text).reach[0] == reach


@given(ODD)
def test_words_offsets_are_of_the_original(text: str) -> None:
    found = words(text)
    assert len(found.folded) == len(found.starts) == len(found.ends) == len(found.reach)
    previous = 0
    for index, (start, end) in enumerate(zip(found.starts, found.ends, strict=True)):
        assert previous <= start < end <= len(text)
        assert found.reach[index] > index
        previous = end


@given(ODD)
def test_pattern_is_stable(text: str) -> None:
    once = pattern(text)
    assert pattern(once) == once


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=40))
def test_pattern_short_cut_gives_the_same(text: str) -> None:
    assert pattern(text) == " ".join(words(text).folded)
