"""Who is named inside a phrase: "Ukrainian officials", "the country's leaders", "German firms including Siemens"."""

from kg.linking.resolved import Resolved
from kg.model import ACTOR_TYPES, EntityType, Token
from kg.model.trees import children_by, conjuncts, objects_of


def named_within(resolved: Resolved, token: Token, *, owners: bool = True) -> tuple[str, ...]:
    """Return the actors named inside the phrase that a word heads.

    :param owners: whether a possessor and what follows "of" and "from" count: "Ukraine's allies" are not Ukraine.
    """
    scene = resolved.scene
    found = list(dict.fromkeys(id for word in _examples(resolved, token) for id in resolved.ids(word)))
    if found:
        return tuple(id for id in found if scene.entities[id].type in ACTOR_TYPES)
    modifiers = ("amod", "compound", "nmod", "appos", *(("poss",) if owners else ()))
    found = resolved.all_ids(children_by(scene.parse, token, *modifiers))
    if not found and owners:
        found = resolved.all_ids(objects_of(scene.parse, token, "of", "from", "in", "throughout", "across"))
    is_owned = bool(children_by(scene.parse, token, "poss"))
    kinds = ACTOR_TYPES - {EntityType.PERSON} if is_owned else ACTOR_TYPES  # "his advisers" are not him
    return tuple(id for id in found if scene.entities[id].type in kinds)


def _examples(resolved: Resolved, token: Token) -> list[Token]:
    """Return the names after "including" or "such as"."""
    parse = resolved.scene.parse
    words = [
        word
        for child in children_by(parse, token, "prep")
        if child.lower == "including" or (child.lower == "as" and children_by(parse, child, "amod"))
        for named in children_by(parse, child, "pobj")
        for word in conjuncts(parse, named)
    ]
    return [word for word in words if word.index in resolved.scene.named]
