"""Files of other people, in whatever format they are."""

import json

from kg.errors import InputError
from kg.gazetteer.columns import COLUMNS
from kg.gazetteer.growth.countries import Countries
from kg.gazetteer.growth.draft import Draft, Drafts
from kg.gazetteer.growth.followthemoney import read_followthemoney
from kg.gazetteer.growth.tables import stem_by_columns
from kg.gazetteer.growth.wikidata import Options, is_answer_as_csv, read_wikidata
from kg.gazetteer.rows import Source, read_rows

FORMATS = ("csv", "wikidata", "ftm")


def read_drafts(source: Source, form: str, *, countries: Countries, options: Options) -> Drafts:
    """Read a file.

    :param form: one of :data:`FORMATS`.
    :raises InputError: if it is no file of that format at all.
    """
    if form == "csv":
        return _read_csv(source, options)
    text = _text(source)
    try:
        if form == "ftm":
            return read_followthemoney(
                text, countries=countries, source=options.source, type=options.type, country=options.country
            )
        return read_wikidata(text, countries=countries, options=options)
    except InputError as error:
        raise InputError(f"{source.name} {error}") from error
    except RecursionError as error:
        raise InputError(f"{source.name} is nested too deep to be read") from error


def format_of(source: Source) -> str:
    """Return the format of a file, by what it begins with.

    :raises InputError: if it is not UTF-8.
    """
    text = _text(source).lstrip()
    if not text.startswith(("{", "[")):
        return "wikidata" if is_answer_as_csv(text) else "csv"
    first = text.partition("\n")[0].strip()
    try:
        value = json.loads(first)
    except (ValueError, RecursionError):
        return "wikidata"
    return "ftm" if isinstance(value, dict) and "schema" in value and "properties" in value else "wikidata"


def _text(source: Source) -> str:
    try:
        return source.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{source.name}: not UTF-8 at byte {error.start}; save it as UTF-8") from error


def _read_csv(source: Source, options: Options) -> Drafts:
    """Take the rows of a file with the gazetteer's own columns; whether they are right is seen when they are merged."""
    drafts = Drafts()
    problems: list[str] = []
    stem = stem_by_columns(source, lambda problem: problems.append(str(problem)))
    if not stem:
        raise InputError(problems[0])
    empty = dict.fromkeys(COLUMNS[stem].all, "")
    for row in read_rows(source, COLUMNS[stem], lambda problem: drafts.refuse(f"line {problem.line}", problem.what)):
        cells = empty | row.cells()
        if not cells["source"] and "source" in cells:
            cells["source"] = options.source
        if options.country and not cells.get("country", options.country):
            cells["country"] = options.country
        drafts.drafts.append(Draft(f"line {row.line}", stem, cells))
    return drafts
