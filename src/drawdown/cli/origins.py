"""``drawdown origins``: what claims rest on in the end."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

import typer

from drawdown.cli.options import (
    Format,
    FormatOption,
    ItemOption,
    KnownOnOption,
    LedgerOption,
    PossibleOption,
    ledger_or_mistake,
    question,
)

NAME = "origins"
HELP = """Tell what claims rest on in the end, however many reports pass it on.

A report may rest on several origins and stands in each. Reports of one origin are joined by "same" only, each
with its grounds; what may belong is a row of its own, as unsure. One government in several statements of one
day is a row too, and counts once. With --by report, whole reports by what they open with.

Example: drawdown origins --ledger my-ledger --item atacms --format json
"""
COLUMNS = ("label", "certainty", "reports", "chains", "why")
_GROUNDS = 3  # told in a table


class By(StrEnum):
    """What is grouped."""

    claim = "claim"
    report = "report"


def command(
    item: ItemOption = None,
    by: Annotated[By, typer.Option("--by", help="Group claims, or whole reports.")] = By.claim,
    known: KnownOnOption = None,
    possible: PossibleOption = False,
    ledger: LedgerOption = None,
    form: FormatOption = None,
) -> None:
    """Prints the origins of a ledger."""
    from drawdown.cli.progress import bar
    from drawdown.cli.rows import chosen, show
    from drawdown.workflow.origins import origins

    query = question(item, known=known, possible=possible)
    with bar("working out") as progress:
        found = origins(ledger_or_mistake(ledger), query, by is By.report, progress)
    show(map(_told, found) if chosen(form) is Format.table else found, form, COLUMNS)


def _told(row: Mapping[str, Any]) -> dict[str, str]:
    """An origin in few words under the names in ``COLUMNS``."""
    why = list(dict.fromkeys(ground["detail"] for ground in row.get("grounds", ())))[:_GROUNDS]
    maybe = ", ".join(other["report"] for other in row.get("unsure", ()))
    return {
        "label": row.get("label", ""),
        "certainty": row.get("certainty", ""),
        "reports": ", ".join(row["reports"]),
        "chains": "; ".join(row.get("chains", ())),
        "why": "; ".join([*why, *([f"may belong to it: {maybe}"] if maybe else [])]),
    }
