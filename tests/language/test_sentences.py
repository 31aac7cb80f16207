import pytest

from kg.language.analysis import Analyser


@pytest.mark.parametrize(
    "text",
    [
        "U.S. Army Maj. Gen. Roger Cloutier handed over 12 vehicles to Kenya.",
        "Official C.S. Eliot Kang headed the delegation.",
        "Bahrain has asked to buy thirty-two (32) AIM-9X missiles and twenty (20) AGM-84 Harpoon missiles.",
        "The Council adopted Resolution No. 2231 in July.",
        "Lt. Gen. H.R. McMaster met Rear Adm. Paul J. Verrastro aboard the ship.",
    ],
)
def test_a_title_an_initial_or_a_list_ends_no_sentence(text: str) -> None:
    assert [sentence.span.text(text) for sentence in Analyser().parse(text).sentences] == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They handed twelve trucks to the U.S. The Kenyan army thanked them.", 2),
        ("I told him no. He left.", 2),
        ("“We agree.” He left the room.", 2),
        ("(He said so.) Then it ended.", 2),
    ],
)
def test_sentences_that_end_do_end(text: str, count: int) -> None:
    assert len(Analyser().parse(text).sentences) == count


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ACCRA, Ghana – The United States handed over two boats to the Ghana Navy.", "ACCRA, Ghana –"),
        ("MANILA, Philippines (AP) — Japan gave ten ships.", "MANILA, Philippines (AP) —"),
        ("WASHINGTON, April 11, 2019 - The Department approved it.", "WASHINGTON, April 11, 2019 -"),
        ("TUNIS -- The minister left.", "TUNIS --"),
    ],
)
def test_a_dateline_is_no_part_of_the_sentence_behind_it(text: str, first: str) -> None:
    assert Analyser().parse(text).sentences[0].span.text(text).strip() == first


@pytest.mark.parametrize(
    "text",
    [
        "NATO - Russia Council to meet",
        "USS Nimitz – a carrier – left the port.",
        "MRAP vehicles – 40 of them – arrived.",
    ],
)
def test_a_dash_in_a_sentence_is_no_dateline(text: str) -> None:
    assert len(Analyser().parse(text).sentences) == 1
