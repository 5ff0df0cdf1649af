"""``drawdown attributions``: who says what in any text, as spans."""

from collections.abc import Iterator
from typing import Any

from drawdown.cli.options import Format, FormatOption, Paths

NAME = "attributions"
HELP = """Print who says, thinks or wants what in each text, about arms or not, as character offsets.

JSON has one row a text, with spans; csv and tables have one row an attribution, with its words.

Example: drawdown attributions reports/ --format jsonl
"""
COLUMNS = ("doc", "start", "source", "cue", "content")


def command(paths: Paths, form: FormatOption = None) -> None:
    """Prints the attributions of texts: spans for programs, words for readers."""
    import sys

    from drawdown import workflow
    from drawdown.cli.progress import Problems, bar
    from drawdown.cli.rows import show
    from drawdown.errors import UserMistake
    from drawdown.problem import Problem

    problems = Problems()
    done = 0
    form = form or (Format.table if sys.stdout.isatty() else Format.jsonl)
    in_words = form in (Format.csv, Format.table)

    def rows(progress: workflow.Progress) -> Iterator[dict[str, Any]]:
        nonlocal done
        for one in workflow.attributions(paths, progress):
            for problem in [one] if isinstance(one, Problem) else one.report.problems:
                problems(problem)
            if not isinstance(one, Problem):
                done += 1
                yield from one.in_words() if in_words else [one.to_row()]

    with bar() as progress:
        show(rows(progress), form, COLUMNS)
    problems.report()
    if not done:
        raise UserMistake("no text could be read; the problems are listed above")
