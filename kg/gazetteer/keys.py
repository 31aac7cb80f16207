"""Keys of entries: stable names made of what a row says of itself."""

import re
import unicodedata
from collections import Counter

from kg.gazetteer.rows import Row


def class_key(code: str) -> str:
    """Return the key of an equipment class by its code."""
    return "equipment-class/" + code


def slug(name: str) -> str:
    """Return a name as part of a key.

    >>> slug("Jens Stoltenberg"), slug("U.S. Army"), slug("Recep Tayyip Erdoğan")
    ('jens-stoltenberg', 'us-army', 'recep-tayyip-erdogan')
    """
    plain = name
    if not name.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return _BETWEEN.sub("-", plain.lower().translate(_SLUG)).strip("-")


_BETWEEN = re.compile(r"[\W_]+")
_SLUG = str.maketrans(
    {**dict.fromkeys(".'’ʼ`"), "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "&": " and "}
)


def keys(prefix: str, rows: list[Row], *columns: str) -> list[str]:
    """Return a key a row: the name's slug, and where slugs clash, the first of the columns that holds something."""
    slugs = [slug(row["name"]) for row in rows]
    often = Counter(slugs)
    found: list[str] = []
    for row, text in zip(rows, slugs, strict=True):
        suffix = next((row[column].lower() for column in columns if row[column]), "") if often[text] > 1 else ""
        found.append(f"{prefix}/{text}-{suffix}" if suffix else f"{prefix}/{text}")
    return found
