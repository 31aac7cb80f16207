"""A page that shows a text with what was found in it, and why: no script, nothing that loads, everything escaped."""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template

from kg.model import ClaimGround, Explanation, MentionGround, Span
from kg.view import look
from kg.view.grounds import Row, Words, entity_row, mention_row, summary
from kg.view.text import isolated, page_text

_ASSETS = files("kg.view") / "assets"


@dataclass(frozen=True, slots=True)
class _Mark:
    """A run of text to mark: its place, the tag with its attributes, and the order in which marks nest."""

    span: Span
    opening: str
    closing: str
    rank: int


def explained_page(explanations: Sequence[Explanation]) -> str:
    """Return the page of some documents' explanations, one below the other."""
    style = _asset("explained.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    sections = [_section(number, explanation) for number, explanation in enumerate(explanations, start=1)]
    first = explanations[0].record.document if explanations else None
    title = (first.title or first.doc_id) if first and len(explanations) == 1 else f"{len(explanations)} documents"
    return Template(_asset("explained.html")).substitute(
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'",
        title=page_text(title),
        style=style,
        legend="\n".join(_legend()),
        sections="\n".join(sections),
    )


@cache
def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


def _legend() -> Iterator[str]:
    for number, kind in enumerate(look.KINDS):
        yield f'<li><mark class="k{number}">{page_text(kind.name)}</mark></li>'
    yield '<li><b class="trigger">word that an event was read from</b></li>'
    yield "<li><u>words behind status, polarity or speaker</u></li>"


def _section(number: int, explanation: Explanation) -> str:
    words = Words(explanation)
    document = explanation.record.document
    prefix = f"d{number}"
    facts = [document.doc_id, document.published.isoformat() if document.published else "", document.publisher]
    claims = "\n".join(_claim(prefix, words, ground) for ground in explanation.claims)
    return Template(_asset("explained-document.html")).substitute(
        title=isolated(document.title or document.doc_id),
        facts=", ".join(isolated(fact) for fact in (*facts, summary([explanation])) if fact),
        text=_marked(explanation, prefix),
        claims=claims or "<p>No claim was read.</p>",
        mentions=_table(("at", "words", "found as", "may be", "taken for"), map(mention_row, explanation.mentions)),
        entities=_table(("id", "name", "type", "link", "identifiers"), map(entity_row, explanation.record.entities)),
        figures=_table(("at", "words", "read as"), words.figure_rows()),
        offices=_table(("who", "office", "words"), map(words.office_row, explanation.record.positions)),
    )


def _claim(prefix: str, words: Words, ground: ClaimGround) -> str:
    claim = ground.claim
    rows = "".join(_row(row) for row in words.claim_rows(ground) if row.value)
    return (
        f'<article id="{prefix}-{page_text(claim.id)}"><h4><a href="#{prefix}-{page_text(claim.id)}-at">'
        f"{page_text(claim.id)}</a> {isolated(words.headline(claim))}</h4>"
        f"<blockquote>{isolated(claim.evidence.text(words.record.document.text))}</blockquote><dl>{rows}</dl></article>"
    )


def _row(row: Row) -> str:
    return f"<dt>{page_text(row.name)}</dt><dd>{isolated(row.value)}</dd>"


def _table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    body = "".join(f"<tr>{''.join(f'<td>{isolated(cell)}</td>' for cell in row)}</tr>" for row in rows)
    if not body:
        return "<p>None.</p>"
    head = "".join(f'<th scope="col">{page_text(name)}</th>' for name in names)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _marked(explanation: Explanation, prefix: str) -> str:
    """Return the text with its marks, and each claim's number after its evidence."""
    text = explanation.record.document.text
    marks = [*_mention_marks(explanation.mentions), *_ground_marks(explanation.claims)]
    starts: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    for ground in explanation.claims:
        id, span = page_text(ground.claim.id), ground.claim.evidence
        starts.setdefault(span.start, []).append(f'<a id="{prefix}-{id}-at"></a>')
        ends.setdefault(span.end, []).append(f'<sup><a href="#{prefix}-{id}">{id}</a></sup>')
    cuts = {0, len(text), *starts, *ends}
    for mark in marks:
        cuts.update(mark.span)
    return "".join(_pieces(text, sorted(cuts), sorted(marks, key=_from_left), starts, ends))


def _pieces(
    text: str, cuts: Sequence[int], marks: Sequence[_Mark], starts: dict[int, list[str]], ends: dict[int, list[str]]
) -> Iterator[str]:
    """Yield the text cut at every border, each piece within its own marks, so that tags always nest."""
    waiting, active = list(reversed(marks)), list[_Mark]()
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        yield from ends.get(start, ())
        yield from starts.get(start, ())
        while waiting and waiting[-1].span.start <= start:
            active.append(waiting.pop())
        active = sorted((mark for mark in active if mark.span.end > start), key=_rank)
        if start < end:
            yield "".join(mark.opening for mark in active)
            yield page_text(text[start:end])
            yield "".join(mark.closing for mark in reversed(active))


def _mention_marks(mentions: Iterable[MentionGround]) -> Iterator[_Mark]:
    last = 0
    for ground in sorted(mentions, key=_place_of):
        span = ground.mention.span
        if span.start < last:
            continue
        last = span.end
        kind = ground.entity.type if ground.entity else ground.mention.kind
        title = f"{ground.entity.type} {ground.entity.name}" if ground.entity else "taken for nothing"
        yield _Mark(span, f'<mark class="{_class_of(kind)}" title="{page_text(title)}">', "</mark>", 0)


def _class_of(kind: str) -> str:
    return next((f"k{number}" for number, entry in enumerate(look.KINDS) if kind in entry.types), "k")


def _ground_marks(claims: Iterable[ClaimGround]) -> Iterator[_Mark]:
    """Yield one mark for each run of words, however many claims it stands behind."""
    parts: dict[tuple[Span, bool], list[str]] = {}
    for ground in claims:
        for each in ground.grounds:
            if each.span is not None:
                told = f"{each.part} of {ground.claim.id}" + (f": {each.note}" if each.note else "")
                parts.setdefault((each.span, each.part == "trigger"), []).append(told)
    for (span, is_trigger), notes in sorted(parts.items()):
        tag, opening = ("b", 'b class="trigger"') if is_trigger else ("u", "u")
        title = page_text("; ".join(dict.fromkeys(notes)))
        yield _Mark(span, f'<{opening} title="{title}">', f"</{tag}>", 2 if is_trigger else 1)


def _from_left(mark: _Mark) -> tuple[Span, int]:
    return mark.span, mark.rank


def _rank(mark: _Mark) -> tuple[int, Span]:
    return mark.rank, mark.span


def _place_of(ground: MentionGround) -> Span:
    return ground.mention.span
