"""Given names: one name in several languages, scripts or for short, and names apart that look alike.

The list is ``ontology/names/given.txt``; :data:`kg.gazetteer.givennames.GIVEN` is read as well.
"""

import functools

from kg.gazetteer.givennames import GIVEN
from kg.linking.names.sounds import signs
from kg.linking.names.tables import lines

_ALEFS = str.maketrans("أإآیکى", "ااايكي")


@functools.cache
def _known() -> dict[str, frozenset[int]]:
    """Return the lines that each name stands in, by the name and by its sound."""
    families = [list(line) for line in lines("given")]
    first = {name: line for line in reversed(families) for name in line}
    for short, name in GIVEN.items():
        if name not in first:
            first[name] = [name]
            families.append(first[name])
        first[name].append(short)
    known: dict[str, set[int]] = {}
    for number, names in enumerate(families):
        for name in names:
            known.setdefault(name.translate(_ALEFS), set()).add(number)
            if name.isascii():
                known.setdefault(signs(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in known.items()}


def families(text: str, native: str = "") -> frozenset[int]:
    """Return which given names a word may be; none where it is no known one.

    :param text: the word in Latin letters; ``native`` as its own script writes it.

    >>> bool(families("bill") & families("william")), bool(families("hasan") & families("husein"))
    (True, False)
    """
    known = _known()
    return known.get(native.translate(_ALEFS)) or known.get(text) or known.get(signs(text)) or frozenset()
