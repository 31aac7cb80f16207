"""What the pages say is so: links lead somewhere, commands exist, the session prints what is shown."""

import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

import kg

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(path for path in (*ROOT.glob("*.md"), *ROOT.glob("*/*.md")) if ".venv" not in path.parts)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def _session() -> ModuleType:
    spec = importlib.util.spec_from_file_location("session", ROOT / "docs" / "session.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY:(.*)$", makefile, re.MULTILINE)
    assert phony
    return set(phony.group(1).split())


@pytest.mark.parametrize("page", PAGES, ids=[path.relative_to(ROOT).as_posix() for path in PAGES])
def test_docs_links_lead_somewhere(page: Path) -> None:
    local = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link and link[0] != "#"]
    assert [link for link in local if not (page.parent / link.partition("#")[0]).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_docs_make_targets_exist(name: str) -> None:
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
    assert named
    assert named - _targets() == set()


def test_docs_makefile_explains_every_target() -> None:
    head = (ROOT / "Makefile").read_text(encoding="utf-8").split("\nPYTHON")[0]
    assert {target for target in _targets() if not re.search(rf"[ |]{target}\b", head)} == set()


def test_docs_every_benchmark_is_told_of() -> None:
    text = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in (ROOT / "benchmarks").glob("*.py") if f"`{path.name}`" not in text] == []


def test_docs_changelog_knows_the_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[([^\]]+)\]", text, re.MULTILINE)
    assert versions[0] in {"Unreleased", kg.__version__}


def test_docs_licence_is_the_declared_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_docs_readme_session_is_what_the_commands_print() -> None:
    session = _session()
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "```console\n$ kg build seeds/" in text
    assert session.without_seconds(session.replay(text)) == session.without_seconds(text)


def test_docs_readme_python_runs(tmp_path: Path) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    program = text.split("```python\n", 1)[1].split("```", 1)[0]
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Javelin" in done.stdout
    assert (tmp_path / "graph.ttl").exists()


def test_docs_session_replays_commands_and_keeps_the_rest() -> None:
    page = "Before.\n\n```console\n$ ls seeds/README.md\nold\n$ echo two > file\n$ cat file\n```\n\nAfter.\n"
    replayed = _session().replay(page)
    assert replayed == page.replace("old\n", "seeds/README.md\n").replace("cat file\n", "cat file\ntwo\n")


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("2 documents in 3.4 s", "2 documents in … s"),
        ("5 seconds", "… seconds"),
        ("2014s and 12 claims", "…s and 12 claims"),
        ("12 ships", "12 ships"),
    ],
)
def test_docs_session_leaves_times_aside(printed: str, kept: str) -> None:
    assert _session().without_seconds(printed) == kept
