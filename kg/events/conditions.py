"""Whether the conditions of the lexicon's lines hold for a frame that a sentence met."""

from kg.events.governors import governing
from kg.events.match import Match
from kg.events.phrases import Scene, classes_of, ids_of, is_money, things
from kg.language.arguments import is_passive
from kg.language.conditions import Condition
from kg.language.slots import slot
from kg.model import EntityType, EventType
from kg.model.trees import children_by, conjuncts, sentence_of

_CLAUSES = ("xcomp", "ccomp", "acl", "pcomp")
_BY_ANYBODY = frozenset(
    {
        EventType.PROTEST,
        EventType.ASSAULT,
        EventType.REQUEST,
        EventType.RETREAT,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.CONCEDE,
    }
)
"""Events told even where only "rebels" or "students" did them."""
_COMMUNICATION = frozenset({"message", "letter", "signal", "statement", "speech", "answer", "question", "notice"})


def holds(scene: Scene, alternatives: tuple[Condition, ...], match: Match) -> bool:
    """Whether one of several conditions holds."""
    return any(
        VALUED_TESTS[part.name](scene, part.value, match) if part.value else SIMPLE_TESTS[part.name](scene, match)
        for part in alternatives
    )


def _theme(scene: Scene, value: str, match: Match) -> bool:
    if value == "none":
        return not match.things
    words = [word for word in match.things if word.lemma.lower() not in _COMMUNICATION]
    return any(value in classes_of(scene, word) for word in words)


def _agent_type(scene: Scene, value: str, match: Match) -> bool:
    return any(scene.type_of(id).value.lower() == value for id in match.agents)


def _recipient_type(scene: Scene, value: str, match: Match) -> bool:
    return any(scene.type_of(id).value.lower() == value for id in match.recipients)


def _preposition(scene: Scene, value: str, match: Match) -> bool:
    children = children_by(scene.parse, match.trigger, "prep", "acl", "dative")
    if any(child.lower == value or (value == "for" and child.dep == "acl") for child in children):
        return True
    clauses = children_by(scene.parse, match.trigger, "advcl", "ccomp", "xcomp")
    return any(mark.lower == value for clause in clauses for mark in children_by(scene.parse, clause, "mark"))


def _under(scene: Scene, value: str, match: Match) -> bool:
    """Whether the word hangs from a preposition: "at the request of"."""
    above = scene.parse.head(match.trigger)
    return match.trigger.dep == "pobj" and above.lower == value


def _purpose(scene: Scene, value: str, match: Match) -> bool:
    """Whether a purpose clause has a verb of a class: "sent troops to train fighters"."""
    around = [match.trigger, *match.things]
    clauses = [c for word in around for c in children_by(scene.parse, word, "advcl", "xcomp", "relcl", "acl", "ccomp")]
    return any(scene.lexicon.has(f"{value}_verb", clause.lemma) and clause.tag == "VB" for clause in clauses)


def _doing(scene: Scene, value: str, match: Match) -> bool:
    """Whether the clause below has a verb of a class: "stopped sending ammunition", "vowed to destroy"."""
    clauses = children_by(scene.parse, match.trigger, "xcomp", "ccomp", "prep")
    clauses += [inner for clause in clauses for inner in children_by(scene.parse, clause, "pcomp")]
    clauses += [clause for thing in match.things for clause in children_by(scene.parse, thing, "acl", "relcl", "xcomp")]
    clauses += [clause for clause in children_by(scene.parse, match.trigger, "advcl") if clause.tag == "VB"]
    return any(scene.lexicon.has(f"{value}_verb", clause.lemma.lower()) for clause in clauses)


def _subject(scene: Scene, value: str, match: Match) -> bool:
    """Whether what does it is of a class: "the package includes", "workers took to the streets"."""
    heads = things(scene, slot(scene.parse, match.trigger, "subj", adjective=match.frame.pos == "adj"))
    return any(value in classes_of(scene, head) for head in heads)


def _manner(scene: Scene, value: str, match: Match) -> bool:
    """Whether an adverb of a class stands with the verb: "supports them financially"."""
    return any(
        scene.lexicon.has(f"{value}_manner", child.lower) for child in children_by(scene.parse, match.trigger, "advmod")
    )


VALUED_TESTS = {
    "theme": _theme,
    "subject": _subject,
    "doing": _doing,
    "agent": _agent_type,
    "recipient": _recipient_type,
    "prep": _preposition,
    "under": _under,
    "purpose": _purpose,
    "manner": _manner,
}


def _agent(scene: Scene, match: Match) -> bool:
    """Whether somebody does it: an actor that is known, or people whom the text does not name."""
    return bool(match.agents) or (match.frame.event in _BY_ANYBODY and _people(scene, match))


def _recipient(_: Scene, match: Match) -> bool:
    return bool(match.recipients)


def _plural(scene: Scene, match: Match) -> bool:
    """Whether there are two parties: two agents, or a plural that speaks of several."""
    if len(match.agents) > 1:
        return True
    plural = [head for head in match.agent_heads if head.tag in ("NNS", "NNPS")]
    return any(
        len(list(conjuncts(scene.parse, head))) > 1 or scene.lexicon.has("leader", head.lemma.lower())
        for head in plural
    )


def _clause(scene: Scene, match: Match) -> bool:
    return bool(children_by(scene.parse, match.trigger, *_CLAUSES))


def _object(_: Scene, match: Match) -> bool:
    return bool(match.things)


def _amount(scene: Scene, match: Match) -> bool:
    parse = scene.parse
    around = [match.trigger, *parse.subtree(match.trigger), *parse.ancestors(match.trigger)][:40]
    return any(is_money(scene, token) for token in around)


def _people(scene: Scene, match: Match) -> bool:
    words = [head.lemma.lower() for head in match.agent_heads]
    return any(scene.lexicon.has("people", word) or scene.lexicon.has("government", word) for word in words)


def _by_forces(scene: Scene, match: Match) -> bool:
    """Whether it is troops who do it: "the last soldiers left the base"."""
    return any("forces" in classes_of(scene, head) for head in match.agent_heads)


def _subjunctive(scene: Scene, match: Match) -> bool:
    """Whether the clause says what should be: "insisted that he leave", not "insisted that he left"."""
    return any(clause.tag == "VB" for clause in children_by(scene.parse, match.trigger, "ccomp"))


def _infinitive(scene: Scene, match: Match) -> bool:
    """Whether the clause is an infinitive: "told them to leave", not "told them that"."""
    clauses = children_by(scene.parse, match.trigger, *_CLAUSES)
    if any(child.lower == "to" for clause in clauses for child in children_by(scene.parse, clause, "aux")):
        return True
    behind = scene.parse.tokens[match.trigger.index + 1 : match.trigger.index + 3]  # "defying calls to cancel"
    return match.frame.pos == "noun" and [word.tag for word in behind] == ["TO", "VB"]


def _concrete(scene: Scene, match: Match) -> bool:
    """Whether the theme is a thing that can be handed over, whatever it is: "delivered fifty buses"."""
    return any(
        (word.pos in ("NOUN", "PROPN") or word.lower in ("it", "they", "them", "these", "those", "none"))
        and not scene.lexicon.has("abstract", word.lemma.lower())
        and not scene.lexicon.has("people", word.lemma.lower())
        and word.lemma.lower() not in _COMMUNICATION
        and "actor" not in classes_of(scene, word)
        for word in match.things
    )


def _recipient_people(scene: Scene, match: Match) -> bool:
    """Whether those it is done to are people, named or not: "three policemen were killed"."""
    if any(scene.type_of(id) == EntityType.PERSON for id in match.recipients):
        return True
    words = [word for head in match.recipient_heads for word in conjuncts(scene.parse, head)]
    return any(scene.lexicon.has("people", word.lemma.lower()) for word in words)


def _joint(scene: Scene, match: Match) -> bool:
    return any(
        child.lower in ("joint", "combined", "multinational", "bilateral", "trilateral")
        for word in (*match.things, match.trigger)
        for child in children_by(scene.parse, word, "amod", "compound", "nmod")
    )


def _finite(scene: Scene, match: Match) -> bool:
    """Whether the word is a clause's own verb, no participle or infinitive that only describes."""
    verb = match.trigger
    if verb.tag in ("VBD", "VBZ", "VBP"):
        return True
    return bool(children_by(scene.parse, verb, "aux", "auxpass")) and verb.dep not in ("advcl", "acl", "xcomp")


def _list(scene: Scene, match: Match) -> bool:
    """Whether the sentence ends in a colon, so that what it speaks of is listed below it."""
    sentence = sentence_of(scene.parse, match.trigger.index)
    return scene.parse.tokens[sentence.last - 1].text == ":"


def _governed(scene: Scene, match: Match) -> bool:
    """Whether a word above says how far it has come: "the idea of a base", "weighs a base"."""
    return any(word.governor.effect for word in governing(scene, match.trigger))


def _located(scene: Scene, match: Match) -> bool:
    """Whether what is hit is a place: "bombed Aleppo"."""
    return any(scene.type_of(id) == EntityType.PLACE for id in ids_of(scene, match.recipient_heads))


def _negated(scene: Scene, match: Match) -> bool:
    """Whether the verb is denied: "will not attend", "does not recognise"."""
    return any(child.dep == "neg" for child in scene.parse.children(match.trigger))


def _ahead(scene: Scene, match: Match) -> bool:
    """Whether it is for the future: "will", "would"."""
    auxiliaries = children_by(scene.parse, match.trigger, "aux")
    return any(scene.lexicon.has("future", child.lower) for child in auxiliaries)


def _passive(scene: Scene, match: Match) -> bool:
    return is_passive(scene.parse, match.trigger)


def _naming(scene: Scene, match: Match) -> bool:
    """Whether the verb says what its object is called: "calls itself the Islamic State"."""
    return bool(children_by(scene.parse, match.trigger, "oprd", "ccomp"))


SIMPLE_TESTS = {
    "negated": _negated,
    "ahead": _ahead,
    "passive": _passive,
    "naming": _naming,
    "finite": _finite,
    "governed": _governed,
    "located": _located,
    "list": _list,
    "agent": _agent,
    "recipient": _recipient,
    "plural": _plural,
    "clause": _clause,
    "obj": _object,
    "amount": _amount,
    "by-people": _people,
    "infinitive": _infinitive,
    "by-forces": _by_forces,
    "subjunctive": _subjunctive,
    "concrete": _concrete,
    "recipient-people": _recipient_people,
    "joint": _joint,
}
