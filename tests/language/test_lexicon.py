"""The tables of words, as shipped and when they are wrong."""

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.language import lexicon as module
from kg.language.lexicon import lexicon
from kg.model import EventType
from kg.resources import resource

TABLES = ("classes.csv", "triggers.csv", "governors.csv")


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tables that a test may spoil."""
    for name in TABLES:
        (tmp_path / name).write_text(resource("ontology", "lexicon", name).read_text(encoding="utf-8"), "utf-8")
    monkeypatch.setattr(module, "resource", tmp_path.joinpath("..").joinpath)
    monkeypatch.setattr(module, "FOLDER", (tmp_path.name,))
    return tmp_path


def test_lexicon_every_event_type_has_a_word() -> None:
    events = {frame.event for entries in lexicon().frames.values() for _, frame in entries}
    assert events == set(EventType)


@pytest.mark.parametrize(
    ("word_class", "word", "expected"),
    [
        ("counterpart", "colleague", True),
        ("counterpart", "tank", False),
        ("equipment_strong", "tank", True),
        ("speech", "say", True),
        ("no such class", "say", False),
    ],
)
def test_lexicon_classes(word_class: str, word: str, *, expected: bool) -> None:
    assert lexicon().has(word_class, word) is expected
    assert (word_class in lexicon().classes_of(word)) is expected


def test_lexicon_longer_phrases_come_first() -> None:
    entries = [*lexicon().frames.values(), *lexicon().governors.values()]
    lengths = [[len(parts) for parts, _ in entry] for entry in entries]
    assert all(found == sorted(found, reverse=True) for found in lengths)
    assert max(max(found) for found in lengths) > 1


@pytest.mark.parametrize(("lemma", "known"), [("send", True), ("approve", True), ("whistle", False)])
def test_lexicon_knows_verbs(lemma: str, *, known: bool) -> None:
    assert lexicon().knows_verb(lemma) is known


def test_lexicon_reads_the_tables_of_the_folder(tables: Path) -> None:
    assert module.lexicon.__wrapped__() == lexicon()
    assert sorted(path.name for path in tables.iterdir()) == sorted(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_lexicon_a_row_with_a_column_too_many_is_named(tables: Path, name: str) -> None:
    lines = (tables / name).read_text(encoding="utf-8").splitlines()
    (tables / name).write_text("\n".join([*lines, "a" + ",b" * 20]), "utf-8")
    with pytest.raises(InputError, match=rf"{name}:{len(lines) + 1}\b"):
        module.lexicon.__wrapped__()


def test_lexicon_an_unknown_event_type_is_named(tables: Path) -> None:
    lines = (tables / "triggers.csv").read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace("AID", "GIVE", 1)
    (tables / "triggers.csv").write_text("\n".join(lines), "utf-8")
    with pytest.raises(InputError, match=r"triggers.csv:2: .*GIVE"):
        module.lexicon.__wrapped__()
