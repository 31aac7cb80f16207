import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.counts import CountMention, find_articles, find_counts

COUNTS = """
two armed patrol boats               | two            | 2 exact
four soldiers dead                   | four           | 4 exact
more than 100 million rounds         | 100 million    | 100000000 at_least
20 million rounds of ammunition      | 20 million     | 20000000 exact
up to 1,400 of them                  | 1,400          | 1400 at_most
about 5,000 troops                   | 5,000          | 5000 about
nearly 10,000 troops                 | 10,000         | 10000 about
at least 30 people                   | 30             | 30 at_least
some 200 men                         | 200            | 200 about
some two dozen men                   | two dozen      | 24 about
roughly 40 jets                      | 40             | 40 about
fewer than 40 jets                   | 40             | 40 at_most
as many as 40 jets                   | 40             | 40 at_most
no fewer than 40 jets                | 40             | 40 at_least
over 200 drones                      | 200            | 200 at_least
concerns over two incidents          | two            | 2 exact
24K gasmasks                         | 24K            | 24000 exact
20m rounds                           | 20m            | 20000000 exact
10 000 rounds                        | 10 000         | 10000 exact
a dozen drones                       | a dozen        | 12 exact
half a dozen drones                  | half a dozen   | 6 exact
a couple of ships                    | a couple of    | 2 about
a pair of patrol boats               | a pair of      | 2 exact
a hundred tanks                      | a hundred      | 100 exact
one hundred and five howitzers       | one hundred and five | 105 exact
twenty-five thousand shells          | twenty-five thousand | 25000 exact
dozens of tanks                      | dozens         | 24 at_least
hundreds of missiles                 | hundreds       | 200 at_least
tens of thousands of troops          | tens of thousands | 20000 at_least
several hundred troops               | several hundred | 200 at_least
two sets of radars                   | two sets of    | 2 exact
300-plus tanks                       | 300            | 300 at_least
300+ tanks                           | 300            | 300 at_least
50 or more tanks                     | 50             | 50 at_least
0 casualties                         | 0              | 0 exact
2014 troops                          | 2014           | 2014 exact
about 2000 troops                    | 2000           | 2000 about
18 155mm howitzers                   | 18             | 18 exact
four C-130 planes                    | four           | 4 exact
100 Mi-17 helicopters                | 100            | 100 exact
31 M1 Abrams tanks                   | 31             | 31 exact
4 MB-3 trucks                        | 4              | 4 exact
one tank                             | one            | 1 exact
one Russian soldier                  | one            | 1 exact
1,400\u00a0Stinger systems           | 1,400          | 1400 exact
five-thousand soldiers               | five-thousand  | 5000 exact
"""


def _rows(table: str) -> list[list[str]]:
    lines = table.strip("\n").replace("\\u00a0", "\u00a0").split("\n")
    return [[cell.strip(" ") for cell in line.split("|")] for line in lines]


def _one(text: str) -> CountMention:
    found = find_counts(text)
    assert len(found) == 1, [mention.span.text(text) for mention in found]
    return found[0]


@pytest.mark.parametrize(("text", "words", "expected"), _rows(COUNTS))
def test_counts_number_is_read(text: str, words: str, expected: str) -> None:
    text = f"They sent {text}."
    mention = _one(text)
    assert mention.span.text(text) == words
    assert f"{mention.value} {mention.bound}" == expected


@pytest.mark.parametrize(
    "text",
    """
in 2014|S-300 systems|F-16 jets|155mm shells|155-mm shells|M777 howitzers|MQ-9|5.56x45mm rounds|7.62mm|24/7
9K38 Igla|No. 5|number 5|Resolution 2231|Order 13382|page 12|Article 5|Title 10|Type 45 destroyer|phase 2
20 percent|20%|20 per cent|10 to 20 percent|10-12 km|500 km away|500m away|aged 25|a 25-year-old man
Smith, 45, said|10:30|10 am|at 10 o'clock|at 10 o'clock|visited six times|three days|two-day visit
a 60-vehicle convoy|one of the tanks|no one said|one another|two-thirds|$125 million|5 million euros
April 1, 2021|2021-04-01|March 3-5|three weeks ago|1.500 troops|5.5 tanks|10^400 tanks|202-555-0100
(202) 555-0100|text [5]|1. Item|Washington, DC 20500|first|the 26th brigade|COVID-19|G7|Su-27s|AN/TPQ-36
a score of 2-0|4x4 trucks|3/4|fiscal year 2021|www.site.example/2021/45.html|007 troops
""".strip("\n")
    .replace("\n", "|")
    .split("|"),
)
def test_counts_what_counts_nothing_is_left(text: str) -> None:
    assert find_counts(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10 to 12 tanks", 10, 12),
        ("10-12 tanks", 10, 12),
        ("10–12 tanks", 10, 12),
        ("between 10 and 12 tanks", 10, 12),
        ("two to three boats", 2, 3),
        ("1 to 2 million rounds", 1_000_000, 2_000_000),
        ("1,000-1,500 troops", 1000, 1500),
    ],
)
def test_counts_range_keeps_both_ends(text: str, low: int, high: int) -> None:
    mention = _one(text)
    assert (mention.value, mention.low, mention.high, mention.bound) == (low, low, high, "at_least")


def test_counts_change_is_two_counts() -> None:
    assert [mention.value for mention in find_counts("rose from 10 to 12 tanks")] == [10, 12]


def test_counts_list_gives_each_its_own() -> None:
    text = "6 HIMARS, 12 howitzers, and 3 radars; 40 of 60 tanks"
    assert [mention.value for mention in find_counts(text)] == [6, 12, 3, 40, 60]


def test_counts_unit_word_is_in_the_span() -> None:
    text = "another two sets of night-vision goggles"
    mention = _one(text)
    assert (mention.unit, mention.additional) == ("sets", True)
    assert mention.phrase.text(text) == "another two sets of"


@pytest.mark.parametrize(("text", "additional"), [("50 more tanks", True), ("50 tanks", False), ("a further 50", True)])
def test_counts_additional_is_said(text: str, additional: bool) -> None:
    assert _one(text).additional is additional


def test_counts_articles_are_one_exact() -> None:
    text = "a radar and an ATGM, a million rounds, one tank, a single boat"
    found = find_articles(text)
    assert [mention.span.text(text) for mention in found] == ["a", "an", "one", "a single"]
    assert {(mention.value, str(mention.bound)) for mention in found} == {(1, "exact")}


_PIECES = st.sampled_from(
    [
        "10",
        "12",
        "two",
        "dozens",
        " of ",
        "-",
        "to",
        "and",
        "between ",
        "/",
        ".",
        ",",
        "mm",
        "K",
        "x",
        "1.500",
        "2014",
        "(",
        "tanks",
        " ",
        "one",
        "hundred",
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES).map("".join), st.lists(_PIECES).map(" ".join)))
def test_counts_any_text_gives_spans_in_order(text: str) -> None:
    edge = 0
    for mention in find_counts(text):
        assert edge <= mention.span.start < mention.span.end <= len(text)
        assert mention.phrase.covers(mention.span)
        assert mention.value >= 0
        edge = mention.span.end
    assert all(text[mention.span.start : mention.span.end].lower()[0] in "ao" for mention in find_articles(text))
