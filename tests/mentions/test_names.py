"""Names in a text: which words are one, of what kind, and that none overlaps another."""

import itertools

import pytest

from kg.mentions.names import find_mentions
from kg.model import Mention
from kg.pipeline.extract import Extractor


def found(extractor: Extractor, text: str) -> list[Mention]:
    return find_mentions(extractor.analyser.parse(text), extractor.gazetteer, extractor.lexicon)


def kinds(extractor: Extractor, text: str) -> dict[str, str]:
    return {mention.text: str(mention.kind) for mention in found(extractor, text)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # Known names.
        ("The Houthis waited.", "Houthis", "ArmedGroup"),
        ("NATO waited.", "NATO", "Alliance"),
        ("The Black Sea is deep.", "Black Sea", "Place"),
        ("Reuters waited in Oslo.", "Reuters", "MediaOutlet"),
        ("They bought Bayraktar drones.", "Bayraktar drones", "Equipment"),
        # Unknown names by their last word, or by a pattern.
        ("The Lake Border Service bought boats.", "Lake Border Service", "GovernmentBody"),
        ("The Coastal Monitoring Initiative began in the spring.", "Coastal Monitoring Initiative", "Program"),
        ("Kenya held the Justified Anchor exercise in March.", "Justified Anchor", "Program"),
        ("Egypt hosted the drill Hercules Shield 3 in March.", "Hercules Shield 3", "Program"),
        ("They condemned the Marlow regime.", "Marlow regime", "GovernmentBody"),
        ("They condemned the Iranian regime.", "Iranian", "Country"),
        ("A Russian Navy exercise began.", "Russian Navy", "GovernmentBody"),
        ("The contractor will be Boeing, Grand Marlow, TX.", "Grand Marlow", "Place"),
        ("They saw some men of the Marl Rifle Brigade there in the old woods.", "Marl Rifle Brigade", "MilitaryUnit"),
        ("The 93rd Mechanized Brigade trained in Poland.", "93rd Mechanized Brigade", "MilitaryUnit"),
        ("Two S-300 systems went to the 3d Marine Regiment.", "S-300 systems", "Equipment"),
        ("Exercise Silver Heron 25 began in Australia.", "Exercise Silver Heron 25", "Program"),
        ("The Harding administration waited for months.", "Harding administration", "GovernmentBody"),
        ("UN Security Council Resolution 2231 was adopted.", "UN Security Council Resolution 2231", "Program"),
        ("Two Heron-class patrol boats arrived.", "Heron-class patrol boats", "Equipment"),
        ("Norway sent drones to Ghana. (Oslo Times)", "Oslo Times", "MediaOutlet"),
        # Unknown people.
        ("Peter Vance met reporters in Oslo.", "Peter Vance", "Person"),
    ],
)
def test_names_kinds(extractor: Extractor, text: str, name: str, kind: str) -> None:
    assert kinds(extractor, text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Indian Navy waited.", ["Indian Navy"]),
        ("Ghana and its Lake Border Service waited for help.", ["Ghana", "Lake Border Service"]),
        ("The US and the U.A.E. met.", ["US", "U.A.E."]),
        ("The Iran-Iraq War ended in 1988.", []),
        ("They told us about it.", []),
        ("The west of the country is dry.", []),
        ("Côte d’Ivoire and Ghana met.", ["Côte d’Ivoire", "Ghana"]),
        ("France and the European Union cut aid.", ["France", "European Union"]),
        ("Ghana and the Lake Defence Force met.", ["Ghana", "Lake Defence Force"]),
        ("They backed the Lome Process and the Luanda Process.", ["Lome Process", "Luanda Process"]),
        ("Bosnia and Herzegovina waited.", ["Bosnia and Herzegovina"]),
        ("They listed Sagara Holdings Ltd and Ostrov Trading LLC.", ["Sagara Holdings Ltd", "Ostrov Trading LLC"]),
        ("Lake Aviation Agency Administrator Ann Larsen spoke.", ["Lake Aviation Agency", "Ann Larsen"]),
    ],
)
def test_names_the_longest_takes_the_span(extractor: Extractor, text: str, names: list[str]) -> None:
    assert [mention.text for mention in found(extractor, text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President William Ruto met reporters.", "William Ruto"),
        ("Prime Minister Kaja Kallas met reporters.", "Kaja Kallas"),
        ("Mr. Peter Vance met reporters in Oslo.", "Peter Vance"),
        ("The Pentagon waited.", "Pentagon"),
        ("Jens Stoltenberg's visit was short.", "Jens Stoltenberg"),
        ("Dame Jane Marrow met reporters.", "Jane Marrow"),
        ("Major General Arvo Tammik of Estonia met reporters.", "Arvo Tammik"),
        ("Interim President of Peru Dina Marrow met reporters.", "Dina Marrow"),
    ],
)
def test_names_without_article_title_or_genitive(extractor: Extractor, text: str, name: str) -> None:
    assert name in [mention.text for mention in found(extractor, text)]


def test_names_short_forms_know_their_long_one(extractor: Extractor) -> None:
    mentions = found(extractor, "Maria Larsen of Kettering Maritime spoke. Larsen gave no details. She left.")
    assert {mention.text: mention.of for mention in mentions if mention.of} == {"Larsen": "Maria Larsen"}


def test_names_an_acronym_in_brackets_is_its_long_name(extractor: Extractor) -> None:
    mentions = found(extractor, "The Lake Border Service (LBS) bought boats. The LBS waited, and LBSX did not.")
    assert [mention.of for mention in mentions if mention.text == "LBS"] == ["Lake Border Service"] * 2


def test_names_brackets_that_hold_something_else_are_no_acronym(extractor: Extractor) -> None:
    mentions = found(extractor, "The Lake Border Service (XQZ) bought boats. The XQZ waited.")
    assert "Lake Border Service" not in [mention.of for mention in mentions]


def test_names_the_gazetteer_names_the_candidates(extractor: Extractor) -> None:
    (norway,) = found(extractor, "Norway waited.")
    assert (norway.source, norway.keys) == ("gazetteer", ("country/no",))
    (stranger,) = (mention for mention in found(extractor, "Peter Vance met them.") if mention.kind == "Person")
    assert stranger.keys == ()


def test_names_in_order_without_overlap_and_as_they_stand(extractor: Extractor) -> None:
    text = (
        "NORWAY SENDS DRONES\n\nNorwegian Foreign Minister Ola Nordmann (of the Lake Border Service, LBS) sent the "
        "Indian Navy’s F-16C jets, Javelins and patrol boats to Côte\u00a0d’Ivoire; the U.S. government agreed."
    )
    mentions = found(extractor, text)
    assert len(mentions) > 6
    assert [mention.text for mention in mentions] == [mention.span.text(text) for mention in mentions]
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(mentions))
