"""Whether an event is so."""

from collections.abc import Callable
from typing import Any

import pytest

Claim = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    "text",
    [
        "Spain has not sent tanks to Ukraine.",
        "Spain never sent tanks to Ukraine.",
        "Spain is unable to send tanks to Ukraine.",
        "Spain sent no tanks to Ukraine.",
        "Spain did not send any tanks to Ukraine.",
        "Spain will not send tanks to Ukraine.",
        "Spain won't send tanks to Ukraine.",
        "Spain won’t send tanks to Ukraine.",
        "Spain cannot send tanks to Ukraine.",
        "No tanks were delivered to Ukraine.",
        "There was no delivery of tanks to Ukraine.",
        "Nobody sent tanks to Ukraine.",
        "Neither Spain nor Portugal sent tanks to Ukraine.",
        "Spain failed to deliver tanks to Ukraine.",
        "Spain stopped short of sending tanks to Ukraine.",
        "Spain nearly sent tanks to Ukraine.",
        "Hardly anyone sent tanks to Ukraine.",
        "No decision has been made on sending tanks to Ukraine.",
        "The deal to sell Ukraine ten tanks collapsed.",
        "It is not true that Spain sent tanks to Ukraine.",
        "There is no evidence that Spain sent tanks to Ukraine.",
        "Nothing suggests that Spain sent tanks to Ukraine.",
        "Spain decided against sending tanks to Ukraine.",
        "The planned transfer of tanks to Ukraine never happened.",
        "Hardly any tanks were delivered to Ukraine.",
        "Not one tank was delivered to Ukraine.",
        "None of the tanks were delivered to Ukraine.",
        "At no time did Spain send tanks to Ukraine.",
        "Under no circumstances will Spain send tanks to Ukraine.",
        "Spain has not repaired or sent tanks to Ukraine.",
        "Spain neither announced nor sent tanks to Ukraine.",
        "No licence was granted for the sale of tanks to Ukraine.",
        "The non-delivery of tanks to Ukraine was a blow.",
        "The lack of aid from Spain to Ukraine was felt.",
        "The delivery of tanks to Ukraine fell through.",
        "The training of Ukrainian soldiers by Spain never took place.",
        "Spain planned to send tanks to Ukraine, but the plan came to nothing.",
        "Spain was to send tanks to Ukraine, but never did.",
        "The law would have given Ukraine ten tanks.",
    ],
)
def test_polarity_negated(claim: Claim, text: str) -> None:
    assert claim(text, "AID")["polarity"] == "negated"


@pytest.mark.parametrize(
    "text",
    [
        "Spain not only sent tanks to Ukraine but trained crews.",
        "Spain sent tanks to Ukraine, not to Poland.",
        "There is no doubt that Spain sent tanks to Ukraine.",
        "Spain did not hesitate, and it sent tanks to Ukraine.",
        "Barely ten tanks were delivered to Ukraine.",
        "Spain sent nearly 40 tanks to Ukraine.",
        "It is true that Spain sent tanks to Ukraine.",
        "There is evidence that Spain sent tanks to Ukraine.",
        "Not all of the tanks were delivered to Ukraine.",
        "A few tanks were delivered to Ukraine.",
        "Spain has sent no fewer than ten tanks to Ukraine.",
        "In no time Spain sent tanks to Ukraine.",
        "Spain sent tanks to Ukraine, but nothing has come of the peace talks.",
        "Spain sent tanks to Ukraine, but the delivery arrived late.",
    ],
)
def test_polarity_of_something_else_denied(claim: Claim, text: str) -> None:
    assert claim(text, "AID")["polarity"] == "positive"


def test_polarity_of_what_is_done_instead(read: Claim) -> None:
    found = read("Instead of sending tanks to Ukraine, Spain sent rifles to Kosovo.")["claims"]
    assert [claim["polarity"] for claim in found] == ["negated", "positive"]


def test_polarity_talks_that_collapse_were_held(claim: Claim) -> None:
    assert claim("Talks between Serbia and Kosovo collapsed.", "CONSULT")["polarity"] == "positive"
