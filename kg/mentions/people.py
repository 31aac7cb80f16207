"""People whom the recogniser misses behind a long title: "Assistant Secretary for Regional Security Mira Resnick"."""

from collections.abc import Iterator

from kg.language.lexicon import Lexicon
from kg.mentions.runs import capital_runs
from kg.model import EntityType, Mention, Parse, Span, Token

_SHORTEST, _LONGEST = 2, 4
_LINKS = frozenset({"of", "for", "and", "to", "the", "&", "-"})


def titled_people(parse: Parse, taken: list[Span], lexicon: Lexicon) -> Iterator[Mention]:
    """Yield names at the end of a run of capitals that holds a title, outside ``taken``."""
    seen: set[int] = set()
    for run in capital_runs(parse):
        if run[-1].end in seen or not any(lexicon.has("title", word.lower) for word in run[:-1]):
            continue
        seen.add(run[-1].end)
        name = _name_at_end(run, lexicon)
        span = Span(name[0].start, name[-1].end) if name else None
        if span is not None and not any(span.overlaps(other) for other in taken):
            yield Mention(span, span.text(parse.text), EntityType.PERSON, (), "title")


def _name_at_end(run: list[Token], lexicon: Lexicon) -> list[Token]:
    name: list[Token] = []
    for word in reversed(run):
        if word.lower in _LINKS or word.pos != "PROPN" or _is_known(word, lexicon):
            break
        name.insert(0, word)
    return name if _SHORTEST <= len(name) <= _LONGEST and len(name) < len(run) else []


def _is_known(word: Token, lexicon: Lexicon) -> bool:
    return bool(lexicon.classes_of(word.lower) or lexicon.classes_of(word.lower.removesuffix("s")))
