"""Two names of companies or other organisations, word by word.

Legal forms go, words of any language become terms ("завод", "Werk" and "plant" are one), numbers must agree, an
acronym is set against initials. The other words are set against those they sound most like; a word without a
counterpart counts by how much it tells: a name or a line of business makes another firm, "Group" does not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

from kg.linking.names.scripts import Word, undotted, visible, words_of
from kg.linking.names.sounds import likeness, signs
from kg.linking.names.vocabulary import Term, find_term, is_unspaced, single_terms, unspaced_terms

_WEIGHT = {"X": 1.2, "T": 0.8, "P": 0.6, "G": 0.4, "S": 0.12, "N": 0.0}
"""How much a word tells: a name, what the body does, a place, how general, what sort of body."""

_CLASHING = {"X": 1.2, "T": 0.9, "P": 0.8, "G": 0.65, "S": 0.15, "N": 0.0}
"""The same where the other name has another word in its place."""

_BASE, _WORST, _MEAN, _CLASH, _SPARE, _NUMBER, _NUMBER_SPARE = 3.6, 4.0, 3.0, 7.0, 5.0, 8.0, 3.4
_TRANSLATED, _SOME, _LETTERS = 0.4, 1.0, 0.75
_LEAST = 0.45  # likeness from which two words are set against each other
_ADJECTIVE = re.compile(r"(?:(?:sk|ts?k)(?:iy|ii|ij|yj|yy|y|aya|aia|oye|oe|oie|iye|ie|ogo|oho|oi|oy|yi|a|e))$")
_LONG_ADJECTIVE = re.compile(rf"(?:en|an|in|ov|ev){_ADJECTIVE.pattern}")
_ENDING = re.compile(r"(?:iy|yy|aya|oye|oe|iye|ye|ogo|oy|yi|yj|a|e|i|y)$")
_RUN = re.compile("([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af㈜㈱]+)")
_ELIDED = re.compile(r"(?<!\w)[dl]['’](?=\w)", re.IGNORECASE)
_SARL = re.compile(r"(?<!\w)s\. ?[àa] ?r\. ?l\b\.?", re.IGNORECASE)
_NEAR = {
    frozenset(pair.split())
    for pair in ("technical technology", "science research", "science studies", "shipping lines", "air aviation", "offshore shipping",
                 "information reconnaissance", "radio electronic", "gold golden", "shipping fleet", "management directorate", "management department", "management office", "aircraft aviation", "construction contracting", "machine equipment", "group holding", "company corporation", "trading commercial")
}  # fmt: skip
_BANK_FORMS = frozenset("аб акб гкб jscb jscib akb".split())
_STOPS = frozenset("of the and for de la le les du des et y del di e i und der die das in".split())


@dataclass(frozen=True, slots=True)
class OrgWord:
    """A word of an organisation's name.

    :param term: what it means where many names have it, else "".
    :param sounds: its signs, and those without an ending.
    :param native: whether it stands in another script than Latin.
    :param acronym: whether it is letters to be spelt.
    """

    kind: str
    term: str
    text: str
    sounds: tuple[str, ...] = ()
    bare: bool = False
    acronym: bool = False
    dotted: bool = False
    native: bool = False

    @property
    def weight(self) -> float:
        """How much the word tells."""
        return _WEIGHT[self.kind]


@dataclass(frozen=True, slots=True)
class OrgName:
    """A name taken apart.

    :param words: those that count; ``initials``: every word as it is written, for acronyms.
    """

    words: tuple[OrgWord, ...]
    initials: tuple[str, ...]


def organization_likeness(a: str, b: str) -> float:
    """Return how likely two names are one organisation's, 0 to 1.

    >>> organization_likeness("ПАО «Газпром нефть»", "Gazprom Neft PJSC") > 0.9
    True
    >>> organization_likeness("Plant No. 4", "Завод № 5") < 0.1, organization_likeness("NIOC", "National Iranian Oil Company") > 0.8
    (True, True)
    """
    one, other = _taken_apart(a), _taken_apart(b)
    if not one.words or not other.words:
        return 0.0
    spelt = max(_spelt(one, other), _spelt(other, one))
    here, there = _join(one.words, other.words), _join(other.words, one.words)
    return max(spelt, _score(here, there))


def _taken_apart(name: str) -> OrgName:
    shown = _ELIDED.sub("", undotted(_SARL.sub("sarl", name)))
    read = list(_read(shown))
    initials = tuple(word.text for word in read if word.kind != "O" or word.text in _STOPS)
    words = [word for word in _without_forms(read) if word.kind not in "OFC"]
    words = _with_bank(read, _without_own_acronym(words))
    return OrgName(tuple(words) or tuple(word for word in read if word.kind == "O")[:0], initials)


def _read(shown: str) -> Iterator[OrgWord]:
    """Yield the words of a name, known ones as terms."""
    is_upper = shown.isupper() and " " in shown
    for run in _RUN.split(shown):
        if is_unspaced(run):
            for piece, term in unspaced_terms(run):
                text = "".join(word.text for word in words_of(piece))
                script = "hangul" if "\uac00" <= piece[0] <= "\ud7af" else "han"
                word = Word(text, piece, script)
                if term is None:
                    yield _name_word(word, is_upper)
                else:
                    yield from (OrgWord(each.kind, each.id, text, native=True) for each in single_terms(term))
            continue
        words = [word for word in words_of(run) if word.text != "," and word.native != "ال"]
        at = 0
        while at < len(words):
            found = find_term(words, at)
            term, length = found if found else (None, 1)
            yield from _word(words[at : at + length], term, is_upper)
            at += length


def _word(words: Sequence[Word], term: Term | None, is_upper: bool) -> Iterator[OrgWord]:
    first = words[0]
    if term is not None:
        sounds = _sounds(first)
        for each in single_terms(term):
            text = first.text if term.kind != "M" else each.id
            yield OrgWord(
                each.kind, each.id, text, sounds, first.bare, dotted=first.dotted, native=first.script != "latin"
            )
        for word in words[1:]:
            yield OrgWord("C", "", word.text)
        return
    parts = re.findall(r"[a-z]+|\d+", first.text)
    if len(parts) > 1 and any(part.isdigit() for part in parts):
        for part in parts:
            yield OrgWord("N", str(int(part)), part) if part.isdigit() else _name_word(Word(part, part), is_upper)
        return
    yield _name_word(first, is_upper)


def _name_word(word: Word, is_upper: bool) -> OrgWord:
    acronym = word.upper and len(word.text) <= 5 and not (is_upper and re.search("[aeiou]", word.text))
    return OrgWord("X", "", word.text, _sounds(word), word.bare, acronym, word.dotted, word.script != "latin")


def _sounds(word: Word) -> tuple[str, ...]:
    text = word.text
    found = [text]
    if word.script in ("cyrillic", "latin") and len(text) > 5:
        found += [_ADJECTIVE.sub(end, text) for end in ("", "sk") if len(_ADJECTIVE.sub("", text)) > 3]
        found += [stem for stem in (_LONG_ADJECTIVE.sub("", text),) if stem != text and len(stem) > 3]
    if word.script == "cyrillic" and len(text) > 4:
        found += [_ENDING.sub("", text), re.sub("ogo$", "iy", text)]
    if len(text) > 4 and text.endswith("s"):
        found.append(text[:-1])
    return tuple(dict.fromkeys(signs(each) for each in found))


def _without_forms(words: Sequence[OrgWord]) -> list[OrgWord]:
    """Return the words without legal forms; a short one between other words may be a name's."""
    kept = list(words)
    while len(kept) > 1 and kept[0].kind in "FOC":
        kept.pop(0)
    while len(kept) > 1 and kept[-1].kind in "FOC":
        kept.pop()
    return [
        OrgWord("X", "", word.text, (signs(word.text),), acronym=True)
        if word.kind == "F" and (len(kept) == 1)
        else word
        for word in kept
    ]


def _with_bank(read: Sequence[OrgWord], words: Sequence[OrgWord]) -> list[OrgWord]:
    """Return the words with "bank" where only the legal form says so: "АБ Россия"."""
    is_bank = any(word.kind == "F" and word.term in _BANK_FORMS for word in read)
    if not is_bank or any(word.term == "bank" or word.text.endswith("bank") for word in words):
        return list(words)
    return [OrgWord("T", "bank", "bank", ("bank",)), *words]


def _without_own_acronym(words: Sequence[OrgWord]) -> list[OrgWord]:
    """Return the words without one that spells the others' initials: "ETA (Euskadi Ta Askatasuna)"."""
    for at, word in enumerate(words):
        rest = [other.text for other in words if other is not word]
        if word.acronym and len(rest) > 2 and word.text == "".join(text[:1] for text in rest):
            return [*words[:at], *words[at + 1 :]]
    return list(words)


def _spelt(short: OrgName, full: OrgName) -> float:
    """Return how likely a name of one word is spelt of another's initials."""
    if len(short.words) != 1 or len(full.words) < 2:
        return 0.0
    letters = short.words[0].text
    if not short.words[0].acronym and not (len(letters) <= 7 and short.words[0].kind == "X"):
        return 0.0
    telling = [text for text in full.initials if text not in _STOPS]
    for texts in (telling, full.initials, [word.text for word in full.words]):
        initials = "".join(text[:1] for text in texts)
        if len(letters) > 1 and letters == initials:
            return 0.92 if len(letters) > 2 else 0.6
    if (
        short.words[0].acronym
        and len(letters) > 2
        and any(_is_chunked(letters, texts, spare=2) for texts in (telling, full.initials))
    ):
        return 0.7
    return 0.0


def _is_chunked(letters: str, texts: Sequence[str], *, spare: int) -> bool:
    """Whether letters are the beginnings of words, in order ("KOMID"), all but a few at the end.

    >>> _is_chunked("komid", ["korea", "mining", "development", "trading"], spare=2), _is_chunked("nitc", ["national", "oil"], spare=2)
    (True, False)
    """
    if not letters:
        return len(texts) <= spare
    if not texts:
        return False
    return any(
        letters[:size] == texts[0][:size] and _is_chunked(letters[size:], texts[1:], spare=spare)
        for size in range(min(3, len(letters), len(texts[0])), 0, -1)
    )


def _join(words: Sequence[OrgWord], other: Sequence[OrgWord]) -> list[OrgWord]:
    """Return the words with those joined that the other name writes as one: "North Gate", "Northgate"."""
    joined, at = list(words), 0
    facing = [word for word in other if word.kind == "X"]
    while at < len(joined) - 1:
        one, two = joined[at : at + 2]
        text = one.text + two.text
        both = OrgWord("X", "", text, (signs(text),), one.bare or two.bare)
        best = max((_alike(both, word) for word in facing if len(word.text) > len(one.text) + 1), default=0.0)
        apart = max((_alike(word, face) for word in (one, two) for face in other if face.kind in "XT"), default=0.0)
        if best > max(apart, 0.6) and one.kind != "N" and two.kind != "N":
            joined[at : at + 2] = [both]
        else:
            at += 1
    return joined


def _alike(one: OrgWord, other: OrgWord) -> float:
    """Return how much alike two words are, 0 to 1."""
    if one.term and one.term == other.term:
        return 1.0
    if frozenset((one.term, other.term)) in _NEAR:
        return 0.8
    if "N" in (one.kind, other.kind) or (one.term and other.term):
        return 0.0
    if one.text == other.text:
        return 1.0
    if one.acronym or other.acronym:
        return 0.0
    if _is_abbreviated(one, other) or _is_abbreviated(other, one):
        return 0.8
    if not one.sounds or not other.sounds:
        return 0.0
    return max(
        likeness(here, there, bare=one.bare or other.bare) * (1.0 if not (at or to) else 0.95)
        for at, here in enumerate(one.sounds)
        for to, there in enumerate(other.sounds)
    )


def _is_abbreviated(short: OrgWord, full: OrgWord) -> bool:
    return short.dotted and 2 < len(short.text) < len(full.text) and full.text.startswith(short.text)


def _score(one: Sequence[OrgWord], other: Sequence[OrgWord]) -> float:
    pairs = _pairs(one, other)
    matched = sum((one[at].weight + other[to].weight) / 2 for _, at, to in pairs)
    if not matched and not (pairs and len(one) == len(other)):
        return 0.0
    taken, met = {at for _, at, _ in pairs}, {to for _, _, to in pairs}
    spare = [word for at, word in enumerate(one) if at not in taken]
    others = [word for to, word in enumerate(other) if to not in met]
    here, there = (sum(_LETTERS if word.acronym else word.weight for word in words) for words in (spare, others))
    clash = min(sum(_CLASHING[word.kind] for word in words) for words in (spare, others))
    if matched >= _SOME and (_may_translate(spare, others) or _is_translated(one, other, pairs, spare, others)):
        clash, here, there = clash * _TRANSLATED, here * _TRANSLATED, there * _TRANSLATED
    counted = [(close, at) for close, at, _ in pairs if one[at].weight]
    worst = min((close for close, _ in counted), default=1.0)
    weight = sum(one[at].weight for _, at in counted) or 1.0
    mean = sum(close * one[at].weight for close, at in counted) / weight
    value = _BASE - _WORST * (1 - worst) - _MEAN * (1 - mean)
    value -= _CLASH * clash + _SPARE * abs(here - there) * (1.2 / max(matched, 0.5)) ** 0.35
    value -= _numbers(spare, others)
    return 1 / (1 + exp(-value))


def _may_translate(one: Sequence[OrgWord], other: Sequence[OrgWord]) -> bool:
    """Whether words that have no counterpart may be translations: of two scripts, and unknown on one side."""
    scripts = [{word.native for word in words} for words in (one, other)]
    return (
        bool(one and other)
        and (scripts[0] == {True}) != (scripts[1] == {True})
        and any(word.kind == "X" for words in (one, other) for word in words if word.native)
    )


def _is_translated(
    one: Sequence[OrgWord],
    other: Sequence[OrgWord],
    pairs: Sequence[tuple[float, int, int]],
    spare: Sequence[OrgWord],
    others: Sequence[OrgWord],
) -> bool:
    """Whether the names are of two languages, as words for one term show, and a word without a counterpart unknown."""
    return (
        bool(spare and others)
        and any(word.kind == "X" for word in (*spare, *others))
        and any(
            one[at].kind in "TGP" and one[at].term == other[to].term and one[at].text[:3] != other[to].text[:3]
            for _, at, to in pairs
        )
    )


def _numbers(one: Sequence[OrgWord], other: Sequence[OrgWord]) -> float:
    here, there = (any(word.kind == "N" for word in words) for words in (one, other))
    return _NUMBER if here and there else _NUMBER_SPARE if here or there else 0.0


def _pairs(one: Sequence[OrgWord], other: Sequence[OrgWord]) -> list[tuple[float, int, int]]:
    """Return which word stands for which: the most alike first, each once."""
    every = sorted(
        (-_alike(here, there), abs(at - to), at, to) for at, here in enumerate(one) for to, there in enumerate(other)
    )
    found: list[tuple[float, int, int]] = []
    taken: set[int] = set()
    met: set[int] = set()
    for close, _, at, to in every:
        if -close >= _LEAST and at not in taken and to not in met:
            found.append((-close, at, to))
            taken.add(at)
            met.add(to)
    return found
