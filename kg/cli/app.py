"""The commands under one name, and what each error means for the exit status."""

from collections.abc import Sequence
from typing import Annotated

import typer

import kg
from kg.cli import asking, evaluating, explaining, gazetteering, giving, judging, reading
from kg.cli.streams import say, write_out
from kg.errors import KgError, UsageError
from kg.files import clause

FAILURE = 1
USAGE = 2

COMMANDS = (
    reading.build,
    reading.rebuild,
    reading.extract,
    asking.query,
    asking.queries,
    giving.export,
    giving.view,
    explaining.explain,
    evaluating.evaluate,
    judging.review,
    judging.same,
    judging.different,
    judging.unsure,
    judging.reject,
    judging.undo,
    judging.decisions,
)

app = typer.Typer(
    name="kg",
    help="Read reports on security assistance and diplomacy; ask who gave what to whom, and who says so.",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _command in COMMANDS:
    app.command()(_command)
app.add_typer(gazetteering.app, name="gazetteer")


def _print_version(wanted: bool) -> None:
    if wanted:
        write_out([f"kg {kg.__version__}\n".encode()])
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - the callback prints it
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        raise UsageError("give a command; kg --help lists them")


def run(argv: Sequence[str] | None) -> int:
    """Run one command and return its exit status; what goes wrong is told in one sentence.

    :param argv: the words after ``kg``; those of the process where it is None.
    :raises KeyboardInterrupt: now and then, after Ctrl-C; else the status is 130.
    """
    try:
        status = app(args=None if argv is None else list(argv), prog_name="kg", standalone_mode=False)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        say(f"{error.format_message()} ({context.command_path if context else 'kg'} --help tells more)")
        return error.exit_code
    except UsageError as error:
        say(str(error))
        return USAGE
    except KgError as error:
        say(str(error))
        return FAILURE
    except OSError as error:
        say(_os_words(error))
        return FAILURE
    return status if isinstance(status, int) else 0


def _os_words(error: OSError) -> str:
    return f"{error.filename}: {clause(error)}" if error.filename else clause(error)
