"""Tables for people: what a build did, and the rows of a query."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.pipeline.build import BuildReport


def closing_table(report: "BuildReport") -> str:
    """Return what a store holds after a build, one figure a line."""
    rows = [("documents", str(report.documents)), *_counted("entities", report.entities)]
    rows += [*_counted("events", report.events), ("claims", str(report.claims))]
    rows.append(("seconds", f"{report.seconds:.1f}"))
    width = max(len(name) for name, _ in rows)
    digits = max(len(figure) for _, figure in rows)
    return "".join(f"{name:<{width}}  {figure:>{digits}}\n" for name, figure in rows)


def _counted(name: str, counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    yield name, str(sum(counts.values()))
    for kind, count in sorted(counts.items(), key=_most_first):
        yield f"  {kind}", str(count)


def _most_first(entry: tuple[str, int]) -> tuple[int, str]:
    return -entry[1], entry[0]
