"""Small questions about a dependency tree that several steps of extraction ask."""

import bisect
from collections.abc import Iterator
from operator import attrgetter

from kg.model.mention import Span
from kg.model.parse import Parse, Sentence, Token

_START, _END, _LAST = attrgetter("start"), attrgetter("end"), attrgetter("last")


def tokens_in(parse: Parse, span: Span) -> list[Token]:
    """Return the tokens that lie in a span, found by bisection."""
    first = bisect.bisect_right(parse.tokens, span.start, key=_END)
    last = bisect.bisect_left(parse.tokens, span.end, lo=first, key=_START)
    return list(parse.tokens[first:last])


def sentence_of(parse: Parse, index: int) -> Sentence:
    """Return the sentence that holds a token, found by bisection."""
    place = bisect.bisect_right(parse.sentences, index, key=_LAST)
    return parse.sentences[min(place, len(parse.sentences) - 1)]


def head_of(parse: Parse, span: Span) -> Token | None:
    """Return the word of a span that hangs from outside it; of several the last."""
    inside = tokens_in(parse, span)
    indices = {token.index for token in inside}
    heads = [token for token in inside if token.head not in indices or token.head == token.index]
    words = [token for token in heads if token.pos not in ("PUNCT", "SPACE", "PART")]
    found = words or heads
    return found[-1] if found else None


def conjuncts(parse: Parse, token: Token) -> Iterator[Token]:
    """Yield a word and those that are coordinated with it, in order: "Ukraine, the EU and the US"."""
    waiting = [token]  # a list of a thousand names is a chain that recursion cannot follow
    while waiting:
        word = waiting.pop()
        yield word
        waiting.extend(reversed([child for child in parse.children(word) if child.dep == "conj"]))


def children_by(parse: Parse, token: Token, *labels: str) -> list[Token]:
    """Return the children that hang by one of the labels, in order."""
    return [child for child in parse.children(token) if child.dep in labels]


def objects_of(parse: Parse, token: Token, *prepositions: str) -> list[Token]:
    """Return the objects of a word's own prepositions: ``objects_of(parse, delivery, "to")``."""
    found: list[Token] = []
    for child in parse.children(token):
        if child.dep in ("prep", "agent", "dative", "prt") and child.lower in prepositions:
            found.extend(children_by(parse, child, "pobj", "pcomp", *(["amod"] if child.lower == "as" else [])))
            for other in children_by(parse, child, "conj"):
                # "met with Putin and with Zelensky": the parser coordinates the prepositions.
                found.extend(children_by(parse, other, "pobj") if other.lower == child.lower else [])
            for inner in children_by(parse, child, "prep"):
                found.extend(children_by(parse, inner, "pobj"))
    return found
