"""Events in the making, and which of them stand as events of their own."""

from dataclasses import dataclass, field

from kg.events.governors import Governing, governing
from kg.events.match import Match
from kg.events.phrases import Scene
from kg.model import Amount, Day, EventType, Item, Sentence, Token
from kg.model.trees import children_by

REPLACING = frozenset({EventType.REQUEST, EventType.THREATEN, EventType.REJECT, EventType.SANCTION})
"""Events that stand for the event below them: a plea for weapons is no delivery, a denial no deed."""

_ASKING = frozenset({EventType.REQUEST, EventType.PROTEST})
_CUTTABLE = frozenset({EventType.AID, EventType.COOPERATE, EventType.CONSULT, EventType.AGREE})
_TERMS = frozenset({EventType.AID, EventType.AGREE})
_VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE})
_LEFT_OPEN = frozenset({"rule", "exclude", "preclude", "reject"})
"""Verbs of refusing whose negation leaves the deed possible: "has not ruled out buying"."""


@dataclass(slots=True)
class Draft:
    """An event in the making: the frame that its words meet, and what has been given to it so far.

    :param verb: the word whose tense and mood it takes; the trigger itself where that is a verb.
    :param below: what it stands for: the delivery that is asked for, the sanctions that are threatened.
    """

    match: Match
    sentence: Sentence
    verb: Token
    governors: list[Governing]
    amounts: list[Amount] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    programs: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    day: Day | None = None
    cut: bool = False
    violent: bool = False
    below: list[Match] = field(default_factory=list)

    @property
    def event(self) -> EventType:
        """The type that the frame gives; what is cut off is a sanction whatever it was, what kills an attack."""
        if self.violent:
            return EventType.ASSAULT
        return EventType.SANCTION if self.cut else self.match.frame.event

    @property
    def things(self) -> list[Token]:
        """The words for what it is done with; in a request for what is asked for."""
        asked = self.below if self.event == EventType.REQUEST else []
        return [word for match in (self.match, *asked) for word in match.things]


def drafted(scene: Scene, sentence: Sentence, match: Match) -> Draft:
    """Return the draft of a frame that a sentence meets."""
    trigger = match.trigger
    verb = trigger if trigger.pos in ("VERB", "AUX") else _verb_over(scene, trigger)
    things = {word.index for word in match.things}
    over = [word for word in governing(scene, trigger) if word.token.index not in things]
    return Draft(match, sentence, verb, over)


def _verb_over(scene: Scene, noun: Token) -> Token:
    """Return the verb whose tense a noun's event takes, or the noun itself."""
    for above in scene.parse.ancestors(noun):
        if above.pos in ("VERB", "AUX"):
            return above
    return noun


def _is_banned(scene: Scene, draft: Draft) -> bool:
    """Whether a noun only says what a ban is on: "the embargo on sales of rifles"."""
    noun = draft.match.trigger
    above = scene.parse.head(scene.parse.head(noun))
    return (
        noun.dep == "pobj"
        and draft.match.frame.event in _CUTTABLE
        and scene.parse.head(noun).lower in ("on", "against")
        and scene.lexicon.has("sanction", above.lemma.lower())
    )


def _is_of_cut(draft: Draft, cut: set[int]) -> bool:
    """Whether a noun only says what a paper that is cut was for: "revoked licences for the export of missiles"."""
    is_noun = draft.match.trigger.pos == "NOUN"
    return is_noun and draft.event == EventType.AID and any(word.token.index in cut for word in draft.governors)


def _takes(scene: Scene, draft: Draft, noun: Draft) -> bool:
    """Whether a verb's event stands for that of its theme: "provided aid", "aid is on hold", "lifted the embargo"."""
    if draft.event == EventType.SANCTION and noun.event == EventType.AID:
        return not scene.lexicon.has("shifting", draft.match.trigger.lemma.lower())
    if draft.event == EventType.CONCEDE:
        return noun.event in (EventType.CONCEDE, EventType.SANCTION)
    return draft.event == noun.event or (draft.match.frame.status == "ongoing" and noun.event in _CUTTABLE)


def _without_consumed(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Leave out nouns that are the theme of a verb of the same event: "provided aid" is one event."""
    kept = []
    for draft in drafts:
        trigger = draft.match.trigger
        if trigger.pos in ("VERB", "AUX"):
            kept.append(draft)
            continue
        takers = [
            other
            for other in drafts
            if other is not draft
            and _takes(scene, other, draft)
            and any(word.index == trigger.index for word in other.match.things)
        ]
        if takers:
            for taker in takers[:1]:
                taker.match.recipients = taker.match.recipients or draft.match.recipients
                if taker.event == draft.event or not taker.match.agents:
                    taker.match.agents = list(dict.fromkeys([*taker.match.agents, *draft.match.agents]))
                taker.match.agents = [id for id in taker.match.agents if id not in taker.match.recipients]
        else:
            kept.append(draft)
    return kept


def _without_told_below(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Leave out what only tells more of a sanction above it: "announced sanctions targeting banks"."""
    kept = list(drafts)
    for draft in drafts:
        over = {word.index for word in scene.parse.ancestors(draft.match.trigger)}
        for other in kept if draft.event == EventType.SANCTION else []:
            things = {word.index for word in other.match.things}
            is_below = bool(things & over) or (other.match.trigger.index in over and draft.match.trigger.pos == "NOUN")
            same = set(draft.match.agents) <= set(other.match.agents)
            if other is not draft and other.event == draft.event and is_below and same:
                found = dict.fromkeys([*other.match.recipients, *draft.match.recipients])
                other.match.recipients = [id for id in found if id not in other.match.agents]
                kept.remove(draft)
                break
    return kept


def _with_terms(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Let a deal that is signed or dropped have the terms of its infinitive: "signed a deal to buy French jets"."""
    kept = list(drafts)
    for draft in drafts:
        verb = draft.match.trigger
        gives = draft.event == EventType.AID and not scene.lexicon.has("selling_verb", verb.lemma.lower())
        on_it = verb.dep == "pcomp" and scene.parse.head(verb).lower in ("on", "for", "about", "regarding")
        shared = draft.event == EventType.COOPERATE and on_it
        for other in kept if (draft.event in _TERMS and verb.tag == "VB") or shared else []:
            if gives and other.event == EventType.AGREE:
                continue  # "signed an agreement to give them boats" is aid approved
            deals = [word for word in other.match.things if scene.lexicon.has("agreement", word.lemma.lower())]
            above = scene.parse.head(verb).head if shared else verb.head
            hung = above in {other.match.trigger.index, *(word.index for word in deals)}
            if other is draft or not deals or not hung or other.event not in (EventType.AGREE, EventType.SANCTION):
                continue
            found = other.match.recipients or draft.match.recipients
            other.match.recipients = [id for id in found if id not in other.match.agents]
            other.match.things.extend(draft.match.things)
            kept.remove(draft)
            break
    return kept


def _with_harm(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Join what a deed does to people with the deed: "overran a post, killing 30 soldiers" is one attack."""
    kept = []
    for draft in drafts:
        trigger = draft.match.trigger
        told_with = trigger.head if trigger.tag == "VBG" and trigger.dep in ("advcl", "xcomp") else -1
        deed = next(
            (
                other
                for other in drafts
                if other.event in _VIOLENT
                and other is not draft
                and told_with in (other.match.trigger.index, other.verb.index)
            ),
            None,
        )
        if draft.event != EventType.ASSAULT or deed is None or not scene.lexicon.has("harming", trigger.lemma):
            kept.append(draft)
            continue
        deed.violent = True
        harmed = [id for id in draft.match.recipients if id not in deed.match.agents]
        deed.match.recipients = list(dict.fromkeys([*deed.match.recipients, *harmed]))
    return kept


def _without_ways(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Leave out the way to a meeting that is told with it: "travelled to Bogotá, where he met Duque"."""
    meetings = [
        draft
        for draft in drafts
        if draft.event == EventType.CONSULT
        and draft.match.recipients
        and not scene.lexicon.has("going_verb", draft.match.trigger.lemma)
        and draft.match.trigger.tag != "VB"
    ]
    for draft in drafts:
        for other in drafts:
            # "travelled to Benin to meet with President Talon": the journey is to him.
            if (
                draft.event == other.event == EventType.CONSULT
                and other.match.trigger.head == draft.match.trigger.index
            ):
                met = other.match.recipients if other.match.trigger.tag == "VB" else []
                draft.match.recipients = list(dict.fromkeys([*draft.match.recipients, *met]))
    return [
        draft
        for draft in drafts
        if not (
            draft.event == EventType.CONSULT
            and scene.lexicon.has("going_verb", draft.match.trigger.lemma)
            and any(set(other.match.agents) & set(draft.match.agents) for other in meetings)
        )
    ]


def _with_those_met(drafts: list[Draft]) -> list[Draft]:
    """Let a journey be one to those whom it is made to meet: "will travel to Rome to meet with NATO ministers"."""
    kept = list(drafts)
    for draft in drafts:
        verb = draft.match.trigger
        for other in kept if draft.event == EventType.CONSULT and verb.tag == "VB" else []:
            above = other.match.trigger
            if above.index == verb.head and other.event == EventType.CONSULT and verb.dep in ("advcl", "xcomp"):
                met = [id for id in draft.match.recipients if id not in other.match.agents]
                other.match.recipients = met or other.match.recipients
                kept.remove(draft)
                break
    return kept


def _replacing(scene: Scene, draft: Draft, drafts: list[Draft]) -> Draft | None:
    """Return the event above that stands for this one, where it is only asked for, threatened, denied or cut."""
    triggers = {other.match.trigger.index: other for other in drafts}
    asking = triggers.get(_verb_of_purpose(scene, draft.verb))
    if asking is not None and asking.event in _ASKING and asking is not draft and draft.event not in _ASKING:
        return asking
    for other in drafts:
        # "will not send a delegation to the talks": the talks are part of what is refused.
        if other.match.frame.refuses and draft.match.trigger in other.match.things and other is not draft:
            if scene.lexicon.has("conquest", draft.match.trigger.lemma.lower()):
                draft.verb = draft.match.trigger  # what is not recognised is done
                return None
            return other
    for governing_word in draft.governors:
        above = triggers.get(governing_word.token.index)
        if above is None or _is_left_open(scene, governing_word.token):
            continue
        own = governing_word.governor.own
        if above.event in REPLACING and above.event != draft.event:
            return above
        if own and EventType(own) in REPLACING and EventType(own) != draft.event:
            return above
    return None


def _verb_of_purpose(scene: Scene, verb: Token) -> int:
    """Return the verb that an infinitive hangs from: "called for Egypt to free", "gather to demand his resignation"."""
    demanded = scene.lexicon.has("demanding_verb", verb.lemma)
    while verb.dep == "conj" and scene.parse.head(verb).tag == "VB":
        verb = scene.parse.head(verb)
    infinitive = any(child.lower == "to" for child in children_by(scene.parse, verb, "aux"))
    named = bool(children_by(scene.parse, verb, "nsubj") or demanded)
    return verb.head if infinitive and verb.dep in ("advcl", "conj") and (named or verb.dep == "conj") else -1


def _is_cut(draft: Draft) -> bool:
    """Whether what is given, bought or done together is stopped: "has stopped sending weapons"."""
    above = draft.governors[0].governor if draft.governors else None
    return draft.match.frame.event in _CUTTABLE and above is not None and above.own == EventType.SANCTION


def _is_left_open(scene: Scene, verb: Token) -> bool:
    """Whether a refusal is itself denied, so that the deed is possible: "has not ruled out buying"."""
    return verb.lemma in _LEFT_OPEN and any(child.dep == "neg" for child in scene.parse.children(verb))


def _only_agrees(scene: Scene, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether all that is agreed or promised is an event below, whose status tells it: "agreed to send tanks"."""
    above = draft.match.trigger.index
    if draft.event == EventType.REJECT and _is_left_open(scene, draft.match.trigger):
        return any(word.token.index == above for other in drafts for word in other.governors)
    return draft.event == EventType.AGREE and any(
        word.token.index == above for other in drafts if other is not draft for word in other.governors
    )


def standing(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts that stand as events of their own: not those told within another, asked for or denied."""
    cut = {word.index for draft in drafts if draft.event == EventType.SANCTION for word in draft.match.things}
    drafts = [draft for draft in drafts if not _is_banned(scene, draft) and not _is_of_cut(draft, cut)]
    drafts = _with_harm(scene, _without_consumed(scene, drafts))
    drafts = _without_ways(scene, _with_those_met(drafts))
    drafts = _with_terms(scene, _without_told_below(scene, drafts))
    above = [(draft, _replacing(scene, draft, drafts)) for draft in drafts]
    for draft, other in above:
        if other is not None:
            other.below.append(draft.match)
    drafts = [draft for draft, other in above if other is None]
    for draft in drafts:
        draft.cut = _is_cut(draft)
    return [d for d in drafts if not _only_agrees(scene, d, drafts) and not _is_supposed(scene, d)]


def _is_supposed(scene: Scene, draft: Draft) -> bool:
    """Whether an attack is only supposed: "any attack would be met with force"."""
    trigger = draft.match.trigger
    supposed = any(child.lower == "any" for child in children_by(scene.parse, trigger, "det"))
    return supposed and trigger.pos == "NOUN" and draft.event == EventType.ASSAULT
