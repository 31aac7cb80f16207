"""Who speaks: the words inside quotes, their speakers, and the authors of texts."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.language.analysis import Analyser
from kg.linking.quotes import quoted_tokens

Claim = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('They said "we help" twice.', "we help"),
        ("They said “we help” twice.", "we help"),
        ('"We help," they said. "We can. We will."', "We help , We can . We will ."),
        ('They said "we help. They can.\n\nThen they went.', "we help . They can ."),
        ('They said "we help.\n\nThen "we went" was said.', "we help . we went"),
        ("They help.", ""),
    ],
)
def test_quotes_tokens_inside(text: str, expected: str) -> None:
    parse = Analyser().parse(text)
    inside = quoted_tokens(parse)
    words = [token.text for token in parse.tokens if token.index in inside]
    assert " ".join(word for word in words if word.strip() and word not in '"“”') == expected


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ('"We will send two frigates to Greece," Emmanuel Macron of France said.', ["France"]),
        ('Emmanuel Macron spoke for France. He said: "We will send two frigates to Greece."', ["France"]),
        # Outside quotes and without a byline nobody is known to speak.
        ("France heard Emmanuel Macron. We will send two frigates to Greece.", []),
        # A quote of another paragraph has another speaker.
        ('"We will send two frigates to Greece."\n\n"We wait," Emmanuel Macron of France said.', []),
    ],
)
def test_quotes_whose_we_it_is(claim: Claim, text: str, agents: list[str]) -> None:
    assert claim(text, "AID")["agents"] == agents


@pytest.mark.parametrize(
    ("top", "publisher", "agents"),
    [
        ("By Emmanuel Macron\n\n", "", ["France"]),
        ("", "French Ministry for Armed Forces", ["France"]),
        ("", "Le Monde", []),
    ],
)
def test_quotes_authors_speak_outside_them(claim: Claim, top: str, publisher: str, agents: list[str]) -> None:
    text = f"{top}France and Greece are partners. We will send two frigates to Greece."
    assert claim(text, "AID", publisher=publisher)["agents"] == agents
