"""What goes where: data to standard output or a file, talk to standard error.

Texts come from documents, so nothing is printed with its control characters: a title could clear the screen.
"""

import os
import re
import sys
from collections.abc import Iterable
from contextlib import suppress

import typer

from kg.errors import OutputError
from kg.files import clause, whole_file

STANDARD_OUTPUT = "-"
BROKEN_PIPE_STATUS = 141  # what a shell reports for a program that SIGPIPE ended

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    r"""Return the text with its control and direction characters spelt out; tab and line feed stay.

    >>> plain("a\x1b[2Jb")
    'a\\x1b[2Jb'
    """
    return _CONTROL.sub(_spelt, text)


def say(message: str) -> None:
    """Tell the user something, in one line on standard error."""
    if sys.stderr is None:
        return
    line = " ".join(plain(message).split())
    with suppress(OSError):  # nobody listens: the exit status still tells
        sys.stderr.write(f"kg: {line}\n")
        sys.stderr.flush()


def write_out(chunks: Iterable[bytes]) -> None:
    """Write data to standard output; if its reader has gone away, end in silence.

    :raises typer.Exit: where the reader has gone away.
    :raises OutputError: if it is closed or full.
    """
    if sys.stdout is None:
        raise OutputError("cannot write to standard output: it is closed")
    try:
        sys.stdout.flush()
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
    except OSError as error:
        _drop_output()
        if isinstance(error, BrokenPipeError):
            raise typer.Exit(BROKEN_PIPE_STATUS) from error
        raise OutputError(f"cannot write to standard output: {clause(error)}") from error


def write_to(target: str, chunks: Iterable[bytes]) -> None:
    """Write data to a file, whole or not at all, or to standard output where the target is "-".

    :raises OutputError: if it cannot be written; a file that was there before is then untouched.
    """
    if target == STANDARD_OUTPUT:
        write_out(chunks)
        return
    with whole_file(target) as file:
        for chunk in chunks:
            file.write(chunk)


def _drop_output() -> None:
    """Let what is still buffered go nowhere, so that the interpreter does not complain at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _spelt(found: re.Match[str]) -> str:
    return found.group().encode("unicode_escape").decode()
