"""``drawdown claims``: what the ledger holds, as known when."""

from collections.abc import Iterator
from typing import Any

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
    from drawdown.query import Answer, Query

    query = Query(item, supplier, recipient, event_or_mistake(event), known_on(known, "recorded"), possible)

    def rows(answer: Answer) -> Iterator[dict[str, Any]]:
        for undated, entries in ((False, answer.known), (True, answer.undated)):
            for entry in entries:
                yield entry.to_row() | {"undated": undated}

    show(rows(workflow.claims(ledger_or_mistake(ledger), query)), form, COLUMNS)
