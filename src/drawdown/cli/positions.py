"""``drawdown positions``: where actors stood on transfers over time, and when that turned."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from drawdown.cli.options import (
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

if TYPE_CHECKING:
    from drawdown.bounds import DateBounds
    from drawdown.position import Path, Position

NAME = "positions"
HELP = """Tell where each actor stood on each transfer over time, and when that turned.

A line is one actor on one item, its variants apart, from one supplier to one recipient. Steps that must have
been taken although no claim says so are marked inferred (~ in a table). Reversals come with the days between
which they fell and how the reasons changed, forecasts with what came of them. --paths shows, one row an item,
the first date of each rung from request to use and the days between, so that items can be compared.

Example: drawdown positions --ledger my-ledger --item atacms --format json
"""
COLUMNS = ("actor", "item", "parties", "when", "what", "claims", "why")
_RUNGS = ("requested", "refused", "authorised", "announced", "delivered", "used")
PATH_COLUMNS = ("item", "from", "to", *_RUNGS, "lags")


def command(
    item: ItemOption = None,
    supplier: SupplierOption = None,
    recipient: RecipientOption = None,
    actor: Annotated[
        str | None,
        typer.Option("--actor", help="Only lines of this party, by id or name.", show_default=False),
    ] = None,
    paths: Annotated[bool, typer.Option("--paths", help="The path of each weapon, one row each.")] = False,
    known: KnownOnOption = None,
    possible: PossibleOption = False,
    ledger: LedgerOption = None,
    form: FormatOption = None,
) -> None:
    """Prints the positions of a ledger."""
    from drawdown.cli.options import Format
    from drawdown.cli.progress import bar
    from drawdown.cli.rows import chosen, show
    from drawdown.errors import UserMistake
    from drawdown.workflow import positions as asked

    if paths and actor:
        raise UserMistake("--paths tells what all actors did: leave --actor out")
    query = question(item, supplier, recipient, known=known, possible=possible)
    folder, table = ledger_or_mistake(ledger), chosen(form) is Format.table
    flat = table or form is Format.csv
    if paths:
        with bar("working out") as progress:
            ways = asked.paths(folder, query, progress)
        show(_ways(ways, table) if flat else (one.to_row() for one in ways), form, PATH_COLUMNS)
    else:
        with bar("working out") as progress:
            lines = asked.positions(folder, query, actor, progress)
        show(_steps(lines, table) if flat else (one.to_row() for one in lines), form, COLUMNS)


def _steps(lines: "Iterable[Position]", table: bool) -> Iterator[dict[str, Any]]:
    """One row a step, then one a reversal and one a forecast; in a table with dates in words."""
    from drawdown.cli.listing import parties

    for line in lines:
        about = {"actor": line.actor, "item": line.item or "aid", "from": line.supplier, "to": line.recipient}
        if table:
            about["parties"] = parties(
                {"party": None, "supplier": line.supplier, "recipient": line.recipient}
            )
        for step in line.steps:
            words = (step.event, step.leaning, "" if step.status == "actual" else f"({step.status})")
            what = ("~ " if step.inferred else "") + " ".join(filter(None, words))
            reasons = ", ".join(" ".join(filter(None, (one.leaning, one.reason))) for one in step.reasons)
            why = step.why + (f"; reasons: {reasons}" if reasons else "")
            yield about | _row(_date(step.when, table), what, step.claims, why)
        for turn in line.reversals:
            what = f"reversal: {turn.before} to {turn.after}"
            yield about | _row(_date(turn.between, table), what, turn.claims, turn.reasons)
        for one in line.forecasts:
            yield about | _row(
                _date(one.made, table), f"forecast {one.outcome}: {one.foretold}", one.claims, one.why
            )


def _date(bounds: "DateBounds | None", table: bool) -> str | None:
    from drawdown.when import in_words

    if bounds is None:
        return None
    return in_words(bounds) if table else bounds.edtf()


def _row(when: str | None, what: str, claims: tuple[str, ...], why: str) -> dict[str, Any]:
    return {"when": when, "what": what, "claims": len(claims), "why": why}


def _ways(ways: "Iterable[Path]", table: bool) -> Iterator[dict[str, Any]]:
    """One row a path: the first date of each rung, then the days between."""
    for way in ways:
        row = {"item": way.item, "from": way.supplier, "to": way.recipient} | dict.fromkeys(_RUNGS)
        for rung in way.rungs:
            row[rung.event] = ("~ " if rung.inferred else "") + (_date(rung.when, table) or "undated")
        yield row | {
            "lags": "; ".join(
                f"{lag.first} to {lag.last}: {_days(lag.least, lag.most)} days" for lag in way.lags
            )
        }


def _days(least: int | None, most: int | None) -> str:
    if least == most:
        return str(least)
    if most is None:
        return f"at least {least}"
    return f"up to {most}" if least is None else f"{least} to {most}"
