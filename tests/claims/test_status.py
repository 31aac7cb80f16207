"""How far an event has come by the words of the text, and whether it is so."""

from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]
Read = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Spain sent tanks to Ukraine.", "occurred"),
        ("Spain has sent tanks to Ukraine.", "occurred"),
        ("Tanks were sent to Ukraine by Spain.", "occurred"),
        ("Spain is sending tanks to Ukraine.", "ongoing"),
        ("Spain has been sending tanks to Ukraine since 2019.", "ongoing"),
        ("Spain authorized the transfer of ten tanks to Ukraine.", "approved"),
        ("Spain signed a bill that provides tanks to Ukraine.", "approved"),
        ("Spain gave the go-ahead for the transfer of ten tanks to Ukraine.", "approved"),
        ("Ten tanks are on their way to Ukraine.", "ongoing"),
        ("The ongoing transfer of ten tanks to Ukraine is costly.", "ongoing"),
        ("The government of Spain approved the delivery of ten tanks to Ukraine.", "approved"),
        ("Spain will send tanks to Ukraine.", "announced"),
        ("Spain plans to send tanks to Ukraine.", "announced"),
        ("Spain has agreed to send tanks to Ukraine.", "announced"),
        ("Spain pledged to deliver ten tanks to Ukraine.", "announced"),
        ("Spain is expected to deliver ten tanks to Ukraine.", "announced"),
        ("The planned delivery of tanks to Ukraine by Spain was delayed.", "announced"),
        ("Spain may send tanks to Ukraine.", "considered"),
        ("Spain could send tanks to Ukraine.", "considered"),
        ("Spain is considering sending tanks to Ukraine.", "considered"),
        ("Spain hopes to send tanks to Ukraine.", "considered"),
        ("Spain would send tanks to Ukraine if Germany agreed.", "considered"),
        ("Should Russia attack, Spain would send tanks to Ukraine.", "considered"),
        ("Provided that Germany agrees, Spain would send tanks to Ukraine.", "considered"),
        ("The bill would give Ukraine ten tanks.", "considered"),
        ("The law will give Ukraine ten tanks.", "announced"),
        ("Spain has not decided whether to send tanks to Ukraine.", "considered"),
        ("It is possible that Spain will send tanks to Ukraine.", "considered"),
        ("Options include sending tanks to Ukraine.", "considered"),
        ("Spain must send tanks to Ukraine by June.", "announced"),
        ("A possible sale of tanks to Ukraine was discussed.", "considered"),
        ("Spain allegedly sent tanks to Ukraine.", "alleged"),
        ("Spain apparently sent tanks to Ukraine.", "alleged"),
        ("Unconfirmed reports say Spain sent tanks to Ukraine.", "alleged"),
        ("There are reports that Spain sent tanks to Ukraine.", "alleged"),
        ("Press reports say Spain sent tanks to Ukraine.", "occurred"),
        ("Suspected Spanish agents sent tanks to Ukraine.", "alleged"),
        ("Spain sent tanks to suspected rebels in Ukraine.", "occurred"),
        ("Spain insisted that tanks were sent to Ukraine.", "occurred"),
        ("Spain is reported to have sent tanks to Ukraine.", "alleged"),
        ("Russia claimed that Spain had sent tanks to Ukraine.", "alleged"),
        ("Russia accused Spain of sending tanks to Ukraine.", "alleged"),
    ],
)
def test_status_of_aid(claim: Claim, text: str, status: str) -> None:
    assert claim(text, "AID")["status"] == status


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Spain allegedly sent tanks to Ukraine.", "occurred"),
        ("Russia claimed that Spain had sent tanks to Ukraine.", "occurred"),
        ("Spain sent tanks to Ukraine.", None),
        ("Spain may send tanks to Ukraine.", None),
    ],
)
def test_status_alleged_keeps_the_step_that_is_alleged(claim: Claim, text: str, stage: str | None) -> None:
    assert claim(text, "AID")["stage"] == stage


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Spain will not send tanks to Ukraine.", "announced"),
        ("Spain has not sent tanks to Ukraine.", "occurred"),
        ("Spain opted not to send tanks to Ukraine.", "occurred"),
        ("Spain could not deliver the tanks to Ukraine.", "occurred"),
        ("Spain cannot deliver the tanks to Ukraine.", "considered"),
        ("The law would have given Ukraine ten tanks.", "occurred"),
        ("The tanks were to have been sent to Ukraine.", "occurred"),
        ("Spain does not send tanks to Ukraine.", "ongoing"),
        ("Spain did not send tanks to Ukraine.", "occurred"),
    ],
)
def test_status_of_a_negated_deed_is_that_of_the_deed(claim: Claim, text: str, status: str) -> None:
    found = claim(text, "AID")
    assert (found["status"], found["polarity"]) == (status, "negated")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Spain is sending tanks to Ukraine next week.", "announced"),
        ("Spain sends tanks to Ukraine on Monday.", "announced"),
        ("Spain is sending tanks to Ukraine in defiance of Moscow.", "ongoing"),
        ("Spain sent tanks to Ukraine on Monday.", "occurred"),
        ("The transfer of tanks to Ukraine goes on.", "ongoing"),
        ("The transfer of tanks to Ukraine went ahead.", "occurred"),
    ],
)
def test_status_of_what_is_scheduled_or_lasts(claim: Claim, text: str, status: str) -> None:
    assert claim(text, "AID")["status"] == status


@pytest.mark.parametrize(
    ("text", "event", "status"),
    [
        ("Turkey has been blocking the transfer of jets to Greece.", "SANCTION", "ongoing"),
        ("Turkey is designating five companies.", "SANCTION", "occurred"),
        ("Peru would like to buy submarines from France.", "AGREE", "considered"),
        ("Peru wants to thank France for its support.", "SUPPORT", "occurred"),
    ],
)
def test_status_of_acts_that_are_done_in_a_moment(claim: Claim, text: str, event: str, status: str) -> None:
    assert claim(text, event)["status"] == status


def test_status_what_is_kept_lasts(claim: Claim) -> None:
    assert claim("Spain maintains a patrol in the Red Sea.", "MOBILIZE")["status"] == "ongoing"
    assert claim("Spain maintained a patrol in the Red Sea.", "MOBILIZE")["status"] == "occurred"


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ("REJECT", "Spain refused to send tanks to Ukraine."),
        ("REJECT", "Spain declined to send tanks to Ukraine."),
        ("REJECT", "Spain denied sending tanks to Ukraine."),
        ("REJECT", "Spain denied that it had sent tanks to Ukraine."),
        ("REJECT", "Spain ruled out sending tanks to Ukraine."),
        ("REQUEST", "Ukraine asked Spain to send tanks."),
        ("REQUEST", "Ukraine called on Spain to send tanks."),
        ("REQUEST", "Ukraine urged Spain to send tanks."),
        ("THREATEN", "Spain threatened to cut aid to Mali."),
        ("SANCTION", "Spain suspended the delivery of tanks to Mali."),
    ],
)
def test_status_an_act_about_a_deed_stands_for_the_deed(read: Read, event: str, text: str) -> None:
    """What is only refused, denied, asked for, threatened or cut has not happened: it is no claim of its own."""
    found = [(claim["event"], claim["polarity"]) for claim in read(text)["claims"]]
    assert found == [(event, "positive")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ukraine asked Spain for tanks.", "requested"),
        ("Ukraine is asking Spain for tanks.", "requested"),
        ("Ukraine has repeatedly asked Spain for tanks.", "requested"),
        ("Ukraine will ask Spain for tanks.", "announced"),
    ],
)
def test_status_of_requests(claim: Claim, text: str, status: str) -> None:
    assert claim(text, "REQUEST")["status"] == status


@pytest.mark.parametrize(
    "text",
    [
        "If Spain sends tanks to Ukraine, the war will end.",
        "It is unclear whether Spain will send tanks to Ukraine.",
        "Should Spain send tanks to Ukraine, Russia would attack.",
        "Provided that Spain sends tanks to Ukraine, the war will end.",
    ],
)
def test_status_of_conditions_is_none(read: Read, text: str) -> None:
    assert [claim for claim in read(text)["claims"] if claim["event"] == "AID"] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Japan has provided $3 million in aid to Fiji, she said.", True),
        ("Norway provided Ghana with two patrol boats, the ministry said.", True),
        ("Chile will send ships to Peru, provided that it pays.", False),
    ],
)
def test_status_what_is_provided_is_no_condition(read: Callable[..., dict[str, Any]], text: str, *, told: bool) -> None:
    assert any(claim["status"] == "occurred" and claim["event"] == "AID" for claim in read(text)["claims"]) is told
