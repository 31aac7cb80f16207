"""Which parts of a text are taken, and which of several mentions that want the same words gets them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.model import EntityType, Mention, Span

_LINK = re.compile(r" and (?:the )?")


class Taken:
    """The characters of a text that are taken. A question costs as much as its span is long, however much is taken.

    >>> taken = Taken([Span(4, 12)])
    >>> taken.overlaps(Span(0, 5)), taken.overlaps(Span(12, 20))
    (True, False)
    """

    __slots__ = ("_characters",)

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._characters = bytearray()
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Take the characters of a span."""
        missing = span.end - len(self._characters)
        if missing > 0:
            self._characters.extend(bytes(missing))
        self._characters[span.start : span.end] = b"\1" * (span.end - span.start)

    def overlaps(self, span: Span) -> bool:
        """Whether a character of the span is taken."""
        return any(self._characters[span.start : span.end])


def longest(pool: Iterable[Mention], *, keep: Iterable[Mention] = ()) -> list[Mention]:
    """Return the mentions that overlap none longer, in order; of two equal ones the first given.

    :param keep: mentions that stay, whatever is longer.
    """
    chosen = list(keep)
    taken = Taken(mention.span for mention in chosen)
    for mention in sorted(pool, key=_by_length):
        if not taken.overlaps(mention.span):
            chosen.append(mention)
            taken.add(mention.span)
    return in_order(chosen)


def apart(flat: str, guesses: Iterable[Mention], known: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the guesses, without those that join a known name by "and" to what follows: "France and the Lima Group".

    What follows is yielded in their place where it is of several words. A place with an adjective in front ("Syrian
    Golan Heights") is two names as well.
    """
    ends: dict[int, int] = {}
    places: set[tuple[int, int]] = set()
    for mention in known:
        ends[mention.span.start] = mention.span.end
        if mention.kind == EntityType.PLACE:
            places.add((mention.span.start, mention.span.end))
    for guess in guesses:
        if (ends.get(guess.span.start, guess.span.end) + 1, guess.span.end) in places:
            continue
        end = ends.get(guess.span.start)
        link = _LINK.match(flat, end) if end is not None and end < guess.span.end else None
        if link is None:
            yield guess
        elif " " in flat[link.end() : guess.span.end]:
            rest = Span(link.end(), guess.span.end)
            yield replace(guess, span=rest, text=rest.text(flat))


def in_order(mentions: Iterable[Mention]) -> list[Mention]:
    """Return mentions in the order in which they stand in the text."""
    return sorted(mentions, key=_place)


def _place(mention: Mention) -> Span:
    return mention.span


def _by_length(mention: Mention) -> tuple[int, int]:
    return (mention.span.start - mention.span.end, mention.span.start)
