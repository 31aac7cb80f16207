import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.mentions.dates import DateMention, find_dates
from kg.mentions.words import listed
from kg.model import Period

THURSDAY = datetime.date(2021, 4, 1)

# The text as published on Thursday, April 1, 2021; the words of the date; its first and last day; what they mean ahead.
DATES = """
April 1, 2021                    | April 1, 2021            | 2021-04-01
April 1 2021                     | April 1 2021             | 2021-04-01
April 1st, 2021                  | April 1st, 2021          | 2021-04-01
1 April 2021                     | 1 April 2021             | 2021-04-01
1st of May 2020                  | 1st of May 2020          | 2020-05-01
the 26th of March 2021           | 26th of March 2021       | 2021-03-26
Sept. 3, 2020                    | Sept. 3, 2020            | 2020-09-03
3 Sept. 2020                     | 3 Sept. 2020             | 2020-09-03
MARCH 26, 2021                   | MARCH 26, 2021           | 2021-03-26
26 march 2021                    | 26 march 2021            | 2021-03-26
March 26,2021                    | March 26,2021            | 2021-03-26
26\u00a0March\u20092021          | 26\u00a0March\u20092021  | 2021-03-26
2021-04-01                       | 2021-04-01               | 2021-04-01
2021/04/01                       | 2021/04/01               | 2021-04-01
2021.04.01                       | 2021.04.01               | 2021-04-01
date 2021-04-01 The president    | 2021-04-01               | 2021-04-01
2021-04-01T12:00:00Z             | 2021-04-01               | 2021-04-01
31.12.2020                       | 31.12.2020               | 2020-12-31
13/04/2021                       | 13/04/2021               | 2021-04-13
04/25/2021                       | 04/25/2021               | 2021-04-25
04/04/2021                       | 04/04/2021               | 2021-04-04
Wednesday, March 31, 2021        | Wednesday, March 31, 2021 | 2021-03-31
Wed., March 31                   | Wed., March 31           | 2021-03-31
Friday (March 26)                | Friday (March 26         | 2021-03-26
Thursday, 26 March               | Thursday, 26 March       | 2020-03-26
on March 26                      | March 26                 | 2021-03-26 | 2022-03-26
the night of March 26            | March 26                 | 2021-03-26 | 2022-03-26
March 26 500 soldiers fell       | March 26                 | 2021-03-26 | 2022-03-26
on 26 March                      | 26 March                 | 2021-03-26 | 2022-03-26
Sept. 3                          | Sept. 3                  | 2020-09-03 | 2021-09-03
on December 28                   | December 28              | 2020-12-28 | 2021-12-28
on April 1                       | April 1                  | 2021-04-01
on April 20                      | April 20                 | 2021-04-20
March 3-5                        | March 3-5                | 2021-03-03 2021-03-05 | 2022-03-03 2022-03-05
March 3–5, 2021                  | March 3–5, 2021          | 2021-03-03 2021-03-05
3-5 March 2021                   | 3-5 March 2021           | 2021-03-03 2021-03-05
between 3 and 5 March 2021       | 3 and 5 March 2021       | 2021-03-03 2021-03-05
March 30-April 2, 2021           | March 30-April 2, 2021   | 2021-03-30 2021-04-02
from March 30 to April 2         | March 30 to April 2      | 2021-03-30 2021-04-02
March 2021                       | March 2021               | 2021-03-01 2021-03-31
March of 2020                    | March of 2020            | 2020-03-01 2020-03-31
March, 2020                      | March, 2020              | 2020-03-01 2020-03-31
in March                         | March                    | 2021-03-01 2021-03-31 | 2022-03-01 2022-03-31
in January                       | January                  | 2021-01-01 2021-01-31 | 2022-01-01 2022-01-31
in April                         | April                    | 2021-04-01 2021-04-30
in May                           | May                      | 2021-05-01 2021-05-31
in June                          | June                     | 2020-06-01 2020-06-30 | 2021-06-01 2021-06-30
in late March                    | late March               | 2021-03-21 2021-03-31 | 2022-03-21 2022-03-31
early March 2020                 | early March 2020         | 2020-03-01 2020-03-10
mid-February 2021                | mid-February 2021        | 2021-02-11 2021-02-20
late February 2021               | late February 2021       | 2021-02-21 2021-02-28
last August                      | last August              | 2020-08-01 2020-08-31
last March                       | last March               | 2021-03-01 2021-03-31
next March                       | next March               | 2022-03-01 2022-03-31
in August last year              | August last year         | 2020-08-01 2020-08-31
March of last year               | March of last year       | 2020-03-01 2020-03-31
March this year                  | March this year          | 2021-03-01 2021-03-31
on 26 March last year            | 26 March last year       | 2020-03-26
in 2014                          | 2014                     | 2014-01-01 2014-12-31
2022's first                     | 2022                     | 2022-01-01 2022-12-31
In 2014 troops came              | 2014                     | 2014-01-01 2014-12-31
in early 2019                    | early 2019               | 2019-01-01 2019-04-30
mid-2020                         | mid-2020                 | 2020-05-01 2020-08-31
by the end of 2020               | the end of 2020          | 2020-09-01 2020-12-31
the first half of 2022           | the first half of 2022   | 2022-01-01 2022-06-30
from 2014 to 2018                | 2014 to 2018             | 2014-01-01 2018-12-31
between 2014 and 2018            | 2014 and 2018            | 2014-01-01 2018-12-31
2014-2018                        | 2014-2018                | 2014-01-01 2018-12-31
2014–18                          | 2014–18                  | 2014-01-01 2018-12-31
between March and May 2021       | March and May 2021       | 2021-03-01 2021-05-31
December 2020 to March 2021      | December 2020 to March 2021 | 2020-12-01 2021-03-31
from November to February 2021   | November to February 2021 | 2020-11-01 2021-02-28
the 2010s                        | 2010s                    | 2010-01-01 2019-12-31
the 1990s                        | 1990s                    | 1990-01-01 1999-12-31
the early 1990s                  | the early 1990s          | 1990-01-01 1992-12-31
summer of 2022                   | summer of 2022           | 2022-06-01 2022-08-31
spring 2020                      | spring 2020              | 2020-03-01 2020-05-31
autumn 2020                      | autumn 2020              | 2020-09-01 2020-11-30
winter 2021-22                   | winter 2021-22           | 2021-12-01 2022-02-28
in the spring                    | spring                   | 2021-03-01 2021-05-31
last fall                        | last fall                | 2020-09-01 2020-11-30
Last fall, as tension rose       | Last fall                | 2020-09-01 2020-11-30
last winter                      | last winter              | 2020-12-01 2021-02-28
next summer                      | next summer              | 2021-06-01 2021-08-31
this spring                      | this spring              | 2021-03-01 2021-05-31
first quarter of 2022            | first quarter of 2022    | 2022-01-01 2022-03-31
Q3 2023                          | Q3 2023                  | 2023-07-01 2023-09-30
2023 Q3                          | 2023 Q3                  | 2023-07-01 2023-09-30
H1 2022                          | H1 2022                  | 2022-01-01 2022-06-30
said Wednesday                   | Wednesday                | 2021-03-31 | 2021-04-07
on Monday                        | Monday                   | 2021-03-29 | 2021-04-05
on Thursday                      | Thursday                 | 2021-04-01
Tues.                            | Tues.                    | 2021-03-30 | 2021-04-06
Wednesday night                  | Wednesday night          | 2021-03-31 | 2021-04-07
last Wednesday                   | last Wednesday           | 2021-03-31
last Thursday                    | last Thursday            | 2021-03-25
next Wednesday                   | next Wednesday           | 2021-04-07
this Friday                      | this Friday              | 2021-04-02
this past Friday                 | this past Friday         | 2021-03-26
this coming Friday               | this coming Friday       | 2021-04-02
Wednesday of last week           | Wednesday of last week   | 2021-03-24
from Monday to Wednesday         | Monday to Wednesday      | 2021-03-29 2021-03-31
yesterday                        | yesterday                | 2021-03-31
the day before yesterday         | the day before yesterday | 2021-03-30
today                            | today                    | 2021-04-01
tonight                          | tonight                  | 2021-04-01
this morning                     | this morning             | 2021-04-01
last night                       | last night               | 2021-03-31
tomorrow                         | tomorrow                 | 2021-04-02
last week                        | last week                | 2021-03-22 2021-03-28
this week                        | this week                | 2021-03-29 2021-04-01 | 2021-04-01 2021-04-04
earlier this week                | earlier this week        | 2021-03-29 2021-04-01
later this week                  | later this week          | 2021-04-01 2021-04-04
next week                        | next week                | 2021-04-05 2021-04-11
the weekend                      | the weekend              | 2021-03-27 2021-03-28 | 2021-04-03 2021-04-04
last weekend                     | last weekend             | 2021-03-27 2021-03-28
last month                       | last month               | 2021-03-01 2021-03-31
earlier this month               | earlier this month       | 2021-04-01
this month                       | this month               | 2021-04-01 | 2021-04-01 2021-04-30
next month                       | next month               | 2021-05-01 2021-05-31
late next week                   | late next week           | 2021-04-09 2021-04-11
late last month                  | late last month          | 2021-03-21 2021-03-31
this year                        | this year                | 2021-01-01 2021-04-01 | 2021-04-01 2021-12-31
later this year                  | later this year          | 2021-04-01 2021-12-31
by the end of the year           | the end of the year      | 2021-09-01 2021-12-31
early this year                  | early this year          | 2021-01-01 2021-04-30
last year                        | last year                | 2020-01-01 2020-12-31
next year                        | next year                | 2022-01-01 2022-12-31
last quarter                     | last quarter             | 2021-01-01 2021-03-31
three days ago                   | three days ago           | 2021-03-29
a week ago                       | a week ago               | 2021-03-22 2021-03-28
two months ago                   | two months ago           | 2021-02-01 2021-02-28
two years ago                    | two years ago            | 2019-01-01 2019-12-31
over the past year               | past year                | 2020-04-01 2021-04-01
in the last two weeks            | last two weeks           | 2021-03-18 2021-04-01
over the last week               | last week                | 2021-03-25 2021-04-01
in the next two years            | next two years           | 2021-04-01 2023-04-01
within 30 days                   | within 30 days           | 2021-04-01 2021-05-01
since 2014                       | 2014                     | 2014-01-01 2021-04-01
has since 2018 received          | 2018                     | 2018-01-01 2021-04-01
since at least 2014              | 2014                     | 2014-01-01 2021-04-01
since March 2018                 | March 2018               | 2018-03-01 2021-04-01
since January                    | January                  | 2021-01-01 2021-04-01
Since the summer of 2014         | summer of 2014           | 2014-06-01 2021-04-01
since last year                  | last year                | 2020-01-01 2021-04-01
2014 onwards                     | 2014                     | 2014-01-01 2021-04-01
so far in 2021                   | 2021                     | 2021-01-01 2021-04-01
so far this year                 | this year                | 2021-01-01 2021-04-01
until 2025                       | 2025                     | 2025-01-01 2025-12-31
by 2025                          | 2025                     | 2025-01-01 2025-12-31
"""


def _rows(table: str) -> list[tuple[str, str, str, str]]:
    table = table.strip("\n").replace("\\u00a0", "\u00a0").replace("\\u2009", "\u2009")
    rows = [[cell.strip(" ") for cell in line.split("|")] for line in table.split("\n")]
    return [(row[0], row[1], row[2], row[3] if len(row) > 3 else "") for row in rows]


def _one(text: str, published: datetime.date | None = THURSDAY) -> DateMention:
    found = find_dates(text, published=published)
    assert len(found) == 1, [mention.span.text(text) for mention in found]
    return found[0]


def _shown(period: Period | None) -> str:
    if period is None:
        return ""
    return str(period.start) if period.start == period.end else f"{period.start} {period.end}"


@pytest.mark.parametrize(("text", "words", "days", "ahead"), _rows(DATES))
def test_dates_words_are_told_to_the_day(text: str, words: str, days: str, ahead: str) -> None:
    mention = _one(text)
    assert mention.span.text(text) == words
    assert (_shown(mention.period), _shown(mention.ahead)) == (days, ahead)


@pytest.mark.parametrize(
    "text",
    """
01/04/2021|31.12.20|4/1/21|30 February 2021|February 30|31 June 2021|29 February 2021|March 5, 99999
March 5, 0000|2021-13-01|2021-02-30|32 March 2021|in the year 0|2011-12|fiscal year 2021|FY 2021|FY21
FY2021-22|the 2022 fiscal year|recently|in recent days|in the coming weeks|two weeks after the call
more than two years ago|years ago|the past few weeks|the next day
""".strip("\n")
    .replace("\n", "|")
    .split("|"),
)
def test_dates_no_day_is_invented(text: str) -> None:
    mention = _one(text)
    assert mention.period is None
    assert mention.ahead is None


@pytest.mark.parametrize(
    "text",
    """
2014 troops|more than 2000 men|Resolution 2231|Order 2014|No. 2014|$2014|2014 euros|S-2000|F-2010|2000-strong
2000m away|May said so|he may go|March on Rome|Theresa May|the Sunday Times|Black Friday|24/7|9/11|24 hours
at 2000 hours|they fall in|a spring in its step|99999|3021|two years|for three days|Vision 2030|202-555-2014
10-2014-3|he sat|the sun
""".strip("\n")
    .replace("\n", "|")
    .split("|"),
)
def test_dates_what_is_no_date_is_left(text: str) -> None:
    assert find_dates(text, published=THURSDAY) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("in 2014", "on"),
        ("on March 26", "on"),
        ("since 2014", "since"),
        ("until 2025", "until"),
        ("till March 2025", "until"),
        ("by 2025", "by"),
        ("before 2014", "before"),
        ("prior to 2014", "before"),
        ("ahead of March 26", "before"),
        ("after March 2020", "after"),
        ("during 2014", "during"),
        ("starting March 26", "from"),
        ("from 2014 to 2018", "range"),
        ("two years ago", "ago"),
        ("so far in 2021", "so_far"),
        ("within 30 days", "within"),
        ("fiscal year 2021", "fiscal"),
    ],
)
def test_dates_kind_says_how_the_event_stands(text: str, kind: str) -> None:
    assert _one(text).kind == kind


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("March 26, 2021", "day"),
        ("last week", "week"),
        ("March 2021", "month"),
        ("spring 2020", "season"),
        ("Q3 2023", "quarter"),
        ("H1 2023", "half"),
        ("in 2014", "year"),
        ("the 1990s", "decade"),
        ("2014-2018", "span"),
        ("recently", "vague"),
    ],
)
def test_dates_precision_is_the_unit_named(text: str, precision: str) -> None:
    assert _one(text).precision == precision


@pytest.mark.parametrize(
    "text",
    [
        "last Friday",
        "on March 26",
        "yesterday",
        "last week",
        "this year",
        "two years ago",
        "since 2014",
        "in March",
        "summer",
    ],
)
def test_dates_without_publication_nothing_is_told_from_it(text: str) -> None:
    assert all(mention.period is None for mention in find_dates(text, published=None))


@pytest.mark.parametrize("text", ["March 26, 2021", "2021-03-26", "in 2014", "from 2014 to 2018", "Q3 2023"])
def test_dates_without_publication_a_date_with_a_year_stands(text: str) -> None:
    mention = _one(text, published=None)
    assert mention.period is not None
    assert not mention.relative


def test_dates_looking_ahead_takes_the_next() -> None:
    mention = _one("will meet on Wednesday")
    assert _shown(mention.resolved(future=True)) == "2021-04-07"
    assert _shown(mention.resolved()) == "2021-03-31"


@pytest.mark.parametrize(("text", "day"), [("the next day", "2014-03-19"), ("two days later", "2014-03-20")])
def test_dates_context_is_what_the_next_day_counts_from(text: str, day: str) -> None:
    found = find_dates(text, published=THURSDAY, context=datetime.date(2014, 3, 18))
    assert [_shown(mention.period) for mention in found] == [day]


def test_dates_monday_in_a_report_of_a_monday_is_that_day() -> None:
    assert _shown(_one("on Monday", published=datetime.date(2021, 3, 29)).period) == "2021-03-29"


def test_dates_several_in_one_sentence_do_not_overlap() -> None:
    text = "On Wednesday, March 31, he said that since 2014, and in August last year, 2014 troops came by 2025."
    words = [mention.span.text(text) for mention in find_dates(text, published=THURSDAY)]
    assert words == ["Wednesday, March 31", "2014", "August last year", "2025"]


def test_dates_blank_line_parts_a_date() -> None:
    assert [_shown(m.period) for m in find_dates("in March\n\n2014 was", published=THURSDAY)] == [
        "2021-03-01 2021-03-31",
        "2014-01-01 2014-12-31",
    ]


_PIECES = st.sampled_from(
    listed(
        "March 26 2021 2014 , - – / . last next this week year Monday ago two a the of end early since from to between "
        "and Q3 FY summer quarter first weekend days past 31.12.20 99999 s within in decade"
    )
)
_DAYS = st.none() | st.dates()


@given(st.one_of(st.text(), st.lists(_PIECES).map("".join), st.lists(_PIECES).map(" ".join)), _DAYS)
@example("last week two decades ago next year this decade", datetime.date.min)
@example("next week tomorrow in the next 999 years next Monday", datetime.date.max)
def test_dates_any_text_on_any_day_gives_spans_in_order(text: str, published: datetime.date | None) -> None:
    edge = 0
    for mention in find_dates(text, published=published, context=published):
        assert edge <= mention.span.start < mention.span.end <= len(text)
        for period in (mention.period, mention.ahead):
            assert period is None or period.start <= period.end
        edge = mention.span.end


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)), _DAYS)
def test_dates_full_date_is_itself_on_any_day(day: datetime.date, published: datetime.date | None) -> None:
    month = f"{day:%B}"
    for text in (day.isoformat(), f"{day.day} {month} {day.year}", f"on {month} {day.day}, {day.year}"):
        assert _one(text, published).period == Period(day, day)
