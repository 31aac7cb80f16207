"""Give the things, sums and names of a sentence to the events that they belong to."""

from dataclasses import dataclass

from kg.events.days import give_day
from kg.events.draft import Draft
from kg.events.phrases import Scene, count_of, item_of
from kg.model import EntityType, EventType, Item, Sentence, Span, Token
from kg.model.trees import head_of

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
_PLACE_WORDS = ("in", "at", "near", "around", "across", "off", "over", "throughout", "outside", "within", "along")
_INSTRUMENTS = frozenset({"use", "employ", "involve", "with", "include"})
"""Words that hang a thing on what is done with it: "using drones"."""

_VAGUE_PLACE = frozenset({EventType.CONSULT, EventType.AGREE})
"""Events whose country is a party and not a place, where it is both."""

_CHANGES = frozenset({"increase", "rise", "decrease", "cut", "reduction", "growth", "decline"})
_LIST_GAP = 5
_LIST_WORDS = frozenset({"PUNCT", "CCONJ", "ADJ", "NUM", "DET", "ADV"})
"""What may stand between two things of one list."""


def take_items(scene: Scene, draft: Draft) -> None:
    """Give an event the equipment among its things, with counts."""
    if draft.event not in _WITH_ITEMS:
        return
    for word in draft.things:
        item = item_of(scene, word)
        if item is not None and item.entity not in {other.entity for other in draft.items}:
            draft.items.append(item)
    _take_rest_of_list(scene, draft)


def _take_rest_of_list(scene: Scene, draft: Draft) -> None:
    """Go on with a list of equipment where the parser lost its thread: "ammunition, upgraded shells, and medicine"."""
    if draft.items and _is_list(scene, draft):
        _take_all_behind(scene, draft)
    if len(draft.items) < 2:
        return
    heads = [word for word in draft.things if item_of(scene, word) is not None]
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


def _is_list(scene: Scene, draft: Draft) -> bool:
    words = scene.parse.tokens[draft.match.trigger.index : draft.sentence.last]
    return sum(word.text == ";" for word in words) > 1


def _take_all_behind(scene: Scene, draft: Draft) -> None:
    """Take every thing of a list parted by semicolons."""
    known = {item.entity for item in draft.items}
    for token in scene.parse.tokens[draft.match.trigger.index : draft.sentence.last]:
        item = item_of(scene, token) if token.index in scene.links.named else None
        if item is not None and item.entity not in known:
            known.add(item.entity)
            draft.items.append(item)


def _index(token: Token) -> int:
    return token.index


def _within_name(scene: Scene, word: Token, local: str) -> bool:
    return any(span.start <= word.start < span.end for span in scene.entities[local].mentions)


def share_out(scene: Scene, sentence: Sentence, drafts: list[Draft]) -> None:
    """Give each sum, date, program, place and stray item of a sentence to the event that it hangs nearest to."""
    if not drafts:
        return
    for found in scene.sums_within(sentence.span):
        if not _is_change(scene, found.span):
            draft = _nearest(scene, found.span, [d for d in drafts if d.event in _WITH_SUMS])
            if draft is not None:
                draft.amounts.append(found.amount)
    for day in scene.days_within(sentence.span):
        give_day(scene, day, drafts)
    for token in scene.parse.words(sentence):
        local = scene.links.named.get(token.index)
        if local is not None:
            _give_name(scene, token, local, drafts)


def _is_change(scene: Scene, span: Span) -> bool:
    """Whether a sum is only what something grew or shrank by: "a $15 million increase"."""
    head = head_of(scene.parse, span)
    return head is not None and any(word.lemma in _CHANGES for word in list(scene.parse.ancestors(head))[:2])


def _nearest(scene: Scene, span: Span, drafts: list[Draft]) -> Draft | None:
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

    def __call__(self, draft: Draft) -> int:
        return abs(draft.match.trigger.start - self.span.start)


def _give_name(scene: Scene, token: Token, local: str, drafts: list[Draft]) -> None:
    kind = scene.type_of(local)
    span = token.span
    if kind == EntityType.PROGRAM:
        draft = _nearest(scene, span, drafts)
        if draft is not None and local not in draft.programs:
            draft.programs.append(local)
    elif kind in (EntityType.PLACE, EntityType.COUNTRY) and _stands_in_place(scene, token, drafts):
        draft = _nearest(scene, span, drafts)
        if (
            draft is not None
            and local not in draft.places
            and not (kind == EntityType.COUNTRY and _is_party(draft, local))
        ):
            draft.places.append(local)
    elif kind == EntityType.EQUIPMENT:
        _give_item(scene, token, local, drafts)


def _is_party(draft: Draft, local: str) -> bool:
    return local in draft.match.recipients and draft.event in _VAGUE_PLACE


def _stands_in_place(scene: Scene, token: Token, drafts: list[Draft]) -> bool:
    """Whether a name is where something happens: after "in", "near", or in apposition to such a name.

    Where those who tell of it are is another matter: "the embassy in Manila said".
    """
    while token.dep in ("conj", "appos"):
        token = scene.parse.head(token)
    above = scene.parse.head(token)
    if token.dep in ("compound", "poss", "nmod", "amod") and above.pos in ("NOUN", "PROPN"):
        above = scene.parse.head(above)
    return above.pos == "ADP" and above.lower in _PLACE_WORDS and not _is_of_a_speaker(scene, above, drafts)


def _is_of_a_speaker(scene: Scene, preposition: Token, drafts: list[Draft]) -> bool:
    """Whether a phrase tells where somebody is who says what happened; what is said may be an event: "warned"."""
    noun = scene.parse.head(preposition)
    verb = scene.parse.head(noun)
    told = scene.lexicon.has("speech", verb.lemma.lower()) and all(d.match.trigger.index != verb.index for d in drafts)
    return noun.dep == "nsubj" and told


def _give_item(scene: Scene, token: Token, local: str, drafts: list[Draft]) -> None:
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
