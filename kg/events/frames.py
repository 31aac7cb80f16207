"""Find the words that name events, and read their arguments by the frames of the lexicon."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.events.governors import governing
from kg.events.makers import is_of_a_paper, makers, owners, owners_of_craft
from kg.events.phrases import LONGEST_DATE, Scene, accused, actors_of, classes_of, ids_of, is_money, things
from kg.language.conditions import Condition
from kg.language.lexicon import Frame
from kg.language.slots import is_passive, slot, subject
from kg.model import EntityType, EventType, Span, Token
from kg.model.trees import children_by, conjuncts, sentence_of

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}
_PARTICLES = ("prt", "prep", "advmod", "acomp", "dobj", "xcomp", "compound", "advcl", "pcomp", "dative", "agent")
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


@dataclass(slots=True)
class Match:
    """A frame that was met, with the words in its slots.

    :param things: words in the theme slots, coordination and containers unfolded.
    """

    frame: Frame
    trigger: Token
    agents: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    agent_heads: list[Token] = field(default_factory=list)
    recipient_heads: list[Token] = field(default_factory=list)
    things: list[Token] = field(default_factory=list)


def matches(scene: Scene, words: tuple[Token, ...]) -> Iterator[Match]:
    """Yield the frame that each word of a sentence meets, at most one a word."""
    for token in words:
        kind = _POS.get(token.pos)
        if (token.tag == "VBN" and token.dep == "amod") or kind is None or _is_of_a_date(scene, token):
            continue
        entries = scene.lexicon.frames.get((token.lemma.lower(), kind), ())
        if token.tag == "VBN":
            # "is opposed to", "is prepared to": participles that have become adjectives.
            entries = (*scene.lexicon.frames.get((token.lower, "adj"), ()), *entries)
        for parts, frame in entries:
            if _phrase_stands(scene, token, parts, kind):
                match = read_frame(scene, token, frame)
                if _fits(scene, match):
                    yield match
                    break


def _is_of_a_date(scene: Scene, token: Token) -> bool:
    """Whether a word is part of a date: the month of March is no march."""
    days = scene.days_within(Span(token.start - LONGEST_DATE, token.end))
    return any(day.span.covers(token.span) for day in days)


def _is_of_a_thing(scene: Scene, token: Token) -> bool:
    """Whether a noun only says what kind of thing the next is: "assault rifles", "attack helicopters"."""
    if token.pos not in ("NOUN", "PROPN", "ADJ") or token.index + 1 >= len(scene.parse.tokens):
        return False
    return scene.lexicon.has("equipment_strong", scene.parse.tokens[token.index + 1].lemma.lower())


def _phrase_stands(scene: Scene, token: Token, parts: tuple[str, ...], kind: str) -> bool:
    """Whether the other words of a multi-word entry stand with the word: "hand over", "air strike"."""
    if len(parts) == 1:
        return not (kind == "verb" and _is_other_phrase(scene, token))
    if kind == "noun":
        before = [scene.parse.tokens[i].lemma.lower() for i in range(max(0, token.index - len(parts) + 1), token.index)]
        return before == list(parts[:-1])
    near = {
        child.lower
        for child in children_by(scene.parse, token, *_PARTICLES)
        if child.dep != "prep" or _is_of_the_verb(scene, token, child, alone=len(parts) == 2)
    }
    near |= {child.lemma.lower() for child in children_by(scene.parse, token, "dobj")}
    following = {word.lower for word in scene.parse.tokens[token.index + 1 : token.index + len(parts) + 3]}
    return all(part in near or (part in following and len(parts) > 2) for part in parts[1:])


def _is_of_the_verb(scene: Scene, verb: Token, preposition: Token, *, alone: bool) -> bool:
    """Whether a preposition makes one phrase with its verb: "fired on the crowd", not "fired missiles on Thursday".

    :param alone: whether the preposition is all that the phrase has beside the verb.
    """
    if alone and preposition.index != verb.index + 1:
        return False
    objects = children_by(scene.parse, preposition, "pobj")
    return not any(day.span.covers(word.span) for day in scene.quantities.days for word in objects)


def _is_other_phrase(scene: Scene, verb: Token) -> bool:
    """Whether a verb and its particle are listed together, so that the verb alone means something else: "call off"."""
    lemma = verb.lemma.lower()
    listed = {parts for parts, _ in scene.lexicon.frames.get((lemma, "verb"), ())}
    listed |= {parts for parts, _ in scene.lexicon.governors.get(lemma, ())}
    return any((lemma, child.lower) in listed for child in children_by(scene.parse, verb, "prt"))


def read_frame(scene: Scene, token: Token, frame: Frame) -> Match:
    """Fill the slots of a frame."""
    match = Match(frame, token)
    match.things = things(
        scene, (head for name in frame.theme for head in slot(scene.parse, token, name, adjective=frame.pos == "adj"))
    )
    match.agent_heads, match.agents = _party(scene, token, frame.agent, frame)
    if frame.event == EventType.AID and any(is_of_a_paper(scene, head) for head in match.agent_heads):
        match.agents = []
    match.agents = owners_of_craft(scene, match.agent_heads) or match.agents
    if not match.agents:
        match.agents = makers(scene, match.agent_heads)
    if not match.agents and frame.event == EventType.AID and frame.theme[:1] == ("obj",):
        match.agents = owners(scene, token, match.things)
    match.recipient_heads, match.recipients = _party(scene, token, frame.recipient, frame)
    if not match.agents and frame.pos == "noun":
        match.agents = accused(scene, token) or _who_is_behind(scene, token) or _governors_subject(scene, token)
    match.agents = [id for id in match.agents if id not in match.recipients or len(match.agents) == 1]
    if match.agents == match.recipients:
        match.recipients = [] if frame.agent and frame.agent[0] == "subj" else match.recipients
        match.agents = match.agents if match.recipients == [] else []
    return match


def _who_is_behind(scene: Scene, noun: Token) -> list[str]:
    """Return who is said to be behind a deed: "accused Iran of being behind the attack"."""
    above = scene.parse.head(noun)
    if above.lower != "behind" or scene.parse.head(above).lemma not in ("be", "stand"):
        return []
    return actors_of(scene, subject(scene.parse, scene.parse.head(above)))


def _governors_subject(scene: Scene, noun: Token) -> list[str]:
    """Return who weighs, plans or approves what a noun names: "the White House is weighing sanctions"."""
    for word in governing(scene, noun):
        if word.governor.own:
            return []
        if word.governor.agent and not word.governor.own:
            return actors_of(scene, subject(scene.parse, word.token))
    return []


def _party(scene: Scene, token: Token, names: tuple[str, ...], frame: Frame) -> tuple[list[Token], list[str]]:
    tried: list[Token] = []
    for name in names:
        heads = [
            head for part in name.split("+") for head in slot(scene.parse, token, part, adjective=frame.pos == "adj")
        ]
        found = actors_of(scene, heads)
        if found:
            return heads, found
        tried.extend(heads)
    return tried, []


def _fits(scene: Scene, match: Match) -> bool:
    """Whether all that a frame needs holds, and nothing that it must be without."""
    frame = match.frame
    return all(_holds(scene, need, match) for need in frame.needs) and not any(
        _holds(scene, ban, match) for ban in frame.without
    )


def _holds(scene: Scene, alternatives: tuple[Condition, ...], match: Match) -> bool:
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
