"""Tables in a run of bytes: what was put in comes out, and what is damaged is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.gazetteer.tables import Table, is_whole, pack

DIGEST = b"d" * 32
texts = st.text(st.characters(codec=None, exclude_categories=()), max_size=12)
values = st.one_of(st.integers(), texts, st.lists(texts, max_size=3), st.dictionaries(texts, texts, max_size=3))


def same(value: object) -> object:
    return value


@given(st.lists(st.dictionaries(texts, values), min_size=1, max_size=3), texts)
def test_tables_give_what_was_packed(tables: list[dict[str, object]], other: str) -> None:
    data = pack(tables, DIGEST)
    assert is_whole(data, DIGEST)
    for number, table in enumerate(tables):
        packed = Table(data, number, same)
        assert len(packed) == len(table)
        assert {key: packed.get(key) for key in table} == table
        assert packed.get(other) == table.get(other)
        assert (other in packed) is (other in table)


def test_tables_remember_no_more_than_they_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.gazetteer.tables._REMEMBERED", 2)
    table = Table(pack([{"a": 1, "b": 2, "c": 3}], DIGEST), 0, same)
    assert [table.get(key) for key in "abcdabc"] == [1, 2, 3, None, 1, 2, 3]


def test_tables_same_tables_same_bytes() -> None:
    tables = [{f"key {number}": [number] for number in range(100)}, {}]
    assert pack(tables, DIGEST) == pack(tables, DIGEST)


@given(st.data())
def test_tables_damage_is_found(data: st.DataObject) -> None:
    whole = pack([{"a": ["b"], "c": "d"}, {"e": 1}], DIGEST)
    at = data.draw(st.integers(0, len(whole) - 1))
    padding = range(9, 12)  # blank bytes of the header that mean nothing
    other = data.draw(st.integers(0, 255).filter(whole[at].__ne__))
    damaged = whole[:at] + bytes([other]) + whole[at + 1 :]
    assert is_whole(damaged, DIGEST) is (at in padding)


@pytest.mark.parametrize("length", [0, 1, 59, -1])
def test_tables_cut_short_are_not_whole(length: int) -> None:
    assert not is_whole(pack([{"a": 1}], DIGEST)[:length], DIGEST)


def test_tables_longer_or_of_something_else_are_not_whole() -> None:
    data = pack([{"a": 1}], DIGEST)
    assert not is_whole(data + b"\0", DIGEST)
    assert not is_whole(data, b"e" * 32)
