from decimal import Decimal

import pytest
from pyoxigraph import Literal, NamedNode

from kg.errors import InputError
from kg.rdf.terms import GraphWriter, decimal_literal, node, score_literal, text_literal, web_address


@pytest.mark.parametrize(
    ("value", "digits"),
    [("125000000", "125000000"), ("1E+3", "1000"), ("47.50", "47.5"), ("0.00", "0"), ("-0.0", "0"), ("-1.5", "-1.5")],
)
def test_terms_decimal_is_in_its_shortest_form(value: str, digits: str) -> None:
    assert decimal_literal(Decimal(value)).value == digits


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1E+999999", "1E-999999"])
def test_terms_decimal_refuses_what_is_no_sum(value: str) -> None:
    with pytest.raises(InputError, match="no amount"):
        decimal_literal(Decimal(value))


@pytest.mark.parametrize(("value", "digits"), [(0.87654321, "0.8765"), (1, "1"), (0.1 + 0.2, "0.3")])
def test_terms_score_is_rounded(value: float, digits: str) -> None:
    assert score_literal(value).value == digits


def test_terms_score_refuses_what_is_no_number() -> None:
    with pytest.raises(InputError, match="no amount"):
        score_literal(float("nan"))


def test_terms_lone_surrogates_become_one_replacement_character_each() -> None:
    broken = "a\ud800b\udfff\U0001f600"
    assert text_literal(broken).value == "a\ufffdb\ufffd\U0001f600"
    assert len(text_literal(broken).value) == len(broken)


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "http://example.org/%20", "HTTPS://example.org/~x!"])
def test_terms_web_address_is_a_node(url: str) -> None:
    assert web_address(url) == NamedNode(url)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "https://a b",
        'https://a/"><script>',
        "https://a/\u202egpj.exe",
        "data:text/html,x",
        "www.example.org",
        "https://a/\ud800",
        "https://[::1",
    ],
)
def test_terms_anything_else_in_its_place_is_text(url: str) -> None:
    assert isinstance(web_address(url), Literal)


def test_terms_node_names_what_is_no_iri() -> None:
    with pytest.raises(InputError, match="'no iri' is no absolute IRI"):
        node("no iri")


def test_terms_graph_writer_keeps_order_and_no_repetition() -> None:
    graph = GraphWriter("https://example.org/g")
    graph.text("https://example.org/b", "https://example.org/p", "x")
    graph.text("https://example.org/a", "https://example.org/p", "y")
    graph.text("https://example.org/b", "https://example.org/p", "x")
    graph.text("https://example.org/b", "https://example.org/p", "")
    assert [str(quad.subject) for quad in graph.quads()] == ["<https://example.org/b>", "<https://example.org/a>"]
