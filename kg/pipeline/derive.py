"""From records to the graphs of a store: a pure function of the records, the gazetteer and the ontology."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from kg import __version__
from kg.corpus import Ledger, decided, find_occurrences
from kg.errors import StoreError
from kg.gazetteer import Gazetteer
from kg.model import EntityType, Record
from kg.rdf import (
    decision_quads,
    document_quads,
    entity_quads,
    occurrence_quads,
    provenance_quads,
    relation_quads,
)
from kg.rdf.identifiers import entity_iris
from kg.reasoning import inferred_quads
from kg.resources import resource

if TYPE_CHECKING:
    import pyoxigraph


class Records:
    """Records as often as they are asked for, read anew each time: a large store does not fit into memory.

    :ivar ledger: what was decided; the records are read as it says.
    """

    def __init__(self, texts: Callable[[], Iterable[str]], ledger: Ledger, *, base: str) -> None:
        self._texts = texts
        self._base = base
        self.ledger = ledger

    def __iter__(self) -> Iterator[Record]:
        """Yield each record, with the decisions applied.

        :raises StoreError: if one makes no sense.
        """
        for text in self._texts():
            try:
                data = json.loads(text)
            except ValueError as trouble:
                raise StoreError(
                    f"a record of the store is no JSON ({trouble}): {text[:40]!r}; build its document again"
                ) from trouble
            yield decided(Record.from_json(data), self.ledger, base=self._base)


def fill(dataset: "pyoxigraph.Store", records: Records, gazetteer: Gazetteer, *, base: str) -> None:
    """Put the documents' graphs and the derived ones into an empty dataset.

    :param records: is run through several times.
    :raises InputError: if a record contradicts itself.
    """
    told = (quad for record in records for quad in document_quads(record, base=base))
    dataset.bulk_extend(chain(told, _derived(records, gazetteer, base)))
    dataset.bulk_extend(inferred_quads(dataset, base=base))


def _derived(records: Records, gazetteer: Gazetteer, base: str) -> Iterator["pyoxigraph.Quad"]:
    yield from entity_quads(records, gazetteer, base=base)
    yield from relation_quads(records, base=base)
    corpus = find_occurrences(records, gazetteer, base=base)
    yield from occurrence_quads(corpus.occurrences, corpus.origins, base=base)
    yield from provenance_quads(records, base=base)
    yield from decision_quads(records.ledger.standing, records.ledger.canonical, base=base)


def count(records: Iterable[Record], *, base: str) -> dict[str, Any]:
    """Return what a closing table shows: documents, claims, events by type, and entities by type, each once.

    An entity that documents give different types counts under the one that most of them give.
    """
    types: dict[str, Counter[str]] = {}
    events: Counter[str] = Counter()
    documents = 0
    for record in records:
        documents += 1
        events.update(claim.event.value for claim in record.standing)
        iris = entity_iris(record, base=base)
        for entity in record.entities:
            types.setdefault(iris[entity.id], Counter())[entity.type.value] += 1
    entities = Counter(min(given, key=lambda name: (-given[name], name)) for given in types.values())
    return {
        "documents": documents,
        "entities": {kind.value: entities[kind.value] for kind in EntityType if entities[kind.value]},
        "events": dict(sorted(events.items())),
        "claims": events.total(),
    }


def parameters(gazetteer: Gazetteer, *, base: str) -> dict[str, str]:
    """Return what the graph is a function of, beside the records and the ledger."""
    return {
        "software": __version__,
        "base": base,
        "gazetteer": gazetteer.digest,
        "ontology": _ontology_digest(),
    }


def _ontology_digest() -> str:
    """Return a digest of all shipped knowledge, the gazetteer's files too."""
    folder = resource("ontology")
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            whole.update(f"{path.relative_to(folder).as_posix()} {len(data)}\n".encode())
            whole.update(data)
    return whole.hexdigest()
