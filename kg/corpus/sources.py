"""What each telling of an occurrence rests on: how many independent origins there are is how many different ones.

A document whose every telling is somebody's word rests on that speaker, or on the body that he speaks for: ten reports
that cite one spokesman, and the release of his ministry, are one origin, and so are a state and a body of it where
both are cited. Any other rests on its own origin, and two documents of one publisher on that of the first: they are
the word of one house. Of several speakers, the first of the alphabet stands for all, so that what they say together
counts once and no document counts twice.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.corpus.standing import Standing
from kg.corpus.tellings import Telling
from kg.model.occurrence import Told
from kg.rdf.identifiers import normalised_name, origin_iri


def sources(
    told: Iterable[Telling],
    copies: Mapping[str, str],
    publishers: Mapping[str, str],
    standing: Standing,
    *,
    base: str,
) -> tuple[Told, ...]:
    """Return the events of one occurrence, sorted, each with the IRI of what its telling rests on.

    :param copies: the key of each document, and that of the first one of which it is a copy.
    :param publishers: who published it, "" where unknown.
    """
    by_origin: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in told:
        by_origin[copies[telling.document]].append(telling)
    cited = frozenset().union(*(telling.voices for group in by_origin.values() for telling in group))
    houses: dict[str, str] = {}
    result: list[Told] = []
    for origin, group in sorted(by_origin.items()):
        voices = [telling.voices for telling in group]
        publisher = standing.publisher(publishers[origin])
        if all(voices):
            source = min(_highest(voice, cited, standing) for each in voices for voice in each)
        elif cited & {publisher, *standing.speaks_for(publisher)}:
            source = _highest(publisher, cited, standing)
        else:
            house = publisher or normalised_name(publishers[origin]) or origin
            source = houses.setdefault(house, origin_iri(origin, base=base))
        result += (Told(telling.event, source) for telling in group)
    return tuple(sorted(result))


def _highest(voice: str, cited: frozenset[str], standing: Standing) -> str:
    """Return the highest of those whose word is cited that a speaker speaks for, or himself."""
    return min(cited & standing.speaks_for(voice) or {voice}, key=lambda iri: (len(standing.speaks_for(iri)), iri))
