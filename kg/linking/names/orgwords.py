"""An organisation's name taken apart: its words as terms, numbers and names, without its legal form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.linking.names.scripts import Word, undotted, words_of
from kg.linking.names.sounds import signs
from kg.linking.names.vocabulary import Term, find_term, is_unspaced, single_terms, unspaced_terms

_ADJECTIVE = re.compile(r"(?:(?:sk|ts?k)(?:iy|ii|ij|yj|yy|y|aya|aia|oye|oe|oie|iye|ie|ogo|oho|oi|oy|yi|a|e))$")
_LONG_ADJECTIVE = re.compile(rf"(?:en|an|in|ov|ev){_ADJECTIVE.pattern}")
_ENDING = re.compile(r"(?:iy|yy|aya|oye|oe|iye|ye|ogo|oy|yi|yj|a|e|i|y)$")
_RUN = re.compile("([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af㈜㈱]+)")
_ELIDED = re.compile(r"(?<!\w)[dl]['’](?=\w)", re.IGNORECASE)
_SARL = re.compile(r"(?<!\w)s\. ?[àa] ?r\. ?l\b\.?", re.IGNORECASE)
_BANK_FORMS = frozenset({"аб", "акб", "гкб", "jscb", "jscib", "akb"})
_ACRONYM = 5
"""Letters of an acronym at most."""

STOPS = frozenset({"of", "the", "and", "for", "de", "la", "le", "les", "du", "des", "et", "y", "del", "di", "e", "i"})
"""Words whose first letters acronyms may leave out or keep."""


@dataclass(frozen=True, slots=True)
class OrgWord:
    """A word of an organisation's name.

    :param kind: that of its term (:class:`~kg.linking.names.vocabulary.Term`), X a name, C the rest of a phrase.
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


@dataclass(frozen=True, slots=True)
class OrgName:
    """A name taken apart.

    :param words: those that count; ``initials``: every word as it is written, for acronyms.
    """

    words: tuple[OrgWord, ...]
    initials: tuple[str, ...]


def take_apart(name: str) -> OrgName:
    """Return a name taken apart.

    >>> [word.term or word.text for word in take_apart("Минский завод № 9 ОАО").words]
    ['minskiy', 'plant', '9']
    """
    shown = _ELIDED.sub("", undotted(_SARL.sub("sarl", name)))
    read = list(_read(shown))
    initials = tuple(word.text for word in read if word.kind != "O" or word.text in STOPS)
    words = [word for word in _without_forms(read) if word.kind not in "OFC"]
    words = _with_bank(read, _without_own_acronym(words))
    return OrgName(tuple(words), initials)


def _read(shown: str) -> Iterator[OrgWord]:
    """Yield the words of a name, known ones as terms."""
    is_upper = shown.isupper() and " " in shown
    for run in _RUN.split(shown):
        if is_unspaced(run):
            for piece, term in unspaced_terms(run):
                script = "hangul" if "\uac00" <= piece[0] <= "\ud7af" else "han"
                yield from _word([Word("".join(word.text for word in words_of(piece)), piece, script)], term, is_upper)
            continue
        words = [word for word in words_of(run) if word.text != "," and word.native != "ال"]
        at = 0
        while at < len(words):
            term, length = find_term(words, at) or (None, 1)
            yield from _word(words[at : at + length], term, is_upper)
            at += length


def _word(words: Sequence[Word], term: Term | None, is_upper: bool) -> Iterator[OrgWord]:
    """Yield what a word is, or the words of a phrase are."""
    first = words[0]
    parts = re.findall(r"[a-z]+|\d+", first.text)
    if term is not None:
        for each in single_terms(term):
            text = first.text if term.kind != "M" else each.id
            native = first.script != "latin"
            yield OrgWord(each.kind, each.id, text, _sounds(first), first.bare, dotted=first.dotted, native=native)
        for word in words[1:]:
            yield OrgWord("C", "", word.text)
    elif len(parts) > 1 and any(part.isdigit() for part in parts):
        for part in parts:
            yield OrgWord("N", str(int(part)), part) if part.isdigit() else _name_word(Word(part, part), is_upper)
    else:
        yield _name_word(first, is_upper)


def _name_word(word: Word, is_upper: bool) -> OrgWord:
    """Return a word that is no term; in a name of capitals only what has no vowel is an acronym."""
    acronym = word.upper and len(word.text) <= _ACRONYM and not (is_upper and re.search("[aeiou]", word.text))
    return OrgWord("X", "", word.text, _sounds(word), word.bare, acronym, word.dotted, word.script != "latin")


def _sounds(word: Word) -> tuple[str, ...]:
    """Return how a word sounds, and how it does without the ending of a Slavic adjective or case, or of a plural."""
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
    """Return the words from the first to the last that is no legal form; all where none is left."""
    kept = list(words)
    while len(kept) > 1 and kept[0].kind in "FOC":
        kept.pop(0)
    while len(kept) > 1 and kept[-1].kind in "FOC":
        kept.pop()
    if len(kept) == 1 and kept[0].kind == "F":
        return [OrgWord("X", "", kept[0].text, (signs(kept[0].text),), acronym=True)]
    return kept


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
