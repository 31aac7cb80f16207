"""The lexicons of ``ontology/lexicon/``: word classes, event triggers with their frames, and governing verbs.

They are tables that a person can read and extend; the code knows no verb by name.
"""

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kg.errors import InputError
from kg.language.conditions import Condition, read_conditions, read_slots
from kg.model import EventType, Status
from kg.resources import resource

FOLDER = ("ontology", "lexicon")
GOVERNOR_EFFECTS = ("", "negated", "purpose", *Status)
"""What a governing word does to the event below it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of ``triggers.csv``: which words name an event, and where its arguments stand.

    :param agent: slots to look in, in order ("subj", "obj", "iobj", "poss", or a preposition).
    :param needs: conditions that must all hold, each by one of its alternatives.
    :param without: conditions of which none may hold.
    """

    event: EventType
    words: tuple[str, ...]
    pos: str
    agent: tuple[str, ...]
    recipient: tuple[str, ...]
    theme: tuple[str, ...]
    needs: tuple[tuple[Condition, ...], ...]
    without: tuple[tuple[Condition, ...], ...]
    status: str
    line: int

    @property
    def name(self) -> str:
        """How the frame is named in a claim's reason."""
        return f"triggers.csv:{self.line}"

    @property
    def refuses(self) -> bool:
        """Whether the negation in its words is what makes the event: "will not attend the talks"."""
        return any(str(part) == "negated" for need in self.needs for part in need)


@dataclass(frozen=True, slots=True)
class Governor:
    """One line of ``governors.csv``: a word that says how far the event below it has come.

    :param effect: a status, "negated", or "" where only the subject matters.
    :param own: the event that the word itself names and that stands for the one below it, or "".
    :param agent: whether the word's subject takes part in the event below it.
    """

    effect: str
    own: str
    agent: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables, indexed by word. Multi-word entries are indexed by their first word."""

    classes: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    frames: Mapping[tuple[str, str], tuple[tuple[tuple[str, ...], Frame], ...]]
    governors: Mapping[str, tuple[tuple[tuple[str, ...], Governor], ...]]

    def classes_of(self, word: str) -> frozenset[str]:
        """Return the classes that hold the word (a lemma, or two lemmas with a space)."""
        return self.words.get(word, frozenset())

    def knows_verb(self, lemma: str) -> bool:
        """Whether any table has the verb."""
        return (lemma, "verb") in self.frames or lemma in self.governors or lemma in self.words

    def has(self, word_class: str, word: str) -> bool:
        """Whether a class holds the word.

        >>> lexicon().has("counterpart", "colleague")
        True
        """
        return word in self.classes.get(word_class, ())


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the shipped lexicon, read once.

    :raises InputError: naming the file and line that does not read.
    """
    classes = _classes()
    words: defaultdict[str, set[str]] = defaultdict(set)
    for name, members in classes.items():
        for word in members:
            words[word].add(name)
    return Lexicon(classes, {word: frozenset(names) for word, names in words.items()}, _frames(classes), _governors())


def _rows(name: str) -> list[tuple[int, dict[str, str]]]:
    path = resource(*FOLDER, name)
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise InputError(f"{name}:{number}: wrong number of columns")
    return list(enumerate(rows, start=2))


def _classes() -> dict[str, frozenset[str]]:
    return {row["class"]: frozenset(row["words"].split("|")) for _, row in _rows("classes.csv")}


def _frames(classes: Mapping[str, frozenset[str]]) -> dict[tuple[str, str], tuple[tuple[tuple[str, ...], Frame], ...]]:
    index: defaultdict[tuple[str, str], list[tuple[tuple[str, ...], Frame]]] = defaultdict(list)
    for number, row in _rows("triggers.csv"):
        try:
            frame = _frame(row, number, classes)
        except ValueError as error:
            raise InputError(f"triggers.csv:{number}: {error}") from error
        for phrase in frame.words:
            parts = tuple(phrase.split())
            key = (parts[-1], frame.pos) if frame.pos == "noun" else (parts[0], frame.pos)
            index[key].append((parts, frame))
    # Longer phrases first: "cut off" before "cut"; within one length the file's order decides.
    return {key: tuple(sorted(entries, key=_longest_first)) for key, entries in index.items()}


def _frame(row: Mapping[str, str], line: int, classes: Mapping[str, frozenset[str]]) -> Frame:
    if row["event"] not in EventType.__members__:
        raise ValueError(f"{row['event']!r} is no event type: {', '.join(EventType)}")
    if row["pos"] not in ("verb", "noun", "adj"):
        raise ValueError(f"{row['pos']!r} is no part of speech: verb, noun, adj")
    if row["status"] and row["status"] not in list(Status):
        raise ValueError(f"{row['status']!r} is no status: {', '.join(Status)}, or nothing")
    words = tuple(row["words"].split("|"))
    if not all(word == " ".join(word.lower().split()) and word for word in words):
        raise ValueError("words are lemmas in lower case, parted by | without spaces around it")
    return Frame(
        EventType(row["event"]),
        words,
        row["pos"],
        read_slots(row["agent"]),
        read_slots(row["recipient"]),
        read_slots(row["theme"]),
        read_conditions(row["needs"], classes),
        read_conditions(row["without"], classes),
        row["status"],
        line,
    )


def _governors() -> dict[str, tuple[tuple[tuple[str, ...], Governor], ...]]:
    index: defaultdict[str, list[tuple[tuple[str, ...], Governor]]] = defaultdict(list)
    for number, row in _rows("governors.csv"):
        if row["effect"] not in GOVERNOR_EFFECTS:
            raise InputError(f"governors.csv:{number}: {row['effect']!r} is no effect: {', '.join(GOVERNOR_EFFECTS)}")
        if row["own"] and row["own"] not in EventType.__members__:
            raise InputError(f"governors.csv:{number}: {row['own']!r} is no event type: {', '.join(EventType)}")
        governor = Governor(row["effect"], row["own"], row["agent"] == "yes")
        for phrase in row["words"].split("|"):
            parts = tuple(phrase.split())
            index[parts[0]].append((parts, governor))
    return {word: tuple(sorted(entries, key=_longest_first)) for word, entries in index.items()}


def _longest_first(entry: tuple[tuple[str, ...], object]) -> int:
    return -len(entry[0])
