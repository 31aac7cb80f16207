"""Who takes part in an event beyond the slots of its frame: who approved it, whom its clause names."""

from collections.abc import Iterable, Sequence

from kg.events.draft import Draft
from kg.events.match import Match
from kg.events.phrases import Scene, actors_of, ids_of
from kg.language.arguments import direct_object, subject
from kg.model import EntityType, EventType, Token
from kg.model.trees import children_by, objects_of

_AGAINST_PLACES = frozenset({EventType.ASSAULT, EventType.COERCE})
_NOT_FOR = frozenset({"from", "by", "with", "against", "between", "over", "than"})
"""Prepositions whose object is not whom aid goes to: "to strengthen its borders with Russia"."""

_BESIDE = frozenset({"without", "before", "after", "despite", "amid", "following", "since", "while", "as", "during"})
"""Words whose phrase tells of something beside the giving: "sent tanks without informing Germany"."""

_OF_A_CLAUSE = frozenset(
    {EventType.REQUEST, EventType.THREATEN, EventType.REJECT, EventType.PROTEST, EventType.AGREE, EventType.CONCEDE}
)
"""Speech acts: whom they are meant for often stands in the clause of what is said."""

_TOLD_TO = frozenset({EventType.REJECT, EventType.THREATEN})
"""Speech acts that are meant for whom they are told."""

_SETTING = frozenset({"during", "since", "after", "before", "following", "amid", "despite", "until"})
"""Prepositions of what only surrounds a speech act: "following the attack on"."""


def recipients_of(scene: Scene, draft: Draft, agents: Sequence[str]) -> list[str]:
    """Return those that an event is done to or for; where no slot has them, those that its clause names."""
    found = list(draft.match.recipients)
    if not found and "iobj" in draft.match.frame.recipient:
        found = _in_front_of_things(scene, draft, agents)
    if not found and draft.event == EventType.AID:
        found = _named_below(scene, draft, agents)
    if not found and draft.event == EventType.REQUEST:
        found = _asked(scene, [draft.match.trigger, *draft.match.things], agents)
    if not found and draft.event == EventType.REJECT:
        found = _named_in_what_it_stands_for(draft, agents)
    if not found and draft.event in _OF_A_CLAUSE - {EventType.REQUEST}:
        found = _named_in_clause(scene, draft, agents)
    if not found and draft.event in _TOLD_TO:
        found = _told(scene, draft, agents)
    if not found and draft.event == EventType.COERCE:
        found = _senders(scene, draft)
    if not found:
        found = _named_in_what_it_stands_for(draft, agents)
    if not found and draft.event in _AGAINST_PLACES and draft.match.frame.recipient:
        found = _owners_of_places(scene, draft, agents)
    if not found and draft.event == EventType.MOBILIZE:
        found = _reinforced(scene, draft)
    if not found and draft.event == EventType.AID and draft.match.frame.theme[:1] == ("subj",):
        found = _owners_of_places(scene, draft, agents)  # "medicine arrived in Addis Ababa"
    return [id for id in found if id not in agents]


def _in_front_of_things(scene: Scene, draft: Draft, agents: Sequence[str]) -> list[str]:
    """Return the state right behind the verb, read as a part of what follows: "gave Chad riot gear"."""
    after = draft.match.trigger.index + 1
    for token in scene.parse.tokens[after : after + 3]:
        here = [id for id in scene.links.refers.get(token.index, ()) if scene.type_of(id) == EntityType.COUNTRY]
        for id in here:
            starts = any(span.start == scene.parse.tokens[after].start for span in scene.entities[id].mentions)
            if starts and token.pos == "PROPN" and len(token.text) > 3 and id not in agents:
                return [id] if token.text == scene.entities[id].name.split()[-1] else []
    return []


def _reinforced(scene: Scene, draft: Draft) -> list[str]:
    """Return whom forces are sent to help: "may send 700 soldiers to reinforce KFOR"."""
    for word in (draft.match.trigger, *draft.match.things):
        for clause in children_by(scene.parse, word, "advcl", "xcomp", "acl", "relcl"):
            if clause.tag == "VB" and scene.lexicon.has("reinforcing_verb", clause.lemma):
                found = actors_of(scene, direct_object(scene.parse, clause), loose=False)
                if found:
                    return found
    return []


def _told(scene: Scene, draft: Draft, agents: Sequence[str]) -> list[str]:
    """Return who is told what is refused or threatened: "told the union that it will not accept the troops"."""
    clause = draft.verb
    while clause.dep == "conj":
        clause = scene.parse.head(clause)
    verb = scene.parse.head(clause)
    if clause.dep != "ccomp" or not scene.lexicon.has("telling", verb.lemma.lower()):
        return []
    heads = children_by(scene.parse, verb, "dobj", "dative")
    told = [id for id in actors_of(scene, heads, loose=False) if id not in agents]
    return [id for id in told if scene.type_of(id) != EntityType.MEDIA_OUTLET]


def _senders(scene: Scene, draft: Draft) -> list[str]:
    """Return whose the things are that are seized: "seized warheads that Iran had shipped", "guns sent by Iran"."""
    clauses = [clause for thing in draft.match.things for clause in children_by(scene.parse, thing, "relcl", "acl")]
    givers = [
        word
        for clause in clauses
        if scene.lexicon.has("giving_verb", clause.lemma.lower())
        for word in subject(scene.parse, clause)
    ]
    return actors_of(scene, givers, loose=False)


def _named_in_what_it_stands_for(draft: Draft, agents: Sequence[str]) -> list[str]:
    """Return the other side of what is asked for, threatened or refused: "asked to buy missiles from Norway"."""
    for match in draft.below:
        sides = (match.agents, match.recipients) if draft.event == EventType.REQUEST else (match.recipients,)
        for side in sides:
            others = [id for id in side if id not in agents]
            if others:
                return others
    return []


def take_governors_agents(scene: Scene, draft: Draft) -> None:
    """Add who approves or decides to those who act: "I authorized the Department of Defense to provide"."""
    for word in draft.governors:
        if word.governor.own or not word.governor.agent:
            continue
        if draft.match.agents and word.governor.effect != "approved":
            continue
        heads = subject(scene.parse, word.token)
        extra = [id for id in actors_of(scene, heads) if id not in draft.match.recipients]
        draft.match.agents = list(dict.fromkeys([*extra, *draft.match.agents]))


def take_bargains(scene: Scene, drafts: list[Draft]) -> None:
    """Give a contract under which something is delivered the parties of that: "delivers guns under a deal signed"."""
    for draft in drafts:
        if draft.event != EventType.AGREE or draft.match.agents:
            continue
        above = {word.index for thing in draft.match.things for word in scene.parse.ancestors(thing)}
        for other in drafts:
            if other.event == EventType.AID and other.match.trigger.index in above and other.match.recipients:
                draft.match.agents = list(other.match.recipients)
                draft.match.recipients = list(other.match.agents)


def take_invaded(scene: Scene, drafts: list[Draft]) -> None:
    """Let an invasion be of the state that is helped against it: "aid to Ukraine since Russia's invasion"."""
    helped = [draft for draft in drafts if draft.event in (EventType.AID, EventType.SUPPORT)]
    sides = {id for draft in helped for id in draft.match.recipients if scene.type_of(id) == EntityType.COUNTRY}
    for draft in drafts:
        if draft.event != EventType.ASSAULT or draft.match.trigger.pos != "NOUN" or draft.match.recipients:
            continue
        if scene.lexicon.has("conquest", draft.match.trigger.lemma.lower()) and draft.match.agents and len(sides) == 1:
            draft.match.recipients = [id for id in sides if id not in draft.match.agents]


def _named_below(scene: Scene, draft: Draft, agents: Sequence[str]) -> list[str]:
    """Return the first state or body in an aid event's own clause that is not the giver: "to help Ukraine defend"."""
    apart = [child for child in scene.parse.children(draft.match.trigger) if child.lower in _BESIDE]
    beside = {word.index for child in apart for word in scene.parse.subtree(child)}
    inside = {word.index for thing in draft.match.things for word in (thing, *scene.parse.children(thing))}
    for token in scene.parse.subtree(draft.match.trigger):
        if token.index <= draft.match.trigger.index or (token.index in inside and token.dep != "prep"):
            continue
        first = token
        while first.dep == "conj":
            first = scene.parse.head(first)
        if scene.parse.head(first).lower in _NOT_FOR or token.dep == "relcl" or token.index in beside:
            continue
        for id in scene.links.refers.get(token.index, ()):
            if scene.type_of(id) in (EntityType.COUNTRY, EntityType.GOVERNMENT_BODY) and id not in agents:
                return [id]
    return []


def _owners_of_places(scene: Scene, draft: Draft, agents: Sequence[str]) -> list[str]:
    """Return the states whose places an attack or a seizure is on: "the attack on Kyiv" is on Ukraine."""
    hit = [id for id in ids_of(scene, draft.match.recipient_heads) if scene.type_of(id) == EntityType.PLACE]
    for id in hit:
        if id not in draft.places:
            draft.places.append(id)
    states = [scene.links.located[id] for id in (*hit, *draft.places) if id in scene.links.located]
    states += [id for id in draft.places if scene.type_of(id) == EntityType.COUNTRY]
    return [id for id in dict.fromkeys(states) if id not in agents][:1]


def persons_meant(scene: Scene, match: Match) -> tuple[str, ...]:
    """Return who held the offices that stand for the parties."""
    heads = (*match.agent_heads, *match.recipient_heads)
    return tuple(dict.fromkeys(id for head in heads for id in scene.links.persons.get(head.index, ())))


def _asked(scene: Scene, words: Iterable[Token], agents: Iterable[str]) -> list[str]:
    """Return who is to do what is asked: "demanded that Seoul agree", "stressed the need for Serbia to join"."""
    labels = ("ccomp", "advcl", "xcomp", "acl", "relcl")
    clauses = [clause for word in words for clause in children_by(scene.parse, word, *labels)]
    for clause in clauses:
        if clause.dep == "relcl" and clause.tag != "VB":
            continue
        subjects = children_by(scene.parse, clause, "nsubj", "nsubjpass")
        asked = [id for id in actors_of(scene, subjects) if id not in agents]
        if asked:
            return asked
    return []


def _doers_of_attack(scene: Scene, clause: Token) -> list[str]:
    """Return who did what a threat answers: "vowed to avenge the killing by Israel"."""
    attacks = [word for word in scene.parse.subtree(clause) if scene.lexicon.has("attack", word.lemma.lower())]
    return actors_of(scene, [doer for word in attacks for doer in objects_of(scene.parse, word, "by")])


def _named_in_clause(scene: Scene, draft: Draft, agents: Sequence[str]) -> list[str]:
    """Return whom the clause of a threat, refusal or protest is on: "threatened to shell Iraqi towns"."""
    parse, protest = scene.parse, draft.event == EventType.PROTEST
    ours = {*agents, *(scene.links.states[id] for id in agents if id in scene.links.states)}
    clauses = children_by(parse, draft.match.trigger, "xcomp", "ccomp", "acl", "advcl", "prep", "dobj")
    for clause in clauses:
        if clause.dep == "advcl" and not protest:
            continue
        doers = _doers_of_attack(scene, clause)
        if doers and draft.event == EventType.THREATEN:
            return doers
        for token in parse.subtree(clause):
            if parse.head(token).lower in _SETTING or (token.dep in ("nsubj", "npadvmod") and not protest):
                continue
            named = actors_of(scene, [token], loose=False)
            if any(id not in ours for id in named):
                return named
    return []
