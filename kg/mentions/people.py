"""People whom the recogniser misses behind a long title: "Assistant Secretary for Regional Security Mira Resnick"."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from kg.language.lexicon import Lexicon
from kg.mentions.overlaps import Taken
from kg.mentions.runs import capital_runs
from kg.model import EntityType, Mention, Parse, Span, Token

_SHORTEST, _LONGEST = 2, 4
"""Words of a name."""

_LINKS = frozenset({"of", "for", "and", "to", "the", "&", "-"})


def titled_people(parse: Parse, lexicon: Lexicon, chosen: Iterable[Mention] = ()) -> Iterator[Mention]:
    """Yield the names at the end of runs of capitals that hold a title.

    :param chosen: the names known so far, of which none belongs to a person's: "President of [Peru] Dina Marrow".
    """
    taken = Taken(mention.span for mention in chosen)
    seen: set[int] = set()
    for run in (part for whole in capital_runs(parse) for part in _to_each_of(whole)):
        end = run[-1].end
        if end in seen or not any(lexicon.has("title", word.lower) for word in run[:-1]):
            continue
        seen.add(end)
        name = _name_at_end(run, lexicon, taken)
        if name:
            span = Span(name[0].start, end)
            yield Mention(span, span.text(parse.text), EntityType.PERSON, (), "title")


def _to_each_of(run: list[Token]) -> Iterator[list[Token]]:
    """Yield the run, and what stands in front of each "of": "[Major General Erik Lund] of Norway"."""
    yield run
    yield from (run[:place] for place, word in enumerate(run) if place > 1 and word.lower == "of")


def _name_at_end(run: list[Token], lexicon: Lexicon, taken: Taken) -> list[Token]:
    def may_be_name(word: Token) -> bool:
        if word.lower in _LINKS or word.pos != "PROPN" or _is_known(word, lexicon):
            return False
        return not taken.overlaps(Span(word.start, word.end))

    size = len(list(takewhile(may_be_name, reversed(run))))
    return run[-size:] if _SHORTEST <= size <= _LONGEST and size < len(run) else []


def _is_known(word: Token, lexicon: Lexicon) -> bool:
    return bool(lexicon.classes_of(word.lower) or lexicon.classes_of(word.lower.removesuffix("s")))
