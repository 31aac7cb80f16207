"""Parameters: what a user types becomes an RDF term, and the term takes its place in the query.

A query declares a parameter as ``VALUES ?donor { UNDEF }``: valid SPARQL everywhere, and without a value it restricts
nothing. The value goes in as a term that the RDF library has made and written, never as the user's text, so no value
can end a string, an IRI or the clause. (Oxigraph's own substitutions are not used: they want each parameter among the
result's columns, do not reach into subqueries, and fold ``!BOUND(?donor)`` into a constant before they are applied,
which answers as if no value were given. A remote SPARQL server has none.)
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import partial

import pyoxigraph
from rapidfuzz import process

from kg.errors import QueryError
from kg.namespaces import AID, Xsd, prefixes
from kg.query.entities import find_entity
from kg.query.header import NamedQuery, Parameter

_DECLARATION = re.compile(r"VALUES\s+[?$](?P<name>\w+)\s*\{\s*UNDEF\s*\}", re.IGNORECASE)
_ANY = "any"
"""The type of a parameter without a header: an IRI in angle brackets, and any other value a string."""
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*")


def bind(query: NamedQuery, values: Mapping[str, str], dataset: pyoxigraph.Store, *, base: str) -> str:
    """Return the query's text with the values in their places.

    :param values: what the user gave, by parameter name.
    :raises QueryError: if a value is missing, is not asked for, or makes no sense for its type.
    """
    parameters = {parameter.name: parameter for parameter in _declared(query)}
    for name in values:
        if name not in parameters:
            raise _unknown(query, name, list(parameters))
    terms: dict[str, str] = {}
    for name, parameter in parameters.items():
        value = values.get(name, parameter.default)
        if value:
            terms[name] = str(_term(query, parameter, value, dataset, base))
        elif parameter.required:
            example = f", for example --param {name}={parameter.example!r}" if parameter.example else ""
            raise QueryError(f"the query {query.name} lacks the parameter {name} ({parameter.description}){example}")
    return _DECLARATION.sub(partial(_filled, terms), query.text)


def _filled(terms: Mapping[str, str], declaration: re.Match[str]) -> str:
    """Return a declaration with the term of its parameter, or as it is where no value was given."""
    term = terms.get(declaration["name"])
    if term is None:
        return declaration[0]
    return f"VALUES ?{declaration['name']} {{ {term} }}"


def _declared(query: NamedQuery) -> tuple[Parameter, ...]:
    """Return the header's parameters; where it has none, what the query's own ``VALUES ?x { UNDEF }`` say.

    :raises QueryError: if the header declares one that has no place in the query.
    """
    places = dict.fromkeys(found["name"] for found in _DECLARATION.finditer(query.text))
    if not query.parameters:
        return tuple(Parameter(name, type=_ANY) for name in places)
    for parameter in query.parameters:
        if parameter.name not in places:
            raise QueryError(
                f"the query {query.name} declares the parameter {parameter.name} and has no "
                f"`VALUES ?{parameter.name} {{ UNDEF }}` to put it in"
            )
    return query.parameters


def _unknown(query: NamedQuery, name: str, known: list[str]) -> QueryError:
    if not known:
        return QueryError(f"the query {query.name} takes no parameters; it was given {name}")
    near = process.extractOne(name, known)
    hint = f"did you mean {near[0]}? " if near and near[1] > 60 else ""
    return QueryError(f"the query {query.name} takes no parameter {name}; {hint}it takes {', '.join(known)}")


def _term(
    query: NamedQuery, parameter: Parameter, value: str, dataset: pyoxigraph.Store, base: str
) -> pyoxigraph.NamedNode | pyoxigraph.Literal:
    if parameter.choices and value not in parameter.choices:
        raise _wrong(query, parameter, value, f"one of {', '.join(parameter.choices)}")
    try:
        match parameter.type:
            case "entity":
                return find_entity(dataset, value, base=base)
            case "term":
                return _vocabulary_term(query, parameter, value)
            case "iri":
                return _iri(value, base)
            case "day":
                return pyoxigraph.Literal(date.fromisoformat(value).isoformat(), datatype=_datatype(Xsd.date))
            case "integer":
                return pyoxigraph.Literal(str(int(value)), datatype=_datatype(Xsd.integer))
            case _ if parameter.type == _ANY and value.startswith("<") and value.endswith(">"):
                return _iri(value, base)
            case _:
                return pyoxigraph.Literal(value)
    except ValueError as trouble:
        raise _wrong(query, parameter, value, _EXPECTED.get(parameter.type, "text")) from trouble


_EXPECTED = {
    "day": "a day such as 2021-04-01",
    "integer": "a whole number",
    "iri": "an IRI such as https://example.org/id",
    "entity": "a name or an IRI",
}


def _datatype(iri: str) -> pyoxigraph.NamedNode:
    return pyoxigraph.NamedNode(iri)


def _vocabulary_term(query: NamedQuery, parameter: Parameter, value: str) -> pyoxigraph.NamedNode:
    if not _WORD.fullmatch(value):
        raise _wrong(query, parameter, value, "a word of the vocabulary, such as approved")
    return pyoxigraph.NamedNode(AID + value)


def _iri(value: str, base: str) -> pyoxigraph.NamedNode:
    prefix, colon, local = value.partition(":")
    table = prefixes(base)
    if colon and prefix in table:
        return pyoxigraph.NamedNode(table[prefix] + local)
    return pyoxigraph.NamedNode(value.removeprefix("<").removesuffix(">"))


def _wrong(query: NamedQuery, parameter: Parameter, value: str, expected: str) -> QueryError:
    return QueryError(f"the query {query.name} was given {parameter.name}={value!r}, expected {expected}")
