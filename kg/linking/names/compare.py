"""How likely two names are of one person, or of one company or other body."""

import re

from kg.linking.names.organizations import organization_likeness
from kg.linking.names.persons import person_likeness
from kg.linking.names.scripts import visible, words_of
from kg.model import EntityType

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_LONG_ENOUGH = 10
"""Letters in brackets, with these, from which they may be another name: a place or a year is shorter."""


def compare_names(a: str, b: str, *, kind: str = EntityType.PERSON) -> float:
    """Return how likely two names, in any scripts, are of one person or body: 0 to 1, 0.5 and above means the same.

    Never raises on any text; what stands beyond the first few hundred letters is not read. The order of the two makes
    no difference; a name is 1.0 alike with itself, and 0.0 with one in which nothing can be seen.

    :param kind: an :class:`~kg.model.EntityType`, or "Organization"; what is no "Person" is compared as a body.

    >>> compare_names("Сергей Кужугетович Шойгу", "Shoigu Sergey") > 0.9
    True
    >>> compare_names("Bashar al-Assad", "Hafez al-Assad") < 0.1
    True
    >>> compare_names("ПАО Сбербанк", "PJSC Sberbank", kind="Company") > 0.9
    True
    """
    one, other = visible(a), visible(b)
    if not one or not other:
        return 0.0
    if one.casefold() == other.casefold():
        return 1.0
    one, other = sorted((one, other))
    return max(_likeness(first, second, kind) for first in _readings(one) for second in _readings(other))


def _likeness(one: str, other: str, kind: str) -> float:
    if kind == EntityType.PERSON:
        return person_likeness(words_of(one), words_of(other))
    return organization_likeness(one, other)


def _readings(shown: str) -> list[str]:
    """Return a name as it stands, without what is in brackets, and what is in them where it may be a name."""
    if "(" not in shown and "[" not in shown:
        return [shown]
    outside = " ".join(_BRACKETS.sub(" ", shown).split())
    inside = next((found[1:-1] for found in _BRACKETS.findall(shown) if len(found) > _LONG_ENOUGH), "")
    return [reading for reading in dict.fromkeys((shown, outside, inside)) if reading]
