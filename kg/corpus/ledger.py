"""The ledger of decisions: which entities are one, which are not, which claims are wrong.

A file of JSON Lines that is only ever added to. A line is a decision::

    {"id": "d1", "verdict": "same", "of": [IRI, IRI], "names": [...], "why": "...", "by": "...", "on": "2026-11-25"}

An undoing names the decision that it takes back. Entities that are said to be one are one node, whichever way that is
said; what would join two that are said to differ is refused.
"""

import datetime
import json
from collections.abc import Iterable
from typing import Any

from kg.errors import InputError
from kg.model.decision import Decision, Verdict

NAME = "ledger.jsonl"

_NEW = "/entity/new/"
"""Part of the IRI of an entity that no gazetteer knows."""

_COUNTS = {
    Verdict.SAME: 2,
    Verdict.DIFFERENT: 2,
    Verdict.UNSURE: 2,
    Verdict.REJECTED: 1,
    Verdict.UNDONE: 1,
}
"""How many things a decision is about."""


class Ledger:
    """Decisions in the order in which they were made, and what follows from those that stand.

    :ivar decisions: all, those that were undone too; ``standing`` those that were not.
    """

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        """Take decisions one after the other.

        :raises InputError: if one contradicts those before it, or undoes one that does not stand.
        """
        self.decisions = tuple(decisions)
        self.standing = _standing(self.decisions)
        self._groups: dict[str, set[str]] = {}
        self._apart: list[Decision] = []
        for decision in self.standing:
            self._take(decision)
        self._whole = {iri: min(members, key=_rank) for iri, members in self._groups.items()}

    @classmethod
    def read(cls, text: str) -> "Ledger":
        """Read a ledger's text.

        :raises InputError: naming the line that does not read, or the decisions that contradict each other.
        """
        return cls(_decision(line, number) for number, line in enumerate(text.splitlines(), 1) if line.strip())

    @property
    def rejected(self) -> frozenset[str]:
        """The IRIs of the claims that are taken out."""
        return frozenset(decision.of[0] for decision in self.standing if decision.verdict is Verdict.REJECTED)

    @property
    def next_id(self) -> str:
        """The id of the decision that comes next."""
        return f"d{len(self.decisions) + 1}"

    def canonical(self, iri: str) -> str:
        """Return the IRI that stands for an entity: its own, unless it is one with others.

        Of several, one that the gazetteer knows goes first, then the first of the alphabet; the order of the
        decisions makes no difference.
        """
        return self._whole.get(iri, iri)

    def judged(self, one: str, other: str) -> bool:
        """Whether something was decided about two entities, directly or by way of others."""
        pair = {self.canonical(one), self.canonical(other)}
        if len(pair) == 1:
            return True
        return any(
            {self.canonical(iri) for iri in decision.of} == pair
            for decision in self.standing
            if decision.verdict in (Verdict.DIFFERENT, Verdict.UNSURE)
        )

    def _take(self, decision: Decision) -> None:
        if decision.verdict is Verdict.SAME:
            joined = set(decision.of).union(*(self._groups.get(iri, {iri}) for iri in decision.of))
            self._groups.update(dict.fromkeys(joined, joined))
        elif decision.verdict is Verdict.DIFFERENT:
            self._apart.append(decision)
        else:
            return
        for apart in self._apart:
            one, other = apart.of
            if other in self._groups.get(one, ()):
                joining = [d.id for d in self.standing if d.verdict is Verdict.SAME and d.of[0] in self._groups[one]]
                raise InputError(
                    f"{NAME}: {_told(decision)} contradicts what was decided: {_told(apart)}, and "
                    f"{', '.join(joining)} would make them one; undo one of these first (kg undo {apart.id})"
                )


def _standing(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    known: dict[str, Decision] = {}
    for decision in decisions:
        if decision.verdict is not Verdict.UNDONE:
            if decision.id in known:
                raise InputError(f"{NAME}: two decisions have the id {decision.id!r}; give each one of its own")
            known[decision.id] = decision
        elif known.pop(decision.of[0], None) is None:
            raise InputError(f"{NAME}: {decision.id} undoes {decision.of[0]!r}, and no such decision stands")
    return tuple(known.values())


def ledger_line(decision: Decision) -> str:
    """Return a decision as a line of the file, with its line feed."""
    data: dict[str, Any] = {"id": decision.id, "verdict": decision.verdict, "of": list(decision.of)}
    if decision.names:
        data["names"] = list(decision.names)
    data |= {"why": decision.why, "by": decision.by}
    if decision.day is not None:
        data["on"] = decision.day.isoformat()
    return json.dumps(data, ensure_ascii=False) + "\n"


def _rank(iri: str) -> tuple[bool, str]:
    return _NEW in iri, iri


def _told(decision: Decision) -> str:
    names = decision.names or decision.of
    joiner = {Verdict.SAME: "is", Verdict.DIFFERENT: "is not"}.get(decision.verdict, "and")
    return f"{decision.id} ({f' {joiner} '.join(names)})"


def _decision(line: str, number: int) -> Decision:
    where = f"{NAME}, line {number}"
    try:
        data = json.loads(line)
        verdict = Verdict(data["verdict"])
        of = tuple(str(iri) for iri in data["of"])
        day = datetime.date.fromisoformat(data["on"]) if data.get("on") else None
        names, why, by = tuple(map(str, data.get("names", ()))), str(data.get("why", "")), str(data.get("by", ""))
        id = str(data.get("id") or f"d{number}")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{where}: is no decision ({error}); expected an object with verdict and of") from error
    if len(of) != _COUNTS[verdict] or len(set(of)) != len(of):
        raise InputError(f"{where}: {verdict} is about {_COUNTS[verdict]}, not about {len(set(of))}")
    return Decision(id, verdict, of, names, why, by, day)
