"""Whether confidence means something: the share of claims that are right, by the confidence they were given.

A reliability table as in forecast verification (A. H. Murphy and R. L. Winkler, 1977): where the mean confidence of a
row is near its share of right claims, the numbers can be read as probabilities.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from kg.evaluate.compare import Comparison

EDGES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0)
"""Edges of the rows; a claim belongs to the row whose lower edge its confidence reaches."""


@dataclass(frozen=True, slots=True)
class Row:
    """Claims of like confidence: how many, their mean confidence, and the share that gold has too."""

    low: float
    high: float
    claims: int
    confidence: float
    right: float


def reliability(comparisons: Iterable[Comparison]) -> tuple[Row, ...]:
    """Return the rows that hold any claim; claims without confidence are left out."""
    told = [
        (claim.confidence, place in set(comparison.claims.values()))
        for comparison in comparisons
        for place, claim in enumerate(comparison.predicted.claims)
        if claim.confidence is not None
    ]
    rows = []
    for low, high in pairwise(EDGES):
        inside = [
            (confidence, right) for confidence, right in told if low <= confidence < high or confidence == high == 1
        ]
        if inside:
            mean = sum(confidence for confidence, _ in inside) / len(inside)
            rows.append(Row(low, high, len(inside), mean, sum(right for _, right in inside) / len(inside)))
    return tuple(rows)


def table(rows: Iterable[Row]) -> str:
    """Return the rows as text, one a line under a head."""
    lines = [f"{'confidence':<14}{'claims':>8}{'mean':>8}{'right':>8}"]
    lines += [
        f"{row.low:.1f} to {row.high:.1f}    {row.claims:>8}{row.confidence:>8.2f}{row.right:>8.2f}" for row in rows
    ]
    return "\n".join(lines)
