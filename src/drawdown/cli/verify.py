"""``drawdown verify``: whether anything in the ledger was changed."""

from typing import Annotated

import typer

from drawdown.cli.options import (
    Format,
    LedgerOption,
    SealsOption,
    SignersOption,
    check_signers,
    ledger_or_mistake,
)

NAME = "verify"
HELP = """Recompute a ledger; exit 1 with the first row altered, removed, inserted or moved, if there is one,
and what can still be trusted.

A ledger cut off at its end or rewritten as a whole can only be told by a seal kept elsewhere; see
`drawdown seal`. With --signers a seal counts only if one of them signed it (FILE.sig beside FILE).

Example: drawdown verify --ledger my-ledger --seal seal.json
"""
COLUMNS = ("ok", "problem", "table", "row", "trusted.commits", "trusted.recorded", "trusted.head")


def command(
    ledger: LedgerOption = None,
    seals: SealsOption = None,
    signers: SignersOption = None,
    form: Annotated[
        Format | None,
        typer.Option("--format", help="json, jsonl, csv or table.  [default: words]", show_default=False),
    ] = None,
) -> None:
    """Verifies a ledger."""
    from drawdown import workflow
    from drawdown.cli.progress import bar
    from drawdown.cli.rows import plain, show, show_one

    check_signers(seals, signers)
    with bar("verifying") as progress:
        verdict = workflow.verify(ledger_or_mistake(ledger), seals or (), signers, progress)
    try:
        if form in (Format.json, Format.jsonl):
            show_one(verdict.to_row())
        elif form:
            show([verdict.to_row()], form, COLUMNS)
        else:
            for line in verdict.lines():
                typer.echo(plain(line))
    finally:
        # Not even a reader that has gone may turn a failed check into a passed one.
        if not verdict.ok:
            raise typer.Exit(1)
