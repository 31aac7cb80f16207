"""Entities of a prediction and of the gold data, one to one."""

import pytest

from kg.evaluate.align import align_entities, plain_name, same_mention
from kg.model import Entity, EntityType, Span

PERSON, COUNTRY = EntityType.PERSON, EntityType.COUNTRY


def entity(
    id: str, name: str, *spans: tuple[int, int], type: EntityType = PERSON, wikidata: str | None = None
) -> Entity:
    return Entity(id, type, name, mentions=tuple(Span(*span) for span in spans), wikidata=wikidata)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((0, 10), (0, 10), True),
        ((0, 10), (0, 5), True),
        ((0, 10), (0, 4), False),
        ((0, 19), (13, 19), True),  # "General Mark Milley", "Milley"
        ((0, 30), (25, 30), False),
        ((0, 5), (5, 10), False),
    ],
)
def test_align_mentions_that_are_one(one: tuple[int, int], other: tuple[int, int], same: bool) -> None:
    assert same_mention(Span(*one), Span(*other)) is same
    assert same_mention(Span(*other), Span(*one)) is same


@pytest.mark.parametrize("name", ["The Élysée", "elysee", "an  ELYSEE!"])
def test_align_names_lose_case_accents_articles_and_punctuation(name: str) -> None:
    assert plain_name(name) == "elysee"


@pytest.mark.parametrize(
    ("guess", "aligned"),
    [
        (entity("p", "Mark Milley"), True),  # by name
        (entity("p", "Milley", (8, 19)), True),  # by mention
        (entity("p", "Someone", wikidata="Q1"), True),  # by id
        (entity("p", "Someone", (8, 19), (40, 50), (60, 70)), False),  # one mention of three
        (entity("p", "Someone", (30, 40)), False),
        (entity("p", "Mark Milley", type=COUNTRY), True),  # the type takes no part
    ],
)
def test_align_by_id_name_or_mentions(guess: Entity, aligned: bool) -> None:
    gold = [entity("g", "Mark Milley", (8, 19), wikidata="Q1")]
    assert align_entities(gold, [guess]) == ({"p": "g"} if aligned else {})


def test_align_the_surer_pair_first_and_each_once() -> None:
    gold = [entity("g1", "Kyiv", (0, 4), type=EntityType.PLACE), entity("g2", "Ukraine", (0, 4), type=COUNTRY)]
    guesses = [entity("p1", "Kiev", (0, 4), type=COUNTRY), entity("p2", "Kyiv", (0, 4), type=EntityType.PLACE)]
    assert align_entities(gold, guesses) == {"p1": "g2", "p2": "g1"}
    assert len(align_entities(gold[:1], guesses)) == 1
