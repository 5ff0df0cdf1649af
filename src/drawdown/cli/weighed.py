"""Options weighed, for people: ranks, what each option needs, what the criteria are, the sentences."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import typer

from drawdown.cli.listing import SHORT
from drawdown.cli.options import Format
from drawdown.cli.rows import plain, show
from drawdown.percent import percent

if TYPE_CHECKING:
    from drawdown.weighing import Weighed
    from drawdown.workflow.weigh import Judged


def show_weighed(made: "Judged") -> None:
    """Prints to standard output for which weights it holds, then what holds for them."""
    weighed = made.weighed
    typer.echo(plain(f"Where {weighed.weights} (no option is best without them):"))
    typer.echo()
    _ranks(weighed)
    _section("What each needs", _needs(weighed))
    _section("Criteria", _criteria(weighed))
    _section("Assumed in the scenario, not reported", _assumed(made))
    _section("How to read it", _reading(weighed))
    _section("Notes", weighed.notes)
    _section("Sentences", _sentences(made))


def _ranks(weighed: "Weighed") -> None:
    ranks = [f"rank {rank}" for rank in range(1, len(weighed.options) + 1)]
    columns = ["option", *ranks, "central weights", "confidence"]
    rows = []
    for standing in weighed.standings:
        shares = [percent(one.value) for one in standing.acceptability]
        central = ", ".join(f"{name} {one.value:.2f}" for name, one in standing.central.items())
        sure = percent(standing.confidence.value) if standing.confidence else ""
        rows.append(dict(zip(columns, (standing.option, *shares, central, sure), strict=True)))
    show(rows, Format.table, columns)


def _section(title: str, lines: Iterable[str]) -> None:
    told = list(lines)
    if told:
        typer.echo(f"\n{title}")
    for line in told:
        typer.echo(plain(f"  {line}"))


def _needs(weighed: "Weighed") -> Iterator[str]:
    for standing in weighed.standings:
        if standing.says:
            yield f"{standing.option}: {' '.join(standing.says)}"


def _criteria(weighed: "Weighed") -> Iterator[str]:
    """What each option has on each criterion; what no claim stands behind is the user's own."""
    for place, scale in enumerate(weighed.criteria):
        told = [
            f"{one.name.split('.', 3)[3]} {one.said}" + (" (your own)" if one.basis == "assumed" else "")
            for one in weighed.given
            if one.name.startswith(f"criteria.{place}.")
        ]
        ends = ""
        if scale.worst is not None and scale.best is not None:
            ends = f" ({scale.worst:,.6g} worst to {scale.best:,.6g} best {scale.unit}".rstrip() + ")"
        yield f"{scale.criterion}{ends}: {'; '.join(told)}"


def _assumed(made: "Judged") -> Iterator[str]:
    """Numbers of the scenario that no claim stands behind."""
    for one in made.weighed.given:
        if one.name.startswith("scenario.") and one.basis == "assumed":
            yield f"{made.inputs[one.name]}: {one.said}"


def _reading(weighed: "Weighed") -> Iterator[str]:
    errors = [one.error for standing in weighed.standings for one in standing.acceptability]
    yield "rank: share of these weights that give an option this rank"
    yield "central weights: their mean where it is first"
    yield "confidence: how often it is first under just these, with all that is uncertain about the criteria"
    yield f"{weighed.draws:,} draws, seed {weighed.seed}; standard errors of ranks up to {max(errors):.1%}"


def _sentences(made: "Judged") -> Iterator[str]:
    """The claims that numbers and judgements rest on, each with all that does."""
    for id, one in (made.claims or {}).items():
        where = "; ".join(made.inputs[given.name] for given in made.weighed.given if id in given.claims)
        yield f"{id[:SHORT]} for {where}: {one.in_words()}"
