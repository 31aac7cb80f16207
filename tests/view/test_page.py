"""The page as bytes: what it holds and what it does not. ``test_browser.py`` opens it."""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import networkx as nx
import pytest

from kg.errors import KgError, UsageError
from kg.view import write_page

SEEDS = Path(__file__).parents[1] / "gold" / "seeds.jsonl"


class _Elements(HTMLParser):
    """Collects the tags, attributes and texts of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] in {"script", "style"}:
            self.scripts.append(data)
        else:
            self.words += data


def _written(graph: nx.MultiDiGraph, path: Path, title: str = "Gifts", focus: str | None = None) -> _Elements:
    write_page(graph, path, title=title, focus=focus)
    page = _Elements()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def test_page_shows_every_claim_with_its_source(gift_graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    words = _written(gift_graph, tmp_path / "n.html").words
    for said in (
        "Norway → Moldova: gave aid",
        "Norway gave Moldova two boats.",
        "Norway → Moldova: aid considered",
        "said byOla Nordmann",
        "statusconsidered",
        "confidence of the reading0.75",
        "A gift, The Post",
        "Ola Nordmann → Norway: minister",
        "4 entities, 2 claims and 1 office from 1 document.",
    ):
        assert said in words


def test_page_asks_for_nothing_outside_itself(seeds_graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    page = _written(seeds_graph, tmp_path / "n.html")
    loading = {(tag, name) for tag, attrs in page.tags for name in attrs if name in {"src", "href", "action", "srcset"}}
    assert loading <= {("a", "href"), ("link", "href")}
    assert {attrs["href"] for tag, attrs in page.tags if tag == "link"} == {"data:,"}
    assert not any(name.startswith("on") or name == "style" for _, attrs in page.tags for name in attrs)


def test_page_lets_only_its_own_scripts_and_styles_through(gift_graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    path = tmp_path / "n.html"
    write_page(gift_graph, path)
    page = path.read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    hashes = {
        tag: {
            "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
            for text in re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        }
        for tag in ("script", "style")
    }
    assert set(rules.pop("script-src").split()) == hashes["script"]
    assert set(rules.pop("style-src").split()) == hashes["style"]
    assert rules == {"default-src": "'none'", "img-src": "data:", "base-uri": "'none'", "form-action": "'none'"}


def test_page_has_the_same_elements_whatever_the_texts_hold(
    harmless_graph: nx.MultiDiGraph, hostile_graph: nx.MultiDiGraph, tmp_path: Path
) -> None:
    harmless = _written(harmless_graph, tmp_path / "a.html")
    hostile = _written(hostile_graph, tmp_path / "b.html", title="</title><script>alert(4)</script>")
    assert [tag for tag, _ in hostile.tags] == [tag for tag, _ in harmless.tags]
    assert "<script>alert(1)</script>" in hostile.words
    assert "</title><script>alert(4)</script>" in hostile.words


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("java\tscript:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("file:///etc/passwd", False),
        ("//example.org/a", False),
        ("https://", False),
        ("https://[bad", False),
        ('https://example.org/"onclick="alert(1)', True),
    ],
)
def test_page_links_web_addresses_only(gift_graph: nx.MultiDiGraph, tmp_path: Path, url: str, linked: bool) -> None:
    graph = gift_graph.copy()
    for _, _, data in graph.edges(data=True):
        data["url"] = url
    page = _written(graph, tmp_path / "n.html")
    links = [attrs for tag, attrs in page.tags if tag == "a"]
    expected = {"href": url, "rel": "noopener noreferrer", "target": "_blank"}
    assert links == ([expected] * 3 if linked else [])


def test_page_is_the_same_bytes_under_every_hash_seed(tmp_path: Path) -> None:
    code = (
        "import json, sys\n"
        "from kg.model import Record\n"
        "from kg.network import to_networkx\n"
        "from kg.view import write_page\n"
        "records = [Record.from_json(json.loads(line)) for line in open(sys.argv[1], encoding='utf-8')]\n"
        "write_page(to_networkx(records[::int(sys.argv[3])]), sys.argv[2], focus='Ukraine')"
    )
    pages = []
    for seed, order in (("1", "1"), ("2", "-1")):
        path = tmp_path / f"{seed}.html"
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, str(SEEDS), str(path), order], env=environment, check=True)
        pages.append(path.read_bytes())
    assert pages[0] == pages[1]


def test_page_shows_the_neighbourhood_of_a_focus(seeds_graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    picture = write_page(seeds_graph, tmp_path / "n.html", focus="Javelin")
    assert {node.label for node in picture.nodes} == {"Javelin", "United States"}


def test_page_of_an_empty_network_says_so(tmp_path: Path) -> None:
    page = _written(nx.MultiDiGraph(), tmp_path / "n.html")
    assert "0 entities, 0 claims from 0 documents." in page.words


def test_page_is_not_written_for_an_unknown_focus(gift_graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="did you mean Norway"):
        write_page(gift_graph, tmp_path / "n.html", focus="Norwey")
    assert list(tmp_path.iterdir()) == []


def test_page_names_the_place_that_it_cannot_be_written_to(gift_graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    path = tmp_path / "missing" / "n.html"
    with pytest.raises(KgError, match=re.escape(str(path))):
        write_page(gift_graph, path)


def test_page_data_stay_json(hostile_graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    path = tmp_path / "n.html"
    picture = write_page(hostile_graph, path)
    found = re.search(
        r'<script type="application/json" id="data">([^<>&\u2028\u2029]*)</script>', path.read_text("utf-8")
    )
    assert found is not None
    drawn = json.loads(found[1])
    assert len(drawn["nodes"]) == len(picture.nodes) == 4
    assert [edge["claims"] for edge in drawn["edges"]] == [list(arc.claims) for arc in picture.arcs]
