"""A progress bar on a terminal, and nothing anywhere else."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from kg.documents import count_documents


@contextmanager
def progress_bar(paths: Sequence[str], *, what: str) -> Iterator[Callable[[], None]]:
    """Give a function to call after each document; a bar on standard error moves on, where that is a terminal.

    :param paths: where the documents are; their number is the bar's length.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield _nothing
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=count_documents(paths))

        def advance() -> None:
            bar.advance(task)

        yield advance


def _nothing() -> None:
    pass
