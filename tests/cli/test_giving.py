"""`kg view` and `kg export`."""

from pathlib import Path

import pytest

from kg.cli import main


def run(capfd: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    status = main([str(word) for word in words])
    out, err = capfd.readouterr()
    return status, out, err


def test_giving_view_writes_one_page(gold_store: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    whole, part = tmp_path / "whole.html", tmp_path / "part.html"
    status, out, err = run(capfd, "view", "--store", gold_store, "-o", whole)
    assert (status, out) == (0, "")
    assert err.startswith(f"kg: {whole} shows ")
    assert "<html" in whole.read_text(encoding="utf-8")
    assert run(capfd, "view", "--store", gold_store, "-o", part, "--focus", "Belarus", "--depth", "1")[0] == 0
    assert part.stat().st_size < whole.stat().st_size
    assert sorted(path.name for path in tmp_path.iterdir()) == ["part.html", "whole.html"]


def test_giving_view_of_an_unknown_entity_offers_near_names(
    gold_store: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capfd, "view", "--store", gold_store, "-o", tmp_path / "n.html", "--focus", "Ukrane")
    assert (status, out) == (2, "")
    assert "Ukraine" in err
    assert not list(tmp_path.iterdir())


def test_giving_view_into_an_unwritable_place_is_one_sentence(
    gold_store: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capfd, "view", "--store", gold_store, "-o", tmp_path / "none" / "n.html")
    assert status in (1, 2)
    assert out == ""
    assert err.startswith(f"kg: cannot write {tmp_path / 'none' / 'n.html'}")
    assert err.count("\n") == 1
