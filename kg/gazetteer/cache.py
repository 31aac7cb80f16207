"""Compiled gazetteers on the disk, so that a process opens one instead of making it.

A compiled file is known by a digest of all that it was made of: the files, and the code that read them. It is taken
from beside the files where one was shipped there, else from the user's cache folder (``$XDG_CACHE_HOME/aidgraph``, or
``~/.cache/aidgraph``), else made and kept there. A file that is damaged, or of something else, is made again; a folder
that cannot be written does not matter. ``KG_CACHE`` names another cache folder; where it is ``off``, no compiled file
is looked for and none is kept.
"""

import contextlib
import gc
import hashlib
import mmap
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from kg import __version__
from kg.errors import OutputError
from kg.files import write_whole
from kg.gazetteer.columns import FILES
from kg.gazetteer.compiled import Compiled, compiled
from kg.gazetteer.load import read_folder
from kg.gazetteer.roles import rules_file
from kg.gazetteer.tables import Data, is_whole

SHIPPED = "gazetteer.bin"
"""The name of a compiled file beside the files that it was made of."""

_WORTH = 1 << 16  # bytes of files from which making takes longer (30 ms) than looking for a compiled file pays back
_KEPT = 8  # compiled files that stay in the cache folder, of several versions and gazetteers: 5 MB each


def opened(folder: Path, extra: Path | None = None) -> tuple[Compiled, str]:
    """Return the gazetteer of a folder, from a compiled file where there is one, and the digest of its rows.

    :param extra: a folder of a user's own rows, which go on top.
    :raises InputError: if it must be made and a row of the files is wrong.
    """
    folders = (folder,) if extra is None else (folder, extra)
    files = [file for one in folders for file in files_of(one)]
    rows = _digest_of(files)
    if not _caching() or sum(path.stat().st_size for path in files) < _WORTH:
        with _no_collection():
            return Compiled(compiled(read_folder(*folders))), rows.hex()
    digest = _made_of(rows)
    kept = _cache_file(digest, own=extra is not None)
    for place in (folder / SHIPPED if extra is None else None, kept):
        data = _mapped(place) if place else None
        if data is not None and is_whole(data, digest):
            return Compiled(data), rows.hex()
    with _no_collection():
        made = compiled(read_folder(*folders), digest)
    if kept and _made_of(_digest_of(files)) == digest:  # not where a file changed while it was read
        _keep(made, kept)
    return Compiled(made), rows.hex()


def files_of(folder: Path) -> list[Path]:
    """Return the files of a folder that hold rows of a gazetteer."""
    return [path for name in FILES if (path := folder / name).is_file()]


def _digest_of(files: list[Path]) -> bytes:
    """Return the digest of the rows, each with its file and folder."""
    whole = hashlib.sha256()
    for path in files:
        data = path.read_bytes()
        whole.update(f"{files[0].parent == path.parent} {path.name} {len(data)}\n".encode("utf-8", "surrogateescape"))
        whole.update(data)
    return whole.digest()


def _made_of(rows: bytes) -> bytes:
    """Return the digest of what a compiled file is made of: the rows, the titles' rules, and this package's code."""
    whole = hashlib.sha256(f"{__version__} {unicodedata.unidata_version} {rows.hex()}\n".encode())
    code = sorted(Path(__file__).parent.glob("*.py"))
    for path in (rules_file(), *code):
        data = path.read_bytes()
        whole.update(f"{path.name} {len(data)}\n".encode("utf-8", "surrogateescape"))
        whole.update(data)
    return whole.digest()


def _caching() -> bool:
    return os.environ.get("KG_CACHE", "").lower() != "off"


def _cache_file(digest: bytes, *, own: bool) -> Path | None:
    """Return where a compiled file is kept; None for a user without a home.

    Those with a user's own rows change often, and must not drive out the others.
    """
    folder = _cache_folder()
    return folder / f"gazetteer{'_own' if own else ''}-{digest.hex()[:32]}.bin" if folder else None


def _cache_folder() -> Path | None:
    own = os.environ.get("KG_CACHE", "")
    if own:
        return Path(own)
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if named.is_absolute():  # the standard for these folders says to leave out a relative one
        return named / "aidgraph"
    try:
        return Path.home() / ".cache" / "aidgraph"
    except RuntimeError:
        return None


def _mapped(path: Path) -> Data | None:
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # it is not there, is no file, or is empty
        return None


def _keep(made: bytes, path: Path) -> None:
    """Write a compiled file, and take away those of its sort that were written longest ago."""
    with contextlib.suppress(OSError, OutputError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, made, durable=False)
        others = sorted(path.parent.glob(f"{path.name.partition('-')[0]}-*.bin"), key=_written, reverse=True)
        for old in others[_KEPT:]:
            old.unlink(missing_ok=True)


def _written(path: Path) -> float:
    return path.stat().st_mtime


@contextlib.contextmanager
def _no_collection() -> Iterator[None]:
    # Nothing that is made here is garbage before the end: looking for it on the way costs a fifth of the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
