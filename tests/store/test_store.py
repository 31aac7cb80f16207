import json
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest

from kg.errors import StoreError
from kg.namespaces import ID_BASE
from kg.store import Store
from kg.store.records import record_name


def quad(value: str) -> pyoxigraph.Quad:
    node = pyoxigraph.NamedNode
    return pyoxigraph.Quad(node("urn:s"), node("urn:p"), pyoxigraph.Literal(value), node("urn:g"))


def value(found: pyoxigraph.Quad) -> str:
    assert isinstance(found.object, pyoxigraph.Literal)
    return found.object.value


def fill_nothing(_dataset: pyoxigraph.Store) -> None:
    pass


def publish(store: Store, records: dict[str, str], *, inputs: str = "digest") -> None:
    with store.writer() as writer:
        for key, text in records.items():
            writer.put(key, text)
        writer.publish(
            lambda dataset: dataset.bulk_extend(quad(text) for text in writer.records()),
            inputs=inputs,
            summary={"documents": len(records)},
        )


def values(store: Store) -> list[str]:
    with store.snapshot() as snapshot:
        return sorted(value(found) for found in snapshot.dataset)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "store")


def test_store_publishes_records_and_quads_together(store: Store) -> None:
    publish(store, {"a": '{"n": 1}', "b": '{"n": 2}'})

    assert values(store) == ['{"n": 1}', '{"n": 2}']
    assert sorted(store.records()) == ['{"n": 1}', '{"n": 2}']
    assert sorted(path.name for path in (store.path / "records").iterdir()) == sorted(map(record_name, "ab"))
    assert list((store.path / "incoming").iterdir()) == []


def test_store_opens_where_it_was_made(store: Store) -> None:
    publish(store, {"a": "1"})

    again = Store.open(store.path)

    assert (again.base, values(again)) == (ID_BASE, ["1"])


def test_store_replaces_a_record(store: Store) -> None:
    publish(store, {"a": "1", "b": "2"})
    publish(store, {"a": "3"})

    assert values(store) == ["2", "3"]


def test_store_keeps_text_that_is_no_unicode(store: Store) -> None:
    with store.writer() as writer:
        writer.put("\ud800", '"\ud800"')
        assert writer.record("\ud800") == '"\ud800"'


def test_store_shows_nothing_before_the_writer_publishes(store: Store) -> None:
    publish(store, {"a": "1"})
    with store.writer() as writer:
        writer.put("a", "2")
        writer.put("b", "3")

        assert (values(store), list(store.records())) == (["1"], ["1"])


def test_store_takes_up_what_an_interrupted_build_had_read(store: Store) -> None:
    with store.writer() as writer:
        writer.put("a", "1")
        writer.put("b", "2")

    with store.writer() as writer:
        assert writer.record("a") == "1"
        writer.put("a", "1")
        writer.publish(fill_nothing, inputs="x", summary={})

    assert list(store.records()) == ["1"], "b was given to no finished build"


def test_store_drops_what_is_taken_back(store: Store) -> None:
    publish(store, {"a": "1"})
    with store.writer() as writer:
        writer.put("a", "2")
        writer.drop("a")
        assert writer.record("a") == "1"
        assert list(writer.records()) == ["1"]


def test_store_snapshot_stays_while_writers_go_on(store: Store) -> None:
    publish(store, {"a": "0"})
    with store.snapshot() as snapshot:
        for number in range(1, 5):
            publish(store, {"a": str(number)})
        assert [value(found) for found in snapshot.dataset] == ["0"]
    assert values(store) == ["4"]


def test_store_removes_versions_that_nobody_needs(store: Store) -> None:
    for number in range(4):
        publish(store, {"a": str(number)})

    assert [path.name for path in sorted((store.path / "rdf").iterdir())] == ["current", "v000003", "v000004"]


@pytest.mark.parametrize(
    ("change", "same"),
    [({}, True), ({"base": "https://example.org/"}, False), ({"gazetteer": "other"}, False)],
)
def test_writer_digest_is_of_parameters(store: Store, change: dict[str, str], *, same: bool) -> None:
    parameters = {"base": ID_BASE, "gazetteer": "one"}
    with store.writer() as writer:
        writer.put("a", "1")
        before = writer.digest(parameters)
        assert (writer.digest(parameters | change) == before) is same


def test_writer_digest_is_of_records_and_ledger(store: Store) -> None:
    with store.writer() as writer:
        digests = [writer.digest({})]
        writer.put("a", "1")
        digests.append(writer.digest({}))
        writer.put("a", "2")
        digests.append(writer.digest({}))
        (store.path / "ledger.jsonl").write_text("{}\n")
        digests.append(writer.digest({}))
    assert len(set(digests)) == 4


def test_writer_manifest_remembers(store: Store) -> None:
    with store.writer() as writer:
        assert writer.manifest() is None
    publish(store, {"a": "1"}, inputs="abc")
    with store.writer() as writer:
        manifest = writer.manifest()
    assert manifest is not None
    assert (manifest.inputs, manifest.summary) == ("abc", {"documents": 1})


def test_store_finishes_a_publication_that_was_cut_off_after_its_decision(store: Store) -> None:
    publish(store, {"a": "1"})
    name = record_name("a")
    (store.path / "incoming" / name).write_text("2")
    (store.path / "rdf" / "current").write_text('{"version": "v000001", "pending": true}')

    assert list(store.records()) == ["2"], "a reader counts what was decided"
    with store.writer():
        pass
    assert (store.path / "records" / name).read_text() == "2"
    assert json.loads((store.path / "rdf" / "current").read_text()) == {"version": "v000001", "pending": False}


def test_store_survives_a_version_that_was_never_finished(store: Store) -> None:
    publish(store, {"a": "1"})
    (store.path / "rdf" / "v000002" / "db").mkdir(parents=True)
    publish(store, {"a": "2"})

    assert values(store) == ["2"]


def test_store_leaves_the_old_version_when_filling_fails(store: Store) -> None:
    publish(store, {"a": "1"})

    def fail(dataset: pyoxigraph.Store) -> None:
        dataset.add(quad("half"))
        raise ValueError("no")

    with store.writer() as writer:
        writer.put("a", "2")
        with pytest.raises(ValueError, match="no"):
            writer.publish(fail, inputs="x", summary={})

    assert (values(store), list(store.records())) == (["1"], ["1"])
    assert not (store.path / "rdf" / "v000002").exists()


def test_store_refuses_a_second_writer_and_names_the_first(store: Store) -> None:
    code = "import sys; from kg.store import Store\nwith Store.open(sys.argv[1]).writer(): pass"
    with store.writer():
        found = subprocess.run(
            [sys.executable, "-c", code, str(store.path)], capture_output=True, text=True, check=False
        )
    assert f"is being written by another process (pid {os.getpid()})" in found.stderr.splitlines()[-1]


def test_store_lets_go_of_the_lock(store: Store) -> None:
    for _ in range(2):
        with store.writer():
            pass


def folder_with(path: Path, name: str, text: str) -> Path:
    path.mkdir(exist_ok=True)
    (path / name).write_text(text)
    return path


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ('{"format": 99, "base": "https://example.org/"}', "newer than this kg reads"),
        ('{"format": 0, "base": "https://example.org/"}', "too old"),
        ('{"format": "1"}', "names no format and base"),
        ("[]", "names no format and base"),
        ("nonsense", "store.json is no JSON"),
    ],
)
@pytest.mark.parametrize("way", [Store.open, Store.create])
def test_store_refuses_settings_it_cannot_read(tmp_path: Path, settings: str, words: str, way: object) -> None:
    folder_with(tmp_path, "store.json", settings)
    with pytest.raises(StoreError, match=words):
        way(tmp_path)  # type: ignore[operator]


def test_store_open_says_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"does not exist; make one with `kg build"):
        Store.open(tmp_path / "nowhere")
    with pytest.raises(StoreError, match=r"is no store \(it has no store.json\)"):
        Store.open(tmp_path)
    with pytest.raises(StoreError, match="is a file, expected a folder"):
        Store.open(folder_with(tmp_path, "file", "x") / "file")


def test_store_create_leaves_other_folders_alone(tmp_path: Path) -> None:
    folder_with(tmp_path, "thesis.docx", "x")
    with pytest.raises(StoreError, match=r"holds other files \(thesis.docx\)"):
        Store.create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_store_create_takes_a_folder_where_making_one_was_cut_off(tmp_path: Path) -> None:
    folder_with(tmp_path, ".kg-0123.tmp", "{")
    assert Store.create(tmp_path).base == ID_BASE


def test_store_keeps_its_base(tmp_path: Path) -> None:
    base = "https://example.org/"
    assert Store.create(tmp_path / "s", base=base).base == base
    assert Store.create(tmp_path / "s").base == base
    with pytest.raises(StoreError, match="was made with the base"):
        Store.create(tmp_path / "s", base="https://other.example/")


def test_store_without_a_build_says_so(store: Store) -> None:
    with pytest.raises(StoreError, match="holds no finished build yet"):
        store.snapshot()


@pytest.mark.parametrize("pointer", ["", "{}", "[1]", '{"version": "../..", "pending": false}', '{"version": 3}'])
def test_store_with_a_damaged_pointer_says_how_to_mend_it(store: Store, pointer: str) -> None:
    publish(store, {"a": "1"})
    (store.path / "rdf" / "current").write_text(pointer)
    with pytest.raises(StoreError, match="is damaged; run `kg rebuild`"):
        store.snapshot()

    publish(store, {})

    assert values(store) == ["1"]


@pytest.mark.parametrize("part", ["db/CURRENT", "manifest.json"])
def test_store_with_a_damaged_version_says_how_to_mend_it(store: Store, part: str) -> None:
    publish(store, {"a": "1"})
    (store.path / "rdf" / "v000001" / part).write_text("nonsense")
    with pytest.raises(StoreError, match=r"cannot be read: .* run `kg rebuild`"):
        store.snapshot()


def test_store_with_a_missing_version_says_how_to_mend_it(store: Store) -> None:
    publish(store, {"a": "1"})
    (store.path / "rdf" / "current").write_text('{"version": "v000009", "pending": false}')
    with pytest.raises(StoreError, match="run `kg rebuild`"):
        store.snapshot()


def test_store_that_cannot_be_written_says_so(store: Store) -> None:
    (store.path / "lock").mkdir()
    with pytest.raises(StoreError, match=r"cannot write into the store .*: is a directory"), store.writer():
        pass
    with pytest.raises(StoreError, match="cannot make the store"):
        Store.create(store.path / "store.json" / "below")
