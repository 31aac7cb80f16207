"""A name in any script as words of Latin letters.

Invisible marks go, letters of one script that stand in a word of another are taken for what they look like, and every
script is written in Latin: by ``anyascii``, but for Arabic and Hebrew, whose short vowels are not written, and for the
pairs of letters of Greek and Armenian that are one sound, by the tables here.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

MOST_LETTERS = 400
"""Letters of a name that are read: the longest names of companies in public registers have some 300."""

_LONGEST_WORD = 48
"""Letters of a word that are read."""

MOST_WORDS = 24
"""Words of a name that are compared."""

_ARABIC = {
    **dict.fromkeys("اأإآٱىعأ", "a"),
    **dict.fromkeys("هةۀە", "h"),
    **dict.fromkeys("يیئې", "y"),
    **dict.fromkeys("وؤۆ", "w"),
    **dict.fromkeys("كکق", "k"),
    **dict.fromkeys("تطټ", "t"),
    **dict.fromkeys("سص", "s"),
    **dict.fromkeys("زظذ", "z"),
    **dict.fromkeys("دډض", "d"),
    **dict(
        zip(
            "بپجحرړثغفلمنںگڤ",
            ("b", "p", "j", "h", "r", "r", "th", "gh", "f", "l", "m", "n", "n", "g", "v"),
            strict=True,
        )
    ),
    **dict(zip("چخژشءـ", ("ch", "kh", "zh", "sh", "", ""), strict=True)),
}
_HEBREW = {
    **dict.fromkeys("אע", "a"),
    **dict.fromkeys("כךק", "k"),
    **dict.fromkeys("תט", "t"),
    **dict.fromkeys("פף", "p"),
    **dict.fromkeys("מם", "m"),
    **dict.fromkeys("נן", "n"),
    **dict.fromkeys("צץ", "ts"),
    **dict(zip("בגדהוזחילסרש׳״", ("b", "g", "d", "h", "w", "z", "h", "y", "l", "s", "r", "sh", "", ""), strict=True)),
}
_LETTERS = str.maketrans({**_ARABIC, **_HEBREW, "ł": "l", "ı": "i", "ə": "a", "ђ": "dj", "џ": "dzh", "ћ": "ch"})
_PAIRS = (  # Greek and Armenian letters that are one sound together, after their accents went
    ("γγ", "ng"),
    ("γκ", "gk"),
    ("^μπ", "b"),
    ("μπ", "mp"),
    ("^ντ", "d"),
    ("ευ", "ev"),
    ("αυ", "av"),
    ("ου", "ou"),
    ("χ", "ch"),
    ("ու", "u"),
    ("և", "ev"),
    ("ռ", "r"),
)
_AS_ONE = re.compile(r"[kgsczdtp]h|ts|tz|ck|(.)\1")
"""Letters side by side that signs would take for one sound."""
_LOOK_ALIKE = str.maketrans("авекмнорстухіјѕԁԛԝ", "abekmhopctyxijsdqw")
_LOOK_ALIKE_BACK = str.maketrans("abekmhopctyxij", "авекмнорстухіј")
_DIGITS = str.maketrans("015", "ols")
_APOSTROPHES = re.compile("[’‘`´'ʼʻʹʽˈ′՚ʾʿ\"“”„«»″]")
_STRAY = re.compile(r"[^\W_]+(?:\.(?=[^\W_](?:\.|$|\W))[^\W_])*|,|&|\+")
_DOTTED = re.compile(r"(?<![^\W_])((?:[^\W\d_]\.\s?){2,}(?:[^\W\d_](?![^\W_]))?|[^\W\d_](?:/[^\W\d_])+(?![^\W_]))")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|[a-z]+\d+")
_SCRIPTS = (
    (re.compile("[\u0590-\u05ff]"), "hebrew"),
    (re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"), "arabic"),
    (re.compile("[\u3040-\u30ff]"), "kana"),
    (re.compile("[\u3400-\u9fff\uf900-\ufaff]"), "han"),
    (re.compile("[\uac00-\ud7af]"), "hangul"),
    (re.compile("[\u0400-\u052f]"), "cyrillic"),
    (re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), "greek"),
    (re.compile("[\u0900-\u0e7f\u1200-\u137f]"), "abugida"),
)
_SYLLABLE = re.compile("[A-Z][a-z]*|[a-z]+")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[a-z]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name.

    :param text: in Latin letters, or digits; a comma is a word of its own.
    :param native: as it was written, folded.
    :param script: "latin", or the name of another script.
    :param upper: whether it was written in capitals throughout; ``dotted``: whether a stop followed.
    :param joined: whether a hyphen or an apostrophe, not a blank, parts it from the word before.
    """

    text: str
    native: str
    script: str = "latin"
    upper: bool = False
    dotted: bool = False
    joined: bool = False

    @property
    def bare(self) -> bool:
        """Whether its script leaves short vowels out."""
        return self.script in ("arabic", "hebrew", "abugida", "hangul")


def visible(name: str) -> str:
    """Return a name without marks that nobody sees, in composed letters, and no longer than what is read.

    >>> visible(chr(0x200F) + "Vlad" + chr(0x200B) + "imir  Putin ")
    'Vladimir Putin'
    """
    name = unicodedata.normalize("NFKC", name[: 2 * MOST_LETTERS])
    shown = "".join(
        " " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter
        for letter in name
        if unicodedata.category(letter) not in ("Cf", "Cs", "Co", "Cn")
    )
    return " ".join(shown[:MOST_LETTERS].split())


def words_of(name: str) -> list[Word]:
    """Return the words of a name, in Latin letters.

    >>> [word.text for word in words_of("Сергей Кужугетович")], [word.text for word in words_of("O'Brien, J. P.")]
    (['sergey', 'kuzhugetovich'], ['obrien', ',', 'j', 'p'])
    """
    shown = _APOSTROPHES.sub("", visible(name).replace("’s ", " ").replace("'s ", " "))
    found: list[Word] = []
    for match in _STRAY.finditer(shown):
        raw = match.group().replace(".", "")
        start, end = match.span()
        joined = start > 0 and shown[start - 1] in "-‐-―−" and bool(found)
        dotted = shown[end : end + 1] == "."
        found.extend(_word(raw, dotted=dotted, joined=joined))
        if len(found) >= MOST_WORDS:
            break
    return found[:MOST_WORDS]


def undotted(name: str) -> str:
    """Return a name whose lettered abbreviations are joined: "S.A. de C.V." is "SA de CV".

    >>> undotted("Cementos S.A. de C.V.").split()
    ['Cementos', 'SA', 'de', 'CV']
    """
    return _DOTTED.sub(lambda match: re.sub(r"[./\s]", "", match.group()) + " ", name)


def _word(raw: str, *, dotted: bool, joined: bool) -> list[Word]:
    """Return what one run of letters holds: one word, or in Chinese and Korean a word for each syllable."""
    native = _same_script(raw[:_LONGEST_WORD].casefold())
    script = _script(native)
    upper = raw.isupper() and len(raw) > 1
    if script in ("han", "hangul"):
        syllables = [part.lower() for part in _SYLLABLE.findall(_ascii(native))]
        return [Word(part, native, script, joined=number > 0) for number, part in enumerate(syllables)]
    text = latin(native, script)
    if script == "arabic" and native.startswith("ال") and len(native) > 4 and native != "الله":
        rest = Word(latin(native[2:], script), native[2:], script, upper, dotted, joined=True)
        return [Word("al", "ال", script, joined=joined), rest]
    return [Word(text, native, script, upper, dotted, joined)] if text else []


def latin(native: str, script: str) -> str:
    """Return a folded word in Latin letters."""
    if native.isascii():
        return native
    if script == "greek" or "\u0530" < native[0] < "\u0590":
        native = bare_letters(native)
        for pair, sound in _PAIRS:
            native = re.sub(pair, sound, native)
    if len(native) > 5:
        native = native.replace("đ", "dj")  # of Serbian; Vietnamese words are short
    if script in ("arabic", "hebrew"):
        return _consonants(native)
    text = _ascii(native.translate(_LETTERS)).lower()
    return "".join(letter for letter in text if letter.isalnum() or letter in ",&+")


def _consonants(native: str) -> str:
    """Return a word of Arabic or Hebrew in Latin letters; an "e" parts two that would be read as one sound."""
    if native in ("الله", "اللّه"):
        return "allah"
    text = ""
    for letter in native:
        sound = _ascii(letter.translate(_LETTERS)).lower()
        text += ("e" if _AS_ONE.fullmatch(text[-1:] + sound[:1]) else "") + "".join(filter(str.isalnum, sound))
    return text


def bare_letters(text: str) -> str:
    """Return letters without their accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def latin_letters(text: str, *, all_scripts: bool = False) -> str:
    """Return folded letters with those of Latin script in ASCII, or those of every script."""
    if text.isascii() or (_script(text) != "latin" and not all_scripts):
        return text
    return latin(text, _script(text))


def _ascii(text: str) -> str:
    if text.isascii():
        return text
    from anyascii import anyascii  # its tables are read block by block, as letters need them

    return anyascii(text)


def _script(native: str) -> str:
    if native.isascii():
        return "latin"
    return next((name for pattern, name in _SCRIPTS if pattern.search(native)), "latin")


def _same_script(word: str) -> str:
    """Return a folded word in one script: the few Cyrillic letters of a Latin word are what they look like, and back.

    Digits in a word of letters are the letters that scanning takes them for.
    """
    letters = sum(letter.isalpha() for letter in word)
    if len(word) / 2 < letters < len(word) and not _ORDINAL.fullmatch(word):
        word = word[:1].translate(_DIGITS) + word[1:-1].translate(_DIGITS) + word[-1:]
    cyrillic, latins = len(_CYRILLIC.findall(word)), len(_LATIN.findall(word))
    if not cyrillic or not latins:
        return word
    return word.translate(_LOOK_ALIKE if latins >= cyrillic else _LOOK_ALIKE_BACK)


def texts(words: Sequence[Word]) -> list[str]:
    """Return the words in Latin letters."""
    return [word.text for word in words]
