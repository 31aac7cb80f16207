"""Entries and offices as values."""

import datetime

import pytest

from kg.gazetteer import Entry, Office
from kg.model import EntityType

DAY = datetime.date


def test_entry_iri_is_base_and_key() -> None:
    entry = Entry("place/kyiv", EntityType.PLACE, "Kyiv")
    assert entry.iri == "https://w3id.org/aidgraph/id/entity/place/kyiv"


@pytest.mark.parametrize(
    ("start", "end", "asof", "day", "held"),
    [
        (DAY(2020, 1, 1), DAY(2020, 12, 31), None, DAY(2020, 1, 1), True),
        (DAY(2020, 1, 1), DAY(2020, 12, 31), None, DAY(2020, 12, 31), True),
        (DAY(2020, 1, 1), DAY(2020, 12, 31), None, DAY(2021, 1, 1), False),
        (DAY(2020, 1, 1), DAY(2020, 12, 31), None, DAY(2019, 12, 31), False),
        (DAY(2020, 1, 1), None, DAY(2022, 6, 30), DAY(2022, 6, 30), True),
        (DAY(2020, 1, 1), None, DAY(2022, 6, 30), DAY(2022, 7, 1), False),
        (DAY(2020, 1, 1), None, None, DAY(2030, 1, 1), True),
        (None, None, None, DAY(2020, 1, 1), False),
    ],
)
def test_office_held(start: DAY | None, end: DAY | None, asof: DAY | None, day: DAY, *, held: bool) -> None:
    assert Office("President", start=start, end=end, asof=asof).held(day) is held


@pytest.mark.parametrize(
    ("start", "end", "label"),
    [
        (None, None, "President"),
        (DAY(2020, 1, 1), None, "President (2020–)"),
        (DAY(2020, 1, 1), DAY(2021, 1, 1), "President (2020–2021)"),
        (None, DAY(2021, 1, 1), "President (–2021)"),
    ],
)
def test_office_label(start: DAY | None, end: DAY | None, label: str) -> None:
    assert Office("President", start=start, end=end).label == label


def test_office_role_is_of_its_country() -> None:
    assert Office("Chief of the General Staff", country="RU").role == "chief_of_defence"
    assert Office("Chief of the General Staff", country="UA").role == "chief_of_general_staff"
