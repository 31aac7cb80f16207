"""Whether the letters of a text agree with a name's: "us" is not the US, "NATO" in a headline is NATO."""

import functools
from enum import Enum

from kg.gazetteer.words import words

_ACRONYM = 4  # letters up to which an acronym must be all capitals in the text


class Case(Enum):
    """What one word of a name asks of the word in the text."""

    ANY = "any"
    CAPITAL = "a capital first"
    ALL = "all capitals"
    EXACT = "as written, or all capitals"


@functools.lru_cache(maxsize=1 << 14)
def case_rules(name: str) -> tuple[tuple[str, Case], ...]:
    """Return a name's words as written, each with what it asks; a leading article is left out.

    >>> case_rules("the UK Army")
    (('UK', <Case.ALL: 'all capitals'>), ('Army', <Case.CAPITAL: 'a capital first'>))
    """
    found = words(name)
    raw = [found.raw(index) for index in range(len(found.folded))]
    if len(raw) > 1 and found.folded[0] == "the":
        raw = raw[1:]
    return tuple((word, _rule(word)) for word in raw)


def _rule(word: str) -> Case:
    if not word[0].isupper():
        return Case.EXACT if len(word) <= _ACRONYM and word != word.lower() else Case.ANY
    if len(word) > _ACRONYM:
        return Case.CAPITAL
    if word.isupper():
        return Case.ALL
    return Case.CAPITAL if word[1:] == word[1:].lower() else Case.EXACT


def agrees(asked: tuple[str, Case], word: str, *, plural: bool = False) -> bool:
    """Whether the text's word has the letters that the name asks for.

    :param plural: allow a small "s" after capitals ("APCs").
    """
    written, rule = asked
    match rule:
        case Case.ANY:
            return True
        case Case.CAPITAL:
            return word[0].isupper()
        case Case.ALL:
            return word.isupper() or (plural and len(word) > 2 and word[-1] == "s" and word[:-1].isupper())
        case Case.EXACT:
            return word == written or word.isupper()
