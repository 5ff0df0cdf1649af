"""Weighings for tests, without a file."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from drawdown.stock.weighing import parse_weighing, weigh
from drawdown.weighing import Estimate, Standing, Weighed, Weighing


def weighing(**data: Any) -> Weighing:
    """A weighing of these data."""
    return parse_weighing(data, Path())


def numbers(table: Mapping[str, Sequence[Any]], *criteria: str, **more: Any) -> dict[str, Any]:
    """Data of options with a number from 0 (worst) to 1 (best) on each criterion."""
    names = criteria or [f"c{place}" for place in range(len(next(iter(table.values()))))]
    return {
        "options": list(table),
        "criteria": [
            {
                "name": name,
                "better": "higher",
                "values": {option: table[option][place] for option in table},
                "scale": [0, 1],
            }
            for place, name in enumerate(names)
        ],
        **more,
    }


def weighed(**data: Any) -> Weighed:
    """What comes out of these data."""
    return weigh(weighing(**data))


def of(found: Weighed, option: str) -> Standing:
    """The standing of one option."""
    return found.standings[found.options.index(option)]


def near(found: Estimate, value: float, slack: float = 5e-4) -> None:
    """The estimate is right within its error, and the error is not large."""
    assert abs(found.value - value) <= 5 * found.error + slack, (found, value)
    assert found.error < 0.01


def firsts(found: Weighed) -> dict[str, float]:
    """By option, how often it is first."""
    return {one.option: one.acceptability[0].value for one in found.standings}
