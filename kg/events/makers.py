"""Who acts where a paper or a thing stands for them: who signed the order, whose the weapons are."""

from collections.abc import Iterable

from kg.events.phrases import Scene, actors_of
from kg.language.arguments import is_passive
from kg.language.slots import maker_of
from kg.model import EntityType, Token
from kg.model.trees import children_by, sentence_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_of_a_paper(scene: Scene, head: Token) -> bool:
    """Whether a pronoun takes up a measure or package: "A measure will help Kenya. It will finance boats"."""
    if head.lower not in ("it", "this", "they", "these"):
        return False
    here = sentence_of(scene.parse, head.index)
    if not here.index:
        return False
    subjects = [word for word in scene.parse.words(scene.parse.sentences[here.index - 1]) if word.dep in _SUBJECTS]
    return bool(subjects) and scene.lexicon.has("package", subjects[0].lemma.lower())


def makers(scene: Scene, heads: list[Token]) -> list[str]:
    """Return who made the paper that does it: "the president signed an order that freezes their assets"."""
    papers = [head for head in heads if scene.lexicon.has("instrument", head.lemma.lower())]
    return actors_of(scene, [maker for paper in papers for maker in maker_of(scene.parse, paper)])


def owners(scene: Scene, verb: Token, things: Iterable[Token]) -> list[str]:
    """Return whose the things are that are given by nobody named: "with US equipment provided through"."""
    if not is_passive(scene.parse, verb):
        return []
    found = [owner for thing in things for owner in children_by(scene.parse, thing, "poss", "compound", "amod")]
    return [id for id in actors_of(scene, found, loose=False) if scene.type_of(id) == EntityType.COUNTRY]


def owners_of_craft(scene: Scene, heads: list[Token]) -> list[str]:
    """Return whose a ship is that does it: "a company whose vessel Bana transported tanks"."""
    for head in heads:
        near = scene.parse.tokens[max(0, head.index - 3) : head.index + 1]
        whose = any(word.tag == "WP$" for word in near)
        if whose and any(scene.lexicon.has("craft", word.lemma.lower()) for word in near):
            clause = next((word for word in scene.parse.ancestors(head) if word.dep == "relcl"), None)
            return actors_of(scene, [scene.parse.head(clause)]) if clause else []
    return []
