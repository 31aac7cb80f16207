"""Misspelt names in whole sentences, whatever the recogniser makes of them; and names that are others'."""

from collections.abc import Callable

import pytest

Known = Callable[[str, str], set[str]]


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        ("On Monday Antonny Albanese flew to Suva.", "2023-06-01", "Anthony Albanese"),
        ("Jusitn Trudeau called the summit off.", "2019-06-01", "Justin Trudeau"),
        ("Emanuel Macron left for Beirut.", "2020-08-06", "Emmanuel Macron"),
        ("Prime Minister Narendra Modhi signed it.", "2018-06-01", "Narendra Modi"),
        ("Shipments from Aizerbaijan went on.", "2018-06-01", "Azerbaijan"),
        ("A Columbian patrol boat left.", "2018-06-01", "Colombia"),
        ("Portugese engineers came back.", "2018-06-01", "Portugal"),
        ("The rockets were built by Nothrop Grumman.", "2018-06-01", "Northrop Grumman"),
        ("Fighters of Al Shabab left.", "2018-06-01", "al-Shabaab"),
        ("The convoy reached Krematorsk at noon.", "2018-06-01", "Kramatorsk"),
        ("Ahmet Davutoglo saw the governor.", "2012-06-01", "Ahmet Davutoğlu"),
        ("Wang Yee received the guests.", "2019-06-01", "Wang Yi"),
    ],
)
def test_misspelt_names_are_known(known: Known, text: str, day: str, name: str) -> None:
    assert name in known(text, day)


@pytest.mark.parametrize(
    ("text", "day", "other"),
    [
        ("General Mark Miller took over the garrison.", "2021-06-01", "Mark Milley"),
        ("Kim Yong Jin was executed, the ministry in Seoul said.", "2016-08-31", "Kim Yong Chol"),
        ("Karim Hamadani wept. Hamadani had lost his son.", "2016-08-31", "Hamadan"),
        ("They fled to the village of Tongo.", "2016-08-31", "Tonga"),
        ("West African leaders met.", "2016-08-31", "West Africa"),
        ("Hungry people waited at the gate.", "2016-08-31", "Hungary"),
        ("Hillary Clifton sang.", "2010-08-31", "Hillary Clinton"),
        ("The IFATDS contract went on.", "2016-08-31", "AFATDS"),
        ("Amina Mohammad Rashid sold her shop.", "2018-08-31", "Amina Mohamed"),
    ],
)
def test_names_of_others_are_not_pulled_in(known: Known, text: str, day: str, other: str) -> None:
    assert other not in known(text, day)
