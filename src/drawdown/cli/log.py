"""``drawdown log``: what was recorded and when."""

from typing import Annotated

import typer

from drawdown.cli.options import LedgerOption, RowsOption, ledger_or_mistake

NAME = "log"
HELP = """Tell what was recorded and when, commit by commit, the newest first.

Numbers of decisions are those by which they are told apart; times are UTC.

Example: drawdown log --ledger my-ledger --since 2024-03 --by Ann
"""
COLUMNS = ("commit", "recorded", "kind", "told")


def command(
    since: Annotated[
        str | None, typer.Option("--since", help="From this day, month or year on.", show_default=False)
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", help="Up to this day, month or year.", show_default=False)
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", help="Only what this person decided.", show_default=False)
    ] = None,
    reverse: Annotated[bool, typer.Option("--reverse", help="The oldest first.")] = False,
    ledger: LedgerOption = None,
    form: RowsOption = None,
) -> None:
    """Prints the log of a ledger."""
    from itertools import groupby

    from drawdown import workflow
    from drawdown.cli.rows import plain, show

    events = workflow.log(ledger_or_mistake(ledger), since, until, by, reverse)
    if form:
        show((event.to_row() for event in events), form, COLUMNS)
        return
    commit = None
    for (recorded, commit), told in groupby(events, lambda event: (event.recorded, event.commit)):
        words = "; ".join(event.told for event in told)
        typer.echo(plain(f"{recorded:%Y-%m-%d %H:%M} UTC  commit {commit}: {words}"))
    if commit is None:
        typer.echo("nothing was recorded that you ask for", err=True)
