"""The command that says why: explain."""

import datetime
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.reading import GazetteerOf, extractor_of, not_read
from kg.cli.streams import STANDARD_OUTPUT, say, write_to
from kg.cli.tables import sections_text
from kg.documents import Failure, read_documents
from kg.documents.files import exists
from kg.documents.metadata import Metadata
from kg.errors import UsageError
from kg.model import Document
from kg.model.record import parse_day

if TYPE_CHECKING:
    from kg.model import Explanation

STANDARD_INPUT = "-"
_KEY = "text"
_ENDINGS = (".txt", ".md", ".json", ".jsonl", ".ndjson", ".toml", ".html", ".pdf")


def explain(
    source: Annotated[
        str,
        typer.Argument(
            metavar="TEXT|FILE|-",
            help="A sentence in quotation marks, a file of one document or several, or - for standard input.",
            show_default=False,
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="DAY", help="The day that relative dates go by, such as 2021-04-01."),
    ] = None,
    html: Annotated[
        str | None, typer.Option("--html", metavar="FILE", help="Write a page that marks it all in the text.")
    ] = None,
    store: GazetteerOf = None,
) -> int:
    """Show what is read in a sentence or a document, and why.

    Mentions with what they may stand for, entities with the reason of each link, claims with the word and the line of
    the lexicon that gave them, and the words behind status, polarity and speaker.
    """
    day = _day(published)
    status, documents = _documents(source)
    if not documents:
        return status
    from kg.pipeline.explain import explain as explain_document

    extractor = extractor_of(store)
    dated = [replace(document, published=day) if published else document for document in documents]
    found = [explain_document(document, extractor) for document in dated]
    for record in (explanation.record for explanation in found):
        if not record.is_read:
            say(not_read(record.document.doc_id, record.language))
    if html is None:
        write_to(STANDARD_OUTPUT, _text(found))
        return status
    from kg.view.explained import explained_page
    from kg.view.grounds import summary

    write_to(html, [explained_page(found).encode("utf-8", "replace")])
    say(f"{html} shows {summary(found)}")
    return status


def _day(published: str | None) -> datetime.date | None:
    try:
        return parse_day(published)
    except ValueError:
        raise UsageError(f"--published {published!r} is no day such as 2021-04-01") from None


def _documents(source: str) -> tuple[int, list[Document]]:
    """Return the documents and the exit status: 1 where one could not be read.

    :raises UsageError: if it is a folder, looks like a file that is not there, or is empty.
    """
    if not source.strip():
        raise UsageError("there is no text to explain; give a sentence in quotation marks, or a file")
    if source != STANDARD_INPUT and not exists(Path(source)):
        if len(source.split()) == 1 and (os.sep in source or source.lower().endswith(_ENDINGS)):
            raise UsageError(f"{source}: does not exist; check the spelling, or put a text into quotation marks")
        return 0, [Metadata().document(source, key=_KEY)]
    if source != STANDARD_INPUT and Path(source).is_dir():
        raise UsageError(f"{source}: is a folder; give one of its files")
    status, documents = 0, []
    for item in read_documents([source]):
        if isinstance(item, Failure):
            say(str(item))
            status = 1
        else:
            documents.append(item)
    return status, documents


def _text(found: Sequence["Explanation"]) -> Iterator[bytes]:
    for number, explanation in enumerate(found):
        text = sections_text(_sections(explanation), to_screen=True)
        yield (f"\n{text}" if number else text).encode("utf-8", "replace")


def _sections(explanation: "Explanation") -> Iterator[tuple[str, Iterable[Sequence[str]]]]:
    from kg.view.grounds import Words, entity_row, mention_row, summary

    words = Words(explanation)
    record = explanation.record
    day = f", {record.document.published}" if record.document.published else ""
    yield f"{record.document.title or record.document.doc_id}{day}: {summary([explanation])}", ()
    for ground in explanation.claims:
        rows = [row for row in words.claim_rows(ground) if row.value]
        quote = " ".join(ground.claim.evidence.text(record.document.text).split())
        yield f"{ground.claim.id}  {words.headline(ground.claim)}", [("quote", f"“{quote}”"), *rows]
    yield "Mentions", map(mention_row, explanation.mentions)
    yield "Entities", map(entity_row, record.entities)
    yield "Sums, counts and dates", words.figure_rows()
    yield "Offices", map(words.office_row, record.positions)
