"""Events of several documents that tell of one thing.

Events that may meet are found by what they share: parties, sums, things, programs, places. Of those that match, the
surest are joined first, and none is joined to a group with one of which it contradicts: what A and B, and B and C have
in common makes A and C no one thing. A match that is no more than likely counts only where it is the only one between
two documents. Nothing hangs on the order of the documents.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.corpus.matching import FALLBACK, MUTUAL, SURE, contradict, match
from kg.corpus.origins import find_origins
from kg.corpus.sources import sources
from kg.corpus.standing import Standing
from kg.corpus.tellings import Content, Telling, tellings
from kg.gazetteer import Gazetteer
from kg.model import Document, Record
from kg.model.occurrence import Occurrence
from kg.namespaces import ID_BASE

_WINDOW = 64
"""Events that one is compared with under one thing that they share, by day: what bounds the work where hundreds tell of
one day's news."""

_NEIGHBOURS = 8
"""Matches of an event that count, the best ones; what else it matches it meets through them."""

_MIN_WORDS = 4


class Corpus(NamedTuple):
    """What the documents are together.

    :param occurrences: those that two documents or more tell of, by their first event.
    :param origins: the key of each document, and that of the first one of which it is a copy.
    """

    occurrences: tuple[Occurrence, ...]
    origins: Mapping[str, str]


@dataclass(slots=True)
class _Node:
    """Tellings of equal content."""

    content: Content
    tellings: list[Telling] = field(default_factory=list)

    @property
    def first(self) -> str:
        return min(telling.event for telling in self.tellings)

    @property
    def documents(self) -> set[str]:
        return {telling.document for telling in self.tellings}


class _Edge(NamedTuple):
    """Two nodes that match, and how well; sorted, the best comes first."""

    rank: int
    days: int
    one: int
    other: int


def find_occurrences(records: Iterable[Record], gazetteer: Gazetteer, *, base: str = ID_BASE) -> Corpus:
    """Return what the documents tell of together, and which of them are copies of each other.

    :param records: as they read after the decisions (:func:`kg.corpus.decided`); they are run through once.
    :param gazetteer: tells whom a person and a body stand for.
    :param base: under which IRIs are minted.
    """
    publishers: dict[str, str] = {}
    standing = Standing(gazetteer, base=base)
    nodes = _Nodes()

    def documents() -> Iterator[Document]:
        """Yield the documents, and keep of each what is compared: so the records are read once."""
        for record in records:
            publishers[record.document.doc_id] = record.document.publisher
            for telling in tellings(record, standing, base=base):
                nodes.add(telling)
            yield record.document

    copies = find_origins(documents())
    told = [
        Occurrence(sources(group, copies, publishers, standing, base=base))
        for group in _groups(nodes.sorted())
        if len({telling.document for telling in group}) > 1
    ]
    return Corpus(tuple(sorted(told, key=_first_event)), copies)


class _Nodes:
    """Collects tellings; those of one content are one, where that content says enough to know it again."""

    def __init__(self) -> None:
        self._nodes: dict[tuple[Content, str], _Node] = {}

    def add(self, telling: Telling) -> None:
        content = telling.content
        known = "" if match(content, content) is not None else telling.event
        self._nodes.setdefault((content, known), _Node(content)).tellings.append(telling)

    def sorted(self) -> list[_Node]:
        return sorted(self._nodes.values(), key=_first)


def _first(node: _Node) -> str:
    return node.first


def _first_event(occurrence: Occurrence) -> str:
    return occurrence.tellings[0].event


def _groups(nodes: list[_Node]) -> Iterator[list[Telling]]:
    """Yield the tellings of each group of nodes that match and do not contradict each other."""
    members = {number: [number] for number in range(len(nodes))}
    group = list(range(len(nodes)))
    for edge in sorted(_without_guesses(_edges(nodes), nodes)):
        one, other = group[edge.one], group[edge.other]
        if one == other or any(
            contradict(nodes[mine].content, nodes[theirs].content) for mine in members[one] for theirs in members[other]
        ):
            continue
        if len(members[one]) < len(members[other]):
            one, other = other, one
        for number in members[other]:
            group[number] = one
        members[one] += members.pop(other)
    for numbers in members.values():
        yield [telling for number in numbers for telling in nodes[number].tellings]


def _edges(nodes: list[_Node]) -> set[_Edge]:
    """Return the matches between nodes of different documents."""
    blocks: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, node in enumerate(nodes):
        for key in _keys(node.content):
            blocks[key].append(number)
    documents = [node.documents for node in nodes]
    edges: set[_Edge] = set()
    for numbers in blocks.values():
        by_day = sorted(numbers, key=lambda number: _place(nodes[number].content, number))
        for at, one in enumerate(by_day):
            for other in by_day[at + 1 : at + 1 + _WINDOW]:
                if len(documents[one] | documents[other]) > 1:
                    edges.update(_edge(nodes, min(one, other), max(one, other)))
    return edges


def _edge(nodes: list[_Node], one: int, other: int) -> Iterator[_Edge]:
    first, second = nodes[one].content, nodes[other].content
    found = match(first, second)
    if found is not None:
        days = abs(first.first - second.first) if first.first and second.first else FALLBACK
        yield _Edge(-found, days, one, other)


def _without_guesses(edges: set[_Edge], nodes: list[_Node]) -> list[_Edge]:
    """Leave out the matches of an event that has as good a match with another one, where both cannot be.

    That is another one of the same document, for a match that is no more than likely, and else one that contradicts.
    """
    best: defaultdict[int, list[_Edge]] = defaultdict(list)
    for edge in sorted(edges):
        for number in (edge.one, edge.other):
            if len(best[number]) < _NEIGHBOURS:
                best[number].append(edge)
    documents = [node.documents for node in nodes]

    def guessed(edge: _Edge, one: int, other: int) -> bool:
        for rival in best[one]:
            if rival.rank > edge.rank:
                return False
            third = rival.other if rival.one == one else rival.one
            if third != other and (
                (-edge.rank < SURE and documents[third] & documents[other])
                or contradict(nodes[third].content, nodes[other].content)
            ):
                return True
        return False

    near = {edge for edges_of_one in best.values() for edge in edges_of_one}
    return [
        edge for edge in near if not guessed(edge, edge.one, edge.other) and not guessed(edge, edge.other, edge.one)
    ]


def _place(content: Content, number: int) -> tuple[bool, int, int]:
    return content.first is None, content.first or 0, number


def _keys(content: Content) -> Iterator[tuple[object, ...]]:
    """Yield what an event may share with those that it matches."""
    what = (content.kind, content.polarity)
    if content.kind in MUTUAL:
        sides = sorted(content.sides)
        yield from ((*what, "parties", one, other) for at, one in enumerate(sides) for other in sides[at + 1 :])
    else:
        yield from (
            (*what, "parties", agent, recipient)
            for agent in content.agents.tops
            for recipient in content.recipients.tops
        )
    yield from ((*what, "sum", value, currency) for value, currency, _ in content.sums)
    yield from ((*what, "thing", thing.iri) for thing in content.things)
    yield from ((*what, "program", program) for program in content.programs)
    yield from ((*what, "place", place.iri) for place in content.places if place.iri not in content.countries)
    yield from ((*what, "harm", *harm) for harm in content.harm)
    if len(content.words) >= _MIN_WORDS:
        yield (*what, "words", content.words)
