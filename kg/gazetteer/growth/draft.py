"""What other people's files say of entities, on its way to becoming rows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.gazetteer.columns import COLUMNS
from kg.gazetteer.dates import first_day
from kg.gazetteer.keys import slug
from kg.gazetteer.load import ORGANIZATION_TYPES
from kg.gazetteer.rows import tidy
from kg.gazetteer.words import pattern
from kg.model import EntityType

_SMALL = frozenset(
    {"of", "and", "the", "for", "in", "on", "at", "by", "to", "de", "la", "du", "del", "bin", "ibn", "van", "von"}
)
_VOWELS = frozenset("AEIOUY")
_ACRONYM = 3  # letters up to which a word in capitals may be short for others


@dataclass(frozen=True, slots=True)
class Told:
    """A word about a part of a file.

    :param place: where it stands: "line 3", "result 12".
    """

    place: str
    what: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A row that a file gives.

    :param stem: the file that it goes into ("persons").
    :param cells: by column, all columns of that file.
    :param risky: those of its names that are to be believed with context only.
    :param made_id: whether the id in its cells was made here, of its name, so that it may be made another.
    """

    place: str
    stem: str
    cells: Mapping[str, str]
    risky: tuple[str, ...] = ()
    made_id: bool = False


@dataclass(slots=True)
class Drafts:
    """What a file gives.

    :ivar refused: what could not be taken, and why.
    :ivar notes: what was left out of things that were taken, or chosen for them.
    :ivar others: how many things the file holds that no gazetteer has, by what they are.
    """

    drafts: list[Draft] = field(default_factory=list)
    refused: list[Told] = field(default_factory=list)
    notes: list[Told] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)

    def refuse(self, place: str, what: str) -> None:
        """Name what cannot be taken."""
        self.refused.append(Told(place, what))

    def note(self, place: str, what: str) -> None:
        """Name what is left out, or was chosen."""
        self.notes.append(Told(place, what))


@dataclass(slots=True)
class Thing:
    """What a file says of one entity.

    :param detail: equipment: code of the class; places and programs: their kind.
    :param country: two-letter code, or "".
    :param positions: as the column of persons.csv has them.
    :param asof: the day up to which the file is known to hold.
    """

    place: str
    type: EntityType | None = None
    name: str = ""
    aliases: list[str] = field(default_factory=list)
    risky: list[str] = field(default_factory=list)
    country: str = ""
    wikidata: str = ""
    positions: list[str] = field(default_factory=list)
    asof: str = ""
    detail: str = ""

    def into(self, drafts: Drafts, source: str) -> None:
        """Make the row of it, or say why that cannot be.

        :param source: what the row names as its source.
        """
        name = spelt(plain(self.name), person=self.type is EntityType.PERSON)
        if not pattern(name):
            drafts.refuse(self.place, f"{self.name!r} is no name" if self.name else "it has no name")
        elif self.type is None:
            drafts.refuse(self.place, f"{name}: what it is cannot be told; --type says it")
        elif self.type is EntityType.COUNTRY:
            drafts.refuse(self.place, f"{name} is a country; write it as a row of countries.csv, and add that")
        else:
            stem, cells = self._cells(name, self.type)
            person = self.type is EntityType.PERSON
            risky = tuple(dict.fromkeys(text for one in self.risky if (text := spelt(plain(one), person=person))))
            cells["source"] = source
            drafts.drafts.append(Draft(self.place, stem, cells, risky, made_id=stem == "equipment"))

    def _cells(self, name: str, type: EntityType) -> tuple[str, dict[str, str]]:
        stem = stem_of(type)
        cells = dict.fromkeys(COLUMNS[stem].all, "")
        person = type is EntityType.PERSON
        names = (spelt(plain(text), person=person) for text in (*self.aliases, *self.risky))
        given = (text for text in names if pattern(text) and text != name)
        cells |= {"name": name, "aliases": "|".join(dict.fromkeys(given)), "wikidata": self.wikidata}
        if stem == "equipment":
            cells |= {"id": f"EQ-{slug(name)}", "origin": self.country, "category": self.detail or "EQ"}
            return stem, cells
        cells["country"] = self.country
        if stem == "persons":
            cells["positions"] = "|".join(dict.fromkeys(self.positions))
            cells["asof"] = self.asof if self.positions else ""
        elif stem == "organizations":
            cells["type"] = type.value
        else:
            cells["kind"] = self.detail
        return stem, cells


def stem_of(type: EntityType) -> str:
    """Return the file that holds the rows of a type."""
    if type in ORGANIZATION_TYPES:
        return "organizations"
    return {
        EntityType.PERSON: "persons",
        EntityType.EQUIPMENT: "equipment",
        EntityType.PROGRAM: "programs",
        EntityType.PLACE: "places",
        EntityType.COUNTRY: "countries",
    }[type]


def entity_of(stem: str, cells: Mapping[str, str]) -> str:
    """Return how risky_aliases.csv refers to a row."""
    if stem == "equipment":
        return cells["id"]
    if stem == "persons":
        return f"{cells['name']}/{cells['wikidata'] or cells['country']}"
    return f"{cells['name']}/{cells['country']}" if stem == "places" else cells["name"]


def plain(text: str) -> str:
    """Return a text as a part of a list's cell: without bars, with single blanks.

    >>> plain(" Ann | Bee ")
    'Ann Bee'
    """
    return tidy(text.replace("|", " ").encode("utf-8", "replace").decode())


def spelt(name: str, *, person: bool) -> str:
    """Return a name of several words that is all in capitals as a report would write it.

    Of a body's name, words of three letters and those without a vowel stay: they may be acronyms.

    >>> spelt("BANK OF EXLAND JSC", person=False), spelt("ALI BIN AL-HASSAN", person=True), spelt("EFO", person=False)
    ('Bank of Exland JSC', 'Ali bin Al-Hassan', 'EFO')
    """
    if " " not in name or not name.isupper():
        return name
    return " ".join(_spelt(word, first=not number, person=person) for number, word in enumerate(name.split(" ")))


def _spelt(word: str, *, first: bool, person: bool) -> str:
    if word.lower() in _SMALL:
        return word.capitalize() if first else word.lower()
    letters = sum(map(str.isalpha, word))
    if not person and (letters <= _ACRONYM or (word.isascii() and _VOWELS.isdisjoint(word))):
        return word
    return "-".join(part.capitalize() for part in word.split("-"))


def position(title: str, *, organization: str = "", start: str = "", end: str = "") -> str:
    """Return an office as the column of persons.csv has it; a day that is none is left out.

    >>> position("Minister @ Large", start="2020-01-05", end="soon")
    'Minister at Large@@2020-01-05@'
    """
    first, last = day(start), day(end)
    if first and last and first > last:
        first = last = ""
    return "@".join((plain(title.replace("@", " at ")), organization, first, last))


def day(text: str) -> str:
    """Return a day, month or year as the files have it, or "" where the text is none.

    >>> day("2019-05-20T00:00:00Z"), day("+2019-05-00T00:00:00Z"), day("2019-00-00"), day("-0044-03-15")
    ('2019-05-20', '2019-05', '2019', '')
    """
    parts = text.lstrip("+").split("T")[0].removesuffix("-00").removesuffix("-00")
    try:
        return parts if first_day(parts) else ""
    except ValueError:
        return ""


def latin(names: Iterable[str]) -> str:
    """Return the first of some names that is written in Latin letters, else the first.

    >>> latin(["Київ", "Kyiv"])
    'Kyiv'
    """
    given = [name for name in names if name.strip()]
    return next(
        (name for name in given if pattern(name) and all(ord(c) < 0x250 for c in name if c.isalpha())),
        given[0] if given else "",
    )
