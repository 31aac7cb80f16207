"""The classes of equipment as a SKOS scheme, from ``ontology/gazetteer/equipment_taxonomy.csv``.

``ontology/equipment.ttl`` is what :func:`equipment_turtle` returns, and a test holds it to that:
``python -m kg.rdf.taxonomy > ontology/equipment.ttl`` writes it again.
"""

import csv
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from pyoxigraph import Quad

from kg.errors import InputError
from kg.namespaces import (
    EQUIPMENT,
    EQUIPMENT_SCHEME,
    ONTOLOGY_VERSION,
    REGISTER,
    REGISTER_SCHEME,
    Aid,
    Dcterms,
    Owl,
    Rdfs,
    Skos,
)
from kg.rdf.terms import GraphWriter, english
from kg.rdf.turtle import sorted_turtle
from kg.resources import resource

_LICENCE = "https://spdx.org/licenses/MIT"
_REGISTER_NAMES = {
    "I": "battle tanks",
    "II": "armoured combat vehicles",
    "III": "large-calibre artillery systems",
    "IV": "combat aircraft and unmanned combat aerial vehicles",
    "V": "attack helicopters",
    "VI": "warships",
    "VII": "missiles and missile launchers",
    "VIII": "small arms and light weapons",
}
"""Categories of the UN Register of Conventional Arms; the eighth is reported as background information."""


@dataclass(frozen=True, slots=True)
class EquipmentClass:
    """One class of equipment.

    :param code: stable code, dotted ("MSL.AT"); ``parent`` is the code of the class above, or "".
    :param register: category of the UN Register of Conventional Arms in Roman numerals, or "".
    :param sipri: weapon category of SIPRI's arms transfers database, or "".
    :param munitions_list: category of the United States Munitions List in Roman numerals, or "".
    """

    code: str
    label: str
    parent: str
    names: tuple[str, ...]
    register: str
    sipri: str
    munitions_list: str


@cache
def equipment_classes() -> Mapping[str, EquipmentClass]:
    """Return the classes by code, in the order of the file.

    :raises InputError: if a parent or a category is unknown, or a code stands twice.
    """
    path = resource("ontology", "gazetteer", "equipment_taxonomy.csv")
    classes: dict[str, EquipmentClass] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            where = f"{path.name}:{line}"
            if row["code"] in classes:
                raise InputError(f"{where}: the code {row['code']!r} stands twice")
            if row["unroca"] and row["unroca"] not in _REGISTER_NAMES:
                raise InputError(f"{where}: unroca is {row['unroca']!r}, expected one of {', '.join(_REGISTER_NAMES)}")
            classes[row["code"]] = EquipmentClass(
                code=row["code"],
                label=row["label"],
                parent=row["parent"],
                names=tuple(name for name in row["alt_labels"].split("|") if name),
                register=row["unroca"],
                sipri=row["sipri"],
                munitions_list=row["usml"],
            )
    for entry in classes.values():
        if entry.parent and entry.parent not in classes:
            raise InputError(f"{path.name}: {entry.code} has the unknown parent {entry.parent!r}")
    return MappingProxyType(classes)


def ancestors(code: str) -> Iterator[EquipmentClass]:
    """Yield a class and those above it, nearest first; nothing for a code that is no class."""
    classes = equipment_classes()
    seen: set[str] = set()
    while code in classes and code not in seen:
        seen.add(code)
        yield classes[code]
        code = classes[code].parent


def write_concept(graph: GraphWriter, entry: EquipmentClass) -> None:
    """Write what a class is called and which one is broader."""
    iri = EQUIPMENT + entry.code
    graph.type(iri, Aid.EquipmentClass)
    graph.add(iri, Skos.prefLabel, english(entry.label))
    graph.text(iri, Skos.notation, entry.code)
    graph.link(iri, Skos.inScheme, EQUIPMENT_SCHEME)
    if entry.parent:
        graph.link(iri, Skos.broader, EQUIPMENT + entry.parent)


def equipment_triples() -> list[Quad]:
    """Return the whole scheme, with the UN Register's categories as a scheme beside it."""
    graph = GraphWriter(EQUIPMENT_SCHEME)
    _scheme(
        graph, EQUIPMENT_SCHEME, "Classes of equipment", "What is given, asked for or seized, from weapons to rations."
    )
    _scheme(
        graph,
        REGISTER_SCHEME,
        "Categories of the UN Register of Conventional Arms",
        "The categories by which states report arms transfers to the United Nations, as concepts to align with.",
    )
    for numeral, name in _REGISTER_NAMES.items():
        iri = REGISTER + numeral
        graph.type(iri, Skos.Concept)
        graph.add(iri, Skos.prefLabel, english(name))
        graph.text(iri, Skos.notation, numeral)
        graph.link(iri, Skos.inScheme, REGISTER_SCHEME)
        graph.link(iri, Skos.topConceptOf, REGISTER_SCHEME)
        graph.link(REGISTER_SCHEME, Skos.hasTopConcept, iri)
    for entry in equipment_classes().values():
        write_concept(graph, entry)
        _alignments(graph, entry)
    return graph.quads()


def equipment_turtle() -> str:
    """Return the text of ``ontology/equipment.ttl``."""
    return "".join(sorted_turtle(equipment_triples()))


def _scheme(graph: GraphWriter, iri: str, title: str, description: str) -> None:
    graph.type(iri, Skos.ConceptScheme)
    graph.add(iri, Dcterms.title, english(title))
    graph.add(iri, Dcterms.description, english(description))
    graph.link(iri, Dcterms.license, _LICENCE)
    graph.text(iri, Owl.versionInfo, ONTOLOGY_VERSION)
    graph.add(iri, Rdfs.label, english(title))


def _alignments(graph: GraphWriter, entry: EquipmentClass) -> None:
    iri = EQUIPMENT + entry.code
    graph.add(iri, Skos.altLabel, *(english(name) for name in entry.names if name != entry.label))
    if not entry.parent:
        graph.link(iri, Skos.topConceptOf, EQUIPMENT_SCHEME)
        graph.link(EQUIPMENT_SCHEME, Skos.hasTopConcept, iri)
    if entry.register:
        graph.link(iri, Skos.closeMatch, REGISTER + entry.register)
    if entry.sipri:
        graph.add(iri, Skos.note, english(f"SIPRI arms transfers category: {entry.sipri}"))
    if entry.munitions_list:
        graph.add(iri, Skos.note, english(f"United States Munitions List category: {entry.munitions_list}"))


if __name__ == "__main__":
    sys.stdout.write(equipment_turtle())
