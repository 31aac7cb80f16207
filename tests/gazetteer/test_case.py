"""Letters of a text and letters of a name."""

import pytest

from kg.gazetteer.case import agrees, case_rules


def fits(name: str, *words: str, plural: bool = False) -> bool:
    rules = case_rules(name)
    return len(rules) == len(words) and all(
        agrees(rule, word, plural=plural) for rule, word in zip(rules, words, strict=True)
    )


@pytest.mark.parametrize(
    ("name", "words", "fit"),
    [
        ("US", ["US"], True),
        ("US", ["us"], False),
        ("US", ["Us"], False),
        ("NATO", ["Nato"], False),
        ("Nato", ["Nato"], True),
        ("UNICEF", ["Unicef"], True),
        ("DoD", ["DoD"], True),
        ("DoD", ["DOD"], True),
        ("DoD", ["Dod"], False),
        ("eFP", ["efp"], False),
        ("Ukraine", ["UKRAINE"], True),
        ("Ukraine", ["ukraine"], False),
        ("Republic of Korea", ["Republic", "of", "Korea"], True),
        ("Republic of Korea", ["REPUBLIC", "OF", "KOREA"], True),
        ("Republic of Korea", ["republic", "of", "Korea"], False),
        ("the West", ["West"], True),
        ("the West", ["west"], False),
        ("patrol boats", ["Patrol", "Boats"], True),
    ],
)
def test_case_of_names(name: str, words: list[str], *, fit: bool) -> None:
    assert fits(name, *words) is fit


def test_case_takes_a_small_plural() -> None:
    assert fits("APC", "APCs", plural=True)
    assert not fits("APC", "APCs")
