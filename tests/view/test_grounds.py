"""An explanation in words, row by row."""

import datetime
from typing import Any

import pytest

from kg.model import (
    CandidateEntry,
    Claim,
    ClaimGround,
    Document,
    Entity,
    EntityType,
    EventType,
    Explanation,
    Ground,
    Mention,
    MentionGround,
    Period,
    Polarity,
    Position,
    Quantities,
    Record,
    Span,
    Status,
)
from kg.view.grounds import Words, entity_row, mention_row, summary

NORWAY = Entity("e1", EntityType.COUNTRY, "Norway", iri="https://example.org/no", wikidata="Q20", score=0.9, reason="r")
ICELAND = Entity("e2", EntityType.COUNTRY, "Iceland")
TEXT = "Norway gave Iceland two drones."


def claim(**fields: Any) -> Claim:
    return Claim("c1", EventType.AID, Status.OCCURRED, Polarity.POSITIVE, Span(0, 31), **fields)


def words(*claims: ClaimGround) -> Words:
    record = Record(Document("d", TEXT), (NORWAY, ICELAND), tuple(ground.claim for ground in claims))
    return Words(Explanation(record, (), claims, Quantities()))


def rows(claim: Claim, *grounds: Ground, rule: str = "triggers.csv:2", **line: str) -> dict[str, str]:
    ground = ClaimGround(claim, grounds, rule, tuple(line.items()))
    return {row.name: row.value for row in words(ground).claim_rows(ground) if row.value}


@pytest.mark.parametrize(
    ("fields", "headline"),
    [
        ({"agents": ("e1",), "recipients": ("e2",)}, "Norway → Iceland: gave aid"),
        ({"agents": ("e1", "e2")}, "Norway, Iceland: gave aid"),
        ({"recipients": ("e2",)}, "nobody → Iceland: was given aid"),
        ({}, "nobody: was given aid"),
    ],
)
def test_grounds_headline(fields: dict[str, Any], headline: str) -> None:
    assert words().headline(claim(**fields)) == headline


def test_grounds_status_and_polarity_with_the_words_behind_them() -> None:
    found = rows(claim(), Ground("status", "will", Span(7, 11), "announced"), Ground("polarity", "not", None))
    assert found["status"] == "occurred, by “will” at 7–11"
    assert found["polarity"] == "positive, by “not”"
    assert rows(claim())["status"] == "occurred, by the tense of the verb or the kind of event"


def test_grounds_trigger_governor_and_rule() -> None:
    found = rows(
        claim(), Ground("trigger", "gave", Span(7, 11)), Ground("governor", "plans", None, "announced"), pos="verb"
    )
    assert found["trigger"] == "“gave” at 7–11"
    assert found["governed by"] == "“plans”, announced"
    assert found["rule"] == "triggers.csv:2 (pos: verb)"
    assert rows(claim(), rule="a denial")["rule"] == "a denial"


def test_grounds_a_long_list_of_words_is_cut_between_words() -> None:
    found = rows(claim(), words="|".join(["donate"] * 40))
    assert found["rule"].endswith("donate|…)")
    assert len(found["rule"]) < 120


@pytest.mark.parametrize(
    ("fields", "grounds", "said"),
    [
        ({}, (), "the document itself"),
        ({"attributed_to": ("e1",)}, (), "Norway"),
        (
            {},
            (Ground("attribution", "he  said", Span(1, 9), "Norway, indirect"),),
            "Norway, indirect: “he said” at 1–9",
        ),
    ],
)
def test_grounds_whose_word_it_is(fields: dict[str, Any], grounds: tuple[Ground, ...], said: str) -> None:
    assert rows(claim(**fields), *grounds)["said by"] == said


def test_grounds_days() -> None:
    day = datetime.date(2021, 4, 1)
    assert rows(claim(date=Period(day, day), date_of="deed"))["when"] == "2021-04-01, of the deed"
    assert rows(claim(date=Period(day, datetime.date(2021, 4, 3))))["when"] == "2021-04-01 to 2021-04-03"


def test_grounds_mentions_tell_candidates_and_choice() -> None:
    mention = Mention(Span(0, 6), "Norway", "Country", source="gazetteer")
    known = MentionGround(mention, (CandidateEntry("country/no", "Norway", chosen=True),), NORWAY)
    assert mention_row(known) == ("0–6", "Norway", "Country, gazetteer", "Norway (country/no)", "e1 Norway")
    unknown = MentionGround(Mention(Span(0, 3), "LAF", "", of="Lebanese Armed Forces"), (), None)
    assert mention_row(unknown)[2:] == (
        "name",
        "short for Lebanese Armed Forces",
        "nothing that the document tells of",
    )


def test_grounds_entities_tell_the_link() -> None:
    assert entity_row(NORWAY) == ("e1", "Norway", "Country", "0.90, r", "https://example.org/no Q20")
    assert entity_row(ICELAND) == ("e2", "Iceland", "Country", "", "")


def test_grounds_offices() -> None:
    assert words().office_row(Position("e1", "e2", "chair", Span(0, 6))) == ("Norway", "chair, Iceland", "Norway")
    assert words().office_row(Position("e1", None, "chair"))[1:] == ("chair, a body that is not named", "")


def test_grounds_summary_counts() -> None:
    one = Explanation(Record(Document("d", TEXT), (NORWAY, ICELAND)), (), (), Quantities())
    assert summary([one]) == "0 mentions, 2 entities, 0 claims, 0 offices"
    assert summary([one, one]) == "2 documents: 0 mentions, 4 entities, 0 claims, 0 offices"
