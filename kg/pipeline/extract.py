"""From a document to its record: the order in which the steps of extraction run."""

import bisect
import datetime
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg import __version__
from kg.claims.build import build_claims
from kg.events.read import read_events
from kg.gazetteer import Gazetteer
from kg.language.analysis import Analyser
from kg.language.detect import ENGLISH, language_of
from kg.language.lexicon import Lexicon, lexicon
from kg.language.named import with_names
from kg.linking.authors import publisher_state
from kg.linking.choose import UNNAMED
from kg.linking.link import link_mentions
from kg.linking.positions import find_positions
from kg.linking.reference import resolve_references
from kg.linking.scene import scene_of
from kg.mentions.counts import find_counts
from kg.mentions.dates import find_dates
from kg.mentions.money import find_money
from kg.mentions.names import find_mentions
from kg.mentions.sections import sections
from kg.mentions.words import Words
from kg.model import (
    Claim,
    Day,
    Document,
    Entity,
    EntityType,
    Links,
    Mention,
    Number,
    Parse,
    Quantities,
    Record,
    Setting,
    Span,
    Sum,
)
from kg.resources import resource


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that the steps found in one document, for those who ask why."""

    record: Record
    parse: Parse
    mentions: tuple[Mention, ...]
    links: Links


class Extractor:
    """Reads documents into records.

    Making one loads the gazetteer and the lexicons; the parser's model is loaded at the first document.
    """

    def __init__(self, *, gazetteer: Gazetteer | None = None) -> None:
        self.gazetteer = gazetteer or Gazetteer.load()
        self.lexicon: Lexicon = lexicon()
        self.analyser = Analyser(names=self._names)

    def _names(self, line: str) -> list[Span]:
        return [span for span, _ in self.gazetteer.find(line)]

    @property
    def version(self) -> str:
        """Name and version of the extraction, for provenance and to tell whether a record is up to date."""
        return f"aidgraph {__version__}+{_data_digest(self.gazetteer.digest)}"

    def records(self, documents: Iterable[Document]) -> Iterator[Record]:
        """Yield the record of each document, in order."""
        for document in documents:
            yield self.extract(document).record

    def extract(self, document: Document) -> Extraction:
        """Return the record of one document with the steps behind it.

        A text in another language than English is not read: its record names the language and tells nothing else.
        """
        language = language_of(document.text)
        if language != ENGLISH:
            record = Record(document, language=language, extractor=self.version)
            return Extraction(record, Parse(document.text, (), ()), (), Links((), {}, {}))
        parse = self.analyser.parse(document.text)
        mentions = find_mentions(parse, self.gazetteer, self.lexicon)
        parse = with_names(parse, (mention.span for mention in mentions))
        links = self._links(document, parse, mentions)
        found = quantities(parse, mentions, document.published)
        events = read_events(parse, links, found, self.lexicon)
        context = Setting(
            tuple(Span(part.span.start, part.span.end) for part in sections(parse, document.published)),
            tuple(part.day if part.headed else None for part in sections(parse, document.published)),
            official=self._is_official(document),
            publisher=links.publisher,
        )
        claims = build_claims(document, parse, links, events, self.lexicon, context)
        record = Record(document, self._told(links, claims), tuple(claims), links.positions, extractor=self.version)
        return Extraction(record, parse, tuple(mentions), links)

    def _told(self, links: Links, claims: list[Claim]) -> tuple[Entity, ...]:
        """Return the entities without equipment that only a general word names and that no claim speaks of."""
        used = {item.entity for claim in claims for item in claim.items}
        used |= {program for claim in claims for program in claim.programs}
        return tuple(entity for entity in links.entities if entity.id in used or not self._is_bare(entity))

    def _is_bare(self, entity: Entity) -> bool:
        if entity.type != EntityType.EQUIPMENT:
            return entity.reason == UNNAMED
        general = ("bare_equipment", "equipment_countable")
        words = {alias.lower().removesuffix("s") for alias in entity.aliases}
        return all(any(self.lexicon.has(name, word) for name in general) for word in words)

    def _is_official(self, document: Document) -> bool:
        """Whether a government or an alliance publishes the document."""
        official = (EntityType.GOVERNMENT_BODY, EntityType.ALLIANCE, EntityType.MILITARY_UNIT, EntityType.COUNTRY)
        found = self.gazetteer.find(document.publisher) if document.publisher else []
        kinds = [self.gazetteer.entry(candidate.key).type for _, candidates in found for candidate in candidates[:1]]
        return bool(kinds) and all(kind in official for kind in kinds)

    def _links(self, document: Document, parse: Parse, mentions: list[Mention]) -> Links:
        linked = link_mentions(document, parse, mentions, self.gazetteer, self.lexicon)
        offices = find_positions(
            parse,
            linked.entities,
            keys=linked.keys,
            gazetteer=self.gazetteer,
            lexicon=self.lexicon,
            day=document.published,
            publisher=document.publisher,
        )
        scene = scene_of(
            document, parse, linked, offices=tuple(offices), gazetteer=self.gazetteer, lexicon=self.lexicon
        )
        references = resolve_references(scene)
        return Links(
            linked.entities,
            references.refers,
            linked.named,
            references.persons,
            references.states,
            references.located,
            (*offices, *references.told),
            publisher_state(scene),
        )


@lru_cache(maxsize=8)
def _data_digest(gazetteer: str) -> str:
    """Digest of the word lists and the gazetteer: a reading depends on them as much as on the code.

    :param gazetteer: the digest of its rows.
    """
    digest = hashlib.sha256(gazetteer.encode())
    for path in (
        resource("ontology", "gazetteer", "roles.csv"),
        *sorted(resource("ontology", "lexicon").glob("*.csv")),
    ):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:8]


def quantities(parse: Parse, mentions: Iterable[Mention], day: datetime.date | None) -> Quantities:
    """Return the sums, counts and dates of a text as the events' step takes them.

    Figures inside names ("Leopard 2", "Sea Breeze 2021") are no quantities. Under a heading that is a day, relative
    dates go by that day.
    """
    words = Words(parse.text)
    names = sorted(mention.span for mention in mentions if mention.kind)
    sums = [Sum(found.span, found.amount, found.additional) for found in find_money(words) if found.amount]
    numbers = [Number(found.span, found.value, found.bound) for found in find_counts(words)]
    days: list[Day] = []
    for section in sections(parse, day):
        text = section.span.text(parse.text)
        for found in find_dates(text, published=section.day):
            where = Span(found.span.start + section.span.start, found.span.end + section.span.start)
            days.append(Day(where, found.period, found.kind.value, found.precision.value, found.ahead))
    return Quantities(
        tuple(sums),
        tuple(number for number in numbers if not _inside(number.span, names)),
        tuple(found for found in days if not _inside(found.span, names)),
    )


def _inside(span: Span, names: list[Span]) -> bool:
    place = bisect.bisect_right(names, span)
    return any(name.covers(span) for name in names[max(0, place - 1) : place + 1])
