"""Score the linking of single mentions (``tests/gold/links.csv``), by category, beside equality of names.

python tests/quality/links.py [--errors]
"""

import csv
import datetime
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.gazetteer import Gazetteer
from kg.model import Document, Entity, Span
from kg.model.trees import head_of, tokens_in
from kg.pipeline.extract import Extraction, Extractor
from kg.rdf.identifiers import entity_key, normalised_name

TABLE = Path(__file__).resolve().parents[1] / "gold" / "links.csv"
OFFICE, NONE = "office:", "none"


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled mention: what it means in its text, on its day."""

    text: str
    day: datetime.date | None
    mention: str
    expected: str
    category: str
    source: str
    line: int

    @property
    def span(self) -> Span:
        """Where the mention stands: its first occurrence."""
        start = self.text.index(self.mention)
        return Span(start, start + len(self.mention))


def read_cases(path: Path = TABLE) -> list[Case]:
    """Return the labelled mentions of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Case(
                row["text"],
                datetime.date.fromisoformat(row["date"]) if row["date"] else None,
                row["mention"],
                row["expected"],
                row["category"],
                row["source"],
                number,
            )
            for number, row in enumerate(csv.DictReader(lines), start=2)
        ]


def answers(cases: Iterable[Case], extractor: Extractor) -> Iterator[tuple[Case, set[str]]]:
    """Yield each case with the names of what its mention was taken for; the empty set for nothing known."""
    for case in cases:
        found = extractor.extract(Document(f"links-{case.line}", case.text, published=case.day))
        yield case, _names(found, case.span, extractor.gazetteer)


def _names(found: Extraction, span: Span, gazetteer: Gazetteer) -> set[str]:
    entities = {entity.id: entity for entity in found.record.entities} | {e.id: e for e in found.links.entities}
    named = [e for e in entities.values() if any(_is_meant(where, span) for where in e.mentions)]
    ids = [entity.id for entity in named]
    if not any(where == span for e in named for where in e.mentions):
        head = head_of(found.parse, span)
        within = [head] if head is not None else tokens_in(found.parse, span)[-1:]
        referred = [id for token in within for id in found.links.refers.get(token.index, ())]
        persons = [id for token in within for id in found.links.persons.get(token.index, ())]
        ids = persons or referred or ids
    return {name for id in ids if (name := _known(id, entities, gazetteer))}


def _is_meant(where: Span, span: Span) -> bool:
    return where.overlaps(span) and where.end == span.end


def _known(id: str, entities: Mapping[str, Entity], gazetteer: Gazetteer) -> str:
    """Return the canonical name behind a local id or an IRI; "" for what no gazetteer knows."""
    iri = entities[id].iri if id in entities else id
    key = entity_key(iri)
    return gazetteer.entry(key).name if key in gazetteer else ""


def is_right(case: Case, names: set[str]) -> bool:
    """Whether a mention was taken for what it means."""
    if case.expected == NONE:
        return not names
    return case.expected.removeprefix(OFFICE) in names


def floor(case: Case, gazetteer: Gazetteer) -> set[str]:
    """Return what equality of normalised names says of a mention, whatever stands around it."""
    wanted = normalised_name(case.mention)
    return {
        gazetteer.entry(candidate.key).name
        for candidate in gazetteer.candidates(case.mention)
        if normalised_name(gazetteer.entry(candidate.key).name) == wanted
    }


def figures(extractor: Extractor | None = None) -> dict[str, float]:
    """Return the share of right answers, overall and by category."""
    right, told = Counter[str](), Counter[str]()
    for case, names in answers(read_cases(), extractor or Extractor()):
        for group in ("links", f"links:{case.category}"):
            told[group] += 1
            right[group] += is_right(case, names)
    return {group: right[group] / told[group] for group in sorted(told)}


def main() -> int:
    """Print the table; with ``--errors`` the wrong answers too."""
    extractor = Extractor()
    right, naive, told = Counter[str](), Counter[str](), Counter[str]()
    for case, names in answers(read_cases(), extractor):
        for group in ("all", case.category):
            told[group] += 1
            right[group] += is_right(case, names)
            naive[group] += is_right(case, floor(case, extractor.gazetteer))
        if "--errors" in sys.argv and not is_right(case, names):
            sys.stdout.write(
                f"{case.line} {case.category}: {case.mention!r} is {case.expected}, not {sorted(names)} | "
            )
            sys.stdout.write(f"{case.day} {' '.join(case.text.split())}\n")
    for group in sorted(told):
        sys.stdout.write(
            f"{group:<16} {right[group] / told[group]:.3f}   equality of names {naive[group] / told[group]:.3f}"
            f"   of {told[group]}\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
