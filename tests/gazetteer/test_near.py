"""Misspelt names: sounds alike, and not too much alike."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import DamerauLevenshtein

from kg.gazetteer import Gazetteer
from kg.gazetteer.near import _is_slip
from kg.gazetteer.sounds import TYPO_LENGTH, skeleton
from kg.model import EntityType


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kuliba", "kuleba"),
        ("blinkin", "blinken"),
        ("zelensky", "zelenskiy"),
        ("lukashenka", "lukashenko"),
        ("lavrow", "lavrov"),
        ("gadhafi", "gaddafi"),
        ("shoygu", "shoigu"),
        ("sissi", "sisi"),
    ],
)
def test_skeleton_is_one_for_one_sound(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("milley", "miller"), ("kirby", "kerry"), ("biden", "boden-smith")])
def test_skeleton_keeps_names_apart(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_near_finds_every_person_by_the_own_name() -> None:
    gazetteer = Gazetteer.load()
    persons = [entry for entry in gazetteer.entries() if entry.type is EntityType.PERSON and " " in entry.name][::40]
    for person in persons:
        best = gazetteer.near(person.name, kind=EntityType.PERSON)
        assert (person.key, 1.0) in [(entry.key, score) for entry, score in best], person.name


def test_near_scores_fall() -> None:
    scores = [score for _, score in Gazetteer.load().near("Mohamed Ali", kind=EntityType.PERSON, limit=9)]
    assert scores == sorted(scores, reverse=True)


def test_near_does_not_take_a_father_for_the_son() -> None:
    found = Gazetteer.load().near("Hamad bin Khalifa Al Thani", kind=EntityType.PERSON)
    assert "person/tamim-bin-hamad-al-thani" not in [entry.key for entry, _ in found]


@given(st.text("abc", min_size=TYPO_LENGTH - 1, max_size=TYPO_LENGTH + 2), st.text("abc", max_size=TYPO_LENGTH + 2))
@example("abcabcab", "bacabcab")
@example("abcabcab", "abcabcba")
@example("abcabcab", "abcabca")
@example("abcabcabc", "abcabcab")
def test_near_slip_is_one_edit_of_long_names(one: str, other: str) -> None:
    long = min(len(one), len(other)) >= TYPO_LENGTH
    assert _is_slip(one, other) is (long and DamerauLevenshtein.distance(one, other) == 1)


def test_near_slip_of_a_consonant() -> None:
    found = Gazetteer.load().near("Jens Stoltemberg", kind=EntityType.PERSON)
    assert found[0][0].key == "person/jens-stoltenberg"
