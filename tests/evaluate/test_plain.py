"""Sentences annotated by underlining."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import InputError
from kg.evaluate import Score
from kg.evaluate.plain import read_plain, score_plain
from kg.model import EventType, Record

EVENTS = Path(__file__).resolve().parents[1] / "gold" / "plain" / "events.jsonl"
LINE: dict[str, Any] = {
    "text": "Norway gave Iceland two drones worth 5 million euros.",
    "event": "AID",
    "agents": ["Norway"],
    "recipients": ["Iceland"],
    "items": [["drones", 2]],
    "amounts": [[5000000, "EUR", "exact"]],
}


def write(folder: Path, *lines: dict[str, Any]) -> Path:
    path = folder / "events.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
    return path


def test_plain_a_line_becomes_a_record(tmp_path: Path) -> None:
    (record,) = read_plain(write(tmp_path, LINE))
    (claim,) = record.claims
    assert claim.event == EventType.AID
    assert [record.entity(id).name for id in (*claim.agents, *claim.recipients)] == ["Norway", "Iceland"]
    assert [entity.mentions[0].text(LINE["text"]) for entity in record.entities] == ["Norway", "Iceland", "drones"]
    assert (claim.items[0].count, claim.amounts[0].currency) == (2, "EUR")


def test_plain_the_shipped_sentences_read_and_score_as_themselves() -> None:
    gold = read_plain(EVENTS)
    scores = score_plain(gold, gold)
    assert {score.f1 for score in scores.values()} == {1.0}
    assert scores["claim"].gold == len(gold)


def test_plain_nothing_predicted_is_nothing_right(tmp_path: Path) -> None:
    gold = read_plain(write(tmp_path, LINE))
    assert score_plain(gold, [Record(gold[0].document)]) == {
        "claim": Score(0, 0, 1),
        "slot:agents": Score(0, 0, 1),
        "slot:recipients": Score(0, 0, 1),
        "slot:items": Score(0, 0, 1),
        "slot:amounts": Score(0, 0, 1),
    }


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"agents": ["Sweden"]}, "events.jsonl, line 2: 'Sweden' does not stand in the text"),
        ({"items": ["drones"]}, "events.jsonl, line 2: "),
        ({"event": "GIFT"}, "events.jsonl, line 2: .*'GIFT'"),
        ({"agents": None}, "events.jsonl, line 2: "),
    ],
)
def test_plain_a_wrong_line_is_named(tmp_path: Path, fields: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        read_plain(write(tmp_path, LINE, LINE | fields))


def test_plain_a_missing_field_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, {"text": "x"})
    with pytest.raises(InputError, match="line 1: lacks the field 'agents'"):
        read_plain(path)
