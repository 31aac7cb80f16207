"""A progress bar on a terminal, and nothing anywhere else."""

import io
import sys
from pathlib import Path

import pytest

from kg.cli.progress import progress_bar


class Terminal(io.StringIO):
    """A standard error that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def advance_twice(folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("Text.")
    with progress_bar([str(folder)], what="Reading") as advance:
        advance()
        advance()


def test_progress_counts_documents_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    advance_twice(tmp_path)
    assert "Reading" in terminal.getvalue()
    assert "2/2" in terminal.getvalue()


def test_progress_has_no_colour_where_none_is_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    advance_twice(tmp_path)
    assert "2/2" in terminal.getvalue()
    assert "\x1b[38" not in terminal.getvalue()


def test_progress_says_nothing_off_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    advance_twice(tmp_path)
    assert capsys.readouterr() == ("", "")
