"""Mends the tree around names, once it is known what is a name: the parser takes a long one apart."""

from collections.abc import Iterable
from dataclasses import replace

from kg.model import Parse, Span, Token
from kg.model.trees import tokens_in


def with_names(parse: Parse, names: Iterable[Span]) -> Parse:
    """Return the parse with each known name as one phrase.

    In "the Department of the Treasury's Office of Foreign Assets Control" the parser lets the Treasury alone own the
    office, and the department head the phrase. Where "X of Y" is a name, it owns what follows it.

    :param names: in order of the text.
    """
    tokens = list(parse.tokens)
    for name in names:
        inside = tokens_in(parse, name)
        if len(inside) > 1:
            _no_preposition(tokens, tokens[inside[0].index], tokens[inside[-1].index])
            _own(tokens, tokens[inside[0].index], tokens[inside[-1].index])
            here = range(inside[0].index, inside[-1].index + 1)
            heads = (tokens[index] for index in here if tokens[index].head not in here)
            _lead(tokens, next(heads, inside[0]), tokens[inside[-1].index])
    return replace(parse, tokens=tuple(tokens)) if tokens != list(parse.tokens) else parse


def _no_preposition(tokens: list[Token], first: Token, last: Token) -> None:
    """Make a name that begins like a preposition an object: "is designating Than Hlaing"."""
    if first.dep != "prep" or last.dep != "pobj" or last.head != first.index or tokens[first.head].pos != "VERB":
        return
    label = "dobj" if first.head < first.index else "nsubj"
    tokens[last.index] = replace(last, dep=label, head=first.head)
    tokens[first.index] = replace(first, dep="compound", head=last.index, pos="PROPN", tag="NNP")


def _own(tokens: list[Token], first: Token, last: Token) -> None:
    owned = tokens[last.head]
    if last.dep != "poss" or owned.index <= last.index or first.dep == "poss":
        return
    of = tokens[owned.head]
    if owned.dep != "pobj" or of.head != first.index or not first.index < of.index < last.index:
        return
    tokens[owned.index] = replace(owned, dep=first.dep, head=first.head if first.head != first.index else owned.index)
    tokens[first.index] = replace(first, dep="poss", head=owned.index)
    tokens[last.index] = replace(last, dep="pobj", head=of.index)


def _lead(tokens: list[Token], first: Token, last: Token) -> None:
    """Let a person head the phrase that the body in front of the title heads: "Agency for Energy Head Ann Lee"."""
    above = last
    while above.dep in ("compound", "nmod") and above.head > above.index:
        above = tokens[above.head]
    if above.index <= last.index or above.dep != "pobj" or first.head == first.index:
        return
    link = tokens[above.head]
    if link.head != first.index or not first.index < link.index < last.index:
        return
    tokens[above.index] = replace(above, dep=first.dep, head=first.head)
    tokens[first.index] = replace(first, dep="compound", head=above.index)
    tokens[last.index] = replace(last, dep="pobj", head=link.index)
