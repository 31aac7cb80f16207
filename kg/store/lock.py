"""One writer at a time: a lock that the system lets go of when its process ends, however it ends."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from kg.errors import StoreError
from kg.files import clause


@contextlib.contextmanager
def writer_lock(folder: Path) -> Iterator[None]:
    """Hold the folder's lock for the length of the block.

    :raises StoreError: if another process holds it, or the folder cannot be written.
    """
    path = folder / "lock"
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as trouble:
        raise StoreError(f"cannot write into the store {folder}: {clause(trouble)}") from trouble
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as trouble:
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
            raise StoreError(
                f"the store {folder} is being written by another process{f' ({holder})' if holder else ''}; "
                "wait until it ends, or name another store"
            ) from trouble
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"pid {os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(descriptor)


def share(path: Path) -> int:
    """Take a reader's part in a lock file and return its open descriptor; closing that lets go.

    :raises OSError: if the file is not there or cannot be read.
    """
    descriptor = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def is_read(path: Path) -> bool:
    """Whether somebody reads what this lock file stands for."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
