"""``drawdown weigh``: what the weights must be for each option to come first."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from drawdown.cli.listing import SHORT
from drawdown.cli.options import Format, FormatOption, LedgerOption, ledger_or_mistake, named_path

if TYPE_CHECKING:
    from drawdown.weighing import Standing, Weighed
    from drawdown.workflow.weigh import Judged

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
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="PATH=VALUE", help="A value by its address; repeatable."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            parser=named_path,
            metavar="DIR",
            help="Also write weighing.json and the chart of ranks into this folder.",
            show_default=False,
        ),
    ] = None,
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
        _show_table(made)
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


def _show_table(made: "Judged") -> None:
    from drawdown.cli.rows import plain, show

    weighed = made.weighed
    ranks = [f"rank {rank}" for rank in range(1, len(weighed.options) + 1)]
    columns = ["option", *ranks, "central weights", "confidence", "what it needs"]
    rows = []
    for standing in weighed.standings:
        central = ", ".join(f"{name} {one.value:.2f}" for name, one in standing.central.items())
        shares = [_share(one.value) for one in standing.acceptability]
        sure = _share(standing.confidence.value) if standing.confidence else ""
        cells = (standing.option, *shares, central, sure, " ".join(standing.says))
        rows.append(dict(zip(columns, cells, strict=True)))
    typer.echo(plain(f"Where {weighed.weights} (no option is best without them):\n").rstrip())
    typer.echo()
    show(rows, Format.table, columns)
    typer.echo()
    for line in (*_criteria(weighed), *_below(weighed), *_sentences(made)):
        typer.echo(plain(line))


def _share(value: float) -> str:
    """A share in percent; what is not nothing is not shown as nothing, nor what is not all as all."""
    if 0 < value < 0.001:
        return "<0.1%"
    return ">99.9%" if 0.999 < value < 1 else f"{value:.1%}"


def _below(weighed: "Weighed") -> Iterator[str]:
    """How to read the table, and what to know."""
    errors = [one.error for standing in weighed.standings for one in standing.acceptability]
    yield (
        "rank: share of these weights that give an option this rank. central weights: their mean where it is "
        "first. confidence: how often it is first under just these."
    )
    yield f"{weighed.draws:,} draws, seed {weighed.seed}; standard errors of ranks up to {max(errors):.1%}."
    yield from (f"Note: {note}" for note in weighed.notes)


def _sentences(made: "Judged") -> Iterator[str]:
    """The claims that numbers and judgements rest on, each with all that does."""
    for id, one in (made.claims or {}).items():
        where = "; ".join(made.inputs[given.name] for given in made.weighed.given if id in given.claims)
        yield f"{id[:SHORT]} for {where}: {one.in_words()}"


def _criteria(weighed: "Weighed") -> Iterator[str]:
    """What each option has on each criterion; what no claim stands behind is the user's own."""
    for place, scale in enumerate(weighed.criteria):
        ends = (
            ""
            if scale.worst is None
            else f" ({scale.worst:,.6g} worst to {scale.best:,.6g} best {scale.unit}"
        )
        own = [one for one in weighed.given if one.name.startswith(f"criteria.{place}.")]
        told = [
            f"{one.name.split('.', 3)[3]} {one.said}" + (" (your own)" if one.basis == "assumed" else "")
            for one in own
        ]
        yield f"{scale.criterion}{ends.rstrip() + ')' if ends else ''}: {'; '.join(told)}"
