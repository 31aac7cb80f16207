from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.money import MoneyMention, find_bare_amounts, find_money
from kg.model import Amount

# The text; the words of the sum; value, currency, bound.
ONE = """
an additional $ 125 million in aid      | $ 125 million            | 125000000 USD exact
more than $ 2 billion since             | $ 2 billion              | 2000000000 USD at_least
about $400 million in aid               | $400 million             | 400000000 USD about
up to $350 million                      | $350 million             | 350000000 USD at_most
nearly €20m for                         | €20m                     | 20000000 EUR about
some $5 million                         | $5 million               | 5000000 USD about
no less than $5 million                 | $5 million               | 5000000 USD at_least
no more than $5 million                 | $5 million               | 5000000 USD at_most
less than $5 million                    | $5 million               | 5000000 USD at_most
over $60 million                        | $60 million              | 60000000 USD at_least
exceeding $60 million                   | $60 million              | 60000000 USD at_least
in excess of $60 million                | $60 million              | 60000000 USD at_least
a total of more than $60 million        | $60 million              | 60000000 USD at_least
up to about $60 million                 | $60 million              | 60000000 USD at_most
an estimated $60 million                | $60 million              | 60000000 USD about
$60 million or more                     | $60 million              | 60000000 USD at_least
just under $60 million                  | $60 million              | 60000000 USD about
worth $1.1bn                            | $1.1bn                   | 1100000000 USD exact
$3.975 billion                          | $3.975 billion           | 3975000000 USD exact
$1,500                                  | $1,500                   | 1500 USD exact
$1,234,567.89 exactly                   | $1,234,567.89            | 1234567.89 USD exact
$250,000,000 in                         | $250,000,000             | 250000000 USD exact
US$5 million                            | US$5 million             | 5000000 USD exact
U.S.$5 million                          | U.S.$5 million           | 5000000 USD exact
the US $5 million                       | $5 million               | 5000000 USD exact
C$47 million                            | C$47 million             | 47000000 CAD exact
A$3m                                    | A$3m                     | 3000000 AUD exact
NZ$1bn                                  | NZ$1bn                   | 1000000000 NZD exact
HK$2 billion                            | HK$2 billion             | 2000000000 HKD exact
S$4 million                             | S$4 million              | 4000000 SGD exact
NT$5 billion                            | NT$5 billion             | 5000000000 TWD exact
R$5 billion                             | R$5 billion              | 5000000000 BRL exact
£10m                                    | £10m                     | 10000000 GBP exact
¥500 billion                            | ¥500 billion             | 500000000000 JPY exact
₴20 million                             | ₴20 million              | 20000000 UAH exact
UAH 500 million                         | UAH 500 million          | 500000000 UAH exact
USD 12.5 million                        | USD 12.5 million         | 12500000 USD exact
EUR 500 000                             | EUR 500 000              | 500000 EUR exact
EUR 20 m                                | EUR 20 m                 | 20000000 EUR exact
CHF 5m                                  | CHF 5m                   | 5000000 CHF exact
5 million zł                            | 5 million zł             | 5000000 PLN exact
kr 500 million                          | kr 500 million           | 500000000 - exact
500 million Swedish kronor              | 500 million Swedish kronor | 500000000 SEK exact
500 million Norwegian kroner            | 500 million Norwegian kroner | 500000000 NOK exact
Rs 500 crore                            | Rs 500 crore             | 5000000000 INR exact
Rs. 20,000                              | Rs. 20,000               | 20000 INR exact
2 billion Pakistani rupees              | 2 billion Pakistani rupees | 2000000000 PKR exact
20 million euros                        | 20 million euros         | 20000000 EUR exact
20m€ for                                | 20m€                     | 20000000 EUR exact
500 billion rubles                      | 500 billion rubles       | 500000000000 RUB exact
5 million roubles                       | 5 million roubles        | 5000000 RUB exact
3 trillion won                          | 3 trillion won           | 3000000000000 KRW exact
40 billion yen                          | 40 billion yen           | 40000000000 JPY exact
10 million hryvnias                     | 10 million hryvnias      | 10000000 UAH exact
6 million zlotys                        | 6 million zlotys         | 6000000 PLN exact
6 million Turkish lira                  | 6 million Turkish lira   | 6000000 TRY exact
7 million shekels                       | 7 million shekels        | 7000000 ILS exact
7 million dirhams                       | 7 million dirhams        | 7000000 AED exact
7 million Saudi riyals                  | 7 million Saudi riyals   | 7000000 SAR exact
7 million Kuwaiti dinars                | 7 million Kuwaiti dinars | 7000000 KWD exact
7 million dinars                        | 7 million dinars         | 7000000 - exact
5 million pounds                        | 5 million pounds         | 5000000 GBP exact
2 million pounds of aid                 | 2 million pounds         | 2000000 GBP exact
500 pounds sterling                     | 500 pounds sterling      | 500 GBP exact
5 million Canadian dollars              | 5 million Canadian dollars | 5000000 CAD exact
100,000 U.S. dollars                    | 100,000 U.S. dollars     | 100000 USD exact
20 million New Zealand dollars          | 20 million New Zealand dollars | 20000000 NZD exact
half a billion dollars                  | half a billion dollars   | 500000000 USD exact
a million dollars                       | a million dollars        | 1000000 USD exact
two hundred million dollars             | two hundred million dollars | 200000000 USD exact
fifteen hundred million dollars         | fifteen hundred million dollars | 1500000000 USD exact
a $20-million project                   | $20-million              | 20000000 USD exact
a 125-million-dollar package            | 125-million-dollar       | 125000000 USD exact
125 million dollar aid                  | 125 million dollar       | 125000000 USD exact
three million dollars' worth            | three million dollars    | 3000000 USD exact
tens of millions of dollars             | tens of millions of dollars | 20000000 USD at_least
hundreds of thousands of euros          | hundreds of thousands of euros | 200000 EUR at_least
$5 million USD                          | $5 million USD           | 5000000 USD exact
$\u00a0125\u00a0million in              | $\u00a0125\u00a0million  | 125000000 USD exact
€1.500.000                              | €1.500.000               | 1500000 EUR exact
"""


def _rows(table: str) -> list[list[str]]:
    lines = table.strip("\n").replace("\\u00a0", "\u00a0").split("\n")
    return [[cell.strip(" ") for cell in line.split("|")] for line in lines]


def _one(text: str) -> MoneyMention:
    found = find_money(text)
    assert len(found) == 1, [mention.span.text(text) for mention in found]
    return found[0]


def _amount(mention: MoneyMention) -> Amount:
    assert mention.amount is not None
    return mention.amount


@pytest.mark.parametrize(("text", "words", "expected"), _rows(ONE))
def test_money_sum_is_read(text: str, words: str, expected: str) -> None:
    mention = _one(f"They gave {text}.")
    assert mention.span.text(f"They gave {text}.") == words
    amount = _amount(mention)
    assert f"{amount.value} {amount.currency or '-'} {amount.bound}" == expected


@pytest.mark.parametrize(
    "text",
    [
        "47 million",
        "a multi-million dollar deal",
        "500 pounds of explosives",
        "2 million pounds of ammunition",
        "100 won the prize",
        "$PATH",
        "$10^400",
        "10^400 dollars",
        "S-300 dollars",
        "dollars",
        "2021-04-01",
        "the euro",
        "ALL 500 of them",
        "The US 5 times",
    ],
)
def test_money_what_is_no_sum_is_left(text: str) -> None:
    assert find_money(text) == []


@pytest.mark.parametrize("text", ["$1.500", "€12.345", "$" + "9" * 400])
def test_money_figure_with_two_readings_or_none_has_no_amount(text: str) -> None:
    mention = _one(text)
    assert mention.amount is None
    assert mention.span.text(text) == text


RANGES = """
$1.5bn–2bn                          | 1500000000 | 2000000000 | USD
$1.5bn-$2bn                         | 1500000000 | 2000000000 | USD
$1.5-2bn                            | 1500000000 | 2000000000 | USD
between $10 and $15 million         | 10000000   | 15000000   | USD
between 10 and 15 million euros     | 10000000   | 15000000   | EUR
$10 to $15 million                  | 10000000   | 15000000   | USD
10-15 million euros                 | 10000000   | 15000000   | EUR
$900 million to $1 billion          | 900000000  | 1000000000 | USD
$500,000 to $1 million              | 500000     | 1000000    | USD
ranging from $10m to $15m           | 10000000   | 15000000   | USD
"""


@pytest.mark.parametrize(("text", "low", "high", "currency"), _rows(RANGES))
def test_money_range_keeps_both_ends(text: str, low: str, high: str, currency: str) -> None:
    mention = _one(text)
    assert (mention.low, mention.high) == (Decimal(low), Decimal(high))
    assert _amount(mention) == Amount(Decimal(low), currency, _amount(mention).bound)
    assert _amount(mention).bound == "at_least"


@pytest.mark.parametrize("text", ["rose from $5 to $10 million", "rose from $5 million to $10 million"])
def test_money_change_is_two_sums(text: str) -> None:
    values = [_amount(mention).value for mention in find_money(text)]
    assert values == [Decimal(5_000_000), Decimal(10_000_000)]


@pytest.mark.parametrize(
    "text", ["a further $5 million", "another $5 million", "an additional 5 million euros", "$5 million more"]
)
def test_money_further_sum_is_additional(text: str) -> None:
    assert _one(text).additional


def test_money_phrase_covers_the_words_that_bound_it() -> None:
    text = "gave more than $ 2 billion in aid"
    assert _one(text).phrase.text(text) == "more than $ 2 billion"


def test_money_more_than_compares_and_adds_nothing() -> None:
    assert not _one("$5 million more than last year").additional


def test_money_dollar_is_the_callers() -> None:
    found = find_money("$5 million and US$3 million", dollar="CAD")
    assert [_amount(mention).currency for mention in found] == ["CAD", "USD"]


def test_money_blank_line_parts_sums() -> None:
    assert find_money("$\n\n500 million") == []


def test_money_bare_amounts_leave_sums_and_small_figures() -> None:
    text = "Canada gave 47 million, then $5 million, 20,000, 500, 30% and 1.5 bn"
    assert [_amount(mention).value for mention in find_bare_amounts(text)] == [47_000_000, 20_000, 1_500_000_000]
    assert all(_amount(mention).currency is None for mention in find_bare_amounts(text))


@given(st.integers(1, 10**12))
def test_money_value_reads_back(value: int) -> None:
    assert _amount(_one(f"${value:,}")).value == value


_PIECES = st.sampled_from(
    [
        "$",
        "€",
        "5",
        "10",
        " ",
        " ",
        "million",
        "bn",
        "to",
        "-",
        "–",
        "between",
        "and",
        "euros",
        "1.5",
        ",",
        "US",
        "dozens of",
        "\n",
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES).map("".join), st.lists(_PIECES).map(" ".join)))
def test_money_any_text_gives_spans_in_order(text: str) -> None:
    for found in (find_money(text), find_bare_amounts(text)):
        edge = 0
        for mention in found:
            assert edge <= mention.span.start < mention.span.end <= len(text)
            assert mention.phrase.covers(mention.span)
            edge = mention.span.end


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Norway gave 500 million kroner to Moldova.", "NOK"),
        ("The Danish government set aside 20 million kroner.", "DKK"),
        ("Kuwait lent Jordan 3 million dinars.", "JOD"),
        ("It cost 20 million kroner.", None),
        ("Norway agreed. It cost 20 million kroner.", None),
    ],
)
def test_the_last_country_before_says_whose_a_shared_name_is(text: str, currency: str | None) -> None:
    (found,) = find_money(text)
    assert found.amount is not None
    assert found.amount.currency == currency
