"""``drawdown seal``: a few lines for a third party, by which a ledger can be checked later."""

from pathlib import Path
from typing import Annotated

import typer

from drawdown.cli.options import LedgerOption, ledger_or_mistake

NAME = "seal"
HELP = """Verify a ledger and write a seal of its last commit, for somebody else to keep.

Prints the files written and, last, commit and hash in one line that can be printed or mailed as well.
Signed only if a key is named; ssh-keygen may ask for its passphrase. Exit 1, and no seal, if the ledger is
not as it was recorded.

Example: drawdown seal --ledger my-ledger --out seal.json --key key_for_seals
"""


def command(
    ledger: LedgerOption = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="FILE",
            help="The new file.  [default: drawdown-seal-COMMIT.json]",
            show_default=False,
        ),
    ] = None,
    key: Annotated[
        Path | None,
        typer.Option(
            "--key",
            envvar="DRAWDOWN_SEAL_KEY",
            metavar="SSH_KEY",
            help="Sign with this key, into FILE.sig.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Seals a ledger."""
    from drawdown import workflow
    from drawdown.cli.progress import bar
    from drawdown.cli.rows import plain

    made = workflow.seal(ledger_or_mistake(ledger), out, key, lambda: bar("verifying"))
    if made.seal is None:
        for line in ("not sealed:", *made.verdict.lines()):
            typer.echo(plain(line), err=True)
        raise typer.Exit(1)
    for file in made.files:
        typer.echo(plain(file))
    typer.echo(made.seal.line())
