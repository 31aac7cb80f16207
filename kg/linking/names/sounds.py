"""How far two words sound apart, whatever romanisation wrote them.

A word becomes a row of signs, one for a sound, and two rows are compared by the edit distance of Damerau and
Levenshtein with weights, after the manner of Editex (Zobel and Dart 1996): an exchange that romanisations of one name
make ("Kuleba", "Kuliba"; "Khaled", "Halid") costs little, one that makes another name of it costs 1.
"""

import functools
import re
from math import inf

_SIGNS = tuple(
    (re.compile(pattern), sign)
    for pattern, sign in (
        (r"^rn(?=[aeiou])", "m"),  # what scanning makes of m
        (r"^mc", "mac"),
        (r"schtsch|shch|stsch|szcz|chtch", "S"),
        (r"tsch|tch|cz", "C"),
        (r"dsch|dzh|dj", "J"),
        (r"dz(?=[iey])", "d"),
        (r"sch|sh|sz", "S"),
        (r"ch(?=[rl])", "H"),
        (r"ch", "C"),
        (r"zy(?=[aou])", "j"),
        (r"sy(?=[aou])", "S"),
        (r"zh", "Z"),
        (r"ts|tz", "c"),
        (r"ph", "f"),
        (r"kh", "H"),
        (r"gh|gu(?=[ei])", "g"),
        (r"dh|dt$", "d"),
        (r"th", "t"),
        (r"ck|cq|q", "k"),
        (r"c(?=[aou]|$)(?<!ic)|c(?=[bdfgjklmnpqrstvwxz])", "k"),
        (r"^x", "H"),  # of Azerbaijani, Somali and the like
        (r"x", "ks"),
        (r"w", "v"),
        (r"ou(?=sk)|[ao]w(?=sk)", "ov"),
        (r"ou|oo", "u"),
        (r"ee|iy|ij|yi|yj|y", "i"),
        (r"(?<=[aeiou])h$", ""),
    )
)
_TWICE = re.compile(r"(.)\1+")
_VOWELS = frozenset("aeiou")
_GROUP = re.compile("[aeiou]+")
_ENDINGS = re.compile(
    "(?:ovskaia|ovski|evski|skaia|ski|ova|eva|ina|ov|ev|in|enko|Cuk|iuk|iants|ian|Svili|dze|opulos|idis|akis|eli|oglu|zade"
    "|ovic|evic|ic|sen|son|ulah|aldin|uldin|udin|adin|nejad|zadeh|pur|iani)$"
)
"""Signs at the end of half the surnames of a country: they say little."""

_CLOSE = {
    frozenset(pair): cost
    for cost, pairs in {
        0.1: "ck Jj Hh",
        0.2: "ou ij sz JZ Zj Ss",
        0.25: "ei Zz jZ",
        0.3: "Cc Sc ae",
        0.35: "ao Hk gh vf CS hC cs Jz jz jg cz",
        0.4: "td kg bv JC gH Jg gZ SZ CH vu vo jC gj jS cJ hf tC",
        0.5: "pb eo Jd dz jH fp jh Ck tc iu js hk",
        0.6: "ai il",
        0.7: "au eu st mn",
        0.8: "io",
    }.items()
    for pair in pairs.split()
}
_VOWEL, _BESIDE_VOWEL, _LAST_VOWEL, _BREATH, _ABD = 0.5, 0.2, 0.8, 0.3, 0.5
"""What it costs where one word has a vowel more: between consonants, beside a vowel, at the end; or an h; or Abd."""
_SWAPPED, _SLIP = 0.7, 0.85
"""What it costs that two neighbours changed places, and that a consonant inside a word fell out."""
_FIRST = 1.5
"""How much more a difference in the first sound counts."""
_UNWRITTEN = 0.04
"""What a vowel costs that the other word's script does not write."""
_EXCHANGED = [
    "ae",
    "ai",
    "ao",
    "au",
    "ei",
    "eo",
    "eu",
    "io",
    "iu",
    "ou",
    "vu",
    "vo",
    "ij",
    "bv",
    "pf",
    "kH",
    "sS",
    "hH",
]
_EXCHANGED += ["ck", "kg", "dz", "jg", "bp", "fv"]
_BARE_CLOSE = {frozenset(pair): 0.1 for pair in _EXCHANGED}


@functools.lru_cache(maxsize=1 << 14)
def signs(word: str) -> str:
    """Return the sounds of a word in Latin letters.

    >>> signs("schtscherbakow") == signs("shcherbakov"), signs("tchitcherine"), signs("khalifah") == signs("khalifa")
    (True, 'CiCerine', True)
    """
    for pattern, sign in _SIGNS:
        word = pattern.sub(sign, word)
    return _TWICE.sub(r"\1", word)


@functools.lru_cache(maxsize=1 << 15)
def distance(one: str, other: str, bare: bool = False, most: float = inf) -> float:
    """Return what it costs to make one row of signs of the other, infinite where it is more than ``most``.

    :param bare: whether either comes from a script that leaves vowels out.

    >>> distance("kuleba", "kuliba"), distance("jalali", "jamali"), distance("hsn", "husein", True) < 0.3
    (0.25, 1.0, True)
    """
    if one == other:
        return 0.0
    above: list[float] = []
    before: list[float] = [0.0]
    for at in range(len(other)):
        before.append(before[-1] + _more(other, at, bare, not at))
    for row, sign in enumerate(one):
        here = [before[0] + _more(one, row, bare, not row)]
        for at, facing in enumerate(other):
            cost = min(
                before[at] + _swap(sign, facing, bare, not row and not at),
                before[at + 1] + _more(one, row, bare, not row and not at),
                here[at] + _more(other, at, bare, not row and not at),
            )
            if row and at and sign == other[at - 1] and facing == one[row - 1] and sign != facing:
                cost = min(cost, above[at - 1] + _SWAPPED)
            here.append(cost)
        if min(here) > most:
            return inf
        above, before = before, here
    return before[-1]


def _swap(sign: str, facing: str, bare: bool, first: bool) -> float:
    if sign == facing:
        return 0.0
    pair = frozenset((sign, facing))
    cost = _BARE_CLOSE.get(pair) if bare else None
    if cost is None:
        cost = _CLOSE.get(pair, 1.2 if (sign in _VOWELS) != (facing in _VOWELS) else 1.0)
    return cost * (_FIRST if first else 1.0)


def _more(word: str, at: int, bare: bool, first: bool) -> float:
    """Return what it costs that one word has a sign and the other none in its place."""
    sign = word[at]
    if sign == "A":
        return _ABD
    if bare and (sign in _VOWELS or (sign in "hj" and at == len(word) - 1)):
        return _UNWRITTEN
    is_beside = (at > 0 and word[at - 1] in _VOWELS) or (at + 1 < len(word) and word[at + 1] in _VOWELS)
    if sign in _VOWELS or sign == "j":
        if is_beside:
            return _BESIDE_VOWEL * (2 if first else 1)
        return (_VOWEL if sign == "e" else _LAST_VOWEL) if at == len(word) - 1 else _VOWEL * (_FIRST if first else 1.0)
    if sign == "v" and word[at - 1 : at] in ("u", "o"):
        return _BREATH
    if sign in "hH":
        return _BREATH if at and word[at - 1] in _VOWELS else 2 * _BREATH if sign == "h" and at else 1.0
    return _SLIP if 0 < at < len(word) - 1 else 1.0


def likeness(one: str, other: str, *, bare: bool = False) -> float:
    """Return how much alike two words sound, 0 to 1: at 0.5 it is as likely one word in two spellings as two words.

    :param one: signs of a word, ``other`` those of another (:func:`signs`).

    >>> likeness(signs("zelenskiy"), signs("selenskyj")) > 0.7, likeness(signs("salami"), signs("salehi")) < 0.3
    (True, True)
    """
    if one == other:
        return 1.0
    found = _ENDINGS.search(one)
    ending = found.group() if found and other.endswith(found.group()) else ""
    one, other = one.removesuffix(ending) or one, other.removesuffix(ending) or other
    length = max(len(one), len(other)) + min(len(ending), 2)
    if not bare and _syllables(one + ending) == _syllables(other + ending) == 1 and _vowels(one) != _vowels(other):
        return 0.3
    allowed = _allowed(min(len(one), len(other))) if bare else _allowed(length)
    if not bare and abs(len(one) - len(other)) > 0.4 * length:
        return 0.0
    return max(0.0, 1 - distance(*sorted((one, other)), bare, 2 * allowed) / (2 * allowed))


def _vowels(word: str) -> str:
    """Return the vowels of a word of one syllable, without the glide in front ("plius", "plus")."""
    return re.sub("i(?=[aou])", "", "".join(sign for sign in word if sign in _VOWELS)).replace("ei", "ai")


def _syllables(word: str) -> int:
    return len(_GROUP.findall(word))


def _allowed(length: int) -> float:
    """Return the cost up to which words so long are rather one than two."""
    return min(1.6, max(0.42, 0.14 * length - 0.05))


_FIRST_SOUNDS = str.maketrans("HhgcCjJeSZzA", "kkkkkiiisssa")


def first_sound(signs: str) -> str:
    """Return what the first sound of a word is taken for where it stands alone, as an initial."""
    return signs[:1].translate(_FIRST_SOUNDS)
