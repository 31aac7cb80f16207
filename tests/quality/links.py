"""Score the linking of single mentions (``tests/gold/links.csv``), by category, beside equality of names.

python tests/quality/links.py [--errors]
"""

import csv
import datetime
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from kg.gazetteer import Gazetteer
from kg.model import Document, Entity, Span, Token
from kg.model.trees import head_of, tokens_in
from kg.pipeline.extract import Extraction, Extractor
from kg.rdf.identifiers import entity_key, normalised_name

TABLE = Path(__file__).resolve().parents[1] / "gold" / "links.csv"
OFFICE, NONE = "office:", "none"
OWN = "own"
"""Source of the rows that no document of ours holds, so that no author of the gazetteer has seen them."""


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
        yield case, _names(found, case, extractor)


def _names(found: Extraction, case: Case, extractor: Extractor) -> set[str]:
    """Return what a mention was taken for.

    An entity with that very span; else what the mention's head word stands for: the holder of the office, the entity
    referred to, the body of a named person's office, the entity named there. A state's adjective in front of an office
    ("[Ukrainian] president") is no answer, nor is the country behind it ("ambassador to [Niger]").
    """
    entities = {entity.id: entity for entity in found.record.entities} | {e.id: e for e in found.links.entities}
    exact = {entity.id for entity in entities.values() if case.span in entity.mentions}
    if exact:
        return _known_names(exact, entities, extractor.gazetteer)
    head = head_of(found.parse, case.span)
    within = [head] if head is not None else tokens_in(found.parse, case.span)[-1:]
    if case.category == "office":
        within = _title_words(tokens_in(found.parse, case.span), extractor) or within
    for ids in _readings(found, within, entities):
        names = _known_names(ids, entities, extractor.gazetteer)
        if names:
            return names
    return set()


def _title_words(words: Sequence[Token], extractor: Extractor) -> list[Token]:
    """Return the words of a title in front of "of", "to" and the like, which the parser may hang anywhere."""
    behind = takewhile(lambda word: word.lower not in ("of", "to", "for", "in"), words)
    return [word for word in behind if extractor.lexicon.has("title", word.lower)]


def _readings(found: Extraction, within: Sequence[Token], entities: Mapping[str, Entity]) -> Iterator[set[str]]:
    links = found.links
    yield {id for token in within for id in links.persons.get(token.index, ())}
    yield {id for token in within for id in links.refers.get(token.index, ())}
    words = [Span(token.start, token.end) for token in within]
    told = [office for office in links.positions if office.evidence and any(map(office.evidence.overlaps, words))]
    yield {office.organization for office in told if office.organization}
    yield {e.id for e in entities.values() for where in e.mentions if any(map(where.overlaps, words))}


def _known_names(ids: Iterable[str], entities: Mapping[str, Entity], gazetteer: Gazetteer) -> set[str]:
    return {name for id in ids if (name := _known(id, entities, gazetteer))}


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
        for group in ("all", case.category, f"by {'own' if case.source == OWN else 'document'}"):
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
