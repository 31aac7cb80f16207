"""What phrases and pronouns stand for: "Ukrainian officials", "the country", "his Russian counterpart", "it", "we".

Resolved by rule, in one pass from the front: a pronoun takes the most salient compatible name before it, a phrase the
name inside it or the last name of its kind.
"""

from dataclasses import dataclass

from kg.linking.authors import author, publisher_state
from kg.linking.holders import Holders, holders_of
from kg.linking.incumbents import Incumbents
from kg.linking.memory import Memory
from kg.linking.phrases import resolve_phrase
from kg.linking.pronouns import resolve_pronoun
from kg.linking.quotes import quoted_tokens
from kg.linking.resolved import Resolved
from kg.linking.scene import Scene
from kg.model import EntityType, Position
from kg.model.trees import tokens_in


@dataclass(frozen=True, slots=True)
class References:
    """What the words of a document stand for; the fields are those of :class:`kg.model.Links`.

    :param told: offices that the text tells of by a bare title only.
    """

    refers: dict[int, tuple[str, ...]]
    persons: dict[int, tuple[str, ...]]
    states: dict[str, str]
    located: dict[str, str]
    told: tuple[Position, ...]


def resolve_references(scene: Scene) -> References:
    """Return what every name, pronoun and phrase of a document stands for."""
    resolved = Resolved(
        scene,
        Memory(scene),
        holders_of(scene),
        quoted_tokens(scene.parse),
        author(scene),
        publisher_state(scene),
    )
    resolved.refers.update((index, (id,)) for index, id in scene.named.items())
    _take_titles(resolved)
    incumbents = Incumbents(resolved)
    for token in scene.parse.tokens:
        if token.index in scene.named:
            resolved.memory.remember(token, scene.named[token.index])
        elif token.pos == "PRON" or token.tag in ("PRP", "PRP$"):
            resolved.refer(token, resolve_pronoun(resolved, token))
        elif token.pos in ("NOUN", "PROPN", "ADJ"):
            resolved.refer(token, resolve_phrase(resolved, token))
            incumbents.take(token)
    return References(
        resolved.refers,
        resolved.persons,
        _states(scene, resolved.holders),
        _located(scene),
        tuple(resolved.told.values()),
    )


def _take_titles(resolved: Resolved) -> None:
    """Let a title stand for the person that it is told of, whichever of the two heads the phrase."""
    scene = resolved.scene
    for position in scene.offices:
        for token in tokens_in(scene.parse, position.evidence) if position.evidence else ():
            if token.index not in scene.named and scene.lexicon.has("title", token.lower):
                resolved.refers[token.index] = (position.person,)


def _states(scene: Scene, holders: Holders) -> dict[str, str]:
    """Return, for each person who acts for a state that the document names, that state."""
    people = (id for id, entity in scene.entities.items() if entity.type == EntityType.PERSON)
    acting = ((id, holders.acts_for(id)) for id in people)
    return {id: state for id, state in acting if state and scene.entities[state].type == EntityType.COUNTRY}


def _located(scene: Scene) -> dict[str, str]:
    """Return, for each place and body of a country that the document names, that country.

    A place that the gazetteer lacks may be named after one: "eastern Ukraine".
    """
    countries: dict[str, str] = {}
    for id, entity in scene.entities.items():
        if entity.type == EntityType.COUNTRY:
            countries.setdefault(entity.name.lower(), id)
    found: dict[str, str] = {}
    for id, entity in scene.entities.items():
        if entity.type in (EntityType.COUNTRY, EntityType.PERSON):
            continue
        state = scene.state(id)
        if state is None and entity.type == EntityType.PLACE:
            state = countries.get(entity.name.split(" ", 1)[-1].lower())
        if state is not None:
            found[id] = state
    return found
