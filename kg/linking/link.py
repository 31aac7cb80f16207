"""Link the mentions of one document to entities: one entity for all that names the same thing."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from kg.gazetteer import Gazetteer
from kg.language.lexicon import Lexicon
from kg.linking.choose import Choice, choose
from kg.model import Document, Entity, EntityType, Mention, Parse
from kg.model.trees import head_of

NEW = "new"
"""First part of the key of an entity that no gazetteer knows."""

_ADMINISTRATION = re.compile(r"(.+) administration", re.IGNORECASE)


@dataclass(slots=True)
class _Cluster:
    choice: Choice
    mentions: list[Mention] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Linked:
    """Entities in order of first mention, and for the head token of each mention its entity's local id."""

    entities: tuple[Entity, ...]
    named: dict[int, str]
    keys: dict[str, str]


def link_mentions(
    document: Document, parse: Parse, mentions: list[Mention], gazetteer: Gazetteer, lexicon: Lexicon
) -> Linked:
    """Return the document's entities, and what each mention's head word stands for."""
    countries = _countries(mentions, gazetteer)
    clusters: dict[str, _Cluster] = {}
    long_forms: dict[str, str] = {}
    for mention in mentions:
        key, choice = _cluster_key(mention, long_forms, clusters), None
        if key is None:
            choice = choose(
                mention,
                parse=parse,
                gazetteer=gazetteer,
                lexicon=lexicon,
                countries=countries,
                day=document.published,
            )
            key = choice.key or f"{NEW}/{choice.type}/{_norm(choice.name)}"
            long_forms.setdefault(_norm(mention.text), key)
        cluster = clusters.get(key)
        if cluster is None:
            if choice is None:
                continue
            cluster = clusters[key] = _Cluster(choice)
        cluster.mentions.append(mention)
    return _number(parse, _joined(clusters), gazetteer)


def _cluster_key(mention: Mention, long_forms: dict[str, str], clusters: dict[str, _Cluster]) -> str | None:
    """Return the cluster that the text itself gives: a short form's long one."""
    if not mention.of:
        return None
    return long_forms.get(_norm(mention.of))


def _countries(mentions: list[Mention], gazetteer: Gazetteer) -> Counter[str]:
    found: Counter[str] = Counter()
    for mention in mentions:
        for key in mention.keys[:1]:
            entry = gazetteer.entry(key)
            if entry.type in (EntityType.COUNTRY, EntityType.GOVERNMENT_BODY) and entry.country:
                found[entry.country] += 1
    return found


def _norm(name: str) -> str:
    flat = unicodedata.normalize("NFKD", name).casefold()
    return " ".join(re.sub(r"[^\w]+", " ", flat).removeprefix("the ").split())


def _joined(clusters: dict[str, _Cluster]) -> dict[str, _Cluster]:
    """Join what no gazetteer knows under its fuller name: "Kirby" with "John Kirby", "Typhons" with "Typhon"."""
    homes = {key: home for key, cluster in clusters.items() if (home := _home(key, cluster, clusters)) is not None}
    kept = {key: cluster for key, cluster in clusters.items() if homes.get(key) is None or homes[key] in homes}
    for key, cluster in clusters.items():
        if key not in kept:
            kept[homes[key]].mentions.extend(cluster.mentions)
    return kept


def _first_place(item: tuple[str, _Cluster]) -> int:
    return min(mention.span.start for mention in item[1].mentions)


def _home(key: str, cluster: _Cluster, clusters: dict[str, _Cluster]) -> str | None:
    """Return the key of the cluster whose name holds this one's as first or last words, if one and only one does."""
    if not key.startswith(NEW):
        return None
    name = _norm(cluster.choice.name)
    if cluster.choice.type == EntityType.EQUIPMENT:
        return None
    found = [
        other
        for other, rival in clusters.items()
        if other != key
        and _compatible(rival.choice.type, cluster.choice.type)
        and any(_begins_or_ends(_norm(long), name) for long in _names(rival))
    ]
    return found[0] if len(found) == 1 else None


def _names(cluster: _Cluster) -> set[str]:
    return {cluster.choice.name, *(mention.text for mention in cluster.mentions)}


def _compatible(one: EntityType, other: EntityType) -> bool:
    loose = {
        EntityType.OTHER_ORGANIZATION,
        EntityType.COMPANY,
        EntityType.GOVERNMENT_BODY,
        EntityType.ARMED_GROUP,
        EntityType.MILITARY_UNIT,
    }
    return one == other or (one in loose and other in loose)


def _begins_or_ends(long: str, short: str) -> bool:
    return long != short and (long.startswith(short + " ") or long.endswith(" " + short))


def _number(parse: Parse, clusters: dict[str, _Cluster], gazetteer: Gazetteer) -> Linked:
    entities: list[Entity] = []
    named: dict[int, str] = {}
    keys: dict[str, str] = {}
    for key, cluster in sorted(clusters.items(), key=_first_place):
        local = f"e{len(entities) + 1}"
        keys[local] = key
        mentions = sorted(cluster.mentions, key=_start)
        entry = gazetteer.entry(key) if cluster.choice.key else None
        entities.append(
            Entity(
                local,
                cluster.choice.type,
                entry.name if entry else _fullest(cluster, mentions),
                tuple(dict.fromkeys(mention.text for mention in mentions)),
                tuple(mention.span for mention in mentions),
                iri=entry.iri if entry else "",
                wikidata=entry.wikidata if entry else None,
                score=round(cluster.choice.score, 3),
                reason=cluster.choice.reason,
            )
        )
        for mention in mentions:
            head = head_of(parse, mention.span)
            if head is not None:
                named[head.index] = local
    return Linked(tuple(entities), named, keys)


def _start(mention: Mention) -> int:
    return mention.span.start


def _fullest(cluster: _Cluster, mentions: list[Mention]) -> str:
    """Return the longest form of a name that no gazetteer knows; equipment keeps the form chosen for it."""
    if cluster.choice.type == EntityType.EQUIPMENT:
        return cluster.choice.name
    return max((mention.text for mention in mentions), key=len)
