"""What weighing options costs beside plain NumPy: ``python bench/weighing.py``."""

import sys
from pathlib import Path

import numpy as np

from drawdown.stock.weighing import parse_weighing, weigh

# Run as a script, it stands outside its package.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from bench.row import Row, usual

OPTIONS, CRITERIA, DRAWS = 8, 6, 20_000
ROUNDS = 5


def rows() -> list[Row]:
    """Weigh options with a range on every criterion; standard errors and what each needs are ours alone."""
    spread = np.random.default_rng(1).uniform(0, 1, (2, CRITERIA, OPTIONS))
    low, high = spread.min(axis=0), spread.max(axis=0)
    names = [f"option {place}" for place in range(OPTIONS)]
    criteria = [
        {
            "name": f"criterion {k}",
            "better": "higher",
            "values": {name: [low[k, i], high[k, i]] for i, name in enumerate(names)},
            "scale": [0, 1],
        }
        for k in range(CRITERIA)
    ]
    asked = parse_weighing({"options": names, "criteria": criteria, "draws": DRAWS}, Path())
    ours = usual(lambda: weigh(asked), ROUNDS)
    what = f"weighing {OPTIONS} options on {CRITERIA} criteria, {DRAWS:,} draws"
    return [
        Row(what, ours / usual(lambda: one_by_one(low, high), 1), "plain NumPy, draw by draw", 1),
        Row(what, ours / usual(lambda: at_once(low, high), ROUNDS), "plain NumPy, all draws at once"),
        Row(what, ours / 2.0, "two seconds", 1),
    ]


def one_by_one(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """How often each option has each rank, as one would write it first."""
    random = np.random.default_rng(1)
    counts = np.zeros((OPTIONS, OPTIONS))
    for _ in range(DRAWS):
        weights = random.dirichlet(np.ones(CRITERIA))
        totals = weights @ random.uniform(low, high)
        counts[np.argsort(-totals), np.arange(OPTIONS)] += 1
    return counts / DRAWS


def at_once(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """The same without a loop: ranks only."""
    random = np.random.default_rng(1)
    weights = random.dirichlet(np.ones(CRITERIA), DRAWS)
    totals = np.einsum("nk,nkm->nm", weights, random.uniform(low, high, (DRAWS, CRITERIA, OPTIONS)))
    ranks = np.argsort(np.argsort(-totals, axis=1), axis=1)
    return np.asarray((ranks[:, :, None] == np.arange(OPTIONS)).mean(axis=0))


if __name__ == "__main__":
    print(*rows(), sep="\n")
