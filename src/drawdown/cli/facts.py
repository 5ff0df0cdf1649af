"""``drawdown facts``: what the claims of a ledger amount to."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from drawdown.cli.options import (
    EventOption,
    Format,
    FormatOption,
    ItemOption,
    KnownOnOption,
    LedgerOption,
    PossibleOption,
    RecipientOption,
    SupplierOption,
    ledger_or_mistake,
    question,
)

NAME = "facts"
HELP = """Tell what the claims of a ledger amount to: each thing once, who says so and how well it is founded.

Figures that agree leave one range; those that do not stand as sides of a disputed fact. "3 reports, 1 origin"
are three texts that pass on one source. The grade is that of the Admiralty code: a letter for the source, a
figure for the fact. Bounds that are worked out from other facts show their working.
--known-on without a clock means recorded.

Example: drawdown facts --ledger my-ledger --item atacms --recipient UA
"""
COLUMNS = ("fact", "event", "item", "parties", "figure", "happened", "rests on", "grade", "note")


def command(
    item: ItemOption = None,
    supplier: SupplierOption = None,
    recipient: RecipientOption = None,
    event: EventOption = None,
    disputed: Annotated[bool, typer.Option("--disputed", help="Only what is disputed.")] = False,
    known: KnownOnOption = None,
    possible: PossibleOption = False,
    ledger: LedgerOption = None,
    form: FormatOption = None,
) -> None:
    """Prints the facts of a ledger."""
    from drawdown.cli.progress import bar
    from drawdown.cli.rows import chosen, show
    from drawdown.workflow.facts import facts

    query = question(item, supplier, recipient, event, known, possible)
    with bar("working out") as progress:
        found = facts(ledger_or_mistake(ledger), query, progress)
    rows = [fact.to_row() for fact in found if fact.disputed or not disputed]
    show(map(_told, rows) if chosen(form) is Format.table else rows, form, COLUMNS)


def _told(row: Mapping[str, Any]) -> dict[str, str]:
    """A fact in few words under the names in ``COLUMNS``."""
    from drawdown.bounds import DateBounds
    from drawdown.cli.listing import SHORT, figure, parties
    from drawdown.when import in_words

    status = row["status"]
    return {
        "fact": row["fact"][:SHORT],
        "event": row["event"] if status == "actual" else f"{row['event']} ({status})",
        "item": row["item"] or "aid",
        "parties": parties(row),
        "figure": "; ".join(filter(None, (figure(row["quantity"]), figure(row["money"])))),
        "happened": in_words(DateBounds.parse(row["happened"])) if row["happened"] else "",
        "rests on": f"{_many(row['reports'], row['reports'], 'report')}, "
        f"{_many(row['origins'], row['origins_most'], 'origin')}",
        "grade": f"{row['reliability']}{row['credibility']}",
        "note": _note(row),
    }


def _note(row: Mapping[str, Any]) -> str:
    """What is disputed or how it was worked out; else the reason argued and the ground of its credibility."""
    if row["disputed"]:
        return f"disputed: {' against '.join(side['value'] for side in row['sides'])}"
    if row["working"]:
        return str(row["working"])
    argued = " ".join(filter(None, (row["reason"], row["leaning"])))
    return "; ".join(filter(None, (argued, row["grounds"][0])))


def _many(least: int, most: int, what: str) -> str:
    number = f"{least}" if least == most else f"{least} to {most}"
    return f"{number} {what}{'' if most == 1 else 's'}"
