"""Sentences with labels: status, polarity, speaker."""

from pathlib import Path
from typing import Any

import pytest

from kg.errors import InputError
from kg.evaluate import Score
from kg.evaluate.said import Said, macro, majority, read_said, score_said
from kg.model import (
    Claim,
    Entity,
    EntityType,
    EventType,
    Polarity,
    Record,
    Span,
    Status,
    Utterance,
)

TEXT = "Norway sent two drones to Iceland, Minister Kari Solbakken said."
GOLD = Path(__file__).resolve().parents[1] / "gold" / "said.csv"


def said(speaker: str = "Kari Solbakken", line: int = 2) -> Said:
    return Said(TEXT, EventType.AID, Status.OCCURRED, Polarity.POSITIVE, speaker, line)


def record(*claims: Claim, line: int = 2) -> Record:
    entities = (
        Entity("e1", EntityType.PERSON, "K. Solbakken", mentions=(Span(44, 58),)),
        Entity("e2", EntityType.COUNTRY, "Norway", aliases=("Norway",), mentions=(Span(0, 6),)),
    )
    return Record(said(line=line).document, entities, claims)


def claim(
    event: EventType = EventType.AID,
    status: Status = Status.OCCURRED,
    polarity: Polarity = Polarity.POSITIVE,
    **fields: Any,
) -> Claim:
    return Claim("c1", event, status, polarity, Span(0, len(TEXT)), **fields)


BY_OFFICIALS = (Utterance(None, "two officials", "indirect"),)


def test_said_a_right_reading() -> None:
    scores = score_said([said()], [record(claim(attributed_to=("e1",)))])
    assert scores == {
        "event": Score(1, 1, 1),
        "status:occurred": Score(1, 1, 1),
        "polarity:positive": Score(1, 1, 1),
        "speaker:named": Score(1, 1, 1),
        "speaker_name": Score(1, 1, 1),
        "speaker_words": Score(),
    }


def test_said_a_wrong_reading_costs_both_values() -> None:
    scores = score_said([said()], [record(claim(status=Status.ALLEGED, polarity=Polarity.NEGATED))])
    assert scores["status:occurred"] == scores["polarity:positive"] == scores["speaker:named"] == Score(0, 0, 1)
    assert scores["status:alleged"] == scores["polarity:negated"] == scores["speaker:reporter"] == Score(0, 1, 0)


@pytest.mark.parametrize("predicted", [[], [record()], [record(claim(EventType.CONSULT))], [record(line=3)]])
def test_said_a_sentence_without_the_event_is_missed(predicted: list[Record]) -> None:
    scores = score_said([said()], predicted)
    assert scores["event"].right == 0
    assert scores["status:occurred"] == scores["speaker:named"] == scores["speaker_name"] == Score(0, 0, 1)
    assert scores["speaker_words"] == Score()


def test_said_the_first_claim_of_the_event_counts() -> None:
    scores = score_said([said()], [record(claim(EventType.CONSULT), claim(status=Status.ONGOING), claim())])
    assert scores["status:ongoing"] == Score(0, 1, 0)
    assert scores["event"] == Score(1, 3, 1)


@pytest.mark.parametrize(
    ("speaker", "fields", "kind", "right"),
    [
        ("Kari Solbakken", {"attributed_to": ("e1",)}, "named", True),
        ("Norway", {"attributed_to": ("e2",)}, "named", True),
        ("Kari Solbakken", {"attributed_to": ("e2",)}, "named", False),
        ("unnamed: two officials", {"speech": BY_OFFICIALS}, "unnamed", True),
        ("unnamed: three officials", {"speech": BY_OFFICIALS}, "unnamed", False),
        ("", {}, "reporter", False),
        ("", {"speech": (Utterance("e2", "Norway", "indirect"),)}, "reporter", False),  # the agent of the speech act
        ("Kari Solbakken", {"attributed_to": ("e1",), "speech": BY_OFFICIALS}, "named", True),
    ],
)
def test_said_speakers(speaker: str, fields: dict[str, Any], kind: str, right: bool) -> None:
    scores = score_said([said(speaker)], [record(claim(**fields))])
    assert scores[f"speaker:{kind}"] == Score(1, 1, 1)
    assert scores["speaker_name"] == Score(int(right and kind == "named"), int(kind == "named"), int(kind == "named"))
    assert scores["speaker_words"].right == int(right and kind == "unnamed")


def test_said_majority_is_a_floor() -> None:
    rows = [said(line=2), said(line=3), said("", line=4)]
    commonest, scores = majority(rows, "speaker")
    assert commonest == "named"
    assert scores == {"speaker:named": Score(2, 3, 2), "speaker:reporter": Score(0, 0, 1)}
    assert macro(scores, "speaker") == pytest.approx(0.4)


def test_said_the_shipped_table_reads() -> None:
    rows = read_said(GOLD)
    assert len(rows) >= 300
    assert {row.status for row in rows} == set(Status)
    assert [row.text for row in rows if row.words not in row.text] == []


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("text,event\nx,AID\n", "said.csv: lacks the column 'status'"),
        ("text,event,status,polarity,speaker\nx,GIFT,occurred,positive,\n", "said.csv, row 2: 'GIFT'"),
        ("text,event,status,polarity,speaker\nx,AID,done,positive,\n", "said.csv, row 2: 'done'"),
        ("text,event,status,polarity,speaker\nx,AID\n", "said.csv, row 2: has 2 values, expected 5"),
    ],
)
def test_said_a_wrong_row_is_named(tmp_path: Path, table: str, sentence: str) -> None:
    (tmp_path / "said.csv").write_text(table, encoding="utf-8")
    with pytest.raises(InputError, match=sentence):
        read_said(tmp_path / "said.csv")
