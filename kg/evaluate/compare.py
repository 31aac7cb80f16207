"""Predicted records beside gold records: the figures, and what lies behind them.

The method is that of event extraction's usual scorers, made for document records:

- Entities are aligned one to one by id, name and overlapping mentions (:mod:`kg.evaluate.align`); a document's entity
  counts once, however often it is named. ``entity`` counts alignments, ``entity_typed`` those with the right type,
  ``entity_named`` those with the right canonical name, among the types whose name is no matter of wording.
- Claims are matched one to one by event and parties (:mod:`kg.evaluate.match`). ``claim_exact`` counts those whose
  parties are just the same, ``evidence`` those whose evidence overlaps, ``claim_lenient`` is a match of its own.
- ``slots`` counts the values of all slots over all claims: a claim that is missed costs all its slots, one that is
  invented adds all of its own.
- ``position`` counts pairs of person and organization.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.evaluate.align import align_entities, plain_name
from kg.evaluate.match import match_claims
from kg.evaluate.score import Score, Scores, total
from kg.evaluate.slots import SLOTS, Slots, Unmatched, shared, slots_of
from kg.model import Document, Entity, EntityType, Record

NAMED = frozenset(
    {
        EntityType.PERSON,
        EntityType.COUNTRY,
        EntityType.GOVERNMENT_BODY,
        EntityType.MILITARY_UNIT,
        EntityType.ALLIANCE,
    }
)
"""Types whose canonical name is not a matter of wording."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One document's prediction beside its gold record.

    :param entities: predicted entity ids to gold ones.
    :param claims: places of gold claims to those of predicted ones.
    :param gold_slots: each gold claim's slots; ``predicted_slots`` in the gold record's entity ids.
    """

    gold: Record
    predicted: Record
    entities: Mapping[str, str]
    claims: Mapping[int, int]
    gold_slots: Sequence[Slots]
    predicted_slots: Sequence[Slots]
    scores: Scores


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures over all documents, and each document's comparison."""

    scores: Scores
    comparisons: tuple[Comparison, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the figures by name, and the claims' figures of each document."""
        return {
            "scores": {name: score.to_json() for name, score in self.scores.items()},
            "documents": {
                comparison.gold.document.doc_id: comparison.scores["claim"].to_json() for comparison in self.comparisons
            },
        }


def evaluate(gold: Iterable[Record], predicted: Iterable[Record]) -> Evaluation:
    """Compare predictions with gold records, document by document.

    A document without a prediction counts as one in which nothing was found; predictions of other documents are left
    aside. Entities of one record have different ids (:func:`kg.evaluate.read.faults` tells).
    """
    by_id = {record.document.doc_id: record for record in predicted}
    comparisons = tuple(
        compare(record, by_id.get(record.document.doc_id) or Record(Document(record.document.doc_id, "")))
        for record in gold
    )
    scores = total(comparison.scores for comparison in comparisons)
    slots = (scores.get(f"slot:{slot}", Score()) for slot in SLOTS)
    return Evaluation({**scores, "slots": sum(slots, start=Score())}, comparisons)


def compare(gold: Record, predicted: Record) -> Comparison:
    """Align and match one document."""
    mapping = align_entities(gold.entities, predicted.entities)
    gold_slots = [slots_of(claim) for claim in gold.claims]
    predicted_slots = [slots_of(claim, mapping) for claim in predicted.claims]
    pairs = match_claims(gold.claims, predicted.claims, gold_slots, predicted_slots)
    lenient = match_claims(gold.claims, predicted.claims, gold_slots, predicted_slots, lenient=True)
    scores = total(
        (
            _entity_scores(gold.entities, predicted.entities, mapping),
            _claim_scores(gold, predicted, pairs, found_leniently=len(lenient)),
            {"claim_exact": _exact(gold_slots, predicted_slots, pairs)},
            _slot_scores(gold_slots, predicted_slots, pairs),
            {"position": _position_score(gold, predicted, mapping)},
        )
    )
    return Comparison(gold, predicted, mapping, pairs, gold_slots, predicted_slots, scores)


def _entity_scores(gold: Sequence[Entity], predicted: Sequence[Entity], mapping: Mapping[str, str]) -> Scores:
    right = {entity.id: entity for entity in gold}
    guesses = {entity.id: entity for entity in predicted}
    pairs = [(guesses[guess], right[id]) for guess, id in mapping.items()]
    typed = [entity for guess, entity in pairs if guess.type == entity.type]
    named = [guess for guess, entity in pairs if _has_its_name(guess, entity)]
    scores = {
        "entity": Score(len(mapping), len(guesses), len(right)),
        "entity_typed": Score(len(typed), len(guesses), len(right)),
        "entity_named": Score(len(named), _count_named(guesses.values()), _count_named(right.values())),
    }
    by_type = [(entity.type, Score(gold=1)) for entity in right.values()]
    by_type += [(entity.type, Score(given=1)) for entity in guesses.values()]
    by_type += [(entity.type, Score(right=1)) for entity in typed]
    return total([scores, *({f"entity:{kind}": score} for kind, score in by_type)])


def _count_named(entities: Iterable[Entity]) -> int:
    return sum(entity.type in NAMED for entity in entities)


def _has_its_name(guess: Entity, entity: Entity) -> bool:
    return guess.type in NAMED and entity.type in NAMED and plain_name(guess.name) == plain_name(entity.name)


def _claim_scores(gold: Record, predicted: Record, pairs: Mapping[int, int], *, found_leniently: int) -> Scores:
    near = sum(predicted.claims[guess].evidence.overlaps(gold.claims[place].evidence) for place, guess in pairs.items())
    given, there = len(predicted.claims), len(gold.claims)
    scores = {
        "claim": Score(len(pairs), given, there),
        "evidence": Score(near, given, there),
        "claim_lenient": Score(found_leniently, given, there),
    }
    by_event = [(claim.event, Score(gold=1)) for claim in gold.claims]
    by_event += [(claim.event, Score(given=1)) for claim in predicted.claims]
    by_event += [(gold.claims[place].event, Score(right=1)) for place in pairs]
    return total([scores, *({f"claim:{event}": score} for event, score in by_event)])


def _exact(gold: Sequence[Slots], predicted: Sequence[Slots], pairs: Mapping[int, int]) -> Score:
    same = sum(
        all(predicted[guess][side] == gold[place][side] for side in ("agents", "recipients"))
        for place, guess in pairs.items()
    )
    return Score(same, len(predicted), len(gold))


def _slot_scores(gold: Sequence[Slots], predicted: Sequence[Slots], pairs: Mapping[int, int]) -> Scores:
    found = [shared(predicted[guess], gold[place]) for place, guess in pairs.items()]
    return {
        f"slot:{slot}": Score(
            sum(values[slot] for values in found),
            sum(len(slots[slot]) for slots in predicted),
            sum(len(slots[slot]) for slots in gold),
        )
        for slot in SLOTS
    }


def _position_score(gold: Record, predicted: Record, mapping: Mapping[str, str]) -> Score:
    there = {(position.person, position.organization) for position in gold.positions}
    given = set(positions_of(predicted, mapping))
    return Score(len(there & given), len(predicted.positions), len(there))


def positions_of(
    predicted: Record, mapping: Mapping[str, str]
) -> Iterator[tuple[str | Unmatched, str | Unmatched | None]]:
    """Yield each predicted position's person and organization, in the gold record's ids."""
    for position in predicted.positions:
        person, body = position.person, position.organization
        yield (
            mapping.get(person, Unmatched(person)),
            None if body is None else mapping.get(body, Unmatched(body)),
        )
