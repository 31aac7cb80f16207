"""Which predicted claim is which claim of the gold data, within one document."""

from collections.abc import Iterator, Sequence

from kg.evaluate.slots import MUTUAL, Slots, shared
from kg.model import Claim

_NEAR = 2
"""What overlapping evidence weighs, in slot values: it decides between two tellings of like events."""

_SIDES = ("agents", "recipients")


def match_claims(
    gold: Sequence[Claim],
    predicted: Sequence[Claim],
    gold_slots: Sequence[Slots],
    predicted_slots: Sequence[Slots],
    *,
    lenient: bool = False,
) -> dict[int, int]:
    """Map places in ``gold`` to places in ``predicted``, one to one, the pair that shares most slots first.

    A pair has the same event and shares an agent and a recipient, where the gold claim names one; in mutual events it
    shares two parties, where the gold claim names two. Where the gold claim names neither side, the evidence must
    overlap.

    :param gold_slots: the slots of each gold claim; ``predicted_slots`` in the gold data's entity ids.
    :param lenient: ask instead for overlapping evidence and any party on either side.
    """
    pairs: list[tuple[int, int, int]] = []
    for guess_place, guess in enumerate(predicted):
        for place, claim in enumerate(gold):
            if guess.event != claim.event:
                continue
            here, there = predicted_slots[guess_place], gold_slots[place]
            near = guess.evidence.overlaps(claim.evidence)
            fits = _fits_leniently(here, there, near=near) if lenient else _fits(claim, here, there, near=near)
            if fits:
                weight = sum(shared(here, there).values()) + _NEAR * near
                pairs.append((-weight, guess_place, place))
    return dict(_one_to_one(sorted(pairs)))


def _one_to_one(pairs: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    used: set[int] = set()
    found: set[int] = set()
    for _, guess_place, place in pairs:
        if guess_place not in used and place not in found:
            used.add(guess_place)
            found.add(place)
            yield place, guess_place


def _fits(claim: Claim, here: Slots, there: Slots, *, near: bool) -> bool:
    if not (claim.agents or claim.recipients or near):
        return False
    wanted = 2 if claim.event in MUTUAL else 1
    return all(len(here[side] & there[side]) >= min(wanted, len(there[side])) for side in _SIDES)


def _fits_leniently(here: Slots, there: Slots, *, near: bool) -> bool:
    parties, wanted = (slots["agents"] | slots["recipients"] for slots in (here, there))
    return near and (not wanted or bool(parties & wanted))
