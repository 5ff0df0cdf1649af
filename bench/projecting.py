"""How fast stocks are projected: ``python bench/run.py projecting``.

The peers work out the same balance: opening, a line and its ramp, use with noise, training, what an option
sends, the risk of falling below the floor.
"""

import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from statistics import median

import numpy as np
import simpy
import squigglepy as sq
from numpy.typing import NDArray

from bench.row import Row, seconds, usual
from drawdown.scenario import Scenario
from drawdown.stock.project import project
from drawdown.stock.scenario import parse
from drawdown.stock.simulate import Wanted, balance
from drawdown.stock.simulate.step import compiled, stepped
from drawdown.stock.simulate.stock import Step
from drawdown.stock.study import Study

Array = NDArray[np.float64]
PATHS, MONTHS, OPTIONS = 100_000, 120, 8
CHUNK = 8_192  # draws at a time of the plain peer
FEW = 400  # paths of the peers that go path by path, or draw by distribution
ALLOWED, PLAIN, COMPILED = 1.0, 1 / 2, 1 / 8  # seconds; of the time of plain NumPy
ROUNDS = 5
SENT = [5_000.0 * option for option in range(OPTIONS)]
OPENING, RATE, PLANNED, REALISED = (60_000, 80_000, 100_000), (1_200, 1_600), (2_500, 4_000), (0.4, 1.0)
USE, NOISE, TRAINING, FLOOR = (1_500, 2_500), 0.2, (300, 500), 20_000
RISEN, RAMP, ON = 24, 24, 12  # months


def scenario(paths: int = PATHS, asked: bool = True) -> Scenario:
    """Six uncertain inputs, noise from month to month, options that differ by what they send."""
    return parse(
        {
            "item": "155mm",
            "start": "2024-01",
            "months": MONTHS,
            "opening": list(OPENING),
            "production": [
                {"line": "us", "rate": list(RATE), "per": "month"},
                {
                    "line": "us", "from": "2026-01", "rate": list(PLANNED), "per": "month", "ramp": RAMP,
                    "realised": list(REALISED),
                },
            ],
            "use": {"rate": list(USE), "per": "month", "noise": NOISE},
            "training": {"rate": list(TRAINING), "per": "month"},
            "floor": FLOOR,
            "options": {
                f"send {sent:.0f}": {"transfers": [{"on": "2025-01", "quantity": sent}]} for sent in SENT
            },
            "ask": [
                {"below_floor": {}},
                {"largest_transfer": {"on": "2025-01", "alpha": 0.05}},
                {"sobol": {"of": "below_floor"}},
            ]
            if asked
            else [],
            "paths": paths,
        }
    )  # fmt: skip


def rows() -> Iterator[Row]:
    """Measure everything; about a minute."""
    yield from _whole()
    yield from _steps()
    yield from _others()
    yield _start()


def _whole() -> Iterator[Row]:
    """Quantiles by month, risks, the largest transfer and Sobol indices, once all is loaded."""
    asked = scenario()
    what = f"project {PATHS:,} x {MONTHS} months x {OPTIONS} options, largest transfer and Sobol, warm"
    project(asked)
    pairs = [(seconds(lambda: project(asked)), seconds(plain)) for _ in range(ROUNDS)]
    yield Row(what, median(mine for mine, _ in pairs) / ALLOWED, f"the {ALLOWED:g} s allowed", 1)
    yield Row(
        what, median(mine / theirs for mine, theirs in pairs), "plain NumPy, the risks of the options alone"
    )


def _steps() -> Iterator[Row]:
    """A path under an option, beside one vectorised run an option."""
    yield _beside(stepped, "without a compiler", PLAIN)
    if fast := compiled():
        yield _beside(fast, "with Numba", COMPILED)


def _beside(step: Step, what: str, limit: float) -> Row:
    _same_risks(ours(step), plain())
    # In turns, because what else the computer does changes by the second.
    pairs = [(seconds(lambda: ours(step)), seconds(plain)) for _ in range(ROUNDS)]
    ratio = median(mine / theirs for mine, theirs in pairs)
    return Row(f"a path under an option, {what}", ratio, "plain NumPy, a run an option", limit)


def ours(step: Step, paths: int = PATHS) -> list[float]:
    """The risks of all options."""
    study = Study(scenario(paths, asked=False))
    wanted = Wanted((MONTHS - 1,))
    below: list[list[float]] = []
    for sample in study.samples:
        found = balance([study.under(name) for name in study.scenario.options], sample, wanted, step=step)
        below.append([float((its.lowest[0] < FLOOR).mean()) for its in found])
    return [float(risk) for risk in np.mean(below, axis=0)]


def plain(paths: int = PATHS) -> list[float]:
    """One run an option: all numbers drawn afresh, 8,192 paths at a time."""
    rng = np.random.default_rng(1)
    found = []
    for sent in SENT:
        chunks = [_chunk(rng, min(CHUNK, paths - first), sent) for first in range(0, paths, CHUNK)]
        found.append(sum(chunks) / paths)
    return found


def _chunk(rng: np.random.Generator, n: int, sent: float) -> int:
    now = rng.triangular(*OPENING, n)
    rate, training = rng.uniform(*RATE, n), rng.uniform(*TRAINING, n)
    rise = rng.uniform(*REALISED, n) * (rng.uniform(*PLANNED, n) - rate)
    use = rng.uniform(*USE, n)
    noise = np.maximum(1 + NOISE * rng.standard_normal((MONTHS, n)), 0)
    low = now.copy()
    for month in range(MONTHS):
        if month == ON:
            now -= sent
        now += rate + rise * _risen(month) - use * noise[month] - training
        np.minimum(low, now, out=low)
        np.maximum(now, 0, out=now)
    return int((low < FLOOR).sum())


def _risen(month: int) -> float:
    """How far the ramp has come, in the mean of a month."""
    return min(max((month + 0.5 - RISEN) / RAMP, 0), 1)


def _same_risks(one: list[float], other: list[float]) -> None:
    if max(abs(mine - theirs) for mine, theirs in zip(one, other, strict=True)) > 0.01:
        raise AssertionError(f"not the same balance: {one} and {other}")


def _others() -> Iterator[Row]:
    """Beside tools made for simulation: the same balance, fewer paths."""
    whole = usual(lambda: ours(stepped), 3) / PATHS
    peers: list[tuple[str, Callable[[], list[float]], int]] = [
        ("SimPy, a process a path", by_process, FEW // 10),
        ("squigglepy, a distribution a month", by_distribution, FEW * 10),
    ]
    for name, run, paths in peers:
        yield Row("a path under an option, without a compiler", whole / (usual(run, 3) / paths), name)


def by_process() -> list[float]:
    """With SimPy: each path is a process with a stock in a container."""
    rng = np.random.default_rng(1)
    return [sum(_process(rng, sent) for _ in range(FEW // 10)) / (FEW // 10) for sent in SENT]


def _process(rng: np.random.Generator, sent: float) -> bool:
    environment = simpy.Environment()
    stock = simpy.Container(environment, capacity=1e9, init=rng.triangular(*OPENING))
    rate, training, use = rng.uniform(*RATE), rng.uniform(*TRAINING), rng.uniform(*USE)
    rise = rng.uniform(*REALISED) * (rng.uniform(*PLANNED) - rate)
    below = []

    def months() -> Generator[simpy.Event, None, None]:
        for month in range(MONTHS):
            noise = max(1 + NOISE * rng.standard_normal(), 0)
            net = rate + rise * _risen(month) - use * noise - training - (sent if month == ON else 0)
            yield environment.timeout(1)
            if net > 0:
                yield stock.put(net)
            elif stock.level:
                yield stock.get(min(-net, stock.level))
            below.append(stock.level < FLOOR)

    environment.process(months())
    environment.run()
    return any(below)


def by_distribution() -> list[float]:
    """With squigglepy: each number, and the noise of each month, is a distribution that is sampled."""
    return [_sampled(FEW * 10, sent) for sent in SENT]


def _sampled(n: int, sent: float) -> float:
    def between(ends: tuple[float, float]) -> Array:
        return np.asarray(sq.sample(sq.uniform(*ends), n=n))

    now = np.asarray(sq.sample(sq.triangular(*OPENING), n=n))
    rate, training, use = between(RATE), between(TRAINING), between(USE)
    rise = between(REALISED) * (between(PLANNED) - rate)
    low = now.copy()
    for month in range(MONTHS):
        noise = np.maximum(sq.sample(sq.norm(mean=1, sd=NOISE), n=n), 0)
        now = now + rate + rise * _risen(month) - use * noise - training - (sent if month == ON else 0)
        low = np.minimum(low, now)
        now = np.maximum(now, 0)
    return float((low < FLOOR).mean())


def _start() -> Row:
    """A small plain scenario from nothing: what has to be loaded for it."""
    small = {
        "item": "155mm",
        "opening": 1000,
        "use": {"rate": 5, "per": "month"},
        "ask": [{"below_floor": {}}],
    }
    code = (
        "from drawdown.stock.scenario import parse; from drawdown.stock.project import project;"
        f"project(parse({small!r}))"
    )

    def run(text: str) -> float:
        return seconds(lambda: subprocess.run([sys.executable, "-c", text], check=True, capture_output=True))

    run(code)
    pairs = [(run(code), run("import numpy")) for _ in range(ROUNDS)]
    return Row("a small plain scenario from the start", median(a / b for a, b in pairs), "import numpy")
