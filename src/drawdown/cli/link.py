"""``drawdown link``: what a person says of the origin of two claims or reports."""

from typing import Annotated

import typer

from drawdown.cli.options import ByOption, LedgerOption, ledger_or_mistake

NAME = "link"
HELP = """Record whether two claims or reports have one origin: same, different, unsure; or undo a word.

A and B are claims, by their id or the beginning of it (six digits or more, as `drawdown claims` shows it), or
reports, by path or id. What a person says wins over every comparison; the latest word on the two counts, and
unsure says that nobody knows. Nothing is overwritten: undo lets the word before count again.

Example: drawdown link 3f9a2c a-reprint.md same --by Ann --why "both quote one note" --ledger my-ledger
"""


def command(
    a: Annotated[str, typer.Argument(metavar="A", help="A claim or report.", show_default=False)],
    b: Annotated[str, typer.Argument(metavar="B", help="Another one.", show_default=False)],
    verdict: Annotated[str, typer.Argument(help="same, different, unsure or undo.", show_default=False)],
    by: ByOption = None,
    why: Annotated[str | None, typer.Option("--why", help="The reason.", show_default=False)] = None,
    ledger: LedgerOption = None,
) -> None:
    """Records a link and prints what counts on the two now."""
    from drawdown.cli.rows import plain
    from drawdown.workflow.link import link

    done = link(ledger_or_mistake(ledger), a, b, verdict, by, why)
    lines = list(done.ends)
    if done.recorded:
        lines.append(f"recorded: {done.recorded.in_words()}")
    elif done.taken_back:
        lines.append(f"taken back: {done.taken_back.in_words()}")
        lines.append(
            f"counts now: {done.counts.in_words() if done.counts else 'what is worked out from the texts'}"
        )
    elif done.counts:
        lines.append(f"nothing new: {done.counts.in_words()}")
    if not done.taken_back:
        lines += [f"overtaken: {one.in_words()}" for one in done.earlier]
    for line in lines:
        typer.echo(plain(line))
