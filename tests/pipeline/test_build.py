import dataclasses
import hashlib
import itertools
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph
import pytest

from kg.documents import Failure
from kg.errors import StoreError
from kg.model import Document, Record
from kg.namespaces import Aid
from kg.pipeline.build import BuildReport, build, rebuild
from kg.store import Store

GOLD = Path(__file__).parents[1] / "gold" / "seeds.jsonl"
SHA256 = pyoxigraph.NamedNode(Aid.sha256)
RECORDS = tuple(Record.from_json(json.loads(line)) for line in GOLD.read_text(encoding="utf-8").splitlines())
DOCUMENTS = tuple(record.document for record in RECORDS)


class GoldExtractor:
    """Gives the gold record of a gold document, and an empty one of any other."""

    def __init__(self, version: str = "gold 1") -> None:
        self.version = version
        self.read: list[str] = []

    def records(self, documents: Iterable[Document]) -> Iterator[Record]:
        gold = {record.document: record for record in RECORDS}
        for document in documents:
            self.read.append(document.doc_id)
            yield dataclasses.replace(gold.get(document, Record(document)), extractor=self.version)


def built(store: Store, documents: Iterable[Document | Failure] = DOCUMENTS, **options: object) -> BuildReport:
    return build(documents, store=store, extractor=GoldExtractor(**options))  # type: ignore[arg-type]


def quads(store: Store) -> list[str]:
    with store.snapshot() as snapshot:
        return sorted(map(str, snapshot.dataset))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "store")


def test_build_reports_what_the_store_holds(store: Store) -> None:
    report = built(store)

    claims = sum(len(record.claims) for record in RECORDS)
    assert (report.documents, report.read, report.unchanged, report.failures) == (2, 2, 0, ())
    assert (report.claims, sum(report.events.values())) == (claims, claims)
    assert report.entities["Person"] == 7
    assert report.published


def test_build_again_changes_nothing(store: Store) -> None:
    built(store)
    before = {path: path.stat().st_mtime_ns for path in store.path.rglob("*") if path.name != "lock"}
    extractor = GoldExtractor()

    report = build(DOCUMENTS, store=store, extractor=extractor)

    assert (extractor.read, report.read, report.unchanged, report.published) == ([], 0, 2, False)
    after = {path: path.stat().st_mtime_ns for path in store.path.rglob("*") if path.name != "lock"}
    assert after == before


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Other text."},
        {"title": "Other"},
        {"publisher": "Other"},
        {"published": None},
        {"url": "https://a.example"},
    ],
)
def test_build_reads_a_changed_document_again(store: Store, change: dict[str, str]) -> None:
    built(store)
    extractor = GoldExtractor()

    report = build(
        [DOCUMENTS[0], dataclasses.replace(DOCUMENTS[1], **change)],  # type: ignore[arg-type]
        store=store,
        extractor=extractor,
    )

    assert extractor.read == [DOCUMENTS[1].doc_id]
    assert (report.documents, report.read, report.unchanged, report.published) == (2, 1, 1, True)


def test_build_reads_all_again_with_another_extractor(store: Store) -> None:
    built(store)
    report = built(store, version="gold 2")
    assert (report.read, report.unchanged) == (2, 0)


def test_build_adds_to_what_is_there(store: Store, tmp_path: Path) -> None:
    built(store, DOCUMENTS[:1])
    assert built(store, DOCUMENTS[1:]).documents == 2

    whole = Store.create(tmp_path / "whole")
    built(whole)
    assert quads(store) == quads(whole)


def test_build_reads_a_damaged_record_again(store: Store) -> None:
    built(store)
    for path in (store.path / "records").iterdir():
        path.write_text("{")
    assert built(store).read == 2


def test_build_names_failures_and_builds_the_rest(store: Store) -> None:
    failure = Failure("gone.txt", "does not exist")
    report = built(store, [failure, *DOCUMENTS])
    assert (report.failures, report.documents) == ((failure,), 2)


def test_build_publishes_nothing_where_all_fail(store: Store) -> None:
    failure = Failure("gone.txt", "does not exist")
    report = built(store, [failure])
    assert (report.documents, report.claims, report.published) == (0, 0, False)
    with pytest.raises(StoreError, match="no finished build"):
        store.snapshot()

    built(store)
    assert built(store, [failure]).documents == 2


def test_build_takes_a_document_that_comes_twice_once(store: Store) -> None:
    report = built(store, [*DOCUMENTS, DOCUMENTS[0]])
    assert (report.failures, report.documents) == ((), 2)


@pytest.mark.parametrize(("change", "what"), [({"text": "Other."}, "another text"), ({"title": "T"}, "other metadata")])
def test_build_names_two_documents_under_one_key(store: Store, change: dict[str, str], what: str) -> None:
    first = Document("same", "One text.")
    other = dataclasses.replace(first, **change)  # type: ignore[arg-type]

    report = built(store, [first, other, *DOCUMENTS])

    opening = change.get("title") or change.get("text") or ""
    assert [str(failure) for failure in report.failures] == [
        f'same: "{opening}" has {what} than "One text." under the same key; give each a doc_id of its own'
    ]
    assert report.documents == 3


def test_build_leaves_out_a_record_that_makes_no_graph(store: Store) -> None:
    class Broken(GoldExtractor):
        def records(self, documents: Iterable[Document]) -> Iterator[Record]:
            for record in super().records(documents):
                broken = dataclasses.replace(record.claims[0], agents=("e999",))
                yield record if record.document != DOCUMENTS[1] else dataclasses.replace(record, claims=(broken,))

    report = build(DOCUMENTS, store=store, extractor=Broken())

    assert [failure.source for failure in report.failures] == [DOCUMENTS[1].doc_id]
    assert "e999" in report.failures[0].reason
    assert report.documents == 1


def test_build_tells_of_its_progress(store: Store) -> None:
    calls: list[int] = []
    for _ in range(2):
        build(
            [*DOCUMENTS, Failure("x", "y")],
            store=store,
            extractor=GoldExtractor(),
            progress=lambda: calls.append(1),
        )
    assert len(calls) == 6


def test_build_does_not_depend_on_the_order_of_documents(tmp_path: Path) -> None:
    others = [Document(f"d{number}", f"Text {number}.") for number in range(2)]
    found = []
    for number, order in enumerate(itertools.islice(itertools.permutations([*DOCUMENTS, *others]), 0, 24, 7)):
        store = Store.create(tmp_path / str(number))
        built(store, order)
        found.append((quads(store), list(store.records())))
    assert all(one == found[0] for one in found)


def test_build_under_another_base_names_nothing_under_the_default_one(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "s", base="https://example.org/")
    built(store)
    assert not [line for line in quads(store) if "w3id.org/aidgraph/id/" in line]


def test_rebuild_derives_the_same_again(store: Store) -> None:
    built(store)
    before = quads(store)
    report = rebuild(store)
    assert quads(store) == before
    assert (report.documents, report.published) == (2, True)


def test_rebuild_mends_a_store_without_its_graph(store: Store) -> None:
    built(store)
    before = quads(store)
    for path in sorted((store.path / "rdf").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    rebuild(store)
    assert quads(store) == before


def test_rebuild_names_a_record_that_makes_no_sense(store: Store) -> None:
    built(store)
    next((store.path / "records").iterdir()).write_text("{")
    with pytest.raises(StoreError, match="a record of the store is no JSON"):
        rebuild(store)
    assert quads(store), "the old graph still counts"


CHILD = """
import sys, time
from pathlib import Path
sys.path[:0] = sys.argv[1:3]
from test_build import GoldExtractor
from kg.model import Document
from kg.pipeline.build import build
from kg.store import Store
documents = [Document(f"d{n}", f"{sys.argv[4]} {n}.") for n in range(40)]
print("begins", flush=True)
build(documents, store=Store.create(sys.argv[3]), extractor=GoldExtractor())
print("ends", flush=True)
"""


def child(folder: Path, word: str, **environment: str) -> "subprocess.Popen[str]":
    paths = [str(Path(__file__).parent), str(Path(__file__).parents[2])]
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, *paths, str(folder), word],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    )


def test_build_does_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    digests = set()
    for seed in ("0", "1"):
        with child(tmp_path / seed, "One", PYTHONHASHSEED=seed) as process:
            assert process.wait(60) == 0
        store = Store.open(tmp_path / seed)
        digests.add(hashlib.sha256("\n".join([*quads(store), *store.records()]).encode()).hexdigest())
    assert len(digests) == 1


LIMITED = """
import resource, signal, sys
sys.path[:0] = sys.argv[1:3]
from test_build import built, DOCUMENTS, Document, Store
store = Store.open(sys.argv[3])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]),) * 2)
built(store, [*DOCUMENTS, Document("new", "New text.")])
"""


@pytest.mark.parametrize(("limit", "words"), [("100", "incoming"), ("5000", "the next version")])
def test_build_that_cannot_write_says_so_and_leaves_the_old(store: Store, limit: str, words: str) -> None:
    built(store)
    before = quads(store)
    paths = [str(Path(__file__).parent), str(Path(__file__).parents[2]), str(store.path), limit]
    done = subprocess.run([sys.executable, "-c", LIMITED, *paths], capture_output=True, text=True, check=False)
    last = done.stderr.splitlines()[-1]
    assert last.startswith("kg.errors.StoreError: cannot write")
    assert words in last
    assert last.endswith("file too large")
    assert quads(store) == before
    assert len(list(store.records())) == 2
    assert [path.name for path in sorted((store.path / "rdf").iterdir())] == ["current", "v000001"]

    assert built(store, [*DOCUMENTS, Document("new", "New text.")]).documents == 3


def texts(store: Store) -> set[str]:
    return {json.loads(text)["text"] for text in store.records()}


@pytest.mark.slow
def test_build_killed_at_any_moment_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "s")
    old, new = ({f"{word} {number}." for number in range(40)} for word in ("Old", "New"))
    with child(store.path, "Old") as process:
        assert process.wait(60) == 0
    states = set()
    for step in range(8):
        with child(store.path, "New") as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "begins\n"
            time.sleep(step * 0.05)
            process.send_signal(signal.SIGKILL)
        state = texts(store)
        assert state in (old, new)
        hashes = {hashlib.sha256(text.encode()).hexdigest() for text in state}
        with store.snapshot() as snapshot:
            found = snapshot.dataset.quads_for_pattern(None, SHA256, None, None)
            assert {str(quad.object).strip('"') for quad in found} == hashes
        states.add(state == new)
        with child(store.path, "Old") as process:
            assert process.wait(60) == 0
        assert texts(store) == old, "the next build completes"
    assert states
