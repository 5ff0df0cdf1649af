"""The first time that a stock has fallen to a level, solved in closed form for each straight stretch."""

import numpy as np
from numpy.typing import NDArray

from drawdown.stock.solving.flow import NOTHING, Flow

Array = NDArray[np.float64]
_CLOSE = 1e-12
_HALVINGS = 64
_SERIES = 1e-4


def reached(net: Flow, opening: Array | float, level: Array | float, decay: Array | float = 0.0) -> Array:
    """Months since the start until a stock is first at or below a level, for each draw; infinite if never.

    The stock S obeys dS/dt = net(t) - decay * S, where net is straight on each stretch, and falls by what is
    sent at the beginning of a stretch. Without decay a stretch is a quadratic, with decay and a constant rate
    a logarithm; with both a slope and decay its one turning point is known and the root is found by halving.

    Args:
        net: Inflow less outflow, stretches of shape (stretches, n), in pieces a month.
        opening: Pieces at the first knot, a number or shape (n,).
        level: Pieces, as ``opening``.
        decay: Share of the stock that goes, per month, as ``opening``.

    Returns: Shape (n,).
    Source: docs/methods/projection.md, "Exact answers".
    """
    n = net.knots.shape[1]
    stock = np.broadcast_to(np.asarray(opening, float), (n,)).copy()
    level, decay = np.broadcast_to(level, (n,)), np.broadcast_to(decay, (n,))
    close = _CLOSE * (np.abs(stock) + np.abs(level))
    found = np.full(n, np.inf)
    for place in range(len(net.knots)):
        last = place + 1 == len(net.knots)
        begin, rate, slope = net.knots[place], net.rate[place], net.slope[place]
        stock = stock - net.sent[place]
        open_ = np.isinf(found)
        found = np.where(open_ & (stock <= level + close), begin, found)
        if last:
            past = _level_rate(stock, level, rate, decay)
            return np.where(np.isinf(found), begin + past, found)
        length = net.knots[place + 1] - begin
        past = _within(stock, level, rate, slope, decay, length, close)
        stock = after(stock, rate, slope, decay, length)
        past = np.where(np.isinf(past) & (stock <= level + close), length, past)
        found = np.where(np.isinf(found), begin + past, found)
    raise AssertionError("a flow has at least one stretch")


def after(stock: Array, rate: Array, slope: Array, decay: Array, time: Array) -> Array:
    """The stock after a time on one stretch: S e^-dt + rate q + slope (t - q)/d, where q = (1 - e^-dt)/d."""
    x = decay * time
    safe = np.where(decay > 0, decay, 1.0)
    one = np.where(decay > 0, -np.expm1(-x) / safe, time)
    # The difference of nearly equal numbers loses digits for little decay, so its series stands in there.
    series = time * time * (0.5 - x / 6 + x * x / 24)
    two = np.where(x > _SERIES, (time - one) / safe, series)
    return np.asarray(stock * np.exp(-x) + rate * one + slope * two)


def _level_rate(stock: Array, level: Array, rate: Array, decay: Array) -> Array:
    """Time to fall to the level at a constant rate."""
    falling = decay * level - rate
    falling = np.where(falling <= NOTHING * (decay * level + np.abs(rate)), 0.0, falling)
    above = np.maximum(stock - level, 0.0)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        plain = above / falling
        decayed = np.log1p(decay * above / falling) / np.where(decay > 0, decay, 1.0)
    return np.where(falling > 0, np.where(decay > 0, decayed, plain), np.inf)


def _within(
    stock: Array, level: Array, rate: Array, slope: Array, decay: Array, length: Array, close: Array
) -> Array:
    """Time to fall to the level within a stretch; infinite if it does not."""
    past = np.where(
        slope == 0, _level_rate(stock, level, rate, decay), _quadratic(stock - level, rate, slope)
    )
    bent = (slope != 0) & (decay > 0)
    if bent.any():
        past = np.where(bent, _halved(stock, level, rate, slope, decay, length, close), past)
    return np.where(past <= length, past, np.inf)


def _quadratic(above: Array, rate: Array, slope: Array) -> Array:
    """The first t > 0 with above + rate t + slope t²/2 = 0, written so that no nearly equal numbers meet."""
    above = np.maximum(above, 0.0)
    inside = rate * rate - 2 * slope * above
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        root = np.sqrt(np.maximum(inside, 0.0))
        falls = 2 * above / (root - rate)
        turns = (-rate - root) / slope
    time = np.where(rate < 0, falls, np.where(slope < 0, turns, np.inf))
    return np.where(inside >= 0, time, np.inf)


def _halved(
    stock: Array, level: Array, rate: Array, slope: Array, decay: Array, length: Array, close: Array
) -> Array:
    """With a slope and decay: the stock turns at most once, so each side of that holds one root at most."""
    first = rate - decay * stock
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        turn = np.log1p(-decay * first / slope) / decay
    turns = (turn > 0) & (turn < length)
    low = np.where(turns & (slope < 0), turn, 0.0)
    high = np.where(turns & (slope > 0), turn, length)
    falls = after(stock, rate, slope, decay, high) <= level + close
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        above = after(stock, rate, slope, decay, middle) > level
        low, high = np.where(above, middle, low), np.where(above, high, middle)
    return np.where(falls, high, np.inf)
