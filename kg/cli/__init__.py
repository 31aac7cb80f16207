"""The command line: parse, call one plain function, print. ``kg --help`` loads none of the heavy libraries.

Exit status: 0 all well; 1 something failed (a document among others, a store, a file); 2 the command was not
understood (a path that does not exist, an unknown query); 130 stopped by Ctrl-C; 141 the reader of the output has gone.
"""

import sys
from collections.abc import Sequence

STOPPED = 130  # what a shell reports for a program that Ctrl-C ended


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status. Whatever goes wrong is one sentence on standard error.

    :param argv: the words after ``kg``; those of the process where it is None.
    """
    try:
        from kg.cli.app import run  # here, so that a Ctrl-C while it loads is told as any other

        status = run(argv)
    except KeyboardInterrupt:
        status = STOPPED
    if status == STOPPED and sys.stderr is not None:
        sys.stderr.write("kg: stopped; run the same command again to go on\n")
    return status
