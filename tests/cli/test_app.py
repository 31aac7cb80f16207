"""Every command is there, helps, and fails in one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.cli import main
from kg.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
NAMES = [*(command.__name__ for command in COMMANDS), "gazetteer"]


def run(capfd: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    status = main([str(word) for word in words])
    out, err = capfd.readouterr()
    return status, out, err


def is_one_sentence(err: str) -> bool:
    return err.startswith("kg: ") and err.count("\n") == 1 and "Traceback" not in err


@pytest.mark.parametrize("name", NAMES)
def test_app_every_command_helps(capfd: pytest.CaptureFixture[str], name: str) -> None:
    status, out, err = run(capfd, name, "--help")
    assert (status, err) == (0, "")
    assert out.startswith(f"Usage: kg {name} ")


@pytest.mark.parametrize("name", NAMES)
def test_app_every_command_stands_in_the_readme(name: str) -> None:
    assert f"kg {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_app_help_lists_every_command(capfd: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capfd, "--help")
    listed = [line.split()[0] for line in out.split("Commands:\n")[1].splitlines()]
    assert (status, listed) == (0, NAMES)


def test_app_version(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "--version") == (0, f"kg {kg.__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "give a command; kg --help lists them"),
        (["buidl"], "Did you mean 'build'"),
        (["build"], "Missing argument"),
        (["build", "--shop", "x"], "No such option: --shop"),
        (["view"], "Missing option"),
        (["view", "-o", "x.html", "--depth", "-1"], "greater than or equal to 0"),
        (["build", "no/such/path"], "no/such/path: does not exist"),
        (["extract", "no/such/path"], "no/such/path: does not exist"),
    ],
)
def test_app_usage_errors_are_one_sentence_and_status_2(
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = run(capfd, *words)
    assert (status, out) == (2, "")
    assert is_one_sentence(err)
    assert sentence in err
    assert not list(tmp_path.iterdir())


def test_app_ctrl_c_is_one_sentence_and_status_130(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, gold_store: Path, tmp_path: Path
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.view.write_page", stop)
    status, out, err = run(capfd, "view", "--store", gold_store, "-o", tmp_path / "n.html")
    assert (status, out) == (130, "")
    assert is_one_sentence(err)


def test_app_ctrl_c_while_it_loads_is_told_too(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.cli.app.run", stop)
    status, out, err = run(capfd, "queries")
    assert (status, out) == (130, "")
    assert is_one_sentence(err)


def test_app_a_reader_that_goes_away_ends_it_in_silence() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([sys.executable, "-m", "kg", "--version"], stdout=writer, stderr=subprocess.PIPE, timeout=60)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_app_a_full_disk_is_one_sentence_and_status_1() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kg", "--version"], stdout=full, stderr=subprocess.PIPE, timeout=60
        )
    assert done.returncode == 1
    assert done.stderr == b"kg: cannot write to standard output: no space left on device\n"
