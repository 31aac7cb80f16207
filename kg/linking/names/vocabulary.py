"""Words that many names share (``ontology/names/``), looked up in any script."""

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.linking.names.scripts import Word, bare_letters, latin_letters, visible
from kg.linking.names.sounds import signs
from kg.linking.names.tables import lines

_LONGEST_PHRASE = 6
_LONGEST_ENDING = 10
_DEMONYM = re.compile("(?:ian|an|i?j?s?k|и?[йьі]?с?ь?к|ян|н)?(?:[aeiouаеиоуыэюяйіїє]|i?[gh]o|ого|[ыи][хм]|m)*")
_ARABIC = str.maketrans("أإآٱىیکةۀ", "ااااييكهه")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af㈜㈱]")
_ROMAN = {"ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "xi": 11, "xii": 12}


class Term(NamedTuple):
    """A word that many names share.

    :param kind: F a legal form, O nothing, S what sort of body, G how general, T what it does, P a place, N a number,
        M several terms at once.
    """

    kind: str
    id: str


class _Vocabulary(NamedTuple):
    phrases: dict[tuple[str, ...], Term]
    stems: dict[str, list[tuple[str, Term]]]
    sounds: dict[str, Term]
    sound_stems: dict[str, list[tuple[str, Term]]]
    unspaced: dict[str, Term]
    kinds: dict[str, str]


def key(text: str) -> str:
    """Return what a word is looked up by: folded, without accents, Arabic in one spelling.

    >>> key("Société"), key("ПАО"), key("إنشاءات") == key("انشاءات")
    ('societe', 'пао', True)
    """
    text = text.casefold().translate(_ARABIC)
    return latin_letters(bare_letters(text))


def find_term(words: Sequence[Word], at: int) -> tuple[Term, int] | None:
    """Return the longest known phrase that begins with a word, and how many words it takes."""
    book = _vocabulary()
    keys = ["and" if word.text in "&+" else key(word.native) for word in words[at : at + _LONGEST_PHRASE]]
    for length in range(len(keys), 0, -1):
        term = book.phrases.get(tuple(keys[:length]))
        if term is not None:
            return term, length
    word = words[at]
    if word.script == "arabic":
        for prefix in ("وال", "لل", "و", "ل"):
            term = book.phrases.get((keys[0].removeprefix(prefix),))
            if term is not None and keys[0].startswith(prefix):
                return term, 1
    term = _number(word) or _stem(book.stems, keys[0])
    if term is None and len(word.text) > 4 and word.script in ("latin", "cyrillic"):
        sound = signs(word.text)
        term = book.sounds.get(sound) or _stem(book.sound_stems, sound)
    return (term, 1) if term is not None else None


def single_terms(term: Term) -> list[Term]:
    """Return the terms that one word stands for.

    >>> single_terms(Term("M", "national+bank"))
    [Term(kind='G', id='national'), Term(kind='T', id='bank')]
    """
    if term.kind != "M":
        return [term]
    return [Term(_vocabulary().kinds.get(id, "T"), id) for id in term.id.split("+")]


def unspaced_terms(run: str) -> Iterator[tuple[str, Term | None]]:
    """Yield the pieces of a run of Chinese, Japanese or Korean: known words, and what stands between them.

    >>> [(piece, term.id if term else "") for piece, term in unspaced_terms("华为技术有限公司")]
    [('华为', ''), ('技术', 'technical'), ('有限公司', '有限公司')]
    """
    book, start, at = _vocabulary().unspaced, 0, 0
    while at < len(run):
        length = next((size for size in range(min(8, len(run) - at), 0, -1) if run[at : at + size] in book), 0)
        if length > 1 or (length and at == start and len(run) - at == length):
            if start < at:
                yield run[start:at], None
            yield run[at : at + length], book[run[at : at + length]]
            at += length
            start = at
        else:
            at += 1
    if start < len(run):
        yield run[start:], None


def is_unspaced(text: str) -> bool:
    """Whether a text is of a script that puts no blanks between words."""
    return _CJK.search(text) is not None


def _number(word: Word) -> Term | None:
    digits = re.fullmatch(r"(?:no|n|nr|num)?(\d+)(?:st|nd|rd|th|er|e|eme|a|o|i|y|go|ya)?", word.text)
    if digits:
        return Term("N", str(int(digits[1])))
    if word.text in _ROMAN and word.upper:
        return Term("N", str(_ROMAN[word.text]))
    return None


def _stem(stems: dict[str, list[tuple[str, Term]]], text: str) -> Term | None:
    found = [
        (stem, term)
        for stem, term in stems.get(text[:3], ())
        if text.startswith(stem)
        and (len(text) - len(stem) <= _LONGEST_ENDING)
        and (term.kind != "P" or _DEMONYM.fullmatch(text[len(stem) :]))
    ]
    return max(found, key=lambda each: len(each[0]))[1] if found else None


@functools.cache
def _vocabulary() -> _Vocabulary:
    book = _Vocabulary({}, {}, {}, {}, {}, {})
    for line in lines("forms"):
        for word in line:
            _add(book, word, Term("F", word))
    for kind, id, *words in lines("terms"):
        book.kinds.setdefault(id, kind)
        for word in words if kind == "M" else (id, *words):
            _add(book, word, Term(kind, id))
    for line in lines("places"):
        book.kinds.setdefault(line[0], "P")
        for word in line:
            _add(book, word, Term("P", line[0]))
    for number, *words in lines("numbers"):
        for word in words:
            _add(book, word, Term("N", number))
    return book


def _bare_of_article(part: str) -> str:
    return part.removeprefix("ال") if len(part) > 4 else part


def _add(book: _Vocabulary, word: str, term: Term) -> None:
    word = re.sub("['’‘]", "", visible(word))
    if is_unspaced(word):
        book.unspaced.setdefault(word, term)
        return
    is_stem, parts = (
        word.endswith("*"),
        tuple(key(_bare_of_article(part)) for part in word.rstrip("*").split("_") if part),
    )
    text = parts[0] if parts else ""
    if is_stem and len(parts) == 1:
        book.stems.setdefault(text[:3], []).append((text, term))
    elif parts:
        book.phrases.setdefault(parts, term)
    sound = signs(latin_letters(text, all_scripts=True)) if len(parts) == 1 and not text.isascii() else ""
    if len(sound) > 4 and is_stem:
        book.sound_stems.setdefault(sound[:3], []).append((sound, term))
    elif len(sound) > 4:
        book.sounds.setdefault(sound, term)
