"""Short names for IRIs, and which prefixes a file needs for them."""

import re
from collections.abc import Mapping


class Shortener:
    """Shortens IRIs by a table of prefixes.

    :ivar used: the prefixes that were needed so far, with what they stand for.

    >>> names = Shortener({"aid": "https://w3id.org/aidgraph/ontology#"})
    >>> names.short("https://w3id.org/aidgraph/ontology#Claim"), names.short("https://example.org/a")
    ('aid:Claim', 'https://example.org/a')
    """

    def __init__(self, prefixes: Mapping[str, str], *, local: str = r"[A-Za-z0-9_][A-Za-z0-9_.-]*") -> None:
        """Take a table of prefixes.

        :param local: pattern of what may stand behind a prefix.
        """
        self.used: dict[str, str] = {}
        self._longest_first = sorted(prefixes.items(), key=_longest_first)
        self._local = re.compile(local)
        self._known: dict[str, str | None] = {}

    def short(self, iri: str) -> str:
        """Return the short form of an IRI, or the IRI where no prefix fits."""
        return self.find(iri) or iri

    def find(self, iri: str) -> str | None:
        """Return the short form of an IRI, or None where no prefix fits."""
        if iri not in self._known:
            self._known[iri] = self._shorten(iri)
        return self._known[iri]

    def _shorten(self, iri: str) -> str | None:
        for name, start in self._longest_first:
            if iri.startswith(start) and self._local.fullmatch(iri, len(start)):
                self.used[name] = start
                return f"{name}:{iri[len(start) :]}"
        return None


def _longest_first(prefix: tuple[str, str]) -> tuple[int, str]:
    name, start = prefix
    return -len(start), name
