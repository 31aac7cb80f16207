"""What a document says, as values: frozen, slotted, standard library only.

Packages on one layer are strangers to each other; they meet as the values of this package.
"""

from kg.model.claim import Casualties, Claim, Personnel, Position, Utterance
from kg.model.document import Document
from kg.model.entity import ACTOR_TYPES, Entity, EntityType
from kg.model.event import Amount, Bound, EventType, Item, Period, Polarity, Status
from kg.model.explanation import CandidateEntry, ClaimGround, Explanation, Ground, MentionGround
from kg.model.mention import Mention, Span
from kg.model.parse import Parse, Sentence, Token
from kg.model.reading import Day, EventReading, Links, Number, Quantities, Setting, Sum
from kg.model.record import Record

__all__ = [
    "ACTOR_TYPES",
    "Amount",
    "Bound",
    "CandidateEntry",
    "Casualties",
    "Claim",
    "ClaimGround",
    "Day",
    "Document",
    "Entity",
    "EntityType",
    "EventReading",
    "EventType",
    "Explanation",
    "Ground",
    "Item",
    "Links",
    "Mention",
    "MentionGround",
    "Number",
    "Parse",
    "Period",
    "Personnel",
    "Polarity",
    "Position",
    "Quantities",
    "Record",
    "Sentence",
    "Setting",
    "Span",
    "Status",
    "Sum",
    "Token",
    "Utterance",
]
