"""What a user's own rows do to the names of a gazetteer: what they take the place of, and what is ambiguous now.

An ambiguity is no error: it is told with the entities that share the name, and with how a text decides between them,
as :mod:`kg.mentions.known` and :mod:`kg.linking.choose` do it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.gazetteer.case import Case, case_rules
from kg.gazetteer.entry import Candidate, Entry, Surface
from kg.gazetteer.index import Gazetteer
from kg.gazetteer.load import Name, Reading
from kg.gazetteer.offices import surnames
from kg.gazetteer.rows import Problem
from kg.gazetteer.words import pattern
from kg.model import EntityType

_SHORT = 2  # letters and digits below which a name is a letter of a list as well


@dataclass(frozen=True, slots=True)
class Replaced:
    """A shipped entry whose place a row takes.

    :param lost: what the shipped row says and the new one does not.
    """

    entry: Entry
    shipped: Entry
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A name that stands for several entities.

    :param entries: those, best first.
    :param decided: how a mention of the name is decided.
    """

    name: str
    entries: tuple[Entry, ...]
    decided: str


@dataclass(frozen=True, slots=True)
class Everyday:
    """A name with an everyday meaning, which is taken for the entity wherever its letters agree."""

    name: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Findings:
    """What a look at a user's own rows found.

    :param entries: what the rows make known.
    :param problems: rows that are wrong: none of the rows can be read with until they are mended.
    """

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    replaced: tuple[Replaced, ...] = ()
    ambiguous: tuple[Ambiguity, ...] = ()
    everyday: tuple[Everyday, ...] = ()


def find(reading: Reading, *, keys: Collection[str] | None = None, is_everyday: Callable[[str], bool]) -> Findings:
    """Look at the rows of a user's own.

    :param keys: look at these entries only.
    :param is_everyday: whether a single word is one of the language.
    """
    entries = reading.contents.entries
    own = [key for key in reading.own if keys is None or key in keys]
    if not own:
        return Findings(problems=reading.problems)
    gazetteer = Gazetteer(reading.contents)
    names = _names_of(reading, set(own))
    return Findings(
        tuple(entries[key] for key in own),
        reading.problems,
        tuple(_replaced(entries[key], reading.replaced[key]) for key in own if key in reading.replaced),
        (*_ambiguous(gazetteer, names), *_surnames(gazetteer, [entries[key] for key in own])),
        tuple(_everyday(names, entries, is_everyday)),
    )


def _names_of(reading: Reading, keys: set[str]) -> list[Name]:
    return [name for name in reading.contents.names if name.key in keys]


def _replaced(entry: Entry, shipped: Entry) -> Replaced:
    lost = []
    names = {entry.name, *entry.aliases}
    missing = [name for name in (shipped.name, *shipped.aliases) if name not in names]
    if missing:
        lost.append(f"the names {', '.join(missing)}" if len(missing) > 1 else f"the name {missing[0]}")
    titles = {(office.title, office.start) for office in entry.positions}
    offices = [office.label for office in shipped.positions if (office.title, office.start) not in titles]
    if offices:
        lost.append(f"the offices {', '.join(offices)}" if len(offices) > 1 else f"the office {offices[0]}")
    lost += [
        f"its {column} {getattr(shipped, column)}"
        for column in ("country", "wikidata", "parent")
        if getattr(shipped, column) and not getattr(entry, column)
    ]
    return Replaced(entry, shipped, tuple(lost))


def _ambiguous(gazetteer: Gazetteer, names: Iterable[Name]) -> Iterator[Ambiguity]:
    seen: set[str] = set()
    for name in names:
        folded = pattern(name.text).removeprefix("the ")
        if folded in seen:
            continue
        seen.add(folded)
        candidates = gazetteer.candidates(name.text)
        if len(candidates) > 1:
            entries = tuple(gazetteer.entry(candidate.key) for candidate in candidates)
            yield Ambiguity(name.text, entries, _decided(name.text, candidates, entries))


def _surnames(gazetteer: Gazetteer, own: Iterable[Entry]) -> Iterator[Ambiguity]:
    """Yield the surnames that people of one country share: of two countries, the text's countries decide."""
    seen: set[tuple[str, str]] = set()
    for person in own:
        if person.type is not EntityType.PERSON or not person.country:
            continue
        for surname in surnames(person.name)[-1:]:
            named = gazetteer.persons_named(surname)
            others = tuple(other for other in named if other.country == person.country)
            if len(others) > 1 and (surname, person.country) not in seen:
                seen.add((surname, person.country))
                decided = f"alone in a text that names {person.country}: the one in office that day, if only one was"
                yield Ambiguity(_last(person.name, surname), others, f"{decided}; else nobody of these")


def _last(name: str, surname: str) -> str:
    """Return the surname as the name has it."""
    words = name.split()
    for first in range(len(words)):
        if pattern(" ".join(words[first:])) == surname:
            return " ".join(words[first:])
    return surname


def _decided(name: str, candidates: Sequence[Candidate], entries: Sequence[Entry]) -> str:
    """Say how a mention of a name is decided."""
    sure = [entry for entry, candidate in zip(entries, candidates, strict=True) if not candidate.risky]
    left = sure or list(entries)
    risky = "" if sure else "only where the text makes it a name; then "
    if len(left) == 1:
        return f"always {_told(left[0])}: for the others it is a risky alias"
    if all(entry.type is EntityType.GOVERNMENT_BODY and entry.name.startswith(f"{name} (") for entry in left):
        return f"{risky}by the state in front of it (“Peru’s {name}”), else by the state that the text names most"
    places = [entry for entry in left if entry.type is EntityType.PLACE]
    if places and len(places) < len(left):
        others = [entry for entry in left if entry.type is not EntityType.PLACE]
        return f"{risky}where the sentence says where (“in {name}”): {_company(places)}; elsewhere: {_company(others)}"
    return risky + _company(left)


def _company(entries: Sequence[Entry]) -> str:
    first = _told(entries[0])
    if len(entries) == 1:
        return first
    countries = {entry.country for entry in entries}
    offices = any(entry.positions for entry in entries)
    by = ["the one whose country the text names"] if len(countries) > 1 else []
    by += ["the one in office that day"] if offices else []
    return f"{', '.join(by)}; else {first}" if by else f"always {first}: nothing in a text tells them apart"


def _told(entry: Entry) -> str:
    return f"{entry.name} ({entry.key})"


def _everyday(
    names: Iterable[Name], entries: Mapping[str, Entry], is_everyday: Callable[[str], bool]
) -> Iterator[Everyday]:
    for name in dict.fromkeys(names):
        folded = pattern(name.text).removeprefix("the ")
        if name.risky or " " in folded or name.surface in (Surface.CLASS, Surface.DEMONYM):
            continue
        rules = case_rules(name.text)
        capitals = bool(rules) and rules[0][1] is Case.ALL  # "US" is not "us"
        if len(folded) < _SHORT or (not capitals and is_everyday(folded)):
            yield Everyday(name.text, entries[name.key])
