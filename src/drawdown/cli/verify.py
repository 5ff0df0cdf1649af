"""``drawdown verify``: whether anything in the ledger was changed."""

import typer

from drawdown.cli.options import LedgerOption, ledger_or_mistake

NAME = "verify"
HELP = """Recompute a ledger's hashes and chain; exit 1 with the first bad row if anything was changed.

Example: drawdown verify --ledger my-ledger
"""


def command(ledger: LedgerOption = None) -> None:
    """Verifies a ledger."""
    from drawdown import workflow

    verdict = workflow.verify(ledger_or_mistake(ledger))
    try:
        typer.echo("\n".join(verdict.lines()))
    finally:
        # Not even a reader that has gone may turn a failed check into a passed one.
        if not verdict.ok:
            raise typer.Exit(1)
