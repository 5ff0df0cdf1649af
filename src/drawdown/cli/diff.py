"""``drawdown diff``: what changed between two days."""

from collections import Counter
from typing import Annotated

import typer

from drawdown.cli.options import (
    EventOption,
    ItemOption,
    KnownOnOption,
    LedgerOption,
    PossibleOption,
    RecipientOption,
    RowsOption,
    SupplierOption,
    event_or_mistake,
    known_on,
    ledger_or_mistake,
)

NAME = "diff"
HELP = """Tell what changed between what was known on one day and on a later one.

By the clock of recording: claims new, gone because a better reading no longer makes them, or read otherwise,
and decisions. By another clock: the claims that came to be known between the two days. A claim that a
correction took into or out of what is asked for is told as moved. --known-on holds on both days.

Example: drawdown diff 2024-03-01 2024-03-31 --ledger my-ledger --item atacms
"""
COLUMNS = ("kind", "says", "field", "from", "to", "by", "path", "quote")
DAY = "A day, month or year (its last day); may name the clock, such as published:2024-03."


def command(
    first: Annotated[str, typer.Argument(metavar="D1", help=DAY, show_default=False)],
    last: Annotated[str, typer.Argument(metavar="D2", help=DAY, show_default=False)],
    clock: Annotated[
        str, typer.Option("--clock", help="recorded, published, disclosed or happened.")
    ] = "recorded",
    item: ItemOption = None,
    supplier: SupplierOption = None,
    recipient: RecipientOption = None,
    event: EventOption = None,
    known: KnownOnOption = None,
    possible: PossibleOption = False,
    ledger: LedgerOption = None,
    form: RowsOption = None,
) -> None:
    """Prints what changed."""
    from drawdown import workflow
    from drawdown.cli.rows import plain, show
    from drawdown.query import Query

    query = Query(item, supplier, recipient, event_or_mistake(event), known_on(known, "recorded"), possible)
    counts: Counter[str] = Counter()
    changes = workflow.diff(ledger_or_mistake(ledger), first, last, clock, query, counts)
    if form:
        show((row for change in changes for row in change.rows), form, COLUMNS)
        typer.echo(workflow.summary(counts), err=True)
        return
    lines = [
        line
        for change in changes
        for line in ("", change.lines[0], *(f"  {more}" for more in change.lines[1:]))
    ]
    typer.echo(workflow.summary(counts))
    for line in lines:
        typer.echo(plain(line))
