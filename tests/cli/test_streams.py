"""Data to standard output or a file, talk to standard error."""

import io
import sys
from pathlib import Path

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from kg.cli.streams import plain, say, write_out, write_to
from kg.errors import OutputError


@given(st.text())
def test_streams_plain_text_has_no_control_characters(text: str) -> None:
    assert all(character.isprintable() or not character.isascii() or character in "\t\n" for character in plain(text))


def test_streams_plain_leaves_writing_as_it_is() -> None:
    text = "Київ — “Ü”\tтак\nالعربية"
    assert plain(text) == text


def test_streams_say_is_one_line_without_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\nb\x1b[2J\u202ec")
    assert capsys.readouterr().err == "kg: a b\\x1b[2J\\u202ec\n"


def test_streams_say_survives_without_a_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    say("unheard")


def test_streams_write_to_writes_bytes_as_they_are(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    for place in ("-", str(target)):
        write_to(place, [b"a\r\n", b"\xff"])
    assert capfdbinary.readouterr().out == b"a\r\n\xff"
    assert target.read_bytes() == b"a\r\n\xff"


def test_streams_write_to_leaves_the_old_file_after_an_error(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")

    def chunks() -> io.BytesIO:
        raise ValueError("midway")

    with pytest.raises(ValueError, match="midway"):
        write_to(str(target), (chunk for part in (1, 2) for chunk in chunks()))
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    assert target.read_text() == "old"


def test_streams_a_closed_standard_output_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match="it is closed"):
        write_out([b"data"])


@pytest.mark.parametrize(
    ("error", "raised"),
    [(BrokenPipeError(32, "Broken pipe"), typer.Exit), (OSError(28, "No space left on device"), OutputError)],
)
def test_streams_trouble_while_writing(
    monkeypatch: pytest.MonkeyPatch, error: OSError, raised: type[Exception]
) -> None:
    class Full(io.BytesIO):
        def write(self, _: object) -> int:
            raise error

    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(Full()))
    with pytest.raises(raised):
        write_out([b"data"])
