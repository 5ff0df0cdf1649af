"""``drawdown degraded``: which reports are degraded copies, and where they depart from their origins."""

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

NAME = "degraded"
HELP = """Tell which reports are degraded copies: rewritten, with names, dates, figures or meaning lost.

A judgement on the text and on nobody who published it, with what speaks for it and against it. Where a copy
says something else than the reports it rests on or may rest on, both are shown. Reports in their own words
are left out; --all tells them too. --known-on without a clock means recorded.

Example: drawdown degraded --ledger my-ledger --all
"""
COLUMNS = ("verdict", "score", "report", "signals", "drifts")


def command(
    item: ItemOption = None,
    known: KnownOnOption = None,
    possible: PossibleOption = False,
    sound: Annotated[bool, typer.Option("--all", help="Also the reports judged sound.")] = False,
    ledger: LedgerOption = None,
    form: FormatOption = None,
) -> None:
    """Prints the judgements on the reports of a ledger."""
    from drawdown.cli.options import Format
    from drawdown.cli.progress import bar
    from drawdown.cli.rows import chosen, show
    from drawdown.workflow.degraded import degraded

    query = question(item, known=known, possible=possible)
    with bar("working out") as progress:
        found = degraded(ledger_or_mistake(ledger), query, progress)
    rows = [one.to_row() for one in found if sound or one.verdict != "sound" or one.drifts]
    if chosen(form) is Format.table:
        # In a cell there is room for the name of a ground, not for its words.
        rows = [
            row
            | {
                "signals": ", ".join(one["name"] for one in row["signals"] if one["weight"] > 0),
                "drifts": "; ".join(one["detail"] for one in row["drifts"]),
            }
            for row in rows
        ]
    show(rows, form, COLUMNS)
