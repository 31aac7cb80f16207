"""Programs and agreements that the text tells without a name: "a naval coalition", "the nuclear treaty"."""

from collections.abc import Iterator

from kg.language.lexicon import Lexicon
from kg.mentions.runs import capital_runs, kind_by_head
from kg.model import EntityType, Mention, Parse, Span
from kg.model.trees import children_by

_DRILLS = frozenset({"exercise", "exercises", "drill", "drills", "wargame", "wargames"})


def exercises(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield exercises named by capitals beside the word: "the Nile Shield exercise", "the air drill Nile Eagles 2"."""
    for run in capital_runs(parse):
        after = run[-1].index + 1
        if after < len(parse.tokens) and parse.tokens[after].text.isdigit():
            after += 1
        following = parse.tokens[after].lower if after < len(parse.tokens) else ""
        before = parse.tokens[run[0].index - 1].lower if run[0].index else ""
        if before not in _DRILLS and following not in _DRILLS:
            continue
        if kind_by_head(run, lexicon) is None and not any(lexicon.has("title", word.lower) for word in run):
            span = Span(run[0].start, parse.tokens[after - 1].end)
            yield Mention(span, span.text(parse.text), EntityType.PROGRAM, (), "pattern")


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
