"""The files of a gazetteer and their columns."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one kind of file.

    :param all: in the order in which they are written.
    :param needed: those that a file must have; an empty cell is told by what the column means.
    """

    all: tuple[str, ...]
    needed: tuple[str, ...]


def _columns(needed: str, *others: str) -> Columns:
    names = tuple(needed.split())
    before = tuple(name for name in names if name != "source")
    return Columns((*before, *others, *names[len(before) :]), names)


COLUMNS = {
    "risky_aliases": _columns("type alias entity reason"),
    "countries": _columns(
        "iso2 name demonyms capital government_metonyms adjectives aliases source",
        "iso3",
        "official_name",
        "capital_aliases",
        "wikidata",
    ),
    "organizations": _columns("name type country aliases parent source", "adjectives", "wikidata"),
    "persons": _columns("name aliases country positions source", "wikidata", "asof"),
    "equipment_taxonomy": _columns("code label parent alt_labels", "unroca", "sipri", "usml"),
    "equipment": _columns("id designation name aliases category origin source", "manufacturer", "wikidata"),
    "programs": _columns("name aliases operator country kind start source", "wikidata"),
    "places": _columns("name aliases country kind source", "wikidata"),
}
"""The files by name, in the order in which they are read: what others refer to comes first."""

FILES = tuple(f"{stem}.csv" for stem in COLUMNS)
"""The files of a folder, in that order."""
