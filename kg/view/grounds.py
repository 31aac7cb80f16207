"""An explanation in words: what was found, and the words and rules that it was read from.

The terminal and the page show the same rows; neither knows how they come about.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.model import (
    Claim,
    ClaimGround,
    Entity,
    Explanation,
    Ground,
    Mention,
    MentionGround,
    Period,
    Position,
    Record,
    Span,
)
from kg.network.words import amount_words, amounts_text, items_text, people_text, phrase

_RULE_WIDTH = 70  # characters of one column of a rule that are shown: some list a hundred verbs
_NOBODY = "nobody"


class Row(NamedTuple):
    """A name and what stands beside it."""

    name: str
    value: str


def place(span: Span) -> str:
    """Write where words stand: offsets in characters, the end excluded."""
    return f"{span.start}–{span.end}"


def summary(explanations: Sequence[Explanation]) -> str:
    """Say how much was found; how many documents there are, too, where that is not one."""
    counts = (
        (sum(len(each.mentions) for each in explanations), "mention", "mentions"),
        (sum(len(each.record.entities) for each in explanations), "entity", "entities"),
        (sum(len(each.record.claims) for each in explanations), "claim", "claims"),
        (sum(len(each.record.positions) for each in explanations), "office", "offices"),
    )
    found = ", ".join(f"{number:,} {one if number == 1 else many}" for number, one, many in counts)
    return found if len(explanations) == 1 else f"{len(explanations):,} documents: {found}"


class Words:
    """One document's explanation in words."""

    def __init__(self, explanation: Explanation) -> None:
        self._explanation = explanation
        self._names = {entity.id: entity.name for entity in explanation.record.entities}

    @property
    def record(self) -> Record:
        """The record that is explained."""
        return self._explanation.record

    def name(self, id: str) -> str:
        """Return the name of an entity of this document."""
        return self._names.get(id, id)

    def headline(self, claim: Claim) -> str:
        """Say who did what to whom, as far as the text tells: "Norway → Iceland: aid announced"."""
        agents, recipients = (", ".join(map(self.name, side)) for side in (claim.agents, claim.recipients))
        parties = " → ".join(side for side in (agents or (recipients and _NOBODY), recipients) if side)
        return f"{parties or _NOBODY}: {phrase(claim)}"

    def claim_rows(self, ground: ClaimGround) -> Iterator[Row]:
        """Yield what a claim says, then what each part of it was read from."""
        claim = ground.claim
        yield Row("event", f"{claim.event} {claim.status}, {claim.polarity}")
        yield from self._arguments(claim)
        yield from self._said_by(ground)
        yield from self._rule(ground)
        yield Row(
            "status", f"{claim.status}{_by(ground, 'status') or ', by the tense of the verb or the kind of event'}"
        )
        yield Row("polarity", f"{claim.polarity}{_by(ground, 'polarity')}")
        yield Row("evidence", place(claim.evidence))
        if claim.confidence is not None:
            yield Row("confidence", f"{claim.confidence:.2f}, of the reading")

    def _arguments(self, claim: Claim) -> Iterator[Row]:
        yield Row("items", items_text(claim, self.name))
        yield Row("amounts", amounts_text(claim))
        yield Row("programs", ", ".join(map(self.name, claim.programs)))
        yield Row("places", ", ".join(map(self.name, claim.places)))
        yield Row("people", people_text(claim, self.name))
        yield Row("office held by", ", ".join(map(self.name, claim.resolved_persons)))
        if claim.date is not None:
            of = f", of the {claim.date_of}" if claim.date_of else ""
            yield Row("when", _days(claim.date) + of)
        yield Row("about", ", ".join(claim.about))

    def _said_by(self, ground: ClaimGround) -> Iterator[Row]:
        voices = [each for each in ground.grounds if each.part == "attribution"]
        for voice in voices:
            yield Row("said by", f"{voice.note}: {_quoted(voice)}")
        named = ", ".join(map(self.name, ground.claim.attributed_to))
        if not voices:
            yield Row("said by", named or "the document itself")

    def _rule(self, ground: ClaimGround) -> Iterator[Row]:
        for each in ground.grounds:
            if each.part == "trigger":
                yield Row("trigger", _quoted(each))
            elif each.part == "governor":
                yield Row("governed by", _quoted(each) + (f", {each.note}" if each.note else ""))
        columns = "; ".join(f"{column}: {_short(value)}" for column, value in ground.rule_line)
        yield Row("rule", f"{ground.rule} ({columns})" if columns else ground.rule)

    def figure_rows(self) -> Iterator[tuple[str, str, str]]:
        """Yield the sums, counts and days of the text: where, the words, what they were read as."""
        found = self._explanation.quantities
        text = self.record.document.text
        rows = [(each.span, f"sum: {amount_words(each.amount)}") for each in found.sums]
        rows += [(each.span, f"count: {_count(each.value)}, {each.bound.replace('_', ' ')}") for each in found.numbers]
        for day in found.days:
            read = _days(day.period) if day.period else "no day that the text gives"
            ahead = f"; looking ahead: {_days(day.ahead)}" if day.ahead else ""
            rows.append((day.span, f"date, {day.kind}: {read}{ahead}"))
        for span, read in sorted(rows):
            yield place(span), span.text(text), read

    def office_row(self, position: Position) -> tuple[str, str, str]:
        """Return a person, the office, and the words that say so."""
        body = self.name(position.organization) if position.organization else "a body that is not named"
        words = position.evidence.text(self.record.document.text) if position.evidence else ""
        return self.name(position.person), f"{position.title}, {body}", words


def mention_row(ground: MentionGround) -> tuple[str, str, str, str, str]:
    """Return where a mention stands, its words, what found it, what it may mean, and what it was taken for."""
    mention = ground.mention
    others = ", ".join(f"{candidate.name} ({candidate.key})" for candidate in ground.candidates)
    meant = f"short for {mention.of}" if mention.of else others or "in no gazetteer"
    entity = ground.entity
    taken = f"{entity.id} {entity.name}" if entity else "nothing that the document tells of"
    return place(mention.span), mention.text, f"{found_as(mention)}", meant, taken


def found_as(mention: Mention) -> str:
    """Say what a mention was found as, and by which step."""
    return f"{mention.kind or 'name'}, {mention.source}" if mention.source else f"{mention.kind or 'name'}"


def entity_row(entity: Entity) -> tuple[str, str, str, str, str]:
    """Return an entity's id, name and type, how sure the link is and why, and where it leads."""
    score = f"{entity.score:.2f}, " if entity.score is not None else ""
    links = " ".join(part for part in (entity.iri, entity.wikidata or "") if part)
    return entity.id, entity.name, entity.type, f"{score}{entity.reason}", links


def _days(period: Period) -> str:
    return " to ".join(dict.fromkeys((period.start.isoformat(), period.end.isoformat())))


def _count(value: int | None) -> str:
    return "not a number" if value is None else f"{value:,}"


def _by(ground: ClaimGround, part: str) -> str:
    words = [_quoted(each) for each in ground.grounds if each.part == part]
    return f", by {', '.join(dict.fromkeys(words))}" if words else ""


def _quoted(ground: Ground) -> str:
    words = " ".join(ground.words.split())
    return f"“{words}” at {place(ground.span)}" if ground.span else f"“{words}”"


def _short(value: str) -> str:
    return value if len(value) <= _RULE_WIDTH else f"{value[:_RULE_WIDTH].rsplit('|', 1)[0]}|…"
