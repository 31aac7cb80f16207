"""Counts that add up to precision, recall and F1."""

import pytest

from kg.evaluate import Score
from kg.evaluate.score import macro_f1, total


@pytest.mark.parametrize(
    ("score", "precision", "recall", "f1"),
    [
        (Score(2, 4, 2), 0.5, 1.0, 2 / 3),
        (Score(3, 3, 3), 1.0, 1.0, 1.0),
        (Score(0, 4, 2), 0.0, 0.0, 0.0),
        (Score(0, 0, 2), 0.0, 0.0, 0.0),
        (Score(0, 3, 0), 0.0, 0.0, 0.0),
        (Score(), 0.0, 0.0, 0.0),
    ],
)
def test_score_figures(score: Score, precision: float, recall: float, f1: float) -> None:
    assert (score.precision, score.recall) == (precision, recall)
    assert score.f1 == pytest.approx(f1)


def test_score_total_adds_by_name_and_keeps_the_order() -> None:
    whole = total([{"b": Score(1, 2, 3)}, {"a": Score(0, 1, 0), "b": Score(1, 1, 1)}])
    assert list(whole.items()) == [("b", Score(2, 3, 4)), ("a", Score(0, 1, 0))]


def test_score_macro_leaves_out_what_the_gold_data_has_not() -> None:
    assert macro_f1([Score(1, 1, 1), Score(0, 0, 1), Score(0, 5, 0)]) == 0.5
    assert macro_f1([]) == 0.0


def test_score_json_rounds_to_four_digits() -> None:
    assert Score(1, 3, 7).to_json() == {"p": 0.3333, "r": 0.1429, "f1": 0.2, "tp": 1, "predicted": 3, "gold": 7}
