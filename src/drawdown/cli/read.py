"""``drawdown read``: claims without a ledger."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from drawdown.cli.options import FormatOption, JobsOption, Paths

if TYPE_CHECKING:
    from drawdown.findings import Findings, Unread

NAME = "read"
HELP = """Read reports and print their claims, each with the sentence that says it. No ledger is touched.

Example: drawdown read reports/ --format jsonl --unread unread.jsonl
"""
COLUMNS = (
    "path", "event", "status", "item.id", "supplier", "recipient", "party", "quantity.text", "money.text",
    "happened", "speaker.text", "evidence.text",
)  # fmt: skip


def command(
    paths: Paths,
    form: FormatOption = None,
    unread: Annotated[
        Path | None,
        typer.Option(
            "--unread",
            help="Also write sentences left unread, with reasons, here (JSON Lines).",
            show_default=False,
        ),
    ] = None,
    jobs: JobsOption = None,
) -> None:
    """Prints the claims of reports."""
    from drawdown import workflow
    from drawdown.cli.lines import Lines
    from drawdown.cli.progress import Problems, bar
    from drawdown.cli.rows import plain, show
    from drawdown.errors import UserMistake
    from drawdown.findings import Findings
    from drawdown.problem import Problem

    problems = Problems()
    undated: list[str] = []
    done = 0

    def rows(found: Iterator[Findings | Problem], left: Lines) -> Iterator[dict[str, Any]]:
        nonlocal done
        for one in found:
            for problem in [one] if isinstance(one, Problem) else one.report.problems:
                problems(problem)
            if isinstance(one, Findings):
                done += 1
                for sentence in one.unread:
                    left.write(_left(sentence))
                undated.extend(_estimates(one))
                yield from (claim.to_row() for claim in one.claims)

    with bar() as progress:
        found = workflow.read(paths, progress, jobs=jobs)
        with Lines(unread) as left:
            show(rows(found, left), form, COLUMNS)
    for told in undated:
        typer.echo(plain(told), err=True)
    problems.report()
    if not done:
        raise UserMistake("no report could be read; the problems are listed above")


def _estimates(found: "Findings") -> Iterator[str]:
    """When an undated report may have come out, and on what grounds."""
    for one in found.dating:
        yield f"undated: {found.report.path} may be of {one.bounds.edtf()}: {'; '.join(one.grounds)}"


def _left(sentence: "Unread") -> dict[str, Any]:
    return {
        "path": sentence.path,
        "reason": sentence.reason,
        "start": sentence.evidence.start,
        "end": sentence.evidence.end,
        "text": sentence.evidence.text,
    }
