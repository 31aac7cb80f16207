"""A claim's slots as sets of values that can be compared."""

from collections.abc import Hashable, Mapping
from typing import NamedTuple

from kg.model import Claim, EventType, Polarity

SLOTS = (
    "agents",
    "recipients",
    "items",
    "amounts",
    "programs",
    "date",
    "status",
    "polarity",
    "attributed_to",
)

MUTUAL = frozenset({EventType.CONSULT, EventType.COOPERATE, EventType.AGREE})
"""Events whose two sides are one set of parties: who calls whom is often not said."""

Slots = Mapping[str, frozenset[Hashable]]


class Unmatched(NamedTuple):
    """A predicted entity that is none of the gold data: it equals nothing there."""

    id: str


def slots_of(claim: Claim, mapping: Mapping[str, str] | None = None) -> dict[str, frozenset[Hashable]]:
    """Return the values of each slot.

    An item counts with its number, an amount with its currency and in whole units; bounds are left aside. Polarity
    counts where it is negated.

    :param mapping: from the claim's entity ids to those of the gold data, for a predicted claim.
    """

    def known(*ids: str) -> frozenset[Hashable]:
        return frozenset(ids if mapping is None else (mapping.get(id, Unmatched(id)) for id in ids))

    mutual = claim.event in MUTUAL
    return {
        "agents": known(*claim.agents, *claim.recipients) if mutual else known(*claim.agents),
        "recipients": frozenset() if mutual else known(*claim.recipients),
        "items": frozenset((next(iter(known(item.entity))), item.count) for item in claim.items),
        "amounts": frozenset((round(float(amount.value)), amount.currency) for amount in claim.amounts),
        "programs": known(*claim.programs),
        "date": frozenset([(claim.date.start, claim.date.end)] if claim.date else ()),
        "status": frozenset([claim.status]),
        "polarity": frozenset([claim.polarity] if claim.polarity == Polarity.NEGATED else ()),
        "attributed_to": known(*claim.attributed_to),
    }


def shared(one: Slots, other: Slots) -> dict[str, int]:
    """Return how many values the two have in common in each slot."""
    return {slot: len(one[slot] & other[slot]) for slot in SLOTS}
