"""Programs and agreements that the text tells without a name: "a naval coalition", "the nuclear treaty"."""

from collections.abc import Iterator

from kg.language.lexicon import Lexicon
from kg.model import EntityType, Mention, Parse, Span
from kg.model.trees import children_by


def program_phrases(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield noun phrases whose head is a program's or agreement's and whose modifiers say of what kind."""
    for token in parse.tokens:
        if token.pos != "NOUN" or not lexicon.has("program_phrase", token.lemma.lower()):
            continue
        modifiers = [word for word in children_by(parse, token, "compound", "amod", "nmod") if word.index < token.index]
        kinds = [word for word in modifiers if lexicon.has("program_kind", word.lower)]
        if kinds:
            span = Span(kinds[0].start, token.end)
            yield Mention(span, span.text(parse.text), EntityType.PROGRAM, (), "program phrase")
