"""Chinese and Korean names, syllable by syllable: one other syllable is another person.

Chinese is read as pinyin or in Wade and Giles's romanisation, Korean in the Revised Romanization, McCune and
Reischauer's, North Korea's and the spellings that families keep ("Lee", "Park"); each after its published tables.
"""

import functools
import re
from collections.abc import Sequence

from kg.linking.names.given import families
from kg.linking.names.palladius import pinyin_of
from kg.linking.names.scripts import Word
from kg.linking.names.tables import classed, lines

_SAME, _OTHER = 0.95, 0.1
"""How likely two names are one person's whose syllables agree, and do not: a slip of a letter is another name."""

_INITIAL = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
_FINAL = (
    "(?:iong|iang|uang|ueng|iao|ian|ing|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve"
    "|[aoeiuv])"
)
_PINYIN = re.compile(f"{_INITIAL}{_FINAL}|(?:ai|ao|ou|an|en|ang|eng|er|a|o|e)")
_WADE_INITIAL = (
    ("hs", ("x",)),
    ("tzu", ("zi", "ci")),
    ("tz", ("z", "c")),
    ("ts", ("z", "c")),
    ("szu", ("si",)),
    ("ssu", ("si",)),
    ("chih", ("zhi", "chi")),
    ("shih", ("shi",)),
    ("jih", ("ri",)),
    ("ch", ("zh", "ch", "j", "q")),
    ("sh", ("sh",)),
    ("p", ("b", "p")),
    ("t", ("d", "t")),
    ("k", ("g", "k")),
    ("j", ("r",)),
)
_WADE_FINAL = (
    ("iung", "iong"),
    ("ung", "ong"),
    ("ien", "ian"),
    ("yen", "yan"),
    ("ieh", "ie"),
    ("yeh", "ye"),
    ("ueh", "ue"),
    ("uei", "ui"),
    ("erh", "er"),
    ("ih", "i"),
    ("eh", "e"),
)
_WADE_O = {"o": ("e", "uo", "o")}
_K_INITIAL = "(?:kk|tt|pp|ss|jj|ch|kh|th|ph|sh|rh|[kgtdpbjrlnmshc]|)"
_K_VOWEL = "(?:yeo|yae|weo|wae|eui|woo|woe|yoo|you|a[aeiy]|e[eou]|o[eiou]|u[ih]|y[aeiou]|w[aeiou]|[aeiou])"
_K_FINAL = "(?:ng|ck|rk|lk|[kgnltdmpbrh]|)"
_SYLLABLE = re.compile(f"({_K_INITIAL})({_K_VOWEL})({_K_FINAL})")
_K_INITIALS = {"kk": "k", "g": "k", "kh": "k", "c": "k", "tt": "t", "d": "t", "th": "t", "pp": "p", "b": "p", "ph": "p",
               "jj": "j", "ch": "j", "ss": "s", "sh": "s", "l": "r", "rh": "r"}  # fmt: skip
_K_VOWELS = {"ai": "e", "ay": "e", "ae": "e", "aa": "a", "ee": "i", "eui": "i", "ui": "i", "yi": "i", "eo": "o",
             "uh": "o", "eu": "u", "oo": "u", "ou": "u", "woo": "u", "wu": "u", "oi": "oe", "we": "oe", "woe": "oe",
             "wae": "oe", "yeo": "yo", "you": "yo", "yoo": "yu", "yae": "ye", "weo": "wo"}  # fmt: skip
_K_FINALS = {"g": "k", "ck": "k", "rk": "k", "lk": "k", "d": "t", "b": "p", "r": "l", "h": ""}
_K_LIKE = (("ung", "ong"), ("hyun", "hyon"), ("suk", "sok"), ("jul", "jol"), ("yung", "yong"), ("sun$", "son"))


def east_asian_likeness(one: Sequence[Word], other: Sequence[Word]) -> float | None:
    """Return how likely two names are one person's, 0 to 1; None where either is no Chinese or Korean name.

    >>> from kg.linking.names.scripts import words_of
    >>> east_asian_likeness(words_of("Mao Tse-tung"), words_of("毛泽东"))
    0.95
    >>> east_asian_likeness(words_of("Kim Jong Un"), words_of("김정일"))
    0.1
    >>> east_asian_likeness(words_of("Li Wei"), words_of("Anna Lee")) is None
    True
    """
    if not (2 <= len(one) <= 4 and 2 <= len(other) <= 4):
        return None
    chinese = [_chinese(words) for words in (one, other)]
    korean = [_korean(words) for words in (one, other)]
    scripts = {word.script for word in (*one, *other)}
    readings = [] if "hangul" in scripts else [chinese]
    if "han" not in scripts and not (_is_pinyin(one) and _is_pinyin(other)):
        readings.append(korean)
    both = [(first, second) for first, second in readings if first and second]
    if any(_meet(first, second) for first, second in both):
        return _SAME
    if both:
        return _OTHER
    return None


def _meet(one: Sequence[tuple[frozenset[str], ...]], other: Sequence[tuple[frozenset[str], ...]]) -> bool:
    """Whether two names have a reading in common."""
    return any(
        len(here) == len(there) and all(first & second for first, second in zip(here, there, strict=True))
        for here in one
        for there in other
    )


def _is_pinyin(words: Sequence[Word]) -> bool:
    return all(word.script == "latin" and _pinyin(word.text) for word in words)


def _chinese(words: Sequence[Word]) -> list[tuple[frozenset[str], ...]]:
    """Return the syllables of a Chinese name, surname first, in each order that it may stand in."""
    wade = any(word.joined and word.script == "latin" for word in words) or any(
        not _pinyin(word.text) and word.text not in _familiar() for word in words
    )
    if all(word.script == "cyrillic" for word in words):
        return _orders([pinyin_of(word.native) for word in words], classed("surnames", "chinese"))
    read = [
        () if len(_pinyin(word.text)) > 1 and _is_foreign(word) else _chinese_word(word.text, wade=wade)
        for word in words
    ]
    return _orders(read, classed("surnames", "chinese"))


def _is_foreign(word: Word) -> bool:
    """Whether a word that may be two syllables of these languages is a given name of others: Anna, Ali, Mina."""
    return word.script == "latin" and not word.joined and bool(families(word.text))


def _chinese_word(text: str, *, wade: bool) -> tuple[frozenset[str], ...]:
    """Return the syllables of a word, each as all that it may be in pinyin; none where it cannot be Chinese."""
    plain = _pinyin(text)
    found: list[set[str]] = [{syllable} for syllable in plain]
    if len(found) <= 1:
        readings = set(plain) | _familiar().get(text, frozenset())
        if wade:
            readings |= _wade(text)
        found = [readings] if readings else []
    return tuple(map(frozenset, found))


@functools.cache
def _familiar() -> dict[str, frozenset[str]]:
    """Return the pinyin of surnames as families outside the mainland spell them."""
    return {line[1]: frozenset(line[2:]) for line in lines("surnames") if line[0] == "familiar"}


@functools.lru_cache(maxsize=1 << 12)
def _pinyin(text: str) -> tuple[str, ...]:
    """Return the syllables of a word in pinyin, none where it is not that.

    >>> _pinyin("weiqiang"), _pinyin("guohua"), _pinyin("hsiao")
    (('wei', 'qiang'), ('guo', 'hua'), ())
    """
    return _split(text, _PINYIN)


def _split(text: str, cut: re.Pattern[str], most: int = 3) -> tuple[str, ...]:
    """Return a word cut into the fewest syllables, none where that cannot be."""
    if not 0 < len(text) <= 6 * most:
        return ()
    if cut.fullmatch(text):
        return (text,)
    if most == 1:
        return ()
    for end in range(min(6, len(text) - 1), 0, -1):
        if cut.fullmatch(text[:end]):
            rest = _split(text[end:], cut, most - 1)
            if rest and (cut is _SYLLABLE or rest[0][0] not in "aeo"):  # there pinyin has an apostrophe
                return (text[:end], *rest)
    return ()


@functools.lru_cache(maxsize=1 << 12)
def _wade(text: str) -> set[str]:
    """Return what a syllable of Wade and Giles's may be in pinyin.

    >>> sorted(_wade("hsiao")), "zhou" in _wade("chou"), "ze" in _wade("tse"), "dong" in _wade("tung")
    (['xiao'], True, True, True)
    """
    start, heads = next(((start, heads) for start, heads in _WADE_INITIAL if text.startswith(start)), ("", ("",)))
    rest = text[len(start) :]
    for ending, final in _WADE_FINAL:
        if rest.endswith(ending):
            rest = rest.removesuffix(ending) + final
            break
    tails = (
        _WADE_O.get(rest, (rest,))
        if start
        else (rest, *((rest[:-1] + "e", rest[:-1] + "uo") if rest[1:] == "o" else ()))
    )
    return {head + tail for head in heads for tail in tails if _PINYIN.fullmatch(head + tail)}


def _orders(read: Sequence[tuple[frozenset[str], ...]], surnames: frozenset[str]) -> list[tuple[frozenset[str], ...]]:
    """Return the syllables with the surname first: as they stand, and with the last word in front."""
    if not all(read) or not 2 <= sum(map(len, read)) <= 4:
        return []
    found = []
    if len(read[0]) == 1 and read[0][0] & surnames:
        found.append(tuple(syllable for word in read for syllable in word))
    if len(read[-1]) == 1 and read[-1][0] & surnames:
        found.append((*read[-1], *(syllable for word in read[:-1] for syllable in word)))
    return found


def _korean(words: Sequence[Word]) -> list[tuple[frozenset[str], ...]]:
    """Return the syllables of a Korean name, surname first, in each order that it may stand in."""
    read = []
    for word in words:
        cut = _split(word.text, _SYLLABLE, 2)
        cut = () if len(cut) > 1 and _is_foreign(word) else cut
        read.append(tuple(frozenset({_korean_syllable(syllable)}) for syllable in cut))
    return _orders(read, frozenset(map(_korean_syllable, classed("surnames", "korean"))))


@functools.lru_cache(maxsize=1 << 12)
def _korean_syllable(text: str) -> str:
    """Return a Korean syllable in one spelling.

    >>> {_korean_syllable(text) for text in ("jeong", "chong", "jung")}
    {'jong'}
    >>> {_korean_syllable(text) for text in ("ri", "lee", "yi", "i")}
    {'i'}
    """
    match = _SYLLABLE.fullmatch(text)
    if match is None:
        return text
    first, vowel, last = match.groups()
    first, vowel, last = _K_INITIALS.get(first, first), _K_VOWELS.get(vowel, vowel), _K_FINALS.get(last, last)
    if first == "r":
        first = "" if vowel[0] in "iy" else "n"
    whole = first + vowel + last
    for ending, spelling in _K_LIKE:
        whole = re.sub(ending, spelling, whole)
    return whole
