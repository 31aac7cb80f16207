"""What only many documents show: who is the same across them, and what people decided about that.

:class:`Ledger` holds the decisions; :func:`decided` applies them to a record.
"""

from kg.corpus.apply import decided, decided_records
from kg.corpus.ledger import Ledger, ledger_line

__all__ = ["Ledger", "decided", "decided_records", "ledger_line"]
