"""Compiled or not, the numbers are the same; the compiler is loaded only where it pays."""

import subprocess
import sys
from typing import Any

import numpy as np
import pytest

from drawdown.stock.simulate import Wanted, balance, step
from drawdown.stock.simulate.step import compiled, stepped, stepper
from drawdown.stock.study import Study
from tests.stock.made import scenario

NOISY: dict[str, Any] = {
    "opening": [500, 900],
    "months": 24,
    "production": [{"line": "a", "rate": [10, 30], "per": "month"}],
    "use": {"rate": [30, 60], "per": "month", "noise": 0.4},
    "floor": 100,
    "options": {
        "hold": {},
        "send": {"transfers": [{"on": "2023-06", "quantity": [50, 90]}]},
        "use less": {
            "use": {"rate": 20, "per": "month", "noise": 0.1},
            "expiry": {"share": 0.01, "per": "month"},
        },
    },
    "paths": 2048,
}


def test_compiled_and_plain_give_the_same_numbers() -> None:
    pytest.importorskip("numba")
    made = compiled()
    assert made is not None
    study = Study(scenario(**NOISY))
    scenarios = [study.under(name) for name in study.scenario.options]
    for sample in study.samples:
        both = (
            balance(scenarios, sample, Wanted((11, 23)), keep=[np.float64] * 3, step=step)
            for step in (stepped, made)
        )
        for plain, fast in zip(*both, strict=True):
            assert (plain.lowest == fast.lowest).all()
            assert plain.stock is not None
            assert fast.stock is not None
            assert (plain.stock == fast.stock).all()


def test_compiled_takes_a_plain_number_for_all_draws_too() -> None:
    pytest.importorskip("numba")
    made = compiled()
    assert made is not None
    for one in (stepped, made):
        now, low = np.array([[5.0, 1.0]]), np.array([[4.0, 1.0]])
        one(now, low, -2.0, np.zeros(2))
        assert (now.tolist(), low.tolist()) == ([[3, 0]], [[3, -1]])


def test_without_the_compiler_all_goes_on_in_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numba", None)
    monkeypatch.delitem(sys.modules, "drawdown.stock.simulate.compiled", raising=False)
    step.compiled.cache_clear()
    assert stepper(10**12) is stepped
    step.compiled.cache_clear()


def test_little_work_loads_no_compiler_and_no_statistics() -> None:
    code = (
        "import sys; from tests.stock.made import scenario; from drawdown.stock.project import project;"
        "project(scenario(opening=100, use={'rate': 1, 'per': 'month'}, ask=[{'below_floor': {}}]));"
        "assert 'scipy.stats' not in sys.modules, 'scipy.stats';"
        "project(scenario(opening=[100, 200], months=24, paths=1000));"
        "assert 'numba' not in sys.modules, 'numba'"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
