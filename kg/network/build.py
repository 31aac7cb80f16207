"""From document records to a network: one node an entity, one edge a claim and pair of parties.

The edges of a claim, by their ``role``:

- ``recipient``: from each agent to each recipient ("United States gave aid to Ukraine").
- ``item``, ``program``, ``place``: from each agent, or where the text names none from each recipient, to what was
  given, asked for or used, the program, and where.
- ``alone``: a loop on each party of a claim that names nobody else ("Moscow denies the allegation").
- ``office``: from a person to the body where he or she holds an office. This one is a position, no claim.

Two entities are joined by one edge a claim at most: the first role in the list above that fits. A claim that names no
party has no edge.
"""

from collections.abc import Iterable, Iterator

import networkx as nx

from kg.model import Claim, Record
from kg.namespaces import ID_BASE
from kg.network import words
from kg.network.nodes import NodeTable
from kg.rdf import identifiers

Edge = tuple[str, str, str, dict[str, object]]
"""Source, target, key, attributes: what networkx adds."""


def to_networkx(records: Iterable[Record], *, base: str = ID_BASE, positions: bool = True) -> nx.MultiDiGraph:
    """Return the network of what the records tell.

    Nodes are entity IRIs, with ``label``, ``type`` (an :class:`~kg.model.EntityType`'s name), ``group`` (actor,
    equipment, program, place), ``aliases``, ``wikidata`` ("" where unknown) and ``documents`` (how many name it).

    Edges have the claim's IRI as key. They say what it says: ``label``, ``phrase``, ``role``, ``event``, ``status``,
    ``polarity``, ``start`` and ``end`` (ISO days or ""), ``amounts``, ``items``, ``programs``, ``places``, ``people``
    (texts), ``holders`` (who held the offices that the text names, as far as the document names them), ``agents`` and
    ``recipients`` (tuples of names), ``about`` (claim IRIs), ``confidence`` (0 to 1 or None), ``reason``; and where it
    stands: ``quote``, ``offset`` (where that begins), ``said_by``, ``document`` (IRI), ``doc_id``, ``title``,
    ``published``, ``publisher``, ``url``. The order of the records changes nothing.

    :param base: under which IRIs are minted.
    :param positions: whether offices that the records tell of are edges too.
    """
    graph = nx.MultiDiGraph()
    table = NodeTable()
    edges: list[Edge] = []
    for record in sorted(records, key=_doc_id):
        reading = _Reading(record, base)
        for entity in record.entities:
            table.add(reading.iris[entity.id], entity)
        for claim in record.standing:
            edges.extend(reading.claim_edges(claim))
        if positions:
            edges.extend(reading.position_edges())
    graph.add_nodes_from(table.nodes())
    graph.add_edges_from(edges)
    return graph


_NO_CLAIM: dict[str, object] = {
    **dict.fromkeys(
        ("event", "status", "polarity", "said_by", "amounts", "items", "programs", "places", "people", "holders"), ""
    ),
    "about": (),
    "confidence": None,
    "reason": "",
}
"""What a position's edge has in place of a claim's words, so that all edges have the same attributes."""


def _doc_id(record: Record) -> str:
    return record.document.doc_id


class _Reading:
    """One record with the IRIs of what is in it."""

    def __init__(self, record: Record, base: str) -> None:
        self.record = record
        self.names = {entity.id: entity.name for entity in record.entities}
        self.base = base
        self.iris = identifiers.entity_iris(record, base=base)
        self.claims = identifiers.claim_iris(record, base=base)
        document = record.document
        self.document = {
            "document": identifiers.document_iri(document.doc_id, base=base),
            "doc_id": document.doc_id,
            "title": document.title,
            "published": document.published.isoformat() if document.published else "",
            "publisher": document.publisher,
            "url": document.url,
        }

    def claim_edges(self, claim: Claim) -> Iterator[Edge]:
        """Yield the edges of a claim, each pair once."""
        shared = self._claim_words(claim)
        seen: set[tuple[str, str]] = set()
        for source, target, role, label in self._pairs(claim):
            pair = (self.iris[source], self.iris[target])
            if pair in seen:
                continue
            seen.add(pair)
            yield *pair, self.claims[claim.id], {"label": label, "role": role, **shared}

    def _pairs(self, claim: Claim) -> Iterator[tuple[str, str, str, str]]:
        said, of_thing = words.phrase(claim), words.phrase_of_thing(claim)
        things = words.items_text(claim, self.names.__getitem__) or words.people_text(claim, self.names.__getitem__)
        whole = words.joined([said, words.amounts_text(claim), things])
        parties = claim.agents or claim.recipients
        for agent in claim.agents:
            for recipient in claim.recipients:
                yield agent, recipient, "recipient", whole
        for party in parties:
            for item in claim.items:
                yield party, item.entity, "item", words.joined([of_thing, words.count_words(item.count, item.bound)])
            for program in claim.programs:
                yield party, program, "program", words.joined([of_thing, words.amounts_text(claim)])
            for place in claim.places:
                yield party, place, "place", f"{said} in"
        others = (*claim.items, *claim.programs, *claim.places)
        if not others and not (claim.agents and claim.recipients):
            for party in parties:
                yield party, party, "alone", whole

    def _claim_words(self, claim: Claim) -> dict[str, object]:
        name = self.names.__getitem__
        return {
            "phrase": words.phrase(claim),
            "event": claim.event.value,
            "status": claim.status.value,
            "polarity": claim.polarity.value,
            "start": claim.date.start.isoformat() if claim.date else "",
            "end": claim.date.end.isoformat() if claim.date else "",
            "quote": claim.evidence.text(self.record.document.text),
            "offset": claim.evidence.start,
            "said_by": words.speakers_text(claim, name),
            "amounts": words.amounts_text(claim),
            "items": words.items_text(claim, name),
            "programs": ", ".join(map(name, claim.programs)),
            "places": ", ".join(map(name, claim.places)),
            "people": words.people_text(claim, name),
            "holders": ", ".join(self.names[id] for id in claim.resolved_persons if id in self.names),
            "agents": tuple(map(name, claim.agents)),
            "recipients": tuple(map(name, claim.recipients)),
            "about": tuple(
                self.claims[other]
                for other in claim.about
                if other in self.claims and other not in self.record.rejected
            ),
            "confidence": claim.confidence,
            "reason": claim.reason,
            **self.document,
        }

    def position_edges(self) -> Iterator[Edge]:
        """Yield the offices that the record tells of; one without a named body has no edge."""
        document = self.record.document
        for position, key in zip(self.record.positions, identifiers.position_hashes(self.record), strict=True):
            if position.organization is None:
                continue
            source, target = self.iris[position.person], self.iris[position.organization]
            yield (
                source,
                target,
                f"{self.base}position/{key}",
                {
                    "label": position.title,
                    "phrase": position.title,
                    "role": "office",
                    **_NO_CLAIM,
                    "start": position.start.isoformat() if position.start else "",
                    "end": position.end.isoformat() if position.end else "",
                    "quote": position.evidence.text(document.text) if position.evidence else "",
                    "offset": position.evidence.start if position.evidence else len(document.text),
                    "agents": (self.names[position.person],),
                    "recipients": (self.names[position.organization],),
                    **self.document,
                },
            )
