import json
from dataclasses import replace

import pytest

from kg.evaluate import evaluate
from kg.evaluate.calibration import reliability, table
from kg.model import Record


def with_confidence(record: Record, *confidences: float) -> Record:
    claims = tuple(replace(claim, confidence=value) for claim, value in zip(record.claims, confidences, strict=False))
    return replace(record, claims=claims)


def test_reliability_of_gold_itself_is_all_right(seed_records: list[Record]) -> None:
    rows = reliability(evaluate(seed_records, [with_confidence(seed_records[0], 0.45, 0.95, 1.0)]).comparisons)
    assert [(row.low, row.claims, row.right) for row in rows] == [(0.4, 1, 1.0), (0.8, 2, 1.0)]
    assert rows[1].confidence == pytest.approx(0.975)


def test_reliability_counts_what_gold_lacks_as_wrong(seed_records: list[Record]) -> None:
    gold = replace(seed_records[0], claims=seed_records[0].claims[:1])
    predicted = with_confidence(seed_records[0], 0.65, 0.65)
    (row,) = reliability(evaluate([gold], [predicted]).comparisons)
    assert (row.claims, row.right) == (2, 0.5)


def test_reliability_table_has_a_line_a_row(seed_records: list[Record]) -> None:
    predicted = Record.from_json(json.loads(with_confidence(seed_records[0], 0.5).to_line()))
    text = table(reliability(evaluate(seed_records, [predicted]).comparisons))
    assert text.splitlines()[1].split() == ["0.5", "to", "0.6", "1", "0.50", "1.00"]
