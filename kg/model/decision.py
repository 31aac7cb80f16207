"""What people decided about identity and about claims: one line of a ledger each."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a decision says."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    REJECTED = "rejected"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision.

    :param id: "d" and the number of its line.
    :param of: the IRIs of two entities; of one claim, for a rejection; the id of a decision, for an undoing.
    :param names: what they were called when it was made, for people.
    :param why: the reason, in the words of who made it.
    :param by: who made it; ``day`` when, None where that was not kept.
    """

    id: str
    verdict: Verdict
    of: tuple[str, ...]
    names: tuple[str, ...] = ()
    why: str = ""
    by: str = ""
    day: datetime.date | None = None
