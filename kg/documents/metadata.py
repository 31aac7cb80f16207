"""What is known about a document, in a TOML file beside it.

``report.txt`` may have a ``report.toml``::

    title = "Aid package announced"
    published = 2021-04-01
    publisher = "Example News"
    url = "https://example.org/report"
    licence = "CC BY 4.0"
    doc_id = "report-7"            # what makes two inputs one document; the url, else the path, where it is missing

Every field may be missing. A title and a day of publication that are missing are looked for in the text's first lines;
``title = ""`` says that there is none. A field of another name is an error: a slip of the pen
is not overlooked.
"""

import datetime
import difflib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from kg.documents.decoding import decode, require_plain
from kg.documents.files import read_bytes
from kg.documents.heading import published_in, title_in
from kg.documents.urls import canonical_url
from kg.errors import InputError
from kg.model import Document
from kg.model.record import parse_day

_TEXT_FIELDS = ("doc_id", "title", "publisher", "url", "licence")
_FIELDS = (*_TEXT_FIELDS, "published")


@dataclass(frozen=True, slots=True)
class Metadata:
    """A document's own fields; None where nothing is said, "" where it is said that there is none."""

    doc_id: str | None = None
    title: str | None = None
    published: datetime.date | None = None
    publisher: str | None = None
    url: str | None = None
    licence: str | None = None

    def document(self, text: str, *, key: str) -> Document:
        """Return the document; ``key`` names it where there is neither doc_id nor url."""
        return Document(
            doc_id=self.doc_id or (canonical_url(self.url) if self.url else key),
            text=text,
            title=title_in(text) if self.title is None else self.title,
            published=self.published or published_in(text),
            publisher=self.publisher or "",
            url=self.url or "",
            licence=self.licence or "",
        )


def metadata_from(fields: dict[str, object]) -> Metadata:
    """Take a document's fields from a mapping; names that are not ours are left alone.

    :raises InputError: if a field has a wrong type, or ``published`` is no day.
    """
    texts: dict[str, str | None] = {}
    for name in _TEXT_FIELDS:
        value = fields.get(name)
        if value is not None and not isinstance(value, str):
            raise InputError(f"{name} is {value!r:.60}, expected text in quotes")
        require_plain(value or "")
        texts[name] = value
    try:
        published = parse_day(fields.get("published"))
    except ValueError:
        raise InputError(f"published is {fields['published']!r:.60}, expected a day such as 2021-04-01") from None
    return Metadata(published=published, **texts)


def read_metadata(path: Path) -> Metadata:
    """Read a metadata file.

    :raises InputError: if it is no TOML, has a field of another name, or a field of a wrong type.
    :raises OSError: if it cannot be read.
    """
    data = read_bytes(path)
    try:
        fields = tomllib.loads(decode(data)) if data.strip() else {}
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"is no TOML: {error}") from error
    for name in fields:
        if name not in _FIELDS:
            near = difflib.get_close_matches(name, _FIELDS, n=1)
            hint = f"did you mean {near[0]}?" if near else f"expected {', '.join(sorted(_FIELDS))}"
            raise InputError(f"has a field {name!r} that kg does not know; {hint}")
    return metadata_from(fields)
