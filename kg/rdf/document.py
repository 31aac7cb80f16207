"""What one document says, as the quads of its named graph: all of its record, and nothing else.

The order of a claim's arguments and the ids that are local to the record are not said; every other field is.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from pyoxigraph import Quad

from kg.errors import InputError
from kg.model import Claim, Entity, Position, Record, Span
from kg.namespaces import ID_BASE, Aid, Dcterms, Oa, Org, Rdfs, Skos
from kg.rdf.event import write_event
from kg.rdf.identifiers import (
    claim_hashes,
    digest,
    document_graph_iri,
    document_hash,
    document_iri,
    entity_iris,
    part_iri,
    position_hashes,
)
from kg.rdf.role import write_role
from kg.rdf.terms import GraphWriter, integer_literal, text_literal, web_address
from kg.rdf.vocabulary import CLASS, POLARITY, SPEECH_KIND, STATUS, term


def document_quads(record: Record, *, base: str = ID_BASE, with_text: bool = False) -> list[Quad]:
    """Return the graph of one document: metadata, mentions, claims, events and positions.

    :param base: where resources live.
    :param with_text: say the text itself too (``aid:text``); texts are their publishers'.
    :raises InputError: if the record refers to an entity or a claim that it lacks, or holds a value that is
        none of its list.
    """
    try:
        return _DocumentWriter(record, base).write(with_text=with_text)
    except InputError as error:
        raise InputError(f"record {record.document.doc_id!r}: {error}") from error


class _DocumentWriter:
    """Writes one record; holds what its parts share."""

    def __init__(self, record: Record, base: str) -> None:
        self.record = record
        self.base = base
        self.key = document_hash(record.document.doc_id)
        self.iri = document_iri(record.document.doc_id, base=base)
        self.graph = GraphWriter(document_graph_iri(record.document.doc_id, base=base))
        _no_two(entity.id for entity in record.entities)
        _no_two(claim.id for claim in record.claims)
        self.entities = entity_iris(record, base=base)
        self.claims = claim_hashes(record)

    def write(self, *, with_text: bool) -> list[Quad]:
        self._metadata(with_text=with_text)
        self._linkings()
        self._mentions()
        for claim in self.record.standing:
            self._claim(claim)
        self._positions()
        return self.graph.quads()

    def _metadata(self, *, with_text: bool) -> None:
        document, graph = self.record.document, self.graph
        graph.type(self.iri, Aid.Document)
        graph.text(self.iri, Dcterms.identifier, document.doc_id)
        graph.text(self.iri, Dcterms.title, document.title)
        graph.day(self.iri, Dcterms.issued, document.published)
        graph.text(self.iri, Dcterms.publisher, document.publisher)
        if document.url:
            graph.add(self.iri, Dcterms.source, web_address(document.url))
        graph.text(self.iri, Dcterms.license, document.licence)
        graph.text(self.iri, Dcterms.language, self.record.language)
        graph.text(self.iri, Aid.sha256, document.sha256)
        if with_text:
            graph.text(self.iri, Aid.text, document.text)

    def _linkings(self) -> None:
        """Write what the document calls each entity, and why the name was read so."""
        seen: Counter[tuple[str, str]] = Counter()
        for entity in self.record.entities:
            place = (entity.type, entity.name)
            linking = f"{self.base}linking/{digest(self.key, 'linking', *place, seen[place])}"
            seen[place] += 1
            self._linking(linking, entity)

    def _linking(self, linking: str, entity: Entity) -> None:
        graph, iri = self.graph, self.entities[entity.id]
        graph.type(linking, Aid.Linking)
        graph.link(linking, Aid.inDocument, self.iri)
        graph.link(linking, Aid.refersTo, iri)
        graph.link(linking, Aid.readAs, CLASS[entity.type])
        graph.text(linking, Rdfs.label, entity.name)
        for alias in entity.aliases:
            graph.text(linking, Skos.altLabel, alias)
        graph.text(linking, Aid.wikidata, entity.wikidata or "")
        graph.score(linking, Aid.confidence, entity.score)
        graph.text(linking, Aid.reason, entity.reason)
        graph.link(self.iri, Aid.mentions, iri)

    def _mentions(self) -> None:
        text = self.record.document.text
        referents: dict[Span, list[str]] = {}
        for entity in self.record.entities:
            for span in entity.mentions:
                referents.setdefault(span, []).append(self.entities[entity.id])
        seen: Counter[str] = Counter()
        for span, iris in sorted(referents.items()):
            words = span.text(text)
            key = digest(self.key, "mention", words, seen[words])
            seen[words] += 1
            mention = f"{self.base}mention/{key}"
            self.graph.type(mention, Aid.Mention)
            self.graph.link(mention, Aid.refersTo, *iris)
            self._selectors(mention, key, span)

    def _selectors(self, target: str, key: str, span: Span) -> None:
        """Say which words of the document a resource is about."""
        graph, text = self.graph, self.record.document.text
        if not 0 <= span.start < span.end <= len(text):
            raise InputError(f"{list(span)} are no words of a text of {len(text)} characters")
        quote = part_iri("selector", key, "quote", base=self.base)
        position = part_iri("selector", key, "position", base=self.base)
        graph.type(target, Oa.SpecificResource)
        graph.link(target, Oa.hasSource, self.iri)
        graph.link(target, Oa.hasSelector, quote, position)
        graph.type(quote, Oa.TextQuoteSelector)
        graph.add(quote, Oa.exact, text_literal(span.text(text)))
        graph.type(position, Oa.TextPositionSelector)
        graph.add(position, Oa.start, integer_literal(span.start))
        graph.add(position, Oa.end, integer_literal(span.end))

    def _evidence(self, subject: str, parent: str, span: Span) -> None:
        key = digest(parent, "evidence", 0)
        evidence = f"{self.base}evidence/{key}"
        self.graph.link(subject, Aid.evidence, evidence)
        self._selectors(evidence, key, span)

    def _claim(self, claim: Claim) -> None:
        graph, key = self.graph, self.claims[claim.id]
        iri, event = f"{self.base}claim/{key}", f"{self.base}event/{key}"
        graph.type(iri, Aid.Claim)
        graph.link(iri, Aid.asserts, event)
        graph.link(iri, Aid.inDocument, self.iri)
        graph.link(iri, Aid.status, STATUS[claim.status])
        graph.link(iri, Aid.polarity, POLARITY[claim.polarity])
        if claim.stage:
            graph.link(iri, Aid.stage, STATUS[claim.stage])
        graph.score(iri, Aid.confidence, claim.confidence)
        graph.text(iri, Aid.reason, claim.reason)
        self._evidence(iri, key, claim.evidence)
        graph.link(iri, Aid.attributedTo, *(self._entity(local) for local in claim.attributed_to))
        graph.link(
            iri, Aid.about, *(self._other_claim(local) for local in claim.about if local not in self.record.rejected)
        )
        self._speech(iri, key, claim)
        write_event(graph, claim, event, key, self._entity, base=self.base)

    def _speech(self, iri: str, key: str, claim: Claim) -> None:
        """Write the chain of who says that who says, outermost first."""
        graph, outer = self.graph, ""
        for ordinal, utterance in enumerate(claim.speech):
            said_key = digest(key, "utterance", ordinal)
            said = f"{self.base}utterance/{said_key}"
            graph.type(said, Aid.Utterance)
            graph.link(iri, Aid.utterance, said)
            if utterance.speaker is not None:
                graph.link(said, Aid.speaker, self._entity(utterance.speaker))
            graph.text(said, Aid.speakerWords, utterance.words)
            if utterance.position is not None:
                graph.link(said, Aid.speakerPosition, self._entity(utterance.position))
            graph.link(said, Aid.speechKind, term(SPEECH_KIND, utterance.kind, f"kind of speech in claim {claim.id!r}"))
            if utterance.evidence is not None:
                self._evidence(said, said_key, utterance.evidence)
            if outer:
                graph.link(said, Aid.within, outer)
            outer = said

    def _positions(self) -> None:
        for position, key in zip(self.record.positions, position_hashes(self.record), strict=True):
            self._position(position, key)

    def _position(self, position: Position, key: str) -> None:
        graph, iri = self.graph, f"{self.base}position/{key}"
        graph.type(iri, Aid.Position)
        graph.link(iri, Aid.inDocument, self.iri)
        graph.link(iri, Org.member, self._entity(position.person))
        if position.organization is not None:
            graph.link(iri, Org.organization, self._entity(position.organization))
        write_role(graph, iri, position.title, base=self.base)
        graph.day(iri, Aid.start, position.start)
        graph.day(iri, Aid.end, position.end)
        if position.evidence is not None:
            self._evidence(iri, key, position.evidence)

    def _entity(self, local: str) -> str:
        return _known(self.entities, local, "entity")

    def _other_claim(self, local: str) -> str:
        return f"{self.base}claim/{_known(self.claims, local, 'claim')}"


def _no_two(locals_: Iterable[str]) -> None:
    for local, times in Counter(locals_).items():
        if times > 1:
            raise InputError(f"it has {times} of the id {local!r}, expected one")


def _known(table: Mapping[str, str], local: str, what: str) -> str:
    try:
        return table[local]
    except KeyError:
        raise InputError(f"it refers to the {what} {local!r}, which it lacks") from None
