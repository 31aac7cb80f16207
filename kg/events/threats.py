"""Threats and censure told by what is said: "any attack would be met with force", "the arrest is an outrage"."""

from collections.abc import Iterator

from kg.events.phrases import Scene, actors_of, things
from kg.events.speech import speaking, told
from kg.language.arguments import direct_object, subject
from kg.model import EventReading, EventType, Sentence, Token
from kg.model.trees import children_by, objects_of

THREAT = "a threat"
"""Frame of a threat that is read from what is said to follow."""

CENSURE = "a censure"
"""Frame of an accusation that is read from what something is called."""

_CONDITIONS = frozenset({"if", "unless", "should"})
_FURTHER = frozenset({"further", "all", "additional", "appropriate", "necessary", "other", "tougher", "more", "any"})
_DEEDS = ("attack", "seizure", "matter", "mobilization", "weapon_used")
"""Classes of what is done by others, so that its consequences are a threat and no forecast."""

_READY = frozenset({"ready", "prepared"})


def threats(scene: Scene, sentence: Sentence) -> list[EventReading]:
    """Return what is threatened by what is said to follow: "said any attack would be met with force"."""
    found = []
    for verb, speakers in speaking(scene, sentence):
        for clause in children_by(scene.parse, verb, "ccomp"):
            if _threatens(scene, clause, speakers):
                aimed = _aimed_at(scene, clause, speakers) or actors_of(scene, children_by(scene.parse, verb, "dobj"))
                found.append(told(scene, EventType.THREATEN, sentence, (verb, clause), THREAT, speakers, aimed))
    return found or list(_standing_ready(scene, sentence))


def _standing_ready(scene: Scene, sentence: Sentence) -> Iterator[EventReading]:
    """Yield the threat of a clause of its own: "The Council stands ready to take further measures against Mali"."""
    for clause in scene.parse.words(sentence):
        if clause.head == clause.index and _is_ready(scene, clause):
            who = actors_of(scene, subject(scene.parse, clause))
            if who:
                aimed = _aimed_at(scene, clause, who)
                yield told(scene, EventType.THREATEN, sentence, (clause, clause), THREAT, who, aimed)


def _threatens(scene: Scene, clause: Token, speakers: list[str]) -> bool:
    return (
        _is_ready(scene, clause)
        or _pays_back(scene, clause, speakers)
        or _has_consequences(scene, clause, speakers)
        or _bears_nothing(scene, clause)
        or _takes_steps(scene, clause)
        or _will_strike(scene, clause, speakers)
    )


def _is_ahead(scene: Scene, clause: Token) -> bool:
    return any(scene.lexicon.has("future", child.lower) for child in children_by(scene.parse, clause, "aux"))


def _is_denied(scene: Scene, clause: Token) -> bool:
    return bool(children_by(scene.parse, clause, "neg"))


def _conditional(scene: Scene, clause: Token) -> list[Token]:
    """Return the clauses that say on what condition: "if Israel attacks its sites"."""
    clauses = children_by(scene.parse, clause, "advcl")
    return [c for c in clauses if any(m.lower in _CONDITIONS for m in children_by(scene.parse, c, "mark"))]


def _is_ready(scene: Scene, clause: Token) -> bool:
    """Whether it says that one is ready for steps against another: "stands ready to consider all measures"."""
    return any(_is_step(scene, clause, step) for step in _steps(scene, clause))


def _steps(scene: Scene, clause: Token) -> list[Token]:
    """Return the verbs of what one is ready for: "stands ready to impose sanctions"."""
    ready = [word for word in children_by(scene.parse, clause, "acomp") if word.lower in _READY]
    return [step for word in ready for step in children_by(scene.parse, word, "xcomp")]


def _is_step(scene: Scene, clause: Token, step: Token) -> bool:
    for thing in children_by(scene.parse, step, "dobj"):
        more = any(child.lower in _FURTHER for child in children_by(scene.parse, thing, "amod", "det", "predet"))
        against = objects_of(scene.parse, thing, "against") or objects_of(scene.parse, step, "against")
        if scene.lexicon.has("step", thing.lemma) and (more or against or _conditional(scene, clause)):
            return True
    return False


def _pays_back(scene: Scene, clause: Token, speakers: list[str]) -> bool:
    """Whether it says that an act will be paid back: "will retaliate if", "would respond with force"."""
    if not _is_ahead(scene, clause) or _is_denied(scene, clause):
        return False
    ours = _side(scene, speakers)
    others = [id for id in actors_of(scene, subject(scene.parse, clause), loose=False) if id not in ours]
    if others or not scene.lexicon.has("retaliating_verb", clause.lemma):
        return False
    manner = [child for child in children_by(scene.parse, clause, "advmod") if child.lower.endswith("ly")]
    means = objects_of(scene.parse, clause, "with", "in")
    harsh = any(scene.lexicon.has("consequence", word.lemma) or word.lower == "kind" for word in means)
    struck = any(scene.lexicon.has("attack", word.lemma) for word in objects_of(scene.parse, clause, "to"))
    sure = clause.lemma in ("retaliate", "avenge") or struck or harsh
    return sure or bool(manner) or bool(_conditional(scene, clause))


def _has_consequences(scene: Scene, clause: Token, speakers: list[str]) -> bool:
    """Whether an act is said to have consequences: "would be met with force", "Iran will pay a price"."""
    if not _is_ahead(scene, clause) or _is_denied(scene, clause):
        return False
    who = set(actors_of(scene, subject(scene.parse, clause), loose=False))
    deeds = children_by(scene.parse, clause, "nsubj", "nsubjpass")
    if not who and not any(scene.lexicon.has(name, word.lemma) for word in deeds for name in _DEEDS):
        return False
    if not scene.lexicon.has("meeting_verb", clause.lemma) or (who and who <= _side(scene, speakers)):
        return False
    results = children_by(scene.parse, clause, "dobj", "attr") + objects_of(scene.parse, clause, "with", "by")
    return any(scene.lexicon.has("consequence", word.lemma) for word in results)


def _bears_nothing(scene: Scene, clause: Token) -> bool:
    """Whether it says what will not be borne: "will not stand idly by", "would not tolerate attacks"."""
    if not (_is_ahead(scene, clause) and _is_denied(scene, clause)):
        return False
    idle = any(child.lower == "idly" for child in children_by(scene.parse, clause, "advmod"))
    return clause.lemma in ("tolerate", "hesitate", "flinch") or (idle and scene.lexicon.has("idle_verb", clause.lemma))


def _takes_steps(scene: Scene, clause: Token) -> bool:
    """Whether steps are to be taken on a condition: "all measures would be taken if the demand was not met"."""
    if not (_is_ahead(scene, clause) and _conditional(scene, clause)) or _is_denied(scene, clause):
        return False
    taken = children_by(scene.parse, clause, "nsubjpass", "dobj")
    return clause.lemma in ("take", "impose", "adopt", "use", "consider") and any(
        scene.lexicon.has("step", word.lemma) for word in taken
    )


def _will_strike(scene: Scene, clause: Token, speakers: list[str]) -> bool:
    """Whether the speaker's side will do harm on a condition: "said Iran would be obliterated if it attacked"."""
    if not (_is_ahead(scene, clause) and _conditional(scene, clause)) or _is_denied(scene, clause):
        return False
    doers = set(actors_of(scene, subject(scene.parse, clause), loose=False))
    return scene.lexicon.has("hostile_verb", clause.lemma) and doers <= _side(scene, speakers)


def _aimed_at(scene: Scene, clause: Token, speakers: list[str]) -> list[str]:
    """Return whom a threat is meant for: who would do what it is for, or whom the steps are against."""
    doers = [word for word in subject(scene.parse, clause) if not scene.lexicon.has("attack", word.lemma)]
    doers += [word for other in _conditional(scene, clause) for word in subject(scene.parse, other)]
    attacks = [word for word in children_by(scene.parse, clause, "nsubj", "nsubjpass") if word not in doers]
    doers += direct_object(scene.parse, clause) if scene.lexicon.has("hostile_verb", clause.lemma) else []
    doers += [word for attack in attacks for word in objects_of(scene.parse, attack, "by", "from")]
    doers += [word for token in scene.parse.subtree(clause) for word in objects_of(scene.parse, token, "against")]
    under = [word for step in _steps(scene, clause) for word in scene.parse.subtree(step)]
    doers += [word for token in under for word in objects_of(scene.parse, token, "on")]
    ours = _side(scene, speakers)
    return [id for id in actors_of(scene, doers) if id not in ours]


def _side(scene: Scene, speakers: list[str]) -> set[str]:
    """Return speakers with the states that they speak for."""
    return {*speakers, *(scene.links.states[id] for id in speakers if id in scene.links.states)}


def censures(scene: Scene, sentence: Sentence) -> Iterator[EventReading]:
    """Yield accusations by what somebody calls a deed: "The arrest of our officer by Russia is an outrage"."""
    for verb, speakers in speaking(scene, sentence):
        for clause in children_by(scene.parse, verb, "ccomp"):
            called = things(scene, children_by(scene.parse, clause, "attr", "acomp"))
            if clause.lemma != "be" or _is_denied(scene, clause):
                continue
            if any(scene.lexicon.has("blameworthy", word.lower) for word in called):
                blamed = [id for id in _blamed(scene, clause) if id not in speakers]
                if blamed:
                    yield told(scene, EventType.ACCUSE, sentence, (verb, clause), CENSURE, speakers, blamed)


def _blamed(scene: Scene, clause: Token) -> list[str]:
    """Return who does what is called so: the subject itself, or who does the deed that it names."""
    found = []
    for word in children_by(scene.parse, clause, "nsubj"):
        deed = scene.lexicon.has("attack", word.lemma) or scene.lexicon.has("seizure", word.lemma)
        owners = [*children_by(scene.parse, word, "poss", "amod", "compound"), *objects_of(scene.parse, word, "by")]
        found += actors_of(scene, owners if deed else [word])
    return found
