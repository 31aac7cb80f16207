"""Entries made when asked for are the entries that were read."""

import copy
import pickle
from pathlib import Path

import pytest

from kg.gazetteer import Gazetteer, read_folder
from kg.gazetteer.compiled import Compiled, compiled
from kg.resources import resource


@pytest.fixture(scope="module")
def folder() -> Path:
    return resource("ontology", "gazetteer")


def test_entries_are_those_of_the_files(folder: Path) -> None:
    read = read_folder(folder).entries
    entries = Compiled(compiled(read_folder(folder))).entries
    assert dict(entries) == read
    assert list(entries) == list(read)
    assert len(entries) == len(read)


def test_entries_unknown_key() -> None:
    entries = Compiled(compiled(read_folder(resource("ontology", "gazetteer")))).entries
    assert "country/zz" not in entries
    with pytest.raises(KeyError, match="country/zz"):
        entries["country/zz"]


def test_entries_compiled_twice_are_the_same_bytes(folder: Path) -> None:
    assert compiled(read_folder(folder)) == compiled(read_folder(folder))


def test_gazetteer_made_of_contents(folder: Path) -> None:
    assert tuple(Gazetteer(read_folder(folder)).entries()) == tuple(Gazetteer.load().entries())


def test_gazetteer_goes_to_another_process() -> None:
    shipped = Gazetteer.load()
    text = "Ukraine's foreign minister met Antony Blinken."
    for other in (pickle.loads(pickle.dumps(shipped)), copy.deepcopy(shipped)):  # noqa: S301 - our own bytes
        assert other.find(text) == shipped.find(text)
        assert other.entry("country/ua") == shipped.entry("country/ua")
