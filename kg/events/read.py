"""Read the events of a document: the frames that its sentences meet, with their arguments."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.events.frames import Match, matches
from kg.events.governors import Governing, governing
from kg.events.harm import casualties_in, personnel_in
from kg.events.phrases import Scene, actors_of, count_of, ids_of, item_of
from kg.events.speech import speech_acts
from kg.language.lexicon import Lexicon
from kg.language.slots import subject
from kg.model import (
    Amount,
    Day,
    EntityType,
    EventReading,
    EventType,
    Item,
    Links,
    Parse,
    Quantities,
    Sentence,
    Span,
    Token,
)
from kg.model.trees import children_by, head_of

REPLACING = frozenset({EventType.REQUEST, EventType.THREATEN, EventType.REJECT, EventType.SANCTION})
"""Events that stand for the event below them: a plea for weapons is no delivery, a denial no deed."""

_WITH_ITEMS = frozenset(
    {
        EventType.AID,
        EventType.REQUEST,
        EventType.AGREE,
        EventType.MOBILIZE,
        EventType.COOPERATE,
        EventType.ASSAULT,
        EventType.SANCTION,
        EventType.THREATEN,
        EventType.RETREAT,
        EventType.COERCE,
    }
)
_WITH_SUMS = frozenset({EventType.AID, EventType.AGREE, EventType.REQUEST, EventType.SANCTION, EventType.CONCEDE})
_AGAINST_PLACES = frozenset({EventType.ASSAULT, EventType.COERCE})
_NOT_FOR = frozenset({"from", "by", "with", "against", "between", "over", "than"})
"""Prepositions whose object is not whom aid goes to: "to strengthen its borders with Russia"."""

_OF_A_CLAUSE = frozenset(
    {EventType.REQUEST, EventType.THREATEN, EventType.REJECT, EventType.PROTEST, EventType.AGREE, EventType.CONCEDE}
)
_LEFT_OPEN = frozenset({"rule", "exclude", "preclude", "reject"})
_CHANGES = frozenset({"increase", "rise", "decrease", "cut", "reduction", "growth", "decline"})
_LIST_GAP = 5
_LIST_WORDS = frozenset({"PUNCT", "CCONJ", "ADJ", "NUM", "DET", "ADV"})
"""What may stand between two things of one list."""

_SETTING = frozenset({"during", "since", "after", "before", "following", "amid", "despite", "until"})
_PLACE_WORDS = ("in", "at", "near", "around", "across", "off", "over", "throughout", "outside", "within", "along")
_LOOSE = frozenset({"advcl", "acl", "xcomp", "pcomp", "relcl"})
_INSTRUMENTS = frozenset({"use", "employ", "involve", "with", "include"})
_VAGUE_PLACE = frozenset({EventType.CONSULT, EventType.AGREE})


@dataclass(slots=True)
class _Draft:
    match: Match
    sentence: Sentence
    verb: Token
    governors: list[Governing]
    amounts: list[Amount] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    programs: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    day: Day | None = None

    @property
    def event(self) -> EventType:
        return self.match.frame.event


def read_events(parse: Parse, links: Links, quantities: Quantities, lexicon: Lexicon) -> list[EventReading]:
    """Return the events of a document, in order of the text."""
    scene = Scene(parse, links, quantities, lexicon, {entity.id: entity for entity in links.entities})
    found: list[EventReading] = []
    for sentence in parse.sentences:
        found.extend(_of_sentence(scene, sentence))
    return found


def _of_sentence(scene: Scene, sentence: Sentence) -> list[EventReading]:
    words = scene.parse.words(sentence)
    drafts = [_draft(scene, sentence, match) for match in matches(scene, words)]
    drafts = _without_consumed(scene, drafts)
    drafts = [draft for draft in drafts if not _replaced(scene, draft, drafts)]
    drafts = [draft for draft in drafts if not _only_agrees(scene, draft, drafts)]
    for draft in drafts:
        _take_governors_agents(scene, draft)
        _take_items(scene, draft)
    _share_out(scene, sentence, drafts)
    readings = [reading for draft in drafts if not _is_empty(reading := _finish(scene, draft), draft)]
    taken = {index for draft in drafts for index in (draft.match.trigger.index, draft.verb.index)}
    return [*readings, *speech_acts(scene, sentence, taken)]


def _is_empty(reading: EventReading, draft: _Draft) -> bool:
    """Whether a noun names an event of which nothing is told: "a possible invasion"."""
    told = (reading.agents, reading.recipients, reading.places, reading.casualties, reading.items, reading.date)
    return draft.match.trigger.pos == "NOUN" and not any(told)


def _draft(scene: Scene, sentence: Sentence, match: Match) -> _Draft:
    trigger = match.trigger
    verb = trigger if trigger.pos in ("VERB", "AUX") else _verb_over(scene, trigger)
    return _Draft(match, sentence, verb, governing(scene, trigger))


def _verb_over(scene: Scene, noun: Token) -> Token:
    """Return the verb whose tense a noun's event takes, or the noun itself."""
    for above in scene.parse.ancestors(noun):
        if above.pos in ("VERB", "AUX"):
            return above
    return noun


def _without_consumed(scene: Scene, drafts: list[_Draft]) -> list[_Draft]:
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
            and other.event == draft.event
            and any(word.index == trigger.index for word in other.match.things)
        ]
        if takers:
            for taker in takers[:1]:
                taker.match.recipients = taker.match.recipients or draft.match.recipients
                taker.match.agents = list(dict.fromkeys([*taker.match.agents, *draft.match.agents]))
                taker.match.agents = [id for id in taker.match.agents if id not in taker.match.recipients]
        else:
            kept.append(draft)
    return kept


def _replaced(scene: Scene, draft: _Draft, drafts: list[_Draft]) -> bool:
    """Whether an event above stands for this one: it is only asked for, threatened, denied or cut."""
    triggers = {other.match.trigger.index: other.event for other in drafts}
    for governing_word in draft.governors:
        if _is_left_open(scene, governing_word.token):
            continue
        event = triggers.get(governing_word.token.index)
        if event is not None and event in REPLACING and event != draft.event:
            return True
        own = governing_word.governor.own
        if own and EventType(own) in REPLACING and EventType(own) != draft.event and event is not None:
            return True
    return False


def _is_left_open(scene: Scene, verb: Token) -> bool:
    """Whether a refusal is itself denied, so that the deed is possible: "has not ruled out buying"."""
    return verb.lemma in _LEFT_OPEN and any(child.dep == "neg" for child in scene.parse.children(verb))


def _only_agrees(scene: Scene, draft: _Draft, drafts: list[_Draft]) -> bool:
    """Whether all that is agreed or promised is an event below, whose status tells it: "agreed to send tanks"."""
    above = draft.match.trigger.index
    if draft.event == EventType.REJECT and _is_left_open(scene, draft.match.trigger):
        return any(word.token.index == above for other in drafts for word in other.governors)
    return draft.event == EventType.AGREE and any(
        word.token.index == above for other in drafts if other is not draft for word in other.governors
    )


def _take_governors_agents(scene: Scene, draft: _Draft) -> None:
    """Add who approves or decides to those who act: "I authorized the Department of Defense to provide"."""
    for word in draft.governors:
        if word.governor.own or not word.governor.agent:
            continue
        if draft.match.agents and word.governor.effect != "approved":
            continue
        heads = subject(scene.parse, word.token)
        extra = [id for id in actors_of(scene, heads) if id not in draft.match.recipients]
        draft.match.agents = list(dict.fromkeys([*extra, *draft.match.agents]))


def _take_items(scene: Scene, draft: _Draft) -> None:
    if draft.event not in _WITH_ITEMS:
        return
    for word in draft.match.things:
        item = item_of(scene, word)
        if item is not None and item.entity not in {other.entity for other in draft.items}:
            draft.items.append(item)
    _take_rest_of_list(scene, draft)


def _take_rest_of_list(scene: Scene, draft: _Draft) -> None:
    """Go on with a list of equipment where the parser lost its thread: "..., ammunition, upgraded shells, and medicine"."""
    if len(draft.items) < 2:
        return
    heads = [word for word in draft.match.things if item_of(scene, word) is not None]
    last = max(heads, key=_index)
    for token in scene.parse.tokens[last.index + 1 : draft.sentence.last]:
        local = scene.links.named.get(token.index)
        if local is None or scene.type_of(local) != EntityType.EQUIPMENT:
            continue
        between = scene.parse.tokens[last.index + 1 : token.index]
        inner = [word for word in between if not _within_name(scene, word, local)]
        if len(inner) > _LIST_GAP or not all(word.pos in _LIST_WORDS or word.tag in ("VBN", "VBD") for word in inner):
            return
        item = item_of(scene, token)
        if item is not None and item.entity not in {other.entity for other in draft.items}:
            draft.items.append(item)
        last = token


def _index(token: Token) -> int:
    return token.index


def _within_name(scene: Scene, word: Token, local: str) -> bool:
    return any(span.start <= word.start < span.end for span in scene.entities[local].mentions)


def _share_out(scene: Scene, sentence: Sentence, drafts: list[_Draft]) -> None:
    """Give each sum, date, program, place and stray item of a sentence to the event that it hangs nearest to."""
    if not drafts:
        return
    for found in scene.quantities.sums:
        if sentence.span.covers(found.span) and not _is_change(scene, found.span):
            draft = _nearest(scene, found.span, [d for d in drafts if d.event in _WITH_SUMS])
            if draft is not None:
                draft.amounts.append(found.amount)
    for day in scene.quantities.days:
        if sentence.span.start <= day.span.start < sentence.span.end:
            _give_day(scene, day, drafts)
    for token in scene.parse.words(sentence):
        local = scene.links.named.get(token.index)
        if local is not None:
            _give_name(scene, token, local, drafts)


def _is_change(scene: Scene, span: Span) -> bool:
    """Whether a sum is only what something grew or shrank by: "a $15 million increase"."""
    head = head_of(scene.parse, span)
    return head is not None and any(word.lemma in _CHANGES for word in list(scene.parse.ancestors(head))[:2])


def _give_day(scene: Scene, day: Day, drafts: list[_Draft]) -> None:
    """Give a date to the nearest event, and one in front of a sentence to every event of its main clause."""
    owners = _owners(scene, day.span, drafts)
    for draft in owners:
        if draft.day is None:
            draft.day = day


def _owners(scene: Scene, span: Span, drafts: list[_Draft]) -> list[_Draft]:
    head = head_of(scene.parse, span)
    if head is None:
        return []
    by_word: dict[int, list[_Draft]] = {}
    for draft in drafts:
        if _is_purpose(scene, draft.match.trigger):
            continue
        for index in {draft.match.trigger.index, draft.verb.index}:
            by_word.setdefault(index, []).append(draft)
    inner: list[_Draft] = []
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


def _nearest(scene: Scene, span: Span, drafts: list[_Draft]) -> _Draft | None:
    """Return the event that a phrase hangs nearest to in the tree, else the nearest in the sentence."""
    if not drafts:
        return None
    head = head_of(scene.parse, span)
    if head is not None:
        for above in (head, *scene.parse.ancestors(head)):
            for draft in drafts:
                inside = above.index in {word.index for word in draft.match.things}
                if inside or above.index in (draft.match.trigger.index, draft.verb.index):
                    return draft
    return min(drafts, key=_Distance(span))


@dataclass(frozen=True, slots=True)
class _Distance:
    span: Span

    def __call__(self, draft: _Draft) -> int:
        return abs(draft.match.trigger.start - self.span.start)


def _give_name(scene: Scene, token: Token, local: str, drafts: list[_Draft]) -> None:
    kind = scene.type_of(local)
    span = token.span
    if kind == EntityType.PROGRAM:
        draft = _nearest(scene, span, drafts)
        if draft is not None and local not in draft.programs:
            draft.programs.append(local)
    elif kind in (EntityType.PLACE, EntityType.COUNTRY) and _stands_in_place(scene, token):
        draft = _nearest(scene, span, drafts)
        if (
            draft is not None
            and local not in draft.places
            and not (kind == EntityType.COUNTRY and _is_party(draft, local))
        ):
            draft.places.append(local)
    elif kind == EntityType.EQUIPMENT:
        _give_item(scene, token, local, drafts)


def _is_party(draft: _Draft, local: str) -> bool:
    return local in draft.match.recipients and draft.event in _VAGUE_PLACE


def _stands_in_place(scene: Scene, token: Token) -> bool:
    """Whether a name is where something happens: after "in", "near", or in apposition to such a name."""
    while token.dep in ("conj", "appos"):
        token = scene.parse.head(token)
    above = scene.parse.head(token)
    if token.dep in ("compound", "poss", "nmod", "amod") and above.pos in ("NOUN", "PROPN"):
        above = scene.parse.head(above)
    return above.pos == "ADP" and above.lower in _PLACE_WORDS


def _give_item(scene: Scene, token: Token, local: str, drafts: list[_Draft]) -> None:
    """Give equipment that no theme took to an event that it hangs directly below."""
    if any(item.entity == local for draft in drafts for item in draft.items):
        return
    above = token
    for above in scene.parse.ancestors(token):
        if above.lower == "including":
            # "aid to defend its border, including two boats": whatever the parser hangs it on, it lists the aid.
            before = [d for d in drafts if d.event in _WITH_ITEMS and d.match.trigger.index < token.index]
            if before:
                count, bound = count_of(scene, token)
                before[-1].items.append(Item(local, count, bound))
            return
        for draft in drafts:
            if draft.event in _WITH_ITEMS and above.index == draft.match.trigger.index:
                if token.dep not in ("nsubj", "poss") or draft.match.trigger.pos == "NOUN":
                    count, bound = count_of(scene, token)
                    draft.items.append(Item(local, count, bound))
                return
        if above.pos == "VERB" and above.lemma not in _INSTRUMENTS:
            return


def _finish(scene: Scene, draft: _Draft) -> EventReading:
    match = draft.match
    agents, recipients = list(match.agents), list(match.recipients)
    if draft.event == EventType.AID and not recipients:
        recipients = _named_below(scene, draft, agents)
    if draft.event in _OF_A_CLAUSE and not recipients:
        recipients = _from_clause(scene, draft, agents)
    if draft.event in _AGAINST_PLACES and not recipients and match.frame.recipient:
        recipients = _owners_of_places(scene, draft, agents)
    last = scene.parse.tokens[draft.sentence.last - 1]
    reading = EventReading(
        draft.event,
        draft.sentence.index,
        match.trigger.index,
        draft.verb.index,
        match.frame.name,
        tuple(word.token.index for word in draft.governors),
        tuple(agents),
        tuple(id for id in recipients if id not in agents),
        tuple(draft.items),
        tuple(dict.fromkeys(draft.amounts)),
        tuple(draft.programs),
        tuple(draft.places),
        draft.day.period if draft.day and draft.day.kind != "fiscal" else None,
        draft.day.span if draft.day else None,
        resolved_persons=_persons(scene, match),
        status_hint=match.frame.status,
        opens_list=last.text == ":",
    )
    if draft.event in (EventType.ASSAULT, EventType.COERCE):
        reading = replace(reading, casualties=casualties_in(scene, draft.sentence))
    if draft.event in (EventType.AID, EventType.MOBILIZE):
        reading = replace(reading, personnel=personnel_in(scene, match.things))
    return reading


def _from_clause(scene: Scene, draft: _Draft, agents: Sequence[str]) -> list[str]:
    """Return whom a speech act's own clause names: "demanded that Seoul agree", "threatened to shell Iraqi towns".

    Who is asked is the clause's subject; who is threatened, refused or marched against is its object.
    """
    parse, trigger = scene.parse, draft.match.trigger
    if draft.event == EventType.REQUEST:
        for clause in children_by(parse, trigger, "ccomp", "advcl", "xcomp", "acl"):
            asked = [
                id for id in actors_of(scene, children_by(parse, clause, "nsubj", "nsubjpass")) if id not in agents
            ]
            if asked:
                return asked
        return []
    for clause in children_by(parse, trigger, "xcomp", "ccomp", "acl", "advcl", "prep", "dobj"):
        if clause.dep == "advcl" and draft.event != EventType.PROTEST:
            continue
        for token in parse.subtree(clause):
            if (
                parse.head(token).lower in _SETTING
                or token.dep in ("nsubj", "npadvmod")
                and draft.event != EventType.PROTEST
            ):
                continue
            named = [id for id in actors_of(scene, [token], loose=False) if id not in agents]
            if named:
                return actors_of(scene, [token], loose=False)
    return []


def _owners_of_places(scene: Scene, draft: _Draft, agents: Sequence[str]) -> list[str]:
    """Return the states whose places an attack or a seizure is on: "the attack on Kyiv" is on Ukraine."""
    hit = [id for id in ids_of(scene, draft.match.recipient_heads) if scene.type_of(id) == EntityType.PLACE]
    for id in hit:
        if id not in draft.places:
            draft.places.append(id)
    states = [scene.links.located[id] for id in (*hit, *draft.places) if id in scene.links.located]
    states += [id for id in draft.places if scene.type_of(id) == EntityType.COUNTRY]
    return [id for id in dict.fromkeys(states) if id not in agents][:1]


def _persons(scene: Scene, match: Match) -> tuple[str, ...]:
    heads = (*match.agent_heads, *match.recipient_heads)
    return tuple(dict.fromkeys(id for head in heads for id in scene.links.persons.get(head.index, ())))


def _named_below(scene: Scene, draft: _Draft, agents: Sequence[str]) -> list[str]:
    """Return the first state or body in an aid event's own clause that is not the giver: "to help Ukraine defend"."""
    inside = {word.index for thing in draft.match.things for word in (thing, *scene.parse.children(thing))}
    for token in scene.parse.subtree(draft.match.trigger):
        if token.index <= draft.match.trigger.index or (token.index in inside and token.dep != "prep"):
            continue
        if scene.parse.head(token).lower in _NOT_FOR or token.dep == "relcl":
            continue
        for id in scene.links.refers.get(token.index, ()):
            if scene.type_of(id) in (EntityType.COUNTRY, EntityType.GOVERNMENT_BODY) and id not in agents:
                return [id]
    return []
