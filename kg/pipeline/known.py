"""The known entities of a store: the shipped gazetteer, with the store's own rows on top."""

from kg.gazetteer import Gazetteer
from kg.store import Store


def known_to(store: Store) -> Gazetteer:
    """Return the gazetteer that a store's documents are read with.

    :raises InputError: if a row of the store's own is wrong; it names file, line and column.
    """
    return Gazetteer.load(extra=store.gazetteer)
