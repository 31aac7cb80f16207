"""Record files: one a document, under a name that is safe whatever the document's key holds."""

import hashlib
from pathlib import Path

from kg.errors import StoreError
from kg.files import clause

RECORDS = "records"
INCOMING = "incoming"
LEDGER = "ledger.jsonl"
GAZETTEER = "gazetteer"
_DIGITS = 32  # 128 bits: no two keys of any corpus meet


def record_name(key: str) -> str:
    """Return the file name of a document's record.

    >>> record_name("seed-000")
    '89fe910cf6903f5b1298a38db8f71072.json'
    """
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS] + ".json"


def record_names(folder: Path, *, pending: bool) -> list[str]:
    """Return the names of all records, sorted.

    :param pending: whether what lies in ``incoming/`` counts as well; it is listed first, as files move from there
        to ``records/`` and never back.
    """
    names: set[str] = set()
    for part in (INCOMING, RECORDS) if pending else (RECORDS,):
        names.update(_listed(folder / part))
    return sorted(names)


def read_text(folder: Path, name: str, *, pending: bool) -> str:
    """Return a record's JSON text.

    :raises StoreError: if it cannot be read.
    """
    for part in (INCOMING, RECORDS) if pending else (RECORDS,):
        text = find_text(folder / part / name)
        if text is not None:
            return text
    raise StoreError(f"the record {folder / RECORDS / name} is gone; run `kg build` on its document again")


def find_text(path: Path) -> str | None:
    """Return the text of a record file, or None where there is none.

    :raises StoreError: if it is there and cannot be read.
    """
    try:
        return path.read_bytes().decode("utf-8", "surrogatepass")
    except FileNotFoundError:
        return None
    except OSError as trouble:
        raise StoreError(f"cannot read {path}: {clause(trouble)}") from trouble
    except UnicodeDecodeError as trouble:
        raise StoreError(
            f"the record {path} is damaged (no UTF-8); remove it and build its document again"
        ) from trouble


def _listed(path: Path) -> list[str]:
    try:
        return [file.name for file in path.iterdir() if file.suffix == ".json" and not file.name.startswith(".")]
    except FileNotFoundError:
        return []
    except OSError as trouble:
        raise StoreError(f"cannot read {path}: {clause(trouble)}") from trouble
