"""Where the files that ship with the package lie: ``ontology/``, ``queries/`` and ``seeds/``.

In a checkout they stand beside ``kg/``; in a wheel they are under ``kg/_data/``. Nothing else may know.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder.

    >>> resource("ontology").is_dir()
    True

    :raises FileNotFoundError: if the installation lacks it.
    """
    for root in (_PACKAGE / "_data", _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"the installation lacks {'/'.join(parts)}: install aidgraph again")
