"""Which ranks the options take under all weights that are possible: a bar an option, a segment a rank."""

from collections.abc import Sequence

from drawdown.chart import Chart
from drawdown.charts.draw import chart
from drawdown.charts.palette import ON_RANKS, PAPER, RANKS
from drawdown.charts.rows import STEP, data, label, panel, rows_of, side_by_side, unlike
from drawdown.charts.style import NARROW, WIDE, Spec, at, layer, value_axis
from drawdown.percent import percent
from drawdown.weighing import Standing, Weighed

_NTH = ("first", "second", "third", "fourth", "fifth")
_FEWEST = {WIDE: 0.07, NARROW: 0.17}
"""Share from which a segment has room for its figure."""


def acceptability(weighed: Weighed, sources: Sequence[str]) -> Chart:
    """The rank acceptability of all options. Raises: ValueError if there are no options."""
    if not weighed.standings:
        raise ValueError("there are no options to draw")
    return chart(
        "ranks",
        "Which rank each option takes",
        _alt(weighed),
        f"Each bar is all weights drawn ({weighed.weights}); its segments, from the left: the share "
        f"that puts the option {_said(len(weighed.standings))}. No option is best without its weights.",
        (_spec(weighed.standings, WIDE), _spec(weighed.standings, NARROW)),
        _table(weighed),
        sources,
    )


def _said(options: int) -> str:
    names = list(_NTH[:options])
    if options > len(_NTH):
        names[-1] = "fifth or later"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _shares(standing: Standing) -> list[float]:
    """By rank, those after the fifth together with it."""
    values = [one.value for one in standing.acceptability]
    return [*values[: len(RANKS) - 1], sum(values[len(RANKS) - 1 :])][: len(values)]


def _spec(standings: Sequence[Standing], width: int) -> Spec:
    labels = unlike([label(one.option, width) for one in standings])
    y, scale = rows_of(labels), {"domain": [0, 1], "nice": False}
    axis = value_axis(None, ".0%", values=[0, 0.25, 0.5, 0.75, 1], grid=False)
    layers = []
    for rank, (colour, on) in enumerate(zip(RANKS, ON_RANKS, strict=True)):
        values = []
        for standing, row in zip(standings, labels, strict=True):
            shares = _shares(standing)
            if rank < len(shares) and shares[rank] > 0:
                low = sum(shares[:rank])
                said = percent(shares[rank]) if shares[rank] >= _FEWEST[width] else ""
                middle = low + shares[rank] / 2
                values.append(
                    {"row": row, "low": low, "high": low + shares[rank], "at": middle, "said": said}
                )
        if values:
            bar = {"type": "bar", "color": colour, "stroke": PAPER, "strokeWidth": 1.5, "height": STEP * 0.62}
            x = at("low", scale=scale, axis=axis)
            layers.append(data(values, layer(bar, x=x, x2={"field": "high"}, y=y)))
            text = {"type": "text", "color": on}
            said_at = {"field": "said", "type": "nominal"}
            layers.append(data(values, layer(text, x=at("at", scale=scale), y=y, text=said_at)))
    return side_by_side([panel("Share of all weights", 460 if width == WIDE else 190, labels, layers)])


def _alt(weighed: Weighed) -> str:
    firsts = (
        f"{one.option} {percent(one.acceptability[0].value)}"
        for one in weighed.standings
        if one.acceptability
    )
    return f"Bars of the ranks that options take. First place: {', '.join(firsts)}."


def _table(weighed: Weighed) -> tuple[list[str], list[list[str]]]:
    ranks = max(len(one.acceptability) for one in weighed.standings)
    columns = ["option"]
    for rank in range(1, ranks + 1):
        columns += [f"rank {rank}", f"standard error of rank {rank}"]
    rows = [
        [one.option, *(f"{value:.4f}" for each in one.acceptability for value in (each.value, each.error))]
        for one in weighed.standings
    ]
    return columns, rows
