"""How the cells of ``triggers.csv`` are read, and what is said of those that do not read."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.events import conditions as tests
from kg.language import conditions
from kg.language import lexicon as module
from kg.language.conditions import read_conditions, read_slots
from kg.resources import resource

TABLES = ("classes.csv", "triggers.csv", "governors.csv")
CLASSES = ("aid", "giving_verb", "aid_manner")
ROW = {
    "event": "AID",
    "words": "send",
    "pos": "verb",
    "agent": "subj",
    "recipient": "iobj to",
    "theme": "obj",
    "needs": "theme:aid agent",
    "status": "",
    "without": "",
}
Write = Callable[..., None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Write tables of one row each; the lexicon is read from them."""

    def written(**changed: str) -> None:
        with (tmp_path / "triggers.csv").open("w", encoding="utf-8", newline="") as table:
            lines = csv.DictWriter(table, list(ROW))
            lines.writeheader()
            lines.writerow(ROW | changed)

    (tmp_path / "classes.csv").write_text("class,words,note\naid,aid|help,\ngiving_verb,send,\n", encoding="utf-8")
    (tmp_path / "governors.csv").write_text("words,effect,own,agent,note\ndeny,,REJECT,no,\n", encoding="utf-8")
    monkeypatch.setattr(module, "resource", tmp_path.joinpath("..").joinpath)
    monkeypatch.setattr(module, "FOLDER", (tmp_path.name,))
    module.lexicon.cache_clear()
    yield written
    module.lexicon.cache_clear()


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("", []),
        ("agent", [["agent"]]),
        ("agent recipient", [["agent"], ["recipient"]]),
        ("agent|recipient", [["agent", "recipient"]]),
        # What stands before the colon goes on, until a word that is a condition by itself.
        ("theme:aid|money|recipient", [["theme:aid", "theme:money", "recipient"]]),
        ("agent:person|country doing:giving", [["agent:person", "agent:country"], ["doing:giving"]]),
        ("prep:for|prep:on manner:aid", [["prep:for", "prep:on"], ["manner:aid"]]),
        ("theme:none|equipment", [["theme:none", "theme:equipment"]]),
    ],
)
def test_conditions_read(cell: str, read: list[list[str]]) -> None:
    assert [[str(part) for part in need] for need in read_conditions(cell, CLASSES)] == read


def test_conditions_slots() -> None:
    assert read_slots("subj+obj iobj to") == ("subj+obj", "iobj", "to")
    assert read_slots("") == ()


def test_conditions_lexicon_reads_a_row(write: Write) -> None:
    write(words="send|send over", without="doing:giving")
    (over, frame), (alone, same) = module.lexicon().frames["send", "verb"]
    assert (over, alone) == (("send", "over"), ("send",))  # the longer phrase first
    assert frame is same
    assert frame.recipient == ("iobj", "to")
    assert [[str(part) for part in ban] for ban in frame.without] == [["doing:giving"]]


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("event", "GIVE", "'GIVE' is no event type"),
        ("pos", "adverb", "'adverb' is no part of speech"),
        ("words", "send | give", "lower case, parted by |"),
        ("words", "Send", "lower case"),
        ("agent", "subject", "'subject' is no slot"),
        ("recipient", "obj+whom", "'whom' is no slot"),
        ("theme", "thing", "'thing' is no slot"),
        ("needs", "agents", "'agents' is no condition"),
        ("needs", "theme:weapon", "'theme:weapon' is no condition"),
        ("needs", "them:aid", "'them:' is no condition with a value"),
        ("needs", "agent:human", "'agent:human' is no condition"),
        ("without", "prep:whilst", "'prep:whilst' is no condition"),
        ("without", "doing:aid", "'doing:aid' is no condition"),
        ("status", "done", "'done' is no status"),
    ],
)
def test_conditions_what_does_not_read_is_named(write: Write, column: str, cell: str, said: str) -> None:
    write(**{column: cell})
    with pytest.raises(InputError, match=r"^triggers\.csv:2: ") as error:
        module.lexicon()
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("line", "said"),
    [("deny,deny,,no,", "'deny' is no effect"), ("deny,,DENY,no,", "'DENY' is no event type"), ("deny", "columns")],
)
def test_conditions_a_governor_that_does_not_read_is_named(write: Write, tmp_path: Path, line: str, said: str) -> None:
    write()
    (tmp_path / "governors.csv").write_text(f"words,effect,own,agent,note\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"^governors\.csv:2: ") as error:
        module.lexicon()
    assert said in str(error.value)


def test_conditions_are_all_tested_by_the_frames() -> None:
    assert set(tests.SIMPLE_TESTS) == conditions.SIMPLE
    assert set(tests.VALUED_TESTS) == set(conditions.VALUED)


@pytest.mark.parametrize("name", TABLES)
def test_conditions_tables_name_each_word_once(name: str) -> None:
    for number, row in enumerate(_rows(name), start=2):
        words = row["words"].split("|")
        assert all(words), f"{name}:{number}: an empty word"
        assert len(set(words)) == len(words), f"{name}:{number}: {[w for w in words if words.count(w) > 1]}"


def test_conditions_tables_name_each_class_once_and_say_what_for() -> None:
    rows = _rows("classes.csv")
    assert len({row["class"] for row in rows}) == len(rows)
    assert [row["class"] for row in rows if not row["note"]] == []


def test_conditions_readme_names_them_all() -> None:
    text = resource("ontology", "lexicon", "README.md").read_text(encoding="utf-8")
    names = [*conditions.SIMPLE, *(f"{name}:" for name in conditions.VALUED), *conditions.PLACES]
    assert [name for name in names if f"`{name}" not in text] == []


def _rows(name: str) -> list[dict[str, str]]:
    with resource("ontology", "lexicon", name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
