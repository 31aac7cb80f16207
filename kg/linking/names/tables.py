"""The shipped word lists of names (``ontology/names/README.md``)."""

import functools

from kg.resources import resource


@functools.cache
def lines(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of each line of a list, without comments.

    >>> lines("numbers")[1][:3]
    ('1', 'one', 'first')
    """
    text = resource("ontology", "names", f"{name}.txt").read_text(encoding="utf-8")
    return tuple(tuple(line.split()) for line in text.splitlines() if line.strip() and not line.startswith("#"))


@functools.cache
def classed(name: str, kind: str) -> frozenset[str]:
    """Return the words of a list whose lines begin with their class.

    >>> "von" in classed("persons", "article"), "park" in classed("surnames", "korean")
    (True, True)
    """
    return frozenset(word for line in lines(name) if line[0] == kind for word in line[1:])
