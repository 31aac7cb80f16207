"""A claim in words: what an edge of the network is labelled with.

The words keep what a claim keeps: how far the event has come (``status``), whether it is denied (``polarity``), and how
a number is meant (``bound``). An event that is only alleged or considered never reads as one that happened.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import NamedTuple

from kg.model import Amount, Bound, Claim, EventType, Item, Polarity, Status, Utterance


class Wording(NamedTuple):
    """The forms of one event type: "gave aid", "gives aid", "give aid", "(was) given aid", "aid"."""

    past: str
    present: str
    base: str
    passive: str
    noun: str


WORDINGS: dict[EventType, Wording] = {
    EventType.AGREE: Wording("agreed", "agrees", "agree", "agreed with", "agreement"),
    EventType.CONSULT: Wording("spoke with", "speaks with", "speak with", "spoken with", "talks"),
    EventType.SUPPORT: Wording("backed", "backs", "back", "backed", "support"),
    EventType.CONCEDE: Wording("gave way to", "gives way to", "give way to", "given way to", "concession"),
    EventType.COOPERATE: Wording("worked with", "works with", "work with", "worked with", "cooperation"),
    EventType.AID: Wording("gave aid", "gives aid", "give aid", "given aid", "aid"),
    EventType.RETREAT: Wording("withdrew", "withdraws", "withdraw", "withdrawn from", "withdrawal"),
    EventType.REQUEST: Wording("asked", "asks", "ask", "asked", "request"),
    EventType.ACCUSE: Wording("accused", "accuses", "accuse", "accused", "accusation"),
    EventType.REJECT: Wording("denied or refused", "denies or refuses", "deny or refuse", "refused", "refusal"),
    EventType.THREATEN: Wording("warned", "warns", "warn", "warned", "warning"),
    EventType.PROTEST: Wording("protested", "protests", "protest", "protested against", "protest"),
    EventType.SANCTION: Wording("sanctioned", "sanctions", "sanction", "sanctioned", "sanctions"),
    EventType.MOBILIZE: Wording("moved forces", "moves forces", "move forces", "faced with forces", "deployment"),
    EventType.COERCE: Wording("coerced", "coerces", "coerce", "coerced", "coercion"),
    EventType.ASSAULT: Wording("attacked", "attacks", "attack", "attacked", "attack"),
}

_DENIAL = Wording("denied", "denies", "deny", "denied", "denial")
"""A REJECT that is about another claim."""

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "UAH": "₴", "ILS": "₪", "INR": "₹", "KRW": "₩"}
_BOUNDS = {Bound.AT_LEAST: "at least ", Bound.AT_MOST: "up to ", Bound.ABOUT: "about ", Bound.EXACT: "", None: ""}
_SAID_OF_ITSELF = frozenset({EventType.REQUEST})
"""Types whose usual status repeats the type: a request that is ``requested`` was made."""


def phrase(claim: Claim) -> str:
    """Say what happened, how far it has come, and whether it is denied.

    The words follow the agents; where the text names none, they follow the recipients ("was attacked").

    >>> from kg.model import Span
    >>> phrase(Claim("c1", EventType.AID, Status.APPROVED, Polarity.POSITIVE, Span(0, 1), agents=("e1",)))
    'aid approved'
    >>> phrase(Claim("c1", EventType.ACCUSE, Status.OCCURRED, Polarity.NEGATED, Span(0, 1), agents=("e1",)))
    'did not accuse'
    """
    wording = _DENIAL if claim.event is EventType.REJECT and claim.about else WORDINGS[claim.event]
    status = claim.status
    if claim.event in _SAID_OF_ITSELF and status is Status.REQUESTED:
        status = Status.OCCURRED
    negated = claim.polarity is Polarity.NEGATED
    if status in {Status.OCCURRED, Status.ONGOING}:
        return _finite(wording, past=status is Status.OCCURRED, negated=negated, passive=not claim.agents)
    noun = wording.noun if claim.agents else f"{wording.noun} by unnamed"
    if status is Status.ALLEGED:
        step = f" ({claim.stage.value})" if claim.stage and claim.stage is not Status.OCCURRED else ""
        return f"alleged: no {noun}{step}" if negated else f"{noun} alleged{step}"
    return f"{noun} not {status.value}" if negated else f"{noun} {status.value}"


def _finite(wording: Wording, *, past: bool, negated: bool, passive: bool) -> str:
    if passive:
        return f"{'was' if past else 'is'}{' not' if negated else ''} {wording.passive}"
    if negated:
        return f"{'did' if past else 'does'} not {wording.base}"
    return wording.past if past else wording.present


def phrase_of_thing(claim: Claim) -> str:
    """Say the same of equipment or a program: one asks a country, and asks for a radar."""
    said = phrase(claim)
    return f"{said} for" if claim.event is EventType.REQUEST else said


def amount_words(amount: Amount) -> str:
    """Write a sum as people do.

    >>> amount_words(Amount(Decimal(2_000_000_000), "USD", Bound.AT_LEAST))
    'at least $2 billion'
    >>> amount_words(Amount(Decimal(47_000_000), None))
    '47 million (currency not stated)'
    """
    number = _scaled(amount.value)
    if amount.currency is None:
        money = f"{number} (currency not stated)"
    elif amount.currency in _SYMBOLS:
        money = f"{_SYMBOLS[amount.currency]}{number}"
    else:
        money = f"{number} {amount.currency}"
    return _BOUNDS[amount.bound] + money


def item_words(item: Item, name: str) -> str:
    """Write an item with its count.

    >>> item_words(Item("e1", 2, Bound.EXACT), "patrol boats")
    '2 patrol boats'
    """
    return f"{count_words(item.count, item.bound)} {name}" if item.count is not None else name


def amounts_text(claim: Claim) -> str:
    """All sums of a claim, in its order; "" where it has none."""
    return ", ".join(amount_words(amount) for amount in claim.amounts)


def items_text(claim: Claim, name: Callable[[str], str]) -> str:
    """All items of a claim, in its order; ``name`` gives the name of a local entity id."""
    return ", ".join(item_words(item, name(item.entity)) for item in claim.items)


def people_text(claim: Claim, name: Callable[[str], str]) -> str:
    """People harmed and people sent: "4 killed (Ukraine), about 200 trainers"; "" where a claim tells of none."""
    harmed = (
        f"{count_words(harm.count, harm.bound)} {harm.kind}".strip() + (f" ({name(harm.whose)})" if harm.whose else "")
        for harm in claim.casualties
    )
    sent = (f"{count_words(people.count, people.bound)} {people.role}".strip() for people in claim.personnel)
    return ", ".join([*harmed, *sent])


def joined(parts: Iterable[str]) -> str:
    """Join the parts that say something with a middle dot: the form of every label."""
    return " · ".join(part for part in parts if part)


def count_words(count: int | None, bound: Bound | None) -> str:
    """Write a count with its bound; "" where no number stands.

    >>> count_words(2000, Bound.AT_LEAST)
    'at least 2,000'
    """
    return "" if count is None else f"{_BOUNDS[bound]}{count:,}"


def _scaled(value: Decimal) -> str:
    for scale, word in _SCALES:
        if abs(value) >= scale:
            return f"{_plain(value / scale)} {word}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    """Write a number without an exponent, with at most three places and thousands apart."""
    text = f"{value:,.3f}"
    return text.rstrip("0").rstrip(".")


def speakers_text(claim: Claim, name: Callable[[str], str]) -> str:
    """Whose word it is, outermost first: "Reuters, two officials (Pentagon)"; "" in the reporter's own voice."""
    if not claim.speech:
        return ", ".join(map(name, claim.attributed_to))
    chain = [_speaker(utterance, name) for utterance in claim.speech]
    heard = {utterance.speaker for utterance in claim.speech}
    chain.extend(name(speaker) for speaker in claim.attributed_to if speaker not in heard)
    return ", ".join(dict.fromkeys(part for part in chain if part))


def _speaker(utterance: Utterance, name: Callable[[str], str]) -> str:
    who = name(utterance.speaker) if utterance.speaker else utterance.words
    return f"{who} ({name(utterance.position)})" if utterance.position else who
