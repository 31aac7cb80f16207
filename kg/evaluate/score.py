"""Precision, recall and F1 of a number of things found, as counts that add up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Score:
    """How many were right, how many were given, how many there are.

    >>> round((Score(2, 3, 4) + Score(1, 1, 2)).recall, 3)
    0.5

    :param right: given and in the gold data.
    :param given: what was predicted.
    :param gold: what should have been.
    """

    right: int = 0
    given: int = 0
    gold: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.given + other.given, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """The share of what was given that is right; 0 where nothing was."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """The share of what there is that was given; 0 where there is nothing."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        whole = self.precision + self.recall
        return 2 * self.precision * self.recall / whole if whole else 0.0

    def to_json(self) -> dict[str, Any]:
        """Return the figures, rounded to four digits, with the counts behind them."""
        return {
            "p": round(self.precision, _DIGITS),
            "r": round(self.recall, _DIGITS),
            "f1": round(self.f1, _DIGITS),
            "tp": self.right,
            "predicted": self.given,
            "gold": self.gold,
        }


Scores = Mapping[str, Score]


def total(parts: Iterable[Scores]) -> dict[str, Score]:
    """Return the sum of several tables, name by name, in the order in which the names come."""
    whole: dict[str, Score] = {}
    for part in parts:
        for name, score in part.items():
            whole[name] = whole.get(name, Score()) + score
    return whole


def macro_f1(scores: Iterable[Score]) -> float:
    """Return the mean of the F1 of those that the gold data has; 0 where it has none."""
    values = [score.f1 for score in scores if score.gold]
    return sum(values) / len(values) if values else 0.0
