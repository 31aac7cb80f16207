"""A person's name taken apart: without titles and particles, given names first, patronymics marked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.linking.names.given import families
from kg.linking.names.scripts import Word
from kg.linking.names.sounds import signs
from kg.linking.names.tables import classed

_AFTER = {"jr": "jr", "junior": "jr", "ml": "jr", "sr": "sr", "ii": "2", "iii": "3", "iv": "4", "2nd": "2", "3rd": "3"}
_PATRONYMIC = re.compile(
    r".{2,}(?:[aoeyi]?vi(?:t?ch|tsch|c)|[oei]vy(?:t?ch)|[aoeiy][vw]n[ay]|ichna|inichna|[oeyi]wi(?:tsch|ch))$"
)
_PATRONYMIC_END = re.compile(r"(?:y?[aoeyi]v(?:i|y)(?:t?ch|tsch)|y?[aoei][vw]n[ay]|i?n?ichna|[oeyi]wi(?:tsch|ch))$")
_BETWEEN = frozenset({"sheikh", "shaykh", "haji"})
"""Titles that stand between names too."""
_GOD = re.compile("[aiu]?l+a?h?")
_ABD = re.compile(r"^abd(?:[aeou]?[lrsnztd]|[aeou])?-?(?=[a-z]{3})")

_FATHERS = 10_000
"""Added to the number of a given name that is the father's."""


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a person's name.

    :param sound: its signs; ``bare``: whether its vowels may be missing.
    :param known: the given names that it may be.
    :param whole: its signs together with the particles in front ("vandermerve"), where there are any.
    :param patronymic: whether it tells the father's name, as "Ivanovich" or behind "bin".
    """

    text: str
    sound: str
    known: frozenset[int]
    bare: bool = False
    patronymic: bool = False
    whole: str = ""

    @property
    def initial(self) -> bool:
        """Whether it is one letter."""
        return len(self.text) == 1


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart: its words in order, given names first, and "Jr.", "III" or nothing."""

    parts: tuple[Part, ...]
    after: str = ""


def take_apart(words: Sequence[Word]) -> PersonName:
    """Return a name taken apart.

    >>> from kg.linking.names.scripts import words_of
    >>> [part.text for part in take_apart(words_of("PUTIN, Vladimir Vladimirovich")).parts]
    ['vladimir', 'vladimirovich', 'putin']
    """
    words = without_titles(_capitals_last(behind_comma(words)))
    after = next((_AFTER[word.text] for word in words[1:] if word.text in _AFTER), "")
    words = [
        word for at, word in enumerate(words) if not (at and word.text in _AFTER) and word.text not in (",", "&", "+")
    ]
    return PersonName(tuple(_surname_last(_parts(words))), after)


def behind_comma(words: Sequence[Word]) -> list[Word]:
    """Return "Putin, Vladimir" as "Vladimir Putin"."""
    commas = [at for at, word in enumerate(words) if word.text == ","]
    if commas:
        front, back = list(words[: commas[0]]), list(words[commas[0] + 1 :])
        if any(word.text not in _AFTER and not _is_title(word) and word.text != "," for word in back):
            return back + front
    return list(words)


def _capitals_last(words: Sequence[Word]) -> list[Word]:
    """Return "SIMSEK Mehmet" as "Mehmet SIMSEK"."""
    count = next((at for at, word in enumerate(words) if not word.upper), 0)
    if any(word.upper or word.script != "latin" or len(word.text) < 2 for word in words[count:]):
        return list(words)
    return [*words[count:], *words[:count]]


def without_titles(words: Sequence[Word]) -> list[Word]:
    """Return the words without titles before and behind; one that may be a name stays where too few words are left."""
    kept = list(words)
    while len(kept) > 1 and _is_title(kept[0]) and (len(kept) > 2 or kept[0].text not in classed("persons", "first")):
        kept.pop(0)
    while len(kept) > 2 and _is_title(kept[-1]) and kept[-1].text not in classed("persons", "first"):
        kept.pop()
    return [word for at, word in enumerate(kept) if not (at and len(kept) > 3 and word.text in _BETWEEN)]


def _is_title(word: Word) -> bool:
    titles = classed("persons", "title")
    return word.text in titles or word.native in titles


def _parts(words: Sequence[Word]) -> list[Part]:
    """Return the words that carry the name: without particles, "Abd al-Rahman" as one."""
    parts: list[Part] = []
    is_father, front, at = False, "", 0
    while at < len(words):
        word = words[at]
        at += 1
        role = _role(word, is_last=at == len(words))
        if role == "father" and not parts and len(words) > 2 and word.text != "ben":  # "Bin Laden, Usama"
            front = word.text
        elif role == "father" and parts:
            is_father, front = True, word.text
        elif role == "son" and parts:
            parts[-1] = replace(parts[-1], patronymic=True)
        elif role == "article" and len(words) > 1:
            front += word.text
        else:
            if role == "abd":
                at = next((to for to in range(at, len(words)) if _role(words[to], is_last=False) != "article"), at)
            part = (
                _part(words[at], abd=True, patronymic=is_father) if role == "abd" else _part(word, patronymic=is_father)
            )
            at += role == "abd"
            parts.append(replace(part, whole=signs(front + part.text)) if front else part)
            is_father, front = False, ""
    return parts


def _role(word: Word, *, is_last: bool) -> str:
    """Return what a word does beside a name: "article", "father", "son", "abd", or "" where it is one itself."""
    if is_last and word.text in ("bin", "ibn", "bint"):  # "Laden, Usama bin"
        return "article"
    roles = ("son", "article") if is_last else ("father", "son", "article", "abd")
    return next((role for role in roles if len(word.text) > 1 and word.text in classed("persons", role)), "")


def _part(word: Word, *, abd: bool = False, patronymic: bool = False) -> Part:
    text = word.text
    known = families(text, word.native)
    if not abd and not known:
        rest = _ABD.sub("", text)
        abd, text = rest != text, rest
    if abd and _GOD.fullmatch(text):
        return Part("abdallah", signs("abdallah"), families("abdallah"), word.bare, patronymic)
    if abd:
        known = families(text)
        return Part("abd" + text, "A" + signs(text), frozenset(-1 - number for number in known), word.bare, patronymic)
    return Part(text, signs(text), known, word.bare, patronymic)


def _surname_last(parts: Sequence[Part]) -> list[Part]:
    """Return the words with the surname behind and East Slavic patronymics marked."""
    like = [at for at, part in enumerate(parts) if is_patronymic(part.text)]
    if len(parts) < 3 or not like:
        if len(parts) > 2 and all(part.initial for part in parts[1:]):
            return [*parts[1:], parts[0]]
        return list(parts)
    father = like[0] if like[0] not in (0, len(parts) - 1) else like[-1]
    if father == 0:
        return list(parts)
    marked = [
        replace(part, known=_father(part.text), patronymic=True) if at == father else part
        for at, part in enumerate(parts)
    ]
    if father == len(parts) - 1:
        return [*marked[1:], marked[0]]
    return marked


def is_patronymic(text: str) -> bool:
    """Whether a word ends as East Slavic patronymics do; some surnames do too.

    >>> is_patronymic("ivanovich"), is_patronymic("ivanov")
    (True, False)
    """
    return _PATRONYMIC.search(text) is not None


def _father(patronymic: str) -> frozenset[int]:
    """Return whose name a patronymic is made of ("Mykolayovych" of "Mykola")."""
    stem = _PATRONYMIC_END.sub("", patronymic)
    known = next((known for end in ("", "iy", "y", "i", "a", "o") if (known := families(stem + end))), frozenset())
    return frozenset(number + _FATHERS for number in known)
