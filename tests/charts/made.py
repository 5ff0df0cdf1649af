"""Small invented projections for tests of charts."""

from typing import Any

from drawdown.charts import Words
from drawdown.projection import Answer, Index, Outlook, Projection, Worth
from drawdown.weighing import Estimate, Standing, Weighed

LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)
WORDS = Words(
    "ATACMS",
    {"opening": "opening stock", "production.0.rate": "rate of line us from 2023-01"},
    (("2024-01", "200 sent"),),
)
SOURCES = ("opening stock: 1,000 to 3,100 [1] Post → a.txt", "floor: 1,000, assumed")


def outlook(*middles: float, spread: float = 0.2, **more: Any) -> Outlook:
    """A stock by month around these medians, the 5% and 95% points ``spread`` of them away."""
    away = dict(zip(LEVELS, (-1.0, -0.4, 0.0, 0.4, 1.0), strict=True))
    quantiles = {level: tuple(one * (1 + spread * by) for one in middles) for level, by in away.items()}
    lowest = {level: min(values) for level, values in quantiles.items()}
    return Outlook(quantiles, **{"lowest": lowest, **more})


def projection(*middles: float, **fields: Any) -> Projection:
    """A projection from October 2023 on."""
    stock = outlook(*(middles or (2000, 1800, 1500, 900, 800, 1200)))
    months = len(stock.quantiles[0.5])
    told: dict[str, Any] = {
        "item": "atacms",
        "unit": "missile",
        "months": tuple(f"{(2023 * 12 + 9 + at) // 12}-{(9 + at) % 12 + 1:02}" for at in range(months)),
        "stock": stock,
        "answers": (),
        "options": {},
        "floor": {0.05: 1000.0, 0.5: 1000.0, 0.95: 1000.0},
        "given": (),
        "questions": (),
        "seed": 1,
        "paths": 4096,
    }
    return Projection(**told | fields)


def options(months: int = 6, **risks: float) -> dict[str, Outlook]:
    """Options by name, with their probability of falling below the floor."""
    return {
        name: outlook(2000, *[2000 * (1 - risk)] * (months - 1), below_floor=risk, below_floor_error=0.01)
        for name, risk in risks.items()
    }


def indices(**totals: float) -> Answer:
    """Sobol indices of the probability and of the minimum; the first-order ones are half of the total."""
    found = {name: Index(total / 2, total, 0.01, 0.02) for name, total in totals.items()}
    return Answer({"sobol": {}}, max(totals.values()), indices={"below_floor": found, "minimum": found})


def worths(**pieces: float) -> Answer:
    """What it is worth to find out each input."""
    found = {name: Worth(value, 5.0) for name, value in pieces.items()}
    return Answer({"value_of_information": {"decision": "options"}}, None, worth=found)


def weighed(**ranks: tuple[float, ...]) -> Weighed:
    """Options by name, with the share of weights that gives them each rank."""
    standings = tuple(
        Standing(name, tuple(Estimate(share, 0.001) for share in shares), {}, None, {}, (), ())
        for name, shares in ranks.items()
    )
    return Weighed(tuple(ranks), (), "all weights equally likely", standings, {}, (), (), 20_000, 1)
