"""Places that words around a name make of it."""

import itertools
from collections.abc import Callable
from typing import Any

import pytest

from kg.mentions.names import find_mentions
from kg.mentions.places import with_places
from kg.model import EntityType, Mention, Span
from kg.pipeline.extract import Extractor

Read = Callable[..., dict[str, Any]]


def found(extractor: Extractor, text: str) -> dict[str, str]:
    mentions = find_mentions(extractor.analyser.parse(text), extractor.gazetteer, extractor.lexicon)
    return {mention.text: str(mention.kind) for mention in mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # A direction in front of a country or a place.
        ("Russia massed troops in western Ukraine.", "western Ukraine"),
        ("They waited in northern Mali.", "northern Mali"),
        ("They waited in Western Mali.", "Western Mali"),
        ("They waited in eastern Kharkiv.", "eastern Kharkiv"),
        # A kind of place behind a name.
        ("They waited at Laoag airfield for hours.", "Laoag airfield"),
        ("They waited near Boryspil airport.", "Boryspil airport"),
        ("Russia attacked Mariupol port on Monday.", "Mariupol port"),
        ("Russia bombed the Kharkiv region.", "Kharkiv region"),
    ],
)
def test_places_that_words_make_of_a_name(extractor: Extractor, text: str, name: str) -> None:
    assert found(extractor, text).get(name) == "Place"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # A name of its own.
        ("Canada sent drones to North Macedonia.", "North Macedonia", "Country"),
        ("Norway sent drones to South Korea.", "South Korea", "Country"),
        # An adjective, or a name inside another.
        ("They waited in eastern Ukrainian towns.", "Ukrainian", "Country"),
        ("Russia attacked a North Korean ship.", "North Korean", "Country"),
        ("The northern Ghana army waited.", "Ghana", "Country"),
        # Neither a country nor a place.
        ("Eastern NATO members waited.", "NATO", "Alliance"),
        ("They waited in the northern city of Kharkiv.", "Kharkiv", "Place"),
        ("The Germany base was old.", "Germany", "Country"),
    ],
)
def test_places_other_names_stay_as_they_are(extractor: Extractor, text: str, name: str, kind: str) -> None:
    assert found(extractor, text).get(name) == kind


def test_places_a_part_of_a_country_is_not_the_country(extractor: Extractor) -> None:
    text = "They waited in eastern Ukraine."
    parse = extractor.analyser.parse(text)
    start = text.index("Ukraine")
    country = Mention(Span(start, start + 7), "Ukraine", EntityType.COUNTRY, ("country/ua",), "gazetteer")
    (place,) = with_places(parse, [country], extractor.lexicon)
    assert (place.text, place.kind, place.keys) == ("eastern Ukraine", EntityType.PLACE, ())
    assert place.span.text(text) == place.text


def test_places_a_city_keeps_what_it_may_be(extractor: Extractor) -> None:
    """A port is drawn into the city's mention, which is looked up as before."""
    text = "They waited at Mariupol port."
    start = text.index("Mariupol")
    city = Mention(Span(start, start + 8), "Mariupol", EntityType.PLACE, ("place/mariupol",), "gazetteer")
    (place,) = with_places(extractor.analyser.parse(text), [city], extractor.lexicon)
    assert (place.text, place.keys, place.source) == ("Mariupol port", ("place/mariupol",), "gazetteer")


def test_places_a_known_organization_is_not_the_place_beside_it(extractor: Extractor) -> None:
    text = "They waited at Laoag airfield for hours."
    start = text.index("Laoag")
    unknown = Mention(Span(start, start + 5), "Laoag", EntityType.OTHER_ORGANIZATION, (), "recogniser")
    parse = extractor.analyser.parse(text)
    known = Mention(unknown.span, "Laoag", EntityType.OTHER_ORGANIZATION, ("organization/laoag",), "gazetteer")
    assert [place.kind for place in with_places(parse, [unknown], extractor.lexicon)] == [EntityType.PLACE]
    assert with_places(parse, [known], extractor.lexicon) == [known]


def test_places_mentions_stay_in_order_and_apart(extractor: Extractor) -> None:
    text = "Troops went from eastern Ukraine and northern Mali by Laoag airfield to western Ghana and Oslo."
    mentions = find_mentions(extractor.analyser.parse(text), extractor.gazetteer, extractor.lexicon)
    assert len(mentions) > 3
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(mentions))


def test_places_of_a_deed_are_parts_of_countries(read: Read) -> None:
    (claim,) = read("Russia massed troops in western Ukraine.")["claims"]
    assert claim["places"] == ["western Ukraine"]
