"""Invented projections on invented claims, for tests of what a brief says of a stock."""

from dataclasses import replace
from typing import Any

from drawdown.brief import Brief, Projected
from drawdown.charts import Words, every
from drawdown.projection import Answer, Given, Index, Projection
from tests.brief.made import brief, entry, number, report
from tests.charts.made import options, outlook

REPORT = report("About 4,000 were built.\n\nIt makes 500 a year.\n\nSome 900 were sold.")
SURE: dict[str, Any] = {"party": "US", "confidence": 0.9}
BUILT = entry("produced", REPORT, "About 4,000 were built.", quantity=number(4000, 4000), **SURE)
RATE = entry("produced", REPORT, "It makes 500 a year.", quantity=number(500, 500), **SURE)
UNSURE = entry("sold", REPORT, "Some 900 were sold.", supplier="US", confidence=0.3)
NAMES = {
    "opening": "opening stock",
    "production.0.rate": "rate of line us from 2023-01",
    "floor": "floor",
    "options.send.transfers.0.quantity": "send: quantity sent in 2025-01",
}
GIVEN = (
    Given("opening", "1,000 to 3,100", "claims", (BUILT.claim.id, UNSURE.claim.id), "less what was fired"),
    Given("production.0.rate", "500 a year", "claims", (RATE.claim.id,)),
    Given("floor", "1,000", "assumed", (), "war plans"),
    Given("use.rate", "unknown", "unknown"),
    Given("options.send.transfers.0.quantity", "200", "assumed"),
)
BELOW = Answer(
    {"below_floor": {"by": "2025-12"}}, 0.035, standard_error=0.002, unit="probability",
    working="35 of 1000 draws fall below the floor", inputs=("opening", "production.0.rate", "floor"),
)  # fmt: skip
MATTERS = Answer(
    {"sobol": {"of": "below_floor"}}, 0.9, inputs=("opening",),
    indices={"below_floor": {"opening": Index(0.5, 0.9, 0.01, 0.01), "floor": Index(0.1, 0.2, 0.01, 0.01)}},
)  # fmt: skip


def projection(**fields: Any) -> Projection:
    """A projection of three months with one of everything."""
    told: dict[str, Any] = {
        "item": "atacms",
        "unit": "missile",
        "months": ("2023-10", "2023-11", "2023-12"),
        "stock": outlook(2000, 1500, 900),
        "answers": (BELOW, MATTERS),
        "options": options(3, hold=0.02, send=0.4),
        "floor": {0.05: 1000.0, 0.5: 1000.0, 0.95: 1000.0},
        "given": GIVEN,
        "questions": ("Who gets the 500 a year?",),
        "seed": 1,
        "paths": 1000,
    }
    return Projection(**told | fields)


def projected(drawn: bool = True, missing: dict[str, str] | None = None, **fields: Any) -> Projected:
    """The projection as a brief is given it, with its charts or without."""
    made = projection(**fields)
    charts = every(made, Words("ATACMS", NAMES), ("a source",)) if drawn else ()
    named = tuple(replace(chart, name=f"1-atacms-{chart.name}") for chart in charts)
    return Projected("scenario.yaml", made, NAMES, named, missing or {})


def bearing_brief(*told: Projected, **more: Any) -> Brief:
    """The brief of three claims, one of them below the confidence shown, and of these projections."""
    fields: dict[str, Any] = {"reports": (REPORT,), "min_confidence": 0.75, "projections": told}
    return brief(BUILT, RATE, UNSURE, **fields | more)
