"""The document record: one document with what was read in it, to and from JSON.

The form is the contract between extraction, evaluation and the graph; ``ontology/RECORD.md`` gives the meaning of each
field. Keys are written in a fixed order, so the same record is the same bytes.
"""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar

from kg.errors import InputError
from kg.model.claim import Casualties, Claim, Personnel, Position, Utterance
from kg.model.document import Document
from kg.model.entity import Entity, EntityType
from kg.model.event import Amount, Bound, EventType, Item, Period, Polarity, Status
from kg.model.mention import Span

_E = TypeVar("_E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Record:
    """A document, its entities, its claims, and the offices that it tells of."""

    document: Document
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    positions: tuple[Position, ...] = ()
    language: str = "en"
    extractor: str = ""
    rejected: frozenset[str] = frozenset()

    @property
    def standing(self) -> tuple[Claim, ...]:
        """The claims without those that people rejected (``rejected`` holds their local ids; no record file has it)."""
        return tuple(claim for claim in self.claims if claim.id not in self.rejected)

    @property
    def is_read(self) -> bool:
        """Whether the document is in English; others are kept with their language and tell nothing."""
        return self.language == "en"

    @classmethod
    def from_text(cls, line: str) -> "Record":
        """Read a record from its JSON text.

        :raises ValueError: if it is no JSON.
        """
        return cls.from_json(json.loads(line))

    def entity(self, id: str) -> Entity:
        """Return the entity with that local id.

        :raises KeyError: if the record has none.
        """
        for entity in self.entities:
            if entity.id == id:
                return entity
        raise KeyError(id)

    def to_json(self) -> dict[str, Any]:
        """Return the record as JSON values, in the field order of ``ANNOTATION.md``."""
        document = self.document
        return {
            "doc_id": document.doc_id,
            "title": document.title,
            "published": _day(document.published),
            "publisher": document.publisher,
            "url": document.url,
            "licence": document.licence,
            "text": document.text,
            "sha256": document.sha256,
            "language": self.language,
            "extractor": self.extractor,
            "entities": [_entity_json(entity) for entity in self.entities],
            "claims": [_claim_json(claim) for claim in self.claims],
            "positions": [_position_json(position) for position in self.positions],
        }

    def to_line(self) -> str:
        """Return the record as one line of JSON Lines, without the line's end."""
        return json.dumps(self.to_json(), ensure_ascii=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Record":
        """Read a record; fields that are not known are left alone, missing optional ones are empty.

        :raises InputError: naming the field that is missing or has a value outside its list.
        """
        try:
            return cls(
                document=document_from_json(data),
                entities=tuple(_entity(item) for item in data.get("entities") or ()),
                claims=tuple(_claim(item) for item in data.get("claims") or ()),
                positions=tuple(_position(item) for item in data.get("positions") or ()),
                language=data.get("language") or "en",
                extractor=data.get("extractor") or "",
            )
        except KeyError as error:
            raise InputError(f"record {data.get('doc_id')!r} lacks the field {error.args[0]!r}") from error
        except (TypeError, ValueError, AttributeError) as error:
            raise InputError(f"record {data.get('doc_id')!r}: {error}") from error


def document_from_json(data: Mapping[str, Any]) -> Document:
    """Read the document's own fields: ``doc_id`` and ``text``, and the optional metadata.

    :raises KeyError: if ``doc_id`` or ``text`` is missing.
    :raises ValueError: if ``published`` is no ISO date, or a field is no text.
    """
    fields: dict[str, str] = {}
    for name in ("doc_id", "text", "title", "publisher", "url", "licence"):
        value = data[name] if name in ("doc_id", "text") else data.get(name) or ""
        if not isinstance(value, str):
            raise ValueError(f"{name} is {type(value).__name__}, expected text")
        fields[name] = value
    return Document(published=parse_day(data.get("published")), **fields)


def parse_day(value: object) -> datetime.date | None:
    """Read an ISO day ("2021-04-01"); None and "" are None.

    :raises ValueError: if it is anything else.
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if not isinstance(value, str):
        raise ValueError(f"published is {value!r}, expected a day such as 2021-04-01")
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError:
        raise ValueError(f"{value!r} is no day such as 2021-04-01") from None


def _day(value: datetime.date | None) -> str | None:
    return value.isoformat() if value else None


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _entity_json(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "type": entity.type.value,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "mentions": [list(span) for span in entity.mentions],
        "iri": entity.iri,
        "wikidata": entity.wikidata,
        "score": entity.score,
        "reason": entity.reason,
    }


def _claim_json(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "event": claim.event.value,
        "status": claim.status.value,
        "polarity": claim.polarity.value,
        "agents": list(claim.agents),
        "recipients": list(claim.recipients),
        "items": [{"entity": item.entity, "count": item.count, "bound": item.bound} for item in claim.items],
        "amounts": [
            {"value": _number(amount.value), "currency": amount.currency, "bound": amount.bound}
            for amount in claim.amounts
        ],
        "programs": list(claim.programs),
        "places": list(claim.places),
        "date": {"start": _day(claim.date.start), "end": _day(claim.date.end)} if claim.date else None,
        "date_of": claim.date_of,
        "attributed_to": list(claim.attributed_to),
        "evidence": list(claim.evidence),
        "speech": [
            {
                "speaker": utterance.speaker,
                "words": utterance.words,
                "position": utterance.position,
                "kind": utterance.kind,
                "evidence": list(utterance.evidence) if utterance.evidence else None,
            }
            for utterance in claim.speech
        ],
        "about": list(claim.about),
        "stage": claim.stage,
        "casualties": [
            {"kind": harm.kind, "count": harm.count, "bound": harm.bound, "whose": harm.whose}
            for harm in claim.casualties
        ],
        "personnel": [
            {"role": people.role, "count": people.count, "bound": people.bound} for people in claim.personnel
        ],
        "context": list(claim.context),
        "resolved_persons": list(claim.resolved_persons),
        "confidence": claim.confidence,
        "reason": claim.reason,
    }


def _position_json(position: Position) -> dict[str, Any]:
    return {
        "person": position.person,
        "organization": position.organization,
        "title": position.title,
        "evidence": list(position.evidence) if position.evidence else None,
        "start": _day(position.start),
        "end": _day(position.end),
    }


def _span(value: Any) -> Span:
    start, end = value
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
        raise ValueError(f"{value!r} is no [start, end]")
    return Span(start, end)


def _value(kind: type[_E], value: Any) -> _E:
    try:
        return kind(value)
    except ValueError:
        raise ValueError(f"{value!r} is none of {', '.join(kind)}") from None


def _bound(value: Any) -> Bound | None:
    return None if value is None else _value(Bound, value)


def _entity(data: Mapping[str, Any]) -> Entity:
    return Entity(
        id=data["id"],
        type=_value(EntityType, data["type"]),
        name=data["name"],
        aliases=tuple(data.get("aliases") or ()),
        mentions=tuple(_span(span) for span in data.get("mentions") or ()),
        iri=data.get("iri") or "",
        wikidata=data.get("wikidata"),
        score=data.get("score"),
        reason=data.get("reason") or "",
    )


def _claim(data: Mapping[str, Any]) -> Claim:
    date = data.get("date")
    return Claim(
        id=data["id"],
        event=_value(EventType, data["event"]),
        status=_value(Status, data["status"]),
        polarity=_value(Polarity, data.get("polarity") or "positive"),
        evidence=_span(data["evidence"]),
        agents=tuple(data.get("agents") or ()),
        recipients=tuple(data.get("recipients") or ()),
        items=tuple(
            Item(item["entity"], item.get("count"), _bound(item.get("bound"))) for item in data.get("items") or ()
        ),
        amounts=tuple(_amount(item) for item in data.get("amounts") or ()),
        programs=tuple(data.get("programs") or ()),
        places=tuple(data.get("places") or ()),
        date=_period(date) if date else None,
        date_of=data.get("date_of"),
        attributed_to=tuple(data.get("attributed_to") or ()),
        speech=tuple(_utterance(item) for item in data.get("speech") or ()),
        about=tuple(data.get("about") or ()),
        stage=_value(Status, data["stage"]) if data.get("stage") else None,
        casualties=tuple(
            Casualties(item["kind"], item.get("count"), _bound(item.get("bound")), item.get("whose"))
            for item in data.get("casualties") or ()
        ),
        personnel=tuple(
            Personnel(item["role"], item.get("count"), _bound(item.get("bound")))
            for item in data.get("personnel") or ()
        ),
        context=tuple(data.get("context") or ()),
        resolved_persons=tuple(data.get("resolved_persons") or ()),
        confidence=data.get("confidence"),
        reason=data.get("reason") or "",
    )


def _amount(data: Mapping[str, Any]) -> Amount:
    try:
        value = Decimal(str(data["value"]))
    except InvalidOperation:
        raise ValueError(f"amount {data['value']!r} is no number") from None
    if not value.is_finite():
        raise ValueError(f"amount {data['value']!r} is no number")
    return Amount(value, data.get("currency"), _bound(data.get("bound")) or Bound.EXACT)


def _period(data: Mapping[str, Any]) -> Period:
    start = parse_day(data.get("start"))
    end = parse_day(data.get("end")) or start
    if start is None or end is None:
        raise ValueError(f"date {data!r} has no start")
    return Period(start, end)


def _utterance(data: Mapping[str, Any]) -> Utterance:
    return Utterance(
        speaker=data.get("speaker"),
        words=data.get("words") or "",
        kind=data.get("kind") or "indirect",
        position=data.get("position"),
        evidence=_span(data["evidence"]) if data.get("evidence") else None,
    )


def _position(data: Mapping[str, Any]) -> Position:
    return Position(
        person=data["person"],
        organization=data.get("organization"),
        title=data.get("title") or "",
        evidence=_span(data["evidence"]) if data.get("evidence") else None,
        start=parse_day(data.get("start")),
        end=parse_day(data.get("end")),
    )
