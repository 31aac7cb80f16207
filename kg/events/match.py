"""A frame that a sentence met, with the words in its slots."""

from dataclasses import dataclass, field

from kg.language.lexicon import Frame
from kg.model import Token


@dataclass(slots=True)
class Match:
    """A frame that was met, with the words in its slots.

    :param things: words in the theme slots, coordination and containers unfolded.
    """

    frame: Frame
    trigger: Token
    agents: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    agent_heads: list[Token] = field(default_factory=list)
    recipient_heads: list[Token] = field(default_factory=list)
    things: list[Token] = field(default_factory=list)
