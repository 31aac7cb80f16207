"""What the words of a document have been found to stand for, so far."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.linking.holders import Holders
from kg.linking.memory import Memory
from kg.linking.scene import Scene
from kg.model import Position, Token
from kg.model.trees import children_by, conjuncts

_CLAUSES_UP = 6
"""Words looked up from a word for the subject of its clause."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The references of one document while they are resolved from the front; a later one builds on those before it.

    :param quoted: indices of the tokens inside quotes.
    :param author: who says "I" outside quotes; ``publisher``: the state that publishes the document.
    :param refers: for a token, the entities that it stands for.
    :param persons: for a token that heads an office or a counterpart, who held it: local ids, or IRIs of people whom
        the document does not name.
    :param told: for a person, the office that only a bare title tells of.
    """

    scene: Scene
    memory: Memory
    holders: Holders
    quoted: frozenset[int]
    author: str | None
    publisher: str | None
    refers: dict[int, tuple[str, ...]] = field(default_factory=dict)
    persons: dict[int, tuple[str, ...]] = field(default_factory=dict)
    told: dict[str, Position] = field(default_factory=dict)

    def ids(self, token: Token) -> tuple[str, ...]:
        """Return what a word stands for."""
        return self.refers.get(token.index, ())

    def all_ids(self, tokens: Iterable[Token]) -> list[str]:
        """Return what words and those coordinated with them stand for, each once, in order."""
        words = (word for token in tokens for word in conjuncts(self.scene.parse, token))
        return list(dict.fromkeys(id for word in words for id in self.ids(word)))

    def refer(self, token: Token, ids: tuple[str, ...]) -> None:
        """Keep what a word stands for; as a subject it may be referred back to."""
        if not ids:
            return
        self.refers[token.index] = ids
        if token.dep in ("nsubj", "nsubjpass"):
            for id in ids:
                self.memory.remember(token, id)

    def subject(self, token: Token) -> tuple[str, ...]:
        """Return what the subject of the nearest clause around a word stands for."""
        parse = self.scene.parse
        for _ in range(_CLAUSES_UP):
            subjects = children_by(parse, token, "nsubj", "nsubjpass")
            if subjects:
                return tuple(id for word in conjuncts(parse, subjects[0]) for id in self.ids(word))
            if token.head == token.index:
                break
            token = parse.head(token)
        return ()
