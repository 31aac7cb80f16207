"""Whether two documents' events may be one occurrence: nothing may speak against it, and enough must speak for it.

What speaks for it is counted in points; how many it takes depends on how near the days are and on what is missing.
"""

from collections import defaultdict
from decimal import Decimal

from kg.corpus.tellings import Content, Thing
from kg.model import Bound, EventType

NEAR = 1
"""Days between two tellings of one thing that need nothing else in common: what is one day here is the next there."""

CLOSE = 3
"""Days between two that have something else in common; a report may give the day of a deed, or of its announcement."""

FALLBACK = 14
"""Days between publications where a text tells no date: about as long as one thing is news."""

RECALLED = 7
"""Days after which a day is told for what happened on it, not because it is today's news."""

ROUGHLY = Decimal("0.1")
"""By which share "about" may be off."""

BEYOND = Decimal("0.25")
"""By which share "more than" and "up to" may be off: "over $2 billion" is no 3 billion."""

MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
"""What parties do with each other: who calls and who is called differs between reports."""

_SINGLE = frozenset({EventType.AID, EventType.REQUEST, *MUTUAL})
"""What two parties seldom do twice on one day; accusations, attacks, threats and arrests they do."""

_GOODS = frozenset({EventType.AID, EventType.REQUEST, EventType.AGREE})
"""What is about things or sums; where neither report names any, they have little to meet on."""

_SPEECH = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.REQUEST, EventType.SUPPORT})
"""What one person says: another one's words are another event."""

SURE = 2
"""Points from which a match is more than a likely guess; one below must be the only one between two documents."""

_ONE_PARTY = 3
_NO_PARTY = 4
_FAR = 3
_WEIGHED = 4
_UNDATED = 5
_SHARED_WORDS = 3
_MANY_WORDS = 0.6
_SOME_WORDS = 0.35


def contradict(one: Content, other: Content) -> bool:
    """Whether something keeps two events apart, whatever else they have in common."""
    return (
        one.kind is not other.kind
        or one.polarity is not other.polarity
        or bool(one.about and other.about and not one.about & other.about)
        or _far_apart(one, other)
        or _disjoint_things(one, other)
        or _disjoint_sums(one, other)
        or _disjoint_places(one, other)
        or _disjoint_persons(one, other)
        or _disjoint_parties(one, other)
    )


def points(one: Content, other: Content) -> int:
    """Return how much two events that do not contradict each other have in common beside kind, parties and days."""
    found = 0
    if _common_sum(one, other):
        found += 3
    counted = {(thing.iri, thing.count) for thing in one.things if thing.count}
    if counted & {(thing.iri, thing.count) for thing in other.things}:
        found += 3
    elif {thing.iri for thing in one.things} & {thing.iri for thing in other.things}:
        found += 2
    if one.programs & other.programs:
        found += 2 if one.kind in _SINGLE else 1
    found += 2 * bool(one.harm & other.harm)
    if one.spots & other.spots and one.is_dated and other.is_dated and _gap(one, other) in range(NEAR + 1):
        found += 3
    elif {place.iri for place in one.places} & {place.iri for place in other.places} - one.countries:
        found += 2
    found += 3 * (len({side for side, _ in one.persons & other.persons}) > 1)
    found += bool(one.specific & other.specific)
    found += _recalled(one, other)
    return found + _common_words(one, other)


def _recalled(one: Content, other: Content) -> bool:
    """Whether both tell of the same single day, and it was over long before: what is still told of is one thing."""
    if not (one.is_dated and other.is_dated) or {one.first, one.last, other.first, other.last} != {one.first}:
        return False
    return all(
        content.published is not None and content.first is not None and content.published - content.first >= RECALLED
        for content in (one, other)
    )


def match(one: Content, other: Content) -> int | None:
    """Return the points of two events that are likely one occurrence, None where they are not."""
    needed = _needed(one, other)
    if needed is None or contradict(one, other):
        return None
    found = points(one, other)
    return found if found >= needed else None


def _needed(one: Content, other: Content) -> int | None:
    """Return how many points two events must have, by their days and parties; None where none are enough."""
    by_day = _needed_by_day(one, other)
    if by_day is None:
        return None
    sides = ((one.agents, other.agents), (one.recipients, other.recipients))
    told = sum(bool(mine and theirs) for mine, theirs in sides)
    if one.kind in MUTUAL and _share_two(one, other):
        told = 2
    if one.is_weighed is not other.is_weighed:
        by_day = max(by_day, _WEIGHED)
    if told < 2:
        # Where the days are vague too, the same sum or the same place alone is chance.
        least = _ONE_PARTY if told else _NO_PARTY
        return max(least, by_day + least - 1)
    if one.kind not in _SINGLE or (one.kind in _GOODS and not (_has_goods(one) or _has_goods(other))):
        return max(by_day, SURE)
    if one.kind not in MUTUAL and not all(mine.meets(theirs) for mine, theirs in sides):
        return max(by_day, SURE)
    return by_day


def _needed_by_day(one: Content, other: Content) -> int | None:
    gap = _gap(one, other)
    if gap is None:
        return _UNDATED
    if one.is_long or other.is_long:
        if one.is_long and other.is_long:
            return SURE if one.first and other.first and abs(one.first - other.first) <= CLOSE else None
        return _FAR if gap == 0 else None
    if not (one.is_dated and other.is_dated):
        return SURE if gap <= CLOSE else _FAR if gap <= FALLBACK else None
    if gap <= NEAR:
        return 0
    if gap <= CLOSE:
        return SURE
    return _FAR if _dates_of_two_kinds(one, other) else None


def _far_apart(one: Content, other: Content) -> bool:
    """Whether the days keep two events apart: no two in one occurrence are further apart than reports of it are."""
    gap = _gap(one, other)
    if gap is None or one.is_long or other.is_long:
        return False
    return gap > (CLOSE if one.is_dated and other.is_dated else FALLBACK) and not _dates_of_two_kinds(one, other)


def _dates_of_two_kinds(one: Content, other: Content) -> bool:
    """Whether one tells the day of the deed and the other that of its announcement, in one news."""
    if not (one.is_dated and other.is_dated and one.date_of and other.date_of) or one.date_of == other.date_of:
        return False
    if one.published is None or other.published is None:
        return False
    return abs(one.published - other.published) <= FALLBACK


def _gap(one: Content, other: Content) -> int | None:
    """Return the days between two events, 0 where they overlap; the day of publication stands for one not told."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return None
    return max(one.first - other.last, other.first - one.last, 0)


def _disjoint_parties(one: Content, other: Content) -> bool:
    """Whether the parties are others; one that is not told keeps nothing apart.

    Bodies of one state act for it together; only what one of them says is not what another one says.
    """
    if one.kind in MUTUAL:
        if _share_two(one, other):
            return False
        if len(one.sides) > 1 and len(other.sides) > 1 and len(one.sides & other.sides) < 2:
            return True
    strictly = one.kind in _SPEECH
    return any(
        mine and theirs and not (mine.meets(theirs) or (not strictly and mine.tops & theirs.tops))
        for mine, theirs in ((one.agents, other.agents), (one.recipients, other.recipients))
    )


def _share_two(one: Content, other: Content) -> bool:
    """Whether two sides that do something with each other are the same two in both, in whatever order."""
    if len(one.sides & other.sides) < 2:
        return False
    if one.recipients and other.recipients:
        crossed = one.agents.meets(other.recipients) and one.recipients.meets(other.agents)
        return crossed or (one.agents.meets(other.agents) and one.recipients.meets(other.recipients))
    return True


def _disjoint_persons(one: Content, other: Content) -> bool:
    """Whether other persons act for a side: in what one person says, and in calls and meetings."""
    if not (one.persons and other.persons):
        return False
    if one.kind in _SPEECH:
        mine, theirs = (
            frozenset(pair for pair in content.persons if pair[1] in content.agents.named) for content in (one, other)
        )
    elif one.kind is EventType.CONSULT:
        mine, theirs = one.persons, other.persons
    else:
        return False
    sides: defaultdict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for number, pairs in enumerate((mine, theirs)):
        for side, person in pairs:
            sides[side][number].add(person)
    return any(first and second and not first & second for first, second in sides.values())


def _disjoint_things(one: Content, other: Content) -> bool:
    if not (one.things and other.things):
        return False
    return not any(thing.meets(that) for thing in one.things for that in other.things)


def _disjoint_places(one: Content, other: Content) -> bool:
    """Whether both tell a place, and they have none that may be the same."""
    countries, spots = one.countries | other.countries, one.spots | other.spots
    return bool(one.places and other.places) and not any(
        place.meets(that) or _may_overlap(place, that, countries, spots)
        for place in one.places
        for that in other.places
    )


def _may_overlap(one: Thing, other: Thing, countries: frozenset[str], spots: frozenset[str]) -> bool:
    """Whether two places may have a part in common: a sea or a region and what lies in its countries.

    Of a place that the gazetteer lacks nobody knows in which country it lies. Two towns are two, and so are two
    countries.
    """
    both = {one.iri, other.iri}
    if both <= spots or both <= countries:
        return False
    if both & countries:
        return not (other if one.iri in countries else one).reached
    return not (one.reached and other.reached) or bool(one.reached & other.reached)


def _disjoint_sums(one: Content, other: Content) -> bool:
    """Whether both tell sums of one currency, and none of the one can be one of the other."""
    pairs = [(mine, theirs) for mine in one.sums for theirs in other.sums if mine[1] == theirs[1]]
    return bool(pairs) and not any(_may_equal(mine, theirs) for mine, theirs in pairs)


def _common_sum(one: Content, other: Content) -> bool:
    pairs = [(mine, theirs) for mine in one.sums for theirs in other.sums if mine[1] == theirs[1]]
    return any(
        _may_equal(mine, theirs) and abs(mine[0] - theirs[0]) <= ROUGHLY * max(mine[0], theirs[0])
        for mine, theirs in pairs
    )


def _may_equal(one: tuple[Decimal, str, Bound], other: tuple[Decimal, str, Bound]) -> bool:
    low, high = _range(one)
    other_low, other_high = _range(other)
    return low <= other_high and other_low <= high


def _range(amount: tuple[Decimal, str, Bound]) -> tuple[Decimal, Decimal]:
    value, _, bound = amount
    match bound:
        case Bound.ABOUT:
            return value * (1 - ROUGHLY), value * (1 + ROUGHLY)
        case Bound.AT_LEAST:
            return value, value * (1 + BEYOND)
        case Bound.AT_MOST:
            return value * (1 - BEYOND), value
        case _:
            return value, value


def _has_goods(content: Content) -> bool:
    return bool(content.things or content.sums or content.programs)


def _common_words(one: Content, other: Content) -> int:
    """Return the points of the words that two sentences share: 4 for all, 2 for most of the shorter's, 1 for some."""
    shared = len(one.words & other.words)
    if shared < _SHARED_WORDS:
        return 0
    if one.words == other.words and shared > _SHARED_WORDS:
        return 4
    share = shared / min(len(one.words), len(other.words))
    return 2 if share >= _MANY_WORDS else 1 if share >= _SOME_WORDS else 0
