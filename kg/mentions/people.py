"""People whom the recogniser misses behind a long title: "Assistant Secretary for Regional Security Mira Resnick"."""

from collections.abc import Iterator
from itertools import takewhile

from kg.language.lexicon import Lexicon
from kg.mentions.runs import capital_runs
from kg.model import EntityType, Mention, Parse, Span, Token

_SHORTEST, _LONGEST = 2, 4
"""Words of a name."""

_LINKS = frozenset({"of", "for", "and", "to", "the", "&", "-"})


def titled_people(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the names at the end of runs of capitals that hold a title."""
    seen: set[int] = set()
    for run in capital_runs(parse):
        end = run[-1].end
        if end in seen or not any(lexicon.has("title", word.lower) for word in run[:-1]):
            continue
        seen.add(end)
        name = _name_at_end(run, lexicon)
        if name:
            span = Span(name[0].start, end)
            yield Mention(span, span.text(parse.text), EntityType.PERSON, (), "title")


def _name_at_end(run: list[Token], lexicon: Lexicon) -> list[Token]:
    def may_be_name(word: Token) -> bool:
        return word.lower not in _LINKS and word.pos == "PROPN" and not _is_known(word, lexicon)

    size = len(list(takewhile(may_be_name, reversed(run))))
    return run[-size:] if _SHORTEST <= size <= _LONGEST and size < len(run) else []


def _is_known(word: Token, lexicon: Lexicon) -> bool:
    return bool(lexicon.classes_of(word.lower) or lexicon.classes_of(word.lower.removesuffix("s")))
