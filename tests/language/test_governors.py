"""Words that say of the event below them how far it has come."""

import pytest

from kg.language.analysis import Analyser
from kg.language.governors import governor_of
from kg.language.lexicon import lexicon

ANALYSER = Analyser()


@pytest.mark.parametrize(
    ("text", "word", "effect"),
    [
        ("Norway approved the delivery.", "approved", "approved"),
        ("Norway plans to send drones.", "plans", "announced"),
        ("Norway announced a plan to send drones.", "plan", "announced"),
        ("Norway is considering sending drones.", "considering", "considered"),
        ("Norway failed to send drones.", "failed", "negated"),
        ("Norway is said to have sent drones.", "said", "alleged"),
        ("Norway is likely to send drones.", "likely", "considered"),
        ("It is possible that Norway will send drones.", "is", "considered"),
        ("Options include sending drones.", "include", "considered"),
        ("Norway hopes to send drones.", "hopes", "considered"),
        ("Norway insisted that drones be sent.", "insisted", "requested"),
        ("There are reports that Norway sent drones.", "reports", "alleged"),
        ("Norway is supposed to have sent drones.", "supposed", "alleged"),
        ("Norway was supposed to send drones.", "supposed", "announced"),
        ("Norway greenlit the delivery.", "greenlit", "approved"),
        ("What Norway calls an attack destroyed drones.", "calls", "alleged"),
    ],
)
def test_governors_effect(text: str, word: str, effect: str) -> None:
    parse = ANALYSER.parse(text)
    token = next(token for token in parse.tokens if token.text == word)
    found = governor_of(parse, token, lexicon())
    assert found is not None
    assert found.effect == effect


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norway insisted that drones had been sent.", "insisted"),
        ("It is good that Norway will send drones.", "is"),
        ("The package includes sending drones.", "includes"),
        ("The reports by Norway are long.", "reports"),
        ("Norway describes the attack as a crime.", "describes"),
    ],
)
def test_governors_of_words_that_also_govern(text: str, word: str) -> None:
    parse = ANALYSER.parse(text)
    assert governor_of(parse, next(token for token in parse.tokens if token.text == word), lexicon()) is None


@pytest.mark.parametrize("word", ["drones", "Norway", "painted"])
def test_governors_other_words_say_nothing(word: str) -> None:
    parse = ANALYSER.parse("Norway painted drones.")
    token = next(token for token in parse.tokens if token.text == word)
    assert governor_of(parse, token, lexicon()) is None
