"""Metadata files beside documents."""

import datetime
from pathlib import Path

import pytest

from kg.documents.metadata import Metadata, metadata_from, read_metadata
from kg.errors import InputError


def test_metadata_reads_every_field(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(
        'doc_id = "a-1"\ntitle = "T"\npublished = 2021-04-01\npublisher = "P"\nurl = "https://e.org/"\nlicence = "L"\n'
    )
    assert read_metadata(path) == Metadata("a-1", "T", datetime.date(2021, 4, 1), "P", "https://e.org/", "L")


@pytest.mark.parametrize("value", ['"2021-04-01"', "2021-04-01", "2021-04-01T10:00:00Z", '"2021-04-01T10:00:00"'])
def test_metadata_published_is_a_day_in_any_spelling(tmp_path: Path, value: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(f"published = {value}\n")
    assert read_metadata(path).published == datetime.date(2021, 4, 1)


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("title = \n", r"no TOML: .*line 1"),
        ('a = 1\ntitle = "T"', "a field 'a' that kg does not know; expected .*published"),
        ("publishd = 2021-04-01", "did you mean published?"),
        ("title = 7", "title is 7, expected text in quotes"),
        ('published = "April"', "published is 'April', expected a day such as 2021-04-01"),
        ("published = 7", "published is 7, expected a day"),
        ('title = "a\\u0000b"', "character 1 is NUL"),
    ],
)
def test_metadata_errors_say_what_was_expected(tmp_path: Path, toml: str, words: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(toml)
    with pytest.raises(InputError, match=words):
        read_metadata(path)


def test_metadata_file_may_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.touch()
    assert read_metadata(path) == Metadata()


@pytest.mark.parametrize(
    ("metadata", "doc_id"),
    [
        (Metadata(doc_id="mine", url="https://e.org/a"), "mine"),
        (Metadata(url="https://E.org/a?utm_source=x"), "https://e.org/a"),
        (Metadata(), "folder/a.txt"),
        (Metadata(doc_id="", url=""), "folder/a.txt"),
    ],
)
def test_metadata_key_is_the_doc_id_else_the_url_else_the_path(metadata: Metadata, doc_id: str) -> None:
    assert metadata.document("Text.", key="folder/a.txt").doc_id == doc_id


def test_metadata_missing_fields_come_from_the_text_and_empty_ones_stay_empty() -> None:
    text = "2021-04-01\nBoats for the coast guard\n\nThe ministry will send two."
    assert Metadata().document(text, key="k").title == "Boats for the coast guard"
    assert Metadata(title="").document(text, key="k").title == ""
    assert Metadata().document(text, key="k").published == datetime.date(2021, 4, 1)
    said = metadata_from({"published": "2020-01-01", "other": 7})
    assert said.document(text, key="k").published == datetime.date(2020, 1, 1)
