"""Names that the gazetteer knows; those with an everyday meaning only where the text makes them names."""

from collections.abc import Iterable, Iterator

from kg.gazetteer import Candidate, Gazetteer
from kg.language.lexicon import Lexicon
from kg.model import EntityType, Mention, Parse, Span
from kg.model.trees import sentence_of, tokens_in

_SHORTEST_ARM = 5
"""Letters. Shorter words that may be arms are everyday words too often."""


def known_names(parse: Parse, gazetteer: Gazetteer, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the names of a text that the gazetteer knows, with the keys that each may stand for."""
    recognised = {span for span, _ in parse.names}
    for span, candidates in gazetteer.find(parse.text):
        if _is_people(parse, span, lexicon):
            continue
        sure = [candidate for candidate in candidates if not candidate.risky]
        if not sure and span not in recognised and not _is_meant(parse, span, _kinds(candidates, gazetteer), lexicon):
            continue
        keys = tuple(dict.fromkeys(candidate.key for candidate in sure or candidates))
        kind = gazetteer.entry(keys[0]).type
        whole = _with_stop(parse.text, span)
        if kind == EntityType.PERSON:
            whole = _without_title(parse, whole, lexicon)
        yield Mention(whole, whole.text(parse.text), kind, keys, "gazetteer")


def _without_title(parse: Parse, span: Span, lexicon: Lexicon) -> Span:
    """Return a person's name without the title that an alias has in it: "President [Biden]"."""
    tokens = tokens_in(parse, span)
    while len(tokens) > 1 and (
        lexicon.has("title", tokens[0].lower) or lexicon.has("rank", tokens[0].lower.rstrip("."))
    ):
        tokens = tokens[1:]
    return Span(tokens[0].start, span.end) if tokens else span


def _kinds(candidates: Iterable[Candidate], gazetteer: Gazetteer) -> set[EntityType]:
    return {gazetteer.entry(candidate.key).type for candidate in candidates}


def _is_people(parse: Parse, span: Span, lexicon: Lexicon) -> bool:
    """Whether a word that may be a machine speaks of people here: "Ukrainian fighters"."""
    tokens = tokens_in(parse, span)
    return len(tokens) == 1 and tokens[0].pos == "NOUN" and lexicon.has("people", tokens[0].lemma.lower())


def _is_meant(parse: Parse, span: Span, kinds: set[EntityType], lexicon: Lexicon) -> bool:
    """Whether a word that has an everyday meaning too is a name here."""
    if kinds == {EntityType.EQUIPMENT} and _speaks_of_arms(parse, span, lexicon):
        return True
    return kinds != {EntityType.PERSON} and any(token.pos == "PROPN" for token in tokens_in(parse, span))


def _speaks_of_arms(parse: Parse, span: Span, lexicon: Lexicon) -> bool:
    """Whether a word that has an everyday meaning stands in a sentence about arms: "javelins"."""
    tokens = tokens_in(parse, span)
    if not tokens or span.end - span.start < _SHORTEST_ARM:
        return False
    if tokens[-1].pos not in ("NOUN", "PROPN") or tokens[-1].dep == "compound":
        return False
    return any(
        lexicon.has("equipment_strong", word.lemma.lower())
        for word in parse.words(sentence_of(parse, tokens[0].index))
        if not tokens[0].index <= word.index <= tokens[-1].index
    )


def _with_stop(text: str, span: Span) -> Span:
    """Return the span with the last stop of an abbreviation: "U.S."."""
    if text.startswith(".", span.end) and "." in span.text(text):
        return Span(span.start, span.end + 1)
    return span
