"""Known names in a text, by table look-up over its words.

A table from folded names to entries and, for each pair of first words, the lengths of the names that begin with it: at
every word at most a handful of look-ups, so the time is linear in the text. Most of it goes into taking the text apart
(``words``), which an automaton over characters would not spare: the offsets of the original text come from there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.gazetteer.case import agrees, case_rules
from kg.gazetteer.entry import Candidate, Entry, Surface
from kg.gazetteer.joined import Hit, join
from kg.gazetteer.load import Name
from kg.gazetteer.tables import Table
from kg.gazetteer.words import Words, pattern, singular, words
from kg.model import Span

_LONGEST = 16  # words; longer names are official titles that nobody writes out
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_STOPPED = frozenset({"jr", "sr", "inc", "corp", "ltd"})
_VARIANT = 4  # letters and digits that may follow a designation's number: "F-16AM", "T-72B3"
_REMEMBERED = 1 << 15  # surfaces whose judgement is kept; more than a corpus uses often
_SHORT = 4  # letters of an acronym that may be a word in a headline all in capitals: "US", "WHO", "IT"
_LOWER_MODEL = 5  # letters from which a model may stand in small letters: "javelins"
_RANK = {surface: rank for rank, surface in enumerate(Surface)}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a name was looked for: words ``first`` to ``last``, the last excluded."""

    first: int
    last: int
    plural: bool = False


class Matcher:
    """Finds the names of a gazetteer.

    :param names: names by their folded words.
    :param kit: names of equipment likewise, the last word in the singular.
    :param lengths: how many words names have, the longest first, by their first two words.
    """

    def __init__(
        self,
        names: Table[list[Name]],
        kit: Table[list[Name]],
        lengths: Table[tuple[int, ...]],
        entries: Mapping[str, Entry],
    ) -> None:
        self._names = names
        self._kit = kit
        self._lengths = lengths
        self._entries = entries
        self._judged: dict[tuple[str, bool], tuple[Candidate, ...]] = {}

    def candidates(self, surface: str, *, any_case: bool = False) -> tuple[Candidate, ...]:
        """Return what the whole of a name may stand for."""
        found = words(surface)
        first = 1 if len(found.folded) > 1 and found.folded[0] == "the" else 0
        if first == len(found.folded):
            return ()
        return self._judge(found, first, len(found.folded), any_case=any_case)

    def find(self, text: str) -> list[tuple[Span, tuple[Candidate, ...]]]:
        """Return every name in the text."""
        found = words(text)
        folded, reach = found.folded, found.reach
        singles = [singular(word) for word in folded]
        names, kit, lengths = self._names, self._kit, self._lengths
        hits: list[Hit] = []
        index, count = 0, len(folded)
        while index < count:
            word = folded[index]
            hit = None
            if reach[index] > index + 1:
                long = lengths.get(f"{word} {singles[index + 1]}")
                if long is not None or len(folded[index + 1]) == 1:
                    hit = self._long(found, index, long or (), reach[index])
            if hit is None and (word in names or singles[index] in kit):
                hit = self._single(found, index)
            if hit is None:
                index += 1
            else:
                hits.append(hit)
                index = hit.last
        joined = join(found, hits, self._entries)
        return [(Span(hit.start, hit.end), hit.candidates) for hit in joined]

    def _long(self, found: Words, index: int, lengths: tuple[int, ...], limit: int) -> Hit | None:
        """Match a name of several words that begins at the word, the longest first."""
        if _glued(found, index):
            return None
        for length in lengths:
            last = index + length
            if last <= limit:
                candidates = self._accept(found, index, last)
                if candidates:
                    return self._hit(found, index, last, candidates)
        return self._with_initial(found, index, limit)

    def _single(self, found: Words, index: int) -> Hit | None:
        candidates = () if _glued(found, index) else self._accept(found, index, index + 1)
        return self._hit(found, index, index + 1, candidates) if candidates else None

    def _hit(self, found: Words, first: int, last: int, candidates: tuple[Candidate, ...]) -> Hit:
        while found.tight(last):  # "s" of a plural, letters of a variant
            last += 1
        if candidates[0].key.startswith("person/"):
            last = _past_suffix(found, last)
        return Hit(first, last, found.starts[first], _past_stop(found, first, last), candidates)

    def _with_initial(self, found: Words, index: int, limit: int) -> Hit | None:
        """Match a person's name that has an initial in the text and none in the gazetteer ("Mark A. Milley")."""
        folded = found.folded
        if limit - index < 3 or len(folded[index + 1]) != 1 or not found.raw(index + 1).isupper():
            return None
        for length in (2, 1):
            last = index + 2 + length
            if last > limit:
                continue
            text = " ".join((folded[index], *folded[index + 2 : last]))
            persons = [name for name in self._names.get(text) or () if name.key.startswith("person/")]
            if persons and found.raw(index)[0].isupper() and found.raw(index + 2)[0].isupper():
                return self._hit(found, index, last, _ranked([(name, name.risky) for name in persons]))
        return None

    def _accept(self, found: Words, first: int, last: int) -> tuple[Candidate, ...]:
        """Return what the words may stand for; the same words in the same surroundings are judged once."""
        if found.tight(last):
            return self._judge(found, first, last)
        surface = found.text[found.starts[first] : found.ends[last - 1]]
        if len(surface) <= _SHORT:  # these depend on the rest of the line
            return self._judge(found, first, last)
        key = (surface, first > 0 and found.folded[first - 1] == "the")
        judged = self._judged.get(key)
        if judged is None:
            if len(self._judged) >= _REMEMBERED:
                self._judged.clear()
            judged = self._judged[key] = self._judge(found, first, last)
        return judged

    def _judge(self, found: Words, first: int, last: int, *, any_case: bool = False) -> tuple[Candidate, ...]:
        """Return what the words may stand for, as far as letters and surroundings agree."""
        folded = found.folded
        final = folded[last - 1]
        single = singular(final)
        head = folded[first : last - 1]
        taken: list[tuple[Name, bool]] = []
        named = self._names.get(" ".join((*head, final)))
        if named and not found.tight(last):
            place = _Place(first, last)
            for name in named:
                fits, risky = self._fits(found, place, name, any_case=any_case)
                if fits:
                    taken.append((name, risky or name.risky))
        kit = self._kit.get(" ".join((*head, single)))
        if kit:
            place = _Place(first, last, plural=single != final)
            for name in kit:
                fits, risky = self._fits_kit(found, place, name, any_case=any_case)
                if fits:
                    taken.append((name, risky or name.risky))
        return _ranked(taken) if taken else ()

    def _fits(self, found: Words, place: _Place, name: Name, *, any_case: bool) -> tuple[bool, bool]:
        if name.text[:4] in ("the ", "The ") and not (place.first and found.folded[place.first - 1] == "the"):
            return False, False
        rules = case_rules(name.text)
        if len(rules) != place.last - place.first:
            return False, False
        if not any_case:
            for offset, rule in enumerate(rules):
                if not agrees(rule, found.raw(place.first + offset), plural=place.plural):
                    return False, False
        if len(rules) == 1 and len(name.text) <= _SHORT and name.text.isupper():
            return True, _shouted(found, place.first)
        return True, False

    def _fits_kit(self, found: Words, place: _Place, name: Name, *, any_case: bool) -> tuple[bool, bool]:
        if not _ends_well(found, place.last, designation=name.surface is not Surface.CLASS):
            return False, False
        if name.surface is Surface.CLASS and not name.text.isupper():
            return True, False
        fits, risky = self._fits(found, place, name, any_case=any_case)
        if fits:
            return _designated(found, place, name.text), risky
        word = found.raw(place.first)
        small = place.last - place.first == 1 and len(word) >= _LOWER_MODEL and word.islower()
        return small and not name.text.isupper(), True


def name_tables(names: Sequence[Name]) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Return the tables of a :class:`Matcher`: names, equipment, lengths."""
    others: dict[str, list[Name]] = {}
    kit: dict[str, list[Name]] = {}
    lengths: dict[str, set[int]] = {}
    for name in names:
        parts = pattern(name.text).removeprefix("the ").split(" ")
        if not parts[0] or len(parts) > _LONGEST:
            continue
        if name.key.startswith("equipment"):
            parts[-1] = singular(parts[-1])
            kit.setdefault(" ".join(parts), []).append(name)
        else:
            others.setdefault(" ".join(parts), []).append(name)
        if len(parts) > 1:
            lengths.setdefault(f"{parts[0]} {singular(parts[1])}", set()).add(len(parts))
    return others, kit, {pair: sorted(found, reverse=True) for pair, found in lengths.items()}


def read_names(rows: Any) -> list[Name]:
    """Return the names that a JSON value of :func:`name_tables` stands for."""
    return [Name(text, key, Surface(surface), risky) for text, key, surface, risky in rows]


def _glued(found: Words, index: int) -> bool:
    """Whether the word is the end of another ("tank" in "antitank"); one after a number is not ("155 mm")."""
    return found.tight(index) and not found.raw(index - 1).isdigit()


def _ends_well(found: Words, last: int, *, designation: bool) -> bool:
    """Whether an equipment term may end before the word ``last``, though that is glued to it."""
    if not found.tight(last):
        return True
    if found.folded[last] == "s" and not found.tight(last + 1):
        return True
    if not designation or not found.raw(last - 1).isdigit():
        return False
    length = 0
    while found.tight(last):
        length += len(found.folded[last])
        last += 1
    return length <= _VARIANT


def _designated(found: Words, place: _Place, name: str) -> bool:
    """Whether letters and number stand together as a designation does: "SU 27" may, "An 26-year-old" may not.

    A blank is taken where the name has it too ("Mk 45"), or after capitals.
    """
    for index in range(place.first + 1, place.last):
        before, word = found.raw(index - 1), found.raw(index)
        if word.isdigit() and before.isalpha() and len(before) <= 2 and found.gap(index) == " ":
            capitals = len(before) == 2 and before.isupper()
            if not capitals and f"{before} {word}" not in name:
                return False
    return True


def _shouted(found: Words, index: int) -> bool:
    """Whether the word stands in a line of several words all in capitals."""
    text = found.text
    start = text.rfind("\n", 0, found.starts[index]) + 1
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)]
    return line.isupper() and len(line.split()) > 2


def _past_stop(found: Words, first: int, last: int) -> int:
    """Return where the name ends, with the stop of an abbreviation ("U.S.", "Jr.")."""
    end = found.ends[last - 1]
    word = found.folded[last - 1]
    initials = len(word) == 1 and last - first > 1 and found.gap(last - 1) == "."
    return end + 1 if (initials or word in _STOPPED) and found.text[end : end + 1] == "." else end


def _past_suffix(found: Words, last: int) -> int:
    """Return the index after "Jr." or "III", where one follows."""
    for step in (0, 1):
        index = last + step
        if index < len(found.folded) and found.folded[index] in _SUFFIXES and found.raw(index)[0].isupper():
            return index + 1
        if index >= len(found.folded) or found.folded[index] != ",":
            return last
    return last


def _ranked(taken: list[tuple[Name, bool]]) -> tuple[Candidate, ...]:
    """Return one candidate an entry, with its best surface: safe before risky, names before aliases."""
    best: dict[str, tuple[bool, int, str]] = {}
    surfaces: dict[str, Surface] = {}
    for name, risky in taken:
        rank = (risky, _RANK[name.surface], name.key)
        if name.key not in best or rank < best[name.key]:
            best[name.key] = rank
            surfaces[name.key] = name.surface
    order = sorted(best, key=best.__getitem__)
    return tuple(Candidate(key, surfaces[key], best[key][0]) for key in order)
