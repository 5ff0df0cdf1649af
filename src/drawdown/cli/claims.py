"""``drawdown claims``: what the ledger holds, as known when."""

import shutil
import sys

import typer

from drawdown.cli.options import (
    EventOption,
    Format,
    FormatOption,
    ItemOption,
    KnownOnOption,
    LedgerOption,
    PossibleOption,
    RecipientOption,
    SupplierOption,
    ledger_or_mistake,
    question,
)

NAME = "claims"
HELP = """Print the claims of a ledger with their latest decision.

Claims without a date on a clock asked for come last, marked undated.
--known-on without a clock means recorded. On a terminal each claim has a line of words, which begins with the
digits by which `drawdown decide` knows it, and its sentence below; the other formats have every field.

Example: drawdown claims --ledger my-ledger --item atacms --event delivered --known-on published:2023-10-31
"""


def command(
    item: ItemOption = None,
    supplier: SupplierOption = None,
    recipient: RecipientOption = None,
    event: EventOption = None,
    known: KnownOnOption = None,
    possible: PossibleOption = False,
    ledger: LedgerOption = None,
    form: FormatOption = None,
) -> None:
    """Prints claims of the ledger."""
    from drawdown import workflow
    from drawdown.cli import listing
    from drawdown.cli.rows import chosen, show

    query = question(item, supplier, recipient, event, known, possible)
    found = workflow.claims(ledger_or_mistake(ledger), query)
    rows = (entry.to_row() | {"undated": undated} for entry, undated in found)
    if chosen(form) is not Format.table:
        show(rows, form, listing.COLUMNS)
        return
    claims = [listing.told(row) for row in rows]
    width = shutil.get_terminal_size().columns
    if not claims or not sys.stdout.isatty() or width >= listing.WIDE:
        show(claims, Format.table, listing.COLUMNS)
        return
    for line in listing.lines(claims, width):
        typer.echo(line)
