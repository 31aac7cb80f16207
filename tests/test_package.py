"""What is published: the wheel, the source archive, and the locked versions."""

import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

import kg

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements-build.lock", "requirements.lock", "requirements-dev.lock")
SHIPPED = ("ontology", "queries", "seeds")


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _name(requirement: str) -> str:
    """Return the normalised distribution name that a requirement starts with."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def _locked(lock: str) -> dict[str, list[str]]:
    """Return the blocks of a locked file by distribution: a package may be pinned twice, by Python version."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    blocks: dict[str, list[str]] = {}
    for block in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE):
        if block.strip():
            blocks.setdefault(_name(block), []).append(block)
    return blocks


def test_package_version_is_said_once() -> None:
    assert _project()["project"]["version"] == kg.__version__


@pytest.mark.parametrize("lock", LOCKS)
def test_package_locked_versions_have_hashes_and_name_no_host(lock: str) -> None:
    assert not re.search(
        r"://|^-|--(?:extra-)?index|--find-links", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE
    )
    blocks = [block for pins in _locked(lock).values() for block in pins]
    assert blocks
    assert [block for block in blocks if "--hash=sha256:" not in block or "==" not in block] == []


@pytest.mark.parametrize(
    ("lock", "table"),
    [("requirements.lock", "run"), ("requirements-dev.lock", "dev"), ("requirements-build.lock", "build")],
)
def test_package_every_dependency_is_locked(lock: str, table: str) -> None:
    project = _project()
    wanted = project["project"]["dependencies"] if table == "run" else project["dependency-groups"][table]
    assert {_name(requirement) for requirement in wanted} - set(_locked(lock)) == set()


def test_package_locked_versions_agree() -> None:
    run, dev = _locked("requirements.lock"), _locked("requirements-dev.lock")
    pins = {name: [block.split()[0] for block in blocks] for name, blocks in run.items()}
    assert pins == {name: [block.split()[0] for block in dev[name]] for name in run}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive of this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


def _files(folder: str) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}


def test_package_wheel_carries_code_data_and_licence(built: Path) -> None:
    wheel = next(built.glob("*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    code = {name for name in _files("kg") if name.endswith((".py", ".typed"))}
    data = {f"kg/_data/{name}" for folder in SHIPPED for name in _files(folder)}
    assert len(data) > len(SHIPPED)
    assert (code | data) - held == set()
    assert any(name.endswith("/licenses/LICENSE") for name in held)
    assert {name.split("/")[0] for name in held} == {"kg", f"aidgraph-{kg.__version__}.dist-info"}


def test_package_source_archive_builds_what_the_checkout_builds(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "Makefile", "README.md", "LICENSE", "CHANGELOG.md", "tests/test_package.py"} <= held
    assert _files("ontology") | _files("queries") | _files("seeds") <= held
    assert not any(name.startswith((".venv", "demo/", "kg-store")) for name in held)


def test_package_wheel_installs_and_finds_its_files(built: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    wheel = next(built.glob("*.whl"))
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
        str(wheel),
    ]
    subprocess.run(install, cwd=tmp_path, check=True, capture_output=True)
    program = f"from kg.resources import resource\nfor name in {SHIPPED!r}: print(resource(name))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(target)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.split() == [str(target / "kg" / "_data" / name) for name in SHIPPED]
