"""Status and polarity: how far an event has come by the words of the text, and whether it is so."""

from dataclasses import dataclass

from kg.claims.polarity import LEFT_OPEN, has_negation, is_counterfactual, polarity, stands_apart
from kg.language.arguments import subject
from kg.language.lexicon import Governor, Lexicon
from kg.model import EventReading, EventType, Parse, Polarity, Status, Token
from kg.model.trees import children_by

_SAID_OUTRIGHT = frozenset(
    {EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT, EventType.CONCEDE}
)
"""Acts that are done by wishing to do them: "I want to thank", but not "wants to buy"."""

_MOMENTARY = frozenset({EventType.SANCTION})
"""Events whose present progressive tells of an act now done: "is designating five companies"."""

_ACTS_OF_SPEECH = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.REQUEST})
_PRESENT = frozenset({"VBZ", "VBP"})
_PROVIDED = frozenset({"provided", "providing", "assuming", "supposing"})
_CONDITIONS = ("advcl", "ccomp", "prep")
_COMING = frozenset({"next", "coming"})
_STATES = frozenset({"support", "back", "stand", "defend", "champion", "side", "appreciate"})
"""Verbs of support whose simple present tells of what lasts."""

_CLIMB = 5


@dataclass(frozen=True, slots=True)
class Standing:
    """How a claim stands: its status and polarity, the words that say so, and whether it is asserted at all.

    :param asserted: False for what is only a purpose or a condition ("to defend its border", "if it attacks"),
        or what one is blamed for not having done.
    """

    status: Status
    polarity: Polarity
    words: tuple[str, ...] = ()
    asserted: bool = True


def standing(parse: Parse, event: EventReading, governors: list[Governor], lexicon: Lexicon) -> Standing:
    """Read status and polarity of an event from its verb, its governors and the words around them.

    :param governors: what the lexicon says of each governing word, in the order of ``event.governors``.
    """
    trigger, verb = parse.tokens[event.trigger], parse.tokens[event.verb]
    above = [parse.tokens[index] for index in event.governors]
    chain = [trigger, *([verb] if verb.index != trigger.index else []), *above]
    negated = Polarity.POSITIVE if event.denies else polarity(parse, chain, governors, lexicon)
    effects = [
        (governor.effect, token.text)
        for governor, token in zip(governors, above, strict=True)
        if not _is_told_as_done(parse, verb, token, governor)
        and not (event.event in _SAID_OUTRIGHT and token.lemma in ("want", "wish", "like"))
        and not _is_chosen_not(parse, verb, token, lexicon)
    ]
    hypothetical = (
        any(_is_supposed(parse, token) for token in above) if above else _is_hypothetical(parse, trigger, verb)
    )
    if any(effect == "purpose" for effect, _ in effects) or hypothetical:
        return Standing(Status.CONSIDERED, negated, asserted=False)
    if negated == Polarity.NEGATED and any(g.own == EventType.ACCUSE and g.effect for g in governors):
        return Standing(Status.ALLEGED, negated, asserted=False)  # "criticised him for failing to ask"
    if any(is_counterfactual(parse, token) for token in chain):
        return Standing(Status.OCCURRED, negated)
    if any(_is_undecided(parse, token) for token in chain):
        return Standing(Status.CONSIDERED, Polarity.POSITIVE, ("whether",))
    if event.event == EventType.THREATEN and event.status_hint:
        return Standing(Status(event.status_hint), negated)  # what is to come is what is threatened, not the threat
    status, words = _status(parse, event, chain, [e for e in effects if e[0] and e[0] != "negated"], lexicon)
    if event.event == EventType.REQUEST and status != Status.CONSIDERED:
        status = (
            Status.ANNOUNCED
            if status == Status.ANNOUNCED and (governors or _is_ahead(parse, verb, lexicon))
            else Status.REQUESTED
        )
    return Standing(status, negated, words)


def _is_told_as_done(parse: Parse, verb: Token, above: Token, governor: Governor) -> bool:
    """Whether what is announced is over by its tense: "announced that it had imposed sanctions"."""
    if governor.effect not in ("announced", "approved") or verb.head != above.index or verb.dep != "ccomp":
        return False
    perfect = any(child.lemma == "have" for child in children_by(parse, verb, "aux"))
    return verb.tag == "VBD" or (verb.tag == "VBN" and (perfect or _was(parse, verb)))


def _is_chosen_not(parse: Parse, verb: Token, above: Token, lexicon: Lexicon) -> bool:
    """Whether a choice is made and leaves nothing ahead: "opted not to sanction the bank"."""
    return lexicon.has("choosing", above.lemma) and verb.head == above.index and has_negation(parse, verb)


def _is_undecided(parse: Parse, verb: Token) -> bool:
    """Whether it is open if the deed is to be done: "has not decided whether to withdraw"."""
    infinitive = any(child.lower == "to" for child in children_by(parse, verb, "aux"))
    return infinitive and any(child.lower == "whether" for child in children_by(parse, verb, "mark", "advmod"))


def _was(parse: Parse, verb: Token) -> bool:
    return any(child.lower in ("was", "were", "been") for child in children_by(parse, verb, "auxpass"))


def _is_due(parse: Parse, verb: Token) -> bool:
    """Whether an infinitive says what is to come of a thing: "six drones, to be delivered in 2022"."""
    if verb.dep not in ("relcl", "acl") or not children_by(parse, verb, "auxpass"):
        return False
    to = next(child for child in children_by(parse, verb, "aux") if child.lower == "to")
    days = [day for child in children_by(parse, verb, "prep") for day in children_by(parse, child, "pobj")]
    return parse.tokens[to.index - 1].text == "," or any(day.tag == "CD" for day in days)


def _is_hypothetical(parse: Parse, trigger: Token, verb: Token) -> bool:
    """Whether the event is only a purpose ("to defend its border") or a condition ("if it attacks")."""
    token = trigger if trigger.pos in ("VERB", "AUX") else verb
    for _ in range(_CLIMB):
        marks = {child.lower for child in children_by(parse, token, "mark", "advmod")}
        if marks & {"if", "unless", "whether", "lest", "until"} and token.dep in ("advcl", "ccomp", "pcomp"):
            return True
        if _is_condition(parse, token) or _is_condition(parse, parse.head(token)):
            return True
        if stands_apart(parse, token):
            return False
        infinitive = any(child.lower == "to" for child in children_by(parse, token, "aux"))
        if infinitive and _is_due(parse, token):
            return False
        if infinitive and token.dep in ("advcl", "acl", "relcl", "xcomp") and not children_by(parse, token, "nsubj"):
            return True
        if token.dep not in ("conj", "pcomp", "prep", "xcomp"):
            return False
        while token.dep in ("pcomp", "prep", "xcomp"):
            token = parse.head(token)
            marks = {child.lower for child in children_by(parse, token, "mark")}
            if token.pos == "VERB" and marks & {"if", "unless"}:
                return True
        if token.dep != "conj":
            return False
        token = parse.head(token)
    return False


def _is_supposed(parse: Parse, governor: Token) -> bool:
    """Whether a governing word stands in a condition: "if Russia were to attack"."""
    marks = {child.lower for child in children_by(parse, governor, "mark")}
    return governor.dep == "advcl" and bool(marks & {"if", "unless", "lest"})


def _status(
    parse: Parse, event: EventReading, chain: list[Token], effects: list[tuple[str, str]], lexicon: Lexicon
) -> tuple[Status, tuple[str, ...]]:
    """Return the status and the words that say so; a word of doubt counts first, then governors, then the tense."""
    hedges = [c.text for word in _hedged(parse, chain) for c in parse.children(word) if lexicon.has("hedge", c.lower)]
    if hedges:
        return Status.ALLEGED, tuple(hedges)
    if any(token.lemma in LEFT_OPEN and has_negation(parse, token) for token in chain[1:]):
        return Status.CONSIDERED, ("not ruled out",)
    named = dict(effects)
    if chain[0].pos == "NOUN":
        told = _of_noun(parse, chain[0], lexicon)
        if told is not None:
            return told
    tense, words = _tense(parse, event, chain, lexicon)
    if "alleged" in named:
        return Status.ALLEGED, (named["alleged"],)
    if tense in (Status.CONSIDERED, Status.ANNOUNCED) and not (named or event.status_hint):
        return tense, words
    if "approved" in named:
        return Status.APPROVED, (named["approved"],)
    if effects:
        effect, word = effects[-1]
        if tense == Status.CONSIDERED or (tense == Status.ANNOUNCED and effect == "ongoing"):
            return tense, words
        return Status(effect), (word,)
    if event.status_hint:
        return (tense, words) if tense == Status.CONSIDERED else (Status(event.status_hint), (chain[0].text,))
    return tense, words


def _hedged(parse: Parse, chain: list[Token]) -> list[Token]:
    """Return the words that a word of doubt may stand with: "allegedly sent", "suspected rebels attacked"."""
    return [*chain[:2], *subject(parse, chain[0])] if chain[0].pos == "VERB" else chain[:2]


def _of_noun(parse: Parse, noun: Token, lexicon: Lexicon) -> tuple[Status, tuple[str, ...]] | None:
    """Return what is said of an event's noun: "the planned delivery", "an authorised sale", "the talks continue"."""
    for child in children_by(parse, noun, "amod"):
        if lexicon.has("planned", child.lower):
            return Status.ANNOUNCED, (child.text,)
        if lexicon.has("cleared", child.lower):
            return Status.APPROVED, (child.text,)
        if lexicon.has("underway", child.lower):
            return Status.ONGOING, (child.text,)
    verb = parse.head(noun)
    if noun.dep not in ("nsubj", "nsubjpass") or verb.pos not in ("VERB", "AUX"):
        return None
    particles = [child.lower for child in children_by(parse, verb, "prt", "advmod")]
    if any(lexicon.has("lasting", word) for word in (verb.lemma, *(f"{verb.lemma} {part}" for part in particles))):
        return Status.ONGOING, (verb.text,)
    if lexicon.has("shifting", verb.lemma):
        return Status.ANNOUNCED, (verb.text,)
    for child in parse.children(verb):
        if child.dep == "acomp" and lexicon.has("planned", child.lower):
            return Status.ANNOUNCED, (child.text,)
        if child.lower == "under" and any(word.lower in ("way", "review") for word in parse.children(child)):
            return Status.ONGOING, ("under way",)
    return None


def _tense(parse: Parse, event: EventReading, chain: list[Token], lexicon: Lexicon) -> tuple[Status, tuple[str, ...]]:
    """Return the status that a verb's tense and mood give; a noun takes those of the verb that it hangs from."""
    trigger = chain[0]
    word = trigger if trigger.pos in ("VERB", "AUX") or len(chain) == 1 else chain[1]
    if trigger.pos not in ("VERB", "AUX"):
        doubtful = [c.text for c in children_by(parse, trigger, "amod") if lexicon.has("possible", c.lower)]
        if doubtful:
            return Status.CONSIDERED, tuple(doubtful)
    for token in _verb_group(parse, word):
        for child in children_by(parse, token, "aux", "advmod"):
            ahead = _ahead(parse, token, child, lexicon)
            if ahead is not None:
                return ahead, (child.text,)
    return _present_or_past(parse, event, word, lexicon)


def _ahead(parse: Parse, verb: Token, word: Token, lexicon: Lexicon) -> Status | None:
    """Return what an auxiliary or adverb says of a deed that is not done: "will", "may", "is to"."""
    if word.lower == "would" and (_has_condition(parse, verb) or _is_of_a_draft(parse, verb, lexicon)):
        return Status.CONSIDERED
    if lexicon.has("future", word.lower) or lexicon.has("duty", word.lower):
        return Status.ANNOUNCED
    if word.lower == "could" and children_by(parse, verb, "neg") and not _has_condition(parse, verb):
        return None  # "could not agree": they tried, and it is over
    if lexicon.has("possible", word.lower):
        return Status.CONSIDERED
    if word.lower == "to" and verb.dep in ("ROOT", "ccomp", "conj") and children_by(parse, verb, "nsubj"):
        return Status.ANNOUNCED
    if word.lower == "to" and _is_due(parse, verb):
        return Status.ANNOUNCED
    return None


def _is_of_a_draft(parse: Parse, verb: Token, lexicon: Lexicon) -> bool:
    """Whether what would do it is still on paper: "the bill would provide"."""
    return any(lexicon.has("draft", word.lemma.lower()) for word in subject(parse, verb))


def _present_or_past(
    parse: Parse, event: EventReading, verb: Token, lexicon: Lexicon
) -> tuple[Status, tuple[str, ...]]:
    progressive = _is_progressive(parse, verb)
    if (progressive or verb.tag in _PRESENT) and _is_scheduled(parse, verb, lexicon):
        return Status.ANNOUNCED, (verb.text,)
    states = event.event == EventType.SUPPORT and verb.tag in _PRESENT and verb.lemma in _STATES
    keeps = (progressive or verb.tag in _PRESENT) and any(
        not parts[1:] and governor.effect == Status.ONGOING for parts, governor in lexicon.governors.get(verb.lemma, ())
    )
    if states or keeps or _is_habit(parse, event, verb) or (progressive and not _is_moment(parse, event, verb)):
        return Status.ONGOING, (verb.text,)
    return Status.OCCURRED, ()


def _is_moment(parse: Parse, event: EventReading, verb: Token) -> bool:
    """Whether a progressive tells of an act now done: "is designating", but not "has been blocking"."""
    return event.event in _MOMENTARY and not any(child.lower == "been" for child in children_by(parse, verb, "aux"))


def _is_scheduled(parse: Parse, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb in the present has a day ahead: "is flying to Delhi on Monday", "leave next week"."""
    beside = children_by(parse, verb, "npadvmod", "advmod")
    after = [word for child in children_by(parse, verb, "prep") for word in children_by(parse, child, "pobj")]
    if any(word.lower in ("tomorrow", "tonight") for word in beside):
        return True
    days = [word for word in (*beside, *after) if lexicon.has("calendar", word.lemma.lower())]
    return any(
        parse.head(day).lower in ("on", "by") or any(near.lower in _COMING for near in parse.children(day))
        for day in days
    )


def _is_habit(parse: Parse, event: EventReading, verb: Token) -> bool:
    """Whether it is never done as a rule: "does not supply weapons"."""
    if event.event in _ACTS_OF_SPEECH or verb.tag != "VB":
        return False
    auxiliaries = {child.lower for child in children_by(parse, verb, "aux")}
    return bool(auxiliaries & {"does", "do"}) and bool(children_by(parse, verb, "neg"))


def _has_condition(parse: Parse, verb: Token) -> bool:
    """Whether the deed hangs on a condition: "if the court agrees, Sweden would", "should they attack, it would"."""
    return any(_is_condition(parse, clause) for clause in children_by(parse, verb, *_CONDITIONS))


def _is_condition(parse: Parse, clause: Token) -> bool:
    if clause.dep not in _CONDITIONS or (clause.dep != "advcl" and clause.index > clause.head):
        return False
    marks = {mark.lower for mark in children_by(parse, clause, "mark")}
    does = children_by(parse, clause, "nsubj", "aux", "dobj")  # "Japan has provided aid, she said" is no condition
    if marks & {"if", "unless"} or (clause.lower in _PROVIDED and not does):
        return True
    first = parse.subtree(clause)[0]  # "should Tehran enrich", "were the ceasefire to fail"
    return first.lower in ("should", "were", "had") and first.dep != "nsubj"


def _verb_group(parse: Parse, verb: Token) -> list[Token]:
    """Return a verb and those it is coordinated with in front, whose auxiliaries it shares: "will send and train"."""
    group = [verb]
    while group[-1].dep in ("conj", "xcomp") and len(group) < _CLIMB and not children_by(parse, group[-1], "nsubj"):
        group.append(parse.head(group[-1]))
    return group


def _is_progressive(parse: Parse, verb: Token) -> bool:
    if any(child.lower == "being" for child in children_by(parse, verb, "aux", "auxpass")):
        return True
    if verb.tag != "VBG":
        return False
    if any(child.lemma == "be" for child in children_by(parse, verb, "aux")):
        return True
    # "conducted a strike targeting militants" is over; "a company supplying the army" goes on.
    return verb.dep == "acl" and parse.head(parse.head(verb)).tag != "VBD"


def _is_ahead(parse: Parse, verb: Token, lexicon: Lexicon) -> bool:
    return any(lexicon.has("future", child.lower) for child in children_by(parse, verb, "aux"))
