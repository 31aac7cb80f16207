"""Who and what the documents mention, across documents: one node each, with the gazetteer's knowledge of it.

A derived graph: a function of the records and the gazetteer, whatever order the records come in.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from pyoxigraph import Quad

from kg.model import EntityType, Record
from kg.namespaces import EQUIPMENT, ID_BASE, WIKIDATA, Aid, Dcterms, Org, Owl, Rdfs, Skos
from kg.rdf.identifiers import derived_graph_iri, digest, entity_iri, entity_key, key_iri, rebase
from kg.rdf.role import write_role
from kg.rdf.taxonomy import ancestors, write_concept
from kg.rdf.terms import GraphWriter
from kg.rdf.vocabulary import CLASS

if TYPE_CHECKING:
    from kg.gazetteer.entry import Entry, Office

_TYPE_ORDER = {kind: order for order, kind in enumerate(EntityType)}
_BODIES = frozenset(EntityType) - {
    EntityType.PERSON,
    EntityType.COUNTRY,
    EntityType.PLACE,
    EntityType.PROGRAM,
    EntityType.EQUIPMENT,
}


class KnownEntities(Protocol):
    """What this module asks of a gazetteer."""

    def entry(self, key: str, /) -> "Entry":
        """Return the entry of a key that is in the gazetteer."""

    def __contains__(self, key: str, /) -> bool: ...


def entity_quads(records: Iterable[Record], gazetteer: KnownEntities, *, base: str = ID_BASE) -> list[Quad]:
    """Return the graph of entities: each one that a record names, and what the gazetteer hangs on it.

    A known entity has the gazetteer's type, name, aliases, Wikidata link, superior body, country and offices. Of one
    that is in no gazetteer, the documents decide: the type and the name that most of them give, the first of the type
    list and of the alphabet where they are even. ``owl:sameAs`` stands for gazetteer rows only.

    :param gazetteer: the known entities; their keys are the last part of linked entities' IRIs.
    """
    writer = _EntityWriter(gazetteer, base)
    records = list(records)
    for iri, told in sorted(_told(records, base).items()):
        writer.mentioned(iri, told)
    for iri in sorted(_understood(records)):
        writer.understood(rebase(iri, base=base))
    return writer.quads()


def _understood(records: Iterable[Record]) -> set[str]:
    """Return the IRIs of known persons whom no text names but a claim means: "his Ukrainian counterpart"."""
    return {
        person
        for record in records
        for claim in record.standing
        for person in claim.resolved_persons
        if "://" in person
    }


@dataclass(slots=True)
class _Told:
    """What the documents call an entity: types and names, with the number of documents that give them."""

    types: Counter[EntityType] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    aliases: set[str] = field(default_factory=set)

    def type(self) -> EntityType:
        return min(self.types, key=self._type_rank)

    def name(self) -> str:
        return min(self.names, key=self._name_rank)

    def _type_rank(self, kind: EntityType) -> tuple[int, int]:
        return -self.types[kind], _TYPE_ORDER[kind]

    def _name_rank(self, name: str) -> tuple[int, str]:
        return -self.names[name], name


def _told(records: Iterable[Record], base: str) -> dict[str, _Told]:
    told: dict[str, _Told] = {}
    for record in records:
        for entity in record.entities:
            about = told.setdefault(entity_iri(entity, base=base), _Told())
            about.types[entity.type] += 1
            about.names[entity.name] += 1
            about.aliases.update(entity.aliases)
    return told


class _EntityWriter:
    """Writes entities, and the gazetteer entries that they lead to."""

    def __init__(self, gazetteer: KnownEntities, base: str) -> None:
        self._gazetteer = gazetteer
        self._base = base
        self._graph = GraphWriter(derived_graph_iri("entities", base=base))
        self._waiting: list[str] = []
        self._written: set[str] = set()

    def quads(self) -> list[Quad]:
        """Write the entries that the mentioned ones lead to, and return everything."""
        while self._waiting:
            key = self._waiting.pop()
            if key not in self._written and key in self._gazetteer:
                self._entry(self._gazetteer.entry(key), with_offices=False)
        return self._graph.quads()

    def mentioned(self, iri: str, told: _Told) -> None:
        """Write an entity that a document names."""
        key = entity_key(iri, base=self._base)
        label = ""
        if key in self._gazetteer:
            entry = self._gazetteer.entry(key)
            label = entry.name
            self._entry(entry, with_offices=True)
        else:
            label = told.name()
            self._graph.type(iri, CLASS[told.type()])
            self._graph.text(iri, Rdfs.label, label)
        for name in sorted((set(told.names) | told.aliases) - {label}):
            self._graph.text(iri, Skos.altLabel, name)

    def understood(self, iri: str) -> None:
        """Write a known person whom a document means without a name."""
        key = entity_key(iri, base=self._base)
        if key in self._gazetteer and key not in self._written:
            self._entry(self._gazetteer.entry(key), with_offices=True)

    def _entry(self, entry: "Entry", *, with_offices: bool) -> None:
        graph, iri = self._graph, self._refer(entry.key)
        self._written.add(entry.key)
        graph.type(iri, CLASS[entry.type])
        graph.text(iri, Rdfs.label, entry.name)
        for alias in entry.aliases:
            if alias != entry.name:
                graph.text(iri, Skos.altLabel, alias)
        if entry.wikidata:
            graph.link(iri, Owl.sameAs, WIKIDATA + entry.wikidata)
        self._row(iri, entry)
        self._belongs(iri, entry)
        if with_offices:
            seen: Counter[tuple[str, ...]] = Counter()
            for office in entry.positions:
                held = (office.title, office.organization, office.country, str(office.start))
                position = f"{self._base}position/{digest(entry.key, 'office', *held, seen[held])}"
                seen[held] += 1
                self._office(position, iri, entry, office)

    def _row(self, iri: str, entry: "Entry") -> None:
        """Write the row that a statement rests on, and where the row comes from."""
        self._graph.text(iri, Aid.gazetteerRow, entry.row)
        for source in entry.source.split("|"):
            self._graph.text(iri, Dcterms.source, source)

    def _belongs(self, iri: str, entry: "Entry") -> None:
        """Write country, superior body, operator, kind and equipment class."""
        graph = self._graph
        if entry.type is EntityType.COUNTRY:
            graph.text(iri, Aid.countryCode, entry.country)
        elif entry.country:
            graph.link(iri, Aid.country, self._refer(_country_key(entry.country)))
        if entry.type is EntityType.EQUIPMENT:
            self._equipment_class(iri, entry.category)
            return
        graph.text(iri, Aid.kind, entry.category)
        if entry.parent and entry.type in _BODIES:
            graph.link(iri, Org.subOrganizationOf, self._refer(entry.parent))
        elif entry.parent and entry.type is EntityType.PROGRAM:
            graph.link(iri, Aid.operator, self._refer(entry.parent))

    def _equipment_class(self, iri: str, code: str) -> None:
        if code:
            self._graph.link(iri, Aid.equipmentClass, EQUIPMENT + code)
            for concept in ancestors(code):
                write_concept(self._graph, concept)

    def _office(self, iri: str, person: str, entry: "Entry", office: "Office") -> None:
        graph = self._graph
        graph.type(iri, Aid.Position)
        graph.link(iri, Org.member, person)
        body = office.organization or (_country_key(office.country) if office.country else "")
        if body:
            graph.link(iri, Org.organization, self._refer(body))
        write_role(graph, iri, office.title, code=office.role, base=self._base)
        graph.day(iri, Aid.start, office.start)
        graph.day(iri, Aid.end, office.end)
        graph.day(iri, Aid.asOf, office.asof)
        self._row(iri, entry)

    def _refer(self, key: str) -> str:
        """Return the IRI of a key, and remember to say what it is."""
        self._waiting.append(key)
        return key_iri(key, base=self._base)


def _country_key(code: str) -> str:
    return f"country/{code.lower()}"
