"""Progress on standard error, and the problems found on the way."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import typer

from drawdown.cli.lines import Lines
from drawdown.problem import Problem
from drawdown.progress import Progress, silently

_SHOWN = 20


@contextmanager
def bar(what: str = "reading") -> Iterator[Progress]:
    """A bar on standard error with counts and the time left; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield silently
        return
    from rich import progress as rich
    from rich.console import Console

    columns = (
        rich.TextColumn(what),
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TextColumn("{task.fields[beside]}"),
    )
    with rich.Progress(
        *columns,
        rich.TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        # Rich would send what is printed to standard output to the terminal, and not to the file it is for.
        redirect_stdout=False,
        redirect_stderr=False,
    ) as shown:
        task = shown.add_task(what, total=None, beside="")

        def show(done: int, total: int, claims: int = 0) -> None:
            shown.update(task, completed=done, total=total, beside=f"{claims:,} claims" if claims else "")

        yield show


class Problems:
    """Problems as they come: all are counted and written to a file if one is named; the first are kept.

    Args:
        file: Where to write them, JSON Lines with ``path``, ``message``, ``start`` and ``end``.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._lines = Lines(file)
        self._first: list[Problem] = []
        self._count = 0

    def __enter__(self) -> Self:
        self._lines.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lines.__exit__(kind, error, trace)

    def __call__(self, problem: Problem) -> None:
        """Takes one problem."""
        self._count += 1
        if self._count <= _SHOWN:
            self._first.append(problem)
        start, end = problem.span or (None, None)
        self._lines.write({"path": problem.source, "message": problem.message, "start": start, "end": end})

    def report(self) -> None:
        """Prints the first of them to standard error, and how many there are besides."""
        _print(self._first, self._count - len(self._first), self._lines.file)


def report(problems: Sequence[Problem]) -> None:
    """Prints problems to standard error, the first of many."""
    _print(problems[:_SHOWN], len(problems) - _SHOWN)


def _print(first: Sequence[Problem], more: int, file: Path | None = None) -> None:
    from drawdown.cli.rows import plain

    for problem in first:
        typer.echo(f"problem: {plain(str(problem))}", err=True)
    if more > 0:
        typer.echo(f"problem: and {more} more{f'; all are in {file}' if file else ''}", err=True)


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
