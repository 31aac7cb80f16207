"""Explain one document: run the extraction, and join each mention and claim with the words and rules behind it."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.gazetteer import ENTITY_BASE, Gazetteer
from kg.language.governors import governor_of
from kg.language.lexicon import FOLDER, Lexicon
from kg.model import (
    CandidateEntry,
    Claim,
    ClaimGround,
    Document,
    Entity,
    Explanation,
    Ground,
    Mention,
    MentionGround,
    Parse,
    Polarity,
    Record,
    Span,
    Token,
)
from kg.model.trees import tokens_in
from kg.pipeline.extract import Extractor, quantities
from kg.resources import resource

_REASON = re.compile(
    r"“(?P<trigger>[^”]+)” \((?P<rule>[^)]+)\)(?: under “(?P<under>[^”]+)”)?(?:; (?P<words>.+))?", re.DOTALL
)
"""A claim's reason: the trigger, the frame it met, what governs it, and the words that gave the status."""

_LINE = re.compile(r"triggers\.csv:(\d+)")
_NEGATIONS = frozenset({"no", "not", "n't", "never", "neither", "nor", "none", "nobody", "without"})
_NEAR = 5  # words above the trigger at which a negation is looked for


@dataclass(frozen=True, slots=True)
class _Reason:
    """A claim's reason taken apart; only ``rule`` where it is of another form."""

    trigger: str
    rule: str
    under: tuple[str, ...]
    words: tuple[str, ...]

    @classmethod
    def of(cls, claim: Claim) -> "_Reason":
        match = _REASON.fullmatch(claim.reason)
        if match is None:
            return cls("", claim.reason, (), ())
        under, words = match["under"], match["words"]
        return cls(
            match["trigger"],
            match["rule"],
            tuple(under.split(" < ")) if under else (),
            tuple(words.split(", ")) if words else (),
        )


def explain(document: Document, extractor: Extractor) -> Explanation:
    """Read a document and return what was found in it, and why."""
    extraction = extractor.extract(document)
    record, parse = extraction.record, extraction.parse
    return Explanation(
        record,
        tuple(_mention_grounds(extraction.mentions, record, extractor.gazetteer)),
        tuple(_claim_ground(claim, record, parse, extractor.lexicon) for claim in record.claims),
        quantities(parse, extraction.mentions, document.published),
    )


def _mention_grounds(mentions: Iterable[Mention], record: Record, gazetteer: Gazetteer) -> Iterator[MentionGround]:
    """Yield the mentions in order of the text. A span in the record may have lost a title or an article in front."""
    by_span: dict[Span, Entity] = {}
    by_end: dict[int, Entity] = {}
    for entity in record.entities:
        for span in entity.mentions:
            by_span[span] = by_end[span.end] = entity
    for mention in sorted(mentions, key=_start):
        linked = by_span.get(mention.span) or by_end.get(mention.span.end)
        chosen = linked.iri.removeprefix(ENTITY_BASE) if linked else ""
        keys = dict.fromkeys([*mention.keys, *([chosen] if chosen in gazetteer else [])])
        candidates = tuple(CandidateEntry(key, gazetteer.entry(key).name, key == chosen) for key in keys)
        yield MentionGround(mention, candidates, linked)


def _start(mention: Mention) -> Span:
    return mention.span


def _claim_ground(claim: Claim, record: Record, parse: Parse, lexicon: Lexicon) -> ClaimGround:
    reason = _Reason.of(claim)
    tokens = tokens_in(parse, claim.evidence)
    trigger = next((token for token in tokens if token.text == reason.trigger), None)
    above = list(parse.ancestors(trigger)) if trigger else []
    grounds = []
    if reason.trigger:
        grounds.append(Ground("trigger", reason.trigger, trigger.span if trigger else None))
    grounds += [_governor(word, above, parse, lexicon) for word in reason.under]
    grounds += [Ground("status", word, _place(word, tokens, trigger), str(claim.status)) for word in reason.words]
    if claim.polarity == Polarity.NEGATED and trigger:
        grounds += _negations(trigger, above, tokens, parse, lexicon)
    grounds += _voices(claim, record)
    return ClaimGround(claim, tuple(grounds), reason.rule, _rule_line(reason.rule))


def _governor(word: str, above: Iterable[Token], parse: Parse, lexicon: Lexicon) -> Ground:
    token = next((token for token in above if token.text == word), None)
    governor = governor_of(parse, token, lexicon) if token else None
    parts = [governor.effect, governor.own and f"names a {governor.own} itself"] if governor else []
    return Ground("governor", word, token.span if token else None, ", ".join(part for part in parts if part))


def _negations(
    trigger: Token, above: list[Token], tokens: Iterable[Token], parse: Parse, lexicon: Lexicon
) -> Iterator[Ground]:
    """Yield the words near the trigger that deny it: at it, above it, or at what stands below it."""
    chain = [trigger, *above[:_NEAR]]
    near = {token.index for token in chain} | {child.index for child in parse.children(trigger)}
    for token in tokens:
        if token.head in near and (token.dep == "neg" or token.lower in _NEGATIONS):
            yield Ground("polarity", token.text, token.span, "negates")
    for token in chain[1:]:
        governor = governor_of(parse, token, lexicon)
        if governor is not None and governor.effect == Polarity.NEGATED:
            yield Ground("polarity", token.text, token.span, "negates what it governs")


def _voices(claim: Claim, record: Record) -> Iterator[Ground]:
    names = {entity.id: entity.name for entity in record.entities}
    for utterance in claim.speech:
        who = "an unnamed source" if utterance.speaker is None else names.get(utterance.speaker, utterance.speaker)
        words = utterance.evidence.text(record.document.text) if utterance.evidence else utterance.words
        yield Ground("attribution", words, utterance.evidence, f"{who}, {utterance.kind.replace('_', ' ')}")


def _place(word: str, tokens: Iterable[Token], trigger: Token | None) -> Span | None:
    """Return where a word stands in the evidence: of several places the one nearest to the trigger."""
    places = [token for token in tokens if token.text == word]
    if not places:
        return None
    at = trigger.index if trigger else 0
    return min((abs(token.index - at), token.span) for token in places)[1]


def _rule_line(rule: str) -> tuple[tuple[str, str], ...]:
    match = _LINE.fullmatch(rule)
    rows = _trigger_rows()
    place = int(match[1]) - 2 if match else -1  # the file's first line names the columns
    return rows[place] if 0 <= place < len(rows) else ()


@lru_cache(maxsize=1)
def _trigger_rows() -> tuple[tuple[tuple[str, str], ...], ...]:
    with resource(*FOLDER, "triggers.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(tuple((name, value) for name, value in row.items() if value) for row in csv.DictReader(lines))
