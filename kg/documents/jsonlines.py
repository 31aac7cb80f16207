"""JSON Lines: one document a line; a line that cannot be read is named, the others go on.

A line is an object with ``doc_id`` and ``text``, and optionally ``title``, ``published`` ("2021-04-01"), ``publisher``,
``url`` and ``licence``. ``doc_id`` may be missing where ``url`` stands. Fields of other names are left alone, so a
file of document records can be read as documents.
"""

import codecs
import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from kg.documents.decoding import MAX_BYTES, decode, require_plain, require_text
from kg.documents.failure import Failure
from kg.documents.metadata import metadata_from
from kg.errors import InputError
from kg.model import Document

ENDINGS = (".jsonl", ".ndjson")


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """Yield a stream's lines, with their ends; one that is too long is cut and is the last.

    :raises OSError: if the stream cannot be read on.
    """
    while line := stream.readline(MAX_BYTES + 1):
        yield line
        if len(line) > MAX_BYTES:  # what follows is the rest of it, no line of its own
            return


def read_json_lines(lines: Iterable[bytes], *, source: str) -> Iterator[tuple[int, Document | Failure]]:
    """Yield each line's number, from 1, with its document or why there is none. Blank lines are passed over."""
    for number, line in enumerate(lines, start=1):
        words = line
        if number == 1:
            words = line.removeprefix(codecs.BOM_UTF8)
            try:
                require_text(words)
            except InputError as error:  # the other lines would only say the same
                yield number, Failure(source, str(error))
                return
        if not words.strip():
            continue
        try:
            yield number, document_from_line(words)
        except InputError as error:
            yield number, Failure(source, str(error), line=number)


def document_from_line(line: bytes) -> Document:
    """Read one line.

    :raises InputError: if it is no JSON object with a text and a name; the message is a clause.
    """
    data = _json_object(line)
    text = data.get("text")
    if not isinstance(text, str):
        raise InputError("has no text" if text is None else f"text is {text!r:.60}, expected text in quotes")
    if not text.strip():
        raise InputError("has an empty text")
    require_plain(text)
    document = metadata_from(data).document(text, key="")
    if not document.doc_id:
        raise InputError("has no doc_id and no url; give it one of them")
    return document


def is_json_line(line: bytes) -> bool:
    """Whether this is a document in JSON: an object with a text in it."""
    try:
        return "text" in _json_object(line)
    except InputError:
        return False


def _json_object(line: bytes) -> dict[str, object]:
    words = decode(line)
    try:
        data = json.loads(words)
    except json.JSONDecodeError as error:
        raise InputError(f"is no JSON ({error.msg} at character {error.pos}); write one document a line") from error
    except RecursionError as error:
        raise InputError("is JSON nested too deep") from error
    except ValueError as error:  # a number of thousands of digits
        raise InputError(f"is JSON that cannot be read: {error}") from error
    if not isinstance(data, dict):
        raise InputError(f"is a JSON {type(data).__name__}, expected an object with doc_id and text")
    return data
