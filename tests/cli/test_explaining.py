"""`kg explain`: sentences, files and standard input; a terminal's words, and a page."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.cli import main
from kg.resources import resource

if TYPE_CHECKING:
    import subprocess

Capture = pytest.CaptureFixture[str]
SENTENCE = "Norway donated two drones to Iceland on Monday, two officials said."


def run(capfd: Capture, *words: str | Path) -> tuple[int, str, str]:
    status = main(["explain", *map(str, words)])
    out, err = capfd.readouterr()
    return status, out, err


def rows(out: str) -> list[list[str]]:
    return [line.split() for line in out.splitlines()]


def test_explaining_a_sentence(capfd: Capture) -> None:
    status, out, err = run(capfd, SENTENCE, "--published", "2022-03-16")
    assert (status, err) == (0, "")
    assert "c1  Norway → Iceland: gave aid\n" in out
    for words in (
        ["items", "2", "drones"],
        ["when", "2022-03-14,", "of", "the", "deed"],
        ["trigger", "“donated”", "at", "7–14"],
        ["polarity", "positive"],
    ):
        assert words in rows(out)
    assert "rule        triggers.csv:" in out
    assert "said by     an unnamed source, indirect: “officials said” at" in out
    assert "Norway (country/no)" in out


def test_explaining_without_a_day_leaves_relative_dates_open(capfd: Capture) -> None:
    _, out, _ = run(capfd, SENTENCE)
    assert "no day that the text gives" in out
    assert "2022" not in out


def test_explaining_a_file_with_its_metadata(capfd: Capture) -> None:
    status, out, err = run(capfd, resource("seeds", "seed-002.txt"))
    assert (status, err) == (0, "")
    assert "2021-12-28" in " ".join(out.split("\n")[:2])
    assert out.count("\n  evidence ") > 5


def test_explaining_standard_input_and_json_lines(kg: Callable[..., "subprocess.CompletedProcess[str]"]) -> None:
    done = kg("explain", "-", stdin=SENTENCE.encode())
    assert (done.returncode, done.stderr) == (0, "")
    assert "Norway → Iceland: gave aid" in done.stdout
    lines = b'{"doc_id": "a", "text": "Norway sent aid."}\n{"doc_id": "b", "text": "Iceland sent aid."}\n{\n'
    done = kg("explain", "-", stdin=lines)
    assert done.returncode == 1
    assert done.stdout.index("Norway") < done.stdout.index("Iceland")
    assert "line 3: is no JSON" in done.stderr


def test_explaining_writes_a_page(capfd: Capture, tmp_path: Path) -> None:
    page = tmp_path / "why.html"
    status, out, err = run(capfd, "<script>alert(1)</script> Norway donated two drones to Iceland.", "--html", page)
    assert (status, out) == (0, "")
    assert err == f"kg: {page} shows 3 mentions, 3 entities, 1 claim, 0 offices\n"
    assert "<script" not in page.read_text(encoding="utf-8")


def test_explaining_markup_and_control_characters_do_nothing(capfd: Capture) -> None:
    _, out, _ = run(capfd, "Norway gave $5m. \x1b[2J[bold]x[/bold]")
    assert "\x1b" not in out
    assert "[bold]x[/bold]" in out


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        ([""], 2, "there is no text to explain"),
        (["no/such/report"], 2, "no/such/report: does not exist"),
        (["report.txt"], 2, "report.txt: does not exist"),
        (["."], 2, ".: is a folder; give one of its files"),
        (["x", "--published", "Monday"], 2, "--published 'Monday' is no day such as 2021-04-01"),
        (["empty.txt"], 1, "empty.txt: is empty"),
        (["picture.txt"], 1, "picture.txt: is a PNG picture"),
        (["Norway sent aid.", "--html", "no/such/folder.html"], 1, "cannot write no/such/folder.html"),
    ],
)
def test_explaining_errors_are_one_sentence(
    capfd: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], status: int, sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\0")
    found, out, err = run(capfd, *words)
    assert (found, out) == (status, "")
    assert err.startswith(f"kg: {sentence}")
    assert err.count("\n") == 1
