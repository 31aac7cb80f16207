import datetime
from decimal import Decimal

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.query import Result, read_header, run_query
from kg.query.result import plain

EMPTY = pyoxigraph.Store()
FULL = pyoxigraph.Store()
FULL.add(pyoxigraph.Quad(*[pyoxigraph.NamedNode("urn:a")] * 3))
ECHO = "SELECT ?x ?y WHERE { VALUES ?x { UNDEF } VALUES ?y { UNDEF } }"


def ask(text: str, dataset: pyoxigraph.Store = EMPTY, **parameters: str) -> Result:
    return run_query(dataset, read_header("mine.rq", text), parameters)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_run_query_puts_any_text_in_as_one_term(text: str) -> None:
    header = "#+ parameters:\n#+   - name: x\n#+   - name: y\n"
    ((x, y),) = ask(header + ECHO, x=text, y="VALUES ?x { UNDEF }").rows
    assert (x, y) == (pyoxigraph.Literal(text), pyoxigraph.Literal("VALUES ?x { UNDEF }"))


@pytest.mark.parametrize(
    "value", ['"} #', "<urn:a> } DELETE", "\\", "'''", '"^^<urn:x>', "?y", "UNDEF", "VALUES ?y { UNDEF }", "} UNION {"]
)
def test_run_query_lets_no_value_out_of_its_place(value: str) -> None:
    ((x, y),) = ask(ECHO, x=value).rows
    assert (x, y) == (pyoxigraph.Literal(value), None)


def test_run_query_takes_an_iri_for_a_parameter_without_a_header() -> None:
    assert ask(ECHO, x="<urn:a>").rows == ((pyoxigraph.NamedNode("urn:a"), None),)


def test_run_query_restricts_nothing_where_no_value_is_given(dataset: pyoxigraph.Store) -> None:
    text = "SELECT ?d WHERE { VALUES ?p { UNDEF } ?d a aid:Document FILTER(!BOUND(?p) || ?d = ?p) }"
    assert (len(ask(text, dataset)), len(ask(text, dataset, p="<urn:a>"))) == (3, 0)


@pytest.mark.parametrize("place", ["values $x{undef}", "VALUES ?x\n{\n UNDEF }", "VALUES   ?x { UNDEF }"])
def test_run_query_finds_the_place_however_it_is_written(place: str) -> None:
    assert ask(f"SELECT ?x WHERE {{ {place} }}", x="a").rows == ((pyoxigraph.Literal("a"),),)


def typed(kind: str, **more: str) -> str:
    lines = ["#+ parameters:", "#+   - name: x", f"#+     type: {kind}", "#+     description: it"]
    return "\n".join([*lines, *(f"#+     {key}: {value}" for key, value in more.items()), ECHO])


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("day", "2021-04-01", datetime.date(2021, 4, 1)),
        ("integer", "-12", -12),
        ("term", "approved", "https://w3id.org/aidgraph/ontology#approved"),
        ("iri", "aid:approved", "https://w3id.org/aidgraph/ontology#approved"),
        ("iri", "<urn:a>", "urn:a"),
        ("text", "aid:approved", "aid:approved"),
    ],
)
def test_run_query_reads_values_by_their_type(kind: str, value: str, expected: object) -> None:
    assert next(iter(ask(typed(kind), x=value)))["x"] == expected


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        (typed("day"), "April", "mine.rq was given x='April', expected a day such as 2021-04-01"),
        (typed("integer"), "1.5", "expected a whole number"),
        (typed("iri"), "a b", "expected an IRI"),
        (typed("term"), "a} b", "expected a word of the vocabulary"),
        (typed("text"), "\ud800", "expected text"),
        (typed("entity"), "Atlantis", "the graph knows nothing called 'Atlantis'"),
        (typed("term", choices="approved, ongoing"), "done", "expected one of approved, ongoing"),
    ],
)
def test_run_query_refuses_values_of_another_type(text: str, value: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        ask(text, x=value)


def test_run_query_names_a_missing_parameter() -> None:
    with pytest.raises(QueryError, match=r"lacks the parameter x \(it\), for example --param x='Kyiv'"):
        ask(typed("text", required="yes", example="Kyiv"))


def test_run_query_takes_the_default() -> None:
    assert next(iter(ask(typed("text", default="a"))))["x"] == "a"


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (ECHO, "z", "mine.rq takes no parameter z; it takes x, y"),
        (
            typed("text").replace("name: x", "name: recipient").replace("?x {", "?recipient {"),
            "recipent",
            "did you mean recipient?",
        ),
        ("ASK {}", "x", "mine.rq takes no parameters; it was given x"),
        ("#+ parameters:\n#+   - name: q\nASK {}", "q", r"has no `VALUES \?q { UNDEF }` to put it in"),
    ],
)
def test_run_query_names_a_parameter_it_does_not_take(text: str, name: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        run_query(EMPTY, read_header("mine.rq", text), {name: "1"})


def test_run_query_names_line_and_column_of_a_syntax_error() -> None:
    with pytest.raises(
        QueryError, match=r"mine.rq has a syntax error in line 3, column \d+, 'WHERRE \{ \?s'.*: expected"
    ) as found:
        ask("# mine\nSELECT ?s\n WHERRE { ?s\n ?p ?o }")
    assert "\n" not in str(found.value)
    assert len(str(found.value)) < 400


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service SILENT ?s { ?s ?p ?o } }",
        "SELECT * { ?s ?p '#' . SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p <urn:a#b> . SERVICE ?x {} }",
        "ASK { FILTER EXISTS{SERVICE<http://127.0.0.1:9/>{?s ?p ?o} } }",
        "SELECT * { SERVICE:ep { ?s ?p ?o } }",
        "SELECT * { SERVICESILENT<http://127.0.0.1:9/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o.SERVICE<http://127.0.0.1:9/>{?s ?p ?o} }",
        "SELECT * { ?s ?p 1SERVICE<http://127.0.0.1:9/>{?s ?p ?o} }",
        "SELECT * { ?s ?p 'a'@en.SERVICE<http://127.0.0.1:9/>{?s ?p ?o} }",
        "SELECT * { ?s ?p _:b.SERVICE<http://127.0.0.1:9/>{?s ?p ?o} }",
        "SELECT * { ?s ?p aid:a\\' . SERVICE <http://127.0.0.1:9/> {} . ?s ?p aid:b\\' }",
        "SELECT * { FILTER(1<2)SERVICE aid:ep {?s ?p ?o} FILTER(3>2) }",
    ],
)
def test_run_query_asks_no_other_server(text: str) -> None:
    with pytest.raises(QueryError, match="asks another server"):
        ask(text)


@pytest.mark.parametrize(
    "text",
    [
        'SELECT ?service { ?service ?p \'SERVICE\', """a "SERVICE" """ }',
        "# SERVICE\nSELECT * { ?s aid:service <urn:SERVICE> }",
        "PREFIX x: <urn:x:> SELECT * { ?s x:a-SERVICE 1 FILTER(?s < 3 && 4 > 3) }",
    ],
)
def test_run_query_lets_the_word_service_stand(text: str) -> None:
    assert len(ask(text)) == 0


def test_run_query_says_what_cannot_be_answered() -> None:
    with pytest.raises(QueryError, match=r"mine\.rq cannot be answered: "):
        ask("SELECT ?s { ?s ?p ?o FILTER(<urn:no-function>(?s)) }", FULL)


def test_run_query_asks_across_all_graphs(dataset: pyoxigraph.Store) -> None:
    assert ask("ASK { ?claim a aid:Claim }", dataset).boolean is True
    assert not ask("ASK { ?claim a aid:Nothing }", dataset)


def test_run_query_gives_triples_sorted(dataset: pyoxigraph.Store) -> None:
    result = ask("CONSTRUCT { ?s a aid:Claim } WHERE { ?s a aid:Claim }", dataset)
    assert result.is_graph
    assert result.columns == ("subject", "predicate", "object")
    assert [str(triple.subject) for triple in result.triples()] == sorted(str(row[0]) for row in result.rows)
    assert len(result) == 38


@pytest.mark.parametrize(
    ("value", "datatype", "expected"),
    [
        ("12", "integer", 12),
        ("1.50", "decimal", Decimal("1.50")),
        ("2021-04-01", "date", datetime.date(2021, 4, 1)),
        ("true", "boolean", True),
        ("x", "integer", "x"),
        ("x", "decimal", "x"),
        ("12", "string", "12"),
    ],
)
def test_plain_reads_what_the_datatype_says(value: str, datatype: str, expected: object) -> None:
    node = pyoxigraph.NamedNode(f"http://www.w3.org/2001/XMLSchema#{datatype}")
    assert plain(pyoxigraph.Literal(value, datatype=node)) == expected
