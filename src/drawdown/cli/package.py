"""``drawdown package``: tables, references and lineage to take away."""

from pathlib import Path
from typing import Annotated

import typer

from drawdown.cli.options import (
    ItemOption,
    KnownOnOption,
    LedgerOption,
    PossibleOption,
    RecipientOption,
    SupplierOption,
    ledger_or_mistake,
    named_path,
    question,
)

NAME = "package"
HELP = """Write a data package of what a ledger holds: tables as CSV, Parquet and XLSX, references, lineage.

Claims, facts, positions, transfers, reports, origins, conflicts and decisions, with a Frictionless
datapackage.json, BibTeX, RIS and CSL-JSON, PROV-JSON and the ledger's seal; its README.md explains it. The
ledger is verified first; exit 1, and no package, if it is not as it was recorded. The reports stand in it
whole, so that another ledger can take it in; --no-texts leaves them out.
--known-on without a clock means recorded.

Example: drawdown package --ledger my-ledger --out out/package --item atacms
"""


def command(
    out: Annotated[
        Path,
        typer.Option(
            "--out", parser=named_path, metavar="DIR", help="Folder of the package.", show_default=False
        ),
    ],
    item: ItemOption = None,
    supplier: SupplierOption = None,
    recipient: RecipientOption = None,
    known: KnownOnOption = None,
    possible: PossibleOption = False,
    texts: Annotated[
        bool, typer.Option("--texts/--no-texts", help="Whether the reports stand in it whole.")
    ] = True,
    ledger: LedgerOption = None,
) -> None:
    """Writes a package and prints where it is and what it holds."""
    from drawdown import __version__
    from drawdown.cli.progress import bar
    from drawdown.cli.rows import plain
    from drawdown.workflow.package import package

    query = question(item, supplier, recipient, None, known, possible)
    with bar("working out") as progress:
        made = package(ledger_or_mistake(ledger), out, query, __version__, texts, progress)
    if made.written is None:
        for line in ("no package was made:", *made.verdict.lines()):
            typer.echo(plain(line), err=True)
        raise typer.Exit(1)
    typer.echo(", ".join(f"{rows:,} {name}" for name, rows in made.written.rows.items() if "_" not in name))
    typer.echo(plain(f"package: {made.written.folder}"))
