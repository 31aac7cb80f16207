"""The page around a drawing: one HTML file, all inline, under a policy that lets nothing else in.

Every claim stands in the page as an article of its own, escaped; the panel beside the picture shows copies of them. The
script gets numbers and short labels only, as JSON, and writes text alone.
"""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from string import Template
from typing import Any

from kg.view import look
from kg.view.picture import Node, Picture
from kg.view.text import isolated, page_text, script_json, web_address

_ASSETS = files("kg.view") / "assets"
_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
"""vis-network as pyvis brings it, under the MIT licence or Apache 2.0: the file's head says so."""


def html_page(picture: Picture, *, title: str, drawn: Mapping[str, Any]) -> str:
    """Return the page of a picture.

    :param title: the heading, as text.
    :param drawn: nodes, edges and options in vis-network's form.
    """
    style, script, library = _asset("page.css"), _asset("page.js"), _library()
    return Template(_asset("page.html")).substitute(
        policy=_policy(scripts=(library, script), styles=(style,)),
        title=page_text(title),
        summary=page_text(_summary(picture)),
        left_out=_left_out(picture),
        legend=_legend(picture),
        claims="\n".join(_article(number, claim) for number, claim in enumerate(picture.claims)),
        entities="\n".join(_entity(number, node) for number, node in enumerate(picture.nodes)),
        data=script_json(drawn),
        style=style,
        library=library,
        script=script,
    )


@cache
def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


@cache
def _library() -> str:
    """Return vis-network's code, without the address that a browser's inspector would ask for."""
    code = (files("pyvis") / _VIS).read_text(encoding="utf-8").replace("\r\n", "\n")
    return code.split("\n//# sourceMappingURL=", maxsplit=1)[0]


def _policy(*, scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Return a content security policy under which only these very texts run and apply."""
    return (
        f"default-src 'none'; script-src {_hashes(scripts)}; style-src {_hashes(styles)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hashes(texts: Iterable[str]) -> str:
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def _summary(picture: Picture) -> str:
    documents = {claim["document"] for claim in picture.claims}
    offices = sum(claim["role"] == "office" for claim in picture.claims)
    held = f" and {_counted(offices, 'office', 'offices')}" if offices else ""
    return (
        f"{_counted(len(picture.nodes), 'entity', 'entities')}, "
        f"{_counted(len(picture.claims) - offices, 'claim', 'claims')}{held} "
        f"from {_counted(len(documents), 'document', 'documents')}."
    )


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _left_out(picture: Picture) -> str:
    if not picture.entities_left_out and not picture.claims_left_out:
        return ""
    return (
        '<p class="left-out">Left out, to keep the picture readable: '
        f"{_counted(picture.entities_left_out, 'entity', 'entities')} with the fewest claims, and "
        f"{_counted(picture.claims_left_out, 'claim or office', 'claims and offices')} that no line stands for. "
        "Look at the neighbourhood of one entity to see them.</p>"
    )


_SHAPES = {
    "dot": '<circle cx="9" cy="9" r="7"/>',
    "hexagon": '<path d="M2 9l3.5-6.5h7L16 9l-3.5 6.5h-7z"/>',
    "triangle": '<path d="M9 2l7.5 13h-15z"/>',
    "triangleDown": '<path d="M9 16l7.5-13h-15z"/>',
    "diamond": '<path d="M9 1l8 8-8 8-8-8z"/>',
    "square": '<path d="M2 2h14v14H2z"/>',
}
_LINES = (
    ("said to be so", ""),
    ("alleged or considered", "2 5"),
    ("negated", "12 6"),
)


def _legend(picture: Picture) -> str:
    """Return the legend of what the picture holds: kinds of node, families of event, patterns of line."""
    kinds = {look.kind_of(node.type) for node in picture.nodes}
    families = {look.family_of(arc.event) for arc in picture.arcs}
    entries = [
        _legend_entry(
            kind.name, f'<svg aria-hidden="true" viewBox="0 0 18 18" fill="{kind.colour}">{_SHAPES[kind.shape]}</svg>'
        )
        for kind in look.KINDS
        if kind in kinds
    ]
    entries += [
        _legend_entry(family.name, _line(family.colour, ""))
        for family in (*look.FAMILIES, look.SEVERAL, look.OFFICE)
        if family in families
    ]
    entries += [_legend_entry(name, _line("currentColor", pattern)) for name, pattern in _LINES]
    return "\n".join(entries)


def _line(colour: str, pattern: str) -> str:
    dashes = f' stroke-dasharray="{pattern}"' if pattern else ""
    return (
        '<svg aria-hidden="true" class="line" viewBox="0 0 36 18">'
        f'<path d="M1 9h34" stroke="{colour}" stroke-width="3" fill="none"{dashes}/></svg>'
    )


def _legend_entry(name: str, drawing: str) -> str:
    return f"<li>{drawing}{page_text(name)}</li>"


def _article(number: int, claim: Mapping[str, Any]) -> str:
    """Return a claim, or an office, with its quote, its source and all that is known of it."""
    quote = f"<blockquote>{isolated(claim['quote'])}</blockquote>" if claim["quote"] else ""
    facts = "".join(f"<dt>{name}</dt><dd>{isolated(value)}</dd>" for name, value in _facts(claim) if value)
    return (
        f'<article class="claim" id="claim-{number}"><h3>{_headline(claim)}</h3>{quote}<dl>{facts}'
        f"<dt>document</dt><dd>{_source(claim)}</dd></dl>"
        f'<button type="button" class="show" data-claim="{number}">Show in the picture</button></article>'
    )


def _headline(claim: Mapping[str, Any]) -> str:
    agents, recipients = (", ".join(claim[side]) for side in ("agents", "recipients"))
    parties = [isolated(side) for side in (agents, recipients) if side]
    return f"{' → '.join(parties)}: {isolated(claim['phrase'])}"


def _facts(claim: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    if claim["role"] == "office":
        yield "when", _when(claim)
        return
    yield "said by", claim["said_by"] or "the document itself"
    yield "status", claim["status"] + (", negated" if claim["polarity"] == "negated" else "")
    yield "when", _when(claim)
    for name in ("amounts", "items", "programs", "places", "people"):
        yield name, claim[name]
    yield "office held by", claim["holders"]
    if claim["confidence"] is not None:
        yield "confidence of the reading", f"{claim['confidence']:.2f}"
    yield "read by", claim["reason"]


def _when(claim: Mapping[str, Any]) -> str:
    start, end = claim["start"], claim["end"]
    return start if start == end or not end else f"{start or 'unknown'} to {end}"


def _source(claim: Mapping[str, Any]) -> str:
    """Return the document's title, publisher and day, the title as a link where there is a web address."""
    title = isolated(claim["title"] or claim["doc_id"])
    address = web_address(claim["url"])
    if address:
        title = f'<a href="{page_text(address)}" rel="noopener noreferrer" target="_blank">{title}</a>'
    elif claim["url"]:
        title += f" {isolated(claim['url'])}"
    rest = [isolated(claim[name]) for name in ("publisher", "published") if claim[name]]
    return ", ".join([title, *rest])


def _entity(number: int, node: Node) -> str:
    """Return an entity's entry in the list of entities, which the panel shows above its claims."""
    others = f", also called {isolated(', '.join(node.aliases))}" if node.aliases else ""
    return (
        f'<li class="entity" data-entity="{number}"><button type="button" class="show">'
        f"{isolated(node.label)}</button> <span>{look.type_words(node.type)}{others}</span></li>"
    )
