"""Which files a path stands for: itself, or what lies under it, sorted."""

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.documents.decoding import MAX_BYTES
from kg.documents.failure import Failure
from kg.errors import InputError

METADATA_ENDING = ".toml"
"""The ending of a file that describes the document beside it: it is never a document itself."""

_NOWHERE = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG)

_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: where it lies, and its key, the path relative to the PATH given."""

    path: Path
    key: str


def find_files(path: Path) -> Iterator[Found | Failure]:
    """Yield the files that ``path`` stands for: itself, or those under a folder, in the order of their names.

    Within a folder, hidden files, metadata files and those called README are passed over; given outright, they are
    read. Links are followed, loops are not.
    """
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield Failure(shown(path), reason_of(error), missing=error.errno in _NOWHERE)
        return
    if stat.S_ISDIR(mode):
        found = False
        for item in _walk(path):
            found = True
            yield item
        if not found:
            yield Failure(shown(path), "is a folder without documents")
    elif path.suffix == METADATA_ENDING:
        if not _described(path):
            yield Failure(shown(path), "is a metadata file without a document of the same name beside it")
    else:
        yield Found(path, shown(path.name))


def _walk(root: Path) -> Iterator[Found | Failure]:
    waiting: list[tuple[Path, tuple[tuple[int, int], ...]]] = [(root, ())]  # a stack: folders may be nested very deep
    while waiting:
        path, above = waiting.pop()
        try:
            info = path.stat()
            if not stat.S_ISDIR(info.st_mode):
                if path.suffix != METADATA_ENDING and path.stem.upper() != "README":
                    yield Found(path, shown(path.relative_to(root).as_posix()))
                continue
            identity = (info.st_dev, info.st_ino)
            if identity in above:
                yield Failure(shown(path), "is a link back to a folder that it lies in; remove the link")
                continue
            children = sorted((child for child in path.iterdir() if not child.name.startswith(".")), reverse=True)
        except OSError as error:
            yield Failure(shown(path), reason_of(error))
            continue
        waiting.extend((child, (*above, identity)) for child in children)


def read_bytes(path: Path) -> bytes:
    """Return a regular file's bytes, one more than allowed if it is too large.

    :raises InputError: if it is a pipe, a device or the like, which might never end.
    :raises OSError: if it cannot be read.
    """
    require_regular(path)
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def require_regular(path: Path) -> None:
    """Refuse pipes, devices and sockets: reading one might never end.

    :raises InputError: naming what it is.
    :raises OSError: if there is nothing to look at.
    """
    mode = path.stat().st_mode
    for is_kind, kind in _KINDS:
        if is_kind(mode):
            raise InputError(f"is {kind}, expected a file; for a pipe, give - and standard input")


def exists(path: Path) -> bool:
    """Whether there is something under that name; what cannot be looked at counts as there."""
    try:
        path.stat()
    except OSError as error:
        return error.errno not in _NOWHERE
    return True


def reason_of(error: OSError) -> str:
    """Return a clause for a person that says why a path cannot be read."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "does not exist; check the spelling"
    if error.errno == errno.EACCES:
        return "may not be read by you (permission denied)"
    if error.errno == errno.ELOOP:
        return "is a link that leads to itself"
    return f"cannot be read: {error.strerror or error}"


def shown(path: Path | str) -> str:
    r"""Return a path as text; a byte in a name that is no UTF-8 is written as \xNN."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _described(metadata: Path) -> bool:
    try:
        beside = list(metadata.parent.iterdir())
    except OSError:
        return False
    return any(path.stem == metadata.stem and path.suffix != METADATA_ENDING for path in beside)
