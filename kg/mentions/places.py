"""Places that words around a name make of it: "eastern Ukraine", "Laoag airfield"."""

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
    parse: Parse, mention: Mention, starts: dict[int, Token], ends: dict[int, Token], lexicon: Lexicon
) -> Mention:
    first, last = starts.get(mention.span.start), ends.get(mention.span.end)
    if mention.kind not in _NAMED or first is None or last is None or last.pos == "ADJ":
        return mention
    span = mention.span
    before = parse.tokens[first.index - 1] if first.index else None
    after = parse.tokens[last.index + 1] if last.index + 1 < len(parse.tokens) else None
    unknown = not mention.keys
    if (
        after is not None
        and after.pos == "NOUN"
        and after.text.islower()
        and lexicon.has("place_head", after.lower)
        and (unknown or mention.kind == EntityType.PLACE)
        and after.head != last.index
    ):
        return replace(
            mention,
            span=Span(span.start, after.end),
            text=Span(span.start, after.end).text(parse.text),
            kind=EntityType.PLACE,
        )
    directed = before is not None and lexicon.has("direction", before.lower) and before.end + 1 == span.start
    if directed and before is not None and mention.kind != EntityType.OTHER_ORGANIZATION and last.dep != "compound":
        whole = Span(before.start, span.end)
        return replace(
            mention, span=whole, text=whole.text(parse.text), kind=EntityType.PLACE, keys=(), source="pattern"
        )
    return mention
