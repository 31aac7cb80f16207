"""A document as read: its text and what is known about it."""

import datetime
import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its metadata. Offsets everywhere are code points into ``text``, end exclusive.

    :param doc_id: the key that makes two inputs one document.
    :param text: the whole text, unchanged.
    :param published: the day that relative dates are resolved against; None where unknown.
    """

    doc_id: str
    text: str
    title: str = ""
    published: datetime.date | None = None
    publisher: str = ""
    url: str = ""
    licence: str = ""

    @property
    def sha256(self) -> str:
        """Hex digest of the text in UTF-8; lone surrogates are hashed as they stand."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
