"""Choose the entity that one mention stands for, with a score and a reason."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.gazetteer import Entry, Gazetteer, Office, role_of
from kg.language.lexicon import Lexicon
from kg.model import EntityType, EventType, Mention, Parse
from kg.model.trees import head_of

_STANDING = frozenset({"in", "at", "near", "outside", "around", "inside", "within", "over", "across", "through"})
"""Prepositions after which a capital is a city: "in Kiev". After "to", "with", "from" it is the government."""

_LOCAL_EVENTS = frozenset({EventType.ASSAULT, EventType.COERCE})
"""Events whose object is a place: "shelled Kyiv"."""

SPELLING = "spelling"
"""Source of a mention that the gazetteer knows in another spelling."""

UNNAMED = "a program told without a name"
"""Reason of an entity that is kept only where a claim speaks of it."""

_NAMED = 0.6
"""What it is worth that a place or somebody of a country is named, not the country itself."""

_LONG_SURNAME = 6
"""Letters of a surname that says by itself who is meant."""

_TITLE, _TITLE_WORDS = 60, 5
"""Characters in front of a surname in which its title may stand, and words of one."""

_RULERS = frozenset({"head_of_state", "head_of_government", "supreme_leader"})
_MANY = frozenset({"legislator", "minister", "head_of_body", "former", "chief_executive"})
"""Roles that many hold at once, so that a surname behind them tells nobody."""

_JUNIOR = re.compile(r",? Jr\.?$")

_MINISTRIES = {
    "defence ministry": ("Defence", "Defense", "National Defence", "National Defense"),
    "defense ministry": ("Defence", "Defense", "National Defence", "National Defense"),
    "foreign ministry": ("Foreign Affairs", "Foreign Affairs and Trade"),
    "interior ministry": ("Interior", "the Interior", "Internal Affairs"),
}
"""Short names of ministries with what the full ones are of."""

_IN_FRONT = 60
"""Characters in front of a bare ministry in which its seat may be named: "In Vilnius the Defence Ministry"."""

_OWNER = 40
"""Characters in front of a body's name in which its state may stand."""

NEAR = 0.84
"""Least score at which a misspelt name is taken for a known one: "Dmytro Kuliba" scores 0.93 for Dmytro Kuleba, while
different people who share a surname stay below 0.8."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a mention was taken for: a gazetteer key or none, how sure, and why."""

    key: str
    type: EntityType
    name: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a choice goes by beside the words themselves.

    :param countries: how often the document names each country (ISO code): the company that homonyms keep.
    :param places: the countries whose places and people it names.
    :param day: day of publication, by which people hold offices; None where unknown.
    """

    parse: Parse
    gazetteer: Gazetteer
    lexicon: Lexicon
    countries: Mapping[str, int]
    day: datetime.date | None
    places: frozenset[str] = frozenset()


def choose(mention: Mention, context: Context) -> Choice:
    """Return the best reading of a mention.

    Without keys it hangs on the mention's text and kind alone, wherever in the document it stands.
    """
    gazetteer = context.gazetteer
    entries = [gazetteer.entry(key) for key in mention.keys]
    if any(_is_told_by_state(entry, mention) for entry in entries):
        return _of_a_state(entries, mention, context)
    if entries and mention.source == SPELLING:
        entry = entries[0] if len(entries) == 1 else _among(entries, mention, context)
        score = next((score for one, score in gazetteer.spelt_like(mention.text) if one.key == entry.key), 0.8)
        return Choice(entry.key, entry.type, entry.name, score, f"spelt like {entry.name}")
    if entries:
        entry = entries[0] if len(entries) == 1 else _among(entries, mention, context)
        return Choice(entry.key, entry.type, entry.name, 1.0 if len(entries) == 1 else 0.9, "name in the gazetteer")
    if mention.kind == EntityType.PERSON:
        return _full_name(mention.text, context) if " " in mention.text.strip() else _surname(mention, context)
    if mention.kind == EntityType.EQUIPMENT:
        return _equipment(mention.text, gazetteer)
    if mention.kind == EntityType.PROGRAM:
        return _program(mention.text, gazetteer)
    return _organization(mention, context)


def _among(entries: Sequence[Entry], mention: Mention, context: Context) -> Entry:
    """Return the entry that the syntax, then the company, then the gazetteer's order speaks for."""
    places = [entry for entry in entries if entry.type == EntityType.PLACE]
    if places and len(places) < len(entries):
        others = [entry for entry in entries if entry.type != EntityType.PLACE]
        entries = places if stands_for_place(mention, context.parse, context.lexicon) else others
    media = [entry for entry in entries if entry.type == EntityType.MEDIA_OUTLET]
    if media and _reports(mention, context.parse.text):
        return media[0]
    fits = [_company(entry, context) for entry in entries]
    return entries[fits.index(max(fits))]


def _reports(mention: Mention, text: str) -> bool:
    """Whether a name stands where an outlet does: alone in brackets, behind "told", "by" or "to"."""
    before = text[max(0, mention.span.start - 12) : mention.span.start]
    bracketed = before.endswith("(") and text[mention.span.end : mention.span.end + 1] == ")"
    return bracketed or before.split()[-1:] in (["told"], ["by"], ["to"])


def _is_told_by_state(entry: Entry, mention: Mention) -> bool:
    """Whether many states have a body of that name, so that the words alone do not tell whose it is."""
    return entry.type == EntityType.GOVERNMENT_BODY and entry.name.startswith(f"{mention.text} (")


def _of_a_state(entries: Sequence[Entry], mention: Mention, context: Context) -> Choice:
    """Return the body of the state that stands in front ("Peru's National Police"), else of the one named most."""
    owner = owner_in_front(mention, context)
    if owner:
        entry = next((entry for entry in entries if entry.country == owner.country), None)
        if entry is None:
            return _stranger(f"{mention.text} of {owner.name}", EntityType.GOVERNMENT_BODY, 0.5)
        return Choice(entry.key, entry.type, entry.name, 1.0, f"{mention.text} of {owner.name}")
    counts = [context.countries.get(entry.country, 0) for entry in entries]
    if not max(counts):
        return _stranger(mention.text, EntityType.GOVERNMENT_BODY, 0.5)
    entry = entries[counts.index(max(counts))]
    return Choice(entry.key, entry.type, entry.name, 0.9, "name in the gazetteer")


def owner_in_front(mention: Mention, context: Context) -> Entry | None:
    """Return the country whose name, in the genitive or as an adjective, stands right in front of a mention."""
    before = context.parse.text[max(0, mention.span.start - _OWNER) : mention.span.start].replace("’", "'")
    words = before.split(" ")[-4:-1]
    if not words or words[-1][-1:] in ",.;:":
        return None
    words[-1] = words[-1].removesuffix("'s").removesuffix("'")
    tails = (words[first:] for first in range(len(words)))
    return next((entry for tail in tails for entry in _entries(tail, EntityType.COUNTRY, context.gazetteer)), None)


def _company(entry: Entry, context: Context) -> float:
    """Say how well an entry fits the document: its country is named there, and it held office then."""
    fit = 1.0 if entry.country and entry.country in context.countries else 0.0
    if not fit and entry.country in context.places:
        fit = _NAMED
    day = context.day
    if entry.type == EntityType.PERSON and day is not None and any(office.held(day) for office in entry.positions):
        fit += 0.5
    return fit


def stands_for_place(mention: Mention, parse: Parse, lexicon: Lexicon) -> bool:
    """Whether a capital's or seat's name is meant as a place: "in Washington", "an attack on Kyiv"."""
    head = head_of(parse, mention.span)
    if head is None:
        return True
    while head.dep in ("conj", "appos"):
        head = parse.head(head)
    governor = parse.head(head)
    if head.dep == "pobj":
        if governor.lower == "on":
            return bool(lexicon.classes_of(parse.head(governor).lemma) & {"attack", "seizure"})
        return governor.lower in _STANDING
    if head.dep in ("dobj", "nsubjpass"):
        return any(frame.event in _LOCAL_EVENTS for _, frame in lexicon.frames.get((governor.lemma, "verb"), ()))
    return head.dep in ("npadvmod", "ROOT") and governor.lemma != "say"


def _full_name(name: str, context: Context) -> Choice:
    """Try names spelt nearly so, of the countries that the document names if it names any, or of those in office."""
    for entry, score in context.gazetteer.near(name, kind=EntityType.PERSON, limit=3):
        if _JUNIOR.search(name) and not any(_JUNIOR.search(one) for one in (entry.name, *entry.aliases)):
            continue  # the son: "Donald Trump Jr."
        if score >= NEAR and (_company(entry, context) or not entry.country or not context.countries):
            return Choice(entry.key, entry.type, entry.name, score, f"spelt like {entry.name}")
    return _stranger(name, EntityType.PERSON, 0.6)


def _surname(mention: Mention, context: Context) -> Choice:
    """Try the people of that surname who hold the office told in front, else those of the document's countries.

    A surname that one former or present ruler alone has is his ("Qaddafi"), wherever he is spoken of.
    """
    name = mention.text
    people = [one for one in context.gazetteer.persons_named(name) if not _is_first_of_another(name, one, context)]
    titled = _titled(people, mention, context)
    if titled is not None:
        return Choice(titled.key, EntityType.PERSON, titled.name, 0.85, f"the {name} who held the office told in front")
    named = [entry for entry in people if _company(entry, context) >= _NAMED]
    serving = [entry for entry in named if _company(entry, context) > 1.0]
    ruling = [entry for entry in serving if any(_rules(office, context.day) for office in entry.positions)]
    fitting = ruling if len(serving) > 1 else serving or named
    if not named and len(people) == 1 and len(name) >= _LONG_SURNAME and _was_ruler(people[0], context.day):
        fitting = [people[0]]
    if len(fitting) != 1:
        return _stranger(name, EntityType.PERSON, 0.6)
    entry = fitting[0]
    reason = f"the one {name} of {entry.country} in the gazetteer"
    return Choice(entry.key, EntityType.PERSON, entry.name, 0.8, reason)


def _is_first_of_another(name: str, entry: Entry, context: Context) -> bool:
    """Whether the first word of a ruler's name begins another's in the text: "[Kim] Yong Chol", "[Lee] Jong-suk"."""
    if not entry.name.startswith(f"{name} "):
        return False
    fuller = re.findall(rf"\b{re.escape(name)} [A-Z]\w+", context.parse.text)
    return any(not entry.name.startswith(one) for one in fuller)


def _titled(people: Sequence[Entry], mention: Mention, context: Context) -> Entry | None:
    """Return the one who held that day the office told in front: "Foreign Secretary [Johnson]", "Captain [Sanogo]"."""
    before = context.parse.text[max(0, mention.span.start - _TITLE) : mention.span.start]
    line = re.split(r"[.,;:\n]", before.rstrip())[-1]
    words = line.split()[-_TITLE_WORDS:]
    day, lexicon = context.day, context.lexicon
    last = words[-1].lower() if words else ""
    if day is None or not (lexicon.has("title", last) or lexicon.has("rank", last)):
        return None
    if lexicon.has("rank", last) and not lexicon.has("title", " ".join(words[-2:]).lower()):
        held = [one for one in people if any(office.held(day) for office in one.positions)]
        return held[0] if len(people) == len(held) == 1 else None
    titles = [" ".join(words[first:]) for first in range(len(words))]
    for title in titles:
        found = [one for one in people if any(_is_office(office, title, day) for office in one.positions)]
        if len(found) == 1:
            return found[0]
    return None


def _is_office(office: Office, title: str, day: datetime.date) -> bool:
    if title in ("Secretary", "Speaker"):
        return office.title.startswith(title) and office.held(day)
    role = role_of(title, country=office.country)
    return bool(role) and role not in _MANY and office.role == role and office.held(day)


def _rules(office: Office, day: datetime.date | None) -> bool:
    return office.role in _RULERS and (day is None or office.held(day))


def _was_ruler(entry: Entry, day: datetime.date | None) -> bool:
    return any(
        office.role in _RULERS and (day is None or (office.start is not None and office.start <= day))
        for office in entry.positions
    )


def _stranger(name: str, kind: EntityType, score: float) -> Choice:
    return Choice("", kind, name, score, "a name in no gazetteer")


def _equipment(name: str, gazetteer: Gazetteer) -> Choice:
    """Try the phrase with words taken off the front, then a model in front of other words.

    "upgraded artillery munitions" is artillery munitions; one word alone is no such class unless it is the whole name.
    """
    words = name.split()
    for first in range(max(1, len(words) - 1)):
        entry = next(_entries(words[first:], EntityType.EQUIPMENT, gazetteer), None)
        if entry:
            return Choice(entry.key, EntityType.EQUIPMENT, entry.name, 0.8, "class of equipment")
    for last in range(len(words) - 1, 0, -1):
        for entry in _entries(words[:last], EntityType.EQUIPMENT, gazetteer):
            if not entry.key.startswith("equipment-class"):
                return Choice(entry.key, EntityType.EQUIPMENT, entry.name, 0.9, "model named in front")
    return Choice("", EntityType.EQUIPMENT, name, 0.5, "equipment by its head word")


def _ministry(mention: Mention, context: Context) -> Entry | None:
    """Return the ministry that a short name means: of the state or place last named in front, else of the only one."""
    subjects = _MINISTRIES.get(mention.text.lower(), ())
    if not subjects:
        return None
    gazetteer = context.gazetteer
    start = mention.span.start
    before = re.split(r"[.;!?\n]", context.parse.text[max(0, start - _IN_FRONT) : start])[-1]
    named = [gazetteer.entry(candidates[0].key).country for _, candidates in gazetteer.find(before)]
    codes = [code for code in named if code][-1:] or list(context.countries if len(context.countries) == 1 else ())
    for code in codes:
        state = gazetteer.entry(f"country/{code.lower()}").name if f"country/{code.lower()}" in gazetteer else ""
        for name in (f"Ministry of {subject} {form}" for subject in subjects for form in (f"of {state}", f"({state})")):
            for candidate in gazetteer.candidates(name):
                if gazetteer.entry(candidate.key).country == code:
                    return gazetteer.entry(candidate.key)
    return None


def _organization(mention: Mention, context: Context) -> Choice:
    """Try the name without the country's adjective in front: "Ukrainian State Border Guard Service"."""
    words = mention.text.split()
    ministry = _ministry(mention, context)
    if ministry is not None:
        return Choice(ministry.key, ministry.type, ministry.name, 0.8, f"{mention.text} of {ministry.country}")
    gazetteer = context.gazetteer
    if len(words) > 2:
        country = next((entry.country for entry in _entries(words[:1], EntityType.COUNTRY, gazetteer)), "")
        rest = " ".join(words[1:])
        for candidate in gazetteer.candidates(rest) if country else ():
            entry = gazetteer.entry(candidate.key)
            if entry.country == country:
                return Choice(entry.key, entry.type, entry.name, 0.9, f"{rest} of {country}")
    return _stranger(mention.text, EntityType(mention.kind), 0.5)


def _program(name: str, gazetteer: Gazetteer) -> Choice:
    """Try the name of an exercise without "Exercise" and the year's number: "Exercise Talisman Sabre 25"."""
    whole = name.split()
    words = [word for word in whole if word not in ("Exercise", "Operation") and not word.isdigit()]
    entry = next(_entries(words, EntityType.PROGRAM, gazetteer), None) if len(words) < len(whole) else None
    if entry:
        return Choice(entry.key, entry.type, entry.name, 0.9, "exercise by its name")
    if any(word[0].isupper() for word in words):
        return _stranger(name, EntityType.PROGRAM, 0.5)
    return Choice("", EntityType.PROGRAM, name, 0.5, UNNAMED)


def _entries(words: Sequence[str], kind: EntityType, gazetteer: Gazetteer) -> Iterator[Entry]:
    """Yield the entries of a kind that the words may stand for, best first."""
    for candidate in gazetteer.candidates(" ".join(words)):
        entry = gazetteer.entry(candidate.key)
        if entry.type == kind:
            yield entry
