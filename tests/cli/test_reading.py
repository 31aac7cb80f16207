"""`kg build`, `kg rebuild` and `kg extract`, on real documents and in processes of their own."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cli import main
from kg.model import Record
from kg.resources import resource

Done = subprocess.CompletedProcess[str]
Kg = Callable[..., Done]
Built = tuple[Path, Done]
TEXT = "2021-04-01\n\nThe United States sent two patrol boats to Ukraine, the Pentagon said.\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, kg: Kg) -> Built:
    """A store built from the seeds and from documents that cannot be read."""
    folder = tmp_path_factory.mktemp("built")
    bad = folder / "bad"
    bad.mkdir()
    (bad / "binary.txt").write_bytes(b"\x89PNG\0")
    (bad / "empty.txt").touch()
    (bad / "encoding.txt").write_bytes(b"caf\xe9")
    (bad / "lines.jsonl").write_text('{"doc_id": "line", "text": "The EU condemned Russia."}\n{"doc_id"\n')
    return folder / "store", kg("build", resource("seeds"), bad, folder / "none", "--store", folder / "store")


def test_reading_build_goes_on_after_documents_that_fail(
    built: Built,
) -> None:
    _, done = built
    figures = {line.rsplit(maxsplit=1)[0].strip(): line.split()[-1] for line in done.stdout.splitlines()}
    assert done.returncode == 2
    assert figures["documents"] == "3"
    assert list(figures)[-2:] == ["claims", "seconds"]
    assert int(figures["Country"]) >= 4
    assert sum(int(figures[name]) for name in ("Person", "Country")) <= int(figures["entities"])


def test_reading_build_names_each_failure_in_one_line(
    built: Built,
) -> None:
    _, done = built
    lines = done.stderr.splitlines()
    assert len(lines) == 5
    for line, words in zip(
        lines,
        (
            "bad/binary.txt: is a PNG picture",
            "bad/empty.txt: is empty",
            "bad/encoding.txt: byte 3 (0xe9) is no UTF-8",
            "bad/lines.jsonl, line 2: is no JSON",
            "none: does not exist",
        ),
        strict=True,
    ):
        assert line.startswith("kg: ")
        assert words in line


def test_reading_build_again_changes_nothing(built: Built, kg: Kg) -> None:
    store, first = built
    before = {path: path.read_bytes() for path in sorted(store.rglob("*.json"))}
    done = kg("build", resource("seeds"), "--store", store)
    assert done.returncode == 0
    assert "nothing changed" in done.stderr
    assert done.stdout.splitlines()[:-1] == first.stdout.splitlines()[:-1]
    assert {path: path.read_bytes() for path in sorted(store.rglob("*.json"))} == before


def test_reading_rebuild_gives_the_same_figures(built: Built, kg: Kg) -> None:
    store, first = built
    done = kg("rebuild", "--store", store)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:-1] == first.stdout.splitlines()[:-1]


def test_reading_build_of_nothing_makes_no_store(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").touch()
    assert main(["build", str(tmp_path / "empty.txt"), "--store", str(tmp_path / "store")]) == 1
    assert capfd.readouterr().err.endswith("empty.txt: is empty, expected text\n")
    assert not (tmp_path / "store").exists()


def test_reading_build_into_what_is_no_store_is_status_1(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    assert main(["build", str(tmp_path / "a.txt"), "--store", str(tmp_path)]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert "is no store and holds other files" in err


def test_reading_extract_writes_records(kg: Kg, tmp_path: Path) -> None:
    target = tmp_path / "records.jsonl"
    done = kg("extract", resource("seeds"), "-", "-o", target, stdin=TEXT.encode())
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    records = [Record.from_json(json.loads(line)) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [record.document.doc_id for record in records] == ["seed-000", "seed-002", "stdin"]
    assert records[2].document.text == TEXT
    assert all(record.entities for record in records)


@pytest.mark.slow
def test_reading_extract_to_standard_output_is_the_same_under_another_hash_seed(kg: Kg) -> None:
    first, second = (kg("extract", "-", stdin=TEXT.encode(), PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert first.returncode == 0
    assert first.stdout == second.stdout
    assert json.loads(first.stdout)["published"] == "2021-04-01"


def test_reading_extract_of_nothing_leaves_the_old_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "records.jsonl"
    target.write_text("old\n")
    assert main(["extract", str(tmp_path / "none.txt"), "-o", str(target)]) == 2
    assert "does not exist" in capfd.readouterr().err
    assert target.read_text() == "old\n"


def test_reading_another_language_is_told_and_nothing_read_from_it(kg: Kg, tmp_path: Path) -> None:
    german = tmp_path / "bericht.txt"
    german.write_text("Die Bundesregierung hat am Montag beschlossen, der Ukraine weitere Waffen zu liefern.\n")
    done = kg("extract", str(german), "-o", "-")
    assert "another language than English (de)" in done.stderr
    assert '"claims":[]' in done.stdout.replace(" ", "")
