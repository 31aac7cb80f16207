"""From paths to documents, one at a time; what cannot be read is yielded as a failure, and the rest go on."""

import itertools
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from kg.documents.decoding import MAX_BYTES, decode
from kg.documents.failure import Failure
from kg.documents.files import METADATA_ENDING, Found, exists, find_files, read_bytes, reason_of, require_regular, shown
from kg.documents.jsonlines import ENDINGS, is_json_line, lines_of, read_json_lines
from kg.documents.metadata import Metadata, read_metadata
from kg.errors import InputError
from kg.model import Document

STANDARD_INPUT = "-"
_STANDARD_INPUT_KEY = "stdin"


def read_documents(paths: Sequence[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Document | Failure]:
    """Yield the documents of the paths in their order, each folder's sorted by name; failures stand where they occur.

    A path is a text file, a file of JSON Lines (``.jsonl``, ``.ndjson``), a folder, or "-" for standard input, which
    may hold either. A document that comes twice is yielded once; another text under the same key is a failure
    that names both sources.

    :param stdin: what "-" reads, for tests; the process's standard input where it is None.
    """
    seen: dict[str, tuple[str, str]] = {}
    for source, line, item in itertools.chain.from_iterable(_read(path, stdin) for path in paths):
        if isinstance(item, Failure):
            yield item
            continue
        where = source if line is None else f"{source}, line {line}"
        if item.doc_id not in seen:
            seen[item.doc_id] = (item.sha256, where)
            yield item
        elif seen[item.doc_id][0] != item.sha256:
            reason = (
                f"has another text than {seen[item.doc_id][1]} under the same key {item.doc_id!r}; "
                "give each a doc_id of its own"
            )
            yield Failure(source, reason, line=line)


def count_documents(paths: Sequence[str | Path]) -> int | None:
    """Return about how many documents the paths hold, for progress: files, and the lines of JSON Lines.

    None where it cannot be told: standard input cannot be read twice.
    """
    total = 0
    for path in paths:
        if str(path) == STANDARD_INPUT:
            return None
        for item in find_files(Path(path)):
            if isinstance(item, Found) and item.path.suffix.lower() in ENDINGS:
                total += _count_lines(item.path)
            else:
                total += 1
    return total


def _read(path: str | Path, stdin: BinaryIO | None) -> Iterator[tuple[str, int | None, Document | Failure]]:
    if str(path) == STANDARD_INPUT:
        yield from _read_standard_input(stdin or getattr(sys.stdin, "buffer", None))
        return
    for item in find_files(Path(path)):
        if isinstance(item, Failure):
            yield item.source, None, item
        elif item.path.suffix.lower() in ENDINGS:
            yield from _read_lines(item)
        else:
            source = shown(item.path)
            yield source, None, _read_text(item, source)


def _read_text(found: Found, source: str) -> Document | Failure:
    try:
        text = decode(read_bytes(found.path))
    except InputError as error:
        return Failure(source, str(error))
    except OSError as error:
        return Failure(source, reason_of(error))
    beside = found.path.with_suffix(METADATA_ENDING)
    try:
        metadata = read_metadata(beside) if exists(beside) else Metadata()
    except InputError as error:
        return Failure(shown(beside), str(error))
    except OSError as error:
        return Failure(shown(beside), reason_of(error))
    return metadata.document(text, key=found.key)


def _read_lines(found: Found) -> Iterator[tuple[str, int | None, Document | Failure]]:
    source = shown(found.path)
    empty = True
    try:
        require_regular(found.path)
        with found.path.open("rb") as file:
            for number, item in read_json_lines(lines_of(file), source=source):
                empty = False
                yield source, number, item
    except InputError as error:
        yield source, None, Failure(source, str(error))
    except OSError as error:
        yield source, None, Failure(source, reason_of(error))
    else:
        if empty:
            yield source, None, Failure(source, "is empty, expected one JSON document a line")


def _read_standard_input(stream: BinaryIO | None) -> Iterator[tuple[str, int | None, Document | Failure]]:
    if stream is None:
        yield STANDARD_INPUT, None, Failure(STANDARD_INPUT, "standard input is closed")
        return
    try:
        first = stream.readline(MAX_BYTES + 1)
        if is_json_line(first):
            lines = itertools.chain((first,), lines_of(stream))
            for number, item in read_json_lines(lines, source=STANDARD_INPUT):
                yield STANDARD_INPUT, number, item
            return
        text = decode(first + stream.read(MAX_BYTES + 1 - len(first)))
    except InputError as error:
        yield STANDARD_INPUT, None, Failure(STANDARD_INPUT, str(error))
    except OSError as error:
        yield STANDARD_INPUT, None, Failure(STANDARD_INPUT, reason_of(error))
    else:
        yield STANDARD_INPUT, None, Metadata().document(text, key=_STANDARD_INPUT_KEY)


def _count_lines(path: Path) -> int:
    try:
        require_regular(path)
        with path.open("rb") as file:
            return sum(1 for line in lines_of(file) if line.strip())
    except (InputError, OSError):
        return 1
