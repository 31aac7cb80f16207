"""Decisions of a store: made, taken back, and carried into its graph."""

import datetime
from collections.abc import Sequence

from kg.corpus import Ledger, ledger_line
from kg.errors import UsageError
from kg.gazetteer import Gazetteer
from kg.model.decision import Decision, Verdict
from kg.pipeline.build import publish
from kg.pipeline.known import known_to
from kg.store import Store


def decide(
    store: Store,
    verdict: Verdict,
    of: Sequence[str],
    *,
    names: Sequence[str] = (),
    why: str = "",
    by: str = "",
    day: datetime.date | None = None,
    gazetteer: Gazetteer | None = None,
) -> Decision:
    """Add a decision to a store's ledger and derive the graph again.

    :param of: the IRIs of two entities, or of one claim; for an undoing the id of a decision, or nothing for the last.
    :param names: what they are called, for people who read the ledger.
    :param day: the day of the decision.
    :raises InputError: if it contradicts what was decided before, or a row of the store's own gazetteer is wrong;
        nothing changes then.
    :raises UsageError: if there is nothing to undo.
    :raises StoreError: if the store cannot be written.
    """
    with store.writer() as writer:
        before = writer.ledger()
        ledger = Ledger.read(before)
        if verdict is Verdict.UNDONE and not of:
            if not ledger.standing:
                raise UsageError("there is no decision to undo: the ledger holds none that stands")
            of = (ledger.standing[-1].id,)
        decision = Decision(ledger.next_id, verdict, tuple(of), tuple(names), why, by, day)
        Ledger((*ledger.decisions, decision))
        known = gazetteer or known_to(store)
        lead = "" if not before or before.endswith("\n") else "\n"
        writer.write_ledger(before + lead + ledger_line(decision))
        publish(store, writer, known, always=False)
    return decision
