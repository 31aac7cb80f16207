"""Words as names are compared by: folded, with their places in the original text.

Two spellings of one name give the same words: case, accents, curly quotes, hyphens, British and American spelling, and
the hyphen in a designation ("S-300", "S300", "S 300") make no difference. Nothing is cut out of the text, so an offset
is always an offset into the original, whatever stands there (emoji, combining marks, CRLF, zero-width characters).
"""

import functools
import re
import unicodedata
from dataclasses import dataclass

_COMBINING = "\u0300-\u036f\u0483-\u0489\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"  # soft hyphen, zero-width signs, direction marks
_LETTER = r"[^\W\d_]"
# Bounded, so that a run of a million marks is read in linear time.
_WORD = re.compile(rf"{_LETTER}+(?:[{_COMBINING}{_INVISIBLE}]{{1,8}}{_LETTER}+|[{_COMBINING}]+)*|\d+|,")
_NO_MARKS = re.compile(f"[{_COMBINING}{_INVISIBLE}]+")

# Letters that Unicode does not take apart into a base and a mark.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "ħ": "h"}
)
# Modifier letters that stand for an apostrophe: they part words, as an apostrophe does.
_APOSTROPHE = re.compile("[ʼʻʹʽˈ′՚]")

_AMERICAN = {
    "armour": "armor",
    "armoured": "armored",
    "calibre": "caliber",
    "centre": "center",
    "centres": "centers",
    "defence": "defense",
    "defences": "defenses",
    "labour": "labor",
    "manoeuvre": "maneuver",
    "metre": "meter",
    "neighbourhood": "neighborhood",
    "organisation": "organization",
    "organisations": "organizations",
    "programme": "program",
    "programmes": "programs",
    "refuelling": "refueling",
}
# Prefixes that are written apart, with a hyphen or joined ("anti-tank", "antitank"); both are read as two words.
_JOINED = re.compile(
    r"^(anti|counter)(?=(tank|aircraft|ship|armor|personnel|artillery|battery|mortar|drone|missile|submarine|radar|"
    r"terrorism|terrorist|corruption|vehicle|fire|jamming|measure|measures|mine|riot|narcotics|insurgency)$)"
)


@functools.lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return the form that a single word is compared by.

    >>> fold("Erdoğan"), fold("Defence"), fold("antitank")
    ('erdogan', 'defense', 'anti tank')
    """
    if word.isascii():
        folded = word.lower()
    else:
        bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
        folded = _NO_MARKS.sub("", bare).casefold().translate(_LETTERS)
    folded = _AMERICAN.get(folded, folded)
    return _JOINED.sub(r"\1 ", folded) if folded.startswith(("anti", "counter")) else folded


@functools.lru_cache(maxsize=1 << 14)
def singular(word: str) -> str:
    """Return a form that a word and its plural share ("batteries", "battery"); it need not be a word itself."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes", "sses", "oes")):
        return word[:-2]
    return word[:-1]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text.

    :param folded: each word's folded form; a comma is a word of its own.
    :param starts: where each begins in the original text; ``ends`` where it ends.
    :param reach: for each word, the index after the last word that one name starting there may run to: names do not
        run over a full stop, a bracket, a quotation mark or an empty line.
    """

    text: str
    folded: list[str]
    starts: list[int]
    ends: list[int]
    reach: list[int]

    def raw(self, index: int) -> str:
        """Return the word as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]

    def tight(self, index: int) -> bool:
        """Whether the word follows the one before it with nothing in between ("300" in "S300")."""
        if not 0 < index < len(self.starts) or self.starts[index] != self.ends[index - 1]:
            return False
        return self.folded[index] != "," and self.folded[index - 1] != ","

    def gap(self, index: int) -> str:
        """Return what stands between the word and the one before it."""
        return self.text[self.ends[index - 1] : self.starts[index]] if index > 0 else ""


# What may stand between two words of one name: blanks, one line end, hyphens, apostrophes, slashes, and a stop after
# an abbreviation.
_SOFT = re.compile(r"""[^\S\r\n]*(?:[-‐-―−'’`´/&+–]|\r?\n|)[^\S\r\n]*""")
_STOP = re.compile(r"\.[^\S\r\n]*-?")
# Words that a stop does not end a sentence after.
_ABBREVIATION = re.compile(
    "[a-z]|adm|amb|brig|capt|cmdr|co|col|corp|cpl|dept|dr|ft|gen|gov|hon|inc|jr|lt|ltd|maj|mr|mrs|ms|mt|pres|prof|pvt"
    "|rep|rev|sec|sen|sgt|sr|st|vs"
)


@functools.lru_cache(maxsize=1 << 12)
def _soft(gap: str) -> bool:
    return _SOFT.fullmatch(gap) is not None


@functools.lru_cache(maxsize=1 << 12)
def _stop(gap: str) -> bool:
    return _STOP.fullmatch(gap) is not None


def words(text: str) -> Words:
    """Take a text apart; linear in its length.

    >>> words("The U.S. Army’s S300").folded
    ['the', 'u', 's', 'army', 's', 's', '300']
    """
    plain = text if text.isascii() else _APOSTROPHE.sub("'", text)
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    hard: list[bool] = []
    previous = 0
    for found in _WORD.finditer(plain):
        start, end = found.span()
        gap = plain[previous:start]
        if gap == " " or not gap:
            hard.append(False)
        else:
            short = bool(folded) and _ABBREVIATION.fullmatch(folded[-1]) is not None
            hard.append(not (_soft(gap) or (short and _stop(gap))))
        previous = end
        word = fold(found.group())
        if " " in word:  # a joined prefix: "antitank" is two words, parted where the prefix ends
            first, _, word = word.partition(" ")
            folded.append(first)
            starts.append(start)
            ends.append(start + len(first))
            hard.append(False)
            start += len(first)
        folded.append(word)
        starts.append(start)
        ends.append(end)
    reach = [0] * len(folded)
    limit = len(folded)
    for index in range(len(folded) - 1, -1, -1):
        reach[index] = limit
        if hard[index]:
            limit = index
    return Words(text, folded, starts, ends, reach)


_PLAIN = re.compile(r"[A-Za-z]+|[0-9]+|,")


def pattern(name: str) -> str:
    """Return a name's folded words, joined by blanks: what two spellings of it share.

    >>> pattern("FGM-148"), pattern("Côte d’Ivoire")
    ('fgm 148', 'cote d ivoire')
    """
    if name.isascii():  # most names: the same answer, several times faster
        return " ".join(map(fold, _PLAIN.findall(name)))
    return " ".join(words(name).folded)
