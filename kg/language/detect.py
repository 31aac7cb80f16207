"""Which language a text is written in: English is read, other languages are told and left alone.

Words that no English text does without decide most texts at once; only one that lacks them is put to a statistical
identifier (py3langid, after Lui and Baldwin 2012), whose model takes longer to load than a document to read.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"

_LONGEST = 5_000
"""Characters looked at: more tells nothing new."""

_ENOUGH = 0.12
"""Share of the words below from which a text is English: running English has 0.3 to 0.5, other languages under 0.06."""

_FEWEST = 6
"""Words below which a text in Latin letters is a name or a heading and tells no language."""

_SURE = 0.8
"""Probability from which the identifier's word is taken for another language."""

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z]")
_COMMON = frozenset(
    (
        "the", "of", "and", "to", "is", "that", "with", "for", "was", "has", "have", "will", "by", "from", "its",
        "their", "are", "been", "which", "said", "would", "this", "but", "were", "on", "at", "as", "an", "it", "his",
    )
)  # fmt: skip
_ALSO_ENGLISH = frozenset({"en", "pcm", "sco", "jam"})
"""English, and languages that short English texts are taken for."""


def language_of(text: str) -> str:
    """Return the language of a text as a code of ISO 639; "en" where it is English or too short to tell.

    >>> language_of("Norway has handed over six patrol boats to the coast guard of Kenya.")
    'en'
    """
    words = [word.lower() for word in _WORD.findall(text[:_LONGEST])]
    if sum(word in _COMMON for word in words) >= _ENOUGH * len(words):
        return ENGLISH
    if len(words) < _FEWEST and all(_LATIN.search(word) for word in words):
        return ENGLISH
    code, probability = _identifier().classify(text[:_LONGEST])
    return ENGLISH if code in _ALSO_ENGLISH or probability < _SURE else str(code)


@lru_cache(maxsize=1)
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
