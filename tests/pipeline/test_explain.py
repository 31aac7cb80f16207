"""Why something was read: words, candidates and rules, on sentences of our own."""

import csv
import datetime

import pytest

from kg.model import ClaimGround, Document, Explanation, Record
from kg.pipeline.explain import explain
from kg.pipeline.extract import Extractor
from kg.resources import resource

DAY = datetime.date(2022, 3, 16)


def read(extractor: Extractor, text: str) -> Explanation:
    return explain(Document("test", text, published=DAY), extractor)


def only(explanation: Explanation) -> ClaimGround:
    (ground,) = explanation.claims
    return ground


def words(ground: ClaimGround, part: str) -> list[str]:
    return [each.words for each in ground.grounds if each.part == part]


def test_explain_is_about_the_record_that_extraction_gives(
    extractor: Extractor, seed_records: tuple[Record, ...]
) -> None:
    for record in seed_records:
        found = explain(record.document, extractor)
        assert found.record == extractor.extract(record.document).record
        assert [ground.claim for ground in found.claims] == list(found.record.claims)


def test_explain_every_ground_stands_at_its_offsets(extractor: Extractor, seed_records: tuple[Record, ...]) -> None:
    found = [explain(record.document, extractor) for record in seed_records]
    placed = [
        (each, explanation.record.document.text)
        for explanation in found
        for ground in explanation.claims
        for each in ground.grounds
        if each.span is not None
    ]
    assert {each.part for each, _ in placed} >= {"trigger", "governor", "status", "attribution"}
    assert [each for each, text in placed if each.span and each.span.text(text) != each.words] == []


def test_explain_every_claim_of_the_seeds_has_its_trigger(
    extractor: Extractor, seed_records: tuple[Record, ...]
) -> None:
    for record in seed_records:
        for ground in explain(record.document, extractor).claims:
            trigger = next(each for each in ground.grounds if each.part == "trigger")
            assert trigger.span is not None, ground.claim.reason
            assert ground.claim.evidence.covers(trigger.span)


def test_explain_shows_the_line_of_the_lexicon(extractor: Extractor) -> None:
    ground = only(read(extractor, "Norway donated two drones to Iceland."))
    name, line = ground.rule.split(":")
    with resource("ontology", "lexicon", name).open(encoding="utf-8", newline="") as lines:
        row = list(csv.DictReader(lines))[int(line) - 2]
    assert dict(ground.rule_line) == {column: value for column, value in row.items() if value}
    assert row["event"] == ground.claim.event == "AID"
    assert "donate" in row["words"].split("|")


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("Norway will donate two drones to Iceland.", "status", "will"),
        ("Norway plans to donate two drones to Iceland.", "governor", "plans"),
        ("Norway has not donated drones to Iceland.", "polarity", "not"),
        ("Norway donated no drones to Iceland.", "polarity", "no"),
        ("Norway donated two drones to Iceland, Reuters said.", "attribution", "Reuters said"),
        ("Norway donated two drones to Iceland, two officials said.", "attribution", "officials said"),
    ],
)
def test_explain_words_behind_a_reading(extractor: Extractor, text: str, part: str, expected: str) -> None:
    assert words(only(read(extractor, text)), part) == [expected]


def test_explain_a_positive_claim_of_the_document_itself_has_no_such_words(extractor: Extractor) -> None:
    ground = only(read(extractor, "Norway donated two drones to Iceland."))
    assert [each.part for each in ground.grounds] == ["trigger"]


def test_explain_names_the_speaker_and_the_kind_of_speech(extractor: Extractor) -> None:
    ground = only(read(extractor, "Norway donated two drones to Iceland, two officials said."))
    assert [each.note for each in ground.grounds if each.part == "attribution"] == ["an unnamed source, indirect"]


def test_explain_mentions_in_order_with_candidates(extractor: Extractor) -> None:
    found = read(extractor, "Moscow accused Kyiv of attacks.")
    moscow, kyiv = found.mentions
    assert (moscow.mention.text, kyiv.mention.text) == ("Moscow", "Kyiv")
    assert moscow.entity
    assert moscow.entity.name == "Russia"
    assert [(candidate.key, candidate.chosen) for candidate in moscow.candidates] == [
        ("place/moscow", False),
        ("country/ru", True),
    ]


def test_explain_a_name_in_no_gazetteer_has_no_candidates(extractor: Extractor) -> None:
    found = read(extractor, "Minister Zebedee Quillfeather visited Norway.")
    mention = next(each for each in found.mentions if "Quillfeather" in each.mention.text)
    assert mention.candidates == ()
    assert mention.entity
    assert mention.entity.score is not None
    assert mention.entity.score < 1


def test_explain_quantities(extractor: Extractor) -> None:
    text = "Norway sent $5 million and 12 drones to Iceland on Monday."
    found = read(extractor, text).quantities
    assert [each.span.text(text) for each in found.sums] == ["$5 million"]
    assert "12" in [each.span.text(text) for each in found.numbers]
    assert [each.period and each.period.start for each in found.days] == [datetime.date(2022, 3, 14)]


@pytest.mark.parametrize("text", ["NATO", "x", "…", "No event is here."])
def test_explain_nothing_to_tell(extractor: Extractor, text: str) -> None:
    assert read(extractor, text).claims == ()
