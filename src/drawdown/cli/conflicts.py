"""``drawdown conflicts``: which claims contradict each other, and which only seem to."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from drawdown.cli.options import (
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

NAME = "conflicts"
HELP = """Tell which claims contradict each other, and which only seem to, each pair with its grounds.

Verdicts: conflict (independent origins), copy-drift (a copy changed what its origin says), change-over-time,
different-baseline (other period, part or scope), rewording, unsure. Of claims that say the same only the best
are shown. --known-on without a clock means recorded.

Example: drawdown conflicts --ledger my-ledger --item atacms --format json
"""
COLUMNS = ("verdict", "matter", "one says", "the other says", "why")


def command(
    item: ItemOption = None,
    supplier: SupplierOption = None,
    recipient: RecipientOption = None,
    verdict: Annotated[
        str | None, typer.Option("--verdict", help="Only this verdict, such as conflict.", show_default=False)
    ] = None,
    known: KnownOnOption = None,
    possible: PossibleOption = False,
    ledger: LedgerOption = None,
    form: FormatOption = None,
) -> None:
    """Prints the conflicts of a ledger."""
    from drawdown.cli.progress import bar
    from drawdown.cli.rows import chosen, show
    from drawdown.conflict import VERDICTS
    from drawdown.errors import UserMistake
    from drawdown.workflow.conflicts import conflicts

    if verdict is not None and verdict not in VERDICTS:
        raise UserMistake(f"unknown verdict {verdict!r}: expected one of {', '.join(VERDICTS)}")
    query = question(item, supplier, recipient, known=known, possible=possible)
    with bar("working out") as progress:
        found = conflicts(ledger_or_mistake(ledger), query, progress)
    rows = (row.to_row() for row in found if verdict in (None, row.verdict))
    if chosen(form) is Format.table:
        rows = (row | _told(row) for row in rows)
    show(rows, form, COLUMNS)


def _told(row: Mapping[str, Any]) -> dict[str, str]:
    """The words of both sides and the grounds, under the names of their columns."""
    one, other = row["words"]
    why = "; ".join(dict.fromkeys(ground["detail"] for ground in row["grounds"]))
    return dict(zip(COLUMNS[2:], (one, other, why), strict=True))
