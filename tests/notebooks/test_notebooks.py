"""The notebooks run from the first cell to the last, as a reader would run them, and are committed without output."""

import json
import os
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def _printed(notebook: Any) -> str:
    """Return what all cells printed and showed as text."""
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    return "".join(output.get("text", "") or output.get("data", {}).get("text/plain", "") for output in outputs)


@pytest.fixture
def tour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The tour, executed in an empty folder that also takes its temporary files."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    notebook = nbformat.reads((ROOT / "notebooks" / "tour.ipynb").read_text(encoding="utf-8"), as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
    ).execute()
    return notebook


def test_tour_runs_and_shows_what_it_promises(tour: Any, tmp_path: Path) -> None:
    printed = _printed(tour)
    assert "2 documents" in printed
    assert "United States | " in printed
    assert "denial: Russia" in printed
    assert "Russia says there is no such plan." in printed
    assert "GovernmentBody" in printed
    frames = [
        output["data"]["text/html"]
        for cell in tour.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if "text/html" in output.get("data", {})
    ]
    assert [frame[:15] for frame in frames] == ["<iframe srcdoc="]
    assert len(list(tmp_path.glob("*/network.html"))) == 1


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebooks_are_committed_without_output(path: Path) -> None:
    cells = [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
    assert cells
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells)
