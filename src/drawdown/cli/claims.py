"""``drawdown claims``: what the ledger holds, as known when."""

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from drawdown.cli.options import (
    FormatOption,
    ItemOption,
    KnownOnOption,
    LedgerOption,
    PossibleOption,
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
    supplier: Annotated[
        str | None, typer.Option(help="Only from this party, such as US.", show_default=False)
    ] = None,
    recipient: Annotated[
        str | None, typer.Option(help="Only to this party, such as UA.", show_default=False)
    ] = None,
    event: Annotated[
        str | None, typer.Option(help="Only this event, such as delivered.", show_default=False)
    ] = None,
    known: KnownOnOption = None,
    possible: PossibleOption = False,
    ledger: LedgerOption = None,
    form: FormatOption = None,
) -> None:
    """Prints claims of the ledger."""
    from drawdown import workflow
    from drawdown.claim import EVENTS
    from drawdown.cli.rows import show
    from drawdown.errors import UserMistake
    from drawdown.query import Answer, Query

    if event is not None and event not in EVENTS:
        raise UserMistake(f"unknown event {event!r}: expected one of {', '.join(EVENTS)}")
    query = Query(item, supplier, recipient, event, known_on(known, "recorded"), possible)

    def rows(answer: Answer) -> Iterator[dict[str, Any]]:
        for undated, entries in ((False, answer.known), (True, answer.undated)):
            for entry in entries:
                yield entry.to_row() | {"undated": undated}

    show(rows(workflow.claims(ledger_or_mistake(ledger), query)), form, COLUMNS)
