"""The store: a folder of records, of what people decided, and of the RDF that follows from both.

::

    store.json        the format's version and the base of the identifiers
    records/          one document record a file, named by the hash of the document's key: the truth
    incoming/         records of a build that is not published yet
    ledger.jsonl      what people decided: same, different, rejected
    gazetteer/        known entities of the store's own, where there are any
    rdf/v000001/      an immutable version of the RDF: an Oxigraph database and what it was made from
    rdf/current       which version counts
    lock              held by the one writer

A writer builds the next version beside the others and then replaces ``rdf/current``: that is the moment when the new
records and the new RDF count, together. Before it, a reader sees the old ones; after it, the new ones; a process that
is killed leaves what it had not published to be taken up, or swept away, by the next writer.

This package knows JSON text and quads; what the records mean is known above.
"""

from kg.store.folder import Store
from kg.store.version import Manifest, Snapshot
from kg.store.writer import Writer

__all__ = ["Manifest", "Snapshot", "Store", "Writer"]
