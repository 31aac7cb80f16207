"""RDF/XML: what the oldest tools read, and owlready2 and Protégé besides.

Written here rather than by Oxigraph, whose writer loses carriage returns and writes characters that XML forbids.
"""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kg.errors import OutputError
from kg.export.names import Shortener
from kg.namespaces import Xsd, prefixes

NAME = "RDF/XML"
ENDINGS = ("rdf", "owl")

_NAME = r"[A-Za-z_][A-Za-z0-9_.-]*"
_LAST_NAME = re.compile(rf"(?P<start>.*?)(?P<local>{_NAME})", re.DOTALL)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no XML 1.0 file may hold, even escaped; it is written as U+FFFD."""
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def pieces(quads: Iterable[Quad], base: str) -> Iterator[str]:
    """Yield the file, an element a subject; graph names are left out.

    :raises OutputError: if a property's IRI does not end in a name, which XML cannot write.
    """
    names = Shortener(prefixes(base), local=_NAME)
    subjects: dict[str, set[str]] = {}
    for quad in quads:
        subjects.setdefault(_about(quad.subject), set()).add(_property(quad, names))
    used = names.used | {"rdf": _RDF}
    declared = "".join(f"\n    xmlns:{name}={quoteattr(start)}" for name, start in sorted(used.items()))
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{declared}>\n'
    for subject in sorted(subjects):
        lines = "".join(f"    {line}\n" for line in sorted(subjects[subject]))
        yield f"  <rdf:Description {subject}>\n{lines}  </rdf:Description>\n"
    yield "</rdf:RDF>\n"


def _about(term: NamedNode | BlankNode | Triple) -> str:
    if isinstance(term, Triple):
        raise OutputError(f"RDF/XML cannot say anything of a triple: {term}; write N-Quads")
    return f"rdf:about={_attribute(term.value)}" if isinstance(term, NamedNode) else f'rdf:nodeID="{term.value}"'


def _property(quad: Quad, names: Shortener) -> str:
    tag, declaration = _tag(quad.predicate.value, names)
    opening = f"{tag}{declaration}"
    value = quad.object
    if isinstance(value, NamedNode):
        return f"<{opening} rdf:resource={_attribute(value.value)}/>"
    if isinstance(value, BlankNode):
        return f'<{opening} rdf:nodeID="{value.value}"/>'
    if isinstance(value, Literal):
        return f"<{opening}{_kind(value)}>{_text(value.value)}</{tag}>"
    raise OutputError(f"RDF/XML cannot hold a triple as a value: {value}; write N-Quads")


def _tag(iri: str, names: Shortener) -> tuple[str, str]:
    """Return the element's name, and the declaration of its namespace where no prefix fits."""
    known = names.find(iri)
    if known:
        return known, ""
    found = _LAST_NAME.fullmatch(iri)
    if found is None:
        raise OutputError(f"RDF/XML cannot write the property {iri}, which does not end in a name; write Turtle")
    return f"ns:{found['local']}", f" xmlns:ns={_attribute(found['start'])}"


def _kind(literal: Literal) -> str:
    if literal.language is not None:
        return f' xml:lang="{literal.language}"'
    datatype = literal.datatype.value
    return "" if datatype == Xsd.string else f" rdf:datatype={_attribute(datatype)}"


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", text), {"\r": "&#13;"})


def _attribute(value: str) -> str:
    return quoteattr(_FORBIDDEN.sub("\ufffd", value))
