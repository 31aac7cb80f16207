"""Make the README's picture: the network of the articles in ``seeds/`` as the page shows it.

Run as ``python docs/make_picture.py [RECORDS.jsonl]``; records given replace those read from the seeds. It needs
Chromium on the path, and no network.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from kg.model import Record
from kg.network import to_networkx
from kg.view import write_page

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "network.png"
WIDTH, HEIGHT = 1400, 920
TITLE = "Two articles on aid to Ukraine: who gave what to whom, and who says so"


def _seeds(folder: Path) -> Path:
    """Return a file of the records that the seeds give now."""
    path = folder / "records.jsonl"
    command = [sys.executable, "-m", "kg", "extract", str(ROOT / "seeds"), "-o", str(path)]
    subprocess.run(command, check=True)
    return path


def _shoot(page: Path, picture: Path) -> None:
    """Write the upper part of a page, down to the legend, as a picture of twice the size."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=2, offline=True, color_scheme="light"
        )
        tab = context.new_page()
        tab.goto(page.as_uri())
        tab.wait_for_selector("#picture canvas")
        legend = tab.locator(".legend").bounding_box()
        height = legend["y"] + legend["height"] + 8 if legend else HEIGHT
        tab.screenshot(path=picture, clip={"x": 0, "y": 0, "width": WIDTH, "height": height})
        browser.close()


def main() -> None:
    """Read the records, write their page, and take its picture."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        records = Path(sys.argv[1]) if len(sys.argv) > 1 else _seeds(folder)
        lines = records.read_text(encoding="utf-8").splitlines()
        page = folder / "network.html"
        write_page(to_networkx(Record.from_json(json.loads(line)) for line in lines), page, title=TITLE)
        _shoot(page, PICTURE)


if __name__ == "__main__":
    main()
