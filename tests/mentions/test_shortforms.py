"""Acronyms, surnames and first words that the text itself gives a name."""

import pytest

from kg.gazetteer import Gazetteer
from kg.mentions.shortforms import with_acronyms, with_short_forms
from kg.model import EntityType, Mention, Span


def named(text: str, name: str, kind: str, source: str = "pattern") -> Mention:
    start = text.index(name)
    return Mention(Span(start, start + len(name)), name, kind, (), source)


def told(mentions: list[Mention], source: str) -> list[tuple[int, str, str]]:
    return [(mention.span.start, mention.text, mention.of) for mention in mentions if mention.source == source]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The Lake Border Service (LBS) grew. LBS boats.", "Lake Border Service", [(25, "LBS"), (36, "LBS")]),
        ('The "Lake Border Service" (LBS) grew.', "Lake Border Service", [(27, "LBS")]),
        ("The Lake Border Service ( the LBS ) grew.", "Lake Border Service", [(30, "LBS")]),
        ("The Lake Border Service (LBS) has LBSX and ALBS.", "Lake Border Service", [(25, "LBS")]),
        ("The Chadian National Guard (GNT) grew.", "Chadian National Guard", []),
        ("The Borean Armed Forces (FAB) grew.", "Borean Armed Forces", [(25, "FAB")]),
        ("The Lake Border Service (NATO) grew.", "Lake Border Service", []),
        ("The Lake Border Service is old (LBS).", "Lake Border Service", []),
    ],
)
def test_shortforms_acronyms(text: str, name: str, expected: list[tuple[int, str]]) -> None:
    mentions = with_acronyms(text, [named(text, name, EntityType.GOVERNMENT_BODY)])
    assert told(mentions, "acronym") == [(start, short, name) for start, short in expected]


def test_shortforms_the_longer_of_two_acronyms() -> None:
    text = "The Lake Border (LB) and the Lake Border-Sea (LB-S) met. LB-S won, LB lost."
    names = [named(text, "Lake Border", "Place"), named(text, "Lake Border-Sea", "Place")]
    assert told(with_acronyms(text, names), "acronym")[-2:] == [
        (57, "LB-S", "Lake Border-Sea"),
        (67, "LB", "Lake Border"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "kind", "expected"),
    [
        ("Maria Larsen spoke. Larsen left.", "Maria Larsen", EntityType.PERSON, [(20, "Larsen")]),
        ("Maria Larsen spoke. Larsens left.", "Maria Larsen", EntityType.PERSON, []),
        ("Later Larsen left; Maria Larsen stayed.", "Maria Larsen", EntityType.PERSON, [(6, "Larsen")]),
        ("Quorvex Marine grew. Quorvex paid.", "Quorvex Marine", EntityType.COMPANY, [(21, "Quorvex")]),
        ("Quorvex Marine grew. Quorvex paid.", "Quorvex Marine", EntityType.PLACE, []),
        ("Poland Marine grew. Poland paid.", "Poland Marine", EntityType.COMPANY, []),
        ("Larsen spoke. Larsen left.", "Larsen", EntityType.PERSON, []),
    ],
)
def test_shortforms_of_names(text: str, name: str, kind: str, expected: list[tuple[int, str]]) -> None:
    mentions = with_short_forms(text, [named(text, name, kind)], Gazetteer.load())
    assert told(mentions, "short form") == [(start, short, name) for start, short in expected]


def test_shortforms_take_the_place_of_the_recognisers_guess() -> None:
    text = "Maria Larsen spoke. Larsen left."
    guess = Mention(Span(20, 26), "Larsen", EntityType.PLACE, (), "recogniser")
    whole = named(text, "Maria Larsen", EntityType.PERSON)
    last = with_short_forms(text, [whole, guess], Gazetteer.load())[-1]
    assert (last.kind, last.of) == (EntityType.PERSON, "Maria Larsen")


def test_shortforms_leave_what_is_known_as_another() -> None:
    text = "Maria Larsen spoke. Larsen left."
    known = Mention(Span(20, 26), "Larsen", EntityType.PLACE, ("place/larsen",), "gazetteer")
    assert (
        with_short_forms(text, [named(text, "Maria Larsen", EntityType.PERSON), known], Gazetteer.load())[-1] == known
    )
