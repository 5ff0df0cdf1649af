"""An answer put together: draws summed up, the unit, the working at the middles."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from drawdown.amount import MONTHS_PER
from drawdown.projection import Answer
from drawdown.stock.answers.asked import Asked
from drawdown.stock.answers.needs import Needs
from drawdown.stock.draws import Sample
from drawdown.stock.study import spread
from drawdown.stock.working.words import result

Array = NDArray[np.float64]


def middles(needed: Needs) -> Sample:
    """The one draw in which each of the numbers has its middle."""
    uncertain = [one for one in needed.values() if one and one.uncertain]
    return Sample(1, {one.name: np.array([one.middle * one.scale]) for one in uncertain})


def durations(
    asked: Asked,
    needed: Needs,
    months: Callable[[Sample], Array],
    working: Callable[[Sample, float], str],
    note: str = "",
    *,
    aside: str = "",
    noisy: bool = False,
) -> Answer:
    """The answer in years, or as the question says.

    Args:
        asked, needed: The question with its scenario, the numbers that the answer rests on.
        months: Months for each draw of a sample, infinite for never.
        working: The arithmetic from a sample of one draw and what it comes to in months.
        note: What the reader should know.
        aside: What the working adds at its end.
        noisy: Whether ``months`` differ by draw even if all of the numbers are plain.
    """
    unit = asked.ask.unit or "year"
    scale = 1 / MONTHS_PER[unit]
    return answered(asked, needed, months, working, f"{unit}s", scale, note, aside=aside, noisy=noisy)


def answered(
    asked: Asked,
    needed: Needs,
    values: Callable[[Sample], Array],
    working: Callable[[Sample, float], str],
    unit: str,
    scale: float,
    note: str = "",
    *,
    aside: str = "",
    noisy: bool = False,
) -> Answer:
    """As ``durations``, for ``values`` that ``scale`` turns into ``unit``.

    Where the numbers it rests on are plain there is one draw and the answer is exact, even if other numbers
    of the scenario are uncertain.
    """
    uncertain = [one for one in needed.values() if one and one.uncertain]
    middle = middles(needed)
    samples = asked.samples if uncertain or noisy else (middle,)
    found = spread([values(sample) for sample in samples], scale)
    at_middle = float(values(middle)[0])
    said = working(middle, at_middle)
    error = found.standard_error
    if uncertain or noisy:
        come_to = "" if np.isinf(at_middle) else f" = {result(at_middle * scale)} {unit}"
        said = f"with each uncertain number at its middle: {said}{come_to}"
    else:
        error = 0.0  # "never" is as exact as any other answer from plain numbers
    return Answer(
        asked.ask.said, found.value, found.low, found.high, found.never, error, unit,
        working=said + aside, inputs=tuple(needed), note=note,
    )  # fmt: skip
