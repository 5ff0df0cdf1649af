"""``drawdown ledger``: copy a ledger, look at its health, and save what can be saved of a damaged one."""

from pathlib import Path
from typing import Annotated

import typer

from drawdown.cli.options import (
    LedgerOption,
    RowsOption,
    SealsOption,
    SignersOption,
    check_signers,
    ledger_or_mistake,
    named_path,
)

app = typer.Typer(
    name="ledger",
    help="Copy, check or repair a ledger.\n\nExample: drawdown ledger copy backup/ --ledger my-ledger",
    no_args_is_help=True,
    rich_markup_mode=None,
)
COPY = """Copy a ledger into a new folder, as it is now, while others may go on writing to it.

The copy is page for page that of the moment, recomputed as `drawdown verify` does, and on the disk before it
takes its name. Nothing is replaced. Exit 1 if the ledger, and so the copy, is not as it was recorded.

Example: drawdown ledger copy backup/2024-03-01 --ledger my-ledger
"""
CHECK = """Look quickly at file, format, guards, rows, log, rights and room. Exit 1 if anything is wrong.

It does not recompute what was recorded: `drawdown verify` does, and finds a row that was altered.

Example: drawdown ledger check --ledger my-ledger
"""
REPAIR = """Write what can be trusted of a damaged ledger into a new one; the damaged one is only read.

Trusted are all whole commits before the first flaw, bit for bit, so that seals made up to there still hold;
with --seal no more than seals let be trusted.
The rest is listed in left-out.jsonl beside the new ledger, with the commands that add it again.

Example: drawdown ledger repair saved/ --ledger my-ledger
"""
To = Annotated[
    Path,
    typer.Argument(metavar="TO", parser=named_path, help="Folder for the new ledger.", show_default=False),
]


@app.command("copy", help=COPY)
def copy(
    to: To,
    ledger: LedgerOption = None,
    quick: Annotated[bool, typer.Option("--quick", help="Do not recompute the copy.")] = False,
) -> None:
    """Copies a ledger and says what was copied."""
    from drawdown import workflow
    from drawdown.cli.progress import bar
    from drawdown.cli.rows import plain

    with bar("copying") as progress:
        done = workflow.care.copy(ledger_or_mistake(ledger), to, not quick, progress)
    typer.echo(plain(f"copied: {done.path}, {done.size:,} bytes"))
    if done.verdict is None:
        typer.echo("not recomputed; `drawdown verify` does that")
        return
    try:
        for line in done.verdict.lines():
            typer.echo(plain(line))
    finally:
        # Not even a reader that has gone may turn a failed check into a passed one.
        if not done.verdict.ok:
            raise typer.Exit(1)


@app.command("check", help=CHECK)
def check(ledger: LedgerOption = None, form: RowsOption = None) -> None:
    """Prints what a quick look finds."""
    from drawdown import workflow
    from drawdown.cli.rows import plain, show

    found = workflow.care.check(ledger_or_mistake(ledger))
    if form:
        rows = ({"about": one.about, "ok": one.ok, "found": one.found} for one in found)
        show(rows, form, ("about", "ok", "found"))
    else:
        for one in found:
            typer.echo(plain(f"{'ok   ' if one.ok else 'WRONG'} {one.about}: {one.found}"))
        typer.echo("not looked at: whether a row was altered; `drawdown verify` recomputes them all")
    if not all(one.ok for one in found):
        raise typer.Exit(1)


@app.command("repair", help=REPAIR)
def repair(
    to: To, ledger: LedgerOption = None, seals: SealsOption = None, signers: SignersOption = None
) -> None:
    """Saves what can be trusted and says what is left out."""
    from drawdown import workflow
    from drawdown.cli.progress import bar, counted
    from drawdown.cli.rows import plain

    check_signers(seals, signers)
    with bar("verifying") as progress:
        done = workflow.care.repair(ledger_or_mistake(ledger), to, seals or (), signers, progress)
    left = ", ".join(counted(count, table) for table, count in done.left_out.items() if count)
    lost = ", ".join(counted(count, table) for table, count in done.unreadable.items() if count)
    lines = [
        *done.damage.lines(),
        f"saved: {done.path}, {counted(done.verdict.commits, 'commit')}",
        f"left out: {left or 'nothing that could be read'}",
        *([f"unreadable: {lost}"] if lost else ()),
        f"what is to be added again: {done.report}",
    ]
    for line in lines:
        typer.echo(plain(line))
