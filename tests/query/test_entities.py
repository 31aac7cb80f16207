import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.namespaces import ID_BASE, Aid, Rdf, Rdfs, Skos
from kg.query import find_entity

GRAPH = pyoxigraph.NamedNode(f"{ID_BASE}graph/entities")
ENTITIES = {
    "country/ua": ("Ukraine", ("Kiev", "Ukrainian")),
    "place/kyiv": ("Kyiv", ("Kiev", "Kyiv City")),
    "country/us": ("US", ("United States", "Washington")),
    "place/us": ("us", ()),
    "person/dmytro-kuleba": ("Dmytro Kuleba", ("Kuleba", "Kuliba")),
}


def graph() -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    for key, (label, aliases) in ENTITIES.items():
        entity = pyoxigraph.NamedNode(f"{ID_BASE}entity/{key}")
        kind = pyoxigraph.Quad(entity, pyoxigraph.NamedNode(Rdf.type), pyoxigraph.NamedNode(Aid.Actor), GRAPH)
        names = [(Rdfs.label, label), *((Skos.altLabel, alias) for alias in aliases)]
        store.extend(
            [kind]
            + [
                pyoxigraph.Quad(entity, pyoxigraph.NamedNode(predicate), pyoxigraph.Literal(name), GRAPH)
                for predicate, name in names
            ]
        )
    return store


STORE = graph()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ukraine", "country/ua"),
        ("ukraine", "country/ua"),
        ("  Dmytro   KULEBA ", "person/dmytro-kuleba"),
        ("Kuliba", "person/dmytro-kuleba"),
        ("US", "country/us"),
        ("us", "place/us"),
        ("country/ua", "country/ua"),
        ("country:ua", "country/ua"),
        (f"{ID_BASE}entity/country/ua", "country/ua"),
        (f"<{ID_BASE}entity/country/ua>", "country/ua"),
    ],
)
def test_find_entity_by_whatever_names_it(name: str, key: str) -> None:
    assert find_entity(STORE, name, base=ID_BASE).value == f"{ID_BASE}entity/{key}"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Kiev", r"'Kiev' means several: Ukraine <.*country/ua>, Kyiv <.*place/kyiv>; name one by its IRI"),
        ("Us", "'Us' means several"),
        ("Ukrane", "the graph knows nothing called 'Ukrane'; near names are Ukraine"),
        ("Kulba", "near names are Kul"),
        ("zzzz", "the graph knows nothing called 'zzzz'$"),
        ("", "the graph knows nothing called ''$"),
    ],
)
def test_find_entity_says_what_it_does_not_know(name: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        find_entity(STORE, name, base=ID_BASE)


@given(st.text())
def test_find_entity_takes_any_text(name: str) -> None:
    try:
        found = find_entity(STORE, name, base=ID_BASE)
    except QueryError:
        return
    assert found.value.startswith(ID_BASE)
