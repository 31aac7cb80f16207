"""An event as one document tells it: its type and its arguments."""

from collections.abc import Callable

from kg.model import Bound, Claim
from kg.namespaces import Aid, Schema
from kg.rdf.identifiers import part_iri, rebase
from kg.rdf.terms import GraphWriter, decimal_literal, integer_literal
from kg.rdf.vocabulary import BOUND, CASUALTY_KIND, DATE_KIND, EVENT_CLASS, term


def write_event(
    graph: GraphWriter, claim: Claim, event: str, key: str, entity: Callable[[str], str], *, base: str
) -> None:
    """Write the event that a claim asserts.

    :param event: the event's IRI; ``key`` its hash, the parent of what hangs on it.
    :param entity: gives the IRI of a local entity id.
    :raises InputError: if a value has no term, or ``entity`` knows no such id.
    """
    graph.type(event, Aid.Event, EVENT_CLASS[claim.event])
    for predicate, locals_ in (
        (Aid.agent, claim.agents),
        (Aid.recipient, claim.recipients),
        (Aid.program, claim.programs),
        (Aid.place, claim.places),
    ):
        graph.link(event, predicate, *map(entity, locals_))
    for person in claim.resolved_persons:
        # A known person whom the text does not name is told by his IRI; anybody else by a local id.
        iri = rebase(person, base=base) if "://" in person else entity(person)
        graph.link(event, Aid.resolvedPerson, iri)
    if claim.date:
        graph.day(event, Aid.start, claim.date.start)
        graph.day(event, Aid.end, claim.date.end)
    if claim.date_of:
        graph.link(event, Aid.dateOf, term(DATE_KIND, claim.date_of, f"date_of in claim {claim.id!r}"))
    for context in claim.context:
        graph.text(event, Aid.context, context)
    _items(graph, claim, event, key, entity, base=base)
    _amounts(graph, claim, event, key, base=base)
    _people(graph, claim, event, key, entity, base=base)


def _items(graph: GraphWriter, claim: Claim, event: str, key: str, entity: Callable[[str], str], *, base: str) -> None:
    for ordinal, item in enumerate(claim.items):
        iri = part_iri("item", key, "item", ordinal, base=base)
        graph.link(event, Aid.item, iri)
        graph.type(iri, Aid.Item)
        graph.link(iri, Aid.equipment, entity(item.entity))
        _count(graph, iri, item.count, item.bound)


def _amounts(graph: GraphWriter, claim: Claim, event: str, key: str, *, base: str) -> None:
    for ordinal, amount in enumerate(claim.amounts):
        iri = part_iri("amount", key, "amount", ordinal, base=base)
        graph.link(event, Aid.amount, iri)
        graph.type(iri, Aid.Amount)
        graph.add(iri, Schema.value, decimal_literal(amount.value))
        graph.text(iri, Schema.currency, amount.currency or "")
        graph.link(iri, Aid.bound, BOUND[amount.bound])


def _people(graph: GraphWriter, claim: Claim, event: str, key: str, entity: Callable[[str], str], *, base: str) -> None:
    for ordinal, harm in enumerate(claim.casualties):
        iri = part_iri("casualties", key, "casualties", ordinal, base=base)
        graph.link(event, Aid.casualties, iri)
        graph.type(iri, Aid.CasualtyCount)
        graph.link(iri, Aid.casualtyKind, term(CASUALTY_KIND, harm.kind, f"kind of casualties in claim {claim.id!r}"))
        if harm.whose is not None:
            graph.link(iri, Aid.whose, entity(harm.whose))
        _count(graph, iri, harm.count, harm.bound)
    for ordinal, people in enumerate(claim.personnel):
        iri = part_iri("personnel", key, "personnel", ordinal, base=base)
        graph.link(event, Aid.personnel, iri)
        graph.type(iri, Aid.PersonnelCount)
        graph.text(iri, Aid.personnelRole, people.role)
        _count(graph, iri, people.count, people.bound)


def _count(graph: GraphWriter, iri: str, count: int | None, bound: Bound | None) -> None:
    if count is not None:
        graph.add(iri, Aid.count, integer_literal(count))
    if bound is not None:
        graph.link(iri, Aid.bound, BOUND[bound])
