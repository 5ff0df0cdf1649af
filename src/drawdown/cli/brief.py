"""``drawdown brief``: the main job."""

from pathlib import Path
from typing import Annotated

import typer

from drawdown.cli.options import (
    ItemsOption,
    JobsOption,
    KnownOnOption,
    LedgerOption,
    Paths,
    PeriodOption,
    RecipientOption,
    SupplierOption,
    known_on,
    named_path,
    question,
    scope,
)
from drawdown.query import MIN_CONFIDENCE

NAME = "brief"
HELP = """Read reports into a ledger and write a cited brief: brief.html, brief.md and brief.json.

The brief covers the reports named, whatever else the ledger holds.
--item, repeatable, --supplier, --recipient and --period narrow it; claims that may have happened in the
period, or have no date, are listed apart. --known-on and --since without a clock mean published: --since
tells what changed after that day. --scenario adds what the stock of its item can bear, with charts.

Example: drawdown brief reports/ --out out --item atacms --known-on 2023-10-31 --since 2023-07-18

Example: drawdown brief reports/ --out out --recipient Ukraine --period 2023-07/2023-12
"""


def command(
    paths: Paths,
    out: Annotated[
        Path,
        typer.Option(
            "--out", parser=named_path, metavar="DIR", help="Folder to write into.", show_default=False
        ),
    ],
    item: ItemsOption = None,
    supplier: SupplierOption = None,
    recipient: RecipientOption = None,
    period: PeriodOption = None,
    known: KnownOnOption = None,
    possible: Annotated[
        bool,
        typer.Option("--possible", help="Also what may have been known, or may have happened, by then."),
    ] = False,
    since: Annotated[
        list[str] | None,
        typer.Option(
            "--since",
            metavar="[CLOCK:]DATE",
            help="Also tell what changed since DATE; repeatable, for several clocks at once.",
            show_default=False,
        ),
    ] = None,
    min_confidence: Annotated[
        float,
        typer.Option(
            "--min-confidence",
            min=0,
            max=1,
            help="Leave out claims below it, say how many; 0 shows all.",
        ),
    ] = MIN_CONFIDENCE,
    ledger: LedgerOption = None,
    jobs: JobsOption = None,
    scenario: Annotated[
        list[Path] | None,
        typer.Option(
            "--scenario",
            parser=named_path,
            metavar="FILE",
            help="Also say what a stock can bear, by this scenario; repeatable.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Runs the main job and prints where the brief is."""
    from drawdown import __version__, workflow
    from drawdown.cli.progress import bar, counted, report

    within, days = scope(item, period), known_on(since, "published")
    # With a period, --possible has something to say without a day.
    dated = bool(since) or period is not None
    query = question(None, supplier, recipient, None, known, possible, "published", dated)
    with bar() as show:
        done = workflow.brief(
            paths, out, query, ledger, __version__, min_confidence, show, jobs, scenario or (), days, within
        )
    report(done.problems)
    claims, reports = counted(done.claims, "claim"), counted(done.reports, "report")
    typer.echo(f"{claims} of {reports} ({done.added.claims_new} new to {done.ledger})")
    if done.left_out:
        typer.echo(f"{counted(done.left_out, 'claim')} below a confidence of {min_confidence:g} left out")
    if done.apart:
        typer.echo(f"{counted(done.apart, 'claim')} that may have happened in the period listed apart")
    typer.echo(f"brief: {done.html}")
    typer.echo(f"       {done.markdown}")
    typer.echo(f"       {done.json}")
    if done.charts:
        typer.echo(f"charts: {done.charts[0].parent}")
    if done.package:
        typer.echo(f"package: {done.package}")
