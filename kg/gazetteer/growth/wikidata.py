"""Items of Wikidata: as the dumps and the entity pages have them, and as the query service answers.

Of an item's claims are read: what it is (P31), its country (P17) or citizenship (P27), and offices (P39) from (P580)
and to (P582) a day. A claim that is marked as preferred hides the others, one that is deprecated is none. An office has
a name where the file holds the item of the office too.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.errors import InputError
from kg.gazetteer.growth.classes import CLASSES, NO_THING
from kg.gazetteer.growth.countries import Countries
from kg.gazetteer.growth.draft import Drafts, Thing, day, position
from kg.model import EntityType

ENTITY = "wikidata.org/entity/Q"
"""Part of the link of an item."""

_ENGLISH = ("en", "en-gb", "en-us", "en-ca", "mul")
_ID = re.compile(r"Q[1-9]\d*")
_PRECISIONS = {9: 4, 10: 7, 11: 10}  # year, month, day: how much of a date is known

_CLASS = ("type", "typeLabel", "class", "classLabel", "instance", "instanceLabel", "instanceOf", "instanceOfLabel")
_COUNTRY = ("country", "countryLabel", "nationality", "citizenship", "citizenshipLabel", "jurisdiction")
_OFFICE = ("positionLabel", "officeLabel", "position", "office")
_START = ("start", "startDate", "startTime")
_END = ("end", "endDate", "endTime")
_OTHER_NAMES = ("AltLabel", "Alias", "Aliases")


@dataclass(frozen=True, slots=True)
class Options:
    """What is said of a whole file.

    :param source: what its rows name as their source.
    :param type: what all its things are; None to go by the file.
    :param country: that of a thing which names none.
    """

    source: str
    type: EntityType | None = None
    country: str = ""


def read_wikidata(text: str, *, countries: Countries, options: Options) -> Drafts:
    """Read items of Wikidata, in any of the forms in which they are handed out.

    :raises InputError: if the text is none of these.
    """
    drafts = Drafts()
    whole = _table(text) if is_answer_as_csv(text) else _whole(text)
    if whole is None:
        _read_items(_lines(text, drafts), countries, options, drafts)
    elif isinstance(whole, dict) and isinstance(whole.get("entities"), dict):
        _read_items(_numbered(whole["entities"].values(), "item"), countries, options, drafts)
    elif isinstance(whole, dict) and ("claims" in whole or "labels" in whole):
        _read_items([("item 1", whole)], countries, options, drafts)
    elif (rows := _results(whole)) is not None:
        _read_results(rows, countries, options, drafts)
    elif isinstance(whole, list):
        _read_items(_numbered(whole, "item"), countries, options, drafts)
    else:
        raise InputError("holds neither results of the query service nor items of Wikidata")
    return drafts


def is_answer_as_csv(text: str) -> bool:
    """Whether a text is an answer of the query service, saved as CSV: items by their links, one a line."""
    header, _, rest = text.partition("\n")
    return "," in header and ENTITY in rest.partition("\n")[0] and not text.lstrip().startswith(("{", "["))


def _table(text: str) -> list[dict[str, str]]:
    try:
        return list(csv.DictReader(io.StringIO(text, newline="")))
    except csv.Error as error:
        raise InputError(f"is no CSV file ({error})") from error


def _whole(text: str) -> Any:
    """Return the JSON value that the text is; None for items one a line.

    :raises InputError: if it is neither.
    """
    try:
        return json.loads(text)
    except ValueError:
        first = text.strip().removeprefix("[").strip().partition("\n")[0].strip().removesuffix(",")
        try:
            json.loads(first)
        except ValueError as error:
            raise InputError(f"is no JSON ({error})") from error
        return None


def _lines(text: str, drafts: Drafts) -> Iterator[tuple[str, Any]]:
    """Yield the items of a dump, which has one a line in a list, or one a line."""
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip().removeprefix("[").removesuffix("]").strip().removesuffix(",")
        if bare:
            try:
                yield f"line {number}", json.loads(bare)
            except ValueError as error:
                drafts.refuse(f"line {number}", f"is no JSON ({error})")


def _numbered(values: Iterable[Any], what: str) -> Iterator[tuple[str, Any]]:
    return ((f"{what} {number}", value) for number, value in enumerate(values, start=1))


def _results(whole: Any) -> list[Mapping[str, str]] | None:
    """Return the rows of an answer of the query service, each value as text; None for what is no answer.

    A whole answer has bindings with types; the service's own page also saves a plain list of rows.
    """
    rows = (
        whole["results"].get("bindings")
        if isinstance(whole, dict) and isinstance(whole.get("results"), dict)
        else whole
    )
    if not isinstance(rows, list) or any(
        not isinstance(row, dict) or "claims" in row or "labels" in row for row in rows
    ):
        return None
    found: list[Mapping[str, str]] = []
    for row in rows:
        values = {name: value.get("value") if isinstance(value, dict) else value for name, value in row.items()}
        found.append({name: value for name, value in values.items() if isinstance(value, str)})
    return found


def _read_results(rows: list[Mapping[str, str]], countries: Countries, options: Options, drafts: Drafts) -> None:
    """Take the things of an answer: rows of one item are one thing."""
    name = _subject(rows)
    things: dict[str, Thing] = {}
    given: dict[str, list[str]] = {}
    classes: dict[str, list[str]] = {}
    for number, row in enumerate(rows, start=1):
        place = f"result {number}"
        id = row.get(name, "").rsplit("/", 1)[-1]
        if not _ID.fullmatch(id):
            drafts.refuse(place, f"has no item of Wikidata in ?{name or 'item'}")
            continue
        thing = things.setdefault(id, Thing(place, wikidata=id))
        label = row.get(f"{name}Label", "")
        if label and label != id:
            thing.name = thing.name or label
            thing.aliases.append(label)
        for ending in _OTHER_NAMES:
            other = row.get(name + ending, "") or row.get(ending[:1].lower() + ending[1:], "")
            thing.aliases += other.split("|" if "|" in other else ", ")
        states = _values(row, _COUNTRY)
        given.setdefault(id, []).extend([state for state in states if countries.code(state)] or states[-1:])
        classes.setdefault(id, []).extend(_values(row, _CLASS))
        titles = [title for title in _values(row, _OFFICE) if not _ID.fullmatch(title.rsplit("/", 1)[-1])]
        if titles:
            start, end = (next(iter(_values(row, names)), "") for names in (_START, _END))
            thing.positions.append(position(titles[0], start=start, end=end))
    for id, thing in things.items():
        if not thing.name:
            drafts.refuse(thing.place, f"{id} has no English label")
            continue
        _settle(thing, classes[id], given[id], countries, options, drafts)


def _values(row: Mapping[str, str], names: Iterable[str]) -> list[str]:
    return [row[name] for name in names if row.get(name)]


def _subject(rows: list[Mapping[str, str]]) -> str:
    """Return which variable holds the items: ?item, else the first that has a label."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    labelled = [name for name in names if f"{name}Label" in names]
    return "item" if "item" in names or not labelled else labelled[0]


def _read_items(items: Iterable[tuple[str, Any]], countries: Countries, options: Options, drafts: Drafts) -> None:
    found: list[tuple[str, Mapping[str, Any]]] = []
    for place, item in items:
        if not isinstance(item, dict) or not isinstance(item.get("id"), str):
            drafts.refuse(place, "is no item of Wikidata: expected an object with id, labels and claims")
        elif "missing" in item:
            drafts.refuse(place, f"{item['id']} is not there any more")
        else:
            found.append((place, item))
    labels = {item["id"]: _label(item) for _, item in found}
    offices = {id for _, item in found for id in _ids(item, "P39")}
    for place, item in found:
        id = item["id"]
        if not _ID.fullmatch(id):
            drafts.others["property" if id.startswith("P") else "lexeme"] += 1
        elif id in offices:
            drafts.others["office"] += 1
        elif not labels[id]:
            drafts.refuse(place, f"{id} has no English label")
        else:
            thing = Thing(
                place, name=labels[id], aliases=_aliases(item), wikidata=id, asof=day(str(item.get("modified", "")))
            )
            thing.positions = list(_offices(thing, item, labels, drafts))
            classes = list(_ids(item, "P31"))
            states = [*_ids(item, "P27"), *_ids(item, "P17"), *_ids(item, "P495")]
            _settle(thing, classes, states, countries, options, drafts)


def _settle(
    thing: Thing, classes: Iterable[str], states: Iterable[str], countries: Countries, options: Options, drafts: Drafts
) -> None:
    """Give a thing its type and its country, and make its row."""
    names = [name.rsplit("/", 1)[-1] for name in classes]
    page = next((NO_THING[name] for name in names if name in NO_THING), "")
    known = [CLASSES[name] for name in names if name in CLASSES]
    if page:
        drafts.refuse(thing.place, f"{thing.name} ({thing.wikidata}) is {page}")
        return
    if options.type is None and names and not known:
        drafts.refuse(thing.place, f"{thing.name} is of no known class ({', '.join(names)}); --type says what it is")
        return
    fitting = [detail for type, detail in known if type is options.type or options.type is None]
    thing.type = options.type or (known[0][0] if known else None)
    thing.detail = fitting[0] if fitting else ""
    countries.choose(states, thing, drafts, default=options.country)
    thing.into(drafts, options.source)


def _label(item: Mapping[str, Any]) -> str:
    labels = item.get("labels")
    return next((text for code in _ENGLISH if (text := _text(_part(labels, code)))), "")


def _aliases(item: Mapping[str, Any]) -> list[str]:
    labels, aliases = item.get("labels"), item.get("aliases")
    found = [_text(_part(labels, code)) for code in _ENGLISH]
    found += [_text(one) for code in _ENGLISH for one in _listed(_part(aliases, code))]
    return [text for text in found if text]


def _offices(thing: Thing, item: Mapping[str, Any], labels: Mapping[str, str], drafts: Drafts) -> Iterator[str]:
    for claim in _claims(item, "P39", best=False):
        id = _item(claim)
        title = labels.get(id, "")
        if title:
            start, end = (_time(claim, name) for name in ("P580", "P582"))
            yield position(title, start=start, end=end)
        elif id:
            drafts.note(thing.place, f"{thing.name}: the file has no name of the office {id}: left out")


def _ids(item: Mapping[str, Any], property: str) -> Iterator[str]:
    """Yield the items that claims of a property name, the best of them."""
    return (id for claim in _claims(item, property) if (id := _item(claim)))


def _claims(item: Mapping[str, Any], property: str, *, best: bool = True) -> list[Any]:
    """Return the claims of a property that are not deprecated.

    :param best: only those that are preferred, where there are some, and of the rest those that have not ended.
    """
    given = _listed(_part(item.get("claims"), property))
    found = [claim for claim in given if _part(claim, "rank") != "deprecated"]
    if not best:
        return found
    preferred = [claim for claim in found if _part(claim, "rank") == "preferred"]
    lasting = [claim for claim in found if not _time(claim, "P582")]
    return preferred or lasting or found


def _item(claim: Any) -> str:
    """Return the id of the item that a claim names, "" where it names none."""
    value = _value(_part(claim, "mainsnak"))
    id, number = _part(value, "id"), _part(value, "numeric-id")
    if isinstance(id, str):
        return id
    return f"Q{number}" if isinstance(number, int) else ""  # old dumps have the number alone


def _time(claim: Any, property: str) -> str:
    """Return the day, month or year that qualifies a claim, "" where there is none."""
    for snak in _listed(_part(_part(claim, "qualifiers"), property)):
        value = _value(snak)
        time, precision = _part(value, "time"), _part(value, "precision")
        if isinstance(time, str) and isinstance(precision, int) and precision in _PRECISIONS:
            return day(time[: 1 + _PRECISIONS[precision]])
    return ""


def _value(snak: Any) -> Any:
    return _part(_part(snak, "datavalue"), "value")


def _text(value: Any) -> str:
    text = _part(value, "value")
    return text if isinstance(text, str) else ""


def _part(value: Any, key: str) -> Any:
    """Return a part of a JSON object; None where it has no such part, or is no object."""
    return value.get(key) if isinstance(value, dict) else None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
