"""Link the mentions of one document to entities: one entity for all that names the same thing."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.gazetteer import Entry, Gazetteer
from kg.language.lexicon import Lexicon
from kg.linking.choose import Choice, Context, choose
from kg.model import Document, Entity, EntityType, Mention, Parse
from kg.model.trees import head_of

NEW = "new"
"""First part of the key of an entity that no gazetteer knows."""

_BRACKET = re.compile(r"(.+) \(([^)]+)\)")
_WITH_ARTICLE = frozenset(
    {
        "Netherlands",
        "Philippines",
        "United Arab Emirates",
        "United States",
        "Maldives",
        "Bahamas",
        "Gambia",
        "Democratic Republic of the Congo",
        "Republic of the Congo",
    }
)
"""States whose names have an article."""

_MARKS = re.compile(r"[^\w]+")
_BODIES = frozenset(
    {
        EntityType.OTHER_ORGANIZATION,
        EntityType.COMPANY,
        EntityType.GOVERNMENT_BODY,
        EntityType.ARMED_GROUP,
        EntityType.MILITARY_UNIT,
    }
)
"""Kinds that a name in no gazetteer is told apart by only roughly, so that its short form may have another."""


@dataclass(frozen=True, slots=True)
class _Cluster:
    """The mentions of one entity; ``mentions`` grows until the entity is made of them."""

    choice: Choice
    mentions: list[Mention] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Linked:
    """Entities in order of first mention.

    :param named: for the head token of each mention, its entity's local id.
    :param keys: for each local id, the gazetteer's key, or one that begins with :data:`NEW`.
    """

    entities: tuple[Entity, ...]
    named: dict[int, str]
    keys: dict[str, str]


def link_mentions(
    document: Document, parse: Parse, mentions: Sequence[Mention], gazetteer: Gazetteer, lexicon: Lexicon
) -> Linked:
    """Return the document's entities, and what each mention's head word stands for.

    :param mentions: in order of the text.
    """
    countries, places = _countries(mentions, gazetteer), _places(mentions, gazetteer)
    context = Context(parse, gazetteer, lexicon, countries, document.published, places)
    return _number(parse, _joined(_clusters(mentions, context)), gazetteer)


def _countries(mentions: Sequence[Mention], gazetteer: Gazetteer) -> Counter[str]:
    known = (mention for mention in mentions if mention.keys)
    first = (gazetteer.entry(one.keys[0]) for one in known if len(one.keys) == 1 or _is_one_country(one))
    states = (EntityType.COUNTRY, EntityType.GOVERNMENT_BODY)
    return Counter(entry.country for entry in first if entry.type in states and entry.country)


def _is_one_country(mention: Mention) -> bool:
    """Whether a name is of one country and no other: "Kyiv" is, "Congo" is not."""
    return mention.kind == EntityType.COUNTRY and sum(key.startswith("country/") for key in mention.keys) == 1


def _places(mentions: Sequence[Mention], gazetteer: Gazetteer) -> frozenset[str]:
    """Return the countries of the places, people and armed groups that a text names beyond doubt."""
    kinds = (EntityType.PLACE, EntityType.PERSON)
    first = (gazetteer.entry(mention.keys[0]) for mention in mentions if mention.keys and mention.kind in kinds)
    return frozenset(entry.country for entry in first if entry.country)


def _clusters(mentions: Sequence[Mention], context: Context) -> dict[str, _Cluster]:
    """Return the mentions by what they were taken for, a short form with the long one that the text gives for it."""
    clusters: dict[str, _Cluster] = {}
    long_forms: dict[str, str] = {}
    strangers: dict[tuple[str, str], Choice] = {}
    for mention in mentions:
        key = long_forms.get(_norm(mention.of)) if mention.of else None
        if key is None:
            choice = _choice(mention, context, strangers)
            key = choice.key or f"{NEW}/{choice.type}/{_norm(choice.name)}"
            clusters.setdefault(key, _Cluster(choice))
            long_forms.setdefault(_norm(mention.text), key)
        clusters[key].mentions.append(mention)
    return clusters


def _choice(mention: Mention, context: Context, strangers: dict[tuple[str, str], Choice]) -> Choice:
    """Choose; what the gazetteer gave no key is chosen once a text and kind, since to seek misspellings is slow."""
    if mention.keys:
        return choose(mention, context)
    form = (mention.kind, mention.text)
    if form not in strangers:
        strangers[form] = choose(mention, context)
    return strangers[form]


def _norm(name: str) -> str:
    flat = unicodedata.normalize("NFKD", name).casefold()
    return " ".join(_MARKS.sub(" ", flat).removeprefix("the ").split())


def _joined(clusters: Mapping[str, _Cluster]) -> dict[str, _Cluster]:
    """Join what no gazetteer knows under its one fuller name: "Kirby" with "John Kirby".

    One hop only: what would join a name that itself joins another stays by itself.
    """
    homes = _homes(clusters)
    kept = {key: cluster for key, cluster in clusters.items() if key not in homes or homes[key] in homes}
    for key, cluster in clusters.items():
        if key not in kept:
            kept[homes[key]].mentions.extend(cluster.mentions)
    return kept


def _homes(clusters: Mapping[str, _Cluster]) -> dict[str, str]:
    """Return, for each cluster whose name one and only one other holds as first or last words, that other.

    Every name is cut at every word once and looked up: comparing all names with all takes the square of their number.
    Equipment is left out: the word in front tells its kinds apart.
    """
    longer: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for key, cluster in clusters.items():
        for part in _parts(cluster):
            longer[part][key] = None
    homes: dict[str, str] = {}
    for key, cluster in clusters.items():
        kind = cluster.choice.type
        if cluster.choice.key or kind == EntityType.EQUIPMENT:
            continue
        rivals = longer.get(_norm(cluster.choice.name), ())
        found = [rival for rival in rivals if rival != key and _compatible(clusters[rival].choice.type, kind)]
        if len(found) == 1:
            homes[key] = found[0]
    return homes


def _parts(cluster: _Cluster) -> Iterator[str]:
    """Yield the first words and the last words of each of a cluster's names."""
    for name in dict.fromkeys([cluster.choice.name, *(mention.text for mention in cluster.mentions)]):
        words = _norm(name).split()
        for cut in range(1, len(words)):
            yield " ".join(words[:cut])
            yield " ".join(words[cut:])


def _compatible(one: EntityType, other: EntityType) -> bool:
    return one == other or (one in _BODIES and other in _BODIES)


def _number(parse: Parse, clusters: Mapping[str, _Cluster], gazetteer: Gazetteer) -> Linked:
    entities: list[Entity] = []
    named: dict[int, str] = {}
    keys: dict[str, str] = {}
    for key, cluster in sorted(clusters.items(), key=_first_place):
        entity = _entity(f"e{len(entities) + 1}", cluster, gazetteer)
        entities.append(entity)
        keys[entity.id] = key
        for span in entity.mentions:
            head = head_of(parse, span)
            if head is not None:
                named[head.index] = entity.id
    return Linked(tuple(entities), named, keys)


def _first_place(item: tuple[str, _Cluster]) -> int:
    return min(mention.span.start for mention in item[1].mentions)


def _entity(id: str, cluster: _Cluster, gazetteer: Gazetteer) -> Entity:
    choice = cluster.choice
    mentions = sorted(cluster.mentions, key=_start)
    entry = gazetteer.entry(choice.key) if choice.key else None
    return Entity(
        id,
        choice.type,
        _spoken(entry, gazetteer) if entry else _fullest(choice, mentions),
        tuple(dict.fromkeys(mention.text for mention in mentions)),
        tuple(mention.span for mention in mentions),
        iri=entry.iri if entry else "",
        wikidata=entry.wikidata if entry else None,
        score=round(choice.score, 3),
        reason=choice.reason,
    )


def _spoken(entry: Entry, gazetteer: Gazetteer) -> str:
    """Return a name as a text would have it: the gazetteer's "Coast Guard (Peru)" is the Coast Guard of Peru."""
    found = (
        _BRACKET.fullmatch(entry.name) if entry.type in (EntityType.GOVERNMENT_BODY, EntityType.MILITARY_UNIT) else None
    )
    if found is None or not any(one.key.startswith("country/") for one in gazetteer.candidates(found[2])):
        return entry.name
    if found[2] == "United Kingdom":
        return f"UK {found[1]}"
    article = "the " if found[2] in _WITH_ARTICLE or found[2].endswith("Republic") else ""
    return f"{found[1]} of {article}{found[2]}"


def _start(mention: Mention) -> int:
    return mention.span.start


def _fullest(choice: Choice, mentions: Sequence[Mention]) -> str:
    """Return the longest form of a name that no gazetteer knows; equipment keeps the form chosen for it."""
    if choice.type == EntityType.EQUIPMENT:
        return choice.name
    return max((choice.name, *(mention.text for mention in mentions)), key=len)
