"""Scenarios for tests: plain ones, and parts that can be put together."""

from dataclasses import replace
from typing import Any

from drawdown.amount import Amount, fixed
from drawdown.month import month
from drawdown.scenario import Ask, Output, Scenario, Transfer, Use

START = month("2024-01")


def number(name: str, value: Any, per: str | None = None, **more: Any) -> Amount:
    """A number: 5, [low, high], [low, central, high], ("normal", mean, sd), "unknown"."""
    if isinstance(value, Amount):
        return value
    if isinstance(value, str):
        return Amount(name, value, (), per, **more)
    if isinstance(value, tuple):
        return Amount(name, value[0], value[1:], per, **more)
    if isinstance(value, list):
        return Amount(name, "uniform" if len(value) == 2 else "triangular", tuple(value), per, **more)
    return fixed(name, value, per)


def line(
    rate: Any, *, name: str = "main", at: int = 0, per: str = "month", place: int = 0, **more: Any
) -> Output:
    """A production line from ``at`` months after the start on."""
    address = f"production.{place}"
    parts = {key: number(f"{address}.{key}", value) for key, value in more.items()}
    ramp, realised = parts.get("ramp", fixed("ramp", 0)), parts.get("realised", fixed("realised", 1))
    return Output(name, START + at, number(f"{address}.rate", rate, per), ramp, realised, parts.get("share"))


def sent(quantity: Any, at: int, place: int = 0, **more: Any) -> Transfer:
    """A quantity sent at the beginning of a month."""
    address = f"{more.pop('of', 'transfers')}.{place}"
    return Transfer(START + at, START + at, quantity=number(f"{address}.quantity", quantity), **more)


def use(rate: Any, noise: Any = 0, per: str = "month", of: str = "use") -> Use:
    """Use with noise; ``noise="poisson"`` for whole pieces at random."""
    spread = None if noise == "poisson" else number(f"{of}.noise", noise)
    return Use(number(f"{of}.rate", rate, per), spread)


def ask(kind: str, **more: Any) -> Ask:
    """A question, months as months after the start."""
    for key in ("by", "on"):
        if key in more:
            more[key] += START
    if "quantity" in more:
        more["quantity"] = number("ask.0.quantity", more["quantity"])
    return Ask(kind, {kind: {}}, **more)


def scenario(opening: Any = 1000, months: int = 12, **more: Any) -> Scenario:
    """A scenario from 2024-01 on."""
    for key in ("floor", "training", "expiry", "lead"):
        if key in more:
            more[key] = number(key, more[key], "month" if key in ("training", "expiry") else None)
    given = None if opening is None else number("opening", opening)
    made = Scenario("thing", "piece", START, months, given, **{"paths": 4096, **more})
    return replace(made)
