"""`kg query` and `kg queries`."""

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cli import main

Kg = Callable[..., subprocess.CompletedProcess[str]]
COUNT = "SELECT (COUNT(?claim) AS ?claims) WHERE { ?claim a aid:Claim }"
LIST = "SELECT ?claim ?status WHERE { ?claim a aid:Claim ; aid:status ?status } ORDER BY ?claim"
GRAPH = "CONSTRUCT { ?claim aid:status ?status } WHERE { ?claim a aid:Claim ; aid:status ?status }"
BY_STATUS = (
    "SELECT (COUNT(?claim) AS ?n) WHERE { VALUES ?wanted { UNDEF } ?claim aid:status ?s FILTER(STR(?s) = ?wanted) }"
)


@pytest.fixture
def ask(gold_store: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> "Ask":
    return Ask(gold_store, tmp_path / "asked.rq", capfd)


class Ask:
    """Ask the gold store a query from a file."""

    def __init__(self, store: Path, file: Path, capfd: pytest.CaptureFixture[str]) -> None:
        self.store, self.file, self.capfd = store, file, capfd

    def __call__(self, sparql: str, *words: str | Path) -> tuple[int, str, str]:
        self.file.write_text(sparql)
        status = main(["query", str(self.file), "--store", str(self.store), *map(str, words)])
        out, err = self.capfd.readouterr()
        return status, out, err


def test_asking_a_file_gives_csv_where_no_terminal_is(ask: Ask) -> None:
    assert ask(COUNT) == (0, "claims\r\n35\r\n", "")


def test_asking_formats(ask: Ask) -> None:
    _, table, _ = ask(COUNT, "--format", "table")
    assert "claims" in table
    assert "35" in table
    assert "\x1b" not in table
    assert ask(COUNT, "--format", "tsv")[1] == "?claims\n35\n"
    answer = json.loads(ask(COUNT, "--format", "json")[1])
    assert answer["results"]["bindings"][0]["claims"]["value"] == "35"
    assert "<sparql" in ask(COUNT, "--format", "xml")[1]
    assert len(list(csv.reader(io.StringIO(ask(LIST, "-f", "csv")[1])))) == 36


def test_asking_for_triples_gives_turtle(ask: Ask) -> None:
    status, out, err = ask(GRAPH)
    assert (status, err) == (0, "")
    assert out.count("aid:status") == 35
    assert out == ask(GRAPH, "--format", "ttl")[1]


@pytest.mark.parametrize(
    ("ending", "start"), [("csv", "claims"), ("TSV", "?claims"), ("json", "{"), ("srx", "<?xml"), ("txt", "claims")]
)
def test_asking_into_a_file_takes_the_format_of_its_ending(ask: Ask, tmp_path: Path, ending: str, start: str) -> None:
    target = tmp_path / f"answer.{ending}"
    assert ask(COUNT, "-o", target) == (0, "", "")
    assert target.read_text().startswith(start)


def test_asking_a_table_is_as_wide_as_columns_says(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    lines = ask(LIST, "--format", "table")[1].splitlines()
    assert max(map(len, lines)) <= 50


def test_asking_a_parameter_is_bound(ask: Ask) -> None:
    iri = "https://w3id.org/aidgraph/ontology#alleged"
    assert ask(BY_STATUS, "--param", f"wanted={iri}")[1] == ask(BY_STATUS, "-p", f"wanted={iri}")[1]
    assert ask(BY_STATUS, "--param", "wanted=none")[1] == "n\r\n0\r\n"
    assert int(ask(BY_STATUS, "--param", f"wanted={iri}")[1].split()[1]) > 0


def test_asking_for_some_columns_gives_these_in_that_order(ask: Ask) -> None:
    whole = list(csv.reader(io.StringIO(ask(LIST)[1])))
    part = list(csv.reader(io.StringIO(ask(LIST, "--columns", "status, claim")[1])))
    assert part == [row[::-1] for row in whole]
    assert ask(GRAPH, "-c", "object")[1].startswith("object\r\n")


@pytest.mark.parametrize(
    ("sparql", "words", "sentence"),
    [
        (COUNT, ["--format", "pdf"], "no format is called 'pdf'; there are table, csv"),
        (COUNT, ["--format", "ttl"], "ttl is for the triples of a CONSTRUCT"),
        (COUNT, ["--columns", "claim"], "the answer has no column 'claim'; there are claims"),
        (COUNT, ["--param", "donor"], "--param 'donor' is no name=value"),
        (COUNT, ["--param", "=US"], "is no name=value"),
        (BY_STATUS, ["--param", "wanted=a", "--param", "wanted=b"], "--param wanted is given twice"),
        (COUNT, ["--param", "donor=US"], "takes no parameters"),
        ("SELECT ?a WHERE {\n  ?a ?b }", [], "syntax error in line 2"),
    ],
)
def test_asking_wrongly_is_one_sentence_and_status_2(ask: Ask, sparql: str, words: list[str], sentence: str) -> None:
    status, out, err = ask(sparql, *words)
    assert (status, out) == (2, "")
    assert err.startswith("kg: ")
    assert err.count("\n") == 1
    assert sentence in err


def test_asking_an_unknown_query_offers_near_names(gold_store: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["query", "who-gave-wat", "--store", str(gold_store)]) == 2
    assert "who-gave-what" in capfd.readouterr().err


def test_asking_what_is_no_store_is_status_1(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "q.rq").write_text(COUNT)
    for place, words in ((tmp_path, "is no store"), (tmp_path / "none", "does not exist"), (tmp_path / "q.rq", "file")):
        assert main(["query", str(tmp_path / "q.rq"), "--store", str(place)]) == 1
        out, err = capfd.readouterr()
        assert out == ""
        assert words in err


def test_asking_into_an_unwritable_place_is_status_1(ask: Ask, tmp_path: Path) -> None:
    for target in (tmp_path / "none" / "a.csv", tmp_path):
        status, out, err = ask(COUNT, "-o", target)
        assert (status, out) == (1, "")
        assert f"cannot write {target}" in err


def test_asking_on_standard_input(kg: Kg, gold_store: Path) -> None:
    done = kg("query", "-", "--store", gold_store, stdin=COUNT.encode())
    assert (done.returncode, done.stdout, done.stderr) == (0, "claims\r\n35\r\n", "")
    for stdin, sentence in ((b"", "standard input is empty"), (b"\xff", "is no UTF-8 (byte 0)")):
        done = kg("query", "-", "--store", gold_store, stdin=stdin)
        assert (done.returncode, done.stdout) == (2, "")
        assert sentence in done.stderr


def test_asking_lists_the_named_queries_with_their_parameters(capfd: pytest.CaptureFixture[str]) -> None:
    from kg.query import named_queries

    assert main(["queries"]) == 0
    out = capfd.readouterr().out
    assert named_queries()
    for query in named_queries():
        assert f"{query.name}\n    {query.title}\n" in out
        for parameter in query.parameters:
            assert f"--param {parameter.name}=" in out
