"""Tables for people."""

import io
import sys

import pytest
from rich.table import Table

from kg.cli.tables import WIDTH, closing_table, query_list, table_text
from kg.pipeline.build import BuildReport
from kg.query import NamedQuery, Parameter


def test_tables_closing_table_has_the_most_frequent_first() -> None:
    report = BuildReport(2, {"Country": 2, "Person": 12, "Alliance": 2}, {"AID": 3}, 3, 1.26)
    assert closing_table(report).splitlines() == [
        "documents     2",
        "entities     16",
        "  Person     12",
        "  Alliance    2",
        "  Country     2",
        "events        3",
        "  AID         3",
        "claims        3",
        "seconds     1.3",
    ]


def test_tables_query_list_shows_what_each_parameter_takes() -> None:
    parameters = (
        Parameter("donor", "entity", "only what this actor gave", example="United States"),
        Parameter("limit", "integer", "how many rows", default="10"),
        Parameter("person", "entity", "who", required=True),
    )
    assert query_list([NamedQuery("who", "SELECT", "Who?", parameters=parameters)]).splitlines() == [
        "who",
        "    Who?",
        '    --param donor="United States"  only what this actor gave',
        "    --param limit=10  how many rows; default 10",
        "    --param person=entity  who; required",
    ]


def _table() -> Table:
    table = Table()
    table.add_column("quote", style="red")
    table.add_row("word " * 100)
    return table


@pytest.mark.parametrize("columns", ["", "0", "wide", "60"])
def test_tables_off_a_terminal_are_plain_and_of_a_fixed_width(monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    text = table_text(_table(), to_screen=False)
    assert max(map(len, text.splitlines())) == (60 if columns == "60" else WIDTH)
    assert "\x1b" not in text


@pytest.mark.parametrize("no_color", ["", "1"])
def test_tables_on_a_terminal_have_colours_unless_none_are_wanted(
    monkeypatch: pytest.MonkeyPatch, no_color: str
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setenv("NO_COLOR", no_color)
    text = table_text(_table(), to_screen=True)
    assert ("\x1b[31m" in text) is not bool(no_color)
    assert "\x1b" not in table_text(_table(), to_screen=False)
