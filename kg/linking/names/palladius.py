"""Chinese in Cyrillic, after the system of Palladius that Russian writes it in."""

import functools
import re

_INITIALS = {
    "": ("",), "б": ("b",), "п": ("p",), "м": ("m",), "ф": ("f",), "д": ("d",), "т": ("t",), "н": ("n",), "л": ("l",),
    "г": ("g",), "к": ("k",), "х": ("h",), "цз": ("j", "z"), "ц": ("q", "c"), "с": ("x", "s"), "чж": ("zh",),
    "ч": ("ch",), "ш": ("sh",), "ж": ("r",), "в": ("w",),
}  # fmt: skip
_FINALS = {
    "а": "a", "о": "o uo e", "э": "e", "ай": "ai", "эй": "ei", "ао": "ao", "оу": "ou", "ань": "an", "энь": "en",
    "ан": "ang", "эн": "eng", "ун": "ong", "и": "i", "ы": "i", "я": "ia ya", "е": "ie ye", "яо": "iao yao",
    "ю": "iu you", "янь": "ian yan", "инь": "in yin", "ян": "iang yang", "ин": "ing ying", "юн": "iong yong",
    "у": "u wu", "уа": "ua", "уай": "uai", "уй": "ui", "уэй": "ui", "уань": "uan", "унь": "un", "уан": "uang",
    "юй": "u yu v", "юэ": "ue yue", "юань": "uan yuan", "юнь": "un yun", "эр": "er",
}  # fmt: skip
_SYLLABLE = re.compile(
    "({})({})(?=[^аеиоуыэюяйь]|$)".format(
        "|".join(sorted(_INITIALS, key=len, reverse=True)), "|".join(sorted(_FINALS, key=len, reverse=True))
    )
)
_ALONE = {"и": "yi", "у": "wu"}


@functools.lru_cache(maxsize=1 << 10)
def pinyin_of(native: str) -> tuple[frozenset[str], ...]:
    """Return the syllables of a word in Cyrillic, each as all that it may be in pinyin; none where it is not Chinese.

    >>> [sorted(readings) for readings in pinyin_of("цзиньпин")]
    [['jin', 'zin'], ['ping']]
    >>> pinyin_of("шойгу")
    ()
    """
    found: list[frozenset[str]] = []
    at = 0
    while at < len(native):
        match = _SYLLABLE.match(native, at)
        if match is None or len(found) == 2:
            return ()
        found.append(_readings(*match.groups()))
        at = match.end()
    return tuple(found)


def _readings(first: str, final: str) -> frozenset[str]:
    tails = _FINALS[final].split()
    if not first:
        return frozenset({_ALONE.get(final, tails[-1])})
    return frozenset(head + tail for head in _INITIALS[first] for tail in tails if not (head and tail[0] in "yw"))
