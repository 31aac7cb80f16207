"""What is decided without anybody, and what is left for a person to judge."""

from collections.abc import Iterable

from kg.corpus.apply import ledger_of
from kg.corpus.clusters import Pair, alike, automatic, doubtful, known_entities
from kg.corpus.ledger import Ledger
from kg.model import Record
from kg.namespaces import ID_BASE
from kg.store import Store


def with_automatic(ledger: Ledger, records: Iterable[Record], *, base: str = ID_BASE) -> Ledger:
    """Return a ledger with the decisions that the names and the company of new entities make certain.

    :param records: as they were read, without any decision applied.
    """
    return automatic(alike(known_entities(records, base=base), ledger), ledger)


def review(store: Store) -> list[Pair]:
    """Return the pairs of entities that may be one and about which nothing is decided, strongest first.

    :raises StoreError: if the store cannot be read.
    :raises InputError: if its ledger contradicts itself.
    """
    ledger = ledger_of(store)
    pairs = alike(known_entities(map(Record.from_text, store.records()), base=store.base), ledger)
    return doubtful(pairs, automatic(pairs, ledger))
