"""Writing files whole or not at all.

Whoever looks at the target sees the old file or the new one, after a full disk, a Ctrl-C or a ``kill -9`` too.
"""

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from kg.errors import KgError, OutputError

TEMPORARY = ".kg-"
"""How the names of unfinished files begin: what a killed process may leave beside the target."""


@contextlib.contextmanager
def whole_file(path: str | Path, *, error: type[KgError] = OutputError, durable: bool = True) -> Iterator[BinaryIO]:
    """Open a file for writing that takes the place of ``path`` when the block ends well, and is dropped when not.

    A device or a pipe ("/dev/stdout") is written as it goes: there is nothing to take the place of.

    :param error: the class that trouble with the file is raised as.
    :param durable: whether the bytes are on the disk when this returns; what can be made again need not be.
    :raises KgError: of that class, if the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                yield stream
            return
        temporary = target.with_name(f"{TEMPORARY}{secrets.token_hex(6)}.tmp")
        try:
            with temporary.open("xb") as stream:
                yield stream
                if durable:
                    sync(stream.fileno())
            temporary.replace(target)
            if durable:
                sync_folder(target.parent)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as trouble:
        raise error(f"cannot write {path}: {clause(trouble)}") from trouble


def write_whole(path: str | Path, data: bytes, *, error: type[KgError] = OutputError, durable: bool = True) -> None:
    """Write these bytes, whole or not at all; the options are those of :func:`whole_file`."""
    with whole_file(path, error=error, durable=durable) as stream:
        stream.write(data)


def sync(descriptor: int) -> None:
    """Wait until what was written to an open file is on the disk."""
    os.fsync(descriptor)


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are on the disk; where folders cannot be opened (Windows), they need no wait."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def clause(trouble: OSError) -> str:
    """Say what the system says, in lower case, without its number and without what a library puts before it.

    >>> clause(OSError(28, "No space left on device"))
    'no space left on device'
    >>> clause(OSError("IO error: While appending to file: /a/b.sst: File too large"))
    'file too large'
    """
    words = trouble.strerror or str(trouble).rsplit(": ", 1)[-1] or type(trouble).__name__
    return words[:1].lower() + words[1:]
