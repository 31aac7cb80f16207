"""Sentences labelled with the status, the polarity and the speaker of their main event.

A file of them is a table (CSV) with the columns text, event, status, polarity, speaker and note. ``speaker`` is the
innermost one that is named, as the text writes it, ``unnamed: `` and the words for one that is not, and empty where the
reporter speaks, or where the speaker is himself the agent of a speech act.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.evaluate.align import plain_name, same_mention
from kg.evaluate.score import Score, Scores, macro_f1, total
from kg.model import Claim, Document, EventType, Polarity, Record, Span, Status

NAMED, UNNAMED, REPORTER = "named", "unnamed", "reporter"
DIMENSIONS = ("status", "polarity", "speaker")
_MARK = "unnamed:"
_COLUMNS = ("text", "event", "status", "polarity", "speaker")


@dataclass(frozen=True, slots=True)
class Said:
    """One labelled sentence.

    :param speaker: as the table writes it.
    :param line: in the table, from 2; it makes the document's key.
    """

    text: str
    event: EventType
    status: Status
    polarity: Polarity
    speaker: str
    line: int

    @property
    def document(self) -> Document:
        """The sentence as a document of its own."""
        return Document(f"said-{self.line}", self.text)

    @property
    def kind(self) -> str:
        """Whether the speaker is named, unnamed or the reporter."""
        if not self.speaker:
            return REPORTER
        return UNNAMED if self.speaker.startswith(_MARK) else NAMED

    @property
    def words(self) -> str:
        """The words that name the speaker."""
        return self.speaker.removeprefix(_MARK).strip()


def read_said(path: Path) -> list[Said]:
    """Read a table of labelled sentences.

    :raises InputError: naming the line that has a value outside its list.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        missing = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
        if missing:
            raise InputError(f"{path.name}: lacks the column {missing[0]!r}; expected {', '.join(_COLUMNS)}")
        return [_said(row, path.name, number) for number, row in enumerate(rows, start=2)]


def _said(row: Mapping[str, str | None], name: str, line: int) -> Said:
    filled = {column: value for column in _COLUMNS if (value := row[column]) is not None}
    if len(filled) < len(_COLUMNS):
        raise InputError(f"{name}, row {line}: has {len(filled)} values, expected {len(_COLUMNS)}")
    try:
        event, status, polarity = EventType(filled["event"]), Status(filled["status"]), Polarity(filled["polarity"])
    except ValueError as error:
        raise InputError(f"{name}, row {line}: {error}") from error
    return Said(filled["text"], event, status, polarity, filled["speaker"].strip(), line)


def score_said(rows: Sequence[Said], records: Iterable[Record]) -> dict[str, Score]:
    """Return the figures of each label's values, as "status:occurred", and of the speakers' names.

    What is scored is the first claim of the labelled event; a sentence without one has no prediction. A claim of
    another event costs nothing here.

    - ``event``: sentences with a claim of the labelled event.
    - ``status:…``, ``polarity:…``, ``speaker:…`` (named, unnamed, reporter): each value.
    - ``speaker_name``: named speakers whose entity is the labelled one; ``speaker_words``: unnamed speakers whose words
      are the labelled ones.
    """
    by_id = {record.document.doc_id: record for record in records}
    return total(_row_scores(row, by_id.get(row.document.doc_id)) for row in rows)


def _row_scores(row: Said, record: Record | None) -> Scores:
    claims = record.claims if record else ()
    claim = next((claim for claim in claims if claim.event == row.event), None)
    parts: list[Scores] = [{"event": Score(int(claim is not None), len(claims), 1)}]
    guessed = (claim.status, claim.polarity, speaker_kind(claim)) if claim else (None, None, None)
    for dimension, label, guess in zip(DIMENSIONS, (row.status, row.polarity, row.kind), guessed, strict=True):
        parts.append({f"{dimension}:{label}": Score(int(label == guess), 0, 1)})
        if guess is not None:
            parts.append({f"{dimension}:{guess}": Score(0, 1, 0)})
    if record and claim:
        parts.append(_name_scores(row, record, claim))
    else:
        parts.append({"speaker_name": Score(gold=row.kind == NAMED), "speaker_words": Score(gold=row.kind == UNNAMED)})
    return total(parts)


def speaker_kind(claim: Claim) -> str:
    """Return whether a claim's speaker is named, unnamed or the reporter."""
    if claim.attributed_to:
        return NAMED
    return UNNAMED if any(utterance.speaker is None for utterance in claim.speech) else REPORTER


def _name_scores(row: Said, record: Record, claim: Claim) -> Scores:
    kind = speaker_kind(claim)
    name = kind == row.kind == NAMED and any(_is_called(record, id, row) for id in claim.attributed_to)
    words = kind == row.kind == UNNAMED and any(
        plain_name(utterance.words) == plain_name(row.words) for utterance in claim.speech if utterance.speaker is None
    )
    return {
        "speaker_name": Score(int(name), int(kind == NAMED), int(row.kind == NAMED)),
        "speaker_words": Score(int(words), int(kind == UNNAMED), int(row.kind == UNNAMED)),
    }


def _is_called(record: Record, id: str, row: Said) -> bool:
    """Whether the entity is the one that the labelled words name, by its names or by where it stands."""
    entity = record.entity(id)
    if plain_name(row.words) in {plain_name(name) for name in (entity.name, *entity.aliases)}:
        return True
    places = list(_places(row.text, row.words))
    return any(same_mention(span, place) for span in entity.mentions for place in places)


def _places(text: str, words: str) -> Iterator[Span]:
    start = text.find(words)
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1)


def majority(rows: Sequence[Said], dimension: str) -> tuple[str, dict[str, Score]]:
    """Return the commonest value of a label, and the figures of one who always says it: what any reading must beat."""
    labels = Counter(_label(row, dimension) for row in rows)
    commonest = min(labels, key=lambda value: (-labels[value], value))
    scores = {f"{dimension}:{value}": Score(0, 0, count) for value, count in sorted(labels.items())}
    scores[f"{dimension}:{commonest}"] = Score(labels[commonest], len(rows), labels[commonest])
    return commonest, scores


def macro(scores: Scores, dimension: str) -> float:
    """Return the mean F1 of a label's values."""
    return macro_f1(score for name, score in scores.items() if name.startswith(f"{dimension}:"))


def _label(row: Said, dimension: str) -> str:
    return {"status": str(row.status), "polarity": str(row.polarity), "speaker": row.kind}[dimension]
