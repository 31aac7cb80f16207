"""Who a phrase names as a speaker, and the words for one whom it does not name."""

from collections.abc import Iterable

from kg.language.lexicon import Lexicon
from kg.model import ACTOR_TYPES, Entity, EntityType, Links, Parse, Token
from kg.model.trees import children_by, conjuncts, objects_of

_BODIES = frozenset({EntityType.PERSON, EntityType.GOVERNMENT_BODY, EntityType.MILITARY_UNIT})
_OFFICIAL = frozenset({EntityType.COUNTRY, EntityType.ALLIANCE, EntityType.GOVERNMENT_BODY, EntityType.MILITARY_UNIT})
_RELATIVE = ("WP", "WDT")
_BESIDE = ("relcl", "punct")
_LONGEST = 10
"""Words after the head that still belong to a speaker's description."""


class Speakers:
    """Reads the phrases of one document that stand for speakers."""

    def __init__(self, parse: Parse, links: Links, lexicon: Lexicon) -> None:
        self._parse = parse
        self._links = links
        self._lexicon = lexicon
        self._entities: dict[str, Entity] = {entity.id: entity for entity in links.entities}

    def of(self, heads: Iterable[Token]) -> list[str]:
        """Return the named speakers of phrases; a person stands for himself, a spokesman or a report for its body."""
        found: list[str] = []
        for head in heads:
            for token in conjuncts(self._parse, head):
                ids = self._links.refers.get(token.index, ())
                ids = () if self._is_unnamed(token, ids) else ids or self._behind(token)
                ids = ids or self._ids(children_by(self._parse, token, "appos"))
                found.extend(id for id in ids if self._entities[id].type in ACTOR_TYPES)
        return list(dict.fromkeys(found))

    def people(self, heads: Iterable[Token]) -> list[str]:
        """Return the persons among the named speakers of phrases."""
        return [id for id in self.of(heads) if self._entities[id].type == EntityType.PERSON]

    def inside(self, heads: Iterable[Token]) -> list[str]:
        """Return the first person or body that is named anywhere in phrases."""
        tokens = (token for head in heads for token in self._parse.subtree(head))
        return [id for id in self._ids(tokens) if self._entities[id].type in _BODIES][:1]

    def words(self, head: Token) -> str:
        """Return the words for a speaker: his description without what is told of him beside it."""
        tokens = self._parse.subtree(head)
        ends = [self._parse.subtree(child)[0].index for child in self._beside(head)]
        ends += [token.index for token in tokens if token.index > head.index and token.tag in _RELATIVE]
        end = min([head.index + _LONGEST, *ends])
        kept = [token for token in tokens if token.index < end and (token.dep != "case" or token.head != head.index)]
        while kept[-1].pos == "PUNCT" and len(kept) > 1:
            kept.pop()
        return self._parse.text[kept[0].start : kept[-1].end]

    def _beside(self, head: Token) -> list[Token]:
        """Return what stands after a head without describing it: "who asked not to be named", "on condition of"."""
        return [
            child
            for child in self._parse.children(head)
            if child.index > head.index
            and (
                child.dep in _BESIDE
                or any(mark.lower == "that" for mark in children_by(self._parse, child, "mark"))
                or (child.dep == "prep" and any(word.lower == "condition" for word in self._parse.children(child)))
            )
        ]

    def _ids(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        return tuple(id for token in tokens for id in self._links.refers.get(token.index, ()))

    def _behind(self, token: Token) -> tuple[str, ...]:
        """Return the body that a phrase speaks for: "a spokesman for the ministry", "the UN panel"."""
        if not self._is_body(token):
            return ()
        heads = objects_of(self._parse, token, "for", "of", "by")
        found = self._ids(heads) or tuple(id for head in heads for id in self._behind(head))
        return found or self._ids(children_by(self._parse, token, "poss", "compound", "amod", "nmod"))

    def _is_body(self, token: Token) -> bool:
        """Whether a phrase is of a body or of what it publishes: "the coast guard", not "a guard"."""
        before = self._parse.tokens[max(0, token.index - 1)].lemma.lower()
        words = (token.lemma.lower(), f"{before} {token.lemma.lower()}")
        return any(self._lexicon.has(name, word) for name in ("mouthpiece", "government") for word in words)

    def _is_unnamed(self, token: Token, ids: tuple[str, ...]) -> bool:
        """Whether a phrase hides who speaks: "a US official" is not the United States' own word."""
        if not ids and self._is_body(token):
            return False
        if token.index in self._links.named and token.pos == "PROPN":
            return False
        if token.pos == "NOUN" and ids and all(self._is_common(id, token) for id in ids):
            return True
        if token.index in self._links.named or not self._lexicon.has("unnamed", token.lemma.lower()):
            return False
        if all(self._entities[id].type in (EntityType.COUNTRY, EntityType.ALLIANCE) for id in ids):
            return True
        # "Pentagon officials" speak for the Pentagon, "two Pentagon officials" for themselves.
        counted = token.tag == "NN" or bool(children_by(self._parse, token, "nummod", "det"))
        return counted and all(self._entities[id].type in _OFFICIAL for id in ids)

    def _is_common(self, id: str, token: Token) -> bool:
        """Whether an entity is called by a common noun only: "the militia"."""
        return self._entities[id].name.lower().removeprefix("the ") == token.lower
