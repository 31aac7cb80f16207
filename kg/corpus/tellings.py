"""A telling: an event of one document with what it takes to compare it with another document's, and no text."""

import datetime
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from kg.corpus.standing import People, Standing
from kg.model import Bound, Claim, EntityType, EventType, Polarity, Record, Status
from kg.rdf.identifiers import event_iris, rebase

LONG = 31
"""Days: what takes longer ("since 2014", "in 2022") is no date that two reports can meet on."""

_WORD = re.compile(r"(?<![\w-])[a-z][a-z-]{3,}")
_STEM = 6  # letters: "deliver", "delivered" and "delivery" are one
_FUNCTION_WORDS = frozenset(
    """
    about after again against also although among another around because been before being between both could
    during each from further have having here into just like more most much must only other over said same says
    should some such than that their them then there these they this those through told under until upon very
    were what when where which while whom whose will with within without would your according added including
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Parties:
    """Those who do something, or to whom it is done.

    :param named: their IRIs; ``reached`` all that they stand for; ``tops`` what is highest of that.
    """

    named: frozenset[str]
    reached: frozenset[str]
    tops: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.named)

    def meets(self, other: "Parties") -> bool:
        """Whether somebody is in both, or stands for somebody in the other."""
        return bool(self.named & other.named or self.named & other.reached or self.reached & other.named)


@dataclass(frozen=True, slots=True)
class Thing:
    """What is given, or where, with the classes or the country that it belongs to, and how many."""

    iri: str
    reached: frozenset[str]
    count: int | None = None
    exact: bool = False

    def meets(self, other: "Thing") -> bool:
        """Whether both may be one thing: the same, or one the other's class; not with two exact numbers."""
        if self.iri != other.iri and self.iri not in other.reached and other.iri not in self.reached:
            return False
        return not (self.exact and other.exact and self.count != other.count)


@dataclass(frozen=True, slots=True)
class Content:
    """What is told, without who tells it where; two tellings of one content are compared with others once.

    :param is_weighed: whether it is no more than considered.
    :param first: the number of the first day, or of the day of publication where no day is told; ``last`` that of the
        last; None where both are unknown.
    :param is_dated: whether the text tells a day; ``is_long`` whether it took longer than reports can meet on.
    :param sides: what is highest of what the parties stand for, theirs who do it and theirs to whom it is done;
        ``specific`` the parties that are no countries.
    :param persons: all persons who take part, each with the state or the body that he stands for in the end.
    :param countries: those of the places that are countries; ``spots`` those that are no wider than a town.
    :param words: the stems of the words of the sentence, without names.
    :param about: which kinds of event it is about.
    """

    kind: EventType
    polarity: Polarity
    is_weighed: bool
    agents: Parties
    recipients: Parties
    persons: frozenset[tuple[str, str]]
    sides: frozenset[str]
    specific: frozenset[str]
    first: int | None
    last: int | None
    is_dated: bool
    is_long: bool
    date_of: str | None
    published: int | None
    things: frozenset[Thing]
    sums: frozenset[tuple[Decimal, str, Bound]]
    programs: frozenset[str]
    places: frozenset[Thing]
    countries: frozenset[str]
    spots: frozenset[str]
    harm: frozenset[tuple[str, int]]
    about: frozenset[EventType]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Telling:
    """One event of one document.

    :param event: the event's IRI.
    :param document: the document's key.
    :param voices: whose word it is: persons or the bodies that they speak for; empty for the document's own word and
        for speakers without a name.
    """

    event: str
    document: str
    content: Content = field(repr=False)
    voices: frozenset[str] = frozenset()


def tellings(record: Record, standing: Standing, *, base: str) -> Iterator[Telling]:
    """Yield the events of a document that people did not reject, in the record's order."""
    if not record.standing:
        return
    people = People(record, standing, base=base)
    events = event_iris(record, base=base)
    kinds = {claim.id: claim.event for claim in record.claims}
    countries = frozenset(people.iris[entity.id] for entity in record.entities if entity.type is EntityType.COUNTRY)
    for claim in record.standing:
        content = _content(claim, record, people, kinds, countries, base=base)
        yield Telling(events[claim.id], record.document.doc_id, content, _voices(claim, people))


def _content(
    claim: Claim,
    record: Record,
    people: People,
    kinds: dict[str, EventType],
    countries: frozenset[str],
    *,
    base: str,
) -> Content:
    published = record.document.published
    day = claim.date.start if claim.date else published
    last = claim.date.end if claim.date else published
    iris = people.iris
    meant = {rebase(person, base=base) if "://" in person else iris[person] for person in claim.resolved_persons}
    parties = [iris[local] for local in (*claim.agents, *claim.recipients)]
    persons = {iri for iri in parties if iri in people.persons} | meant
    places = people.share(frozenset(Thing(iris[local], people.reach(iris[local])) for local in claim.places))
    agents = _parties((iris[local] for local in claim.agents), people, day)
    recipients = _parties((iris[local] for local in claim.recipients), people, day)
    share = people.share
    return Content(
        kind=claim.event,
        polarity=claim.polarity,
        is_weighed=claim.status is Status.CONSIDERED,
        agents=agents,
        recipients=recipients,
        persons=share(frozenset((side, iri) for iri in persons for side in tops(iri, people.reach(iri, day), people))),
        sides=share(agents.tops | recipients.tops),
        specific=share((agents.named | recipients.named) - countries),
        first=day.toordinal() if day else None,
        last=last.toordinal() if last else None,
        is_dated=claim.date is not None,
        is_long=claim.date is not None and (claim.date.end - claim.date.start).days > LONG,
        date_of=claim.date_of,
        published=published.toordinal() if published else None,
        things=share(
            frozenset(
                Thing(iris[item.entity], people.reach(iris[item.entity]), item.count, item.bound is Bound.EXACT)
                for item in claim.items
            )
        ),
        sums=share(frozenset((amount.value, amount.currency or "", amount.bound) for amount in claim.amounts)),
        programs=share(frozenset(iris[local] for local in claim.programs)),
        places=places,
        countries=share(frozenset(place.iri for place in places) & countries),
        spots=share(frozenset(place.iri for place in places if people.is_spot(place.iri)) - countries),
        harm=share(frozenset((harm.kind, harm.count) for harm in claim.casualties if harm.count)),
        about=share(frozenset(kinds[local] for local in claim.about if local in kinds)),
        words=_stems(claim.evidence.text(record.document.text)),
    )


def tops(iri: str, reached: frozenset[str], people: People) -> frozenset[str]:
    """Return what is highest of what an entity stands for: a state, an alliance; itself where it stands for nothing."""
    return frozenset(other for other in reached if not people.reach(other)) or frozenset({iri})


def _parties(named: Iterable[str], people: People, day: datetime.date | None) -> Parties:
    iris = frozenset(named)
    reached = {iri: people.reach(iri, day) for iri in iris}
    top = frozenset(top for iri in iris for top in tops(iri, reached[iri], people))
    return people.share(Parties(iris, frozenset().union(*reached.values()), top))


def _voices(claim: Claim, people: People) -> frozenset[str]:
    """Return the bodies for which the named speakers speak, or themselves where they speak for none."""
    voices: set[str] = set()
    said_for = {said.speaker: said.position for said in claim.speech if said.speaker and said.position}
    for local in claim.attributed_to:
        iri, body = people.iris[local], said_for.get(local)
        bodies = {people.iris[body]} if body else people.bodies(iri)
        voices.add(min(bodies, default=iri))
    return people.share(frozenset(voices))


def _stems(quote: str) -> frozenset[str]:
    """Return the words of a sentence cut to their beginning; names, which have capitals, tell nothing more."""
    return frozenset(sys.intern(word[:_STEM]) for word in _WORD.findall(quote) if word not in _FUNCTION_WORDS)
