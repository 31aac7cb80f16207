"""Files of document records: read a line at a time, each fault named with its file and line."""

import itertools
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from kg.documents import Failure
from kg.documents.decoding import decode, require_text
from kg.documents.files import exists, reason_of, require_regular, shown
from kg.documents.jsonlines import lines_of
from kg.errors import InputError
from kg.model import Claim, Document, Record, Span

STANDARD_INPUT = "-"
_FEW = 3  # faults of one record that are told


def read_records(source: str, *, stdin: BinaryIO | None = None) -> Iterator[Record | Failure]:
    """Yield the records of a file of JSON Lines; a line that is no record is a failure, and the others go on.

    :param source: a file, or "-" for standard input.
    :param stdin: what "-" reads, for tests; the process's standard input where it is None.
    """
    seen: set[str] = set()
    try:
        for number, line in _numbered(source, stdin):
            try:
                record = _record(line)
                if record.document.doc_id in seen:
                    raise InputError(f"doc_id {record.document.doc_id!r} stands on an earlier line too; keep one")
            except InputError as error:
                yield Failure(shown(source), str(error), line=number)
                continue
            seen.add(record.document.doc_id)
            yield record
    except InputError as error:
        yield Failure(shown(source), str(error))
    except OSError as error:
        yield Failure(shown(source), reason_of(error), missing=not exists(Path(source)))


def blind(document: Document) -> Document:
    """Return what an extractor may see of a gold document: its text and how it was published."""
    return Document(
        document.doc_id,
        document.text,
        title=document.title,
        published=document.published,
        publisher=document.publisher,
        url=document.url,
    )


def faults(record: Record) -> list[str]:
    """Return what in a record contradicts itself: references to nothing, ids that stand twice, spans outside the text.

    Such a record is scored as it stands; whoever annotates will want to know.
    """
    known = Counter(entity.id for entity in record.entities)
    found = [f"entity {id} stands twice" for id, times in known.items() if times > 1]
    for claim in record.claims:
        found += [f"claim {claim.id} names {id}, which is no entity" for id in _references(claim) if id not in known]
    for position in record.positions:
        named = [id for id in (position.person, position.organization) if id is not None]
        found += [f"a position names {id}, which is no entity" for id in named if id not in known]
    spans = [(f"a mention of {entity.id}", span) for entity in record.entities for span in entity.mentions]
    spans += [(f"the evidence of {claim.id}", claim.evidence) for claim in record.claims]
    found += [f"{what} {list(span)} lies outside the text" for what, span in spans if not _inside(span, record)]
    return found


def told(record: Record, found: Iterable[str]) -> str:
    """Return a record's faults as one sentence; after a few it says how many more there are."""
    every = list(found)
    rest = f", and {len(every) - _FEW} more" if len(every) > _FEW else ""
    return f"{record.document.doc_id}: {'; '.join(every[:_FEW])}{rest}"


def _inside(span: Span, record: Record) -> bool:
    return span.end <= len(record.document.text)


def _references(claim: Claim) -> Iterator[str]:
    named = (claim.agents, claim.recipients, claim.programs, claim.places, claim.attributed_to)
    yield from dict.fromkeys(itertools.chain(*named, (item.entity for item in claim.items)))


def _numbered(source: str, stdin: BinaryIO | None) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers.

    :raises InputError: if there is none, or the source is no file.
    :raises OSError: if it cannot be read.
    """
    empty = True
    for number, line in enumerate(_lines(source, stdin), start=1):
        if number == 1:
            require_text(line)  # of a picture, the other lines would only say the same
        if line.strip():
            empty = False
            yield number, line
    if empty:
        raise InputError("is empty, expected one document record a line")


def _lines(source: str, stdin: BinaryIO | None) -> Iterator[bytes]:
    if source == STANDARD_INPUT:
        stream = stdin or getattr(sys.stdin, "buffer", None)
        if stream is None:
            raise InputError("standard input is closed, expected document records")
        yield from lines_of(stream)
        return
    require_regular(Path(source))
    with Path(source).open("rb") as file:
        yield from lines_of(file)


def _record(line: bytes) -> Record:
    """Read one line.

    :raises InputError: if it is no record; the message is a clause.
    """
    try:
        data = json.loads(decode(line))
    except json.JSONDecodeError as error:
        raise InputError(f"is no JSON ({error.msg} at character {error.pos}); write one record a line") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"is JSON that cannot be read: {error}") from error
    if not isinstance(data, dict):
        raise InputError(f"is a JSON {type(data).__name__}, expected a document record")
    return Record.from_json(data)
