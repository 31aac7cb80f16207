"""The command line: parse, call one plain function, print. ``kg --help`` loads none of the heavy libraries.

Exit status: 0 all well; 1 something failed (a document among others, a store, a file); 2 the command was not
understood (a path that does not exist, an unknown query); 130 stopped by Ctrl-C; 141 the reader of the output has gone.
"""

from kg.cli.app import main

__all__ = ["main"]
