"""Find the words that name events, and read their arguments by the frames of the lexicon."""

from collections.abc import Iterator

from kg.events.conditions import holds
from kg.events.governors import governing
from kg.events.makers import is_of_a_paper, makers, owners, owners_of_craft
from kg.events.match import Match
from kg.events.phrases import LONGEST_DATE, Scene, accused, actors_of, things
from kg.language.arguments import subject
from kg.language.lexicon import Frame
from kg.language.slots import slot
from kg.model import EventType, Span, Token
from kg.model.trees import children_by, objects_of

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}
_PARTICLES = ("prt", "prep", "advmod", "acomp", "dobj", "xcomp", "compound", "advcl", "pcomp", "dative", "agent")


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
    """Return who is said to be behind a deed: "accused Iran of being behind the attack", "the raid blamed on Iran"."""
    above = scene.parse.head(noun)
    over = [above] if noun.dep in ("dobj", "nsubjpass") else []
    for verb in (*over, *children_by(scene.parse, noun, "acl", "relcl")):
        if scene.lexicon.has("blaming", verb.lemma):
            return actors_of(scene, objects_of(scene.parse, verb, "on", "to"), loose=False)
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
    return all(holds(scene, need, match) for need in frame.needs) and not any(
        holds(scene, ban, match) for ban in frame.without
    )
