"""The program and its exit codes: 0 success, 1 a failed check, 2 a user's mistake."""

import os
import signal
import sys
from io import TextIOWrapper

import typer

from drawdown.cli import (
    add,
    attributions,
    brief,
    claims,
    conflicts,
    decide,
    degraded,
    diff,
    facts,
    ledger,
    link,
    log,
    origins,
    package,
    positions,
    project,
    read,
    review,
    score,
    seal,
    stories,
    verify,
    weigh,
)
from drawdown.errors import DrawdownError

# As shells count them: 128 and the number of the signal.
_INTERRUPTED, _TERMINATED = 128 + signal.SIGINT, 128 + signal.SIGTERM

app = typer.Typer(
    name="drawdown",
    help="Who says what about arms stocks and transfers, each number with its sentence.\n\n"
    "Example: drawdown brief reports/ --out out",
    no_args_is_help=True,
    add_completion=False,
    # Rich help and tracebacks cost a third of the time to answer --help.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
COMMANDS = (
    brief,
    read,
    attributions,
    add,
    claims,
    stories,
    origins,
    degraded,
    conflicts,
    facts,
    positions,
    project,
    weigh,
    decide,
    link,
    review,
    diff,
    log,
    verify,
    seal,
    package,
    score,
)
for module in COMMANDS:
    # Left to itself, the list of commands cuts their first sentences off.
    app.command(module.NAME, help=module.HELP, short_help=module.HELP.split("\n\n")[0])(module.command)
app.add_typer(ledger.app)


@app.callback(invoke_without_command=True)
def _root(version: bool = typer.Option(False, "--version", help="Print the version and exit.")) -> None:
    if version:
        from drawdown import __version__

        typer.echo(f"drawdown {__version__}")
        raise typer.Exit


def main() -> None:
    """Runs the command line; what goes wrong is one plain message, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Another encoding than UTF-8, or a file name that is no text, must not end in a traceback.
            stream.reconfigure(errors="backslashreplace")
    code = 0
    try:
        code = _run()
        sys.stdout.flush()
    except DrawdownError as error:
        code = _mistake(str(error))
    except BrokenPipeError:
        # The reader of our output has gone (``drawdown claims | head``); closing quietly is what it expects.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        # A full disk or the like while printing; nothing printed after it would arrive either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = _mistake(f"the output cannot be written: {error.strerror or error}")
    if code in (_INTERRUPTED, _TERMINATED):
        typer.echo(
            "drawdown: interrupted; what was acknowledged is kept, run the same command to go on", err=True
        )
    sys.exit(code)


def _mistake(message: str) -> int:
    from drawdown.cli.rows import plain

    typer.echo(f"drawdown: {plain(message)}", err=True)
    return 2


def _run() -> int:
    """The exit code of the command."""
    printed_to = sys.stdout
    # As for Ctrl-C: locks are let go of, other processes of ours end, and the user is told how to go on.
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(_TERMINATED))
    try:
        app()
    except SystemExit as stop:
        if sys.stdout is not printed_to:
            # Typer puts a stream that swallows errors in the place of a closed pipe, and exits with 1,
            # which here means a failed check.
            sys.stdout = printed_to
            raise BrokenPipeError from stop
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    finally:
        signal.signal(signal.SIGTERM, before)
    return 0
