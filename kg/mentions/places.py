"""Places that words around a name make of it: "eastern Ukraine", "Laoag airfield"."""

from collections.abc import Mapping
from dataclasses import replace

from kg.language.lexicon import Lexicon
from kg.model import EntityType, Mention, Parse, Span, Token

_NAMED = frozenset({EntityType.PLACE, EntityType.COUNTRY, EntityType.OTHER_ORGANIZATION})


def with_places(parse: Parse, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions, with a direction in front or a kind of place behind drawn into the place that they name.

    A country with a direction in front is a part of it and so a place; an adjective ("eastern Ukrainian") is left.
    """
    starts = {token.start: token for token in parse.tokens}
    ends = {token.end: token for token in parse.tokens}
    return [_drawn(parse, mention, starts, ends, lexicon) for mention in mentions]


def _drawn(
    parse: Parse, mention: Mention, starts: Mapping[int, Token], ends: Mapping[int, Token], lexicon: Lexicon
) -> Mention:
    first, last = starts.get(mention.span.start), ends.get(mention.span.end)
    if mention.kind not in _NAMED or first is None or last is None or last.pos == "ADJ":
        return mention
    after = parse.tokens[last.index + 1] if last.index + 1 < len(parse.tokens) else None
    if after is not None and _says_place(mention, last, after, lexicon):
        whole = Span(mention.span.start, after.end)
        return replace(mention, span=whole, text=whole.text(parse.text), kind=EntityType.PLACE)
    before = parse.tokens[first.index - 1] if first.index else None
    if before is not None and _says_part(mention, before, last, lexicon):
        whole = Span(before.start, mention.span.end)
        text = whole.text(parse.text)
        return replace(mention, span=whole, text=text, kind=EntityType.PLACE, keys=(), source="pattern")
    return mention


def _says_place(mention: Mention, last: Token, after: Token, lexicon: Lexicon) -> bool:
    """Whether the word behind a name says what kind of place it is."""
    return (
        after.pos == "NOUN"
        and after.text.islower()
        and lexicon.has("place_head", after.lower)
        and (not mention.keys or mention.kind == EntityType.PLACE)
        and after.head != last.index
    )


def _says_part(mention: Mention, before: Token, last: Token, lexicon: Lexicon) -> bool:
    """Whether the word in front of a name says which part of it is meant."""
    return (
        mention.kind != EntityType.OTHER_ORGANIZATION
        and lexicon.has("direction", before.lower)
        and before.end + 1 == mention.span.start
        and last.dep != "compound"
    )
