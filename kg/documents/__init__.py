"""Readers: paths become documents, and what cannot be read becomes a failure that says why.

A document's metadata come from its JSON line or from a TOML file beside it (:mod:`kg.documents.metadata`); title and
day of publication, where these are silent, from its own first lines (:mod:`kg.documents.heading`).
"""

from kg.documents.failure import Failure
from kg.documents.reader import count_documents, read_documents

__all__ = ["Failure", "count_documents", "read_documents"]
