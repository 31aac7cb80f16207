"""Short forms that the text itself gives a name: an acronym in brackets, a surname, a company's first word."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.gazetteer import Gazetteer
from kg.mentions.overlaps import Taken, longest
from kg.model import EntityType, Mention, Span

_ACRONYM = re.compile(r"\(\s?(?:the )?([A-Z][A-Z0-9&-]{1,11}[a-z]?)\s?\)")
_RUN = re.compile(r"\w+")
_DISTINCTIVE = frozenset(
    {EntityType.COMPANY, EntityType.OTHER_ORGANIZATION, EntityType.ARMED_GROUP, EntityType.MILITARY_UNIT}
)
"""Kinds whose first word alone may stand for the whole name."""

_INITIALS = 0.7
"""Share of an acronym's letters that must begin words of the name, where they do not stand in it in order."""

_SHORTEST_FIRST_WORD, _SHORTEST = 5, 3
"""Characters that the first word of an organization's name must have, and any short form."""


def with_acronyms(flat: str, chosen: list[Mention]) -> list[Mention]:
    """Return the mentions with every place where an acronym stands that the text puts in brackets behind a name.

    :param chosen: the mentions so far, none overlapping another.
    """
    introduced: dict[str, Mention] = {}
    ends = {mention.span.end: mention for mention in chosen}
    for match in _ACRONYM.finditer(flat):
        stop = match.start()
        while stop > 0 and flat[stop - 1] in " \"'":
            stop -= 1
        whole = ends.get(stop)
        if whole is not None and _abbreviates(match.group(1), whole.text):
            introduced.setdefault(match.group(1), whole)
    owned = {mention.text for mention in chosen if mention.keys and mention.source == "gazetteer"}
    introduced = {short: whole for short, whole in introduced.items() if whole.keys or short not in owned}
    if not introduced:
        return chosen
    told = _told_short(flat, introduced, "acronym")
    known = Taken(mention.span for mention in chosen if mention.source == "gazetteer" and " " in mention.text)
    return longest(chosen, keep=[mention for mention in told if not known.overlaps(mention.span)])


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of an acronym stand in the name in order, or most of them begin its words in any order.

    The second is how acronyms of other languages look: "Nigerien Armed Forces (FAN)".
    """
    letters = iter(name.lower())
    wanted = [letter for letter in short.lower() if letter.isalnum()]
    if not wanted:
        return False
    if all(letter in letters for letter in wanted):
        return True
    initials = Counter(word[0].lower() for word in _RUN.findall(name))
    return len(wanted) >= _SHORTEST and (Counter(wanted) & initials).total() >= _INITIALS * len(wanted)


def with_short_forms(flat: str, chosen: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions with the short forms of names given in full: a surname, the first word of a company's name.

    :param chosen: the mentions so far, none overlapping another; a short form takes the place of the recogniser's
        guess at the same word.
    """
    shorts: dict[str, Mention] = {}
    for mention in chosen:
        short = _short_form(mention, gazetteer)
        if short[:1].isupper() and len(short) >= _SHORTEST:
            shorts.setdefault(short, mention)
    if not shorts:
        return chosen
    added = [replace(mention, keys=()) for mention in _told_short(flat, shorts, "short form")]
    spans = {mention.span for mention in added}
    return longest(added, keep=[mention for mention in chosen if mention.span not in spans or not _is_guess(mention)])


def _short_form(mention: Mention, gazetteer: Gazetteer) -> str:
    """Return the word that may stand for a name of several, or ""."""
    words = mention.text.split()
    if len(words) < 2:
        return ""
    if mention.kind == EntityType.PERSON:
        return words[-1]
    distinctive = mention.kind in _DISTINCTIVE and len(words[0]) >= _SHORTEST_FIRST_WORD
    return words[0] if distinctive and not gazetteer.candidates(words[0]) else ""


def _is_guess(mention: Mention) -> bool:
    return mention.source == "recogniser" and " " not in mention.text


def _told_short(flat: str, shorts: Mapping[str, Mention], source: str) -> list[Mention]:
    """Return a mention for every place where a short form stands as a word of its own."""
    found = []
    for span in _standing(flat, shorts):
        whole = shorts[span.text(flat)]
        found.append(replace(whole, span=span, text=span.text(flat), source=source, of=whole.text))
    return found


def _standing(flat: str, forms: Iterable[str]) -> Iterator[Span]:
    """Yield where one of the forms stands as a word of its own, the longest at each place.

    They are looked up by their first run of letters: a pattern of them all would try each at every word.
    """
    by_run: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, reverse=True):
        if run := _RUN.match(form):
            by_run[run.group()].append(form)
    end = 0
    for match in _RUN.finditer(flat):
        start = match.start()
        for form in by_run.get(match.group(), ()) if start >= end else ():
            if flat.startswith(form, start) and _ends_word(flat, start + len(form)):
                end = start + len(form)
                yield Span(start, end)
                break


def _ends_word(flat: str, place: int) -> bool:
    """Whether of the characters before and behind a place one belongs to a word and one does not."""
    return _is_word(flat[place - 1 : place]) != _is_word(flat[place : place + 1])


def _is_word(character: str) -> bool:
    return bool(_RUN.match(character))
