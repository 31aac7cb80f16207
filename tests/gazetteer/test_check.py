"""What a user's own rows do to names is told: what they replace, what is ambiguous, what is an everyday word."""

import re
from collections.abc import Callable

import pytest

from kg.gazetteer.growth.check import Findings, find
from kg.gazetteer.load import Reading

WORDS = frozenset({"shield", "hope", "us"})

Read = Callable[..., Reading]


def findings(reading: Reading, **options: object) -> Findings:
    return find(reading, is_everyday=WORDS.__contains__, **options)  # type: ignore[arg-type]


def ambiguous(reading: Reading) -> dict[str, tuple[tuple[str, ...], str]]:
    return {one.name: (tuple(entry.key for entry in one.entries), one.decided) for one in findings(reading).ambiguous}


def test_check_names_what_is_replaced_and_what_is_lost(with_own: Read) -> None:
    [one] = findings(with_own(persons="Ann Bee,,,,,,me\n")).replaced
    assert (one.entry.row, one.shipped.row) == ("gazetteer/persons.csv:2", "persons.csv:2")
    assert one.lost == ("the name A. Bee", "the office General (2020–)", "its country XX", "its wikidata Q20")


def test_check_a_row_that_says_as_much_loses_nothing(with_own: Read) -> None:
    row = "Ann Bee,A. Bee|Annie,XX,General@Exish Army@2020@2024,Q20,2024,me\n"
    [one] = findings(with_own(persons=row)).replaced
    assert one.lost == ()


@pytest.mark.parametrize(
    ("rows", "name", "keys", "decided"),
    [
        (
            {"persons": "Eve Eff,Ann Bee,YY,,,,me\n"},
            "Ann Bee",
            ("person/ann-bee", "person/eve-eff"),
            "the one whose country the text names, the one in office that day; else Ann Bee (person/ann-bee)",
        ),
        (
            {"organizations": "Extra Ltd,Company,XX,EA,,,me\n"},
            "EA",
            ("organization/exish-army", "organization/extra-ltd"),
            "always Exish Army (organization/exish-army): nothing in a text tells them apart",
        ),
        (
            {"organizations": "Ex Shipping,Company,YY,Port Ex,,,me\n"},
            "Port Ex",
            ("place/port-ex", "organization/ex-shipping"),
            "where the sentence says where (“in Port Ex”): Port Ex (place/port-ex); elsewhere: Ex Shipping (…)",
        ),
        (
            {"organizations": "Ministry of Fish (Whyland),GovernmentBody,YY,,,,me\n"},
            "Ministry of Fish",
            ("organization/ministry-of-fish-exland", "organization/ministry-of-fish-whyland"),
            "only where the text makes it a name; then by the state in front of it (“Peru’s Ministry of Fish”), else …",
        ),
        (
            {
                "organizations": "Extra Ltd,Company,XX,EA,,,me\n",
                "risky_aliases": "organization,EA,Extra Ltd,short-acronym\n",
            },
            "EA",
            ("organization/exish-army", "organization/extra-ltd"),
            "always Exish Army (organization/exish-army): for the others it is a risky alias",
        ),
    ],
)
def test_check_names_that_stand_for_several_and_how_that_is_decided(
    with_own: Read, rows: dict[str, str], name: str, keys: tuple[str, ...], decided: str
) -> None:
    reading = with_own(**rows)
    assert reading.problems == ()
    found, told = ambiguous(reading)[name]
    assert found == keys
    assert re.fullmatch(re.escape(decided).replace("…", ".*"), told)


def test_check_surnames_that_people_of_one_country_share(with_own: Read) -> None:
    assert ambiguous(with_own(persons="Zoe Bee,,YY,,,,me\n")) == {}
    found = ambiguous(with_own(persons="Zoe Bee,,XX,,,,me\n"))
    keys, decided = found["Bee"]
    assert set(keys) == {"person/ann-bee", "person/zoe-bee"}
    assert decided.startswith("alone in a text that names XX: the one in office that day")


def test_check_names_with_an_everyday_meaning(with_own: Read) -> None:
    rows = "Shield,Company,XX,Hope|Shield Ltd|US|X,,,me\nHope Ltd,Company,XX,,,,me\n"
    found = findings(with_own(organizations=rows)).everyday
    assert [(one.name, one.entry.key) for one in found] == [
        ("Shield", "organization/shield"),
        ("Hope", "organization/shield"),
        ("X", "organization/shield"),
    ]


def test_check_a_risky_alias_is_not_told_again(with_own: Read) -> None:
    reading = with_own(
        organizations="Extra Ltd,Company,XX,Hope,,,me\n", risky_aliases="organization,Hope,Extra Ltd,common-word\n"
    )
    assert findings(reading).everyday == ()


def test_check_looks_at_some_rows_only_where_asked(with_own: Read) -> None:
    reading = with_own(organizations="Shield,Company,XX,,,,me\nExtra Ltd,Company,XX,EA,,,me\n")
    found = findings(reading, keys={"organization/extra-ltd"})
    assert [entry.key for entry in found.entries] == ["organization/extra-ltd"]
    assert found.everyday == ()
    assert [one.name for one in found.ambiguous] == ["EA"]
