"""Progress on standard error, and the problems found on the way."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import typer

from drawdown.problem import Problem
from drawdown.workflow import File

_SHOWN = 20


def track(files: Sequence[File]) -> Iterable[File]:
    """Passes files on with a progress bar, on a terminal only."""
    if not sys.stderr.isatty() or len(files) < 2:
        return files
    from rich.console import Console
    from rich.progress import track as tracked

    return tracked(files, description="reading", console=Console(stderr=True), transient=True)


def report(problems: Sequence[Problem]) -> None:
    """Prints problems to standard error, the first of many."""
    from drawdown.cli.rows import plain

    for problem in problems[:_SHOWN]:
        typer.echo(f"problem: {plain(str(problem))}", err=True)
    if len(problems) > _SHOWN:
        typer.echo(f"problem: and {len(problems) - _SHOWN} more", err=True)


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@contextmanager
def bar(words: str) -> Iterator[Callable[[int, int], None]]:
    """Shows how far a long job is, on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda done, of: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(words)
        yield lambda done, of: shown.update(task, completed=done, total=of)
