"""Countries by whatever another file calls them: a code, a Wikidata id, a name."""

from collections.abc import Iterable

from kg.gazetteer.growth.draft import Drafts, Thing
from kg.gazetteer.index import Gazetteer
from kg.model import EntityType

_ALSO = {
    "Q29999": "NL",
    "Q756617": "DK",
    "UK": "GB",
    "EL": "GR",
    "SUHH": "SU",
    "YUCS": "YU",
    "CSHH": "CS",
    "DDDE": "DD",
}
"""Kingdoms that are told apart from their European part, and codes that are not ISO's."""


class Countries:
    """The countries that a gazetteer knows."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        countries = [entry for entry in gazetteer.entries() if entry.type is EntityType.COUNTRY]
        self._codes = {entry.country: entry.country for entry in countries}
        self._codes |= {entry.wikidata: entry.country for entry in countries if entry.wikidata}
        self._codes |= {other: code for other, code in _ALSO.items() if code in self._codes}

    def code(self, text: str) -> str:
        """Return the two-letter code of a country, or "" where none is known; "gb-sct" is a part of GB."""
        text = text.strip().rsplit("/", 1)[-1]
        code = self._codes.get(text.upper()) or self._codes.get(text.upper().partition("-")[0])
        if code or not text:
            return code or ""
        found = (self._gazetteer.entry(one.key) for one in self._gazetteer.candidates(text, any_case=True))
        return next((entry.country for entry in found if entry.type is EntityType.COUNTRY), "")

    def choose(self, given: Iterable[str], thing: Thing, drafts: Drafts, *, default: str = "") -> None:
        """Give a thing its country: the only one that is given, else the first; say what was left out.

        :param default: the country of what names none, and the one to choose where it is among several.
        """
        texts = [text for text in dict.fromkeys(given) if text.strip()]
        codes = {text: self.code(text) for text in texts}
        unknown = [text for text in texts if not codes[text]]
        if unknown:
            drafts.note(
                thing.place, f"{thing.name}: no country {', '.join(map(repr, unknown))} in the gazetteer: left out"
            )
        known = list(dict.fromkeys(code for code in codes.values() if code))
        thing.country = default if default in known or not known else known[0]
        if len(known) > 1:
            drafts.note(thing.place, f"{thing.name}: of the countries {', '.join(known)} {thing.country} is taken")
