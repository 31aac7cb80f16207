"""What words that refer back take, on texts built by hand."""

import pytest

from kg.gazetteer import Gazetteer
from kg.language.lexicon import lexicon
from kg.linking.link import Linked
from kg.linking.memory import Memory
from kg.linking.scene import scene_of
from kg.model import Document, Entity, EntityType, Parse, Sentence, Span, Token

KINDS = {
    "Iran": EntityType.COUNTRY,
    "Peru": EntityType.COUNTRY,
    "Tarrow": EntityType.PERSON,
    "Navy": EntityType.GOVERNMENT_BODY,
    "Gazette": EntityType.MEDIA_OUTLET,
    "Lima": EntityType.PLACE,
    "Front": EntityType.OTHER_ORGANIZATION,
}
KEYS = {"Iran": "country/ir", "Peru": "country/pe", "Lima": "place/lima"}


def remembered(text: str) -> tuple[Memory, Token]:
    """Return the memory of a text of names, its sentences ended by stops and its subjects marked by an asterisk.

    The token is the last one: where a word that refers back would stand.
    """
    words = text.split()
    ends = [index + 1 for index, word in enumerate(words) if word == "."] + [len(words)]
    starts = [0, *ends[:-1]]
    tokens = tuple(
        Token(i, i, i + 1, word.strip("*"), word, "PROPN", "", "nsubj" if "*" in word else "dobj", i)
        for i, word in enumerate(words)
    )
    sentences = tuple(
        Sentence(i, first, last, Span(first, last), 0) for i, (first, last) in enumerate(zip(starts, ends, strict=True))
    )
    entities = tuple(Entity(name, kind, name) for name, kind in KINDS.items())
    linked = Linked(entities, {}, {name: KEYS.get(name, f"new/{name}") for name in KINDS})
    parse = Parse(" ".join(words), tokens, sentences)
    scene = scene_of(
        Document("test", parse.text), parse, linked, offices=(), gazetteer=Gazetteer.load(), lexicon=lexicon()
    )
    memory = Memory(scene)
    for token in tokens:
        if token.text in KINDS:
            memory.remember(token, token.text)
    return memory, tokens[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran . it", "Iran"),
        ("Iran Peru . it", "Peru"),
        ("Iran* Peru . it", "Iran"),
        ("Iran* Peru* Navy . it", "Peru"),
        # The nearest sentence that names one decides, whatever stood as a subject before.
        ("Iran* . Peru . it", "Peru"),
        ("Iran . . it", "Iran"),
        ("Iran . . . it", ""),
        ("Tarrow* Gazette* Lima* . it", ""),
        ("it", ""),
    ],
)
def test_memory_latest_actor(text: str, expected: str) -> None:
    memory, token = remembered(text)
    assert "".join(memory.latest(memory.actors, token, reach=2)) == expected


def test_memory_latest_without_those_that_the_word_cannot_mean() -> None:
    memory, token = remembered("Iran* Peru . it")
    assert memory.latest(memory.actors, token, reach=2, without={"Iran"}) == ("Peru",)


def test_memory_latest_reaches_back_to_the_beginning() -> None:
    memory, token = remembered("Iran " + ". " * 50 + "it")
    assert memory.latest(memory.actors, token, reach=None) == ("Iran",)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("country", ["Iran", "Peru"]),  # Peru by its Lima
        ("kingdom", ["Iran"]),
        ("navy", ["Navy"]),
        ("ministry", ["Navy"]),
        ("group", ["Front"]),
        ("alliance", []),
    ],
)
def test_memory_by_noun(noun: str, expected: list[str]) -> None:
    memory, _ = remembered("Iran Navy Lima Front Tarrow Gazette .")
    assert [naming.id for naming in memory.by_noun[noun]] == expected
