"""Words that govern an event, looked up: verbs by the lexicon, nouns and adjectives by the verb they stand for."""

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
    "absence": "suffer",
    "lack": "suffer",
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
    if lemma == "be" and _is_ahead(parse, token):
        return Governor("announced", "", agent=True)
    if lemma in _HEARSAY and children_by(parse, token, "auxpass"):
        return Governor("alleged", "", agent=False)
    if token.pos in ("NOUN", "PROPN"):
        lemma = _NOUN_VERBS.get(lemma, "")
    elif token.pos == "ADJ":
        lemma = _ADJECTIVES.get(lemma, "")
    if lexicon.has("granting", lemma) and any(
        lexicon.has("clearance", child.lemma.lower()) for child in children_by(parse, token, "dobj", "nsubjpass")
    ):
        return Governor("approved", "", agent=True)
    for parts, governor in lexicon.governors.get(lemma, ()):
        particles = {child.lower for child in children_by(parse, token, "prt", "prep", "advmod")}
        if all(part in particles for part in parts[1:]):
            return governor
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
