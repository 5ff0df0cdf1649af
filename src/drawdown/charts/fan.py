"""The stock by month: bands of its quantiles, its median, the floor, and what is sent when."""

from collections.abc import Sequence

from drawdown.chart import Chart
from drawdown.charts.draw import chart
from drawdown.charts.fan_layers import bands, over_time
from drawdown.charts.figures import month_words, pieces
from drawdown.charts.style import NARROW, WIDE
from drawdown.charts.words import Words
from drawdown.percent import percent
from drawdown.plural import plural
from drawdown.projection import Projection
from drawdown.visible import visible


def fan(projection: Projection, words: Words, sources: Sequence[str]) -> Chart:
    """The fan chart of the stock as things stand. Raises: ValueError if the projection has no stock."""
    if projection.stock is None:
        raise ValueError("the projection has no stock to draw")
    crossed = falls_below(projection)
    units = visible(plural(projection.unit))
    title = f"{words.item}: {units} in stock, month by month"
    return chart(
        "fan",
        title,
        _alt(projection, words, crossed),
        _note(projection),
        (over_time(projection, words, crossed, WIDE), over_time(projection, words, crossed, NARROW)),
        _table(projection),
        sources,
    )


def falls_below(projection: Projection) -> str | None:
    """The first month, ``YYYY-MM``, at whose end the median stock is below the median floor."""
    if projection.stock is None or not projection.floor:
        return None
    floor = projection.floor[0.5]
    stocks = zip(projection.months, projection.stock.quantiles[0.5], strict=True)
    return next((one for one, stock in stocks if stock < floor), None)


def _note(projection: Projection) -> str:
    assert projection.stock is not None
    found = bands(projection.stock)
    if not found:
        return "Nothing in it is uncertain: every number was given as a plain one."
    shares = [f"{round((high - low) * 100)} in 100" for low, high in found]
    told = f"{shares[0]} lie in the band"
    if len(found) > 1:
        told = f"{shares[0]} lie in the outer band, {shares[-1]} in the inner one"
    return f"Of {projection.paths:,} draws {told}. Stocks are those at the end of each month."


def _alt(projection: Projection, words: Words, crossed: str | None) -> str:
    stock = projection.stock
    assert stock is not None
    months, middle = projection.months, stock.quantiles[0.5]
    unit = plural(projection.unit)
    told = [
        f"Fan chart of {words.item} in stock from {month_words(months[0])} to {month_words(months[-1])}.",
        f"The median goes from {pieces(middle[0])} to {pieces(middle[-1])} {unit}.",
    ]
    for low, high in bands(stock)[:1]:
        ends = stock.quantiles[low][-1], stock.quantiles[high][-1]
        below, above = map(pieces, ends)
        told.append(f"At the end {percent(low)} of draws are below {below}, {percent(low)} above {above}.")
    if projection.floor:
        where = f"falls below it in {month_words(crossed)}" if crossed else "stays at or above it"
        told.append(f"The floor is {pieces(projection.floor[0.5])}; the median {where}.")
    return " ".join(told)


def _table(projection: Projection) -> tuple[list[str], list[list[str]]]:
    stock = projection.stock
    assert stock is not None
    levels = sorted(stock.quantiles)
    columns = ["month", *(percent(level) if level != 0.5 else "median" for level in levels)]
    rows = [
        [one, *(pieces(stock.quantiles[level][at_]) for level in levels)]
        for at_, one in enumerate(projection.months)
    ]
    if projection.floor:
        columns += ["floor"]
        rows = [[*row, pieces(projection.floor[0.5])] for row in rows]
    return columns, rows
