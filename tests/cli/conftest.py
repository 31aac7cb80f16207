"""The command line as a user meets it: a process of its own, and a store to ask."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from kg.model import Document, Record
from kg.pipeline.build import build
from kg.store import Store

Kg = Callable[..., "subprocess.CompletedProcess[str]"]


class GoldExtractor:
    """Gives the records that people wrote: these tests are about the commands, not about reading."""

    version = "gold"

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = {record.document.doc_id: record for record in records}

    def records(self, documents: Iterable[Document], /) -> Iterator[Record]:
        for document in documents:
            yield self._records[document.doc_id]


@pytest.fixture(scope="session")
def gold_store(tmp_path_factory: pytest.TempPathFactory, seed_records: tuple[Record, ...]) -> Path:
    """A store with the two seed articles as annotated by hand. Read only."""
    path = tmp_path_factory.mktemp("cli") / "gold-store"
    documents = [record.document for record in seed_records]
    build(documents, store=Store.create(path), extractor=GoldExtractor(seed_records))
    return path


@pytest.fixture(scope="session")
def kg() -> Kg:
    """Run ``kg`` in a process of its own."""

    def run(
        *words: str | Path, stdin: bytes = b"", cwd: Path | None = None, **environment: str
    ) -> "subprocess.CompletedProcess[str]":
        done = subprocess.run(
            [sys.executable, "-m", "kg", *map(str, words)],
            input=stdin,
            capture_output=True,
            check=False,
            cwd=cwd,
            timeout=60,
            env={**os.environ, "COLUMNS": "160", **environment},  # what a test reads does not hang on its terminal
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
