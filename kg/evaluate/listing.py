"""What went wrong, one finding at a time, in words that a person can look up in the text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.evaluate.compare import NAMED, Comparison, positions_of
from kg.evaluate.slots import SLOTS, Slots, Unmatched
from kg.model import Claim, Record

_QUOTE = 160  # characters of the evidence that are shown


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference between a prediction and the gold record.

    :param kind: such as "missed claim", "extra entity", "wrong slot".
    :param what: what it is about, by names and not by ids.
    """

    document: str
    kind: str
    what: str


def findings(comparison: Comparison) -> Iterator[Finding]:
    """Yield the differences of one document: entities, claims, slots, positions."""
    doc_id = comparison.gold.document.doc_id
    for part in (_entities(comparison), _claims(comparison), _slots(comparison), _positions(comparison)):
        for kind, what in part:
            yield Finding(doc_id, kind, what)


def _entities(comparison: Comparison) -> Iterator[tuple[str, str]]:
    gold = {entity.id: entity for entity in comparison.gold.entities}
    found = set(comparison.entities.values())
    for entity in gold.values():
        if entity.id not in found:
            yield "missed entity", f"{entity.type} {entity.name}"
    for guess in comparison.predicted.entities:
        if guess.id not in comparison.entities:
            yield "extra entity", f"{guess.type} {guess.name}" + (f" ({guess.reason})" if guess.reason else "")
            continue
        entity = gold[comparison.entities[guess.id]]
        if guess.type != entity.type:
            yield "wrong type", f"{guess.name}: {guess.type}, gold {entity.type}"
        elif guess.type in NAMED and guess.name != entity.name:
            yield "other name", f"{guess.name}, gold {entity.name}"


def _claims(comparison: Comparison) -> Iterator[tuple[str, str]]:
    for place, claim in enumerate(comparison.gold.claims):
        if place not in comparison.claims:
            yield "missed claim", _claim_words(comparison.gold, claim)
    matched = set(comparison.claims.values())
    for place, claim in enumerate(comparison.predicted.claims):
        if place not in matched:
            reason = f" by {claim.reason}" if claim.reason else ""
            yield "extra claim", _claim_words(comparison.predicted, claim) + reason


def _claim_words(record: Record, claim: Claim) -> str:
    names = _names(record)
    agents, recipients = (", ".join(names.get(id, id) for id in side) for side in (claim.agents, claim.recipients))
    negated = ", negated" if claim.polarity == "negated" else ""
    quote = " ".join(claim.evidence.text(record.document.text).split())
    short = quote if len(quote) <= _QUOTE else f"{quote[:_QUOTE]}…"
    return f"{claim.event} {claim.status}{negated}: {agents or 'nobody'} → {recipients or 'nobody'}, “{short}”"


def _slots(comparison: Comparison) -> Iterator[tuple[str, str]]:
    names = _names(comparison.gold)
    guesses = _names(comparison.predicted)
    for place, guess in sorted(comparison.claims.items()):
        claim = comparison.gold.claims[place]
        wanted, given = comparison.gold_slots[place], comparison.predicted_slots[guess]
        for slot in SLOTS:
            if wanted[slot] != given[slot]:
                gold_words, given_words = _values(wanted, slot, names, {}), _values(given, slot, names, guesses)
                yield "wrong slot", f"{slot} of {claim.event} {claim.id}: gold {gold_words}, got {given_words}"


def _values(slots: Slots, slot: str, names: Mapping[str, str], guesses: Mapping[str, str]) -> str:
    words = sorted(_words(value, slot, names, guesses) for value in slots[slot])
    return ", ".join(words) or "nothing"


def _words(value: object, slot: str, names: Mapping[str, str], guesses: Mapping[str, str]) -> str:
    if isinstance(value, Unmatched):
        return f"{guesses.get(value.id, value.id)} (no gold entity)"
    if isinstance(value, tuple) and slot == "items":
        entity, count = value
        return f"{'?' if count is None else count} × {_words(entity, slot, names, guesses)}"
    if isinstance(value, tuple) and slot == "amounts":
        return f"{value[0]:,} {value[1] or 'of no currency'}"
    if isinstance(value, tuple):
        return " to ".join(dict.fromkeys(map(str, value)))
    return names.get(str(value), str(value))


def _positions(comparison: Comparison) -> Iterator[tuple[str, str]]:
    names, guesses = _names(comparison.gold), _names(comparison.predicted)
    there = [(position.person, position.organization) for position in comparison.gold.positions]
    given = list(positions_of(comparison.predicted, comparison.entities))
    for pair in dict.fromkeys(there):
        if pair not in given:
            yield "missed position", _pair(pair, names, guesses)
    for guess in dict.fromkeys(given):
        if guess not in there:
            yield "extra position", _pair(guess, names, guesses)


def _pair(pair: Sequence[object], names: Mapping[str, str], guesses: Mapping[str, str]) -> str:
    person, body = (None if part is None else _words(part, "", names, guesses) for part in pair)
    return f"{person} of {body or 'a body that is not named'}"


def _names(record: Record) -> dict[str, str]:
    return {entity.id: entity.name for entity in record.entities}


def listing(found: Iterable[Finding]) -> Iterator[str]:
    """Yield the findings as lines, each document's under its own heading."""
    document = None
    for finding in found:
        if finding.document != document:
            document = finding.document
            yield f"== {document}"
        yield f"  {finding.kind:<15}  {finding.what}"
