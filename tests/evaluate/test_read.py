"""Files of records: what cannot be read is named, the rest is read."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from kg.documents import Failure
from kg.evaluate import blind, faults, read_records, told
from kg.model import Record

GOOD: dict[str, Any] = {"doc_id": "d", "text": "Norway gave it.", "entities": [], "claims": [], "positions": []}
NORWAY = {"id": "e1", "type": "Country", "name": "Norway", "mentions": [[0, 6]]}
AID = {"id": "c1", "event": "AID", "status": "occurred", "polarity": "positive", "agents": ["e1"], "evidence": [0, 15]}


def read(path: Path) -> list[Record | Failure]:
    return list(read_records(str(path)))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "is no JSON"),
        ("[1]", "is a JSON list, expected a document record"),
        ('{"text": "x"}', "lacks the field 'doc_id'"),
        (json.dumps(GOOD | {"doc_id": "e", "claims": [AID | {"event": "GIFT"}]}), "'GIFT' is none of AGREE"),
        (json.dumps(GOOD | {"doc_id": "e", "entities": [NORWAY | {"mentions": [[3]]}]}), "not enough values"),
        (
            json.dumps(GOOD | {"doc_id": "e", "claims": [AID | {"amounts": [{"value": "much"}]}]}),
            "amount 'much' is no number",
        ),
        (json.dumps(GOOD), "doc_id 'd' stands on an earlier line too; keep one"),
        ("9" * 5000, "is JSON that cannot be read"),
        ("[" * 100_000, "is JSON that cannot be read"),
    ],
)
def test_read_names_the_line_and_goes_on(tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(f"{json.dumps(GOOD)}\n\n{line}\n{json.dumps(GOOD | {'doc_id': 'last'})}\n", encoding="utf-8")
    first, failure, last = read(path)
    assert isinstance(first, Record)
    assert isinstance(failure, Failure)
    assert isinstance(last, Record)
    assert failure.line == 3
    assert reason in failure.reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty, expected one document record a line"),
        (b"\n \n", "is empty, expected one document record a line"),
        (b"\x89PNG\n\0\n", "is a PNG picture"),
        (b"caf\xe9\n", "is no UTF-8"),
    ],
)
def test_read_a_file_that_holds_no_records(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "records.jsonl"
    path.write_bytes(content)
    (failure,) = read(path)
    assert isinstance(failure, Failure)
    assert reason in failure.reason


def test_read_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    (missing,) = read(tmp_path / "none.jsonl")
    (folder,) = read(tmp_path)
    assert isinstance(missing, Failure)
    assert isinstance(folder, Failure)
    assert (missing.missing, folder.missing) == (True, False)


def test_read_standard_input() -> None:
    (record,) = read_records("-", stdin=io.BytesIO(json.dumps(GOOD).encode()))
    assert isinstance(record, Record)
    assert record.document.doc_id == "d"


def test_read_blind_hides_the_annotation_and_the_licence(seed_records: tuple[Record, ...]) -> None:
    for record in seed_records:
        document = blind(record.document)
        assert document.text == record.document.text
        assert (document.title, document.published) == (record.document.title, record.document.published)
        assert document.licence == ""


def test_read_gold_has_no_faults(seed_records: tuple[Record, ...]) -> None:
    assert [faults(record) for record in seed_records] == [[], []]


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"entities": [NORWAY, NORWAY]}, "entity e1 stands twice"),
        ({"claims": [AID]}, "claim c1 names e1, which is no entity"),
        ({"claims": [AID | {"agents": [], "items": [{"entity": "e7"}]}]}, "claim c1 names e7, which is no entity"),
        ({"positions": [{"person": "e8"}]}, "a position names e8, which is no entity"),
        ({"entities": [NORWAY | {"mentions": [[0, 99]]}]}, "a mention of e1 [0, 99] lies outside the text"),
        (
            {"claims": [AID | {"agents": [], "evidence": [0, 99]}]},
            "the evidence of c1 [0, 99] lies outside the text",
        ),
    ],
)
def test_read_faults_of_a_record(fields: dict[str, Any], fault: str) -> None:
    assert faults(Record.from_json(GOOD | fields)) == [fault]


def test_read_faults_are_told_in_one_sentence() -> None:
    record = Record.from_json(GOOD)
    assert told(record, ["a", "b"]) == "d: a; b"
    assert told(record, ["a", "b", "c", "d", "e"]) == "d: a; b; c, and 2 more"
