"""``drawdown claims``: what the ledger holds, as known when."""

from drawdown.cli.options import (
    EventOption,
    FormatOption,
    ItemOption,
    KnownOnOption,
    LedgerOption,
    PossibleOption,
    RecipientOption,
    SupplierOption,
    event_or_mistake,
    known_on,
    ledger_or_mistake,
)

NAME = "claims"
HELP = """Print the claims of a ledger with their latest decision.

Claims without a date on a clock asked for come last, marked undated.
--known-on without a clock means recorded.

Example: drawdown claims --ledger my-ledger --item atacms --event delivered --known-on published:2023-10-31
"""
COLUMNS = (
    "event", "status", "item.id", "supplier", "recipient", "quantity.text", "money.text", "happened",
    "published", "decision.verdict", "undated", "path", "evidence.text",
)  # fmt: skip


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
    from drawdown.cli.rows import show
    from drawdown.query import Query

    query = Query(item, supplier, recipient, event_or_mistake(event), known_on(known, "recorded"), possible)
    found = workflow.claims(ledger_or_mistake(ledger), query)
    show((entry.to_row() | {"undated": undated} for entry, undated in found), form, COLUMNS)
