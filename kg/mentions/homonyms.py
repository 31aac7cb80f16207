"""Names that mean something else here: "Moscow, Idaho", the US state of Georgia, "Jim Jordan", "the North" of Korea.

What is no known thing here keeps its place in the text and loses its keys; bare names of bodies ("the Senate", "the
Council") get the keys of the one that the text speaks of.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.gazetteer import Gazetteer
from kg.gazetteer.near import is_given_name
from kg.mentions.overlaps import Taken, longest
from kg.model import EntityType, Mention, Span

HOMONYM = "homonym"
"""Source of these mentions."""

_PLACES = (EntityType.PLACE, EntityType.COUNTRY)
_GEORGIA, _AMERICA = "country/ge", "US"
_STATE_OF_GEORGIA = re.compile(
    r"\b(?:Atlanta|Savannah|Augusta|Macon|Senate|[Rr]un-?off|Fort [A-Z]\w+|primar(?:y|ies)|electors|[Gg]overnor)\b"
)
"""Words that go with the state of the US."""

_REPUBLIC_OF_GEORGIA = re.compile(
    r"\b(?:Georgians?|Tbilisi|Batumi|Gori|Russian?s?|Ossetian?|Abkhazian?|Ukraine|Moldova|Armenia|Azerbaijan)\b"
)
"""Words that go with the country."""

_JUNIOR = re.compile(r",? Jr\.?$")
_BEFORE = re.compile(r"(?<![\w-])([A-Z][a-z]+) $")
_KOREAS = {"North": "country/kp", "South": "country/kr"}
_KOREA = re.compile(r"(?<=\bthe )(North|South)\b(?![- ][A-Z])")
_KOREAN = re.compile(r"\bKorea")

_BODIES = (
    (
        re.compile(r"(?<=\bthe )Senate\b(?! of\b)|(?<=\bThe )Senate\b(?! of\b)"),
        re.compile(r"\bCongress\b|\bjoint resolution\b|\bU\.?S\.?\b|\bUnited States\b|\bthe House\b"),
        "organization/us-senate",
    ),
    (
        re.compile(r"(?:\A|(?<=\n)|(?<=\. ))Treasury(?= [A-Z]?[a-z]+(?:s|ed)\b)"),
        re.compile(""),
        "organization/us-department-of-the-treasury",
    ),
    (
        re.compile(r"(?<=\bThe )Council\b(?= [a-z])|(?<=\bthe )Council\b(?= [a-z])"),
        re.compile(r"\bEPF\b|\bEuropean (?:Union|Peace Facility|Council|Commission)\b|\bEU\b"),
        "organization/council-of-the-european-union",
    ),
)
"""Bare names of bodies, what the text must say beside, and whose they are then."""

_CIVIL = re.compile(
    r"\b(?:Super Bowl|NFL|NBA|[Qq]uarterback|[Tt]ouchdown|[Cc]oach|[Pp]layoffs?|[Ll]eague|[Tt]ournament|[Aa]irlines?"
    r"|[Oo]pera|[Ss]ymphony|[Cc]omposer|[Cc]oncert|[Oo]rchestra|[Aa]lbum|[Cc]hampionship)\b"
)
"""Words of sport, travel and music, beside which a machine or an armed group of one common word is something else."""

_ARMED = (EntityType.EQUIPMENT, EntityType.ARMED_GROUP)
_OTHER_COUNCIL = re.compile(
    r"\b(?:Security|National|Presidential|Legislative|Supreme|Human Rights|Cooperation) Council\b"
)


def apart_from_homonyms(flat: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions with those that mean something else here set right.

    :param flat: the text, as long as the original.
    :param mentions: in order of the text, none overlapping another.
    """
    states = {mention.span.start: mention for mention in mentions if _is_american_state(mention, gazetteer)}
    american = _speaks_of_the_state(flat, mentions, gazetteer)
    people = list(_people(flat, mentions))
    found: list[Mention] = []
    for mention in mentions:
        if _is_elsewhere(flat, mention, states, gazetteer) or (american and mention.keys[:1] == (_GEORGIA,)):
            found.append(replace(mention, kind=EntityType.PLACE, keys=(), source=HOMONYM))
        elif _is_civil(flat, mention):
            continue
        elif _is_son(mention, gazetteer):
            found.append(replace(mention, keys=(), source=HOMONYM))
        else:
            found.append(mention)
    return longest([*people, *found, *_bare(flat, mentions, gazetteer)])


def _is_civil(flat: str, mention: Mention) -> bool:
    """Whether a name like "Patriots", "Delta" or "Wagner" stands in a sentence about sport, flights or music."""
    if mention.kind not in _ARMED or not mention.keys or not re.fullmatch(r"[A-Z][a-z]+", mention.text):
        return False
    start = max(flat.rfind(mark, 0, mention.span.start) for mark in (". ", "\n")) + 1
    ends = [end for end in (flat.find(mark, mention.span.end) for mark in (". ", "\n")) if end >= 0]
    return _CIVIL.search(flat, start, min(ends, default=len(flat))) is not None


def _is_american_state(mention: Mention, gazetteer: Gazetteer) -> bool:
    if mention.kind not in _PLACES or not mention.keys:
        return False
    entries = [gazetteer.entry(key) for key in mention.keys]
    return any(
        entry.key == _GEORGIA or (entry.country == _AMERICA and entry.category in ("region", "province", "state"))
        for entry in entries
    )


def _is_elsewhere(flat: str, mention: Mention, states: dict[int, Mention], gazetteer: Gazetteer) -> bool:
    """Whether a foreign place's name is that of a town in the US, whose state stands behind: "Moscow, Idaho"."""
    state = states.get(mention.span.end + 2)
    if state is None or mention.kind not in _PLACES or flat[mention.span.end : mention.span.end + 2] != ", ":
        return False
    if state.keys[0] == _GEORGIA or not mention.keys:
        return False
    return all(gazetteer.entry(key).country != _AMERICA for key in mention.keys)


def _speaks_of_the_state(flat: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> bool:
    """Whether Georgia is the US state in this text."""
    places = [mention for mention in mentions if mention.keys and mention.kind == EntityType.PLACE]
    for mention in mentions:
        if mention.keys[:1] == (_GEORGIA,) and mention.text == "Georgia":
            before = [place for place in places if place.span.end + 2 == mention.span.start]
            if any(gazetteer.entry(place.keys[0]).country == _AMERICA for place in before):
                return True
    return bool(_STATE_OF_GEORGIA.search(flat)) and not _REPUBLIC_OF_GEORGIA.search(flat)


def _is_son(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether "Jr." stands behind the name of somebody who has none: "Donald Trump Jr."."""
    if mention.kind != EntityType.PERSON or not mention.keys or not _JUNIOR.search(mention.text):
        return False
    entry = gazetteer.entry(mention.keys[0])
    return not any(_JUNIOR.search(name) for name in (entry.name, *entry.aliases))


def _people(flat: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield people who have a given name in front of what may be a country: "Jim Jordan"."""
    for mention in mentions:
        if mention.kind not in _PLACES or not mention.keys or " " in mention.text:
            continue
        before = _BEFORE.search(flat, max(0, mention.span.start - 20), mention.span.start)
        if before and is_given_name(before.group(1)):
            span = Span(before.start(1), mention.span.end)
            yield Mention(span, span.text(flat), EntityType.PERSON, (), HOMONYM)


def _bare(flat: str, mentions: Iterable[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield bare names of the Koreas and of bodies that no known name covers."""
    taken = Taken(mention.span for mention in mentions if mention.keys)
    if _KOREAN.search(flat):
        for match in _KOREA.finditer(flat):
            span = Span(match.start(), match.end())
            if not taken.overlaps(span):
                yield Mention(span, match.group(), EntityType.COUNTRY, (_KOREAS[match.group()],), HOMONYM)
    for form, beside, key in _BODIES:
        if key not in gazetteer or not beside.search(flat) or ("council" in key and _OTHER_COUNCIL.search(flat)):
            continue
        for match in form.finditer(flat):
            span = Span(match.start(), match.end())
            if not taken.overlaps(span):
                yield Mention(span, match.group(), gazetteer.entry(key).type, (key,), HOMONYM)
