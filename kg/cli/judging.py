"""Commands by which a person judges: review, same, different, unsure, reject, undo, decisions."""

import datetime
import getpass
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.reading import DEFAULT_STORE, StoreFolder
from kg.cli.streams import STANDARD_OUTPUT, say, write_to
from kg.cli.tables import sections_text
from kg.errors import UsageError
from kg.model.decision import Decision, Verdict

if TYPE_CHECKING:
    from kg.corpus.clusters import Known
    from kg.store import Store

Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, for those who read the ledger.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides; by default your user name.")]
One = Annotated[str, typer.Argument(metavar="A", help="A name, an alias or an IRI.", show_default=False)]
Other = Annotated[str, typer.Argument(metavar="B", help="A name, an alias or an IRI.", show_default=False)]


def same(one: One, other: Other, why: Why = "", by: By = "", store: StoreFolder = DEFAULT_STORE) -> None:
    """Say that two entities are one; a rebuild keeps it so."""
    _of_two(Verdict.SAME, one, other, why, by, store)


def different(one: One, other: Other, why: Why = "", by: By = "", store: StoreFolder = DEFAULT_STORE) -> None:
    """Say that two entities are not one, whatever their names."""
    _of_two(Verdict.DIFFERENT, one, other, why, by, store)


def unsure(one: One, other: Other, why: Why = "", by: By = "", store: StoreFolder = DEFAULT_STORE) -> None:
    """Say that it cannot be told whether two entities are one; they stay apart and are not asked about again."""
    _of_two(Verdict.UNSURE, one, other, why, by, store)


def reject(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's IRI, as queries and exports show it.")],
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="What is wrong with it.", show_default=False)],
    by: By = "",
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Take a wrong claim out of the graph and of every export; a rebuild keeps it out."""
    from kg.store import Store

    opened = Store.open(store)
    iri = _claim(opened, claim)
    _tell(opened, Verdict.REJECTED, (iri,), (), why, by)


def undo(
    decision: Annotated[
        str, typer.Argument(metavar="DECISION", help="Its id, such as d3; by default the last that stands.")
    ] = "",
    why: Why = "",
    by: By = "",
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Take a decision back; the ledger keeps both."""
    from kg.store import Store

    _tell(Store.open(store), Verdict.UNDONE, (decision,) if decision else (), (), why, by)


def review(
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="How many pairs to show.")] = 20,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """List entities that may be one and about which nothing is decided, the strongest pairs first.

    Decide with kg same, kg different or kg unsure.
    """
    from kg.corpus import review as pairs_of
    from kg.store import Store

    opened = Store.open(store)
    pairs = pairs_of(opened)
    rows = [
        (f"{pair.score:.2f}", _called(pair.one, opened.base), _called(pair.other, opened.base), pair.why)
        for pair in pairs[:limit]
    ]
    heading = "nothing to review" if not pairs else f"{len(pairs)} to review, {len(rows)} shown"
    write_to(STANDARD_OUTPUT, [sections_text([(heading, rows)], to_screen=True).encode("utf-8", "replace")])


def _called(entity: "Known", base: str) -> str:
    """Return what a command takes for an entity: its name and the short form of its IRI."""
    return f"{entity.names[0]} ({entity.type}, {entity.iri.removeprefix(f'{base}entity/')})"


def decisions(store: StoreFolder = DEFAULT_STORE) -> None:
    """List the decisions that stand."""
    from kg.corpus import Ledger
    from kg.store import Store

    standing = Ledger.read(Store.open(store).ledger()).standing
    rows = [(decision.id, _told(decision), decision.why, _whose(decision)) for decision in standing]
    heading = "1 decision" if len(rows) == 1 else f"{len(rows)} decisions"
    write_to(STANDARD_OUTPUT, [sections_text([(heading, rows)], to_screen=True).encode("utf-8", "replace")])


def _of_two(verdict: Verdict, one: str, other: str, why: str, by: str, folder: StoreFolder) -> None:
    from kg.corpus import Ledger
    from kg.query import find_entity
    from kg.store import Store

    store = Store.open(folder)
    with store.snapshot() as snapshot:
        found = [find_entity(snapshot.dataset, name, base=store.base).value for name in (one, other)]
    if found[0] == found[1]:
        made = [d.id for d in Ledger.read(store.ledger()).standing if d.verdict is Verdict.SAME and found[0] in d.of]
        undo = f"; what made it one is taken back by kg undo {' or '.join(made)}" if made else ""
        raise UsageError(f"{one!r} and {other!r} are one entity already: {found[0]}{undo}")
    _tell(store, verdict, found, (one, other), why, by)


def _claim(store: "Store", name: str) -> str:
    """Return the IRI of a claim of the graph that an IRI, a CURIE or the last part of one names.

    :raises UsageError: if the graph has no such claim.
    """
    from kg.query import is_claim

    iri = f"{store.base}claim/{name.strip('<>').rsplit('/', 1)[-1].removeprefix('claim:')}"
    with store.snapshot() as snapshot:
        if not is_claim(snapshot.dataset, iri):
            raise UsageError(f"the graph has no claim {name!r}; give its IRI, as a query's column `claim` shows it")
    return iri


def _tell(store: "Store", verdict: Verdict, of: Sequence[str], names: Sequence[str], why: str, by: str) -> None:
    from kg.pipeline.decide import decide

    decision = decide(store, verdict, of, names=names, why=why, by=by or _user(), day=datetime.date.today())
    way_back = "" if verdict is Verdict.UNDONE else f"; kg undo {decision.id} takes it back"
    say(f"{decision.id}: {_told(decision)}{way_back}")


def _told(decision: Decision) -> str:
    names = decision.names or decision.of
    words = {Verdict.SAME: " is ", Verdict.DIFFERENT: " is not ", Verdict.UNSURE: " may be "}
    if decision.verdict in words:
        return words[decision.verdict].join(names)
    return f"{names[0]} is {decision.verdict}"


def _whose(decision: Decision) -> str:
    return ", ".join(part for part in (decision.by, decision.day.isoformat() if decision.day else "") if part)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
