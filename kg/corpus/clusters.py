"""Entities that no gazetteer knows, told of by several documents under names that differ: the same, or perhaps.

Only names that share the sound of a word are compared, so that the time does not grow with the square of their number.
Two are taken for one where their names are very much alike and they keep the same company; what is less sure is for a
person to judge (:func:`doubtful`). All of it is a function of the set of records, not of their order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.corpus.ledger import Ledger
from kg.errors import InputError
from kg.gazetteer.sounds import skeleton
from kg.gazetteer.words import pattern
from kg.linking import compare_names
from kg.model import EntityType, Record
from kg.model.decision import Decision, Verdict
from kg.namespaces import ID_BASE
from kg.rdf.identifiers import entity_iri, entity_key

SURE = 0.9
"""Likeness of names from which two that keep the same company are taken for one."""

DOUBTFUL = 0.5
"""Likeness of names from which a person is asked, where :func:`kg.linking.compare_names` begins to say "the same"."""

_MOST_ALIKE = 60
"""Entities with one word in common beyond which the word tells nothing ("international")."""

_MOST_NAMES = 3
"""Names of an entity that are compared: the canonical one and the first others."""

_COMPARED = frozenset(
    {
        EntityType.PERSON,
        EntityType.COMPANY,
        EntityType.GOVERNMENT_BODY,
        EntityType.MILITARY_UNIT,
        EntityType.ARMED_GROUP,
        EntityType.MEDIA_OUTLET,
        EntityType.OTHER_ORGANIZATION,
    }
)
"""Kinds whose names are told apart by their sound; a place or a weapon is another where one letter differs."""

_AUTOMATIC = "aidgraph"
"""Who decides where no person did."""


@dataclass(slots=True)
class Known:
    """What the records say of one entity.

    :param names: what it is called, canonical names first, each group in the order of the alphabet.
    :param company: the countries, and the other parties of claims, that it is told of with.
    """

    iri: str
    type: EntityType
    names: tuple[str, ...] = ()
    documents: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)

    @property
    def is_new(self) -> bool:
        """Whether no gazetteer knows it."""
        return "/entity/new/" in self.iri


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that may be one, with how much alike their names are and why it is thought so."""

    one: Known
    other: Known
    score: float
    why: str


def known_entities(records: Iterable[Record], *, base: str = ID_BASE) -> dict[str, Known]:
    """Return what the records say of each entity, by IRI."""
    found: dict[str, Known] = {}
    called: defaultdict[str, set[tuple[bool, str]]] = defaultdict(set)
    for record in records:
        iris = {entity.id: entity_iri(entity, base=base) for entity in record.entities}
        countries = {iri for iri in iris.values() if entity_key(iri, base=base).startswith("country/")}
        for entity in record.entities:
            known = found.setdefault(iris[entity.id], Known(iris[entity.id], entity.type))
            called[known.iri] |= {(False, entity.name), *((True, alias) for alias in entity.aliases)}
            known.documents.add(record.document.doc_id)
            known.company |= countries - {known.iri}
        for claim in record.claims:
            parties = {iris[local] for local in (*claim.agents, *claim.recipients) if local in iris}
            for iri in parties:
                found[iri].company |= parties - {iri}
    for known in found.values():
        known.names = tuple(dict.fromkeys(name for _, name in sorted(called[known.iri])))
    return found


def alike(entities: dict[str, Known], ledger: Ledger) -> list[Pair]:
    """Return the pairs about which nothing is decided and whose names are alike, most alike first."""
    pairs: list[Pair] = []
    for one, other in sorted(_candidates(entities)):
        first, second = entities[one], entities[other]
        if first.type != second.type or not (first.is_new or second.is_new) or ledger.judged(one, other):
            continue
        if first.documents & second.documents:
            continue  # one text that tells of both takes them for two
        score = _likeness(first, second)
        if score >= DOUBTFUL:
            shared = sorted(first.company & second.company)
            why = f"names alike by {score:.2f}" + (f", both told of with {len(shared)} others" if shared else "")
            pairs.append(Pair(first, second, score, why))
    return sorted(pairs, key=_strongest_first)


def automatic(pairs: Iterable[Pair], ledger: Ledger) -> Ledger:
    """Return a ledger in which the sure pairs are one, unless that contradicts what people decided.

    :param pairs: most alike first.
    """
    for pair in pairs:
        if pair.score < SURE or not (pair.one.is_new and pair.other.is_new):
            continue
        if not pair.one.company & pair.other.company:
            continue
        names = (pair.one.names[0], pair.other.names[0])
        id = f"auto:{pair.one.iri.rsplit('/', 1)[-1]}:{pair.other.iri.rsplit('/', 1)[-1]}"
        decision = Decision(id, Verdict.SAME, (pair.one.iri, pair.other.iri), names, pair.why, _AUTOMATIC)
        try:
            ledger = Ledger((*ledger.decisions, decision))
        except InputError:
            continue  # people have decided otherwise
    return ledger


def doubtful(pairs: Iterable[Pair], ledger: Ledger) -> list[Pair]:
    """Return the pairs for a person to judge, strongest first.

    :param ledger: with the automatic decisions in it.
    """
    return [pair for pair in pairs if not ledger.judged(pair.one.iri, pair.other.iri)]


def _candidates(entities: dict[str, Known]) -> set[tuple[str, str]]:
    blocks: defaultdict[tuple[EntityType, str], set[str]] = defaultdict(set)
    for iri, known in entities.items():
        if known.type in _COMPARED:
            for sound in _sounds(known):
                blocks[known.type, sound].add(iri)
    return {
        (one, other)
        for block in blocks.values()
        if len(block) <= _MOST_ALIKE
        for one in block
        for other in block
        if one < other
    }


def _sounds(known: Known) -> Iterator[str]:
    for name in known.names[:_MOST_NAMES]:
        for word in pattern(name).split():
            if len(word) > 2:
                yield skeleton(word)


def _likeness(one: Known, other: Known) -> float:
    return max(
        compare_names(first, second, kind=one.type.value)
        for first in one.names[:_MOST_NAMES]
        for second in other.names[:_MOST_NAMES]
    )


def _strongest_first(pair: Pair) -> tuple[float, str, str]:
    return -pair.score, pair.one.iri, pair.other.iri
