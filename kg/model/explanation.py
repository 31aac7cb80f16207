"""Why a document was read as it was: every mention, link and claim with the words and the rules behind it."""

from dataclasses import dataclass

from kg.model.claim import Claim
from kg.model.entity import Entity
from kg.model.mention import Mention, Span
from kg.model.reading import Quantities
from kg.model.record import Record


@dataclass(frozen=True, slots=True)
class CandidateEntry:
    """What a mention may stand for, by the gazetteer.

    :param chosen: whether it is what the mention was taken for.
    """

    key: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class MentionGround:
    """A mention with what it may stand for, and the entity that it was taken for (None: it stands in no claim)."""

    mention: Mention
    candidates: tuple[CandidateEntry, ...]
    entity: Entity | None


@dataclass(frozen=True, slots=True)
class Ground:
    """Words that a part of a claim was read from.

    :param part: trigger, governor, status, polarity or attribution.
    :param words: as they stand in the text.
    :param span: where; None where the words are known and their place is not.
    :param note: what they were taken for.
    """

    part: str
    words: str
    span: Span | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClaimGround:
    """A claim with the words behind it and the rule that they met.

    :param rule: the name of the frame, "triggers.csv:8", or what names a reading without one.
    :param rule_line: that line of the lexicon, as column and value; empty where the rule is no line.
    """

    claim: Claim
    grounds: tuple[Ground, ...]
    rule: str
    rule_line: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that was found in one document, and why."""

    record: Record
    mentions: tuple[MentionGround, ...]
    claims: tuple[ClaimGround, ...]
    quantities: Quantities
