"""The named queries that ship with the package, and finding the one that is meant."""

from functools import cache
from pathlib import Path

from rapidfuzz import process

from kg.errors import QueryError
from kg.query.header import NamedQuery, read_header
from kg.resources import resource

ENDING = ".rq"
_NEAR = 5  # names offered for one that is unknown


@cache
def named_queries() -> tuple[NamedQuery, ...]:
    """Return the shipped queries, sorted by name."""
    return tuple(
        read_header(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(resource("queries").glob(f"*{ENDING}"))
    )


def find_query(name: str) -> NamedQuery:
    """Return the query of that name, or the one in that file where the name ends in ``.rq``.

    :raises QueryError: if there is none; near names are offered.
    """
    for query in named_queries():
        if query.name == name:
            return query
    if name.endswith(ENDING):
        return _read(Path(name))
    names = [query.name for query in named_queries()]
    near = [found for found, _, _ in process.extract(name, names, limit=_NEAR, score_cutoff=50)]
    offer = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(names)}"
    raise QueryError(f"no query is called {name!r}: {offer}")


def _read(path: Path) -> NamedQuery:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise QueryError(f"the query file {path} does not exist") from None
    except UnicodeDecodeError as trouble:
        raise QueryError(f"the query file {path} is no UTF-8 (byte {trouble.start})") from trouble
    except OSError as trouble:
        raise QueryError(f"the query file {path} cannot be read: {trouble.strerror}") from trouble
    return read_header(str(path), text)
