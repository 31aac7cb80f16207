"""The shipped queries: what their headers promise, and what they answer."""

import datetime
import re
from decimal import Decimal
from typing import Any

import pyoxigraph
import pytest

from kg.query import NamedQuery, find_query, named_queries, run_query
from kg.query.result import Value

QUERIES = {query.name: query for query in named_queries()}
REQUIRED = {"entity": "Ukraine"}


def rows(dataset: pyoxigraph.Store, name: str, **parameters: str) -> list[dict[str, Value]]:
    return list(run_query(dataset, find_query(name), parameters))


def told(found: list[dict[str, Value]], **wanted: Any) -> list[dict[str, Value]]:
    return [row for row in found if all(row[name] == value for name, value in wanted.items())]


def made_up(dataset: pyoxigraph.Store, name: str, **parameters: str) -> list[dict[str, Value]]:
    return told(rows(dataset, name, **parameters), document="made-up")


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_queries_say_what_they_are_for(query: NamedQuery) -> None:
    assert query.title
    assert query.description.endswith(".")
    assert query.columns
    for parameter in query.parameters:
        assert parameter.description, parameter.name
        assert parameter.example, parameter.name


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_queries_give_the_columns_of_their_header(dataset: pyoxigraph.Store, query: NamedQuery) -> None:
    result = run_query(dataset, query, {p.name: REQUIRED[p.name] for p in query.parameters if p.required})
    assert result.columns == tuple(query.columns or ())
    for column in result.columns:
        assert len(re.findall(rf"[?]{column}\b", query.text)) > 1, f"{column} is never bound"
        assert column not in {parameter.name for parameter in query.parameters}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_queries_give_a_claim_once(dataset: pyoxigraph.Store, query: NamedQuery) -> None:
    result = run_query(dataset, query, {p.name: REQUIRED[p.name] for p in query.parameters if p.required})
    assert len(set(map(str, result.rows))) == len(result)
    if "claim" in result.columns and query.name not in ("programs", "who-says-what"):
        assert len({row["claim"] for row in result}) == len(result)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_queries_give_the_same_order_again(dataset: pyoxigraph.Store, query: NamedQuery) -> None:
    copy = pyoxigraph.Store()
    copy.extend(reversed(list(dataset)))
    given = {p.name: REQUIRED[p.name] for p in query.parameters if p.required}
    assert run_query(copy, query, given).rows == run_query(dataset, query, given).rows


@pytest.mark.parametrize(
    ("query", "name"), [(query, parameter.name) for query in QUERIES.values() for parameter in query.parameters]
)
def test_queries_heed_each_parameter(dataset: pyoxigraph.Store, query: NamedQuery, name: str) -> None:
    kind = {parameter.name: parameter.type for parameter in query.parameters}[name]
    value = {"day": "1900-01-01" if name in ("until", "on") else "2999-01-01", "term": "Alliance", "entity": "Reuters"}[
        kind
    ]
    if name == "with_status":
        value = "considered"
    if name == "event_type":
        value = "Retreat"
    given = {p.name: REQUIRED[p.name] for p in query.parameters if p.required}
    everything = run_query(dataset, query, given)
    some = run_query(dataset, query, given | {name: value})
    assert set(map(str, some.rows)) < set(map(str, everything.rows)) or not everything or name in given


def test_who_gave_what_joins_without_a_cross_product(dataset: pyoxigraph.Store) -> None:
    (row,) = made_up(dataset, "who-gave-what")
    day = datetime.date(2022, 3, 4)
    assert {**row, "claim": None} == {
        "donors": "Norway; Sweden",
        "recipients": "Estonia; Latvia",
        "items": "Radars; at least 2 Boats; at least 2 Boats",
        "amounts": "47.5; up to 1,234,567,890 USD",
        "people": "about 200 trainers; people",
        "programs": "Coast Fund; Harbour Fund",
        "status": "approved",
        "polarity": "positive",
        "start": day,
        "end": day,
        "said_by": "Ann Berg; two officials",
        "quote": "Norway and Sweden gave Estonia and Latvia boats and radars.",
        "document": "made-up",
        "published": day,
        "claim": None,
    }


@pytest.mark.parametrize(
    ("parameters", "count"),
    [
        ({"donor": "Norway"}, 1),
        ({"donor": "norways"}, 1),
        ({"donor": "Estonia"}, 0),
        ({"recipient": "Latvia"}, 1),
        ({"equipment": "Radars"}, 1),
        ({"program": "Harbour Fund"}, 1),
        ({"with_status": "approved"}, 1),
        ({"with_status": "occurred"}, 0),
        ({"since": "2022-03-04", "until": "2022-03-04"}, 1),
        ({"since": "2022-03-05"}, 0),
        ({"until": "2022-03-03"}, 0),
        ({"donor": "Sweden", "recipient": "Estonia", "equipment": "Boats"}, 1),
    ],
)
def test_who_gave_what_can_be_narrowed(dataset: pyoxigraph.Store, parameters: dict[str, str], count: int) -> None:
    assert len(made_up(dataset, "who-gave-what", **parameters)) == count


def test_who_gave_what_tells_of_the_seeds(dataset: pyoxigraph.Store) -> None:
    found = rows(dataset, "who-gave-what")
    assert told(
        found,
        donors="Joe Biden; United States",
        recipients="Ukraine",
        items="2 patrol boats; counter-artillery radar",
        amounts="125,000,000 USD",
        status="approved",
    )
    assert told(found, amounts="at least 2,000,000,000 USD", start=datetime.date(2014, 1, 1))
    assert told(found, amounts="about 400,000,000 USD", status="occurred")
    assert told(found, amounts="20,000,000 USD", said_by="State Border Guard Service of Ukraine; Ukraine")


def test_who_spoke_tells_of_the_calls(dataset: pyoxigraph.Store) -> None:
    found = rows(dataset, "who-spoke")
    assert told(found, who="Dmytro Kuleba", with_whom="Antony Blinken", start=datetime.date(2021, 3, 31))
    assert told(found, who="Mark Milley", with_whom="Ukraine")
    assert told(found, who="Jake Sullivan", with_whom="Ukraine")
    assert rows(dataset, "who-spoke", actor="Antony Blinken", **{"with": "Dmytro Kuleba"}) == told(
        found, who="Dmytro Kuleba"
    )


def test_requests_list_each_thing_asked_for(dataset: pyoxigraph.Store) -> None:
    (row,) = rows(dataset, "requests", actor="Ukraine")
    assert (row["who"], row["of_whom"]) == ("Ukraine", "United States")
    assert str(row["items"]).split("; ") == [
        "air defense systems",
        "ammunition",
        "anti-ship missiles",
        "anti-tank missiles",
        "artillery munitions",
        "electronic jamming gear",
        "medical supplies",
        "radar systems",
    ]


def test_denied_keeps_denials_and_what_they_deny_apart(dataset: pyoxigraph.Store) -> None:
    found = {str(row["why"]): row for row in made_up(dataset, "denied")}
    assert sorted(found) == ["denial", "denied elsewhere", "negated"]
    assert found["denial"]["about"] == found["denied elsewhere"]["quote"]
    assert (found["denial"]["said_by"], found["denied elsewhere"]["type"]) == ("officials", "AID")


def test_denied_lists_accusations_and_allegations_of_the_seeds(dataset: pyoxigraph.Store) -> None:
    found = rows(dataset, "denied")
    assert told(found, type="MOBILIZE", why="alleged", said_by="Ukraine; the West")
    assert told(found, type="REJECT", why="denial", who="Russia")
    assert told(found, type="ACCUSE", why="accusation", who="Ukraine; the West", whom="Russia")


def test_offices_tell_of_documents(dataset: pyoxigraph.Store) -> None:
    (row,) = rows(dataset, "offices", person="Ann Berg")
    assert (row["holder"], row["office"], row["body"], row["quote"]) == (
        "Ann Berg",
        "minister",
        "Norway",
        "Norway",
    )
    assert rows(dataset, "offices", person="Ann Berg", on="2022-03-04")
    assert not rows(dataset, "offices", person="Ann Berg", on="2022-03-05")
    assert told(rows(dataset, "offices"), holder="Alexander Lukashenko", office="President", body="Belarus")


def test_about_entity_is_in_order_of_time(dataset: pyoxigraph.Store) -> None:
    found = rows(dataset, "about-entity", entity="Ukraine")
    days = [str(row["day"] or "") for row in found]
    assert days == sorted(days)
    assert len(found) == 25


@pytest.mark.parametrize(
    ("entity", "roles"),
    [
        ("Latvia", {"recipient", "recipient; side harmed"}),
        ("Boats", {"equipment"}),
        ("Coast Fund", {"program"}),
        ("Ann Berg", {"source; speaker"}),
        ("Sweden", {"agent"}),
    ],
)
def test_about_entity_names_its_roles(dataset: pyoxigraph.Store, entity: str, roles: set[str]) -> None:
    assert {row["role"] for row in rows(dataset, "about-entity", entity=entity)} == roles


def test_casualties_are_counted(dataset: pyoxigraph.Store) -> None:
    (row,) = rows(dataset, "casualties", side="Latvia")
    assert (row["casualties"], row["polarity"]) == ("3 killed (Latvia); about 5 missing; wounded", "negated")
    assert made_up(dataset, "attacks")[0]["casualties"] == row["casualties"]


def test_totals_by_donor_keep_statuses_apart(dataset: pyoxigraph.Store) -> None:
    found = rows(dataset, "totals-by-donor", donor="United States", recipient="Ukraine")
    sums = {(row["donor_name"], row["status"]): row["total"] for row in found}
    assert sums["United States", "approved"] == sums["Joe Biden", "approved"] == 125_000_000
    assert sums["United States", "occurred"] == 2_400_000_000
    norway = told(rows(dataset, "totals-by-donor"), donor_name="Norway", recipient_name="Latvia")
    assert {(row["currency"], row["total"]) for row in norway} == {(None, Decimal("47.5")), ("USD", 1_234_567_890)}


def test_totals_by_donor_count_a_sum_once(dataset: pyoxigraph.Store) -> None:
    assert all(row["claims"] == 1 for row in rows(dataset, "totals-by-donor", donor="Norway"))


def test_equipment_by_donor_gives_the_largest_number(dataset: pyoxigraph.Store) -> None:
    (row,) = told(rows(dataset, "equipment-by-donor", equipment="Boats"), donor_name="Norway", recipient_name="Estonia")
    assert (row["largest_count"], row["claims"], row["status"]) == (2, 1, "approved")


def test_who_says_what_has_unnamed_speakers_too(dataset: pyoxigraph.Store) -> None:
    found = made_up(dataset, "who-says-what")
    assert {(row["speaker_name"], row["words"], row["position"]) for row in found} == {
        (None, "two officials", None),
        (None, "officials", None),
        ("Ann Berg", "Berg", "Norway"),
    }


def test_documents_are_counted(dataset: pyoxigraph.Store) -> None:
    (row,) = told(rows(dataset, "documents"), document="made-up")
    assert (row["title"], row["claims"], row["entities"]) == ("Boats", 3, 9)


def test_documents_name_what_they_are_copies_of(reported: pyoxigraph.Store) -> None:
    copies = {row["document"]: row["copy_of"] for row in rows(reported, "documents")}
    assert copies == {"a": None, "b": "a", "c": None, "d": None, "e": None}


def test_entities_have_their_type(dataset: pyoxigraph.Store) -> None:
    found = rows(dataset, "entities", kind="Person")
    assert {row["type"] for row in found} == {"Person"}
    assert told(found, name="Ann Berg", documents=1)
    assert told(rows(dataset, "entities"), name="Latvia", type="Country", claims=2)


def test_relations_count_their_claims(dataset: pyoxigraph.Store) -> None:
    found = rows(dataset, "relations", entity="Norway")
    assert {(row["source_name"], row["relation"], row["target_name"], row["claims"]) for row in found} == {
        ("Norway", "pledged", "Estonia", 1),
        ("Norway", "pledged", "Latvia", 1),
    }


def test_names_say_how_a_thing_is_called(dataset: pyoxigraph.Store) -> None:
    assert [row["called"] for row in rows(dataset, "names", entity="Dmytro Kuleba")] == ["Dmytro Kuliba"]


def test_corroboration_shows_who_tells_of_one_thing_and_what_each_says(reported: pyoxigraph.Store) -> None:
    (row,) = rows(reported, "corroboration")
    day = datetime.date(2022, 3, 4)
    quotes = str(row["quotes"])
    assert {**row, "quotes": None, "occurrence": None} == {
        "type": "AID",
        "who": "Norway; Sweden",
        "whom": "Estonia; Latvia",
        "start": day,
        "items": "Boats; Radars; at least 2 Boats",
        "amounts": "47.5; about 1,100,000,000 USD; up to 1,234,567,890 USD",
        "programs": "Coast Fund; Harbour Fund",
        "statuses": "approved; occurred",
        "independent": 3,
        "documents": 5,
        "rests_on": "Norway; d; e",
        "titles": "Report a; Report b; Report c; Report d; Report e",
        "speakers": "Ann Berg; two officials",
        "publishers": "Coast News; Harbour News; Lake News; River News",
        "quotes": None,
        "occurrence": None,
    }
    assert quotes.split(" | ") == [
        "Norway and Sweden gave Estonia and Latvia boats and radars.",
        "Norway and Sweden gave Estonia and Latvia ships and radars.",
        "Norway and Sweden sent Estonia and Latvia boats and radars.",
    ]


@pytest.mark.parametrize(
    ("parameters", "count"),
    [
        ({"actor": "Norway"}, 1),
        ({"actor": "Estonia"}, 0),
        ({"recipient": "Latvia"}, 1),
        ({"recipient": "Norway"}, 0),
        ({"equipment": "Radars"}, 1),
        ({"program": "Coast Fund"}, 1),
        ({"event_type": "Aid"}, 1),
        ({"event_type": "Assault"}, 0),
        ({"since": "2022-03-04", "until": "2022-03-04"}, 1),
        ({"since": "2022-03-05"}, 0),
        ({"until": "2022-03-03"}, 0),
    ],
)
def test_corroboration_can_be_narrowed(reported: pyoxigraph.Store, parameters: dict[str, str], count: int) -> None:
    assert len(rows(reported, "corroboration", **parameters)) == count


def test_corroboration_is_the_same_in_another_order(reported: pyoxigraph.Store) -> None:
    copy = pyoxigraph.Store()
    copy.extend(reversed(list(reported)))
    assert rows(copy, "corroboration") == rows(reported, "corroboration")


def test_corroboration_needs_two_documents(dataset: pyoxigraph.Store) -> None:
    assert rows(dataset, "corroboration") == []
