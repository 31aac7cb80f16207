"""Two names of persons, word by word.

Titles go, particles go, a surname set in front goes behind, words that one side writes apart are joined; then each
word is set against the one that it sounds most like. What counts is the least alike pair, words on both sides that
have no counterpart (another given name, another surname), and words on one side that have none (a patronymic or a
second surname often, a third name less so).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import exp

from kg.linking.names.eastasian import east_asian_likeness
from kg.linking.names.given import families
from kg.linking.names.scripts import Word, words_of
from kg.linking.names.sounds import likeness, signs

_TITLES = frozenset(
    "mr mrs ms miss dr doctor prof professor sir dame lord lady gen general brigadier brig lt ltgen majgen col colonel "
    "major maj capt captain sgt sergeant cmdr commander adm admiral marshal hon honorable honourable "
    "excellency mullah mulla mawlawi maulvi maulawi mawlana maulana ayatollah hojjatoleslam hojatoleslam hojat hujjat "
    "seyyed sayyed seyed sayyid syed saiyid said sheikh shaykh sheik shaikh cheikh haji hajji hadji hajj haj alhaji "
    "engineer eng ing president minister senator rev reverend fr herr frau monsieur madame senor senora don dona "
    "deputy vice mme mlle cdr shri smt datuk dato datin tun tengku daw comte pdt drs ir lic abg adv amb ambassador gov governor lieutenant senior chief generalnyy generalnyi gospodin polkovnik uztadh ustad ustaz mufti imam qari "
    "sayid saed tov comrade phd esq king prince princess queen".split()
)
_NATIVE_TITLES = frozenset("سید سيد السيد شيخ الشيخ شیخ دكتور الدكتور دکتر حاج الحاج حاجی آیت آية الملا ملا لواء عميد عقيد فريق مشير دكتور سردار سرتیپ سرلشکر سرهنگ دکتر مهندس آیتالله حجتالاسلام генерал".split())
_ONLY_FIRST = frozenset("king prince princess queen said sayid don senior major chief general imam saed vice".split())
_AFTER = {"jr": "jr", "junior": "jr", "ml": "jr", "sr": "sr", "ii": "2", "iii": "3", "iv": "4", "2nd": "2", "3rd": "3"}
_ARTICLES = frozenset("al el ul ol ad ar as at an az ash adh ud ur ed er es et de du da do dos das del della di la "
                      "le los las den der ten ter van von vom zu zur y e i und of the".split())  # fmt: skip
_FATHER = frozenset("bin ben ibn bint bani ould wuld ap".split())
_SON = frozenset("oglu ogly ogli uulu kyzy kizi qizi gizi ugli oghlu oglou zade".split())
_PATRONYMIC = re.compile(r".{2,}(?:[aoeyi]?vi(?:t?ch|tsch|c)|[oei]vy(?:t?ch)|[aoeiy][vw]n[ay]|ichna|inichna|[oeyi]wi(?:tsch|ch))$")
_PATRONYMIC_END = re.compile(r"(?:y?[aoeyi]v(?:i|y)(?:t?ch|tsch)|y?[aoei][vw]n[ay]|i?n?ichna|[oeyi]wi(?:tsch|ch))$")
_GOD = re.compile("[aiu]?l+a?h?")
_ABD = re.compile(r"^abd(?:[aeou]?[lrsnztd]|[aeou])?-?(?=[a-z]{3})")

_CONFLICT, _LONE, _WORST, _MEAN, _EXTRA, _CROSSED, _PATRONYM, _PART = 5.0, 3.2, 5.0, 2.0, 0.6, 4.5, 5.0, 0.6
_BASE = 4.2
_TURNED = 2.0
_FATHERS = 10_000  # added to the number of a given name that is the father's


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
        return len(self.text) == 1


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart: its words in order, given names first, and "Jr.", "III" or nothing."""

    parts: tuple[Part, ...]
    after: str = ""


def person_likeness(one: Sequence[Word], other: Sequence[Word]) -> float:
    """Return how likely two names in words are one person's, 0 to 1.

    >>> round(person_likeness(words_of("Vladimir Putin"), words_of("Путин Владимир Владимирович")), 1)
    1.0
    >>> person_likeness(words_of("Kim Jong Un"), words_of("Kim Jong Nam")) < 0.3
    True
    """
    east = east_asian_likeness(_without_titles(_behind_comma(one)), _without_titles(_behind_comma(other)))
    if east is not None:
        return east
    first, second = _person(one), _person(other)
    if not first.parts or not second.parts:
        return 0.0
    if first.after and second.after and first.after != second.after:
        return 0.1
    here, there = _joined(first.parts, second.parts)
    return _score(here, there)


def _person(words: Sequence[Word]) -> PersonName:
    """Return a name taken apart."""
    words = _without_titles(_capitals_last(_behind_comma(words)))
    after = next((_AFTER[word.text] for word in words[1:] if word.text in _AFTER), "")
    words = [word for at, word in enumerate(words) if not (at and word.text in _AFTER) and word.text not in (",", "&", "+")]
    return PersonName(tuple(_surname_last(_parts(words))), after)


def _behind_comma(words: Sequence[Word]) -> list[Word]:
    """Return "Putin, Vladimir" as "Vladimir Putin"."""
    commas = [at for at, word in enumerate(words) if word.text == ","]
    if commas:
        front, back = list(words[: commas[0]]), list(words[commas[0] + 1 :])
        if any(word.text not in _AFTER and word.text not in _TITLES and word.text != "," for word in back):
            return back + front
    return list(words)


def _capitals_last(words: Sequence[Word]) -> list[Word]:
    """Return "SIMSEK Mehmet" as "Mehmet SIMSEK"."""
    count = next((at for at, word in enumerate(words) if not word.upper), 0)
    if any(word.upper or word.script != "latin" or len(word.text) < 2 for word in words[count:]):
        return list(words)
    return [*words[count:], *words[:count]]


def _without_titles(words: Sequence[Word]) -> list[Word]:
    """Return the words without titles before and behind; one that may be a name stays where too few words are left."""
    kept = list(words)
    while len(kept) > 1 and _is_title(kept[0]) and (len(kept) > 2 or kept[0].text not in _ONLY_FIRST):
        kept.pop(0)
    while len(kept) > 2 and _is_title(kept[-1]) and kept[-1].text not in _ONLY_FIRST:
        kept.pop()
    return [word for at, word in enumerate(kept) if not (at and len(kept) > 3 and word.text in ("sheikh", "shaykh", "haji"))]


def _is_title(word: Word) -> bool:
    return word.text in _TITLES or word.native in _NATIVE_TITLES


def _parts(words: Sequence[Word]) -> list[Part]:
    """Return the words that carry the name: without particles, "Abd al-Rahman" as one."""
    parts: list[Part] = []
    is_father, at, front = False, 0, ""
    while at < len(words):
        word = words[at]
        text = word.text
        at += 1
        if text in _FATHER and parts and at < len(words):
            is_father, front = True, text
            continue
        if text in _SON and parts:
            parts[-1] = _part(words[at - 2], patronymic=True)
            continue
        if text in _ARTICLES and len(words) > 1 and (len(text) > 1 or word.script != "latin" or not word.upper):
            if len(text) > 1:
                front += text
                continue
        if text in ("abd", "abdul", "abdel", "abdol", "abdal", "abdoul", "abdur", "abdus") and at < len(words):
            while at < len(words) - 1 and words[at].text in _ARTICLES:
                at += 1
            parts.append(_part(words[at], abd=True, patronymic=is_father))
            at += 1
        else:
            parts.append(_part(word, patronymic=is_father))
        if front:
            parts[-1] = replace(parts[-1], whole=signs(front + parts[-1].text))
        is_father, front = False, ""
    return parts


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
    like = [at for at, part in enumerate(parts) if _PATRONYMIC.search(part.text)]
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


def _father(patronymic: str) -> frozenset[int]:
    """Return whose name a patronymic is made of ("Mykolayovych" of "Mykola")."""
    stem = _PATRONYMIC_END.sub("", patronymic)
    known = next((known for end in ("", "iy", "y", "i", "a", "o") if (known := families(stem + end))), frozenset())
    return frozenset(number + _FATHERS for number in known)


def _joined(one: Sequence[Part], other: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """Return both names with words joined that the other writes as one: "Khair Ullah", "Khairullah"."""
    return _join(one, other), _join(other, one)


def _join(parts: Sequence[Part], other: Sequence[Part]) -> list[Part]:
    joined, at = list(parts), 0
    while at < len(joined) - 1:
        two = joined[at : at + 2]
        text = (two[0].text + two[1].text).replace("abdabd", "abd")
        sound = ("A" if two[0].sound.startswith("A") else "") + signs(text.removeprefix("abd") if two[0].sound.startswith("A") else text)
        both = Part(text, sound, families(text), two[0].bare or two[1].bare, two[0].patronymic)
        best = max((_alike(both, part) for part in other if part.bare or len(part.text) > len(two[0].text)), default=0.0)
        apart = max(_alike(part, facing) for part in two for facing in other)
        if best > max(apart, 0.5) and not both.initial and not two[0].initial:
            joined[at : at + 2] = [both]
        else:
            at += 1
    return joined


def _alike(one: Part, other: Part) -> float:
    """Return how much alike two words are, 0 to 1."""
    if one.patronymic != other.patronymic and _PATRONYMIC.search(one.text + " " + other.text) is None and not (
        one.initial or other.initial
    ):
        return 0.8 * _same_word(one, other)
    return _same_word(one, other)


def _same_word(one: Part, other: Part) -> float:
    if one.text == other.text:
        return 1.0
    if one.initial or other.initial:
        return 0.75 if _first_sound(one) == _first_sound(other) else 0.0
    bare = one.bare or other.bare
    close = likeness(one.sound, other.sound, bare=bare)
    if bool(one.whole) != bool(other.whole):
        close = max(close, likeness(one.whole or one.sound, other.whole or other.sound, bare=bare))
    if one.known and other.known:
        if one.known & other.known:
            return max(close, 0.9)
        return min(close, 0.25)
    return close


def _first_sound(part: Part) -> str:
    return _CLASS.get(part.sound[:1], part.sound[:1])


_CLASS = {"H": "k", "h": "k", "g": "k", "c": "k", "C": "k", "j": "i", "J": "i", "e": "i", "S": "s", "Z": "s", "z": "s", "A": "a"}


def _pairs(one: Sequence[Part], other: Sequence[Part]) -> list[tuple[float, int, int]]:
    """Return which word stands for which: the most alike first, each once."""
    every = sorted(
        ((_alike(here, there) - 0.01 * abs(at - to), at, to) for at, here in enumerate(one) for to, there in enumerate(other)),
        key=lambda pair: (-pair[0], abs(pair[1] - pair[2]), pair[1] + pair[2], min(pair[1:])),
    )
    found: list[tuple[float, int, int]] = []
    for _, at, to in every:
        if all(at != pair[1] and to != pair[2] for pair in found):
            found.append((_alike(one[at], other[to]), at, to))
    return found


def _score(one: Sequence[Part], other: Sequence[Part]) -> float:
    pairs = _pairs(one, other)
    matched = [pair for pair in pairs if pair[0] >= 0.4]
    if not matched:
        return 0.0
    clashes = _clashes(one, other, [pair for pair in pairs if pair[0] < 0.4])
    full = [pair for pair in matched if not (one[pair[1]].initial or other[pair[2]].initial)]
    worst = min(pair[0] for pair in matched)
    mean = sum(pair[0] for pair in matched) / len(matched)
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    side = 1 if len(one) >= len(other) else 2
    met = {pair[side] for pair in matched}
    spare = [part for at, part in enumerate(longer) if at not in met]
    telling = sum(not part.patronymic for part in spare) - clashes_of(pairs)
    value = _BASE - _WORST * (1 - worst) - _MEAN * (1 - mean) - clashes
    value -= _EXTRA * max(0, telling)
    if len(matched) == 1 and (len(longer) > 1 or not full):
        value -= _LONE
    value -= _crossed(matched, spare=telling > 0)
    return 1 / (1 + exp(-value))


def clashes_of(pairs: Sequence[tuple[float, int, int]]) -> int:
    return sum(pair[0] < 0.4 for pair in pairs)


def _clashes(one: Sequence[Part], other: Sequence[Part], pairs: Sequence[tuple[float, int, int]]) -> float:
    cost = 0.0
    for close, at, to in pairs:
        here, there = one[at], other[to]
        if here.patronymic and there.patronymic:
            cost += _PATRONYM
        elif here.patronymic or there.patronymic:
            cost += _PART
        else:
            cost += _CONFLICT - 2 * close
    return cost


def _crossed(matched: Sequence[tuple[float, int, int]], *, spare: bool) -> float:
    """Return what it costs that the words stand in another order: nothing where a surname goes in front of all others.

    :param spare: whether a name of more words is the other's: "Martin Thomas Keller" is not "Thomas Martin".
    """
    order = [to for _, _, to in sorted(matched, key=lambda pair: pair[1])]
    turns = sum(first > second for first, second in pairwise(order))
    is_turned = turns == 1 and order[0] > order[-1]
    if not turns or (is_turned and not spare):
        return 0.0
    return _TURNED if is_turned and len(order) > 2 else _CROSSED
