import dataclasses
from typing import Any

from kg.model import Record
from kg.namespaces import Aid, Prov, Rdfs
from kg.rdf import provenance_quads, sorted_nquads
from kg.rdf.identifiers import derived_graph_iri, document_graph_iri


def test_provenance_leads_from_a_graph_to_its_text_and_its_software(record: Record) -> None:
    quads: list[Any] = provenance_quads([record])
    told = {(quad.subject.value, quad.predicate.value): quad.object.value for quad in quads}
    said = document_graph_iri("d1")
    text = f"https://w3id.org/aidgraph/id/text/{record.document.sha256}"
    activity = told[said, Prov.wasGeneratedBy]
    assert told[said, Prov.wasDerivedFrom] == text
    assert told[text, Aid.sha256] == record.document.sha256
    assert told[activity, Prov.used] == text
    assert told[told[activity, Prov.wasAssociatedWith], Rdfs.label] == "test 1"
    assert told[derived_graph_iri("entities"), Prov.wasDerivedFrom] == said


def test_provenance_of_an_unnamed_extractor_names_none(record: Record) -> None:
    quads: list[Any] = provenance_quads([dataclasses.replace(record, extractor="")])
    assert Prov.wasAssociatedWith not in {quad.predicate.value for quad in quads}


def test_provenance_changes_with_text_and_software_only(record: Record) -> None:
    def lines(told: Record) -> str:
        return "".join(sorted_nquads(provenance_quads([told])))

    assert lines(dataclasses.replace(record, claims=())) == lines(record)
    assert lines(dataclasses.replace(record, extractor="test 2")) != lines(record)
    other = dataclasses.replace(record.document, text="Other.")
    assert lines(dataclasses.replace(record, document=other)) != lines(record)


def test_provenance_does_not_depend_on_the_order_of_records(seed_records: tuple[Record, ...]) -> None:
    forward = list(sorted_nquads(provenance_quads(seed_records)))
    assert forward == list(sorted_nquads(provenance_quads(seed_records[::-1])))
