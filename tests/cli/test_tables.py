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
    table.add_column("nothing")
    table.add_column("status")
    table.add_row("word " * 100, "", "occurred")
    return table


def test_tables_leave_out_columns_without_a_value() -> None:
    assert "nothing" not in table_text(_table(), to_screen=False)


def test_tables_break_no_word_and_keep_their_borders(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Table()
    for name in ("donors", "recipients", "items"):
        table.add_column(name)
    table.add_row("United States; Lithuania", "Ukraine", "counter-artillery radar; ammunition; patrol boats " * 3)
    for width in range(48, 120):
        monkeypatch.setenv("COLUMNS", str(width))
        lines = table_text(table, to_screen=False).splitlines()
        assert max(map(len, lines)) <= width
        assert all(line[-1] in "┓┃┩│┘" for line in lines)
        assert any("counter-artillery" in line for line in lines)


def test_tables_too_wide_become_a_block_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    table = Table()
    for name in ("donors", "recipients", "items", "amounts", "status"):
        table.add_column(name)
    table.add_row("United States", "Ukraine", "two patrol boats and a radar", "", "approved")
    table.add_row("Lithuania", "Ukraine", "", "10 EUR", "announced")
    assert table_text(table, to_screen=False).splitlines() == [
        "1",
        "  donors      United States",
        "  recipients  Ukraine",
        "  items       two patrol boats and a",
        "              radar",
        "  status      approved",
        "",
        "2",
        "  donors      Lithuania",
        "  recipients  Ukraine",
        "  amounts     10 EUR",
        "  status      announced",
    ]


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
