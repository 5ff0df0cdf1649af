"""``drawdown read``: claims without a ledger."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from drawdown.cli.options import FormatOption, Paths

if TYPE_CHECKING:
    from drawdown.dating import Dating

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
) -> None:
    """Prints the claims of reports."""
    from drawdown import workflow
    from drawdown.cli.progress import report, track
    from drawdown.cli.rows import show
    from drawdown.dating import Dating
    from drawdown.errors import UserMistake
    from drawdown.findings import Findings
    from drawdown.problem import Problem

    problems: list[Problem] = []
    left: list[dict[str, Any]] = []
    datings: dict[str, tuple[Dating, ...]] = {}
    done = 0

    def rows(found: Iterator[Findings | Problem]) -> Iterator[dict[str, Any]]:
        nonlocal done
        for one in found:
            if isinstance(one, Problem):
                problems.append(one)
                continue
            done += 1
            problems.extend(one.report.problems)
            left.extend(
                {
                    "path": item.path,
                    "reason": item.reason,
                    "start": item.evidence.start,
                    "end": item.evidence.end,
                    "text": item.evidence.text,
                }
                for item in one.unread
            )
            datings[one.report.path] = one.dating
            yield from (claim.to_row() for claim in one.claims)

    show(rows(workflow.read(paths, track)), form, COLUMNS)
    _show_estimates(datings)
    report(problems)
    if unread:
        _write(unread, left)
    if not done:
        raise UserMistake("no report could be read; the problems are listed above")


def _show_estimates(datings: Mapping[str, Sequence["Dating"]]) -> None:
    """Says on standard error when an undated report may have come out, and on what grounds."""
    from drawdown.cli.rows import plain

    for path, hypotheses in datings.items():
        for one in hypotheses:
            told = f"undated: {path} may be of {one.bounds.edtf()}: {'; '.join(one.grounds)}"
            typer.echo(plain(told), err=True)


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    import json

    from drawdown.errors import UserMistake

    try:
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    except OSError as error:
        raise UserMistake(f"{path}: cannot be written ({error.strerror}); name another file") from error
