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
    assert status == 1
    assert out == ""
    assert err.startswith(f"kg: cannot write {tmp_path / 'none' / 'n.html'}")
    assert err.count("\n") == 1


@pytest.mark.parametrize("ending", ["ttl", "trig", "nt", "nq", "jsonld", "rdf"])
def test_giving_export_writes_the_format_of_the_ending(
    gold_store: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], ending: str
) -> None:
    target = tmp_path / f"graph.{ending}"
    assert run(capfd, "export", target, "--store", gold_store) == (0, "", "")
    assert "https://w3id.org/aidgraph/" in target.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_giving_export_adds_what_is_asked_for(
    gold_store: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    plain, derived, texts = (tmp_path / f"{name}.nt" for name in ("plain", "derived", "texts"))
    assert run(capfd, "export", plain, "--store", gold_store)[0] == 0
    words = ("--include", "relations, occurrences,inferred,provenance")
    assert run(capfd, "export", derived, "--store", gold_store, *words)[0] == 0
    assert run(capfd, "export", texts, "--store", gold_store, "--with-text")[0] == 0
    lines = [set(path.read_text(encoding="utf-8").splitlines()) for path in (plain, derived, texts)]
    assert lines[0] < lines[1]
    assert len(lines[2] - lines[0]) == 2
    assert all("ontology#text>" in line for line in lines[2] - lines[0])


@pytest.mark.parametrize(
    ("file", "words", "sentence"),
    [
        ("graph.doc", [], "the endings are .ttl (Turtle)"),
        ("graph", [], "the endings are"),
        ("-", [], "the endings are"),
        ("graph.ttl", ["--include", "relation"], "there are relations, occurrences, inferred, provenance"),
    ],
)
def test_giving_export_of_what_is_not_there_is_status_2(
    gold_store: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    file: str,
    words: list[str],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = run(capfd, "export", file, "--store", gold_store, *words)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert sentence in err
    assert not list(tmp_path.iterdir())


def test_giving_export_into_an_unwritable_place_is_status_1(
    gold_store: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.ttl").mkdir()
    (tmp_path / "file").touch()
    for target in (tmp_path / "folder.ttl", tmp_path / "none" / "g.ttl", tmp_path / "file" / "g.ttl"):
        status, out, err = run(capfd, "export", target, "--store", gold_store)
        assert (status, out) == (1, "")
        assert err.startswith(f"kg: cannot write {target}: ")
        assert err.count("\n") == 1


def test_giving_export_of_a_store_that_is_not_there_is_status_1(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capfd, "export", tmp_path / "g.ttl", "--store", tmp_path / "none")
    assert (status, out) == (1, "")
    assert "does not exist; make one with" in err
    assert not list(tmp_path.iterdir())
