"""Where a sentence cannot begin: the parser is told beforehand, since it ends sentences at "Maj." and within lists."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ENDS = frozenset(".!?:;")
_CLOSING = frozenset("\"')]}*_")
_ABBREVIATED = frozenset(
    (
        "adm", "brig", "capt", "cmdr", "cpl", "col", "cpt", "dr", "ens", "gen", "gov", "hon", "lt", "ltg", "maj",
        "messrs", "mr", "mrs", "ms", "mt", "pfc", "pres", "prof", "pvt", "rep", "reps", "rev", "sen", "sens", "sgt",
        "sr", "ssgt", "st", "supt", "vs", "amb", "approx", "cf", "e.g", "i.e",
    )
)  # fmt: skip
"""Abbreviations that stand before a name, so that their full stop ends no sentence."""

_BEFORE_NUMBERS = frozenset({"no", "nos", "art", "sec", "fig", "pub", "para", "vol", "p", "pp"})
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+")
_NO_INITIALS = frozenset({"u.s.", "u.k.", "u.n.", "e.u.", "d.c.", "u.a.e.", "a.m.", "p.m.", "i."})


def keep_sentences(doc: "Doc") -> "Doc":
    """Forbid the start of a sentence where none can be: after no full stop, or after that of a title or an initial."""
    for index in range(1, len(doc)):
        if not _may_begin(doc, index):
            doc[index].is_sent_start = False
    return doc


def _may_begin(doc: "Doc", index: int) -> bool:
    before = index - 1
    while before > 0 and (doc[before].text in _CLOSING or doc[before].is_space):
        before -= 1
    last = doc[before].text
    if last[-1] not in _ENDS:
        return False
    if last == "." and before and not doc[before].text_with_ws.startswith(" "):
        last = doc[before - 1].text + "."
    return not (last.endswith(".") and _goes_on(last.lower(), doc[index].text))


def _goes_on(word: str, following: str) -> bool:
    """Whether a full stop belongs to its word: a title ("Maj."), a person's initials ("C.S."), "No. 5"; not "U.S."."""
    stem = word[:-1]
    if stem in _ABBREVIATED or (stem in _BEFORE_NUMBERS and following[0].isdigit()):
        return True
    return _INITIALS.fullmatch(word) is not None and word not in _NO_INITIALS
