"""``drawdown weigh``: what the weights must be for each option to come first."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from drawdown.cli.options import (
    ChartsOption,
    Format,
    FormatOption,
    LedgerOption,
    SetOption,
    ledger_or_mistake,
)

if TYPE_CHECKING:
    from drawdown.weighing import Standing, Weighed

NAME = "weigh"
HELP = """Weigh options on several criteria with uncertain weights: which weights put each of them first?

FILE (YAML or JSON; - is standard input) names options, criteria and what is known of the weights:

\b
    options: [hold, send]
    criteria:
      - {name: left, better: higher, values: {hold: 900, send: [500, 700]}}
      - {name: alliance, order: [send, hold], claims: [1a2b3c4d]}
    weights: uniform

A criterion has values (numbers as in a scenario), an order (best first, with the claims it rests on, or own:
true for your own judgement) or simulated: below_floor, lowest, stock or sent (from scenario: FILE). Weights
are uniform, {bounds: {alliance: [0.2, 0.5]}} or {order: [alliance, left]}. Nothing is best by itself: every
figure holds for the weights it names. With --ledger, claims are looked up and shown with their sentences.
Every key: docs/methods/weighing.md.

Example: drawdown weigh examples/weighing/atacms.yaml --set scenario.floor=1500 --format table
"""


def command(
    source: Annotated[
        str, typer.Argument(metavar="FILE", help="What is to be weighed; - is standard input.")
    ],
    settings: SetOption = None,
    out: ChartsOption = None,
    ledger: LedgerOption = None,
    form: FormatOption = None,
) -> None:
    """Prints what the weights make of each option."""
    from drawdown.cli.rows import chosen, show, show_one
    from drawdown.workflow import weigh as asked

    made = asked.weigh(source, ledger_or_mistake(ledger) if ledger else None, settings or ())
    written = asked.write(made, out) if out is not None else []
    form = chosen(form)
    if form is Format.json:
        show_one(made.to_row())
    elif form is Format.table:
        from drawdown.cli.weighed import show_weighed

        show_weighed(made)
    else:
        show((_row(standing, made.weighed) for standing in made.weighed.standings), form, ())
    for path in written:
        typer.echo(f"written: {path}", err=True)


def _row(standing: "Standing", weighed: "Weighed") -> dict[str, Any]:
    """One option as plain data; the weights go along with its figures."""
    return {
        "option": standing.option,
        "weights": weighed.weights,
        "acceptability": {str(rank): one.value for rank, one in enumerate(standing.acceptability, start=1)},
        "standard_error": {str(rank): one.error for rank, one in enumerate(standing.acceptability, start=1)},
        "central": {name: one.value for name, one in standing.central.items()},
        "confidence": standing.confidence.value if standing.confidence else None,
        "needs": {name: [need.low, need.high] for name, need in standing.needs.items()},
        "ahead": {other: one.value for other, one in weighed.ahead[standing.option].items()},
        "dominated_by": list(standing.dominated_by),
        "says": " ".join(standing.says),
    }
