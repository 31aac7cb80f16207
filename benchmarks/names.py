"""How well names are told to be one person's or body's, beside rapidfuzz's WRatio at its best threshold.

Run from the root of a checkout: ``python benchmarks/names.py [--errors] [FILE]``. The file has the columns of
``tests/gold/names.csv``, which is read by default: ``a``, ``b``, ``kind`` and ``same`` (1 or 0). ``compare_names`` is
taken at 0.5, and WRatio, which knows no such point, at the threshold that is best for these very pairs.

The constants in ``kg/linking/names/`` were set by hand with ``--errors`` on the shipped file, so that its figure
flatters; as many pairs of the same kinds, kept apart and never looked at, tell more (``benchmarks/README.md``).
"""

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from kg.linking import compare_names

ROOT = Path(__file__).resolve().parent.parent
SAME = 0.5

Scored = tuple[float, bool]


def figures(pairs: Sequence[Scored], threshold: float) -> tuple[float, float, float]:
    """Return F1, precision and recall where a score of the threshold or more means the same."""
    right = sum(score >= threshold and same for score, same in pairs)
    told = sum(score >= threshold for score, _ in pairs)
    there = sum(same for _, same in pairs)
    return (2 * right / (told + there) if right else 0.0), right / max(told, 1), right / max(there, 1)


def best_threshold(pairs: Sequence[Scored]) -> float:
    """Return the threshold at which F1 is highest."""
    return max(sorted({score for score, _ in pairs}), key=lambda threshold: figures(pairs, threshold)[0])


def main() -> None:
    """Print the figures, and with ``--errors`` the pairs told wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=ROOT / "tests" / "gold" / "names.csv")
    parser.add_argument("--errors", action="store_true", help="print the pairs told wrong")
    options = parser.parse_args()
    with options.file.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    ours = [(compare_names(row["a"], row["b"], kind=row["kind"]), row["same"] == "1") for row in rows]
    ratio = [(fuzz.WRatio(row["a"], row["b"], processor=default_process), row["same"] == "1") for row in rows]
    if options.errors:
        for (score, same), row in zip(ours, rows, strict=True):
            if (score >= SAME) != same:
                print(f"{'missed' if same else 'wrong'} {score:.2f}  {row['a']} | {row['b']}")
    print(f"{len(rows)} pairs, {sum(same for _, same in ours)} of one entity")
    for name, scored, threshold in (("compare_names", ours, SAME), ("WRatio", ratio, best_threshold(ratio))):
        f1, precision, recall = figures(scored, threshold)
        print(f"{name:14} at {threshold:5.1f}  F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}")


if __name__ == "__main__":
    main()
