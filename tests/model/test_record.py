import json
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.model import Record, Span

SEEDS = Path(__file__).parents[1] / "gold" / "seeds.jsonl"


@pytest.mark.parametrize("line", SEEDS.read_text(encoding="utf-8").splitlines())
def test_record_roundtrip_keeps_every_field(line: str) -> None:
    record = Record.from_json(json.loads(line))
    assert Record.from_json(json.loads(record.to_line())) == record
    assert record.claims
    assert all(record.document.text[slice(*claim.evidence)].strip() for claim in record.claims)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"text": None}, "text"),
        ({"published": "1 April"}, "1 April"),
        ({"entities": [{"id": "e1", "type": "Robot", "name": "x"}]}, "Robot"),
        ({"claims": [{"id": "c1", "event": "AID", "status": "occurred"}]}, "evidence"),
        ({"claims": [{"id": "c1", "event": "GIVE", "status": "occurred", "evidence": [0, 1]}]}, "GIVE"),
    ],
)
def test_record_from_json_names_what_is_wrong(change: dict[str, object], named: str) -> None:
    with pytest.raises(InputError, match=named):
        Record.from_json({"doc_id": "d", "text": "Words.", **change})


def test_span_relations() -> None:
    assert Span(0, 5).covers(Span(1, 5))
    assert Span(0, 5).overlaps(Span(4, 9))
    assert not Span(0, 5).overlaps(Span(5, 9))
