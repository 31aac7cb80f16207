"""The header of a named query: decorators of grlc in its comments, in a small part of YAML.

::

    #+ title: Who gave what to whom
    #+ description: Aid that a document tells of,
    #+   one row a claim.
    #+ parameters:
    #+   - name: donor
    #+     type: entity
    #+     description: only what this actor gave
    #+     example: United States
    #+ columns:
    #+   donor: who gives

A line that is indented deeper than its key goes on with the value. A parameter stands in the query as
``VALUES ?donor { UNDEF }`` (:mod:`kg.query.parameters`). One without ``default`` and without ``required: yes`` may be
left out: then it restricts nothing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kg.errors import QueryError

TYPES = ("entity", "text", "term", "day", "integer", "iri")
"""What a parameter may be: a name or IRI of an entity, a string, a word of the vocabulary, a day, a number, an IRI."""

_FIELDS = frozenset({"name", "type", "description", "default", "example", "required", "choices"})
_KEY = re.compile(r"(?P<indent> *)(?P<dash>- )?(?P<key>[A-Za-z][\w-]*):(?: +(?P<value>.*))?")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query asks for.

    :param choices: the words that are allowed; empty where any is.
    """

    name: str
    type: str = "text"
    description: str = ""
    default: str = ""
    example: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query with what its header says of it.

    :param columns: the result's columns in order, with what each holds; empty where the header names none.
    """

    name: str
    text: str
    title: str = ""
    description: str = ""
    parameters: tuple[Parameter, ...] = ()
    columns: Mapping[str, str] | None = None


class _Line(NamedTuple):
    number: int
    indent: int
    starts_item: bool
    key: str
    value: str


def read_header(name: str, text: str) -> NamedQuery:
    """Read a query's header; a query without one has no title and takes no parameters.

    :param name: the query's name or file, for messages.
    :raises QueryError: naming the line that makes no sense.
    """
    words: dict[str, str] = {}
    parameters: list[dict[str, str]] = []
    columns: dict[str, str] = {}
    section = ""
    for line in _lines(name, text):
        if line.indent == 0 and not line.starts_item:
            section = line.key
            if section not in ("parameters", "columns"):
                words[section] = line.value
        elif section == "parameters":
            _parameter_line(name, line, parameters)
        elif section == "columns" and not line.starts_item:
            columns[line.key] = line.value
        else:
            raise QueryError(f"{name}, line {line.number}: {line.key!r} stands under no list")
    return NamedQuery(
        name=name,
        text=text,
        title=words.get("title") or words.get("summary", ""),
        description=words.get("description", ""),
        parameters=tuple(_parameter(name, fields) for fields in parameters),
        columns=columns or None,
    )


def _lines(name: str, text: str) -> Iterator[_Line]:
    """Yield the header's keys, each with its whole value."""
    waiting: _Line | None = None
    for number, raw in enumerate(text.splitlines(), 1):
        if not raw.startswith("#+"):
            continue
        content = raw[2:].removeprefix(" ").rstrip()
        found = _KEY.fullmatch(content)
        indent = len(content) - len(content.lstrip())
        if waiting and content and (found is None or _goes_on(waiting, indent)):
            waiting = waiting._replace(value=f"{waiting.value} {content.strip()}".strip())
            continue
        if waiting:
            yield waiting
            waiting = None
        if found:
            waiting = _Line(number, indent, bool(found["dash"]), found["key"], _unquoted(found["value"] or ""))
        elif content:
            raise QueryError(f"{name}, line {number}: expected `#+ key: value`, found {raw!r}")
    if waiting:
        yield waiting


def _goes_on(line: _Line, indent: int) -> bool:
    """Whether a line that looks like a key is part of the value before it: deeper than a key that has a value."""
    own = line.indent + (2 if line.starts_item else 0)
    return bool(line.value) and indent > own


def _unquoted(value: str) -> str:
    if value in (">", "|"):
        return ""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _parameter_line(name: str, line: _Line, parameters: list[dict[str, str]]) -> None:
    if line.key not in _FIELDS:
        raise QueryError(f"{name}, line {line.number}: {line.key!r} is none of {', '.join(sorted(_FIELDS))}")
    if line.starts_item:
        parameters.append({})
    elif not parameters:
        raise QueryError(f"{name}, line {line.number}: a parameter begins with `- name: …`")
    parameters[-1][line.key] = line.value


def _parameter(name: str, fields: Mapping[str, str]) -> Parameter:
    if not fields.get("name"):
        raise QueryError(f"{name}: a parameter in the header has no name")
    kind = fields.get("type", "text")
    if kind not in TYPES:
        raise QueryError(f"{name}: the parameter {fields['name']} has the type {kind!r}, expected {', '.join(TYPES)}")
    return Parameter(
        name=fields["name"],
        type=kind,
        description=fields.get("description", ""),
        default=fields.get("default", ""),
        example=fields.get("example", ""),
        required=fields.get("required", "").lower() in ("yes", "true"),
        choices=tuple(word.strip() for word in fields.get("choices", "").strip("[]").split(",") if word.strip()),
    )
