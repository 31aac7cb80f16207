"""Apply what was decided to the records: merged entities get one IRI, rejected claims are set aside."""

import json
from collections.abc import Iterator
from dataclasses import replace

from kg.corpus.ledger import Ledger
from kg.model import Record
from kg.namespaces import ID_BASE
from kg.rdf.identifiers import claim_iris, entity_iri
from kg.store import Store


def decided(record: Record, ledger: Ledger, *, base: str = ID_BASE) -> Record:
    """Return a record as it reads after the decisions.

    The claims that were rejected stay in it, so that those around them keep their IRIs, but
    :attr:`~kg.model.Record.standing` leaves them out.

    :param base: under which IRIs are minted.
    """
    entities = []
    for entity in record.entities:
        own = entity_iri(entity, base=base)
        whole = ledger.canonical(own)
        entities.append(entity if whole == own else replace(entity, iri=whole))
    rejected = ledger.rejected
    aside = (
        frozenset(local for local, iri in claim_iris(record, base=base).items() if iri in rejected) if rejected else ()
    )
    return replace(record, entities=tuple(entities), rejected=frozenset(aside))


def decided_records(store: Store) -> Iterator[Record]:
    """Yield the records of a store as they read after its ledger.

    :raises StoreError: if one cannot be read.
    :raises InputError: if the ledger contradicts itself.
    """
    ledger = Ledger.read(store.ledger())
    for text in store.records():
        yield decided(Record.from_json(json.loads(text)), ledger, base=store.base)
