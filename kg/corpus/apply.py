"""Apply what was decided to the records: merged entities get one IRI, rejected claims are set aside."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from kg.corpus.ledger import Ledger
from kg.model import Record
from kg.namespaces import ID_BASE
from kg.rdf import told_decisions
from kg.rdf.identifiers import claim_iris, entity_iri
from kg.store import Store


class Decided(Protocol):
    """What is asked of decisions: a :class:`~kg.corpus.Ledger` answers, and so does a graph that was derived by one."""

    @property
    def rejected(self) -> Collection[str]:
        """The IRIs of the claims that are taken out."""

    def canonical(self, iri: str, /) -> str:
        """Return the IRI that stands for an entity."""


@dataclass(frozen=True, slots=True)
class Published:
    """The decisions that a graph was derived by, as it tells of them itself."""

    merged: Mapping[str, str]
    rejected: frozenset[str]

    def canonical(self, iri: str, /) -> str:
        """Return the IRI that stands for an entity."""
        return self.merged.get(iri, iri)


def decided(record: Record, decisions: Decided, *, base: str = ID_BASE) -> Record:
    """Return a record as it reads after the decisions.

    The claims that were rejected stay in it, so that those around them keep their IRIs, but
    :attr:`~kg.model.Record.standing` leaves them out.

    :param base: under which IRIs are minted.
    """
    entities = []
    for entity in record.entities:
        own = entity_iri(entity, base=base)
        whole = decisions.canonical(own)
        entities.append(entity if whole == own else replace(entity, iri=whole))
    rejected = decisions.rejected
    aside = {local for local, iri in claim_iris(record, base=base).items() if iri in rejected} if rejected else ()
    return replace(record, entities=tuple(entities), rejected=frozenset(aside))


def decided_records(store: Store) -> Iterator[Record]:
    """Yield the records of a store as they read in the graph that counts now.

    :raises StoreError: if nothing was built yet, or one cannot be read.
    """
    with store.snapshot() as snapshot:
        decisions = Published(*told_decisions(snapshot.dataset, base=store.base))
    for text in store.records():
        yield decided(Record.from_text(text), decisions, base=store.base)


def ledger_of(store: Store) -> Ledger:
    """Return what people decided about a store.

    :raises InputError: if the ledger contradicts itself.
    """
    return Ledger.read(store.ledger())
