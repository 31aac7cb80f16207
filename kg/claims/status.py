"""Status and polarity: how far an event has come by the words of the text, and whether it is so."""

from dataclasses import dataclass

from kg.language.lexicon import Governor, Lexicon
from kg.model import EventReading, EventType, Parse, Polarity, Status, Token
from kg.model.trees import children_by

_NEGATIONS = frozenset(
    (
        "not", "n't", "never", "no", "neither", "nor", "nobody", "none", "nothing", "without", "hardly", "scarcely",
        "barely", "seldom", "rarely",
    )
)  # fmt: skip
DENIAL = "a denial"
"""Frame of an event that is itself a denial; the "no" in it is what is said, not that it was not said."""

_LEFT_OPEN = frozenset({"rule", "exclude", "preclude"})
"""Verbs of refusing whose negation leaves the deed possible."""

_NO_MATTER = frozenset({"effort", "doubt", "question", "time", "secret", "surprise", "stranger"})
"""Nouns whose "no" denies nothing of the event: "spare no effort to provide"."""

_SPEECH_ACTS = frozenset(
    {EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT, EventType.AGREE, EventType.CONCEDE}
)
_MOMENTARY = frozenset({EventType.SANCTION})
"""Events whose present progressive tells of an act now done: "is designating five companies"."""

_PRESENT = frozenset({"VBZ", "VBP"})
_STATES = frozenset({"support", "back", "stand", "defend", "champion", "side", "appreciate"})
"""Verbs of support whose simple present tells of what lasts."""

_NEGATIVE_WORDS = frozenset({"unlikely", "unable", "absence", "lack", "non"})
_OBJECTLESS = frozenset({"none", "nothing", "nobody", "neither", "little", "few"})
_CLIMB = 5


@dataclass(frozen=True, slots=True)
class Standing:
    """How a claim stands: its status and polarity, the words that say so, and whether it is asserted at all.

    :param asserted: False for what is only a purpose or a condition ("to defend its border", "if it attacks").
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
    negated = Polarity.POSITIVE if event.frame == DENIAL else _is_negated(parse, chain, governors)
    effects = [
        (governor.effect, token.text)
        for governor, token in zip(governors, above, strict=True)
        if not _is_told_as_done(parse, verb, token, governor)
        and not (event.event in _SPEECH_ACTS and token.lemma in ("want", "wish", "like"))
    ]
    if any(effect == "purpose" for effect, _ in effects) or (not above and _is_hypothetical(parse, trigger, verb)):
        return Standing(Status.CONSIDERED, negated, asserted=False)
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


def _was(parse: Parse, verb: Token) -> bool:
    return any(child.lower in ("was", "were", "been") for child in children_by(parse, verb, "auxpass"))


def _is_negated(parse: Parse, chain: list[Token], governors: list[Governor]) -> Polarity:
    told = {
        token for token, governor in zip(chain[::-1], governors[::-1], strict=False) if governor.effect == "negated"
    }
    count = sum(
        _has_negation(parse, token, token in told) for token in dict.fromkeys(chain) if token.lemma not in _LEFT_OPEN
    )
    count += any(_has_no_object(parse, token) for token in chain[:1])
    count += sum(governor.effect == "negated" for governor in governors)
    return Polarity.NEGATED if count % 2 else Polarity.POSITIVE


def _has_negation(parse: Parse, token: Token, told: bool = False) -> bool:
    """Whether a word is denied, or denies by itself.

    :param told: whether the lexicon already counts the word as a denial.
    """
    for child in parse.children(token) if token.lemma not in _NO_MATTER else ():
        if child.lower == "longer" and any(word.lower == "no" for word in parse.children(child)):
            return True
        if child.dep == "neg" or (child.lower in _NEGATIONS and child.dep in ("det", "advmod", "preconj", "cc")):
            following = parse.tokens[child.index + 1] if child.index + 1 < len(parse.tokens) else child
            return following.lower not in ("only", "just", "merely", "until")
    return _stands_apart(parse, token) or (token.lemma in _NEGATIVE_WORDS and not told)


def _stands_apart(parse: Parse, verb: Token) -> bool:
    """Whether words above deny the deed: "has yet to send", "without sending", "instead of sending", "rather than"."""
    above = parse.head(verb)
    if verb.dep == "pcomp" and (above.lower == "without" or parse.head(above).lower == "instead"):
        return True
    before = [parse.tokens[index].lower for index in range(max(0, verb.index - 3), verb.index)]
    if "rather" in before and "than" in before:
        return True
    yet = [child.lower for child in (*parse.children(verb), *parse.children(above))]
    return verb.dep == "xcomp" and above.lemma in ("have", "be") and "yet" in yet


def _has_no_object(parse: Parse, token: Token) -> bool:
    """Whether it is done to or by none: "sent no weapons", "no agreement was signed"."""
    objects = children_by(parse, token, "dobj", "attr", "nsubj", "nsubjpass")
    if any(word.lower in _OBJECTLESS for word in objects):
        return True
    inside = [
        child for word in objects for child in parse.children(word) if child.dep in ("det", "preconj", "neg", "cc")
    ]
    return any(child.lower in ("no", "neither", "not") for child in inside)


def _is_hypothetical(parse: Parse, trigger: Token, verb: Token) -> bool:
    """Whether the event is only a purpose ("to defend its border") or a condition ("if it attacks")."""
    token = trigger if trigger.pos in ("VERB", "AUX") else verb
    for _ in range(_CLIMB):
        marks = {child.lower for child in children_by(parse, token, "mark", "advmod")}
        if marks & {"if", "unless", "whether", "lest", "until"} and token.dep in ("advcl", "ccomp", "pcomp"):
            return True
        if _stands_apart(parse, token):
            return False
        infinitive = any(child.lower == "to" for child in children_by(parse, token, "aux"))
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


def _status(
    parse: Parse, event: EventReading, chain: list[Token], effects: list[tuple[str, str]], lexicon: Lexicon
) -> tuple[Status, tuple[str, ...]]:
    """Return the status and the words that say so; a word of doubt counts first, then governors, then the tense."""
    hedges = [c.text for token in chain[:2] for c in parse.children(token) if lexicon.has("hedge", c.lower)]
    if hedges:
        return Status.ALLEGED, tuple(hedges)
    if any(token.lemma in _LEFT_OPEN and _has_negation(parse, token) for token in chain[1:]):
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


def _of_noun(parse: Parse, noun: Token, lexicon: Lexicon) -> tuple[Status, tuple[str, ...]] | None:
    """Return what is said of an event's noun: "the planned delivery", "an authorised sale", "the talks continue"."""
    for child in children_by(parse, noun, "amod"):
        if lexicon.has("planned", child.lower):
            return Status.ANNOUNCED, (child.text,)
        if lexicon.has("cleared", child.lower):
            return Status.APPROVED, (child.text,)
    verb = parse.head(noun)
    if noun.dep not in ("nsubj", "nsubjpass") or verb.pos not in ("VERB", "AUX"):
        return None
    if lexicon.has("lasting", verb.lemma):
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
    return _present_or_past(parse, event, word)


def _ahead(parse: Parse, verb: Token, word: Token, lexicon: Lexicon) -> Status | None:
    """Return what an auxiliary or adverb says of a deed that is not done: "will", "may", "is to"."""
    if word.lower == "would" and _has_condition(parse, verb):
        return Status.CONSIDERED
    if lexicon.has("future", word.lower):
        return Status.ANNOUNCED
    if lexicon.has("possible", word.lower):
        return Status.CONSIDERED
    if word.lower == "to" and verb.dep in ("ROOT", "ccomp", "conj") and children_by(parse, verb, "nsubj"):
        return Status.ANNOUNCED
    return None


def _present_or_past(parse: Parse, event: EventReading, verb: Token) -> tuple[Status, tuple[str, ...]]:
    lasting = event.event == EventType.SUPPORT and verb.tag in _PRESENT and verb.lemma in _STATES
    if lasting or (_is_progressive(parse, verb) and event.event not in _MOMENTARY):
        return Status.ONGOING, (verb.text,)
    return Status.OCCURRED, ()


def _has_condition(parse: Parse, verb: Token) -> bool:
    """Whether the deed hangs on an "if": "if the court agrees, Sweden would send rifles"."""
    clauses = children_by(parse, verb, "advcl")
    return any(mark.lower == "if" for clause in clauses for mark in children_by(parse, clause, "mark"))


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
