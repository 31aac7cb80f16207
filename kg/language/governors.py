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
    "absence": "fail",
    "lack": "fail",
    "charge": "allege",
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
    if lemma == "be" and _is_ahead(parse, token):
        return Governor("announced", "", agent=True)
    if lemma == "be" and _is_of_an_option(parse, token):
        return governor_of(parse, children_by(parse, token, "acomp")[0], lexicon)
    if lexicon.has("naming", lemma) and parse.subtree(token)[0].lower == "what":
        return Governor("alleged", "", agent=False)  # "what Kyiv calls an attack"
    if lexicon.has("including_verb", lemma):
        return _of_what_includes(parse, token, lexicon)
    if lemma == "use" and token.tag == "VBD" and not children_by(parse, token, "dobj"):
        return Governor("", "", agent=True)  # "used to supply"
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
            return None if governor.effect == "requested" and _tells(parse, token, lexicon) else governor
    return None


def _tells(parse: Parse, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb that also asks says here what is so: "insisted that he left", not "insisted that he leave"."""
    if not lexicon.has("speech", verb.lemma.lower()):
        return False
    clauses = children_by(parse, verb, "ccomp")
    words = [word for clause in clauses for word in (clause, *children_by(parse, clause, "aux", "auxpass"))]
    return any(word.tag in ("VBD", "VBZ", "VBP") for word in words)


def _is_of_an_option(parse: Parse, copula: Token) -> bool:
    """Whether a whole clause is called possible or likely: "it is possible that Romania will send radars"."""
    expletive = any(child.lower == "it" for child in children_by(parse, copula, "nsubj"))
    words = children_by(parse, copula, "acomp")
    return expletive and bool(children_by(parse, copula, "ccomp")) and any(w.lemma in _ADJECTIVES for w in words[:1])


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
