"""What the steps of extraction hand to one another: links, and events before they are claims."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model.claim import Casualties, Personnel, Position
from kg.model.entity import Entity
from kg.model.event import Amount, Bound, EventType, Item, Period
from kg.model.mention import Span


@dataclass(frozen=True, slots=True)
class Links:
    """What the words of a document stand for.

    :param entities: everything linked, by local id in order of first mention.
    :param refers: for a token that heads a name, a pronoun or a phrase ("Ukrainian officials"), the local ids of
        what it stands for.
    :param named: for a token that heads a name, the local id of its entity.
    :param persons: for a token that heads an office or a counterpart, the local ids of who held it that day.
    :param states: for a person who acts for a state that the document names, that state.
    :param located: for a place or body, the country of this document that it lies in or belongs to.
    :param positions: offices that the text tells of.
    :param publisher: the state whose government publishes the document, if the document names that state.
    """

    entities: tuple[Entity, ...]
    refers: Mapping[int, tuple[str, ...]]
    named: Mapping[int, str]
    persons: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    located: Mapping[str, str] = field(default_factory=dict)
    positions: tuple[Position, ...] = ()
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money where it stands; ``further`` where it comes on top of an earlier one."""

    span: Span
    amount: Amount
    further: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A count where it stands."""

    span: Span
    value: int | None
    bound: Bound


@dataclass(frozen=True, slots=True)
class Day:
    """A date or a stretch of time where it stands.

    :param period: None where the words are vague.
    :param ahead: what it means where the sentence looks ahead ("will meet on Wednesday"), if that differs.
    :param kind: how it is joined ("on", "since", "until", "by", "during", "fiscal").
    """

    span: Span
    period: Period | None
    kind: str
    precision: str
    ahead: Period | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when a text speaks.

    :param sections: parts of the text; ``days`` the day of the heading above each, None where it has none.
    :param official: whether a government or an alliance publishes it: what it announces it announces that day.
    :param publisher: local id of the state whose government publishes it, if the text names that state.
    """

    sections: tuple[Span, ...] = ()
    days: tuple[datetime.date | None, ...] = ()
    official: bool = False
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Quantities:
    """The sums, counts and dates of a text, each in order."""

    sums: tuple[Sum, ...] = ()
    numbers: tuple[Number, ...] = ()
    days: tuple[Day, ...] = ()


@dataclass(frozen=True, slots=True)
class EventReading:
    """An event as a sentence's words give it, before status, polarity and attribution are read.

    :param trigger: index of the word that names the event; ``verb`` of the word whose tense and mood it takes.
    :param governors: indices of words it hangs from, nearest first ("approved", "plans"), with their effects.
    :param frame: the line of the lexicon that was met, for a person.
    :param date_span: where the words of the date stand.
    :param date_ahead: what the words mean where the deed lies ahead ("by June"), if that differs.
    :param date_due: whether the words set a term ("by June", "until Friday").
    :param status_hint: the status that the frame itself gives, or "".
    :param denies: whether it is itself a denial, so that the "not" in it is what is said: "will not attend".
    :param about: triggers of the events that this one denies, accuses of, or answers.
    :param opens_list: whether the sentence ends in a colon, so that the list below it belongs here.
    """

    event: EventType
    sentence: int
    trigger: int
    verb: int
    frame: str
    governors: tuple[int, ...] = ()
    agents: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    amounts: tuple[Amount, ...] = ()
    programs: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    date: Period | None = None
    date_span: Span | None = None
    date_ahead: Period | None = None
    date_due: bool = False
    casualties: tuple[Casualties, ...] = ()
    personnel: tuple[Personnel, ...] = ()
    resolved_persons: tuple[str, ...] = ()
    status_hint: str = ""
    opens_list: bool = False
    about: tuple[int, ...] = ()
    denies: bool = False
