"""Whatever a file holds, it is refused in words or gives rows that read well."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.gazetteer import Gazetteer
from kg.gazetteer.columns import COLUMNS
from kg.gazetteer.growth.countries import Countries
from kg.gazetteer.growth.formats import FORMATS, format_of, read_drafts
from kg.gazetteer.growth.merge import merge
from kg.gazetteer.growth.tables import csv_text
from kg.gazetteer.growth.wikidata import Options
from kg.gazetteer.load import read_sources
from kg.gazetteer.rows import Source, Sources

NAMES = (
    "id schema properties name alias weakAlias country position positionOccupancies post holder startDate wikidataId "
    "topics entities labels aliases claims en value P31 P27 P39 mainsnak datavalue qualifiers P580 time precision rank "
    "results bindings item itemLabel itemAltLabel typeLabel caption last_seen missing modified"
)
KEYS = NAMES.split()
TEXTS = "Person|Vessel|Q5|Q42|Ann Bee|Cid Dee|Exish Guard||xx|+2020-01-01T00:00:00Z|\ud800|http://www.wikidata.org/entity/Q7"
LEAVES = st.sampled_from([*TEXTS.split("|"), "X|Y@Z", 11, None, True, 1.5])
VALUES = st.recursive(
    LEAVES, lambda part: st.lists(part, max_size=3) | st.dictionaries(st.sampled_from(KEYS), part, max_size=6)
)
ENTITIES = st.fixed_dictionaries(
    {
        "id": LEAVES,
        "schema": st.sampled_from(["Person", "Company", "Vessel", "Occupancy", "Position", [], None]),
        "properties": VALUES
        | st.dictionaries(st.sampled_from(KEYS), st.lists(st.sampled_from(["Ann Bee", "xx", "yy", "Q20", "A|B @"]))),
    }
)
ITEMS = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["Q1", "Q20", "P3"]),
        "labels": VALUES | st.just({"en": {"value": "Ann Bee"}}),
        "claims": st.dictionaries(st.sampled_from(["P31", "P27", "P39", "P17"]), VALUES, max_size=4),
    }
)


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(st.lists(VALUES | ENTITIES | ITEMS, min_size=1, max_size=4), st.sampled_from([*FORMATS, "auto"]))
def test_foreign_files_are_refused_or_give_rows_that_read_well(
    small_sources: Sources, values: list[Any], form: str
) -> None:
    gazetteer = _gazetteer(small_sources)
    text = "\n".join(map(json.dumps, values))
    source = Source("x.json", text.encode("utf-8"), own=True)
    try:
        chosen = format_of(source) if form == "auto" else form
        drafts = read_drafts(source, chosen, countries=Countries(gazetteer), options=Options("x.json"))
    except InputError as error:
        assert str(error).startswith("x.json")  # noqa: PT017 - many values are no error
        return
    merged = merge(drafts.drafts, shipped=small_sources, own={}, countries={"XX": "Exland"})
    made = {
        stem: (Source(f"gazetteer/{stem}.csv", csv_text(stem, merged.rows[stem]).encode(), own=True),)
        for stem in COLUMNS
        if stem in merged.rows
    }
    assert read_sources(small_sources, made).problems == ()


def _gazetteer(sources: Sources) -> Gazetteer:
    return Gazetteer(read_sources(sources, {}).contents)
