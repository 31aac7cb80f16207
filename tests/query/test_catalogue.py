from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.query import find_query


def test_find_query_by_name() -> None:
    assert find_query("who-gave-what").title == "Who gave what to whom"


def test_find_query_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("#+ title: Mine\nASK {}")
    assert find_query(str(path)).title == "Mine"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("who-gave-wat", "no query is called 'who-gave-wat': did you mean who-gave-what"),
        ("whogavewhat", "did you mean who-gave-what"),
        ("xyzzy", "no query is called 'xyzzy': there are about-entity, accusations, "),
        ("gone.rq", "the query file gone.rq does not exist"),
    ],
)
def test_find_query_offers_what_there_is(name: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        find_query(name)


def test_find_query_names_a_file_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "folder.rq").mkdir()
    (tmp_path / "latin.rq").write_bytes(b"# caf\xe9")
    with pytest.raises(QueryError, match=r"folder.rq cannot be read: Is a directory"):
        find_query(str(tmp_path / "folder.rq"))
    with pytest.raises(QueryError, match=r"latin.rq is no UTF-8 \(byte 5\)"):
        find_query(str(tmp_path / "latin.rq"))
