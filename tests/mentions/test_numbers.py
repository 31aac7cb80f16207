from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.numbers import parse_figure, parse_number, read_number
from kg.mentions.words import Words

NUMBERS = {
    "seven": "7",
    "twenty-five hundred": "2500",
    "twenty five": "25",
    "ninety-nine": "99",
    "two hundred and fifty thousand": "250000",
    "fifteen hundred million": "1500000000",
    "two and a half billion": "2500000000",
    "one and a half million": "1500000",
    "half a million": "500000",
    "a quarter of a million": "250000",
    "three quarters of a million": "750000",
    "a million": "1000000",
    "a dozen": "12",
    "two dozen": "24",
    "half a dozen": "6",
    "one hundred and five": "105",
    "two million five hundred thousand": "2500000",
    "1,500": "1500",
    "1,234,567.89": "1234567.89",
    "1.500.000": "1500000",
    "1.500,50": "1500.50",
    "1,5 million": "1500000",
    "12,34,567": "1234567",
    "3.975 billion": "3975000000",
    "1.125 bn": "1125000000",
    "20-million": "20000000",
    "24K": "24000",
    "20m": "20000000",
    "10 000": "10000",
    "10 000 000": "10000000",
    "2 hundred thousand": "200000",
    "1.5 lakh crore": "1500000000000",
}


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_numbers_whole_text_is_read(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "a", "tanks", "1.500", "9K38", "10" + "0" * 400, "10^400", "two boats", "and"])
def test_numbers_what_says_no_single_number_is_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "least"),
    [("dozens", 24), ("hundreds", 200), ("tens of thousands", 20_000), ("several hundred", 200), ("a few dozen", 24)],
)
def test_numbers_open_plural_is_the_least_it_can_mean(text: str, least: int) -> None:
    number = read_number(Words(text), 0)
    assert number is not None
    assert (number.value, number.vague) == (Decimal(least), True)
    assert parse_number(text) is None


@pytest.mark.parametrize("text", ["18 155mm howitzers", "72 105 mm guns", "6 122-mm launchers"])
def test_numbers_calibre_is_no_group_of_digits(text: str) -> None:
    number = read_number(Words(text), 0)
    assert number is not None
    assert number.value == Decimal(text.split()[0])


def test_numbers_point_before_three_digits_is_read_only_before_a_scale() -> None:
    assert parse_figure("1.500") is None
    assert parse_figure("1.500", scaled=True) == Decimal("1.5")
    assert parse_figure("0.500") == Decimal("0.5")


@given(st.integers(0, 10**15))
def test_numbers_grouped_digits_read_back(value: int) -> None:
    assert parse_number(f"{value:,}") == value
    assert parse_number(f"{value:,}".replace(",", "\u00a0")) == value


@given(st.decimals(min_value=0, max_value=10**6, places=2))
def test_numbers_scaling_never_rounds(value: Decimal) -> None:
    assert parse_number(f"{value} million") == value * 10**6
