"""Everyday words of English, by the language model's own list: what a name may be mistaken for."""

from functools import lru_cache

from kg.errors import StoreError
from kg.language.analysis import MODELS

_PIPES = ("tok2vec", "tagger", "parser", "senter", "attribute_ruler", "ner")
"""The parts of a model that the list does not need: without them it is loaded in a tenth of the time."""


def is_everyday(word: str) -> bool:
    """Whether a single word is in the dictionary, in small letters, itself or without the "s" of a plural.

    The dictionary has some names as well (Washington): what it has not is no everyday word.

    >>> is_everyday("Shield"), is_everyday("Eagles"), is_everyday("Rosoboronexport")
    (True, True, False)
    """
    small = word.lower()
    return small in _words() or (small.endswith("s") and small[:-1] in _words())


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    import spacy

    for name in MODELS:
        if spacy.util.is_package(name):
            lemmatizer = spacy.load(name, exclude=_PIPES).get_pipe("lemmatizer")
            tables = lemmatizer.lookups.get_table("lemma_index", {})  # type: ignore[attr-defined]
            return frozenset(word for words in tables.values() for word in words)
    raise StoreError(f"no English model is installed: install one of {', '.join(MODELS)}")
