"""What all tests share.

A fixture stands here only if tests of several packages use it; all others stand in the module that uses them. Fixtures
give values, not services: the gold records are read once a session and frozen. Whatever a test writes goes under
``tmp_path``. No test reaches the network: a connection to anything but this machine fails at once.
"""

import ipaddress
import json
import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from kg.model import Record

ROOT = Path(__file__).resolve().parent.parent

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


def _is_local(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
