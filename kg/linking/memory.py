"""What a text has named so far, for words that refer back to the last of its kind."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from kg.linking.scene import Scene
from kg.model import ACTOR_TYPES, Entity, EntityType, Token
from kg.model.trees import conjuncts, sentence_of

ANAPHORS = {
    "country": EntityType.COUNTRY,
    "nation": EntityType.COUNTRY,
    "republic": EntityType.COUNTRY,
    "kingdom": EntityType.COUNTRY,
    "regime": EntityType.COUNTRY,
    "ministry": EntityType.GOVERNMENT_BODY,
    "department": EntityType.GOVERNMENT_BODY,
    "agency": EntityType.GOVERNMENT_BODY,
    "service": EntityType.GOVERNMENT_BODY,
    "navy": EntityType.GOVERNMENT_BODY,
    "army": EntityType.GOVERNMENT_BODY,
    "alliance": EntityType.ALLIANCE,
    "bloc": EntityType.ALLIANCE,
    "company": EntityType.COMPANY,
    "firm": EntityType.COMPANY,
    "airline": EntityType.COMPANY,
    "manufacturer": EntityType.COMPANY,
    "group": EntityType.ARMED_GROUP,
    "militia": EntityType.ARMED_GROUP,
    "movement": EntityType.ARMED_GROUP,
}
"""Nouns that with "the" refer back to the last of a kind."""

_STATES = ("country", "nation")
"""Nouns that refer back to the state of a place too."""

_WINDOW = 40
"""Namings looked back at: more stand in a list of names, not in what a word refers to."""


class Naming(NamedTuple):
    """One place where an entity is named or referred to.

    :param subject: whether it stands as what its clause is about.
    :param together: those that it is coordinated with, itself among them: "France, Germany and Italy".
    """

    sentence: int
    id: str
    subject: bool
    together: tuple[str, ...] = ()


def _nothing_yet() -> dict[str, list[Naming]]:
    return {noun: [] for noun in ANAPHORS}


@dataclass(frozen=True, slots=True)
class Memory:
    """What has been named so far, latest last.

    :param people: the people; ``actors``: states and bodies without the media that report on them.
    :param by_noun: the same and the states of places, under each of :data:`ANAPHORS` that may mean them.
    """

    scene: Scene
    people: list[Naming] = field(default_factory=list)
    actors: list[Naming] = field(default_factory=list)
    by_noun: dict[str, list[Naming]] = field(default_factory=_nothing_yet)
    _nouns: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def remember(self, token: Token, id: str) -> None:
        """Keep that a word names or refers to an entity."""
        entity = self.scene.entities[id]
        together = self._together(token)
        naming = Naming(self._sentence(token), id, token.dep in ("nsubj", "nsubjpass"), together)
        if entity.type == EntityType.PERSON:
            self.people.append(naming)
        elif entity.type in ACTOR_TYPES and entity.type != EntityType.MEDIA_OUTLET:
            self.actors.append(naming)
            if id not in self._nouns:
                self._nouns[id] = tuple(noun for noun in ANAPHORS if _may_mean(noun, entity))
            for noun in self._nouns[id]:
                self.by_noun[noun].append(naming)
        elif entity.type == EntityType.PLACE and (state := self.scene.state(id)):
            for noun in _STATES:
                self.by_noun[noun].append(Naming(naming.sentence, state, subject=False))

    def latest(
        self,
        namings: Sequence[Naming],
        token: Token,
        *,
        reach: int | None,
        without: Collection[str] = (),
        plural: bool = False,
        single: bool = False,
    ) -> tuple[str, ...]:
        """Return the last subject of the nearest sentence that names one of these before a word, else its last name.

        :param reach: sentences to go back; None goes back to the beginning.
        :param without: entities that the word cannot mean.
        :param plural: whether the word means all that are coordinated with the one found.
        :param single: whether it means one alone, and none of those that do something together.
        """
        found = self._latest(namings, token, reach, without, single=single)
        if found is None:
            return ()
        return found.together if plural and len(found.together) > 1 else (found.id,)

    def _latest(
        self,
        namings: Sequence[Naming],
        token: Token,
        reach: int | None,
        without: Collection[str],
        *,
        single: bool,
    ) -> Naming | None:
        here = self._sentence(token)
        nearest: Naming | None = None
        for naming in islice(reversed(namings), _WINDOW):
            too_far = reach is not None and here - naming.sentence > reach
            if too_far or (nearest is not None and naming.sentence < nearest.sentence):
                break
            if naming.id in without:
                continue
            if naming.subject and not (single and len(naming.together) > 1):
                return naming
            nearest = nearest or naming
        return nearest

    def _together(self, token: Token) -> tuple[str, ...]:
        if token.dep == "conj" or not any(child.dep == "conj" for child in self.scene.parse.children(token)):
            return ()
        named = (self.scene.named.get(word.index) for word in islice(conjuncts(self.scene.parse, token), _WINDOW))
        return tuple(dict.fromkeys(id for id in named if id and self.scene.entities[id].type in ACTOR_TYPES))

    def _sentence(self, token: Token) -> int:
        return sentence_of(self.scene.parse, token.index).index


def _may_mean(noun: str, entity: Entity) -> bool:
    """Whether a noun may refer back to an entity, by its kind or since its name says so ("the Ministry")."""
    kind = ANAPHORS[noun]
    if kind == EntityType.ARMED_GROUP and entity.type == EntityType.OTHER_ORGANIZATION:
        return True
    return entity.type == kind or noun in entity.name.lower().split()
