"""Programs and agreements that the text tells without a name: "a naval coalition", "the nuclear treaty"."""

from collections.abc import Iterable, Iterator

from kg.language.lexicon import Lexicon
from kg.model import EntityType, Mention, Parse, Span, Token
from kg.model.trees import children_by

SOURCE = "program phrase"
"""What :class:`kg.model.Mention` says of where such a mention comes from: it is kept only where a claim speaks of it."""


def program_phrases(parse: Parse, lexicon: Lexicon, taken: Iterable[Span]) -> Iterator[Mention]:
    """Yield noun phrases whose head is a program's or agreement's and whose modifiers say of what kind."""
    occupied = list(taken)
    for token in parse.tokens:
        if token.pos != "NOUN" or not lexicon.has("program_phrase", token.lemma.lower()):
            continue
        kinds = [word for word in children_by(parse, token, "compound", "amod", "nmod") if word.index < token.index]
        first = next((word for word in kinds if _says_kind(word, lexicon)), None)
        if first is None:
            continue
        span = Span(first.start, token.end)
        if not any(span.overlaps(other) for other in occupied):
            yield Mention(span, span.text(parse.text), EntityType.PROGRAM, (), SOURCE)


def _says_kind(word: Token, lexicon: Lexicon) -> bool:
    return lexicon.has("program_kind", word.lower)
