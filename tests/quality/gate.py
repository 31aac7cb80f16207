"""The quality gate: what the reading scores on gold data, held against floors that are never lowered silently.

    python tests/quality/gate.py                               measure, and tell what lies below its floor
    python tests/quality/gate.py --update                      raise the floors to what is measured, less a margin
    python tests/quality/gate.py --update --allow-regression   lower those that are not reached any more, too

The floors stand in ``gate.json``, each group with a digest of the gold data that they were measured on. Groups whose
data do not lie beside the checkout (``../shared/bench``) are left as they are.
"""

import argparse
import functools
import hashlib
import importlib.util
import json
import math
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.evaluate import blind, evaluate
from kg.evaluate.plain import read_plain, score_plain
from kg.evaluate.said import DIMENSIONS, macro, majority, read_said, score_said
from kg.files import write_whole
from kg.model import Document, Record
from kg.model.record import document_from_json
from kg.pipeline.extract import Extractor

ROOT = Path(__file__).resolve().parents[2]
PINNED = Path(__file__).with_name("gate.json")
OURS = ROOT / "tests" / "gold"
BENCH = ROOT.parent / "shared" / "bench"

SET_ASIDE = frozenset(
    {
        "state-armenia-2021",
        "ce-philippines",
        "centcom-gasmasks-2016",
        "state-civsec-ukraine-2022",
        "ce-germany-ukraine",
    }
)
"""Documents of the bench that nothing here reads: they are scored once, at the end."""

MARGIN = 0.01
"""How far below what was measured a floor lies: what a change of no account may cost."""

_DIGITS = 1000  # floors have three digits
_DOC_ID = re.compile(rb'\{"doc_id": "([^"]+)"')
_WHOLE = frozenset({"quotes"})  # figures that have no margin: each quote stands at its offsets
_MAIN = ("entity_typed", "entity_named", "position", "claim", "slots", "evidence")

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Group:
    """Gold data that are measured together.

    :param inputs: returns the bytes of the gold data.
    :param measure: returns the figures, all from 0 to 1.
    :param source: the file without which the group is left out.
    """

    inputs: Callable[[], bytes]
    measure: Callable[[], Figures]
    source: Path


@dataclass(frozen=True, slots=True)
class Pin:
    """What is held of a group: a digest of its gold data, and the floors of its figures."""

    inputs: str
    floors: Figures


class FloorsError(Exception):
    """Floors that would have to be lowered."""


@functools.cache
def _extractor() -> Extractor:
    return Extractor()


def _read(documents: Iterable[Document]) -> list[Record]:
    return list(_extractor().records(map(blind, documents)))


def _records(lines: bytes) -> list[Record]:
    return [Record.from_json(json.loads(line)) for line in lines.splitlines() if line.strip()]


def _document_figures(lines: bytes) -> Figures:
    gold = _records(lines)
    predicted = _read(record.document for record in gold)
    scores = evaluate(gold, predicted).scores
    return {name: scores[name].f1 for name in _MAIN} | {"quotes": quotes(predicted)}


def quotes(records: Iterable[Record]) -> float:
    """Return the share of mentions and evidence whose words stand at their offsets."""
    found = []
    for record in records:
        text = record.document.text
        for entity in record.entities:
            found += [span.text(text) in entity.aliases for span in entity.mentions]
        for claim in record.claims:
            quote = claim.evidence.text(text)
            found.append(claim.evidence.end <= len(text) and quote.strip() != "")
    return sum(found) / len(found) if found else 0.0


def unread_left_out(lines: bytes) -> bytes:
    """Return the documents' lines without those that are set aside, which are not looked into."""
    kept = []
    for line in lines.splitlines(keepends=True):
        match = _DOC_ID.match(line)
        if match is None:
            raise FloorsError(f"{BENCH / 'gold' / 'dev.jsonl'} has a line that does not begin with its doc_id")
        if match[1].decode() not in SET_ASIDE:
            kept.append(line)
    return b"".join(kept)


def _said() -> Figures:
    rows = read_said(OURS / "said.csv")
    scores = score_said(rows, _read(row.document for row in rows))
    named = ("speaker_name", "speaker_words")
    figures = {name: score.f1 for name, score in sorted(scores.items()) if ":" in name or name in named}
    figures["event"] = scores["event"].recall
    for dimension in DIMENSIONS:
        commonest, beaten = majority(rows, dimension)
        _tell(
            f"  {dimension}: macro F1 {macro(scores, dimension):.3f}; always {commonest!r} has "
            f"{macro(beaten, dimension):.3f}, and F1 {beaten[f'{dimension}:{commonest}'].f1:.3f} of its value"
        )
    return figures


def _plain() -> Figures:
    gold = read_plain(OURS / "plain" / "events.jsonl")
    scores = score_plain(gold, _read(record.document for record in gold))
    return {name: score.f1 for name, score in scores.items()}


def _plover() -> Figures:
    gold = BENCH / "plover" / "dev.jsonl"
    documents = [document_from_json(json.loads(line)) for line in gold.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        predicted.write_text("".join(f"{record.to_line()}\n" for record in _read(documents)), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, str(BENCH / "plover" / "score.py"), str(gold), str(predicted), "--json"],
            check=True,
            capture_output=True,
            text=True,
        )
    view = json.loads(done.stdout)["plover"]
    return {"type": view["type"]["f1"], "actors": view["actors"]["f1"], "hit": view["hit"]}


def _links() -> Figures:
    spec = importlib.util.spec_from_file_location("kg_quality_links", Path(__file__).with_name("links.py"))
    if spec is None or spec.loader is None:
        raise FloorsError("tests/quality/links.py is not there")
    links = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(links)
    figures: Figures = links.figures(_extractor())
    return figures


def _seed_lines() -> bytes:
    return (OURS / "seeds.jsonl").read_bytes()


def _bench_lines() -> bytes:
    return unread_left_out((BENCH / "gold" / "dev.jsonl").read_bytes())


def _report_lines() -> bytes:
    return (OURS / "reports.jsonl").read_bytes()


def _apart_lines() -> bytes:
    return (OURS / "apart.jsonl").read_bytes()


GROUPS: Mapping[str, Group] = {
    "links": Group((OURS / "links.csv").read_bytes, _links, OURS / "links.csv"),
    "seeds": Group(_seed_lines, lambda: _document_figures(_seed_lines()), OURS / "seeds.jsonl"),
    "reports": Group(_report_lines, lambda: _document_figures(_report_lines()), OURS / "reports.jsonl"),
    "apart": Group(_apart_lines, lambda: _document_figures(_apart_lines()), OURS / "apart.jsonl"),
    "said": Group((OURS / "said.csv").read_bytes, _said, OURS / "said.csv"),
    "plain": Group((OURS / "plain" / "events.jsonl").read_bytes, _plain, OURS / "plain" / "events.jsonl"),
    "bench": Group(_bench_lines, lambda: _document_figures(_bench_lines()), BENCH / "gold" / "dev.jsonl"),
    "plover": Group((BENCH / "plover" / "dev.jsonl").read_bytes, _plover, BENCH / "plover" / "dev.jsonl"),
}


def digest(group: Group) -> str:
    """Return what tells the gold data from changed ones."""
    return hashlib.sha256(group.inputs()).hexdigest()


def read_pinned() -> dict[str, Pin]:
    """Return the pinned groups by name; none where nothing was pinned yet."""
    data = json.loads(PINNED.read_text(encoding="utf-8")) if PINNED.exists() else {}
    return {name: Pin(**fields) for name, fields in data.items()}


def write_pinned(pinned: Mapping[str, Pin]) -> None:
    """Write the pinned groups, whole or not at all."""
    data = {name: asdict(pin) for name, pin in pinned.items()}
    write_whole(PINNED, (json.dumps(data, indent=1) + "\n").encode())


def below(figures: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return each figure that lies below its floor, in words; a floor whose figure is gone is one of them."""
    found = []
    for name, floor in floors.items():
        figure = figures.get(name)
        if figure is None:
            found.append(f"{name} is not measured any more, its floor is {floor:.3f}")
        elif figure < floor:
            found.append(f"{name} is {figure:.3f}, below its floor of {floor:.3f}")
    return found


def raised(figures: Mapping[str, float], floors: Mapping[str, float], *, allow_regression: bool = False) -> Figures:
    """Return new floors: a margin below the figures, and never below the old floors that are still reached.

    :raises FloorsError: if a figure lies below its old floor and that is not allowed.
    """
    lost = below(figures, floors)
    if lost and not allow_regression:
        raise FloorsError(f"{'; '.join(lost)}: --allow-regression lowers a floor")
    new = {}
    for name, figure in figures.items():
        floor = max(0.0, math.floor((figure - MARGIN) * _DIGITS) / _DIGITS)
        old = floors.get(name, 0.0)
        new[name] = max(floor, old) if figure >= old else floor
        if name in _WHOLE and figure == 1.0:
            new[name] = 1.0
    return new


def main() -> int:
    """Measure every group that is there; return 1 where a figure lies below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="pin what is measured now")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower floors, too")
    options = parser.parse_args()
    pinned = read_pinned()
    failed = [
        name
        for name, group in GROUPS.items()
        if not _held(name, group, pinned, update=options.update, allow_regression=options.allow_regression)
    ]
    if options.update:
        write_pinned({name: pinned[name] for name in GROUPS if name in pinned})
    return int(bool(failed))


def _held(name: str, group: Group, pinned: dict[str, Pin], *, update: bool, allow_regression: bool) -> bool:
    """Measure one group, tell its figures, and pin them or hold them against the floors."""
    if not group.source.exists():
        _tell(f"{name}: left out, {group.source} is not there")
        return True
    _tell(name)
    figures = group.measure()
    floors = pinned[name].floors if name in pinned else {}
    for figure, value in figures.items():
        _tell(f"  {figure:<24}{value:.3f}   floor {floors.get(figure, 0.0):.3f}")
    if not update:
        lost = below(figures, floors)
        for line in lost:
            _tell(f"  FAILED: {line}")
        return not lost
    try:
        pinned[name] = Pin(digest(group), raised(figures, floors, allow_regression=allow_regression))
    except FloorsError as error:
        _tell(f"  NOT PINNED: {error}")
        return False
    return True


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
