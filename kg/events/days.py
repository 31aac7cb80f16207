"""Which event of a sentence a date belongs to."""

from kg.events.draft import Draft
from kg.events.phrases import Scene
from kg.model import Day, Span, Token
from kg.model.trees import children_by, head_of

_LOOSE = frozenset({"advcl", "acl", "xcomp", "pcomp", "relcl"})
"""Clauses that a date is passed up through to the verb that they hang from."""


def give_day(scene: Scene, day: Day, drafts: list[Draft]) -> None:
    """Give a date to the nearest event, and one in front of a sentence to every event of its main clause."""
    owners = _owners(scene, day.span, drafts)
    for draft in owners:
        if draft.day is None:
            draft.day = day


def _owners(scene: Scene, span: Span, drafts: list[Draft]) -> list[Draft]:
    head = head_of(scene.parse, span)
    if head is None:
        return []
    by_word: dict[int, list[Draft]] = {}
    for draft in drafts:
        if _is_purpose(scene, draft.match.trigger):
            continue
        for index in {draft.match.trigger.index, draft.verb.index}:
            by_word.setdefault(index, []).append(draft)
    inner: list[Draft] = []
    for above in scene.parse.ancestors(head):
        if above.index in by_word:
            inner = [*inner, *(draft for draft in by_word[above.index] if draft not in inner)]
            if above.pos in ("VERB", "AUX"):
                return inner
            continue
        if inner and above.pos in ("VERB", "AUX"):
            return inner
        below = [d for d in drafts if any(word.token.index == above.index for word in d.governors)]
        if below:
            return below
        if above.pos == "VERB" and above.dep != "conj":
            under = [d for d in drafts if above.index in {a.index for a in scene.parse.ancestors(d.match.trigger)}]
            if not under and above.dep in _LOOSE:
                continue
            said = scene.lexicon.has("speech", above.lemma.lower())
            return under[:1] if not said or _stands_in_front(scene, span, above) else []
    return inner


def _is_purpose(scene: Scene, verb: Token) -> bool:
    """Whether a verb is only what something is done for: "telephoned them to discuss ... on Wednesday"."""
    return (
        verb.tag == "VB"
        and verb.dep == "advcl"
        and any(child.lower == "to" for child in children_by(scene.parse, verb, "aux"))
    )


def _stands_in_front(scene: Scene, span: Span, verb: Token) -> bool:
    subjects = children_by(scene.parse, verb, "nsubj")
    return bool(subjects) and span.end <= min(token.start for token in scene.parse.subtree(subjects[0]))
