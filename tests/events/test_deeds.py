"""Aid, agreements, sanctions, deployments and exercises as releases tell them; none is evidence of a real event."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def told(read: Read, text: str) -> list[str]:
    """Return what a text tells, each claim as "AID occurred: Japan → Kenya"."""
    return [
        f"{claim['event']} {claim['status']}: {', '.join(claim['agents'])} → {', '.join(claim['recipients'])}".strip()
        for claim in read(text)["claims"]
    ]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # Behind a dateline.
        (
            "ACCRA, Ghana – The United States handed over two patrol boats to the Ghana Navy.",
            "AID occurred: United States → Ghanaian Navy",
        ),
        # Whose the thing is that arrives.
        ("U.S. aid reached Moldova in May.", "AID occurred: United States → Moldova"),
        ("Norwegian howitzers arrived in Latvia on Monday.", "AID occurred: Norway → Latvia"),
        # Sales.
        (
            "The State Department has made a determination approving a possible sale to Kuwait of M1A2 tanks.",
            "AID approved: U.S. Department of State → Kuwait",
        ),
        (
            "The United States has $120 million in active sales cases with Kenya.",
            "AID ongoing: United States → Kenya",
        ),
        # Diplomats sent away, ties broken off.
        ("Belarus orders Lithuanian diplomats to leave within two days.", "SANCTION occurred: Belarus → Lithuania"),
        ("Niger gave the French ambassador 48 hours to leave the country.", "SANCTION occurred: Niger → France"),
        (
            "Bolivia breaks off the country's diplomatic relations with Israel.",
            "SANCTION occurred: Bolivia → Israel",
        ),
        # What is cut off, and what stays cut off.
        ("In March Canada suspended all trade promotion with Russia.", "SANCTION occurred: Canada → Russia"),
        ("Dutch aid to Rwanda has been on hold since October.", "SANCTION ongoing: Netherlands → Rwanda"),
        ("Germany has a long-standing arms embargo on Iran.", "SANCTION ongoing: Germany → Iran"),
        # Papers do what those who make them do.
        (
            "President Barack Obama signed an executive order that blocks the assets of Libya.",
            "SANCTION approved: Barack Obama → Libya",
        ),
        ("Turkey issued a statement condemning the coup in Egypt.", "ACCUSE occurred: Turkey → Egypt"),
        # Forces abroad.
        ("Italy has 300 troops in Niger.", "MOBILIZE ongoing: Italy →"),
        ("Two Russian military aircraft landed near Caracas on Saturday.", "MOBILIZE occurred: Russia →"),
        ("Azerbaijan criticised Russia, whose peacekeepers patrol the road.", "MOBILIZE occurred: Russia →"),
        ("Flintlock is an exercise, which Ghana will host in March.", "COOPERATE announced: Ghana →"),
    ],
)
def test_deeds(read: Read, text: str, claim: str) -> None:
    assert claim in told(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "A truck that can reach what it sees is useful to the army.",
        "The State Department ordered its diplomats to leave Kabul.",
        "Turkey has a large army.",
        "The sale will not require the assignment of any additional representatives to Kuwait.",
    ],
)
def test_what_is_no_deed(read: Read, text: str) -> None:
    assert not [claim for claim in told(read, text) if claim.startswith(("AID", "SANCTION", "MOBILIZE"))]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Kenya received eight UH-60 helicopters from the United States.", [8]),
        ("The United States sold fifty (50) M1A2 Abrams tanks to Kuwait.", [50]),
        ("Sweden sent two shipments of rifles to Latvia.", [None]),
        ("Sweden sent three crates of grenades to Latvia.", [None]),
        ("Sweden sent 20 pairs of night vision goggles to Latvia.", [20]),
    ],
)
def test_counts(read: Read, text: str, counts: list[int | None]) -> None:
    (claim,) = read(text)["claims"]
    assert [item["count"] for item in claim["items"]] == counts


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "India delivers howitzers to Vietnam under a contract worth $30 million that was signed last year.",
            "Vietnam",
        ),
        ("Turkey delivered six TB2 drones to Mali under a deal signed in 2020.", "Mali"),
        ("Estonia received ten howitzers from South Korea as part of a contract signed in May 2018.", "Estonia"),
    ],
)
def test_a_contract_has_the_parties_of_what_is_delivered_under_it(read: Read, text: str, sides: str) -> None:
    claims = {claim["event"]: claim for claim in read(text)["claims"]}
    assert claims["AGREE"]["agents"] == claims["AID"]["recipients"] == [sides]
    assert claims["AGREE"]["recipients"] == claims["AID"]["agents"]
    assert not claims["AID"]["amounts"]
    assert claims["AGREE"]["status"] == "occurred"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Canada announced sanctions targeting Russian banks, with the designation of Sberbank.",
            ["SANCTION occurred: Canada → Russia, Sberbank"],
        ),
        (
            "France adopted an assistance measure worth €9 million. It benefits the Moldovan government.",
            ["AID approved: France → Moldova"],
        ),
    ],
)
def test_one_deed_told_twice(read: Read, text: str, claims: list[str]) -> None:
    assert told(read, text) == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # The terms of a deal stand in its infinitive.
        ("Indonesia signed a deal to buy six Rafale jets from France.", "AGREE occurred: Indonesia → France"),
        ("Turkey signed an agreement to sell drones to Morocco.", "AGREE occurred: Turkey → Morocco"),
        ("Kuwait scrapped a deal to buy ten helicopters from Russia.", "SANCTION occurred: Kuwait → Russia"),
        ("Rwanda and Mozambique signed a deal to fight insurgents.", "AGREE occurred: Rwanda, Mozambique →"),
        ("Estonia expels three Russian diplomats.", "SANCTION occurred: Estonia → Russia"),
        ("Canada has added five officials of Syria to its sanctions list.", "SANCTION occurred: Canada → Syria"),
        ("Algeria severs diplomatic relations with Morocco.", "SANCTION occurred: Algeria → Morocco"),
        # Money spent, and what is authorised.
        ("Denmark has so far spent $30 million on training for Kenya.", "AID occurred: Denmark → Kenya"),
        (
            "The Pentagon announced the authorization of a drawdown of assistance valued at $50 million for Somalia.",
            "AID announced: U.S. Department of Defense → Somalia",
        ),
        ("Two Chinese warships transited the Taiwan Strait on Monday.", "MOBILIZE occurred: China →"),
    ],
)
def test_deeds_with_terms(read: Read, text: str, claim: str) -> None:
    assert told(read, text) == [claim]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Spain removed Venezuela from the loan program.", "SANCTION occurred: Spain → Venezuela"),
        ("The Royal Navy and the Indian Navy exercised off Goa.", "COOPERATE occurred: Royal Navy, Indian Navy →"),
        ("Ethiopia is at war. Chinese medicine arrived in Addis Ababa on Monday.", "AID occurred: China → Ethiopia"),
    ],
)
def test_more_deeds(read: Read, text: str, claim: str) -> None:
    assert claim in told(read, text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Iran orders Swedish diplomats to leave within a day.", "SANCTION occurred: Iran → Sweden"),
        ("Niger declared the German ambassador persona non grata.", "SANCTION occurred: Niger → Germany"),
        ("Eritrea has been under a UN arms embargo since 2009.", "SANCTION ongoing: United Nations → Eritrea"),
        ("Belarus remains under EU sanctions.", "SANCTION ongoing: European Union → Belarus"),
        ("Kenya declared Al-Shabaab a terrorist organisation in May.", "SANCTION occurred: Kenya → al-Shabaab"),
        ("Thousands of Russian soldiers were sent to Belarus.", "MOBILIZE occurred: Russia → Belarus"),
        ("Ethiopian troops were redeployed to the border.", "MOBILIZE occurred: Ethiopia →"),
        ("France may send 300 soldiers to reinforce KFOR.", "MOBILIZE considered: France → Kosovo Force"),
        ("Britain's HMS Trent arrived off Guyana on Friday.", "MOBILIZE occurred: United Kingdom →"),
        ("AFRICOM will conduct flight operations with Ghana.", "COOPERATE announced: U.S. Africa Command → Ghana"),
        ("Norway had allocated $50 million to Mali.", "AID approved: Norway → Mali"),
        ("In 2019 Canada lifted its embargo on sales of rifles to Oman.", "CONCEDE occurred: Canada → Oman"),
    ],
)
def test_one_claim_a_deed(read: Read, text: str, claim: str) -> None:
    assert told(read, text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "President Biden signed the Consolidated Appropriations Act.",
        "Trucks carrying food passed.",
    ],
)
def test_what_tells_no_deed(read: Read, text: str) -> None:
    assert not told(read, text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Italy revoked licences for the export of missiles to Qatar.", "SANCTION occurred: Italy → Qatar"),
        ("Australia bans exports of alumina to Russia.", "SANCTION occurred: Australia → Russia"),
        ("The first of five S-400 units reached India in December.", "AID occurred:  → India"),
        ("The Pentagon is sending three ships to the Red Sea.", "MOBILIZE ongoing: U.S. Department of Defense →"),
        ("Iran unveiled a new ballistic missile.", "MOBILIZE occurred: Iran →"),
        ("NATO has increased its patrols in the Baltic Sea.", "MOBILIZE occurred: NATO →"),
        ("Chad voted to expel French troops.", "SANCTION approved: Chad → France"),
    ],
)
def test_what_is_cut_and_what_is_moved(read: Read, text: str, claim: str) -> None:
    assert told(read, text) == [claim]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("China gave Zimbabwe riot gear and uniforms.", "AID occurred: China → Zimbabwe"),
        ("Canada sent Kenya hygiene kits and ventilators.", "AID occurred: Canada → Kenya"),
        ("The Norwegian parliament votes to send howitzers to Estonia.", "AID approved: Storting → Estonia"),
    ],
)
def test_what_the_parser_mistakes(read: Read, text: str, claim: str) -> None:
    assert claim in told(read, text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Kenya will receive:\n• Six drones, to be delivered in 2023.", "AID announced:  → Kenya"),
        ("With US equipment provided in May, it set up a unit.", "AID occurred: United States →"),
        ("Qatar supports the Syrian opposition with arms and money.", "AID occurred: Qatar → Syrian opposition"),
        ("In 2018, Canada halted refueling of Saudi aircraft.", "SANCTION occurred: Canada → Saudi Arabia"),
        ("Ukrainian forces were given rifles by Poland.", "AID occurred: Poland → Ukraine"),
        ("Swedish howitzers were delivered to Latvia in May.", "AID occurred: Sweden → Latvia"),
        ("Kenyan soldiers were trained in Nairobi.", "AID occurred:  → Kenya"),
    ],
)
def test_whose_what_is_given_is(read: Read, text: str, claim: str) -> None:
    assert claim in told(read, text)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        # Taken back from those who held it.
        (
            "The liberation of Mosul from the Islamic State by Iraqi forces took nine months.",
            ["ASSAULT occurred: Iraq → Islamic State"],
        ),
        ("The Somali army recaptured Jowhar.", ["ASSAULT occurred: Somalia →"]),
        ("Ramzan Kadyrov ordered the killing of three journalists.", ["ASSAULT occurred: Ramzan Kadyrov →"]),
        # What lawmakers hold up, and what they clear.
        (
            "Senator Jim Risch placed a hold on the sale of fighter jets to Turkey.",
            ["SANCTION occurred: Jim Risch → Turkey"],
        ),
        (
            "Italy's parliament adopted a law permitting the army to send drones to Niger.",
            ["AID approved: Italy → Niger"],
        ),
        # Whose the forces are that are moved.
        ("3,000 U.S. troops will be deployed to Estonia.", ["MOBILIZE announced: United States → Estonia"]),
        ("U.S. troops were withdrawn from Niger in August.", ["RETREAT occurred: United States → Niger"]),
        # The clause of a thing tells of a deed of its own.
        (
            "The French Navy seized rifles that Iran had sent to Yemen.",
            ["COERCE occurred: French Navy → Iran", "AID occurred: Iran → Yemen"],
        ),
        # What one is accused of.
        (
            "Bahrain accused Iran of financing Hezbollah.",
            ["ACCUSE occurred: Bahrain → Iran", "AID alleged: Iran → Hezbollah"],
        ),
        (
            "Human Rights Watch accused Ethiopia of killings of civilians.",
            ["ACCUSE occurred: Human Rights Watch → Ethiopia", "ASSAULT alleged: Ethiopia →"],
        ),
        ("Spain accused Morocco of aggression.", ["ACCUSE occurred: Spain → Morocco"]),
        ("Joe Biden described Russia as a sponsor of terrorism.", ["ACCUSE occurred: Joe Biden → Russia"]),
        ("Joe Biden described Kenya as a partner.", []),
        # Who is told what is refused, whose conquest is not recognised, what is not borne.
        ("Ethiopia told Egypt that it will not accept the observers.", ["REJECT occurred: Ethiopia → Egypt"]),
        ("Kenya told the BBC that it will not accept the observers.", ["REJECT occurred: Kenya →"]),
        ("Sweden does not recognize the sovereignty of Morocco.", ["REJECT occurred: Sweden → Morocco"]),
        (
            "Poland will not tolerate any violation of its airspace by Russia.",
            ["THREATEN occurred: Poland → Russia"],
        ),
        ("Riots erupted after President Joseph Kabila postponed the election.", ["PROTEST occurred:  → Joseph Kabila"]),
        # Journeys to meet somebody, and who holds an office.
        (
            "Antony Blinken is due in Nairobi on Monday to meet William Ruto.",
            ["CONSULT announced: Antony Blinken → William Ruto"],
        ),
        (
            "Angela Merkel travelled to Ankara to meet with President Erdogan.",
            ["CONSULT occurred: Angela Merkel → Recep Tayyip Erdoğan"],
        ),
        (
            "President Joe Biden telephones the King of Jordan, Abdullah II, to discuss Gaza.",
            ["CONSULT occurred: Joe Biden → Abdullah II"],
        ),
        # Two sentences that a semicolon parts.
        (
            "Spain declined to send tanks; Cuba's foreign minister condemned the decision.",
            ["REJECT occurred: Spain →", "ACCUSE occurred: Cuba → Spain"],
        ),
        # What a company's ship does, the company does; what one helps against is done to whom one helps.
        (
            "The EU listed Alfa Shipping, a Turkish company whose vessel transported weapons to Libya.",
            ["SANCTION occurred: European Union → Alfa Shipping", "AID occurred: Alfa Shipping → Libya"],
        ),
        (
            "Norway stands with Georgia against Russian aggression.",
            ["SUPPORT ongoing: Norway → Georgia", "ASSAULT occurred: Russia → Georgia"],
        ),
        (
            "Finland will never recognize Russia's annexation of Ukrainian territory.",
            ["REJECT occurred: Finland → Russia", "COERCE occurred: Russia → Ukraine"],
        ),
        # What is weighed, and what is no deed of violence or was not done.
        ("A grant to Fiji is under consideration.", ["AID considered:  → Fiji"]),
        ("Japan would consider the provision of patrol boats.", ["AID considered: Japan →"]),
        ("Three soldiers died in an attack by Boko Haram.", ["ASSAULT occurred: Boko Haram →"]),
        ("Two soldiers died of heat in Mali.", []),
        ("Turkey criticized Norway for failing to send tanks to Mali.", ["ACCUSE occurred: Turkey → Norway"]),
        # A gift that is agreed is aid, and who made what is welcomed is welcomed.
        ("Italy signed an agreement to give Somalia two patrol boats.", ["AID approved: Italy → Somalia"]),
        ("Canada welcomed the statement made on Monday by Kenya.", ["SUPPORT occurred: Canada → Kenya"]),
        (
            "The European Union launched a training mission to train Mali's army.",
            ["AID occurred: European Union → Mali"],
        ),
    ],
)
def test_deeds_with_all_their_parties(read: Read, text: str, claims: list[str]) -> None:
    assert told(read, text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Gunmen killed nine soldiers of Chad, an attack Chad blames on Boko Haram.",
            ["ASSAULT occurred: Boko Haram → Chad", "ACCUSE occurred: Chad → Boko Haram"],
        ),
        (
            "Ghana condemned an attack by suspected members of Boko Haram on a market in Chad.",
            ["ACCUSE occurred: Ghana → Boko Haram", "ASSAULT alleged: Boko Haram → Chad"],
        ),
        ("Poland met the NATO target of spending two per cent on defence.", []),
        ("Kenya and Uganda signed an arrangement on sharing intelligence.", ["AGREE occurred: Kenya, Uganda →"]),
        ("Jamaica has pledged troops.", ["MOBILIZE announced: Jamaica →"]),
        ("Uganda will send 200 soldiers to the exercise Justified Accord.", ["COOPERATE announced: Uganda →"]),
        (
            "Following a request by Estonia, NATO deployed planes.",
            ["REQUEST requested: Estonia → NATO", "MOBILIZE occurred: NATO →"],
        ),
        (
            "The Pentagon notified Congress of $20 million in aid to Chad.",
            ["AID announced: U.S. Department of Defense → Chad"],
        ),
        ("The United States waited. The State Department will work with Congress on a new law.", []),
        ("HMS Defender arrived in Odesa. Ukraine waited.", ["MOBILIZE occurred:  →"]),
    ],
)
def test_deeds_blamed_pledged_and_asked_for(read: Read, text: str, claims: list[str]) -> None:
    assert told(read, text) == claims
