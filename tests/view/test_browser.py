"""The page in a real Chromium, without a network: nothing asked for, nothing run that is not ours, all of it usable."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kg.view import write_page

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@dataclass
class Trouble:
    """What a page did that it must not."""

    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        if os.environ.get("KG_REQUIRE_BROWSER") == "1":
            pytest.fail(f"KG_REQUIRE_BROWSER is 1, but none of {', '.join(NAMES)} is on the path: install chromium")
        pytest.skip(f"none of {', '.join(NAMES)} is on the path: install chromium to run these tests")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def trouble() -> Trouble:
    return Trouble()


@pytest.fixture
def page(browser: Browser, trouble: Trouble) -> Iterator[Page]:
    context = browser.new_context(offline=True, viewport={"width": 1200, "height": 900})
    page = context.new_page()
    page.on("request", lambda request: trouble.requests.append(request.url))
    page.on("console", lambda message: trouble.messages.append(message.text))
    page.on("pageerror", lambda error: trouble.messages.append(str(error)))

    def dismiss(dialog: object) -> None:
        trouble.dialogs.append(str(dialog))

    page.on("dialog", dismiss)
    yield page
    context.close()


def _open(page: Page, graph: nx.MultiDiGraph, path: Path, *, title: str = "Gifts") -> str:
    write_page(graph, path, title=title)
    address = path.as_uri()
    page.goto(address)
    page.wait_for_selector("#picture canvas")
    return address


INK = """() => {
  const canvas = document.querySelector('#picture canvas');
  const bytes = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  return bytes.filter((value, index) => index % 4 === 3 && value > 0).length;
}"""


def test_page_draws_without_asking_for_anything(
    page: Page, trouble: Trouble, seeds_graph: nx.MultiDiGraph, tmp_path: Path
) -> None:
    address = _open(page, seeds_graph, tmp_path / "n.html")
    assert page.evaluate(INK) > 10_000
    assert page.locator(".legend li").all_inner_texts()[:6] == [
        "country or alliance",
        "body or organization",
        "person",
        "program",
        "equipment",
        "place",
    ]
    assert (trouble.requests, trouble.messages, trouble.dialogs) == ([address], [], [])


def test_click_on_a_line_shows_quote_speaker_and_document(
    page: Page, trouble: Trouble, gift_graph: nx.MultiDiGraph, tmp_path: Path
) -> None:
    _open(page, gift_graph, tmp_path / "n.html")
    page.locator("#claims .show").first.click()
    panel = page.locator("#panel")
    assert "Norway gave Moldova two boats." in panel.inner_text()
    page.keyboard.press("Escape")
    assert not panel.is_visible()
    box = page.locator("#picture").bounding_box()
    assert box is not None
    seen = ""
    for share in range(5, 95, 2):
        # Up the middle: every line from Norway to the left or right of it is met somewhere.
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] * share / 100)
        if panel.is_visible() and panel.locator(".claim").count() == 1:
            seen = panel.inner_text()
            break
    assert "said by" in seen or "minister" in seen
    assert "A gift, The Post" in seen
    assert trouble.messages == []


def test_keyboard_reaches_an_entity_and_its_claims(page: Page, gift_graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    _open(page, gift_graph, tmp_path / "n.html")
    page.locator("#entities .show", has_text="boats").focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel .entity").inner_text().startswith("boats")
    assert page.locator("#panel blockquote").all_inner_texts() == ["Norway gave Moldova two boats."]


def test_search_keeps_what_it_finds(page: Page, gift_graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    _open(page, gift_graph, tmp_path / "n.html")
    page.fill("#find", "RADAR")
    assert page.locator("#claims .claim:visible").count() == 1
    assert page.locator("#found").inner_text() == "0 entities and 1 claims"


def test_hostile_texts_show_and_never_run(
    page: Page, trouble: Trouble, hostile_graph: nx.MultiDiGraph, tmp_path: Path
) -> None:
    address = _open(page, hostile_graph, tmp_path / "n.html", title="</title><script>alert(4)</script>")
    for button in page.locator(".show:visible").all():
        button.click()
    page.fill("#find", "<img")
    assert "<img src=x onerror=alert(2)>" in page.locator("#claims").inner_text()
    assert "</title><script>alert(4)</script>" in page.title()
    assert page.locator("img").count() == 0
    assert page.locator("a").count() == 0
    assert (trouble.requests, trouble.messages, trouble.dialogs) == ([address], [], [])


def test_policy_stops_a_script_that_found_its_way_in(
    page: Page, trouble: Trouble, gift_graph: nx.MultiDiGraph, tmp_path: Path
) -> None:
    path = tmp_path / "n.html"
    write_page(gift_graph, path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("</main>", "<img src=x onerror=alert(1)><script>alert(2)</script></main>"), "utf-8")
    page.goto(path.as_uri())
    page.wait_for_selector("#picture canvas")
    assert trouble.dialogs == []
    assert any("Content Security Policy" in message for message in trouble.messages)
