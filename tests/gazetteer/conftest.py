"""A small gazetteer of made-up states, bodies and people, and a user's own rows on top."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.gazetteer.load import Reading, read_sources
from kg.gazetteer.rows import Sources, folder_sources

HEADERS = {
    "countries": "iso2,name,demonyms,capital,government_metonyms,adjectives,wikidata,aliases,source\n",
    "organizations": "name,type,country,aliases,parent,wikidata,source\n",
    "persons": "name,aliases,country,positions,wikidata,asof,source\n",
    "equipment_taxonomy": "code,label,parent,alt_labels\n",
    "equipment": "id,designation,name,aliases,category,origin,source\n",
    "programs": "name,aliases,operator,country,kind,start,source\n",
    "places": "name,aliases,country,kind,source\n",
    "risky_aliases": "type,alias,entity,reason\n",
}
ROWS = {
    "countries": "XX,Exland,,Ex City,,Exish,Q1,,s\nYY,Whyland,,,,,Q2,,s\n",
    "organizations": "Exish Army,MilitaryUnit,XX,EA,,Q10,s\nExish Guard,MilitaryUnit,XX,,Exish Army,,s\n"
    "Ministry of Fish (Exland),GovernmentBody,XX,,,,s\n",
    "persons": "Ann Bee,A. Bee,XX,General@Exish Army@2020@,Q20,2024,s\nCid Dee,,XX,,Q21,,s\nCid Dee,,YY,,Q22,,s\n",
    "equipment_taxonomy": "EQ,materiel,,\nVEH.TANK,tanks,EQ,\nNAV,ships,EQ,\nAIR,aircraft,EQ,\nEQ.WPN,weapons,EQ,\n",
    "equipment": "t-1,T-1,Tank One,,VEH.TANK,XX,s\n",
    "programs": "Shield of Ex,,Exish Army,XX,exercise,2020,s\n",
    "places": "Port Ex,,XX,city,s\n",
}


def write(folder: Path, rows: dict[str, str]) -> Path:
    """Write rows into the files of a folder, each under its header unless it has one."""
    folder.mkdir(exist_ok=True)
    for stem, text in rows.items():
        header = "" if text.partition("\n")[0].strip().endswith("source") else HEADERS[stem]
        (folder / f"{stem}.csv").write_text(header + text, encoding="utf-8")
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The folder of the small gazetteer."""
    return write(tmp_path / "shipped", ROWS)


@pytest.fixture
def small_sources(small: Path) -> Sources:
    """Its files."""
    return folder_sources(small)


@pytest.fixture
def with_own(small: Path) -> Callable[..., Reading]:
    """Read it with rows of a user's own on top."""

    def read(**rows: str) -> Reading:
        extra = write(small.parent / "gazetteer", rows)
        return read_sources(folder_sources(small), folder_sources(extra, own=True))

    return read
