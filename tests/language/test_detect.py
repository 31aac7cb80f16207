import csv
from pathlib import Path

import pytest

from kg.language.detect import language_of

SAID = Path(__file__).parents[1] / "gold" / "said.csv"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Bundesregierung hat am Montag beschlossen, der Ukraine weitere Waffen zu liefern.", "de"),
        ("Le président a annoncé lundi la livraison de douze chars à la Roumanie.", "fr"),
        ("El gobierno de Colombia recibió seis helicópteros de los Estados Unidos, dijo el ministro.", "es"),
        ("Росія заявила, що передасть ракети Сирії.", "uk"),
        ("日本はフィリピンに巡視船を供与した。", "ja"),
    ],
)
def test_detect_other_languages_are_told(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text", ["", "Javelin", "US to sell Javelins", "UK sanctions Myanmar conglomerate", "(Hürriyet)"]
)
def test_detect_what_is_too_short_to_tell_is_read_as_english(text: str) -> None:
    assert language_of(text) == "en"


def test_detect_no_english_sentence_is_taken_for_another_language() -> None:
    with SAID.open(encoding="utf-8", newline="") as lines:
        texts = [row["text"] for row in csv.DictReader(lines)]
    assert [text for text in texts if language_of(text) != "en"] == []
