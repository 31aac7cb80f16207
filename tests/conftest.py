"""What all tests share.

A fixture stands here only if tests of several packages use it; all others stand in the module that uses them. Fixtures
give values, not services: the gold records are read once a session and frozen. Whatever a test writes goes under
``tmp_path``. No test reaches the network: a connection to anything but this machine fails at once.
"""

import datetime
import ipaddress
import json
import os
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from kg.model import Document, Record
from kg.pipeline.extract import Extractor

ROOT = Path(__file__).resolve().parent.parent
WEDNESDAY = datetime.date(2022, 3, 16)
"""The day on which the sentences of tests are published, unless they say otherwise."""

# No test is timed: on a busy machine a first call takes long.
settings.register_profile("kg", settings(), deadline=None)
settings.load_profile("kg")


@pytest.fixture(scope="session")
def seed_records() -> tuple[Record, ...]:
    """The two seed articles as annotated by hand, in the order of their ids."""
    lines = (ROOT / "tests" / "gold" / "seeds.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(sorted((Record.from_json(json.loads(line)) for line in lines), key=_doc_id))


def _doc_id(record: Record) -> str:
    return record.document.doc_id


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extraction with the shipped gazetteer and lexicon; the model is loaded once a session."""
    return Extractor()


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Callable[..., dict[str, Any]]:
    """Read a text into its record as JSON values, with entities' names in place of their local ids."""

    def read(text: str, *, published: datetime.date | None = WEDNESDAY, publisher: str = "") -> dict[str, Any]:
        record = extractor.extract(Document("test", text, published=published, publisher=publisher)).record
        names = {entity.id: entity.name for entity in record.entities}
        return {field: _named(value, names) for field, value in record.to_json().items()}

    return read


def _named(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _named(inner, names) for key, inner in value.items()}
    if isinstance(value, list):
        return [_named(inner, names) for inner in value]
    return names.get(value, value) if isinstance(value, str) else value


@pytest.fixture(scope="session")
def claim(read: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    """Read a text that has one claim of an event type, and return that claim."""

    def claim(text: str, event: str, **metadata: Any) -> dict[str, Any]:
        found = [claim for claim in read(text, **metadata)["claims"] if claim["event"] == event]
        assert len(found) == 1, f"{len(found)} claims of {event} in {text!r}"
        return dict(found[0])

    return claim


@pytest.fixture(scope="session")
def java() -> str:
    """The path of Java, which HermiT needs; without it the test is skipped, or fails where KG_REQUIRE_JAVA is 1."""
    path = shutil.which("java")
    if path is None:
        missing = "there is no java on the path: install a Java runtime, such as default-jre-headless"
        if os.environ.get("KG_REQUIRE_JAVA") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    return path


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Refuse connections that would leave the machine, from the tests' own process."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_local(str(address[0])):
            raise AssertionError(f"a test tried to reach {address[0]}: tests run offline")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Have compiled gazetteers kept in a folder of the tests, not in the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KG_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def _is_local(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
