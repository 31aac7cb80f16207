"""Which documents are copies of one origin: the same text under two addresses, a reprint, a wire story cut at its end.

A text is compared by its shingles, runs of some words, in a sample that is drawn by their hashes: a copy's sample is
part of its original's. Texts are taken from the longest to the shortest, and each joins the one that holds most of it,
so that copies hang on one text and never on each other in a chain. Only the texts that founded an origin are in the
index; the work grows with the number of documents, not with its square.
"""

import datetime
import hashlib
import re
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.model import Document

SHINGLE = 4
"""Words in a shingle. One word that is changed breaks four of them; four words of a quoted sentence are no copy yet."""

MIN_WORDS = 30
"""A shorter text is a copy of an equal one only: there, one other name makes another report."""

COPIED = 0.8
"""Which share of the shorter text's shingles must stand in the longer one. In ``tests/corpus/test_origins.py`` a half,
a changed byte and another headline leave 0.97 and more, two stories on one event with one quotation share 0.16. Of the
30 gold documents with a byte changed in every line, 29 keep 0.82 and more, a list of short lines 0.78; no two of them
share more than 0.12."""

COPIED_QUARTER = 0.5
"""What each quarter of the shorter text must have too: of two releases with one long notice, which share 0.8 as a
whole, the first quarter shares 0.27."""

OTHER_NUMBERS = 0.1
"""Which share of the shorter text's numbers may be missing in the longer one, one at least: a template that was filled
with other sums and days shares 0.9 of the shingles, and 2 of 6 numbers."""

SHORTEST_PART = 1 / 3
"""A text that is less than this part of another is quoted there, or a brief of it, and no copy."""

_SKETCH = 256
"""Shingles kept of a text; the share that a half of them estimates is right to 0.03."""

_INDEXED = 32
"""Shingles by which a text is found."""

_MAX_FOUND = 64
"""Texts listed under one shingle: what stands in more of them is a set phrase and finds nothing."""

_MAX_COMPARED = 8
"""Texts that one is compared with: those that share most with it."""

_BITS = 64
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\w*\d\w*")
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_BLANK_LINE = re.compile(r"\n\s*\n")
_MAX_HEADING = 20  # words
_MAX_HEADINGS = 3


@dataclass(frozen=True, slots=True)
class _Sketch:
    """What is kept of a text.

    :param size: how many shingles it has.
    :param hashes: those that were drawn, in the order of the text.
    :param numbers: all numbers of the text.
    """

    size: int
    hashes: "array[int]"
    numbers: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "_Sketch":
        words = _words(_without_headings(text))
        shingles = [_hash(" ".join(words[at : at + SHINGLE])) for at in range(len(words) - SHINGLE + 1)]
        size = len(shingles) if len(words) >= MIN_WORDS else 0
        limit = _limit(size, _SKETCH)
        drawn = array("Q", (value for value in shingles[:size] if value < limit))
        return cls(size, drawn, frozenset(_NUMBER.findall(" ".join(words))))

    @property
    def index(self) -> set[int]:
        """The shingles that the text is found by."""
        limit = _limit(self.size, _INDEXED)
        return {value for value in self.hashes if value < limit}


@dataclass(slots=True)
class _Text:
    """A text and the keys of the documents that have it, each with the day of its publication."""

    sketch: _Sketch
    members: list[tuple[datetime.date, str]] = field(default_factory=list)

    @property
    def rank(self) -> tuple[int, tuple[datetime.date, str]]:
        return -self.sketch.size, min(self.members)


def find_origins(documents: Iterable[Document]) -> dict[str, str]:
    """Return for each document's key the key of its origin: of the first published one of which they are copies.

    Documents without a day come after those with one, and of one day the first key of the alphabet counts. The order
    of the documents makes no difference.
    """
    texts: dict[bytes, _Text] = {}
    for document in documents:
        words = _words(document.text)
        name = hashlib.sha256(" ".join(words or [document.doc_id]).encode("utf-8", "surrogatepass")).digest()
        if name not in texts:
            texts[name] = _Text(_Sketch.of(document.text))
        texts[name].members.append((document.published or datetime.date.max, document.doc_id))
    return {key: first for group in _gathered(texts.values()) for first in [min(group)[1]] for _, key in group}


def _gathered(texts: Iterable[_Text]) -> list[list[tuple[datetime.date, str]]]:
    """Return the members of each origin."""
    groups: list[list[tuple[datetime.date, str]]] = []
    founders: list[_Sketch] = []
    found_by: dict[int, list[int]] = {}
    for text in sorted(texts, key=_rank):
        founder = _founder(text.sketch, founders, found_by)
        if founder is None:
            for value in text.sketch.index:
                listed = found_by.setdefault(value, [])
                if len(listed) < _MAX_FOUND:
                    listed.append(len(founders))
            founders.append(text.sketch)
            groups.append(list(text.members))
        else:
            groups[founder].extend(text.members)
    return groups


def _rank(text: _Text) -> tuple[int, tuple[datetime.date, str]]:
    return text.rank


def _founder(sketch: _Sketch, founders: Sequence[_Sketch], found_by: dict[int, list[int]]) -> int | None:
    """Return the number of the text that this one is a copy of; the one that holds most of it, then the first."""
    shared = Counter(number for value in set(sketch.hashes) for number in found_by.get(value, ()))
    near = sorted(shared, key=lambda number: (-shared[number], number))[:_MAX_COMPARED]
    copied = {number: _copied(sketch, founders[number]) for number in near}
    best = min(copied, key=lambda number: (-copied[number], number), default=None)
    return best if best is not None and copied[best] >= COPIED else None


def _copied(shorter: _Sketch, longer: _Sketch) -> float:
    """Return the share of a text that stands in a longer one; 0 where it is no copy by its parts or its numbers."""
    if shorter.size < SHORTEST_PART * longer.size:
        return 0.0
    if len(shorter.numbers - longer.numbers) > max(1, OTHER_NUMBERS * len(shorter.numbers)):
        return 0.0
    held = set(longer.hashes)
    limit = _limit(longer.size, _SKETCH)
    stands = [value in held for value in shorter.hashes if value < limit]
    quarters = [stands[len(stands) * part // 4 : len(stands) * (part + 1) // 4] for part in range(4)]
    if any(sum(quarter) < COPIED_QUARTER * len(quarter) for quarter in quarters):
        return 0.0
    return sum(stands) / len(stands) if stands else 0.0


def _limit(size: int, wanted: int) -> int:
    """Return the number under which a hash is drawn, so that no more than ``wanted`` of ``size`` are to be expected."""
    halvings = 0
    while size >> halvings > wanted:
        halvings += 1
    return 1 << (_BITS - halvings)


def _hash(shingle: str) -> int:
    return int.from_bytes(hashlib.blake2b(shingle.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _words(text: str) -> list[str]:
    """Return the words without what a copy may change: case, width, punctuation, space."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _without_headings(text: str) -> str:
    """Return a text without the headlines at its top: lines of their own, short, that end no sentence."""
    whole = text.strip()
    parts = _BLANK_LINE.split(whole)
    if len(parts) == 1:
        parts = whole.splitlines()
    for _ in range(_MAX_HEADINGS):
        top = parts[0].strip() if len(parts) > 1 else ""
        if not top or "\n" in top or len(top.split()) > _MAX_HEADING or _ENDS_SENTENCE.search(top):
            break
        del parts[0]
    return "\n".join(parts)
