"""The command line: parse, call one plain function, print. ``kg --help`` loads none of the heavy libraries.

Exit status: 0 all well; 1 something failed (a document among others, a store, a file); 2 the command was not
understood (a path that does not exist, an unknown query); 130 stopped by Ctrl-C; 141 the reader of the output has gone.
"""

import gc
import sys
from collections.abc import Sequence

STOPPED = 130  # what a shell reports for a program that Ctrl-C ended

_COLLECTED = (400_000, 10, 10)
"""When to look for garbage in circles: after so many more objects were made than dropped, at most 100 MB of them.

Loading a language model makes 250,000 that all stay. Looking among them at every 700, as Python does by itself, takes
0.2 of the 4.4 s of ``kg build seeds/``; reading 60 documents takes as much memory this way as that.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status. Whatever goes wrong is one sentence on standard error.

    :param argv: the words after ``kg``; those of the process where it is None.
    """
    gc.set_threshold(*_COLLECTED)
    try:
        from kg.cli.app import run  # here, so that a Ctrl-C while it loads is told as any other

        status = run(argv)
    except KeyboardInterrupt:
        status = STOPPED
    if status == STOPPED and sys.stderr is not None:
        sys.stderr.write("kg: stopped; run the same command again to go on\n")
    return status
