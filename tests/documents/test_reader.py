"""Paths become documents; what cannot be read becomes a failure, and the rest go on."""

import datetime
import errno
import io
import json
import os
from pathlib import Path
from typing import BinaryIO

import pytest

from kg.documents import Failure, count_documents, read_documents
from kg.model import Document
from kg.resources import resource


def read(*paths: Path | str, stdin: bytes = b"") -> list[Document | Failure]:
    return list(read_documents(paths, stdin=io.BytesIO(stdin)))


def keys(items: list[Document | Failure]) -> list[str]:
    return [item.doc_id for item in items if isinstance(item, Document)]


def failures(items: list[Document | Failure]) -> list[str]:
    return [str(item) for item in items if isinstance(item, Failure)]


def line(doc_id: str = "a", text: str = "Text.", **fields: object) -> str:
    return json.dumps({"doc_id": doc_id, "text": text, **fields}) + "\n"


def test_reader_reads_the_seeds() -> None:
    first, second = read(resource("seeds"))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.doc_id, first.published, first.title) == ("seed-000", datetime.date(2021, 4, 1), "")
    assert (second.doc_id, second.published, second.publisher) == ("seed-002", datetime.date(2021, 12, 28), "Press TV")
    assert second.title.startswith("US to finance projects")
    assert second.text.encode() == (resource("seeds") / "seed-002.txt").read_bytes()


def test_reader_walks_folders_in_order_and_passes_over_what_is_no_document(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.md", ".hidden", ".git/x.txt", "README.md", "a/readme", "b.toml", "x.toml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("" if name.endswith("toml") else "Text.")
    assert keys(read(tmp_path)) == ["a/b/c.md", "a/z.txt", "b.txt"]
    assert keys(read(tmp_path / "a")) == ["b/c.md", "z.txt"]
    assert keys(read(tmp_path / "README.md", tmp_path / "b.toml")) == ["README.md"]
    assert failures(read(tmp_path)) == []


def test_reader_keeps_line_ends_and_drops_the_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.\r\n")
    [document] = read(tmp_path)
    assert isinstance(document, Document)
    assert document.text == "One.\r\nTwo.\r\n"


def test_reader_one_bad_document_never_stops_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\0")
    (tmp_path / "c.txt").write_bytes(b"caf\xe9")
    (tmp_path / "d.txt").write_text("Text.")
    (tmp_path / "d.toml").write_text("published = never")
    (tmp_path / "e.txt").write_text("Text.")
    items = read(tmp_path, tmp_path / "none.txt")
    assert keys(items) == ["e.txt"]
    assert [message.split(": ")[0] for message in failures(items)] == [
        str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt", "d.toml", "none.txt")
    ]
    assert failures(items)[-1].endswith("does not exist; check the spelling")


def test_reader_refuses_what_might_never_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    os.mkfifo(tmp_path / "pipe.jsonl")
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "loop").symlink_to(".")
    (tmp_path / "text.txt").write_text("Text.")
    items = read(tmp_path, "/dev/zero")
    assert keys(items) == ["text.txt"]
    for name, words in {
        "loop": "is a link back to a folder that it lies in",
        "pipe": "is a named pipe, expected a file",
        "pipe.jsonl": "is a named pipe, expected a file",
        "self": "is a link that leads to itself",
    }.items():
        assert any(message.startswith(f"{tmp_path / name}: {words}") for message in failures(items))
    assert failures(items)[-1].startswith("/dev/zero: is a device")


def test_reader_follows_links_that_are_no_loops(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a.txt").write_text("Text.")
    (tmp_path / "in").mkdir()
    (tmp_path / "in/link").symlink_to(tmp_path / "out")
    (tmp_path / "in/b.txt").symlink_to(tmp_path / "out/a.txt")
    assert keys(read(tmp_path / "in")) == ["b.txt", "link/a.txt"]


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.toml"])
def test_reader_names_what_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def refuse(path: Path, mode: str) -> BinaryIO:  # root, as which tests may run, may read everything
        if path.name == name:
            raise PermissionError(errno.EACCES, "Permission denied")
        return io.FileIO(path, mode)

    for made in {name, "a.txt"}:
        (tmp_path / made).write_text("")
    (tmp_path / "a.txt").write_text("Text.")
    monkeypatch.setattr(Path, "open", refuse)
    assert f"{tmp_path / name}: may not be read by you (permission denied)" in failures(read(tmp_path))


def test_reader_walks_very_deep_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    depth = 1500  # more levels than Python recurses
    for _ in range(depth):
        Path("d").mkdir()
        os.chdir("d")
    Path("a.txt").write_text("Text.")
    os.chdir(tmp_path)
    try:
        assert keys(read(".")) == ["d/" * depth + "a.txt"]
    finally:  # pytest's own cleaning does recurse
        os.chdir("d/" * depth)
        Path("a.txt").unlink()
        for _ in range(depth):
            os.chdir("..")
            Path("d").rmdir()


def test_reader_empty_folder_and_lone_metadata_are_failures(tmp_path: Path) -> None:
    (tmp_path / "x.toml").touch()
    assert failures(read(tmp_path)) == [f"{tmp_path}: is a folder without documents"]
    assert "without a document of the same name" in failures(read(tmp_path / "x.toml"))[0]


@pytest.mark.parametrize("name", ["-rf", "a\nb.txt", "%00", "ü" * 100, "\u202etxt.exe", "CON", "a b", "n" * 255])
def test_reader_odd_names_are_keys_as_they_stand(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Text.")
    assert keys(read(tmp_path)) == [name]


def test_reader_names_that_are_no_utf8_are_escaped(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("Text.")
    assert keys(read(tmp_path)) == ["caf\\xe9.txt"]


def test_reader_two_texts_under_one_key_are_a_failure_that_names_both(tmp_path: Path) -> None:
    for folder, text in (("one", "Text."), ("two", "Other."), ("three", "Text.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text)
    items = read(tmp_path / "one", tmp_path / "two", tmp_path / "three")
    assert keys(items) == ["a.txt"]
    [message] = failures(items)
    assert message.startswith(f"{tmp_path / 'two/a.txt'}: has another text than {tmp_path / 'one/a.txt'}")
    assert "'a.txt'" in message


def test_reader_json_lines_name_file_and_line_of_what_is_malformed(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(
        b"".join(
            [
                b"\xef\xbb\xbf",
                line("a", title="T", published="2021-04-01", publisher="P", url="https://e.org/", x=1).encode(),
                b"\r\n",
                b'{"doc_id": "b", "text": "Te\n',
                b"[1, 2]\n",
                b'{"doc_id": "c"}\n',
                b'{"text": "Text."}\n',
                b'{"doc_id": 7, "text": "Text."}\n',
                b'{"doc_id": "d", "text": " "}\n',
                b'{"doc_id": "e", "text": "a\\ud800"}\n',
                b'{"doc_id": "f", "text": "caf\xe9"}\n',
                b'{"doc_id": "g", "text": "Text.", "published": "soon"}\n',
                b"[" * 100_000 + b"\n",
                b"1" * 10_000 + b"\n",
                b'{"url": "https://E.org/x#y", "text": "Last."}',
            ]
        )
    )
    items = read(path)
    assert keys(items) == ["a", "https://e.org/x"]
    expected = [
        (3, "is no JSON (Invalid control character"),
        (4, "is a JSON list, expected an object"),
        (5, "has no text"),
        (6, "has no doc_id and no url"),
        (7, "doc_id is 7, expected text"),
        (8, "has an empty text"),
        (9, "character 1 is half of a surrogate pair"),
        (10, "byte 28 (0xe9) is no UTF-8"),
        (11, "published is 'soon', expected a day"),
        (12, "is JSON nested too deep"),
        (13, "is JSON that cannot be read"),
    ]
    for message, (number, words) in zip(failures(items), expected, strict=True):
        assert message.startswith(f"{path}, line {number}: {words}")


def test_reader_json_lines_may_be_document_records() -> None:
    gold = Path(__file__).parents[1] / "gold" / "seeds.jsonl"
    assert keys(read(gold)) == ["seed-000", "seed-002"]


@pytest.mark.parametrize("data", [b"", b"\n \n"])
def test_reader_json_lines_without_a_line_are_a_failure(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.ndjson"
    path.write_bytes(data)
    assert failures(read(path)) == [f"{path}: is empty, expected one JSON document a line"]


@pytest.mark.parametrize("data", [line().encode("utf-16"), b"\x1f\x8b\x08\n\n\n"])
def test_reader_json_lines_that_are_binary_fail_once(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(data)
    assert len(failures(read(path))) == 1


def test_reader_standard_input_is_a_text_or_json_lines() -> None:
    [document] = read("-", stdin=b"date 2021-04-01 Text.\r\n")
    assert isinstance(document, Document)
    assert (document.doc_id, document.text) == ("stdin", "date 2021-04-01 Text.\r\n")
    assert keys(read("-", stdin=(line("a") + line("b") + "{").encode())) == ["a", "b"]
    assert failures(read("-", stdin=(line("a") + "{").encode()))[0].startswith("-, line 2: is no JSON")
    assert failures(read("-", stdin=b"")) == ["-: is empty, expected text"]


def test_reader_counts_documents_for_progress(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.jsonl").write_text(line("a") + "\n" + line("b"))
    os.mkfifo(tmp_path / "c.jsonl")
    assert count_documents([tmp_path]) == 4
    assert count_documents([tmp_path, "-"]) is None
