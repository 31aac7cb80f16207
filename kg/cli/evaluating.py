"""The command that measures: evaluate."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.progress import progress_bar
from kg.cli.streams import STANDARD_OUTPUT, plain, say, write_to
from kg.documents import Failure
from kg.errors import InputError, UsageError
from kg.model import Record

if TYPE_CHECKING:
    from kg.evaluate import Evaluation

STANDARD_INPUT = "-"


def evaluate(
    gold: Annotated[
        str,
        typer.Argument(
            metavar="GOLD.jsonl",
            help="Records that people wrote, one a line (ontology/RECORD.md); - is standard input.",
            show_default=False,
        ),
    ],
    predicted: Annotated[
        str | None,
        typer.Argument(
            metavar="PREDICTED.jsonl",
            help="What `kg extract` gave for the same documents; without it they are read now.",
            show_default=False,
        ),
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List what was missed, invented or wrong.")] = False,
    per_document: Annotated[bool, typer.Option("--per-document", help="Add each document's claims.")] = False,
    by_confidence: Annotated[
        bool, typer.Option("--reliability", help="Add the share of right claims by confidence.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Write JSON: scores, documents and, with --errors, errors.")
    ] = False,
) -> int:
    """Compare what is extracted with what people annotated.

    Prints precision, recall and F1 of entities, claims, their slots and offices. Without PREDICTED.jsonl, the gold
    documents are read anew from their texts, titles, dates, publishers and addresses alone.
    """
    from kg.evaluate import evaluate as compare_records
    from kg.evaluate.calibration import reliability, table

    if gold == predicted == STANDARD_INPUT:
        raise UsageError("standard input cannot hold both; give a file for one of them")
    records = list(_gold(gold))
    if predicted is None:
        status, guesses = 0, list(_extracted(records, gold))
    else:
        status, guesses = _predicted(predicted, records)
    evaluation = compare_records(records, guesses)
    write_to(STANDARD_OUTPUT, _written(evaluation, errors=errors, per_document=per_document, as_json=as_json))
    if by_confidence and not as_json:
        write_to(STANDARD_OUTPUT, [f"\n{table(reliability(evaluation.comparisons))}\n".encode()])
    return status


def _gold(source: str) -> Iterator[Record]:
    """Yield the gold records: with one missing the figures would be others, so the first failure ends it.

    :raises InputError: naming file and line; a path that does not exist is a UsageError.
    """
    from kg.evaluate import read_records

    for item in read_records(source):
        if isinstance(item, Failure):
            raise UsageError(str(item)) if item.missing else InputError(str(item))
        _warn(source, item)
        yield item


def _extracted(gold: list[Record], source: str) -> Iterator[Record]:
    from kg.evaluate import blind
    from kg.pipeline.extract import Extractor

    paths = [] if source == STANDARD_INPUT else [source]
    with progress_bar(paths, what="Reading") as advance:
        for record in Extractor().records(blind(record.document) for record in gold):
            yield record
            advance()


def _predicted(source: str, gold: Iterable[Record]) -> tuple[int, list[Record]]:
    """Return the predictions and the exit status: 1 where a line could not be read."""
    from kg.evaluate import read_records

    status, found = 0, []
    texts = {record.document.doc_id: record.document.text for record in gold}
    unknown = []
    for item in read_records(source):
        if isinstance(item, Failure):
            if item.missing:
                raise UsageError(str(item))
            say(str(item))
            status = 1
            continue
        doc_id = item.document.doc_id
        if doc_id not in texts:
            unknown.append(doc_id)
            continue
        if item.document.text != texts[doc_id]:
            say(f"{source}: {doc_id} has another text than the gold record, so its offsets may be off")
        _warn(source, item)
        found.append(item)
    if unknown:
        say(f"{source}: not in the gold data and left aside: {', '.join(unknown)}")
    return status, found


def _warn(source: str, record: Record) -> None:
    from kg.evaluate import faults, told

    if wrong := faults(record):
        say(f"{source}: {told(record, wrong)}")


def _written(evaluation: "Evaluation", *, errors: bool, per_document: bool, as_json: bool) -> Iterator[bytes]:
    from dataclasses import asdict

    from kg.evaluate import by_document, figures, findings, listing

    wrong = [finding for comparison in evaluation.comparisons for finding in findings(comparison)] if errors else []
    if as_json:
        data = evaluation.to_json() | ({"errors": [asdict(finding) for finding in wrong]} if errors else {})
        yield (json.dumps(data, indent=1, ensure_ascii=False) + "\n").encode()
        return
    lines = [*listing(wrong), *figures(evaluation), *(by_document(evaluation) if per_document else ())]
    yield "".join(f"{plain(line)}\n" for line in lines).encode()
