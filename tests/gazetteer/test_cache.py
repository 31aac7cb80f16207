"""A compiled gazetteer is opened where there is one, and made again where it is missing, damaged or old."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.gazetteer import Contents, Gazetteer, cache, read_folder
from kg.resources import resource


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that is not there yet."""
    monkeypatch.setenv("KG_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A gazetteer that is large enough to be kept."""
    folder = tmp_path / "gazetteer"
    folder.mkdir()
    lines = ["name,type,country,aliases,parent,wikidata,source", *(f"Body {n},Company,,,,,me" for n in range(3000))]
    (folder / "organizations.csv").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture
def _no_making(monkeypatch: pytest.MonkeyPatch) -> None:
    def make(folder: Path) -> None:
        raise AssertionError(f"{folder} was read, though a compiled file is there")

    monkeypatch.setattr(cache, "read_folder", make)


def kept(home: Path) -> list[Path]:
    return sorted(home.iterdir()) if home.is_dir() else []


def works(gazetteer: Gazetteer) -> bool:
    text = "Body 7 pays Body 2999."
    found = [candidates[0].key for _, candidates in gazetteer.find(text)]
    return found == ["organization/body-7", "organization/body-2999"] and len(gazetteer) == 3000


def test_cache_miss_makes_and_keeps(home: Path, folder: Path) -> None:
    assert works(Gazetteer.load(folder))
    (file,) = kept(home)
    assert file.name.startswith("gazetteer-")


def test_cache_hit_reads_no_rows(home: Path, folder: Path, request: pytest.FixtureRequest) -> None:
    Gazetteer.load(folder)
    request.getfixturevalue("_no_making")
    assert works(Gazetteer.load(folder))
    assert len(kept(home)) == 1


@pytest.mark.parametrize("damage", ["empty", "short", "a bit", "text", "folder"])
def test_cache_damaged_file_is_made_again(home: Path, folder: Path, damage: str) -> None:
    Gazetteer.load(folder)
    (file,) = kept(home)
    whole = file.read_bytes()
    if damage == "folder":
        file.unlink()
        file.mkdir()
    else:
        changed = {"empty": b"", "short": whole[:-1], "a bit": bytes([*whole[:-9], whole[-9] ^ 1, *whole[-8:]])}
        file.write_bytes(changed.get(damage, b"name,type\n"))
    assert works(Gazetteer.load(folder))
    if damage != "folder":
        assert file.read_bytes() == whole


def test_cache_other_rows_are_another_file(home: Path, folder: Path) -> None:
    Gazetteer.load(folder)
    rows = folder / "organizations.csv"
    rows.write_text(rows.read_text(encoding="utf-8").replace("Body 7,", "Body Seven,"), encoding="utf-8")
    assert not works(Gazetteer.load(folder))
    assert len(kept(home)) == 2


def test_cache_other_code_is_another_file(home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Gazetteer.load(folder)
    monkeypatch.setattr(cache, "__version__", "999")
    assert works(Gazetteer.load(folder))
    assert len(kept(home)) == 2


def test_cache_wrong_row_is_told_and_nothing_kept(home: Path, folder: Path) -> None:
    with (folder / "organizations.csv").open("a", encoding="utf-8") as file:
        file.write("\nBad,Club,,,,,me\n")
    with pytest.raises(InputError, match=r"organizations\.csv, line 3002, column type"):
        Gazetteer.load(folder)
    assert kept(home) == []


def test_cache_file_that_changes_while_it_is_read_is_not_kept(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = folder / "organizations.csv"

    def late(folder: Path) -> Contents:
        rows.write_text(rows.read_text(encoding="utf-8") + "\nLate,Company,,,,,me\n", encoding="utf-8")
        return read_folder(folder)

    monkeypatch.setattr(cache, "read_folder", late)
    assert "organization/late" in Gazetteer.load(folder)
    assert kept(home) == []


def test_cache_off_looks_for_none_and_keeps_none(home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_CACHE", "off")
    assert works(Gazetteer.load(folder))
    assert kept(home) == []


def test_cache_small_folders_are_not_worth_it(home: Path, tmp_path: Path) -> None:
    assert len(Gazetteer.load(tmp_path)) == 0
    assert kept(home) == []


def test_cache_folder_that_cannot_be_written_does_not_matter(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_text("", encoding="utf-8")
    monkeypatch.setenv("KG_CACHE", str(tmp_path / "a file"))
    assert works(Gazetteer.load(folder))


def test_cache_user_without_a_home_has_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("KG_CACHE", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", no_home)
    assert works(Gazetteer.load(folder))


@pytest.mark.parametrize(
    ("named", "expected"),
    [("", "home/.cache/aidgraph"), ("relative", "home/.cache/aidgraph"), ("{}/xdg", "xdg/aidgraph")],
)
def test_cache_lies_where_the_users_other_caches_do(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str, expected: str
) -> None:
    monkeypatch.delenv("KG_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", named.format(tmp_path))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    Gazetteer.load(folder)
    assert len(kept(tmp_path / expected)) == 1


def test_cache_shipped_file_goes_first(home: Path, folder: Path, request: pytest.FixtureRequest) -> None:
    Gazetteer.load(folder)
    kept(home)[0].rename(folder / cache.SHIPPED)
    request.getfixturevalue("_no_making")
    assert works(Gazetteer.load(folder))
    assert kept(home) == []


def test_cache_keeps_the_latest_few(home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_KEPT", 2)
    for version in ("1", "2", "3"):
        monkeypatch.setattr(cache, "__version__", version)
        Gazetteer.load(folder)
    assert len(kept(home)) == 2


def test_cache_writers_at_once_leave_one_whole_file(home: Path, folder: Path) -> None:
    found: list[bool] = []
    writers = [threading.Thread(target=lambda: found.append(works(Gazetteer.load(folder)))) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert found == [True] * 4
    assert [file.suffix for file in kept(home)] == [".bin"]


def test_cache_is_shared_between_processes(home: Path, folder: Path) -> None:
    script = (
        "import sys, pathlib\nfrom kg.gazetteer import Gazetteer, cache\n"
        "if sys.argv[2] == 'open': del cache.read_folder\n"
        "print(len(Gazetteer.load(pathlib.Path(sys.argv[1]))))"
    )
    for turn in ("make", "open"):
        command = [sys.executable, "-c", script, str(folder), turn]
        assert subprocess.run(command, check=True, capture_output=True, text=True).stdout == "3000\n"
    assert len(kept(home)) == 1


def test_cache_answers_as_the_files_do(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = shutil.copytree(resource("ontology", "gazetteer"), tmp_path / "copy")
    made = Gazetteer.load(copy)
    opened = Gazetteer.load(copy)
    monkeypatch.setenv("KG_CACHE", "off")
    fresh = Gazetteer.load(copy)
    assert len(kept(home)) == 1
    entries = tuple(fresh.entries())
    assert tuple(made.entries()) == tuple(opened.entries()) == entries
    for entry in entries[::7]:
        text = f"{entry.name} met {', '.join(entry.aliases)}."
        assert opened.find(text) == fresh.find(text)
        assert opened.near(entry.name, kind=entry.type) == fresh.near(entry.name, kind=entry.type)
