"""The house holds: each module imports its own package and lower layers, and heavy libraries stay behind their fences.

The tables are CONTRIBUTING.md's: what it says is what is tested.
"""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FRONT_DOOR = frozenset({"kg", "kg.__main__"})
FREE_OF_LAYERS = frozenset({"__version__"})


@dataclass(frozen=True, slots=True)
class Import:
    """One name that a module imports, by its full dotted path."""

    module: str
    line: int
    target: str
    for_types: bool = False


@dataclass(frozen=True, slots=True)
class Fence:
    """Where a library may be imported, and whether it is too heavy for ``kg --help``."""

    packages: frozenset[str]
    heavy: bool


def _table(heading: str) -> list[list[str]]:
    """Return the cells of the first table under a heading of CONTRIBUTING.md, without its head."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


def _names(cell: str) -> list[str]:
    return [name for name in cell.replace("`", " ").split() if name]


LAYERS = {name: int(row[0]) for row in _table("The layers") for name in _names(row[1])}
FENCES = {
    _names(row[0])[0]: Fence(packages=frozenset(_names(row[1])), heavy=row[2] == "yes") for row in _table("The fences")
}


def _module_name(path: Path, root: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(source: str, module: str) -> Iterator[Import]:
    """Yield every import of a module: those in functions and under TYPE_CHECKING too."""
    tree = ast.parse(source)
    typing = {id(inner) for node in ast.walk(tree) if _is_for_types(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            base = "" if isinstance(node, ast.Import) else f"{'.' * node.level}{node.module or ''}."
            for alias in node.names:
                yield Import(module, node.lineno, f"{base}{alias.name}", id(node) in typing)


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _package(dotted: str) -> str:
    """Return the package or top module under ``kg`` that a dotted path belongs to."""
    return dotted.split(".")[1]


def _wrong_layer(found: Import) -> str:
    """Return what is wrong with an import from ``kg``, or nothing."""
    where = f"{found.module}:{found.line} imports {found.target}"
    if found.target.startswith("."):
        return f"{where}: imports are absolute"
    if found.target == "kg" or _package(found.target) in FREE_OF_LAYERS:
        return ""
    if found.module in FRONT_DOOR or _package(found.module) == _package(found.target):
        return ""
    above, below = LAYERS.get(_package(found.module)), LAYERS.get(_package(found.target))
    if above is None or below is None:
        return f"{where}: CONTRIBUTING.md gives one of them no layer"
    if below < above or above == below == 0:
        return ""
    return f"{where}: layer {above} may import lower layers only, not {below}"


def _wrong_fence(found: Import) -> str:
    """Return what is wrong with an import of a library, or nothing."""
    top = found.target.split(".")[0]
    if top in sys.stdlib_module_names:
        return ""
    where = f"{found.module}:{found.line} imports {top}"
    if top not in FENCES:
        return f"{where}: CONTRIBUTING.md has no fence for it"
    if found.for_types:
        return ""
    if found.module in FRONT_DOOR or _package(found.module) not in FENCES[top].packages:
        return f"{where}: only {', '.join(sorted(FENCES[top].packages))} may"
    return ""


def _wrong(found: Import) -> str:
    is_ours = found.target.startswith(".") or found.target.split(".")[0] == "kg"
    return _wrong_layer(found) if is_ours else _wrong_fence(found)


def _all_imports() -> list[Import]:
    files = sorted((ROOT / "kg").rglob("*.py"))
    return [each for path in files for each in _imports(path.read_text(encoding="utf-8"), _module_name(path, ROOT))]


def test_layers_every_import_goes_down_and_stays_inside_its_fence() -> None:
    imports = _all_imports()
    assert imports
    assert [wrong for found in imports if (wrong := _wrong(found))] == []


def test_layers_every_package_has_a_layer() -> None:
    present = {path.stem for path in (ROOT / "kg").glob("*.py")} | {
        path.parent.name for path in (ROOT / "kg").glob("*/__init__.py")
    }
    assert present - {"__init__", "__main__"} <= set(LAYERS)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("kg.mentions.names", "from kg.linking import x"),
        ("kg.mentions.names", "def f():\n    from kg.rdf.document import document_quads"),
        ("kg.mentions.names", "from kg import graph"),
        ("kg.model.claim", "import kg.pipeline.build"),
        ("kg.model.claim", "from . import document"),
        ("kg.model.claim", "import pyoxigraph"),
        ("kg.cli.app", "from kg.graph import build"),
        ("kg.cli.app", "def f():\n    import spacy.tokens"),
        ("kg.nowhere", "from kg.model import Record"),
        ("kg.model.claim", "if TYPE_CHECKING:\n    from kg.rdf import document_quads"),
        ("kg.view.page", "if TYPE_CHECKING:\n    import unheard_of"),
        ("kg", "import rdflib"),
    ],
)
def test_layers_a_wrong_import_is_found(module: str, source: str) -> None:
    assert [wrong for found in _imports(source, module) if (wrong := _wrong(found))]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("kg.mentions.names", "from kg.mentions.words import x\nfrom kg.model import Span\nimport re"),
        ("kg.files", "from kg.errors import OutputError"),
        ("kg.cli.app", "from kg import __version__\nimport typer"),
        ("kg", "def f():\n    from kg.graph import build"),
        ("kg.pipeline.derive", "if TYPE_CHECKING:\n    import pyoxigraph"),
    ],
)
def test_layers_a_right_import_passes(module: str, source: str) -> None:
    assert [_wrong(found) for found in _imports(source, module) if _wrong(found)] == []


@pytest.mark.parametrize(
    "program",
    [
        "import kg",
        "import sys, runpy; sys.argv = ['kg', '--help']; runpy.run_module('kg', run_name='__main__')",
    ],
    ids=["import", "help"],
)
def test_layers_starting_kg_loads_nothing_heavy(program: str) -> None:
    listing = f"import atexit, sys\natexit.register(lambda: print('LOADED', *sys.modules))\n{program}"
    done = subprocess.run(
        [sys.executable, "-c", listing],
        cwd=ROOT,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loaded = {name.split(".")[0] for name in done.stdout.rsplit("LOADED", 1)[1].split()}
    heavy = {name for name, fence in FENCES.items() if fence.heavy} | {"jinja2", "thinc"}
    assert "kg" in loaded
    assert loaded & heavy == set()
