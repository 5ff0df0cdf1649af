"""``drawdown add``: reports into a ledger."""

import typer

from drawdown.cli.options import JobsOption, LedgerOption, Paths, ProblemsOption, ledger_or_mistake

NAME = "add"
HELP = """Read reports into a ledger, which is made if there is none. A second run adds nothing.

What the ledger has is not read again, so the same command goes on after an interruption. The folder of a
package made by `drawdown package` is taken in as it was recorded, with its decisions.

Example: drawdown add reports/ --ledger my-ledger
"""


def command(
    paths: Paths, ledger: LedgerOption = None, jobs: JobsOption = None, problems: ProblemsOption = None
) -> None:
    """Adds reports and prints what was new, known and refused."""
    from drawdown import workflow
    from drawdown.cli.progress import Problems, bar
    from drawdown.errors import UserMistake

    folder = ledger_or_mistake(ledger)
    with Problems(problems) as told:
        with bar() as show:
            added = workflow.add(paths, folder, show, told, jobs)
        told.report()
    typer.echo(
        f"reports: {added.reports_new} new, {added.reports_known} known, {added.reports_refused} refused"
    )
    typer.echo(f"claims: {added.claims_new} new, {added.claims_known} known, {added.claims_refused} refused")
    if added.decisions_carried or added.decisions_stranded:
        typer.echo(
            f"decisions: {added.decisions_carried} carried over to a better reading, "
            f"{added.decisions_stranded} left for `drawdown review`"
        )
    if not added.reports_new + added.reports_known:
        raise UserMistake("no report could be read; the problems are listed above")
