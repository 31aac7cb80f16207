"""What only many documents show: who is the same across them, and what people decided about that.

:class:`Ledger` holds the decisions, :func:`with_automatic` adds those that need nobody to judge, :func:`decided`
applies them to a record, and :func:`review` tells what is left to judge. :func:`find_origins` tells which documents are
copies of one, :func:`find_occurrences` which events of several documents are one thing.
"""

from kg.corpus.apply import decided, decided_records, ledger_of
from kg.corpus.ledger import Ledger, ledger_line
from kg.corpus.occurrences import Corpus, find_occurrences
from kg.corpus.origins import find_origins
from kg.corpus.review import review, with_automatic

__all__ = [
    "Corpus",
    "Ledger",
    "decided",
    "decided_records",
    "find_occurrences",
    "find_origins",
    "ledger_line",
    "ledger_of",
    "review",
    "with_automatic",
]
