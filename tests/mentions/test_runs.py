"""Runs of capitalised words, and the kind that their head gives."""

import pytest

from kg.language.analysis import Analyser
from kg.language.lexicon import lexicon
from kg.mentions.runs import capital_runs, is_headline, kind_by_head

ANALYSER = Analyser()


def runs(text: str) -> list[str]:
    return [text[run[0].start : run[-1].end] for run in capital_runs(ANALYSER.parse(text))]


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("They met the men of the Lake Border Service there in the little town.", "Lake Border Service"),
        ("They met some men of the Service for Lakes and Borders in the little town.", "Service for Lakes and Borders"),
        ("They met some people from the Bank of Upper Marl there in the little town.", "Bank of Upper Marl"),
    ],
)
def test_runs_with_small_words_inside(text: str, run: str) -> None:
    assert run in runs(text)


def test_runs_parts_at_a_link_are_runs_too() -> None:
    found = runs("They met some people from the Lake Border Service and Upper Marl Fund in the little town.")
    assert "Lake Border Service" in found
    assert "Upper Marl Fund" in found


def test_runs_in_headlines_are_none() -> None:
    text = "Harvest Workers Demand Better Salaries\n\nThey waited for help in the rain."
    parse = ANALYSER.parse(text)
    assert is_headline(parse, parse.tokens[1])
    assert not is_headline(parse, parse.tokens[-2])
    assert runs(text) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lake Border Service", "GovernmentBody"),
        ("Ministry of Lakes", "GovernmentBody"),
        ("Coastal Aid Initiative", "Program"),
        ("Marl Aviation Company", "Company"),
        ("Marl Evening Tribune", "MediaOutlet"),
        ("Seventh Rifle Brigade", "MilitaryUnit"),
        ("Marl River Valley", "Place"),
        ("Marl Liberation Front", "ArmedGroup"),
        ("Marl Missile System", "Equipment"),
        ("Deputy Foreign Minister", None),
        ("Blue Wooden Chairs", None),
    ],
)
def test_runs_kind_by_head(name: str, kind: str | None) -> None:
    assert kind_by_head(ANALYSER.parse(name).tokens, lexicon()) == kind


def test_runs_one_word_has_no_kind() -> None:
    assert kind_by_head(ANALYSER.parse("Service").tokens, lexicon()) is None


def test_runs_in_a_sentence_full_of_names_are_found() -> None:
    assert "Lake Border Service" in runs("Ghana gave boats to the Lake Border Service.")
