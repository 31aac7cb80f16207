"""Sentences of our own, and who does what to whom in them; none is evidence of a real event."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.events.read import read_events
from kg.language.lexicon import lexicon
from kg.model import Document, EventType
from kg.pipeline.extract import Extractor, quantities

Claim = Callable[..., dict[str, Any]]
Read = Callable[..., dict[str, Any]]


def parties(claim: dict[str, Any]) -> str:
    return f"{', '.join(claim['agents'])} → {', '.join(claim['recipients'])}".strip()


def items(claim: dict[str, Any]) -> list[tuple[int | None, str]]:
    return [(item["count"], item["entity"]) for item in claim["items"]]


AID = [
    # Active, passive, turned round.
    ("Canada has delivered two patrol boats to Senegal.", "Canada → Senegal"),
    ("Two patrol boats were delivered to Senegal by Canada in May.", "Canada → Senegal"),
    ("Belgium supplied Jordan with 200 machine guns.", "Belgium → Jordan"),
    ("Poland received 20 tanks from South Korea.", "South Korea → Poland"),
    ("Morocco obtained 24 drones from Turkey.", "Turkey → Morocco"),
    ("The helicopters that Canada gave to Peru arrived in Lima.", "Canada → Peru"),
    ("Israel has sold drones to Azerbaijan.", "Israel → Azerbaijan"),
    # A noun for the deed.
    ("The delivery of eight helicopters to the Philippines by Japan was completed on Monday.", "Japan → Philippines"),
    ("Denmark's donation of six howitzers to Estonia was announced on Monday.", "Denmark → Estonia"),
    ("Spain authorized the transfer of ten tanks to Ukraine.", "Spain → Ukraine"),
    # Coordination.
    ("Germany and the Netherlands will supply howitzers to Ukraine.", "Germany, Netherlands → Ukraine"),
    ("Sweden sent rifles and ammunition to Latvia and Estonia.", "Sweden → Latvia, Estonia"),
    # Money and bodies.
    ("The United States approved $50 million in military aid for Georgia on Tuesday.", "United States → Georgia"),
    ("The Pentagon announced a $300 million package for Colombia.", "U.S. Department of Defense → Colombia"),
    ("Japan helped Fiji to build a radar station.", "Japan → Fiji"),
    ("Two F-16 fighters were delivered to Ukraine.", "→ Ukraine"),
    ("Ten howitzers got to the Ukrainian army.", "→ Ukraine"),
    ("The training of Afghan police began in 2005.", "→ Afghanistan"),
    ("India used to train Afghan cadets.", "India → Afghanistan"),
    ("The tanks went to Egypt in May.", "→ Egypt"),
    ("Spain's delivery of rifles to the north went unseen.", "Spain →"),
]

CONSULT = [
    ("French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin.", "Emmanuel Macron → Olaf Scholz"),
    ("General Mark Milley spoke with Valery Gerasimov.", "Mark Milley → Valery Gerasimov"),
    ("Chancellor Olaf Scholz visited Vilnius on Tuesday.", "Olaf Scholz → Lithuania"),
]

SPEECH_ACTS = [
    ("SUPPORT", "Sweden welcomed Finland's decision.", "Sweden → Finland"),
    ("SUPPORT", "Britain reaffirmed its support for Ukraine.", "United Kingdom → Ukraine"),
    ("SUPPORT", "Slovakia thanked Germany for the air defense systems.", "Slovakia → Germany"),
    ("REQUEST", "Ukraine asked Germany for air defense systems.", "Ukraine → Germany"),
    ("REQUEST", "Lithuania requested Patriot batteries from the United States.", "Lithuania → United States"),
    ("REQUEST", "Estonia urged NATO to send more troops to the Baltics.", "Estonia → NATO"),
    ("REQUEST", "Kosovo's appeal to Albania for help was heard.", "Kosovo → Albania"),
    ("ACCUSE", "Georgia blamed Russia for the cyberattack.", "Georgia → Russia"),
    ("ACCUSE", "The Philippines protested to China over the incursion.", "Philippines → China"),
    ("ACCUSE", "The United Kingdom accused Russia of massing troops near the border.", "United Kingdom → Russia"),
    ("ACCUSE", "Russia was condemned by Norway for the attack.", "Norway → Russia"),
    ("REJECT", "Turkey refused to extradite the cleric to the United States.", "Turkey → United States"),
    ("REJECT", "Hungary vetoed the EU's plan.", "Hungary → European Union"),
    ("REJECT", "Poland's request was rejected by Germany.", "Germany → Poland"),
    ("THREATEN", "Russia warned Finland against joining NATO.", "Russia → Finland"),
    ("THREATEN", "Belarus threatened Lithuania with a blockade.", "Belarus → Lithuania"),
    ("THREATEN", "North Korea threatened to attack South Korea.", "North Korea → South Korea"),
]

DEEDS = [
    ("AGREE", "Serbia ordered four helicopters from Spain.", "Serbia → Spain"),
    ("AGREE", "The Netherlands purchased rockets from Israel.", "Netherlands → Israel"),
    ("SANCTION", "The European Union imposed sanctions on Belarus.", "European Union → Belarus"),
    ("SANCTION", "Sanctions were imposed on Belarus by Canada.", "Canada → Belarus"),
    ("SANCTION", "Germany halted arms exports to Saudi Arabia.", "Germany → Saudi Arabia"),
    ("SANCTION", "The United States suspended military aid to Mali after the coup.", "United States → Mali"),
    ("SANCTION", "Estonia closed its border with Russia.", "Estonia → Russia"),
    ("RETREAT", "Saudi Arabia withdrew its forces from Yemen.", "Saudi Arabia → Yemen"),
    ("RETREAT", "The U.S. withdrawal from Afghanistan ended in August.", "United States → Afghanistan"),
    ("COERCE", "Iran seized a Greek tanker in the Persian Gulf.", "Iran → Greece"),
    ("CONCEDE", "Turkey lifted its ban on exports to Sweden.", "Turkey → Sweden"),
    ("ASSAULT", "Azerbaijan attacked Armenia on Sunday.", "Azerbaijan → Armenia"),
    ("ASSAULT", "Armenia was attacked by Azerbaijan on Sunday.", "Azerbaijan → Armenia"),
    ("MOBILIZE", "Russia massed tanks near Kharkiv.", "Russia →"),
    ("MOBILIZE", "Russia is weighing a naval base in Sudan.", "Russia →"),
    ("MOBILIZE", "Rwanda sent troops to the border.", "Rwanda →"),
    ("ASSAULT", "Rwanda sent troops across the border.", "Rwanda →"),
    ("ASSAULT", "Turkish warplanes raided a village in northern Iraq.", "Turkey →"),
    ("COERCE", "Russian troops raided a village in Ukraine.", "Russia → Ukraine"),
    ("ASSAULT", "Hezbollah has fired the rockets.", "Hezbollah →"),
    ("SANCTION", "Canada denied visas to six Ugandan officers.", "Canada → Uganda"),
    ("REJECT", "Canada denied a request by Uganda.", "Canada → Uganda"),
    ("AGREE", "Turkey bought fighters from China.", "Turkey → China"),
    ("RETREAT", "No unit pulled out of Mali.", "→ Mali"),
    ("RETREAT", "French instructors left Niger in December.", "France →"),
    ("MOBILIZE", "North Korea test-fired two ballistic missiles on Thursday.", "North Korea →"),
]


@pytest.mark.parametrize(("text", "expected"), AID)
def test_read_aid(claim: Claim, text: str, expected: str) -> None:
    assert parties(claim(text, "AID")) == expected


@pytest.mark.parametrize(("text", "expected"), CONSULT)
def test_read_consult(claim: Claim, text: str, expected: str) -> None:
    assert parties(claim(text, "CONSULT")) == expected


@pytest.mark.parametrize(("event", "text", "expected"), SPEECH_ACTS)
def test_read_speech_acts(claim: Claim, event: str, text: str, expected: str) -> None:
    assert parties(claim(text, event)) == expected


@pytest.mark.parametrize(("event", "text", "expected"), DEEDS)
def test_read_deeds(claim: Claim, event: str, text: str, expected: str) -> None:
    assert parties(claim(text, event)) == expected


@pytest.mark.parametrize(
    ("event", "text", "expected"),
    [
        ("CONSULT", "Egypt, Jordan and Iraq held a summit in Baghdad.", {"Egypt", "Jordan", "Iraq"}),
        ("CONSULT", "Turkish and Greek officials met in Athens on Thursday.", {"Turkey", "Greece"}),
        ("CONSULT", "Talks between Armenia and Azerbaijan took place in Brussels.", {"Armenia", "Azerbaijan"}),
        ("AGREE", "Iran and Russia signed a defense agreement.", {"Iran", "Russia"}),
        ("COOPERATE", "The United States and South Korea began joint exercises.", {"United States", "South Korea"}),
        ("COOPERATE", "Kenya and Tanzania cooperate on border security.", {"Kenya", "Tanzania"}),
        ("COOPERATE", "Polish and Lithuanian troops took part in a joint exercise.", {"Poland", "Lithuania"}),
        ("COOPERATE", "Japan and Australia agreed to share intelligence.", {"Japan", "Australia"}),
    ],
)
def test_read_what_several_do_together(claim: Claim, event: str, text: str, expected: set[str]) -> None:
    """Whoever is named agent, all of them take part."""
    found = claim(text, event)
    assert {*found["agents"], *found["recipients"]} == expected


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ("ASSAULT", "Rebels attacked a base in Mali."),
        ("PROTEST", "Students protested against the law in Belgrade."),
        ("PROTEST", "Opposition supporters staged a rally in Minsk."),
        ("PROTEST", "A protest outside the ministry in Belgrade went on for hours."),
    ],
)
def test_read_events_of_people_without_a_name(claim: Claim, event: str, text: str) -> None:
    assert claim(text, event)["agents"] == []
    assert claim(text, event)["places"]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Norway will send 4,000 anti-tank missiles to Ukraine.", "AID", [(4000, "anti-tank missiles")]),
        ("Jordan donated thirty armored vehicles to Iraq.", "AID", [(30, "armored vehicles")]),
        ("Denmark gave Estonia a helicopter.", "AID", [(1, "helicopters")]),
        ("Israel has sold drones to Azerbaijan.", "AID", [(None, "drones")]),
        ("Sweden sent 200 rifles and 5,000 helmets to Latvia.", "AID", [(200, "rifles"), (5000, "helmets")]),
        ("Two patrol boats were delivered to Senegal by Canada.", "AID", [(2, "patrol boats")]),
        ("India bought five S-400 systems from Russia for $5.4 billion.", "AGREE", [(5, "S-400 Triumf")]),
        ("North Korea test-fired two ballistic missiles on Thursday.", "MOBILIZE", [(2, "ballistic missiles")]),
    ],
)
def test_read_items_with_their_counts(
    claim: Claim, text: str, event: str, expected: list[tuple[int | None, str]]
) -> None:
    assert items(claim(text, event)) == expected


@pytest.mark.parametrize(
    ("text", "count", "bound"),
    [
        ("Italy sent more than 40 howitzers to Kosovo.", 40, "at_least"),
        ("Italy will send up to 40 howitzers to Kosovo.", 40, "at_most"),
        ("Italy sent about 40 howitzers to Kosovo.", 40, "about"),
        ("Italy sent 40 howitzers to Kosovo.", 40, "exact"),
        ("Italy sent howitzers to Kosovo.", None, None),
    ],
)
def test_read_bounds_of_counts(claim: Claim, text: str, count: int | None, bound: str | None) -> None:
    (item,) = claim(text, "AID")["items"]
    assert (item["count"], item["bound"]) == (count, bound)


@pytest.mark.parametrize(
    ("text", "event", "value", "currency", "bound"),
    [
        ("The United States approved $50 million in military aid for Georgia.", "AID", 50_000_000, "USD", "exact"),
        ("Japan gave Fiji more than 2 billion yen in aid.", "AID", 2_000_000_000, "JPY", "at_least"),
        ("Germany pledged up to €12.5 million in aid to Niger.", "AID", 12_500_000, "EUR", "at_most"),
        ("India bought five S-400 systems from Russia for $5.4 billion.", "AGREE", 5_400_000_000, "USD", "exact"),
        ("Washington froze $130 million in military aid to Egypt.", "SANCTION", 130_000_000, "USD", "exact"),
    ],
)
def test_read_sums(claim: Claim, text: str, event: str, value: int, currency: str, bound: str) -> None:
    (amount,) = claim(text, event)["amounts"]
    assert amount == {"value": value, "currency": currency, "bound": bound}


@pytest.mark.parametrize(
    ("text", "event", "start", "end"),
    [
        ("Two patrol boats were delivered to Senegal by Canada in May.", "AID", "2021-05-01", "2021-05-31"),
        ("The United States approved $50 million in aid for Georgia on Tuesday.", "AID", "2022-03-15", "2022-03-15"),
        ("Spain is expected to deliver ten tanks to Ukraine in April.", "AID", "2022-04-01", "2022-04-30"),
        ("On March 2, 2021, Norway sent missiles to Ukraine.", "AID", "2021-03-02", "2021-03-02"),
        ("Jordan received 12 tanks from Oman in 2019.", "AID", "2019-01-01", "2019-12-31"),
        ("Turkish and Greek officials met in Athens yesterday.", "CONSULT", "2022-03-15", "2022-03-15"),
    ],
)
def test_read_dates(claim: Claim, text: str, event: str, start: str, end: str) -> None:
    assert claim(text, event)["date"] == {"start": start, "end": end}


@pytest.mark.parametrize(
    ("text", "event", "places"),
    [
        ("French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin.", "CONSULT", ["Berlin"]),
        ("Russia massed tanks near Kharkiv.", "MOBILIZE", ["Kharkiv"]),
        ("Students protested against the law in Belgrade.", "PROTEST", ["Belgrade"]),
        ("Iran seized a Greek tanker in the Persian Gulf.", "COERCE", ["Persian Gulf"]),
        ("Norway delivered boats to Kenya, the embassy in Nairobi said.", "AID", []),
        ("Norway delivered boats to Kenya in Mombasa, the embassy said.", "AID", ["Mombasa"]),
    ],
)
def test_read_places(claim: Claim, text: str, event: str, places: list[str]) -> None:
    assert claim(text, event)["places"] == places


def test_read_sums_go_to_the_events_that_they_hang_from(read: Read) -> None:
    text = "Canada sent rifles worth $2 million to Latvia, and Denmark gave Estonia $5 million in aid."
    found = {parties(claim): [a["value"] for a in claim["amounts"]] for claim in read(text)["claims"]}
    assert found == {"Canada → Latvia": [2_000_000], "Denmark → Estonia": [5_000_000]}


@pytest.mark.parametrize(
    "text",
    [
        "Norway is a country in northern Europe.",
        "The weather in Kyiv was mild on Tuesday.",
        "Kirby said he took the matter seriously.",
        "The president of Ghana has three children.",
        "Poland has a base in Chad.",
        "US warships went to Israel.",
        "The training of Spanish students takes years.",
        "A group of teachers left Niger in December.",
    ],
)
def test_read_no_event_where_none_is_told(read: Read, text: str) -> None:
    assert read(text)["claims"] == []


def test_read_readings_name_trigger_frame_and_sentence(extractor: Extractor) -> None:
    """What the step itself gives, before status and attribution are read."""
    document = Document("d", "Spain waited. Norway plans to deliver two drones to Ghana.")
    step = extractor.extract(document)
    events = read_events(step.parse, step.links, quantities(step.parse, step.mentions, document.published), lexicon())
    (event,) = events
    assert event.event is EventType.AID
    assert event.sentence == 1
    assert step.parse.tokens[event.trigger].text == "deliver"
    assert [step.parse.tokens[index].text for index in event.governors] == ["plans"]
    assert event.frame.startswith("triggers.csv:")
