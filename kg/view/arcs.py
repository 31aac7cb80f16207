"""Arcs: the lines of a picture, each for the claims that say the same of two entities.

Claims with one phrase share an arc ("gave aid ×3"). Where that still leaves more than :data:`PAIR_ARCS` lines between
two entities, all claims of one event type share an arc, and where that does too, all of one direction. What an entity
is said to do with nobody named is one loop.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

PAIR_ARCS = 8
"""Lines between two entities whose labels can still be read beside each other."""

LABEL_LENGTH = 44
"""Characters of an arc's label; the panel has the rest."""

LOOP_LENGTH = 26
LOOP_LINES = 3
"""Characters and lines of a loop's label, which stands beside its node."""

SEVERAL = "several"
"""The event, status or polarity of an arc whose claims differ in it."""

Edge = tuple[str, str, str, Mapping[str, Any]]
"""Source, target, key and attributes, as the network has them."""

ArcKey = tuple[str, str, str, str, str]
"""Source, target, role, event and phrase; "" where claims that differ in it share the arc."""


@dataclass(frozen=True, slots=True)
class Arc:
    """A line: what its claims say in words, and their numbers in the picture's list.

    ``event``, ``status`` and ``polarity`` are :data:`SEVERAL` where the claims differ.
    """

    source: str
    target: str
    label: str
    role: str
    event: str
    status: str
    polarity: str
    claims: tuple[int, ...]


def arcs_of(edges: Iterable[Edge], numbers: Mapping[str, int]) -> Iterator[Arc]:
    """Yield the arcs of these edges, in their order.

    :param numbers: where each claim stands in the picture's list, by the edge's key.
    """
    edges = list(edges)
    with_things = {key for _, _, key, data in edges if data["role"] == "item"}
    for (source, target, *_), same in grouped(edges).items():
        yield Arc(
            source,
            target,
            _label(same, with_things),
            _shared(same, "role"),
            _shared(same, "event"),
            _shared(same, "status"),
            _shared(same, "polarity"),
            tuple(numbers[key] for _, _, key, _ in same),
        )


def grouped(edges: Iterable[Edge]) -> dict[ArcKey, list[Edge]]:
    """Return the edges that share an arc, as finely told apart as can be read between their two entities."""
    pairs: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        pairs[min(edge[:2]), max(edge[:2])].append(edge)
    groups: dict[ArcKey, list[Edge]] = {}
    for between in pairs.values():
        groups.update(_grouped_between(between))
    return groups


def _grouped_between(edges: Iterable[Edge]) -> dict[ArcKey, list[Edge]]:
    found: dict[ArcKey, list[Edge]] = {}
    for key_of in (_by_phrase, _by_event, _by_direction):
        found = _by(key_of, edges)
        if len(found) <= PAIR_ARCS:
            break
    return found


def _by(key_of: Callable[[Edge], ArcKey], edges: Iterable[Edge]) -> dict[ArcKey, list[Edge]]:
    found: dict[ArcKey, list[Edge]] = defaultdict(list)
    for edge in edges:
        found[key_of(edge)].append(edge)
    return found


def _by_phrase(edge: Edge) -> ArcKey:
    source, target, _, data = edge
    if data["role"] == "alone":
        return source, target, "alone", "", ""
    return source, target, data["role"], data["event"], data["phrase"]


def _by_event(edge: Edge) -> ArcKey:
    source, target, role, event, _ = _by_phrase(edge)
    return source, target, role, event, ""


def _by_direction(edge: Edge) -> ArcKey:
    return edge[0], edge[1], "", "", ""


def _shared(same: Iterable[Edge], name: str) -> str:
    """Return what all these edges say, or :data:`SEVERAL`."""
    values = {data[name] for _, _, _, data in same}
    return values.pop() if len(values) == 1 else SEVERAL


def _label(same: list[Edge], with_things: set[str]) -> str:
    """Say what the claims of an arc say; things that have a line of their own are not named again."""
    _, _, key, first = same[0]
    if first["role"] == "alone":
        return _loop_label(same)
    if len(same) == 1 and (first["role"] != "recipient" or key not in with_things):
        return shortened(first["label"], LABEL_LENGTH)
    phrases = Counter(data["phrase"] for _, _, _, data in same)
    said = ", ".join(f"{phrase} ×{times}" if times > 1 else phrase for phrase, times in phrases.most_common())
    amounts = dict.fromkeys(data["amounts"] for _, _, _, data in same if data["role"] == "recipient")
    whole = " · ".join(filter(None, [said, ", ".join(filter(None, amounts))]))
    return shortened(whole if len(phrases) == 1 else f"{len(same)} claims: {said}", LABEL_LENGTH)


def _loop_label(same: Iterable[Edge]) -> str:
    """Return what a loop's claims say, a line each, each line once."""
    lines = list(dict.fromkeys(shortened(data["label"], LOOP_LENGTH) for _, _, _, data in same))
    return "\n".join([*lines[:LOOP_LINES], "…"] if len(lines) > LOOP_LINES else lines)


def shortened(text: str, length: int) -> str:
    """Cut a text to a length, with an ellipsis where something is gone."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
