"""Keep the session in README.md true: run its commands and compare, or write what they print now.

A ``console`` block is a session: a line that begins with ``$`` is a command, what follows is its output. All blocks are
one session, in a fresh folder that holds a copy of ``seeds/``. Run as ``python docs/session.py [--update]``.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.DOTALL | re.MULTILINE)
COLUMNS = 118
"""The width of a table on a code page without a scroll bar."""
SECONDS = re.compile(r"\d+(?:\.\d+)?(?=\s*(?:s|seconds?)\b)|(?<=seconds)[\s│|:]*\d+(?:\.\d+)?")


def _run(command: str, folder: Path) -> str:
    """Return what a command line prints, both streams in their order, without blanks at line ends."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
        "COLUMNS": str(COLUMNS),
        "NO_COLOR": "1",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    return "".join(f"{line}\n" for line in lines)


def _replayed(block: str, folder: Path) -> str:
    """Return a block with the output that its commands have now."""
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{_run(command, folder)}" for command in commands)


def replay(text: str) -> str:
    """Return a page with the output that the commands of its ``console`` blocks have now."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        shutil.copytree(ROOT / "seeds", folder / "seeds")

        def replayed(found: re.Match[str]) -> str:
            return _replayed(found.group(), folder)

        return BLOCK.sub(replayed, text)


def without_seconds(text: str) -> str:
    """Return the text without times, which differ from run to run."""
    return SECONDS.sub("…", text)


def main() -> int:
    """Compare README.md with what the commands print, or update it; return the exit status."""
    text = README.read_text(encoding="utf-8")
    now = replay(text)
    if without_seconds(now) == without_seconds(text):
        return 0
    if "--update" in sys.argv[1:]:
        README.write_text(now, encoding="utf-8")
        return 0
    print("README.md shows another session than the commands print now: python docs/session.py --update")
    return 1


if __name__ == "__main__":
    sys.exit(main())
