"""Words that govern an event, looked up: verbs by the lexicon, nouns and adjectives by the verb they stand for."""

from kg.language.arguments import subject
from kg.language.lexicon import Governor, Lexicon
from kg.model import Parse, Token
from kg.model.trees import children_by

_NOUN_VERBS = {
    "plan": "plan",
    "proposal": "propose",
    "decision": "decide",
    "intention": "intend",
    "effort": "work",
    "pledge": "pledge",
    "promise": "promise",
    "commitment": "commit",
    "offer": "offer",
    "approval": "approve",
    "authorization": "authorize",
    "request": "request",
    "call": "call",
    "demand": "demand",
    "refusal": "refuse",
    "threat": "threaten",
    "announcement": "announce",
    "agreement": "agree",
    "possibility": "consider",
    "option": "consider",
    "way": "consider",
    "idea": "consider",
    "allegation": "allege",
    "claim": "claim",
    "accusation": "accuse",
    "denial": "deny",
    **dict.fromkeys(
        (
            "objective",
            "goal",
            "aim",
            "ability",
            "capability",
            "capacity",
            "means",
            "right",
            "chance",
            "opportunity",
            "danger",
            "risk",
            "fear",
            "need",
            "importance",
            "possibility",
        ),
        "aspire",
    ),
    "suspension": "suspend",
    "intent": "intend",
    "willingness": "offer",
    "readiness": "offer",
    "talk": "consider",
    "negotiation": "consider",
    "discussion": "consider",
    "deal": "agree",
    "contract": "agree",
    "permission": "approve",
    "licence": "approve",
    "license": "approve",
    "mandate": "approve",
    "vote": "approve",
    "bid": "want",
    "hope": "want",
    "interest": "want",
    "vow": "vow",
    "desire": "want",
    "failure": "fail",
    "absence": "fail",
    "lack": "fail",
    "rumour": "allege",
    "rumor": "allege",
}
"""Nouns that say of their clause what a verb would."""

_HEARSAY = frozenset(
    (
        "say", "report", "think", "believe", "presume", "understand", "know", "rumor", "rumour", "suspect", "suppose",
        "allege", "claim", "consider", "assume",
    )
)  # fmt: skip
"""Verbs whose passive puts an infinitive in others' mouths: "is thought to have sent"."""

_ADJECTIVES = {
    "ready": "offer",
    "prepared": "offer",
    "willing": "offer",
    "set": "plan",
    "due": "plan",
    "expected": "expect",
    "scheduled": "plan",
    "likely": "consider",
    "unlikely": "consider",
    "unable": "fail",
    "reluctant": "refuse",
    "unwilling": "refuse",
    "able": "",
    "possible": "consider",
    "about": "plan",
    "open": "consider",
    "free": "consider",
    "determined": "intend",
    "committed": "intend",
    "unprepared": "refuse",
    "poised": "plan",
    "keen": "want",
    "eager": "want",
}


def governor_of(parse: Parse, token: Token, lexicon: Lexicon) -> Governor | None:
    """Return what the lexicon says of a governing word, or None."""
    lemma = token.lemma.lower()
    told = _by_construction(parse, token, lexicon)
    if told is not None:
        return told
    if token.pos in ("NOUN", "PROPN"):
        lemma = _NOUN_VERBS.get(lemma, "")
    elif token.pos == "ADJ":
        lemma = _ADJECTIVES.get(lemma, "")
    if lexicon.has("granting", lemma) and any(
        lexicon.has("clearance", child.lemma.lower()) for child in children_by(parse, token, "dobj", "nsubjpass")
    ):
        return Governor("approved", "", agent=True)
    if lexicon.has("placing", lemma) and any(
        lexicon.has("hold", child.lemma.lower()) for child in children_by(parse, token, "dobj", "nsubjpass")
    ):
        return Governor("", "SANCTION", agent=False)
    for parts, governor in lexicon.governors.get(lemma, ()):
        particles = {child.lower for child in children_by(parse, token, "prt", "prep", "advmod")}
        if all(part in particles for part in parts[1:]):
            return None if governor.effect == "requested" and _tells(parse, token, lexicon) else governor
    return None


def _by_construction(parse: Parse, token: Token, lexicon: Lexicon) -> Governor | None:
    """Return what a word says by what stands around it, whatever it says alone: "is to send", "options include"."""
    lemma = token.lemma.lower()
    if lemma == "be":
        if _is_ahead(parse, token):
            return Governor("announced", "", agent=True)
        return _of_an_option(parse, token, lexicon)
    if lexicon.has("light", lemma) and children_by(parse, token, "nsubjpass"):
        return _of_a_noun_made(parse, token, lexicon)
    if lexicon.has("allowing", lemma) and _is_of_an_act(parse, token, lexicon):
        return Governor("approved", "", agent=True)
    if lexicon.has("including_verb", lemma):
        return _of_what_includes(parse, token, lexicon)
    if lemma == "use" and token.tag == "VBD" and not children_by(parse, token, "dobj"):
        return Governor("", "", agent=True)  # "used to supply"
    if lemma in _HEARSAY and children_by(parse, token, "auxpass"):
        due = lemma == "suppose" and not _is_perfect(parse, token)  # "was supposed to send"
        return Governor("announced" if due else "alleged", "", agent=due)
    named = lexicon.has("naming", lemma) and parse.subtree(token)[0].lower == "what"  # "what Kyiv calls an attack"
    if named or (lexicon.has("hearsay_noun", lemma) and _has_content(parse, token)):
        return Governor("alleged", "", agent=False)
    return None


def _is_of_an_act(parse: Parse, verb: Token, lexicon: Lexicon) -> bool:
    """Whether it is a law or order that allows: "passed a bill allowing troops to be deployed"."""
    return any(lexicon.has("enactment", word.lemma.lower()) for word in (parse.head(verb), *subject(parse, verb)))


def _tells(parse: Parse, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb that also asks says here what is so: "insisted that he left", not "insisted that he leave"."""
    if not lexicon.has("speech", verb.lemma.lower()):
        return False
    clauses = children_by(parse, verb, "ccomp")
    words = [word for clause in clauses for word in (clause, *children_by(parse, clause, "aux", "auxpass"))]
    return any(word.tag in ("VBD", "VBZ", "VBP") for word in words)


def _has_content(parse: Parse, noun: Token) -> bool:
    """Whether a clause with "that" says what a noun is about: "reports that drones were sent"."""
    clauses = children_by(parse, noun, "acl", "relcl")
    return any(mark.lower == "that" for clause in clauses for mark in children_by(parse, clause, "mark"))


def _is_perfect(parse: Parse, verb: Token) -> bool:
    """Whether the infinitive below tells of what is over: "is supposed to have sent"."""
    clauses = children_by(parse, verb, "xcomp")
    return any(child.lemma == "have" for clause in clauses for child in children_by(parse, clause, "aux"))


def _of_an_option(parse: Parse, copula: Token, lexicon: Lexicon) -> Governor | None:
    """Return what is said of a whole clause: "it is possible that Romania will send radars"."""
    expletive = any(child.lower == "it" for child in children_by(parse, copula, "nsubj"))
    if not expletive or not children_by(parse, copula, "ccomp"):
        return None
    return next((governor_of(parse, word, lexicon) for word in children_by(parse, copula, "acomp")), None)


def _of_a_noun_made(parse: Parse, verb: Token, lexicon: Lexicon) -> Governor | None:
    """Return what the noun says of a passive that only carries it: "no decision was made on sending drones"."""
    nouns = [word for word in children_by(parse, verb, "nsubjpass") if word.lemma.lower() in _NOUN_VERBS]
    return next((governor_of(parse, word, lexicon) for word in nouns), None)


def _of_what_includes(parse: Parse, verb: Token, lexicon: Lexicon) -> Governor | None:
    """Return what the subject says of a deed that it includes: "options include freezing aid"."""
    for word in children_by(parse, verb, "nsubj"):
        if children_by(parse, verb, "xcomp"):
            return governor_of(parse, word, lexicon)
    return None


def _is_ahead(parse: Parse, copula: Token) -> bool:
    """Whether "is to" puts a deed ahead: "Chile is to join", "boats are to be sent", not "its task is to patrol"."""
    for clause in children_by(parse, copula, "xcomp"):
        marked = any(child.lower == "to" for child in children_by(parse, clause, "aux"))
        passive = bool(children_by(parse, clause, "auxpass"))
        named = any(child.pos == "PROPN" for child in children_by(parse, copula, "nsubj"))
        if marked and (passive or named):
            return True
    return False
