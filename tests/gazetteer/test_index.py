"""The shipped gazetteer, asked as its users do."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.gazetteer import Gazetteer, Surface
from kg.model import EntityType


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def found(gazetteer: Gazetteer, text: str) -> list[tuple[str, str]]:
    """Return each span's words with its first key."""
    return [(span.text(text), candidates[0].key) for span, candidates in gazetteer.find(text)]


def test_load_is_cached(gazetteer: Gazetteer) -> None:
    assert Gazetteer.load() is gazetteer


def test_entry_has_key_iri_and_row(gazetteer: Gazetteer) -> None:
    entry = gazetteer.entry("country/ua")
    assert entry.name == "Ukraine"
    assert entry.type is EntityType.COUNTRY
    assert entry.iri == "https://w3id.org/aidgraph/id/entity/country/ua"
    assert entry.wikidata == "Q212"
    assert entry.row.startswith("countries.csv:")
    assert "country/ua" in gazetteer
    assert "country/zz" not in gazetteer


def test_entry_unknown_is_a_usage_error(gazetteer: Gazetteer) -> None:
    with pytest.raises(UsageError, match="country/zz"):
        gazetteer.entry("country/zz")


@pytest.mark.parametrize(
    ("surface", "key", "kind"),
    [
        ("Ukraine", "country/ua", Surface.NAME),
        ("Ukrainian", "country/ua", Surface.ADJECTIVE),
        ("Ukrainians", "country/ua", Surface.DEMONYM),
        ("Kyiv", "country/ua", Surface.CAPITAL),
        ("Kiev", "country/ua", Surface.CAPITAL),
        ("Islamic Republic of Iran", "country/ir", Surface.ALIAS),
        ("US", "country/us", Surface.ALIAS),
        ("U.S.", "country/us", Surface.ALIAS),
        ("NATO", "organization/nato", Surface.NAME),
        ("Nato", "organization/nato", Surface.ALIAS),
        ("the Pentagon", "organization/us-department-of-defense", Surface.ALIAS),
        ("State Department", "organization/us-department-of-state", Surface.ALIAS),
        ("FGM148", "equipment/EQ-fgm-148-javelin", Surface.DESIGNATION),
        ("patrol boat", "equipment-class/NAV.PB", Surface.CLASS),
        ("ISIL", "organization/islamic-state", Surface.ALIAS),
    ],
)
def test_candidates_of_a_surface(gazetteer: Gazetteer, surface: str, key: str, kind: Surface) -> None:
    assert {candidate.key: candidate.surface for candidate in gazetteer.candidates(surface)}[key] is kind


@pytest.mark.parametrize("surface", ["us", "who", "aid", "is", "", "the", "Nobody Knows This Name", "U.S. Kyiv"])
def test_candidates_none(gazetteer: Gazetteer, surface: str) -> None:
    assert gazetteer.candidates(surface) == ()


def test_candidates_any_case(gazetteer: Gazetteer) -> None:
    assert gazetteer.candidates("nato") == ()
    assert gazetteer.candidates("nato", any_case=True)[0].key == "organization/nato"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He gave us what the who aid is.", []),
        ("The US said so.", [("US", "country/us")]),
        ("the U.S. Army said", [("U.S. Army", "organization/us-army")]),
        (
            "U.S. officials and the U.S.-made radar",
            [("U.S.", "country/us"), ("U.S.", "country/us"), ("radar", "equipment-class/SEN.RAD")],
        ),
        ("Kenneth F. McKenzie Jr., the commander", [("Kenneth F. McKenzie Jr.", "person/kenneth-mckenzie")]),
        ("in the Donbass region", [("Donbass region", "place/donbas")]),
        ("Javelin launchers", [("Javelin launchers", "equipment/EQ-fgm-148-javelin")]),
        ("S-300 missiles, tanks", [("S-300 missiles", "equipment/EQ-s-300"), ("tanks", "equipment-class/VEH.TANK")]),
        ("Javelins and tanks", [("Javelins", "equipment/EQ-fgm-148-javelin"), ("tanks", "equipment-class/VEH.TANK")]),
        ("Ukraine’s border", [("Ukraine", "country/ua")]),
        ("Ukraine's border", [("Ukraine", "country/ua")]),
        ("RUSSIA WARNS NATO", [("RUSSIA", "country/ru"), ("NATO", "organization/nato")]),
        (
            "the Ukrainian State Border Guard Service",
            [("Ukrainian State Border Guard Service", "organization/state-border-guard-service-of-ukraine")],
        ),
        ("in the Islamic Republic of Iran", [("Islamic Republic of Iran", "country/ir")]),
        ("Niger and Nigeria", [("Niger", "country/ne"), ("Nigeria", "country/ng")]),
        (
            "Patrol boats and a patrol boat",
            [("Patrol boats", "equipment-class/NAV.PB"), ("patrol boat", "equipment-class/NAV.PB")],
        ),
        ("a Javelin missile", [("Javelin missile", "equipment/EQ-fgm-148-javelin")]),
        (
            "FGM-148 Javelin anti-tank missiles",
            [("FGM-148 Javelin anti-tank missiles", "equipment/EQ-fgm-148-javelin")],
        ),
        ("with javelins", [("javelins", "equipment/EQ-fgm-148-javelin")]),
        ("antitank missiles", [("antitank missiles", "equipment-class/MSL.AT")]),
        ("air defence systems", [("air defence systems", "equipment-class/AD")]),
        ("Mark A. Milley, chairman", [("Mark A. Milley", "person/mark-milley")]),
        ("Lloyd J. Austin III said", [("Lloyd J. Austin III", "person/lloyd-austin")]),
        ("amid tensions with the West", [("West", "organization/the-west")]),
        ("its Western allies", [("Western", "organization/the-west")]),
        ("He went to the left. Post offices closed.", []),
    ],
)
def test_find_names(gazetteer: Gazetteer, text: str, expected: list[tuple[str, str]]) -> None:
    hits = found(gazetteer, text)
    assert [words for words, _ in hits] == [words for words, _ in expected]
    assert [key for _, key in hits] == [key for _, key in expected]


@pytest.mark.parametrize(
    "text",
    [
        "😀😀 Ukraine asks",
        "\u00a0Ukraine\u00a0asks",
        "“Ukraine” asks",
        "e\u0301e\u0301 Ukraine asks",
        "\r\n\r\nUkraine\r\nasks",
        "ﬁﬂ İstanbul’da: Ukraine asks",
        "\u200eUkraine\u200f asks",
    ],
)
def test_find_offsets_are_of_the_original_text(gazetteer: Gazetteer, text: str) -> None:
    spans = {span.text(text): candidates for span, candidates in gazetteer.find(text)}
    assert spans["Ukraine"][0].key == "country/ua"


@pytest.mark.parametrize("text", ["S-300", "S300", "S-300PS", "S-300s", "S-300V4"])
def test_find_designations(gazetteer: Gazetteer, text: str) -> None:
    hits = gazetteer.find(f"sent {text} now")
    assert [span.text(f"sent {text} now") for span, _ in hits] == [text]
    assert gazetteer.entry(hits[0][1][0].key).name.startswith("S-300")


def test_find_no_designation_in_an_age(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "An 26-year-old man, a 10 percent rise, T 72") == []


def test_find_prefers_the_longest_across_kinds(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "the Lebanese Armed Forces")[0][0] == "Lebanese Armed Forces"


def test_find_marks_risky_what_a_headline_may_mean_otherwise(gazetteer: Gazetteer) -> None:
    headline = gazetteer.find("GIVE US THE WEAPONS")
    assert headline[0][1][0].key == "country/us"
    assert headline[0][1][0].risky
    assert not gazetteer.find("The US gave weapons")[0][1][0].risky


@given(st.text(max_size=80))
def test_find_spans_are_ordered_and_known(text: str) -> None:
    gazetteer = Gazetteer.load()
    previous = 0
    for span, candidates in gazetteer.find(text):
        assert previous <= span.start < span.end <= len(text)
        assert candidates
        assert all(candidate.key in gazetteer for candidate in candidates)
        previous = span.end


@given(
    st.lists(
        st.sampled_from(["Kyiv", "the West", "U.S. Army", "S-300", "and", ",", ".", "\n\n", "NATO’s"]), max_size=30
    )
)
def test_find_is_linear_in_parts(words: list[str]) -> None:
    gazetteer = Gazetteer.load()
    whole = " ".join(words)
    twice = f"{whole}\n\n{whole}"
    once = [span for span, _ in gazetteer.find(whole)]
    assert len(gazetteer.find(twice)) == 2 * len(once)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Dmytro Kuliba", "person/dmytro-kuleba"),
        ("Anthony Blinkin", "person/antony-blinken"),
        ("Zelensky", "person/volodymyr-zelenskyy"),
        ("Vladimir Zelensky", "person/volodymyr-zelenskyy"),
        ("Lukashenka", "person/alexander-lukashenko"),
        ("Aliaksandr Lukashenka", "person/alexander-lukashenko"),
        ("Sergei Lavrow", "person/sergei-lavrov"),
        ("Jens Stoltenburg", "person/jens-stoltenberg"),
    ],
)
def test_near_misspelt_persons(gazetteer: Gazetteer, name: str, key: str) -> None:
    entry, score = gazetteer.near(name, kind=EntityType.PERSON)[0]
    assert entry.key == key
    assert 0.5 < score <= 1


@pytest.mark.parametrize(
    "name", ["Dan Sullivan", "Mark Miller", "Dmytro Kravchenko", "Anna Blinken", "Xyzzy", "", "😀"]
)
def test_near_is_silent_about_others(gazetteer: Gazetteer, name: str) -> None:
    assert [entry.name for entry, _ in gazetteer.near(name, kind=EntityType.PERSON)] == []


def test_near_other_kinds(gazetteer: Gazetteer) -> None:
    best, _ = gazetteer.near("Shanghai Cooperation Organisaton", kind=EntityType.ALLIANCE)[0]
    assert best.name == "Shanghai Cooperation Organisation"
    assert len(gazetteer.near("Shanghai Cooperation", kind=EntityType.ALLIANCE, limit=1)) <= 1


def test_persons_named(gazetteer: Gazetteer) -> None:
    assert "person/antony-blinken" in [entry.key for entry in gazetteer.persons_named("Blinken")]
    assert gazetteer.persons_named("Xyzzy") == ()


@pytest.mark.parametrize(
    ("role", "where", "day", "name"),
    [
        ("head_of_state", "US", "2021-04-01", "Joe Biden"),
        ("head_of_state", "us", "2021-01-19", "Donald Trump"),
        ("head_of_state", "US", "2014-03-01", "Barack Obama"),
        ("foreign_minister", "UA", "2021-04-01", "Dmytro Kuleba"),
        ("foreign_minister", "US", "2021-04-01", "Antony Blinken"),
        ("chief_of_defence", "US", "2021-03-31", "Mark Milley"),
        ("chief_of_defence", "RU", "2021-03-31", "Valery Gerasimov"),
        ("chief_of_defence", "UA", "2021-03-31", "Ruslan Khomchak"),
        ("head_of_state", "RU", "2021-03-31", "Vladimir Putin"),
        ("head_of_state", "BY", "2021-12-28", "Alexander Lukashenko"),
        ("secretary_general", "organization/nato", "2021-04-01", "Jens Stoltenberg"),
        ("head_of_government", "DE", "2022-03-01", "Olaf Scholz"),
        ("high_representative", "organization/european-union", "2021-04-01", "Josep Borrell"),
        ("commander", "organization/us-central-command", "2021-04-01", "Kenneth McKenzie"),
        ("spokesperson", "organization/us-department-of-defense", "2021-03-31", "John Kirby"),
        ("foreign_minister", "IN", "2012-06-01", "S. M. Krishna"),
    ],
)
def test_holders_on_a_day(gazetteer: Gazetteer, role: str, where: str, day: str, name: str) -> None:
    assert gazetteer.holders(role, where, datetime.date.fromisoformat(day))[0].name == name


@pytest.mark.parametrize(
    ("role", "where", "day"),
    [
        ("head_of_state", "US", "1700-01-01"),
        ("head_of_state", "US", "2099-01-01"),
        ("king_of_fools", "US", "2021-01-01"),
    ],
)
def test_holders_unknown_are_none(gazetteer: Gazetteer, role: str, where: str, day: str) -> None:
    assert gazetteer.holders(role, where, datetime.date.fromisoformat(day)) == ()


def test_holders_without_a_day_are_the_last_known(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.holders("head_of_state", "UA", None)) == 1


def test_offices_of_a_person(gazetteer: Gazetteer) -> None:
    roles = [office.role for office in gazetteer.offices_of("person/joe-biden", datetime.date(2012, 1, 1))]
    assert roles == ["vice_president"]
    assert gazetteer.offices_of("person/joe-biden")[0].role == "head_of_state"
