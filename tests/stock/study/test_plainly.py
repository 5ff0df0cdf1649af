"""A full scenario against a plain simulation with random numbers of its own, written for this test alone."""

import numpy as np
import pytest
from numpy.typing import NDArray

from drawdown.stock.study import Study
from tests.stock.made import scenario

N, MONTHS = 200_000, 30
FULL = {
    "months": MONTHS,
    "opening": [3000, 4000, 6000],
    "production": [
        {"line": "a", "rate": [50, 90], "per": "month", "share": [0.5, 1]},
        {
            "line": "a",
            "from": "2023-09",
            "rate": {"normal": [200, 30]},
            "per": "month",
            "ramp": 10,
            "realised": 0.7,
        },
        {"line": "b", "from": "2024-03", "rate": 240, "per": "year"},
    ],
    "transfers": [
        {"on": "2023-05", "quantity": [100, 500]},
        {"from": "2023-10", "to": "2024-02", "rate": 30, "per": "month"},
        {"on": "2023-06", "quantity": 9000, "instrument": "procurement"},
    ],
    "use": {"rate": {"lognormal": {"p5": 60, "p95": 200}}, "per": "month", "noise": 0.5},
    "training": {"rate": 0.5, "per": "day"},
    "expiry": {"share": 0.06, "per": "year"},
    "floor": [400, 900],
    "paths": 65_536,
}


def plainly() -> tuple[NDArray[np.float64], float]:
    """The stocks at the end, and the risk of falling below the floor."""
    rng = np.random.default_rng(7)
    now = rng.triangular(3000, 4000, 6000, N)
    share, first = rng.uniform(0.5, 1, N), rng.uniform(50, 90, N)
    then = first + 0.7 * (np.abs(rng.normal(200, 30, N)) - first)
    middle, wide = np.log(60 * 200) / 2, np.log(200 / 60) / 2 / 1.6448536
    use, floor, sent = rng.lognormal(middle, wide, N), rng.uniform(400, 900, N), rng.uniform(100, 500, N)
    below = now < floor
    mean = np.maximum(1 + 0.5 * rng.standard_normal(4_000_000), 0).mean()
    for month in range(MONTHS):
        if month == 4:
            now = now - sent
        # A ramp of ten months from the ninth on, in the mean of a month: it bends at the ends of months only.
        risen = np.clip((month + 0.5 - 8) / 10, 0, 1)
        made = share * (first + (then - first) * risen) + (20 if month >= 14 else 0)
        used = use * np.maximum(1 + 0.5 * rng.standard_normal(N), 0) / mean
        out = used + 0.5 * 365.25 / 12 + (30 if 9 <= month <= 13 else 0)
        now = now * (1 - 0.06 / 12) + made - out
        below |= now < floor
        now = np.maximum(now, 0)
    return now, float(below.mean())


def test_a_full_scenario_agrees_with_a_plain_simulation() -> None:
    found = Study(scenario(**FULL)).outlook()
    stock, risk = plainly()
    assert found is not None
    assert found.below_floor is not None
    assert found.below_floor_error is not None
    error = np.hypot(found.below_floor_error, np.sqrt(risk * (1 - risk) / N))
    assert 0.05 < risk < 0.95
    assert abs(found.below_floor - risk) < 4 * error
    for level, months in found.quantiles.items():
        assert months[-1] == pytest.approx(np.quantile(stock, level), rel=0.01, abs=15), level
