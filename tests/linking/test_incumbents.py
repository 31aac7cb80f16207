"""Offices told without a name, in whole sentences on a day."""

import datetime

import pytest

from kg.model import Document
from kg.pipeline.extract import Extractor


def holders(extractor: Extractor, text: str, day: str, publisher: str = "") -> dict[str, str]:
    """Return who held the office that each word heads, by the word."""
    document = Document("offices", text, published=datetime.date.fromisoformat(day), publisher=publisher)
    found = extractor.extract(document)
    entities = {entity.id: entity.name for entity in found.links.entities}
    return {
        found.parse.tokens[index].text: entities.get(ids[0], ids[0].rsplit("/", 1)[-1])
        for index, ids in found.links.persons.items()
    }


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("The French foreign minister met nobody in Vienna.", "2015-06-10", {"minister": "laurent-fabius"}),
        ("Japan's defence minister flew to Canberra.", "2015-06-10", {"minister": "gen-nakatani"}),
        ("The prime minister of Pakistan criticised India.", "2019-08-10", {"minister": "imran-khan"}),
        ("The Pentagon chief spoke of Syria.", "2013-06-10", {"chief": "chuck-hagel"}),
        ("The head of the IAEA flew to Tehran.", "2021-06-05", {"head": "rafael-grossi"}),
        ("The CENTCOM commander visited Jordan.", "2021-06-05", {"commander": "kenneth-mckenzie"}),
        ("The Treasury Secretary named two banks.", "2019-03-03", {"Secretary": "steven-mnuchin"}),
        (
            "Ukraine's commander-in-chief thanked Norway.",
            "2022-10-24",
            {"commander": "valerii-zaluzhnyi", "chief": "valerii-zaluzhnyi"},
        ),
        ("Turkey sent drones. The president praised them.", "2020-05-05", {"president": "recep-tayyip-erdogan"}),
        ("In 2009 the French president recognised the group.", "2018-05-05", {"president": "nicolas-sarkozy"}),
    ],
)
def test_an_office_is_held_by_somebody_on_a_day(
    extractor: Extractor, text: str, day: str, expected: dict[str, str]
) -> None:
    assert holders(extractor, text, day) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A former Ukrainian president visited Lviv.", "2022-05-05"),
        ("A German minister came too.", "2022-05-05"),
        ("France's deputy defence minister disagreed.", "2018-05-05"),
        ("The Nigerian's then-ambassador to the United States wept.", "2018-05-05"),
        ("The president left for Madrid, the capital of Spain.", "2023-05-05"),
        ("Georgia and Armenia met. The foreign minister of neither spoke.", "2015-05-05"),
        ("The Israeli ambassador to Russia left.", "2016-07-10"),
        ("Chad and Mali disagree, the president said.", "2016-07-10"),
        ("The Ukrainian president signed it.", "2045-07-10"),
    ],
)
def test_nobody_is_guessed(extractor: Extractor, text: str, day: str) -> None:
    assert holders(extractor, text, day) == {}


def test_the_state_stands_for_a_bare_title(extractor: Extractor) -> None:
    text = "The Foreign Secretary condemned Russia. The UK will send aid."
    document = Document("bare", text, published=datetime.date(2021, 4, 1))
    claims = extractor.extract(document).record.claims
    accused = next(claim for claim in claims if claim.event == "ACCUSE")
    names = {entity.id: entity.name for entity in extractor.extract(document).record.entities}
    assert [names[id] for id in accused.agents] == ["United Kingdom"]
    assert [iri.rsplit("/", 1)[-1] for iri in accused.resolved_persons] == ["dominic-raab"]
