"""`kg evaluate`: figures, findings, and files that are wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.cli import main
from kg.model import Record

GOLD = Path(__file__).resolve().parents[1] / "gold" / "seeds.jsonl"
Capture = pytest.CaptureFixture[str]


def run(capfd: Capture, *words: str | Path) -> tuple[int, str, str]:
    status = main(["evaluate", *map(str, words)])
    out, err = capfd.readouterr()
    return status, out, err


def row(out: str, name: str) -> list[str]:
    return next(line.split()[1:] for line in out.splitlines() if line.split()[:1] == [name])


def write(path: Path, *records: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


@pytest.fixture
def predicted(tmp_path: Path, seed_records: tuple[Record, ...]) -> Path:
    """The gold records with the first document's first claim gone."""
    data = [record.to_json() for record in seed_records]
    data[0]["claims"].pop(0)
    return write(tmp_path / "predicted.jsonl", *data)


def test_evaluating_gold_with_itself(capfd: Capture) -> None:
    status, out, err = run(capfd, GOLD, GOLD)
    assert (status, err) == (0, "")
    assert row(out, "claim")[:3] == row(out, "slots")[:3] == ["1.000", "1.000", "1.000"]


def test_evaluating_lists_errors_and_documents(
    capfd: Capture, predicted: Path, seed_records: tuple[Record, ...]
) -> None:
    status, out, _ = run(capfd, GOLD, predicted, "--errors", "--per-document")
    assert status == 0
    assert out.count("missed claim") == 1
    assert row(out, "seed-000")[1] < row(out, "seed-002")[1] == "1.000"
    assert row(out, "claim")[3:] == [
        str(sum(len(each.claims) for each in seed_records)),
        str(sum(len(each.claims) for each in seed_records) - 1),
    ]


def test_evaluating_json(capfd: Capture, predicted: Path) -> None:
    _, out, _ = run(capfd, GOLD, predicted, "--json")
    data = json.loads(out)
    assert data.keys() == {"scores", "documents"}
    assert data["scores"]["claim"]["p"] == 1.0 > data["scores"]["claim"]["r"]
    assert data["documents"].keys() == {"seed-000", "seed-002"}
    _, out, _ = run(capfd, GOLD, predicted, "--json", "--errors")
    assert [error["kind"] for error in json.loads(out)["errors"]] == ["missed claim"]


def test_evaluating_reads_the_documents_itself(capfd: Capture, tmp_path: Path) -> None:
    document = {"doc_id": "d", "text": "Norway gave Iceland two drones.", "licence": "ours"}
    status, out, err = run(capfd, write(tmp_path / "gold.jsonl", document))
    assert (status, err) == (0, "")
    assert row(out, "entity")[3:] == ["0", "3"]
    assert row(out, "claim:AID")[3:] == ["0", "1"]


def test_evaluating_other_documents_and_other_texts_are_told(
    capfd: Capture, tmp_path: Path, seed_records: tuple[Record, ...]
) -> None:
    first, second = (record.to_json() for record in seed_records)
    second["text"] = f" {second['text']}"
    path = write(tmp_path / "p.jsonl", first, second, {"doc_id": "other", "text": "x"})
    status, _, err = run(capfd, GOLD, path)
    assert status == 0
    assert "seed-002 has another text than the gold record" in err
    assert "not in the gold data and left aside: other" in err


def test_evaluating_a_bad_prediction_is_named_and_the_rest_scored(
    capfd: Capture, tmp_path: Path, seed_records: tuple[Record, ...]
) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text(f"{seed_records[0].to_line()}\n{{\n", encoding="utf-8")
    status, out, err = run(capfd, GOLD, path)
    assert status == 1
    assert f"{path}, line 2: is no JSON" in err
    assert row(out, "claim")[0] == "1.000"


def test_evaluating_a_record_that_contradicts_itself_is_told(capfd: Capture, tmp_path: Path) -> None:
    gold = write(tmp_path / "g.jsonl", {"doc_id": "d", "text": "x", "positions": [{"person": "e1"}]})
    status, _, err = run(capfd, gold, gold)
    assert status == 0
    assert err.startswith(f"kg: {gold}: d: a position names e1, which is no entity\n")


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["none.jsonl"], 2, "none.jsonl: does not exist"),
        ([str(GOLD), "none.jsonl"], 2, "none.jsonl: does not exist"),
        (["-", "-"], 2, "standard input cannot hold both"),
        (["bad.jsonl"], 1, "bad.jsonl, line 1: record 'd' lacks the field 'text'"),
        (["empty.jsonl"], 1, "empty.jsonl: is empty"),
    ],
)
def test_evaluating_errors_are_one_sentence(
    capfd: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], status: int, sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "bad.jsonl", {"doc_id": "d"})
    (tmp_path / "empty.jsonl").touch()
    found, out, err = run(capfd, *words)
    assert (found, out) == (status, "")
    assert sentence in err
    assert err.count("\n") == 1
