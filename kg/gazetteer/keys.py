"""Keys of entries: stable names made of what a row says of itself."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from kg.gazetteer.rows import Report, Row


class Cells(Protocol):
    """A row of a file, or the cells of one that is yet to be written."""

    def __getitem__(self, column: str, /) -> str: ...


V = TypeVar("V")

DISTINCT: Mapping[str, tuple[str, ...]] = {
    "organizations": (),
    "persons": ("wikidata", "country"),
    "programs": ("wikidata", "country"),
    "places": ("country",),
}
"""What tells two rows of one name apart in their keys, by file; bodies are referred to by name, so theirs differ."""

IDS: Mapping[str, str] = {"countries": "iso2", "equipment_taxonomy": "code", "equipment": "id"}
"""The column that holds a row's id, in files where there is one."""


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


def keys(prefix: str, rows: Sequence[Row], *columns: str) -> list[str]:
    """Return a key a row: the name's slug, and where slugs clash, the first of the columns that holds something."""
    slugs = [slug(row["name"]) for row in rows]
    often = Counter(slugs)
    found: list[str] = []
    for row, text in zip(rows, slugs, strict=True):
        suffix = next((row[column].lower() for column in columns if row[column]), "") if often[text] > 1 else ""
        found.append(f"{prefix}/{text}-{suffix}" if suffix else f"{prefix}/{text}")
    return found


class Known(Generic[V]):
    """Rows that are there, to tell whether another means the same thing.

    It does if it has the same Wikidata id; without that, if it has the same id or, where rows have none, the same
    name, and neither its Wikidata id nor its country says otherwise.

    :param stem: which file's rows they are.
    """

    def __init__(self, stem: str) -> None:
        self._id = IDS.get(stem, "")
        self._by_wikidata: dict[str, V] = {}
        self._by_name: dict[str, list[tuple[Cells, V]]] = {}

    def add(self, row: Cells, value: V) -> None:
        """Take a row in; of two with one Wikidata id the first counts."""
        if row["wikidata"]:
            self._by_wikidata.setdefault(row["wikidata"], value)
        self._by_name.setdefault(self._name(row), []).append((row, value))

    def same(self, row: Cells) -> list[V]:
        """Return what was taken in with the rows that mean the same thing: none, one, or several that may."""
        found = self._by_wikidata.get(row["wikidata"]) if row["wikidata"] else None
        if found is not None:
            return [found]
        columns = ("wikidata",) if self._id else ("wikidata", "country")
        return [value for other, value in self.namesakes(row) if _agree(row, other, columns)]

    def namesakes(self, row: Cells) -> list[tuple[Cells, V]]:
        """Return the rows of that id or name, whether or not they mean the same."""
        return self._by_name.get(self._name(row), [])

    def _name(self, row: Cells) -> str:
        return row[self._id] if self._id else slug(row["name"])


def _agree(row: Cells, other: Cells, columns: Sequence[str]) -> bool:
    """Whether the first of these columns in which both rows hold something is the same."""
    for column in columns:
        if row[column] and other[column]:
            return row[column] == other[column]
    return True


def own_keys(prefix: str, stem: str, rows: Sequence[Row], shipped: Mapping[Row, str], report: Report) -> list[str]:
    """Return a key a row of the user's own: that of the shipped row which means the same, else one of its own.

    The first row of a name has the name alone for its key, later ones have what tells them apart as well: a key never
    changes because a row is added below. Two rows that mean the same get the same key.

    :param shipped: the keys of the shipped rows.
    """
    known: Known[str] = Known(stem)
    for row, key in shipped.items():
        known.add(row, key)
    own: Known[str] = Known(stem)
    found: list[str] = []
    for row in rows:
        there = own.same(row)[:1] or known.same(row)
        if len(there) > 1:
            report(
                row.problem(f"{row['name']!r} may be any of {', '.join(there)}; give its wikidata or country", "name")
            )
        key = there[0] if there else _new_key(prefix, stem, row, [*known.namesakes(row), *own.namesakes(row)], report)
        own.add(row, key)
        found.append(key)
    return found


def _new_key(prefix: str, stem: str, row: Row, namesakes: Sequence[tuple[Cells, str]], report: Report) -> str:
    key = f"{prefix}/{slug(row['name'])}"
    if not namesakes:
        return key
    suffix = next((row[column].lower() for column in DISTINCT[stem] if row[column]), "")
    if suffix:
        return f"{key}-{suffix}"
    taken = ", ".join(key for _, key in namesakes)
    report(
        row.problem(f"{row['name']!r} is also the name of {taken}; name it so that it differs, as in 'X (Y)'", "name")
    )
    return f"{key}-{row['country'].lower()}-{row.line}"
