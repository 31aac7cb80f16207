"""One claim an event, however often it is told; and what each claim carries."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from kg.model import Document
from kg.pipeline.extract import Extractor

Claim = Callable[..., dict[str, Any]]
Read = Callable[..., dict[str, Any]]

HEADLINE = "Norway sends drones to Ghana"
STORY = "Norway has sent 12 drones to Ghana, officials said on Monday. Reporters saw the flight. Ghana thanked Norway."


@pytest.mark.parametrize(
    "headline",
    [HEADLINE, "Norway Sends Drones to Ghana", "NORWAY SENDS DRONES TO GHANA", "Norway to send Ghana drones"],
)
def test_build_joins_a_headline_with_its_story(claim: Claim, headline: str) -> None:
    found = claim(f"{headline}\n\n{STORY}", "AID")
    assert (found["agents"], found["recipients"]) == (["Norway"], ["Ghana"])
    assert [item["count"] for item in found["items"]] == [12]


def test_build_takes_the_fuller_sentence_as_evidence(claim: Claim) -> None:
    text = f"{HEADLINE}\n\n{STORY}"
    start, end = claim(text, "AID")["evidence"]
    assert text[start:end] == "Norway has sent 12 drones to Ghana, officials said on Monday."


@pytest.mark.parametrize(
    "text",
    [
        "Norway sent drones to Ghana and delivered them to the army.",
        "Norway provided military aid to Ghana.",
        "Norway will provide funding and assistance to Ghana.",
        "Norway and Ghana held talks and discussed a treaty.",
    ],
)
def test_build_two_words_for_one_deed_are_one_claim(read: Read, text: str) -> None:
    assert len(read(text)["claims"]) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Norway sent drones to Ghana. Canada sent rifles to Peru.", 2),
        ("Norway sent drones to Ghana, and Canada sent rifles to Peru.", 2),
        ("Norway gave Ghana $5 million in 2019. Norway gave Ghana $9 million in 2021.", 2),
        ("Norway sent drones to Ghana. Norway did not send drones to Ghana.", 2),
    ],
)
def test_build_keeps_different_deeds_apart(read: Read, text: str, count: int) -> None:
    assert len(read(text)["claims"]) == count


def test_build_one_sentence_may_hold_events_of_several_types(read: Read) -> None:
    text = "Iran rejected the accusations, and the United States imposed sanctions on Iran."
    assert [claim["event"] for claim in read(text)["claims"]] == ["REJECT", "SANCTION"]


def test_build_one_claim_holds_all_that_is_given(claim: Claim) -> None:
    """Two items and a sum of one decision are one claim."""
    found = claim("The United States will send Ghana two patrol boats and a radar worth $125 million.", "AID")
    assert [item["count"] for item in found["items"]] == [2, 1]
    assert [amount["value"] for amount in found["amounts"]] == [125_000_000]


def test_build_numbers_claims_in_order_of_the_text(read: Read) -> None:
    found = read("Norway sent drones to Ghana. Ghana thanked Norway. Iran rejected the accusations.")["claims"]
    assert [claim["id"] for claim in found] == ["c1", "c2", "c3"]
    assert [claim["evidence"][0] for claim in found] == sorted(claim["evidence"][0] for claim in found)


def test_build_gives_reason_and_confidence(claim: Claim) -> None:
    full = claim("Norway plans to send 12 drones to Ghana on Friday.", "AID")
    bare = claim("Norway plans to send drones.", "AID")
    assert "send" in full["reason"]
    assert "plans" in full["reason"]
    assert 0 < bare["confidence"] < full["confidence"] <= 1


def test_build_tells_who_is_harmed(claim: Claim) -> None:
    found = claim("Boko Haram killed at least 30 villagers in Nigeria.", "ASSAULT")
    (harm,) = found["casualties"]
    assert (harm["kind"], harm["count"], harm["bound"]) == ("killed", 30, "at_least")


def test_build_tells_who_is_sent(claim: Claim) -> None:
    (people,) = claim("Canada sent 200 military trainers to Ukraine.", "AID")["personnel"]
    assert (people["role"], people["count"], people["bound"]) == ("military trainers", 200, "exact")


def test_build_is_the_same_each_time(extractor: Extractor) -> None:
    document = Document("d", f"{HEADLINE}\n\n{STORY}", published=datetime.date(2022, 3, 16))
    assert extractor.extract(document).record == extractor.extract(document).record


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("According to the insurgents, Norway bombed the barracks at Tamale.", "alleged"),
        ("A rebel commander said Norway had bombed the barracks at Tamale.", "alleged"),
        ("According to two doctors, Norway bombed the barracks at Tamale.", "occurred"),
        ("Norway said that it had bombed the barracks at Tamale.", "occurred"),
    ],
)
def test_build_an_attack_told_by_the_other_side_is_alleged(claim: Claim, text: str, status: str) -> None:
    assert claim(text, "ASSAULT")["status"] == status


def test_build_an_uncertain_reading_is_left_out_of_a_full_text_and_kept_where_little_else_is_told(read: Read) -> None:
    uncertain = "A village in Ghana was attacked."
    full = "Norway gave Kenya ten mortars. Peru accused Chile of spying. Mali expelled the envoy of Togo. "
    assert len(read(uncertain)["claims"]) == 1
    assert [claim["event"] for claim in read(full + uncertain)["claims"]] == ["AID", "ACCUSE", "SANCTION"]
