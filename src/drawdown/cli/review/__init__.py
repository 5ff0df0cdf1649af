"""``drawdown review``: claims one at a time, most useful first, by keyboard in the terminal."""

import sys

import typer

from drawdown.cli.options import ByOption, ItemOption, LedgerOption, ledger_or_mistake

NAME = "review"
HELP = """Review claims in the terminal, one at a time in their context, those that matter most first.

Keys stand on the buttons: accept, reject, correct, give a reason, skip, back, undo, quit. Decisions are on
the disk before the next claim is shown; skipped claims come again at the end, and the next time.

Example: drawdown review --ledger my-ledger --item atacms --by Ann
"""


def command(ledger: LedgerOption = None, item: ItemOption = None, by: ByOption = None) -> None:
    """Runs the queue."""
    from drawdown import workflow
    from drawdown.errors import UserMistake

    folder = ledger_or_mistake(ledger)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserMistake("review needs a terminal; without one: drawdown decide CLAIM accept --by WHO")
    with workflow.desk(folder, by, item) as desk:
        waiting = desk.session.left
        if not waiting:
            typer.echo("nothing waits for review")
            return
        from drawdown.cli.review.app import ReviewApp

        app = ReviewApp(desk)
        app.run()
        if app.return_code:
            raise typer.Exit(app.return_code)
        typer.echo(f"{app.decided} decided, {desk.session.left} of {waiting} still wait")
