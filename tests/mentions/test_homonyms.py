"""Names that mean something else in their text, and those that do not."""

from collections.abc import Callable

import pytest

Known = Callable[[str, str], set[str]]


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        ("Tbilisi, Georgia, hosted the exercise. Georgia thanked NATO.", "2015-03-05", "Georgia"),
        ("Defense Secretary Carter flew home.", "2016-03-05", "Ash Carter"),
        ("Prime Minister Johnson agreed.", "2022-03-05", "Boris Johnson"),
        ("Seoul sent rice to the North. South Korea hoped for talks.", "2018-03-05", "North Korea"),
        ("The Wagner fighters left Bangui.", "2021-03-05", "Wagner Group"),
    ],
)
def test_homonyms_by_context(known: Known, text: str, day: str, name: str) -> None:
    assert name in known(text, day)


@pytest.mark.parametrize(
    ("text", "day", "other"),
    [
        ("Police in Paris, Texas, arrested two.", "2016-03-05", "Paris"),
        ("Voters in Georgia wait for the Senate run-off.", "2020-11-12", "Georgia"),
        ("Michael Jordan gave money to a school.", "2019-03-05", "Jordan"),
        ("The opera house opened with an early work of Wagner.", "2013-03-05", "Wagner Group"),
        ("Donald Trump Jr. wrote an e-mail.", "2017-03-05", "Donald Trump"),
    ],
)
def test_homonyms_of_something_else(known: Known, text: str, day: str, other: str) -> None:
    assert other not in known(text, day)
