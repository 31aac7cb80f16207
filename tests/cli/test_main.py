"""The entry of the command line: what it does before any command."""

import gc
from collections.abc import Iterator

import pytest

from kg.cli import main


@pytest.fixture
def _own_thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("_own_thresholds")
def test_main_looks_for_garbage_seldom_and_still_does() -> None:
    gc.set_threshold(700, 10, 10)
    assert main(["--version"]) == 0
    assert gc.isenabled()
    assert 100_000 <= gc.get_threshold()[0] <= 1_000_000
