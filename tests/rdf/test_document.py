import dataclasses
import datetime
from typing import cast

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

from kg.errors import InputError
from kg.model import Claim, Entity, EntityType, Position, Record, Span, Utterance
from kg.namespaces import ID_BASE, Aid, Dcterms, Oa, Org, Rdf, Rdfs, Schema
from kg.rdf import document_quads
from kg.rdf.identifiers import claim_iris, document_graph_iri, document_iri, entity_iris

PREFIXES = """
PREFIX aid: <https://w3id.org/aidgraph/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX schema: <https://schema.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""


def ask(quads: list[Quad], query: str) -> list[tuple[str | None, ...]]:
    store = Store()
    store.extend(quads)
    rows = cast("QuerySolutions", store.query(PREFIXES + query, use_default_graph_as_union=True))
    return [tuple(None if value is None else value.value for value in row) for row in rows]


def objects(quads: list[Quad], subject: str, predicate: str) -> list[str]:
    return [quad.object.value for quad in quads if (quad.subject.value, quad.predicate.value) == (subject, predicate)]  # type: ignore[union-attr]


def test_document_graph_is_named_after_it_and_holds_no_blank_node(seed_records: tuple[Record, ...]) -> None:
    for record in seed_records:
        quads = document_quads(record)
        assert {quad.graph_name for quad in quads} == {NamedNode(document_graph_iri(record.document.doc_id))}
        assert all(
            isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal) for quad in quads
        )
        assert len(quads) == len(set(quads))


def test_document_metadata(record: Record) -> None:
    quads = document_quads(record)
    iri = document_iri("d1")
    assert objects(quads, iri, Rdf.type) == [Aid.Document]
    assert objects(quads, iri, Dcterms.title) == ["Boats"]
    assert objects(quads, iri, Dcterms.issued) == ["2022-05-03"]
    assert objects(quads, iri, Dcterms.publisher) == ["The Norland Times"]
    assert objects(quads, iri, Dcterms.source) == ["https://example.org/boats?a=1"]
    assert objects(quads, iri, Dcterms.license) == ["CC0"]
    assert objects(quads, iri, Aid.sha256) == [record.document.sha256]


def test_document_text_is_said_only_when_asked(record: Record) -> None:
    assert not objects(document_quads(record), document_iri("d1"), Aid.text)
    assert objects(document_quads(record, with_text=True), document_iri("d1"), Aid.text) == [record.document.text]


def test_document_claims_are_counted_and_quotes_stand_at_their_offsets(seed_records: tuple[Record, ...]) -> None:
    for record in seed_records:
        quads = document_quads(record)
        evidence = ask(
            quads,
            """SELECT ?claim ?exact ?start ?end { ?claim a aid:Claim ; aid:evidence ?e .
               ?e oa:hasSelector ?q, ?p . ?q oa:exact ?exact . ?p oa:start ?start ; oa:end ?end }""",
        )
        assert {row[0] for row in evidence} == set(claim_iris(record).values())
        assert len(evidence) == len(record.claims)
        everything = ask(
            quads, "SELECT ?x ?s ?e { [] oa:hasSelector ?q, ?p . ?q oa:exact ?x . ?p oa:start ?s ; oa:end ?e }"
        )
        assert len(everything) >= len(evidence) + sum(len(entity.mentions) for entity in record.entities)
        for exact, start, end in everything:
            assert record.document.text[int(start or 0) : int(end or 0)] == exact


def test_document_says_every_field_of_the_record(record: Record) -> None:
    """Nothing of a record is lost: each field, changed alone, changes the graph."""
    quads = set(document_quads(record))
    untold = {("Record", "extractor"), ("Entity", "id"), ("Claim", "id")}
    told = [record, record.document, *record.entities[:1], *record.claims[:2], *record.positions[:1]]
    told += [*record.claims[0].speech, *record.claims[0].items, *record.claims[0].amounts[:1]]
    told += [*record.claims[0].personnel, *record.claims[2].casualties[:1]]
    for part in told:
        for field in dataclasses.fields(part):  # type: ignore[arg-type]
            if (type(part).__name__, field.name) in untold or isinstance(getattr(part, field.name), tuple):
                continue
            changed = _other(getattr(part, field.name), field.name)
            if changed is None:
                continue
            other = _swap(record, part, dataclasses.replace(part, **{field.name: changed}))  # type: ignore[type-var]
            assert set(document_quads(other)) != quads, f"{type(part).__name__}.{field.name} is not in the graph"


def _other(value: object, name: str) -> object:
    """Return another value of the same kind, or None where there is none that stands alone."""
    if isinstance(value, Span):
        return Span(value.start, value.end - 1)
    if isinstance(value, datetime.date):
        return value + datetime.timedelta(days=1)
    if isinstance(value, float | int):
        return value / 2 if isinstance(value, float) else value + 1
    if name in ("speaker", "position", "organization", "whose", "person"):
        return "e4" if value != "e4" else "e1"
    if name == "entity":
        return "e5"
    if name in ("kind", "date_of"):
        return {"indirect": "direct", "killed": "wounded", "deed": "announcement"}.get(str(value))
    if isinstance(value, str) and type(value) is str:
        return value + "x"
    if isinstance(value, str):
        return next(other for other in type(value) if other != value)  # type: ignore[attr-defined]
    return None


def _swap(whole: object, old: object, new: object) -> Record:
    """Return the record with one part replaced, wherever it stands."""
    if whole is old:
        return new  # type: ignore[return-value]
    if isinstance(whole, tuple) and not isinstance(whole, Span):
        return tuple(_swap(part, old, new) for part in whole)  # type: ignore[return-value]
    if dataclasses.is_dataclass(whole) and not isinstance(whole, type):
        parts = {field.name: _swap(getattr(whole, field.name), old, new) for field in dataclasses.fields(whole)}
        return dataclasses.replace(whole, **parts)  # type: ignore[return-value]
    return whole  # type: ignore[return-value]


def test_document_event_has_its_arguments(record: Record) -> None:
    quads, entities = document_quads(record), entity_iris(record)
    [row] = ask(
        quads,
        """SELECT ?agent ?recipient ?program ?place ?start ?end ?holder ?kind ?item ?count ?bound ?role {
           ?e a aid:Aid ; aid:agent ?agent ; aid:recipient ?recipient ; aid:program ?program ; aid:place ?place ;
              aid:start ?start ; aid:end ?end ; aid:resolvedPerson ?holder ; aid:dateOf ?kind ; aid:item ?i ;
              aid:personnel [ aid:personnelRole ?role ; aid:count 20 ; aid:bound aid:atLeast ] .
           ?i aid:equipment ?item ; aid:count ?count ; aid:bound ?bound }""",
    )
    assert row[:4] == (entities["e2"], entities["e1"], entities["e5"], entities["e6"])
    assert row[4:] == ("2022-05-02", "2022-05-03", entities["e4"], Aid.deed, entities["e3"], "2", Aid.exact, "trainers")
    amounts = ask(
        quads,
        """SELECT ?value ?currency ?bound { ?e aid:amount ?a . ?a schema:value ?value ; aid:bound ?bound
           OPTIONAL { ?a schema:currency ?currency } } ORDER BY ?value""",
    )
    assert amounts == [("3", None, Aid.atMost), ("12.5", "NOK", Aid.approximate)]


def test_document_speech_is_nested_and_keeps_unnamed_sources(record: Record) -> None:
    quads = document_quads(record)
    claims = claim_iris(record)
    [(outer, inner)] = ask(
        quads,
        """SELECT ?outer ?inner { ?claim aid:utterance ?said . ?said aid:speakerWords ?inner ; aid:within ?by .
           ?claim aid:utterance ?by . ?by aid:speakerWords ?outer FILTER NOT EXISTS { ?said aid:speaker ?x } }""",
    )
    assert (outer, inner) == ("Minister Berg", "two officials")
    assert objects(quads, claims["c2"], Aid.about) == [claims["c1"]]
    assert objects(quads, claims["c2"], Aid.stage) == [Aid.occurred]
    assert objects(quads, claims["c2"], Aid.polarity) == [Aid.negated]


def test_document_positions_have_evidence_and_no_organization_where_there_is_none(record: Record) -> None:
    quads, entities = document_quads(record), entity_iris(record)
    rows = ask(
        quads,
        """SELECT ?organization ?quote ?start { ?p a aid:Position ; org:member ?m ; aid:title "Minister" ; org:role ?r
           OPTIONAL { ?p org:organization ?organization ; aid:start ?start ;
                         aid:evidence [ oa:hasSelector [ oa:exact ?quote ] ] } } ORDER BY ?start""",
    )
    assert rows == [(None, None, None), (entities["e1"], "Minister Berg", "2021-01-01")]
    assert Org.role in {quad.predicate.value for quad in quads}


def test_document_linking_keeps_name_type_score_and_reason(record: Record) -> None:
    rows = ask(
        document_quads(record),
        """SELECT ?label ?alias ?type ?confidence ?reason ?item { ?l a aid:Linking ; aid:refersTo ?e ;
           aid:readAs ?type ; <http://www.w3.org/2000/01/rdf-schema#label> ?label ; aid:wikidata ?item ;
           aid:confidence ?confidence ;
           <http://www.w3.org/2004/02/skos/core#altLabel> ?alias ; aid:reason ?reason }""",
    )
    assert rows == [("Norway", "Norway", Aid.Country, "0.9876", "exact name", "Q20")]


def test_document_base_moves_every_resource(record: Record) -> None:
    base = "https://example.org/kg/"
    moved = document_quads(record, base=base)
    here = document_quads(record)
    assert {str(quad).replace(base, ID_BASE) for quad in moved} == set(map(str, here))
    assert not any(ID_BASE in str(quad) for quad in moved)


def test_document_survives_hostile_text(record: Record) -> None:
    text = "A\ud800 \x00\u202e\U0001f600 gave B. \r\n"
    hostile = Record(
        dataclasses.replace(record.document, text=text, title="</script>\x00", url="javascript:alert(1)"),
        (Entity("e1", EntityType.PERSON, "A\ud800", mentions=(Span(0, 2),)),),
        (dataclasses.replace(record.claims[2], evidence=Span(0, 16), casualties=()),),
    )
    quads = document_quads(hostile)
    [(exact,)] = ask(quads, "SELECT ?x { ?c aid:evidence [ oa:hasSelector [ oa:exact ?x ] ] }")
    assert exact == text[:16].replace("\ud800", "\ufffd")
    assert Literal("javascript:alert(1)") in {quad.object for quad in quads}


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"agents": ("e99",)}, "entity 'e99'"),
        ({"about": ("c99",)}, "claim 'c99'"),
        ({"date_of": "later"}, "date_of in claim 'c1' is 'later', expected one of deed, announcement"),
        ({"speech": (Utterance(None, "x", "sung"),)}, "expected one of direct, indirect"),
        ({"evidence": Span(0, 9999)}, "no words"),
        ({"evidence": Span(3, 3)}, "no words"),
    ],
)
def test_document_names_what_is_wrong_in_a_record(record: Record, change: dict[str, object], named: str) -> None:
    wrong = dataclasses.replace(record, claims=(dataclasses.replace(record.claims[0], **change), *record.claims[1:]))  # type: ignore[arg-type]
    with pytest.raises(InputError, match=f"record 'd1': .*{named}"):
        document_quads(wrong)


@pytest.mark.parametrize("part", ["entities", "claims"])
def test_document_refuses_an_id_that_stands_twice(record: Record, part: str) -> None:
    twice: tuple[Entity | Claim | Position, ...] = getattr(record, part)
    with pytest.raises(InputError, match="2 of the id"):
        document_quads(dataclasses.replace(record, **{part: twice + twice[:1]}))  # type: ignore[arg-type]


def test_document_types_agree_with_the_table(record: Record) -> None:
    quads = document_quads(record)
    entities = entity_iris(record)
    assert objects(quads, document_iri("d1"), Aid.mentions) == list(entities.values())
    read_as = ask(quads, "SELECT ?e ?type { ?l aid:refersTo ?e ; aid:readAs ?type }")
    assert (entities["e2"], Aid.Organization) in read_as
    assert Rdfs.label in {quad.predicate.value for quad in quads}
    assert Oa.exact in {quad.predicate.value for quad in quads}
    assert Schema.value in {quad.predicate.value for quad in quads}
