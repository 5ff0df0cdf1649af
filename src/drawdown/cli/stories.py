"""``drawdown stories``: which reports tell one story in the same words."""

from typing import Annotated

import typer

from drawdown.cli.options import (
    FormatOption,
    ItemOption,
    KnownOnOption,
    LedgerOption,
    PossibleOption,
    ledger_or_mistake,
    question,
)

NAME = "stories"
HELP = """Tell which reports are one story in the same words: copies, cuts and updated versions, in order.

Reports are joined by "same" only, each with its grounds; what may belong is told as unsure. Text that a site
adds to everything, or that papers repeat as background, joins nothing: --shared lists it. With --item only
stories of which a report has a claim on it. --known-on without a clock means recorded; undated reports stay.

Example: drawdown stories --ledger my-ledger --item atacms --format json
"""
COLUMNS = ("story", "label", "reports")
SHARED_COLUMNS = ("reports", "sites", "text")


def command(
    item: ItemOption = None,
    known: KnownOnOption = None,
    possible: PossibleOption = False,
    shared: Annotated[
        bool, typer.Option("--shared", help="List the text that several stories share instead.")
    ] = False,
    ledger: LedgerOption = None,
    form: FormatOption = None,
) -> None:
    """Prints the stories of a ledger."""
    from drawdown.cli.rows import show
    from drawdown.workflow.stories import shared_text, stories

    folder, query = ledger_or_mistake(ledger), question(item, known=known, possible=possible)
    if shared:
        show((one.to_row() for one in shared_text(folder, query)), form, SHARED_COLUMNS)
    else:
        show((one.to_row() for one in stories(folder, query)), form, COLUMNS)
