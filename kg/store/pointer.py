"""The pointer file: which version of the RDF counts, and whether its records have all been moved into place."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from kg.errors import StoreError
from kg.files import clause, write_whole

_NAME = re.compile(r"v[0-9]{6,}")


@dataclass(frozen=True, slots=True)
class Pointer:
    """What counts.

    :param version: the name of the version's folder.
    :param pending: whether records of this version may still lie in ``incoming/``.
    """

    version: str
    pending: bool = False


def read_pointer(folder: Path) -> Pointer | None:
    """Return a store's pointer, or None where nothing was published yet.

    :raises StoreError: if the file is there and makes no sense, or cannot be read.
    """
    path = folder / "rdf" / "current"
    try:
        data = json.loads(path.read_bytes())
        version, pending = data["version"], data["pending"]
    except FileNotFoundError:
        return None
    except OSError as trouble:
        raise StoreError(f"cannot read {path}: {clause(trouble)}") from trouble
    except (ValueError, KeyError, TypeError) as trouble:
        raise _damaged(path) from trouble
    if not (isinstance(version, str) and _NAME.fullmatch(version) and isinstance(pending, bool)):
        raise _damaged(path)
    return Pointer(version, pending)


def write_pointer(folder: Path, pointer: Pointer) -> None:
    """Make this version the one that counts, for every reader to come, even after a power cut.

    :raises StoreError: if the file cannot be written; the old version still counts then.
    """
    data = json.dumps({"version": pointer.version, "pending": pointer.pending}) + "\n"
    write_whole(folder / "rdf" / "current", data.encode(), error=StoreError)


def version_names(folder: Path) -> list[str]:
    """Return the names of the version folders, finished or not, oldest first."""
    try:
        names = [path.name for path in (folder / "rdf").iterdir() if _NAME.fullmatch(path.name)]
    except FileNotFoundError:
        return []
    return sorted(names, key=_number)


def next_version(folder: Path) -> str:
    """Return a name that no version folder has."""
    names = version_names(folder)
    return f"v{(_number(names[-1]) if names else 0) + 1:06}"


def _number(name: str) -> int:
    return int(name[1:])


def _damaged(path: Path) -> StoreError:
    return StoreError(f"{path} is damaged; run `kg rebuild` to derive the RDF from the records again")
