"""``drawdown brief``: the main job."""

from pathlib import Path
from typing import Annotated

import typer

from drawdown.cli.options import ItemOption, KnownOnOption, LedgerOption, Paths, PossibleOption, known_on

NAME = "brief"
HELP = """Read reports into a ledger and write a cited brief: brief.html, brief.md and brief.json.

The brief covers the reports named, whatever else the ledger holds.
--known-on without a clock means published.

Example: drawdown brief reports/ --out out --item atacms --known-on 2023-10-31
"""


def command(
    paths: Paths,
    out: Annotated[Path, typer.Option("--out", help="Folder to write into.", show_default=False)],
    item: ItemOption = None,
    known: KnownOnOption = None,
    possible: PossibleOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Runs the main job and prints where the brief is."""
    from drawdown import __version__, workflow
    from drawdown.cli.progress import counted, report, track
    from drawdown.query import Query

    query = Query(item=item, known_on=known_on(known, "published"), possible=possible)
    done = workflow.brief(paths, out, query, ledger, __version__, track)
    report(done.problems)
    claims, reports = counted(done.claims, "claim"), counted(done.reports, "report")
    typer.echo(f"{claims} of {reports} ({done.added.claims_new} new to {done.ledger})")
    typer.echo(f"brief: {done.html}")
    typer.echo(f"       {done.markdown}")
    typer.echo(f"       {done.json}")
