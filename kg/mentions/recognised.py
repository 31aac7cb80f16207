"""Names that only the statistical recogniser finds, without titles and marks, save where its guess is known to err."""

import bisect
import re
from collections.abc import Iterator, Sequence

from kg.language.lexicon import Lexicon
from kg.mentions.runs import is_headline, kind_by_head
from kg.model import EntityType, Mention, Parse, Span, Token
from kg.model.trees import sentence_of, tokens_in

_KINDS = {
    "ORG": EntityType.OTHER_ORGANIZATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
}
"""The recogniser's labels, people aside, with the kind that each gives."""

_LONGEST_PERSON = 6
"""Tokens. Longer runs are a list that the recogniser took for one name."""

_SHORTEST_PERSON = 3
"""Characters. What is shorter is an initial or the rest of another name."""

_BRACKET = re.compile(r"[\n.!?\"]\s*\(\s*\Z")
"""A bracket that opens at the start of a line or behind a sentence."""

_GAP = 8
"""Characters looked at in front of a name for such a bracket."""

_TITLE_PARTS = frozenset({"national", "security", "foreign", "defense", "defence"})
"""Words that stand in titles and are none by themselves."""


def recognised_people(parse: Parse, flat: str, chosen: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the recogniser's people, without titles and without another name in front ("Ukraine's Zelenskyy").

    :param chosen: the names known so far, in order; what one of them takes for something else is nobody.
    """
    starts = [mention.span.start for mention in chosen]
    for span, label in parse.names:
        inner = _without_titles(parse, span, lexicon) if label == "PERSON" else None
        if inner is None:
            continue
        index = bisect.bisect_left(starts, inner.start)
        near = [mention for mention in chosen[max(0, index - 1) : index + 3] if mention.span.overlaps(inner)]
        others = [mention.span for mention in near if mention.kind != EntityType.PERSON]
        if _is_first_name(flat, near, inner):
            others = []
        if others and others[0].start <= inner.start and others[0].end < inner.end:
            inner = _trim(flat, Span(others[0].end, inner.end))
            others = others[1:]
        if others or inner.end - inner.start < _SHORTEST_PERSON or not flat[inner.start].isupper():
            continue
        if _are_everyday(inner.text(flat), lexicon):
            continue
        if not any(mention.span == inner and mention.keys for mention in near):
            yield Mention(inner, inner.text(parse.text), EntityType.PERSON, (), "recogniser")


def _is_first_name(flat: str, near: Sequence[Mention], person: Span) -> bool:
    """Whether what is taken for a company or a machine is a first name: "Rafael Acosta", "Javelin Ortega"."""
    first = near[0] if len(near) == 1 else None
    if first is None or first.kind not in (EntityType.COMPANY, EntityType.EQUIPMENT) or " " in first.text:
        return False
    rest = flat[first.span.end : person.end]
    return first.span.start == person.start and rest[:1] == " " and rest.count(" ") <= 2 and rest[1:2].isupper()


def _without_titles(parse: Parse, span: Span, lexicon: Lexicon) -> Span | None:
    tokens = tokens_in(parse, span)
    while tokens and _is_title(tokens[0], lexicon):
        tokens = tokens[1:]
    while tokens and (tokens[-1].tag == "POS" or not tokens[-1].text[0].isupper()):
        tokens = tokens[:-1]
    if not tokens or len(tokens) > _LONGEST_PERSON:
        return None
    return Span(tokens[0].start, tokens[-1].end)


def _is_title(token: Token, lexicon: Lexicon) -> bool:
    word = token.lower.rstrip(".")
    return lexicon.has("title", word) or lexicon.has("rank", word) or token.pos in ("DET", "PRON", "ADP")


def _trim(flat: str, span: Span) -> Span:
    """Return the span without marks around the name and without a possessive "'s"."""
    start, end = span
    while start < end and not flat[start].isalnum():
        start += 1
    while end > start and not (flat[end - 1].isalnum() or flat[end - 1] == "."):
        end -= 1
    if flat[start:end].endswith("'s"):
        end -= 2
    return Span(start, end)


def recognised_others(parse: Parse, flat: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the recogniser's places and organizations; a head word or the context settles an organization's kind."""
    for span, label in parse.names:
        kind = _KINDS.get(label)
        tokens = _core(parse, span) if kind else []
        if not kind or not tokens or _only_title(tokens, lexicon) or _after_title(parse, tokens[0], lexicon):
            continue
        if _are_everyday(flat[tokens[0].start : tokens[-1].end], lexicon):
            continue
        if label == "ORG":
            if _is_common(parse, flat, tokens, lexicon):
                continue
            kind = kind_by_head(tokens, lexicon) or _kind_by_context(parse, flat, tokens, lexicon) or kind
        inner = Span(tokens[0].start, tokens[-1].end)
        yield Mention(inner, inner.text(parse.text), kind, (), "recogniser")


def _core(parse: Parse, span: Span) -> list[Token]:
    """Return the words of a name without articles and marks around it; none where it has no capital."""
    tokens = tokens_in(parse, span)
    while tokens and (tokens[0].pos == "DET" or not tokens[0].text[0].isalnum()):
        tokens = tokens[1:]
    while tokens and (tokens[-1].tag == "POS" or not tokens[-1].text[-1].isalnum()):
        tokens = tokens[:-1]
    return tokens if tokens and tokens[0].text[0].isupper() else []


def _are_everyday(words: str, lexicon: Lexicon) -> bool:
    """Whether a supposed name is made of words that are none, as headings have them: "QUESTION", "Grant Assistance"."""
    return all(lexicon.has("no_name", word.lower()) for word in words.split())


def _only_title(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    words = [token.lower for token in tokens]
    return lexicon.has("title", words[-1]) or all(lexicon.has("title", word) or word in _TITLE_PARTS for word in words)


def _after_title(parse: Parse, first: Token, lexicon: Lexicon) -> bool:
    """Whether the words only end a title: "Secretary of [State]", "Minister of [Defense]"."""
    index = first.index - 1
    while index > 0 and parse.tokens[index].lower in ("of", "the", "for"):
        index -= 1
    return 0 <= index < first.index - 1 and lexicon.has("title", parse.tokens[index].lower)


def _is_common(parse: Parse, flat: str, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether an organization's supposed name is ordinary words: a plural noun, or words of a headline only."""
    if len(tokens) == 1:
        word = tokens[0]
        return word.pos == "NOUN" or (bool(lexicon.classes_of(word.lemma.lower())) and not word.text.isupper())
    return is_headline(parse, tokens[0]) and _stands_once(flat, flat[tokens[0].start : tokens[-1].end])


def _stands_once(flat: str, words: str) -> bool:
    return flat.find(words, flat.find(words) + len(words)) < 0


def _kind_by_context(parse: Parse, flat: str, tokens: Sequence[Token], lexicon: Lexicon) -> EntityType | None:
    """Return an unknown organization's kind by what is around it.

    Alone in brackets behind an entry it is the outlet that reports; where its sentence speaks of companies ("firms
    including ...") it is one.
    """
    start = tokens[0].start
    before = flat[start - _GAP : start] if start > _GAP else "\n" + flat[:start]
    if _BRACKET.search(before) and flat.startswith(")", tokens[-1].end):
        return EntityType.MEDIA_OUTLET
    sentence = parse.words(sentence_of(parse, tokens[0].index))
    return EntityType.COMPANY if any(lexicon.has("company_word", word.lemma.lower()) for word in sentence) else None
