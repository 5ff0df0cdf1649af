"""``drawdown decide``: what a person decides on one claim."""

from typing import Annotated

import typer

from drawdown.cli.options import ByOption, LedgerOption, ledger_or_mistake

NAME = "decide"
HELP = """Record a decision on a claim: accept, reject or correct it, or undo the latest decision.

CLAIM is its id or the beginning of it, six digits or more, as `drawdown claims` shows it. Parties and items
are named as the catalogue knows them; FIELD= says "not stated", and FIELD==VALUE records a name that the
catalogue does not know. Nothing is overwritten: what was decided before stays in the ledger.

Example: drawdown decide 3f9a2c correct quantity=300 "supplier=United States" --by Ann --why "seen the letter"
--ledger my-ledger
"""


def command(
    claim: Annotated[str, typer.Argument(help="Id of the claim, or its beginning.", show_default=False)],
    verdict: Annotated[str, typer.Argument(help="accept, reject, correct or undo.", show_default=False)],
    changes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FIELD=VALUE ...]", help="For correct: what it should be.", show_default=False
        ),
    ] = None,
    by: ByOption = None,
    why: Annotated[str | None, typer.Option("--why", help="The reason.", show_default=False)] = None,
    ledger: LedgerOption = None,
) -> None:
    """Records a decision and prints what it changes."""
    from drawdown import workflow
    from drawdown.cli.rows import plain

    done = workflow.decide(ledger_or_mistake(ledger), claim, verdict, changes or (), by, why)
    lines = [f"claim {done.before.id}: {done.says}", f'  "{done.before.evidence.text}" ({done.before.path})']
    lines += [f"recorded: {one.in_words()}" for one in done.recorded]
    lines += [f"taken back: {one.in_words()}" for one in done.taken_back]
    if done.changes:
        lines.append(f"changes: {done.changes}")
    for one in done.earlier:
        lines.append(f"{'overtaken' if one in done.overtaken else 'in force besides'}: {one.in_words()}")
    if done.says_now != done.says:
        lines.append(f"now: {done.says_now}")
    for line in lines:
        typer.echo(plain(line))
