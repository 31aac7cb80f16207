"""How much faster the compiled gazetteer opens than it is made of its files, and what finding its names costs.

Both are timed in turns in one process: making reads the files and compiles them, opening looks for the kept file,
checks it and maps it. Finding the names of a text is held against the linguistic analysis of the same text. Run from
the root of a checkout: ``python benchmarks/gazetteer_open.py [ALIASES]``; with a number, a gazetteer of so many
made-up names is measured instead of the shipped one.
"""

import csv
import itertools
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.gazetteer import Gazetteer
from kg.language.analysis import Analyser

ROOT = Path(__file__).resolve().parent.parent
AIM = 10
ROUNDS = 5
ALIASES = 9  # of each made-up person, besides the name
SYLLABLES = tuple("".join(pair) for pair in itertools.product("bdfgklmnprstvz", "aeiou"))


def _words() -> Iterator[str]:
    for parts in itertools.product(SYLLABLES, repeat=4):
        yield "".join(parts).capitalize()


def write_persons(folder: Path, names: int) -> None:
    """Write made-up persons who have so many names in all."""
    words = _words()
    with (folder / "persons.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("name", "aliases", "country", "positions", "wikidata", "asof", "source"))
        for _ in range(names // (ALIASES + 1)):
            surname = next(words)
            given = [next(words) for _ in range(ALIASES + 1)]
            aliases = "|".join(f"{name} {surname}" for name in given[1:])
            rows.writerow((f"{given[0]} {surname}", aliases, "", "", "", "", "made up"))


def measure(folder: Path, cache: Path, text: str) -> tuple[list[float], list[float], list[float]]:
    """Return the seconds of each making, of each opening, and of the first search of a text after each opening."""
    makes, opens, finds = [], [], []
    os.environ["KG_CACHE"] = str(cache)
    Gazetteer.load(folder)  # leaves the file that the rounds open
    for _ in range(ROUNDS):
        os.environ["KG_CACHE"] = "off"
        makes.append(_seconds(Gazetteer.load, folder))
        os.environ["KG_CACHE"] = str(cache)
        opens.append(_seconds(Gazetteer.load, folder))
        finds.append(_seconds(Gazetteer.load(folder).find, text))
    return makes, opens, finds


def _seconds(action: Callable[..., object], argument: object) -> float:
    begun = time.perf_counter()
    action(argument)
    return time.perf_counter() - begun


def _analysis(text: str) -> float:
    """Return the median seconds of the linguistic analysis of a text, once the model is loaded."""
    analyser = Analyser()
    analyser.parse(text)
    return statistics.median(_seconds(analyser.parse, text) for _ in range(ROUNDS))


def main() -> None:
    """Print the medians and their ratio."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    with tempfile.TemporaryDirectory() as name:
        cache = Path(name) / "cache"
        folder = ROOT / "ontology" / "gazetteer"
        if len(sys.argv) > 1:
            folder = Path(name)
            write_persons(folder, int(sys.argv[1]))
        makes, opens, finds = measure(folder, cache, text)
        size = sum(path.stat().st_size for path in cache.iterdir())
        analysis = _analysis(text)
    ratio = statistics.median(makes) / statistics.median(opens)
    print(f"made of the files  {statistics.median(makes) * 1000:9.1f} ms")
    print(f"opened             {statistics.median(opens) * 1000:9.1f} ms  ({size / 1e6:.1f} MB)")
    print(f"first search       {statistics.median(finds) * 1000:9.1f} ms  ({len(text.split())} words)")
    print(f"its analysis       {analysis * 1000:9.1f} ms")
    print(f"search / analysis  {statistics.median(finds) / analysis:9.1%}     aim under 10 %")
    print(f"ratio              {ratio:9.0f}     aim {AIM} or more, median of {ROUNDS} rounds")


if __name__ == "__main__":
    main()
