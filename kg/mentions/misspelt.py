"""Names one or two letters off: "Rhinemetall", "Boko Harem", "Columbian", "Recep Tayip Erdogan".

Whatever the recogniser takes them for, and where it sees nothing. What is sought are runs of capitalised words that no
known name covers; a single word is left alone where it is somebody's surname in the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from kg.gazetteer import Gazetteer
from kg.language.lexicon import Lexicon
from kg.mentions.overlaps import Taken
from kg.model import EntityType, Mention, Parse, Span
from kg.model.trees import tokens_in

SPELLING = "spelling"
"""Source of these mentions."""

_ARTICLE = r"(?:(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|ez)[-‐’'])"
_NAME = rf"{_ARTICLE}?[^\W\d_a-z][^\W\d_]*(?:[-‐’'][^\W\d_]+)*"
_LINK = r"(?:bin|ibn|von der|von|van der|van|de la|de|del|al|el|of the|of|and)"
_RUN = re.compile(rf"{_NAME}(?: (?:{_LINK} )?{_NAME})*")
_PIECE = re.compile(r"\S+")
_FOREIGN = re.compile(r"[\u0370-\u08ff\u1100-\u11ff\u3040-\u9fff\uac00-\ud7af]+")
"""Words in a script that English names are not written in."""

_LONGEST = 5
"""Words of a name."""

_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "of",
        "and",
        "with",
        "after",
        "before",
        "when",
        "while",
        "as",
        "but",
        "if",
        "its",
        "his",
        "her",
        "their",
        "our",
        "this",
        "that",
        "these",
        "those",
        "both",
        "no",
        "some",
        "many",
        "most",
        "two",
        "three",
        "al",
        "el",
        "de",
        "bin",
    ]
)
"""Words that a sentence may begin with and no name does."""

_TAILS = frozenset(
    [
        "based",
        "led",
        "backed",
        "made",
        "born",
        "run",
        "owned",
        "linked",
        "aligned",
        "funded",
        "held",
        "controlled",
        "occupied",
        "speaking",
        "era",
        "supplied",
        "trained",
        "built",
        "designed",
        "style",
        "wide",
        "affiliated",
    ]
)
"""Last parts of words that are no names, though they begin with one: "Oman-based"."""

_SHORTEST = {
    EntityType.COUNTRY: 6,
    EntityType.ARMED_GROUP: 6,
    EntityType.COMPANY: 6,
    EntityType.EQUIPMENT: 6,
    EntityType.ALLIANCE: 6,
    EntityType.PLACE: 7,
}
_SHORTEST_OTHER = 8
"""Letters of a single word by what it is taken for: there are villages like any short name (Tongo, Tonga)."""

_SHORTEST_MOVED = 5
"""The same of a country's name whose letters only changed places: "Lybia"."""

PERSON_NEAR = 0.84
"""Least score of a person's name: Gutteres/Guterres .98, Selenskyj/Zelenskyy .89; people who share a surname or a given
name only stay below .8, Kim Yong Chol and Kim Yong Jin have none."""

_OVER_KNOWN = 0.9
"""The same of a name of which a word is known as something else: "David [Cameroon]", "Abdel [Fatah] al-Sissi"."""

_MARGIN = 0.02
"""What parts the best reading of a misspelt name from the next: below, it may be either."""


def misspelt_names(parse: Parse, gazetteer: Gazetteer, lexicon: Lexicon, known: Sequence[Mention]) -> list[Mention]:
    """Return names that the gazetteer knows in another spelling; persons' have no keys, the linking looks at them.

    :param known: the names that it knows as they are written.
    """
    flat = parse.text.replace("\u00a0", " ").replace("’", "'")
    named = frozenset(span for span, _ in parse.names)
    return list(_Search(parse, flat, gazetteer, lexicon, tuple(known), named).found())


@dataclass(frozen=True, slots=True)
class _Search:
    parse: Parse
    flat: str
    gazetteer: Gazetteer
    lexicon: Lexicon
    known: tuple[Mention, ...]
    named: frozenset[Span]

    def found(self) -> Iterator[Mention]:
        taken = Taken(mention.span for mention in self.known)
        fixed = Taken(mention.span for mention in self.known if " " in mention.text)
        groups: list[list[Span]] = []
        for match in _RUN.finditer(self.flat):
            for part in self._parts(self._pieces(match), fixed):
                named = list(dropwhile(self._is_small, part))
                whole = self._person(named) if any(map(taken.overlaps, named)) else None
                if whole is None:
                    groups += self._groups(part, taken)
                else:
                    taken.add(whole.span)
                    yield whole
        surnames = {piece.text(self.flat) for group in groups for piece in group[1:]}
        for group in groups:
            mention = self._in_group(group, surnames)
            if mention is not None:
                taken.add(mention.span)
                yield mention
        yield from self._foreign(taken)

    def _pieces(self, match: re.Match[str]) -> list[Span]:
        """Return the words of a run."""
        start = match.start()
        return [Span(start + piece.start(), start + piece.end()) for piece in _PIECE.finditer(match.group())]

    def _parts(self, run: Sequence[Span], fixed: Taken) -> Iterator[list[Span]]:
        """Yield the parts of a run between titles, possessives and known names of several words."""
        part: list[Span] = []
        for piece in run:
            word = piece.text(self.flat)
            if fixed.overlaps(piece) or self._is_title(word) or word.rpartition("-")[2] in _TAILS:
                yield part
                part = []
            elif word.endswith("'s"):
                yield [*part, Span(piece.start, piece.end - 2)]
                part = []
            else:
                part.append(piece)
        yield part

    def _is_title(self, word: str) -> bool:
        lower = word.lower().rstrip(".")
        return self.lexicon.has("title", lower) or self.lexicon.has("rank", lower)

    def _is_small(self, piece: Span) -> bool:
        return piece.text(self.flat).lower() in _SMALL

    def _groups(self, part: Sequence[Span], taken: Taken) -> Iterator[list[Span]]:
        """Yield the words between the known names of a part, without small words in front."""
        group: list[Span] = []
        for piece in (*part, None):
            if piece is not None and not taken.overlaps(piece):
                if group or not self._is_small(piece):
                    group.append(piece)
                continue
            if group:
                yield group
            group = []

    def _in_group(self, group: Sequence[Span], surnames: set[str]) -> Mention | None:
        if len(group) == 1:
            word = group[0].text(self.flat)
            return None if word in surnames or self._is_titled(group[0]) else self._single(group[0])
        for first in range(min(2, len(group) - 1)):  # "On Sunday Rustem Umarov": the first may be no part of it
            mention = self._several(group[first:])
            if mention is not None:
                return mention
        strange = [piece for piece in group if not self.lexicon.classes_of(piece.text(self.flat).lower())]
        return self._single(strange[0]) if len(strange) == 1 else None

    def _foreign(self, taken: Taken) -> Iterator[Mention]:
        """Yield surnames in another script."""
        for match in _FOREIGN.finditer(self.flat):
            span = Span(match.start(), match.end())
            persons = () if taken.overlaps(span) else self.gazetteer.persons_named(match.group())
            if len(persons) == 1:
                yield Mention(span, match.group(), EntityType.PERSON, (persons[0].key,), SPELLING)

    def _person(self, words: Sequence[Span], *, least: float = _OVER_KNOWN) -> Mention | None:
        if not 1 < len(words) <= _LONGEST or self.lexicon.classes_of(words[0].text(self.flat).lower()):
            return None
        span = Span(words[0].start, words[-1].end)
        best = self.gazetteer.near(span.text(self.flat), kind=EntityType.PERSON, limit=1)
        if all(map(self._is_known, words)) or not best or best[0][1] < least:
            return None
        return Mention(span, span.text(self.parse.text), EntityType.PERSON, (), SPELLING)

    def _is_known(self, span: Span) -> bool:
        return any(mention.span.overlaps(span) for mention in self.known)

    def _several(self, words: Sequence[Span]) -> Mention | None:
        span = Span(words[0].start, words[-1].end)
        if self.gazetteer.candidates(span.text(self.flat)):
            return None
        return self._person(words, least=PERSON_NEAR) or self._other(span)

    def _single(self, span: Span) -> Mention | None:
        text = span.text(self.flat)
        if self.lexicon.classes_of(text.lower()) or self.gazetteer.candidates(text):
            return None
        if self.gazetteer.persons_named(text):
            return None
        if span not in self.named and not any(word.pos == "PROPN" for word in tokens_in(self.parse, span)):
            return None
        mention = self._other(span)
        return mention if mention is not None and self._is_long_enough(mention) else None

    def _is_long_enough(self, mention: Mention) -> bool:
        text = mention.text.lower()
        if len(text) >= _SHORTEST.get(EntityType(mention.kind), _SHORTEST_OTHER):
            return True
        entry = self.gazetteer.entry(mention.keys[0])
        moved = sorted(text) == sorted(entry.name.lower())
        return moved and len(text) >= _SHORTEST_MOVED and mention.kind == EntityType.COUNTRY

    def _other(self, span: Span) -> Mention | None:
        """Return a name that is no person's; of readings as good as each other all."""
        text = span.text(self.flat)
        found = self.gazetteer.spelt_like(text)
        if not found or (text.isupper() and found[0][1] < 1):
            return None
        best = [entry for entry, score in found if score >= found[0][1] - _MARGIN]
        keys = tuple(entry.key for entry in best)
        return Mention(span, span.text(self.parse.text), best[0].type, keys, SPELLING)

    def _is_titled(self, span: Span) -> bool:
        """Whether a title stands in front, so that the name is a person's: "President [Hamadani]"."""
        before = self.flat[max(0, span.start - 20) : span.start].split()
        word = before[-1].lower().rstrip(".") if before else ""
        return self.lexicon.has("title", word) or self.lexicon.has("rank", word) or word in ("mr", "mrs", "ms", "dr")
