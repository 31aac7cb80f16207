"""Sentences annotated in plain words: one event each, its arguments as they stand in the sentence.

A file of them is JSON Lines::

    {"text": "Norway gave Iceland two drones.", "event": "AID", "agents": ["Norway"], "recipients": ["Iceland"],
     "items": [["drones", 2]], "amounts": [[5000000, "EUR", "exact"]]}

Whoever can underline words can write them; :func:`read_plain` makes gold records of them.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.evaluate.compare import evaluate
from kg.evaluate.score import Score
from kg.model import Record

_SLOTS = ("agents", "recipients", "items", "amounts")
_ANY_TYPE = "OtherOrganization"


def read_plain(path: Path) -> list[Record]:
    """Read annotated sentences as gold records.

    The types of their entities, and the claims' status, are stand-ins: neither is annotated, nor to be scored.

    :raises InputError: naming the line that does not read, or whose words do not stand in its text.
    """
    return [_record(line, f"{path.name}, line {number}", number) for number, line in _lines(path)]


def score_plain(gold: Iterable[Record], predicted: Iterable[Record]) -> dict[str, Score]:
    """Return the figures of what is annotated: claims, and their agents, recipients, items and amounts."""
    scores = evaluate(gold, predicted).scores
    names = ("claim", *(f"slot:{slot}" for slot in _SLOTS))
    return {name: scores.get(name, Score()) for name in names}


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            yield number, line


def _record(line: str, where: str, number: int) -> Record:
    try:
        data = json.loads(line)
        surfaces = [*data["agents"], *data["recipients"], *(surface for surface, _ in data["items"])]
        ids = {surface: f"e{place}" for place, surface in enumerate(dict.fromkeys(surfaces), start=1)}
        return Record.from_json(
            {
                "doc_id": f"plain-{number}",
                "text": data["text"],
                "entities": [_entity(data["text"], surface, id) for surface, id in ids.items()],
                "claims": [_claim(data, ids)],
            }
        )
    except KeyError as error:
        raise InputError(f"{where}: lacks the field {error.args[0]!r}") from error
    except (ValueError, TypeError) as error:
        raise InputError(f"{where}: {error}") from error
    except InputError as error:
        raise InputError(f"{where}: {error}") from error


def _entity(text: str, surface: str, id: str) -> dict[str, Any]:
    start = text.find(surface)
    if start < 0:
        raise ValueError(f"{surface!r} does not stand in the text")
    return {"id": id, "type": _ANY_TYPE, "name": surface, "mentions": [[start, start + len(surface)]]}


def _claim(data: Mapping[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": "c1",
        "event": data["event"],
        "status": "occurred",
        "agents": [ids[surface] for surface in data["agents"]],
        "recipients": [ids[surface] for surface in data["recipients"]],
        "items": [{"entity": ids[surface], "count": count} for surface, count in data["items"]],
        "amounts": [
            {"value": value, "currency": currency, "bound": bound} for value, currency, bound in data["amounts"]
        ],
        "evidence": [0, len(data["text"])],
    }
