"""Titles as roles."""

import pytest

from kg.gazetteer import role_of, roles


@pytest.mark.parametrize(
    ("title", "country", "role"),
    [
        ("President", "UA", "head_of_state"),
        ("President of the United States", "US", "head_of_state"),
        ("King", "SA", "head_of_state"),
        ("Prime Minister of the United Kingdom", "GB", "head_of_government"),
        ("Chancellor", "DE", "head_of_government"),
        ("Federal Chancellor", "AT", "head_of_government"),
        ("Chancellor of the Exchequer", "GB", "finance_minister"),
        ("Chairman of the Council of Ministers", "BA", "head_of_government"),
        ("Secretary of State", "US", "foreign_minister"),
        ("Secretary of State", "", "foreign_minister"),
        ("Foreign Secretary", "GB", "foreign_minister"),
        ("Secretary of State for Foreign, Commonwealth and Development Affairs", "GB", "foreign_minister"),
        ("Minister for Europe and Foreign Affairs", "FR", "foreign_minister"),
        ("external affairs minister", "IN", "foreign_minister"),
        ("Foreign Minister", "", "foreign_minister"),
        ("Defense Secretary", "US", "defence_minister"),
        ("Secretary of State for Defence", "GB", "defence_minister"),
        ("Minister of the Armed Forces", "FR", "defence_minister"),
        ("defence minister", "", "defence_minister"),
        ("Home Secretary", "GB", "interior_minister"),
        ("Treasury Secretary", "US", "finance_minister"),
        ("chairman of the Joint Chiefs of Staff", "US", "chief_of_defence"),
        ("Chief of the General Staff", "RU", "chief_of_defence"),
        ("Chief of the General Staff", "UA", "chief_of_general_staff"),
        ("Commander-in-Chief of the Armed Forces of Ukraine", "UA", "chief_of_defence"),
        ("Chief of the Defence Staff", "GB", "chief_of_defence"),
        ("National Security Adviser", "US", "national_security_adviser"),
        ("Secretary of the National Security and Defense Council", "UA", "national_security_adviser"),
        ("NATO Secretary General", "", "secretary_general"),
        ("Secretary-General", "", "secretary_general"),
        ("EU High Representative for Foreign Affairs and Security Policy", "", "high_representative"),
        ("foreign policy chief", "", "high_representative"),
        ("President of the European Commission", "", "commission_president"),
        ("Kremlin spokesman", "RU", "spokesperson"),
        ("Pentagon Press Secretary", "US", "spokesperson"),
        ("ambassador to Ukraine", "US", "ambassador"),
        ("Ambassador to the United Nations", "US", "permanent_representative"),
        ("Vice President of the United States", "US", "vice_president"),
        ("Supreme Allied Commander Europe", "", "commander"),
        ("Commander of U.S. Central Command", "US", "commander"),
        ("deputy foreign minister", "RU", "deputy_foreign_minister"),
        ("First Deputy Prime Minister", "UA", "deputy_head_of_government"),
        ("Deputy Prime Minister and Minister of Foreign Affairs", "BE", "foreign_minister"),
        ("Deputy Secretary of Defense", "US", "deputy_defence_minister"),
        ("former defence minister", "", "former"),
        ("foreign policy aide to the president", "RU", "adviser"),
        ("Chief of Defence Intelligence", "UA", "intelligence_chief"),
        ("Director of the CIA", "US", "intelligence_chief"),
        ("senator", "US", "legislator"),
        ("carpenter", "", ""),
        ("", "", ""),
    ],
)
def test_role_of_title(title: str, country: str, role: str) -> None:
    assert role_of(title, country=country) == role


def test_role_of_takes_the_country_in_either_case() -> None:
    assert role_of("Chancellor of the Exchequer", country="gb") == "finance_minister"


@pytest.mark.parametrize(
    ("pattern", "title", "fits"),
    [
        ("secretary of the? * council", "secretary of the national security council", True),
        ("secretary of the? * council", "secretary of council", True),
        ("secretary of the? * council", "secretary of state", False),
        ("(advisor/adviser) to *", "senior adviser to him", True),
        ("advis*", "advisers", True),
        ("^president$", "vice president", False),
        ("king", "viking", False),
    ],
)
def test_roles_pattern_fits(pattern: str, title: str, fits: bool) -> None:
    assert roles._Pattern(pattern, roles._needed(pattern)).fits("".join(f" {word}" for word in title.split())) is fits
