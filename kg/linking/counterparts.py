"""Counterparts: "his Russian and Ukrainian colleagues" are the states, and who held the matching offices that day."""

from kg.linking.resolved import Resolved
from kg.model import ACTOR_TYPES, EntityType, Token
from kg.model.trees import children_by


def resolve_counterpart(resolved: Resolved, token: Token) -> tuple[str, ...]:
    """Return the states whose office holders a word means, and keep who they were."""
    scene = resolved.scene
    modifiers = resolved.all_ids(children_by(scene.parse, token, "amod", "compound", "nmod"))
    states = [id for id in modifiers if scene.entities[id].type in ACTOR_TYPES]
    roles = (resolved.holders.matching_role(id) for id in _owners(resolved, token))
    role = next((role for role in roles if role), "")
    people = tuple(person for id in states if (person := resolved.holders.held(role, id)))
    if people:
        resolved.persons[token.index] = people
    return tuple(states)


def _owners(resolved: Resolved, token: Token) -> tuple[str, ...]:
    """Return whose counterparts they are: the person that the clause goes on to name, the owner, or the subject."""
    parse = resolved.scene.parse
    owners = tuple(id for child in children_by(parse, token, "poss") for id in resolved.ids(child))
    return _person_to_come(resolved, token) or owners or resolved.subject(parse.head(token))


def _person_to_come(resolved: Resolved, token: Token) -> tuple[str, ...]:
    """Return the person of a clause that a fronted phrase stands before: "In a call with his counterpart, X said"."""
    parse = resolved.scene.parse
    verb = next((word for word in parse.ancestors(token) if word.pos == "VERB"), None)
    subjects = children_by(parse, verb, "nsubj") if verb is not None else []
    ids = (id for word in subjects if word.index > token.index for id in resolved.ids(word))
    return tuple(id for id in ids if resolved.scene.entities[id].type == EntityType.PERSON)
