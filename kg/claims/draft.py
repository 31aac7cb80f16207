"""A claim in the making: an event with its standing and the voices that tell it."""

from dataclasses import dataclass

from kg.claims.attribution import Voice
from kg.claims.status import Standing
from kg.model import EventReading


@dataclass(frozen=True, slots=True)
class Draft:
    """An event, how it stands, and on whose word.

    :param headline: whether only a headline tells it so.
    :param tellings: triggers of the events that were joined in it, its own among them.
    """

    event: EventReading
    standing: Standing
    voices: tuple[Voice, ...]
    headline: bool
    tellings: tuple[int, ...] = ()

    @property
    def weight(self) -> int:
        """How much the event's own arguments say."""
        event = self.event
        filled = (event.items, event.amounts, event.programs, event.places, event.recipients, event.agents)
        return sum(bool(value) for value in filled) + bool(event.date) - 2 * self.headline
