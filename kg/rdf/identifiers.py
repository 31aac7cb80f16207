"""The IRIs of resources: what makes two of them one.

A document is the hash of its key. A claim and its event are the hash of the document, the event type, the exact
quote, the quote's ordinal among equal quotes, and the claim's ordinal in it. What hangs on them (an item, an amount, a
selector) is the hash of its parent, its role and its ordinal; a mention or a position that of its words, with an
ordinal where they stand more than once. Nothing here looks at offsets, entity IRIs, scores or confidence: an entity
that is merged, or an edit in another paragraph, changes no claim's IRI.

These are plain strings, so that no RDF library is loaded for them.
"""

import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Iterable

from kg.model import Claim, Entity, EventType, Record, Span
from kg.namespaces import ID_BASE

DIGITS = 20
"""Hex digits of a hash: 80 bits, so that a billion claims collide with a chance of less than one in a million."""


def digest(*parts: str | int) -> str:
    """Return the hash of a list of parts: sha256 of their JSON, its first 20 hex digits.

    JSON keeps the parts apart whatever they hold, and writes a lone surrogate as ASCII.

    >>> digest("a", "b"), digest("ab", "")
    ('3554d2b8a1e340990538', '75b6a28a0dca3bc5c747')
    """
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()[:DIGITS]


def document_hash(key: str) -> str:
    """Return the hash that names a document, from its key (``Document.doc_id``).

    >>> document_hash("seed-000")
    '51aa7efa318f0291ff7d'
    """
    return digest("document", key)


def document_iri(key: str, *, base: str = ID_BASE) -> str:
    """Return a document's IRI, from its key."""
    return f"{base}document/{document_hash(key)}"


def origin_iri(key: str, *, base: str = ID_BASE) -> str:
    """Return the IRI of an origin, from the key of the first document of which others are copies."""
    return f"{base}origin/{digest('origin', key)}"


def occurrence_iri(event: str, *, base: str = ID_BASE) -> str:
    """Return the IRI of an occurrence, from that of its first event by the alphabet."""
    return f"{base}occurrence/{digest('occurrence', event.removeprefix(base))}"


def document_graph_iri(key: str, *, base: str = ID_BASE) -> str:
    """Return the IRI of the named graph that holds what a document says."""
    return f"{base}graph/document/{document_hash(key)}"


def derived_graph_iri(name: str, *, base: str = ID_BASE) -> str:
    """Return the IRI of a derived graph: ``entities``, ``relations``, ``occurrences``, ``inferred``, ``provenance``.

    >>> derived_graph_iri("entities")
    'https://w3id.org/aidgraph/id/graph/entities'
    """
    return f"{base}graph/{name}"


def part_iri(kind: str, parent: str, role: str, ordinal: int = 0, *, base: str = ID_BASE) -> str:
    """Return the IRI of what hangs on another resource.

    :param kind: the folder of the IRI ("item", "amount", "selector").
    :param parent: hash of the resource that it hangs on.
    :param role: what it is there ("item", "quote").
    """
    return f"{base}{kind}/{digest(parent, role, ordinal)}"


def claim_hashes(record: Record) -> dict[str, str]:
    """Return the hash of each claim by its local id; its event has the same one.

    Equal quotes are told apart by their order in the text, among the claims of one event type; claims of one type in
    one quote by their order in the record.
    """
    text = record.document.text
    document = document_hash(record.document.doc_id)
    quote_ordinals = _quote_ordinals(record.claims, text)
    seen: Counter[tuple[EventType, Span]] = Counter()
    hashes: dict[str, str] = {}
    for claim in record.claims:
        place = (claim.event, claim.evidence)
        quote = claim.evidence.text(text)
        hashes[claim.id] = digest(document, claim.event, quote, quote_ordinals[place], seen[place])
        seen[place] += 1
    return hashes


def claim_iris(record: Record, *, base: str = ID_BASE) -> dict[str, str]:
    """Return the IRI of each claim by its local id."""
    return {local: f"{base}claim/{value}" for local, value in claim_hashes(record).items()}


def position_hashes(record: Record) -> tuple[str, ...]:
    """Return the hash of each position, in the record's order: of document, title, quote and ordinal."""
    text = record.document.text
    document = document_hash(record.document.doc_id)
    seen: Counter[tuple[str, str]] = Counter()
    hashes = []
    for position in record.positions:
        quote = position.evidence.text(text) if position.evidence else ""
        hashes.append(digest(document, "position", position.title, quote, seen[position.title, quote]))
        seen[position.title, quote] += 1
    return tuple(hashes)


def event_iris(record: Record, *, base: str = ID_BASE) -> dict[str, str]:
    """Return the IRI of the event that each claim asserts, by the claim's local id."""
    return {local: f"{base}event/{value}" for local, value in claim_hashes(record).items()}


def entity_iri(entity: Entity, *, base: str = ID_BASE) -> str:
    """Return an entity's IRI across documents.

    That is its link where it has one, and else the hash of its type and normalised name: two documents that name an
    unlinked thing alike mean one thing, until someone decides otherwise.
    """
    if entity.iri:
        return rebase(entity.iri, base=base)
    return f"{base}entity/new/{digest('entity', entity.type, normalised_name(entity.name))}"


def entity_iris(record: Record, *, base: str = ID_BASE) -> dict[str, str]:
    """Return the IRI of each entity of a record by its local id."""
    return {entity.id: entity_iri(entity, base=base) for entity in record.entities}


def entity_key(iri: str, *, base: str = ID_BASE) -> str:
    """Return the gazetteer key in an entity's IRI, or "" where it is none of ours.

    >>> entity_key("https://w3id.org/aidgraph/id/entity/country/ua")
    'country/ua'
    """
    prefix = f"{base}entity/"
    return iri.removeprefix(prefix) if iri.startswith(prefix) else ""


def key_iri(key: str, *, base: str = ID_BASE) -> str:
    """Return the IRI of a gazetteer key."""
    return f"{base}entity/{key}"


def role_iri(title: str, *, base: str = ID_BASE) -> str:
    """Return the IRI of the role that a title names; titles that differ in a letter are two."""
    return f"{base}role/{digest('role', title)}"


def rebase(iri: str, *, base: str) -> str:
    """Put an IRI under the default base under another one; leave any other IRI alone.

    >>> rebase("https://w3id.org/aidgraph/id/claim/1", base="https://example.org/")
    'https://example.org/claim/1'
    """
    return base + iri.removeprefix(ID_BASE) if iri.startswith(ID_BASE) else iri


def normalised_name(name: str) -> str:
    """Return a name without what spelling it twice may change: case, width, runs of space.

    >>> normalised_name("  Straße  des\u00a017. JUNI")
    'strasse des 17. juni'
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _quote_ordinals(claims: Iterable[Claim], text: str) -> dict[tuple[EventType, Span], int]:
    """Return the number of each place among those of equal quotes, by order in the text."""
    places = sorted({(claim.event, claim.evidence) for claim in claims})
    seen: Counter[tuple[EventType, str]] = Counter()
    ordinals: dict[tuple[EventType, Span], int] = {}
    for event, span in places:
        quote = (event, span.text(text))
        ordinals[event, span] = seen[quote]
        seen[quote] += 1
    return ordinals
