import csv
import io
import json
from typing import Any
from xml.etree import ElementTree

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from kg.errors import UnknownFormatError
from kg.query import Result, write_result
from kg.query.table import rich_table

NODE = pyoxigraph.NamedNode("https://w3id.org/aidgraph/id/entity/country/ua")
TABLE = Result(
    columns=("a", "b"),
    rows=(
        (NODE, None),
        (pyoxigraph.Literal('two\nlines, "quoted"'), pyoxigraph.Literal("oui", language="fr")),
        (pyoxigraph.Literal("5", datatype=pyoxigraph.NamedNode("urn:kind")), pyoxigraph.BlankNode("x")),
    ),
)
YES = Result(boolean=True)
GRAPH = Result(columns=("subject", "predicate", "object"), rows=((NODE, NODE, pyoxigraph.Literal("x")),), is_graph=True)


def test_write_result_csv() -> None:
    found = list(csv.reader(io.StringIO(write_result(TABLE, "csv").decode(), newline="")))
    assert found == [["a", "b"], [NODE.value, ""], ['two\nlines, "quoted"', "oui"], ["5", "_:x"]]


def test_write_result_tsv() -> None:
    assert write_result(TABLE, "tsv").decode().splitlines()[:2] == ["?a\t?b", f"<{NODE.value}>\t"]


def test_write_result_json() -> None:
    found: dict[str, Any] = json.loads(write_result(TABLE, "json"))
    assert found["head"]["vars"] == ["a", "b"]
    assert found["results"]["bindings"][1]["b"] == {"type": "literal", "value": "oui", "xml:lang": "fr"}
    assert found["results"]["bindings"][2]["a"]["datatype"] == "urn:kind"


def test_write_result_xml() -> None:
    root = ElementTree.fromstring(write_result(TABLE, "xml"))  # noqa: S314 - our own bytes
    assert [element.text for element in root.iter("{http://www.w3.org/2005/sparql-results#}uri")] == [NODE.value]


@pytest.mark.parametrize(("form", "expected"), [("csv", b"true\n"), ("tsv", b"true\n")])
def test_write_result_of_a_yes(form: str, expected: bytes) -> None:
    assert write_result(YES, form) == expected
    assert json.loads(write_result(YES, "json"))["boolean"] is True
    assert b"<boolean>true</boolean>" in write_result(YES, "xml")


def test_write_result_of_triples() -> None:
    assert write_result(GRAPH, "ttl").decode().splitlines()[-2:] == ["country:ua", '    country:ua "x" .']
    assert write_result(GRAPH, "csv").decode().splitlines()[0] == "subject,predicate,object"


@pytest.mark.parametrize(
    ("result", "form", "words"),
    [
        (TABLE, "ttl", "ttl is for the triples of a CONSTRUCT"),
        (YES, "ttl", "ttl is for the triples"),
        (TABLE, "pdf", "no format is called 'pdf'; there are table, csv, tsv, json, xml, ttl"),
        (TABLE, "table", "no format is called 'table'"),
    ],
)
def test_write_result_refuses_what_it_cannot_write(result: Result, form: str, words: str) -> None:
    with pytest.raises(UnknownFormatError, match=words):
        write_result(result, form)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_write_result_json_holds_any_text(text: str) -> None:
    result = Result(columns=("a",), rows=((pyoxigraph.Literal(text),),))
    found = json.loads(write_result(result, "json"))
    assert found["results"]["bindings"][0]["a"]["value"] == text


def shown(result: Result) -> str:
    console = Console(width=80, file=io.StringIO(), color_system=None)
    console.print(rich_table(result))
    return str(console.file.getvalue())  # type: ignore[attr-defined]


def test_rich_table_shortens_iris() -> None:
    assert "country:ua" in shown(TABLE)
    assert "yes" in shown(YES)


@pytest.mark.parametrize("text", ["[red]a[/red]", "\x1b[31ma", "a\x9b31m", "\u202eabc", "[/]", ":smile:"])
def test_rich_table_shows_text_as_it_stands(text: str) -> None:
    table = shown(Result(columns=("a",), rows=((pyoxigraph.Literal(text),),)))
    assert not {"\x1b", "\x9b", "\u202e"} & set(table)
    assert "".join(letter if letter.isprintable() else "\ufffd" for letter in text) in table
