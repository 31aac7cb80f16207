"""Headlines in title case or capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.casing import sentence_case
from kg.language.lexicon import lexicon


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Canada Imposes Sanctions on Iran", "Canada imposes sanctions on Iran"),
        ("Canada Will Send Tanks to Latvia", "Canada will send tanks to Latvia"),
        ("NORWAY SENDS MISSILES TO UKRAINE", "NORWAY sends missiles to Ukraine"),
        # Prose, and what is too short to tell, stays.
        ("Norway sent drones to Ghana.", "Norway sent drones to Ghana."),
        ("The Red Cross and the Red Crescent help in Ghana, where many people need food.",) * 2,
        ("Foreign Minister",) * 2,
        ("NATO",) * 2,
        ("",) * 2,
    ],
)
def test_casing_headlines(line: str, expected: str) -> None:
    assert sentence_case(line, set(), lexicon()) == expected


def test_casing_a_word_written_small_elsewhere_is_ordinary() -> None:
    line = "Norway Sends Icebreaker Parts to Finland"
    assert "icebreaker" in sentence_case(line, {"icebreaker", "parts"}, lexicon())
    assert "Icebreaker" in sentence_case(line, set(), lexicon())


def test_casing_acronyms_in_title_case_stay() -> None:
    assert "NATO" in sentence_case("Finland Asks NATO to Send Troops", {"nato"}, lexicon())


@given(st.text(max_size=80) | st.lists(st.sampled_from(["Norway", "SENDS", "Tanks", "to", "İ", "ß"])).map(" ".join))
def test_casing_never_changes_the_length_or_the_letters(line: str) -> None:
    changed = sentence_case(line, {"tanks"}, lexicon())
    assert len(changed) == len(line)
    assert changed.casefold() == line.casefold()
