"""A parsed text, as plain values: what the layers above know of a linguistic analysis.

Labels are those of Universal Dependencies' English treebanks as spaCy writes them (ClearNLP style): ``nsubj``,
``dobj``, ``prep``, ``pobj`` and so on. Building these by hand in a test needs no model.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.model.mention import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word, with its place in the text and in the tree.

    :param index: place in the parse; ``head`` is the index of the governing word (its own for a root).
    :param pos: coarse part of speech (UPOS); ``tag`` the Penn Treebank's.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of tokens: indices ``first`` to ``last``, the last excluded; ``paragraph`` counts from 0."""

    index: int
    first: int
    last: int
    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Parse:
    """A whole text with its tokens, sentences and the statistical recogniser's names.

    :param names: spans with the recogniser's label (PERSON, ORG, GPE, ...).
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[tuple[Span, str], ...] = ()
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token.index)
        object.__setattr__(self, "_children", tuple(map(tuple, children)))

    def children(self, token: Token) -> Iterator[Token]:
        """Yield what the word governs, in order of the text."""
        for index in self._children[token.index]:
            yield self.tokens[index]

    def head(self, token: Token) -> Token:
        """Return the governing word; a root governs itself."""
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the governing words, nearest first."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> list[Token]:
        """Return the word and all that it governs, in order of the text."""
        found: list[int] = []
        waiting = [token.index]
        while waiting:
            index = waiting.pop()
            found.append(index)
            waiting.extend(self._children[index])
        return [self.tokens[index] for index in sorted(found)]

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return a sentence's tokens."""
        return self.tokens[sentence.first : sentence.last]
