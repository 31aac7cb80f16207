"""Talks, requests, refusals, accusations, attacks and seizures as reports tell them; nothing is evidence of events."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def told(read: Read, text: str) -> list[str]:
    """Return what a text tells, each claim as "REQUEST: Japan → Kenya"."""
    return [
        f"{claim['event']}{'' if claim['polarity'] == 'positive' else ' not'}: "
        f"{', '.join(claim['agents'])} → {', '.join(claim['recipients'])}".strip()
        for claim in read(text)["claims"]
    ]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # A deed done at another's request.
        ("At the request of the Government of Mali, France deployed 200 troops.", "REQUEST: Mali → France"),
        ("Kenya sent police officers to Haiti at the invitation of Haiti.", "REQUEST: Haiti → Kenya"),
        # Refusing to come, to recognise.
        ("Canada does not recognise Russia's annexation of Crimea.", "REJECT: Canada → Russia"),
        ("Serbia will not recognize the independence of Kosovo.", "REJECT: Serbia → Kosovo"),
        ("Cuba will not send a delegation to the conference in Lima.", "REJECT: Cuba →"),
        ("Iran called the French report baseless.", "REJECT: Iran → France"),
        # Criticism.
        ("Armenia lodged a protest with the Turkish ambassador.", "ACCUSE: Armenia → Turkey"),
        ('A French diplomat described the American decision as "ill-judged".', "ACCUSE: France → United States"),
        (
            "The foreign minister of Norway expressed outrage at the killing of three aid workers by Israeli forces.",
            "ACCUSE: Norway → Israel",
        ),
        # A body that meets.
        ("The UN Security Council discussed the situation in Yemen.", "CONSULT: United Nations Security Council →"),
        (
            "John Kerry told Sergei Lavrov in a telephone call that the raids had to stop.",
            "CONSULT: John Kerry → Sergei Lavrov",
        ),
        # Coups, and what people under a named leader do.
        ("Soldiers led by Assimi Goïta seized power in Mali.", "COERCE: Assimi Goïta → Mali"),
        ("The Ukrainian military sets up a checkpoint near Donetsk.", "COERCE: Ukraine →"),
        ("Venezuelan patrol boats stopped a Guyanese trawler.", "COERCE: Venezuela → Guyana"),
        # Attacks.
        ("Kenyan troops have driven al-Shabaab out of Kismayo.", "ASSAULT: Kenya → al-Shabaab"),
        ("Iran launched what it calls a defensive operation against Iraq.", "ASSAULT: Iran → Iraq"),
        ("Antonio Guterres accused Iran of being behind the attack on Saudi Arabia.", "ASSAULT: Iran → Saudi Arabia"),
        ("Ukrainian forces have repelled the Russian attack on Kyiv.", "ASSAULT: Russia → Ukraine"),
        ("Turkey bought the system, defying U.S. calls to cancel the deal.", "REQUEST: United States → Turkey"),
        ("France ignored Kenya's appeal to release the funds.", "REQUEST: Kenya → France"),
        ("A spokesman for the Taliban dismissed the accusation from Pakistan.", "REJECT: Taliban → Pakistan"),
        ("Kenya demanded a ransom of 5 million Sudanese pounds.", "REQUEST: Kenya →"),
        (
            "General Michael Langley travelled to Benin to meet with Patrice Talon.",
            "CONSULT: Michael Langley → Patrice Talon",
        ),
        ("Australia joined calls for an inquiry into the attack.", "REQUEST: Australia →"),
        ("The president of Tunisia dismissed the government.", "COERCE: Tunisia →"),
        ("Myanmar's military seized control of Naypyidaw.", "COERCE: Myanmar →"),
        ("France condemns the attack in Mogadishu claimed by al-Shabaab.", "ACCUSE: France → al-Shabaab"),
        ("France is deeply concerned by the arrest of journalists by Turkish police.", "ACCUSE: France → Turkey"),
        ("Chinese coast guard ships blocked a Philippine supply mission.", "COERCE: China → Philippines"),
        ("Ethiopia has lifted the state of emergency.", "CONCEDE: Ethiopia →"),
        ("Josep Borrell stressed the need for Serbia to join sanctions.", "REQUEST: Josep Borrell → Serbia"),
        (
            "Hassan Nasrallah vowed to avenge the killing of a commander by Israel.",
            "THREATEN: Hassan Nasrallah → Israel",
        ),
        ("Egypt, Jordan and Iraq have condemned Israel.", "ACCUSE: Egypt, Jordan, Iraq → Israel"),
    ],
)
def test_acts(read: Read, text: str, claim: str) -> None:
    assert claim in told(read, text)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Boko Haram fighters overran a base, killing 12 Nigerian soldiers.", ["ASSAULT: Boko Haram → Nigeria"]),
        ("Police in Tunisia arrested 20 people, seizing drugs.", ["COERCE: Tunisia →"]),
        ("Students gather in Khartoum to demand the release of prisoners.", ["PROTEST:  →"]),
        (
            "Mike Pence travelled to Brasilia, where he met with Jair Bolsonaro.",
            ["CONSULT: Mike Pence → Jair Bolsonaro"],
        ),
        ("Cuba says that it will not send a delegation to the talks with Spain.", ["REJECT: Cuba → Spain"]),
        ("Ghana called for Eritrea to withdraw its troops and lift the blockade.", ["REQUEST: Ghana → Eritrea"]),
        (
            "Joe Biden met separately with Benjamin Netanyahu and with Mahmoud Abbas.",
            ["CONSULT: Joe Biden → Benjamin Netanyahu", "CONSULT: Joe Biden → Mahmoud Abbas"],
        ),
    ],
)
def test_acts_are_told_once_each(read: Read, text: str, claims: list[str]) -> None:
    assert told(read, text) == claims


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The group calls itself the Islamic State.", "CONSULT"),
        ("The proposal was met with scepticism in Germany.", "CONSULT"),
        ("Spain will host the exercise in June.", "CONSULT"),
        ("Russia sent assault rifles to Mali.", "ASSAULT"),
        ("A Kenyan official, who declined to be named, praised Somalia.", "REJECT"),
        ("Norway said there was no more time.", "REJECT"),
        ("If Russia were to attack Estonia, NATO would be bound to respond.", "ASSAULT"),
        ("Members of the House have called hearings on the sale of jets to Turkey.", "CONSULT"),
        ("Norway said that it had no plans to leave Iraq.", "REJECT"),
        ("Norway did not send troops to Mali.", "REJECT"),
        ("Japan filed a report with the United Nations.", "ACCUSE"),
    ],
)
def test_acts_that_are_none(read: Read, text: str, event: str) -> None:
    assert not any(claim.startswith(event) for claim in told(read, text))
