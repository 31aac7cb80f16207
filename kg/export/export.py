"""From a store to a file, in the format that its ending names."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path

import pyoxigraph

from kg.errors import UnknownFormatError
from kg.export import jsonld, nquads, ntriples, rdfxml, trig, turtle
from kg.export.select import INCLUDABLE, select_quads
from kg.files import whole_file
from kg.store import Store

__all__ = ["ENDINGS", "INCLUDABLE", "export", "form_of"]

_Pieces = Callable[[Iterable[pyoxigraph.Quad], str], Iterator[str]]

FORMATS = (turtle, trig, ntriples, nquads, jsonld, rdfxml)
ENDINGS: Mapping[str, str] = {ending: module.NAME for module in FORMATS for ending in module.ENDINGS}
"""Each known ending, without its dot, and the name of its format."""
_WRITERS: Mapping[str, _Pieces] = {ending: module.pieces for module in FORMATS for ending in module.ENDINGS}


def form_of(path: str | Path) -> str:
    """Return the ending that says in which format a file is to be written.

    >>> form_of("graph.TTL")
    'ttl'

    :raises UnknownFormatError: listing the known endings, if it is none of them.
    """
    ending = Path(path).suffix.lower().removeprefix(".")
    if ending not in ENDINGS:
        known = ", ".join(f".{known} ({name})" for known, name in ENDINGS.items())
        raise UnknownFormatError(f"nothing is known to write {Path(path).name!r} as; the endings are {known}")
    return ending


def export(
    store: Store,
    path: str | Path,
    *,
    include: Collection[str] = (),
    with_text: bool = False,
    form: str | None = None,
) -> None:
    """Write the graph of a store to a file, whole or not at all.

    :param include: derived graphs to add, of :data:`INCLUDABLE`.
    :param with_text: the documents' texts too; texts are their publishers'.
    :param form: an ending to go by instead of the path's own.
    :raises UnknownFormatError: if nothing is known to write that ending.
    :raises UsageError: if there is no such graph to include.
    :raises StoreError: if the store cannot be read.
    :raises OutputError: if the file cannot be written.
    """
    pieces = _WRITERS[form_of(path if form is None else f"x.{form}")]
    quads = select_quads(store, include=include, with_text=with_text)
    with whole_file(path) as stream:
        for piece in pieces(quads, store.base):
            stream.write(piece.encode())
