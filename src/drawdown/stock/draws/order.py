"""The order of the uncertain numbers: by what they are, never by where they happen to stand in a file."""

from collections.abc import Iterator, Sequence
from typing import Any

from drawdown.amount import Amount
from drawdown.scenario import Option, Output, Scenario, Transfer, Use

_Key = tuple[Any, ...]


def in_order(scenario: Scenario) -> list[Amount]:
    """Every number of a scenario, so that the same written otherwise draws the same; questions come last."""
    keyed = [((*key, *_content(amount)), amount) for key, amount in _keyed(scenario) if amount]
    return [amount for _, amount in sorted(keyed, key=lambda one: one[0])]


def _keyed(scenario: Scenario) -> Iterator[tuple[_Key, Amount | None]]:
    yield from (((0, name), amount) for name, amount in (
        ("opening", scenario.opening), ("lead", scenario.lead), ("floor", scenario.floor),
    ))  # fmt: skip
    yield from _flows((1, ""), scenario)
    for name in scenario.options:
        yield from _flows((2, name), scenario.options[name])
    for ask in scenario.asks:
        yield (3, ask.kind, -1 if ask.by is None else ask.by, ask.unit or ""), ask.quantity


def _flows(of: _Key, flows: Scenario | Option) -> Iterator[tuple[_Key, Amount | None]]:
    yield from _outputs(of, flows.production)
    yield from _transfers(of, flows.transfers)
    yield from _use(of, flows.use)
    yield (*of, "training"), flows.training
    yield (*of, "expiry"), flows.expiry


def _outputs(of: _Key, outputs: Sequence[Output]) -> Iterator[tuple[_Key, Amount | None]]:
    for output in outputs:
        at = (*of, "production", output.line, output.since)
        yield (*at, "rate"), output.rate
        yield (*at, "ramp"), output.ramp
        yield (*at, "realised"), output.realised
        yield (*at, "share"), output.share


def _transfers(of: _Key, transfers: Sequence[Transfer]) -> Iterator[tuple[_Key, Amount | None]]:
    for transfer in transfers:
        last = -1 if transfer.last is None else transfer.last
        at = (*of, "transfers", transfer.first, last, transfer.instrument)
        yield (*at, "quantity"), transfer.quantity
        yield (*at, "rate"), transfer.rate


def _use(of: _Key, use: Use | None) -> Iterator[tuple[_Key, Amount | None]]:
    if use:
        yield (*of, "use", "rate"), use.rate
        yield (*of, "use", "noise"), use.noise


def _content(amount: Amount) -> _Key:
    """What a number is, in pieces a month; rounded, so that 12 a year is 1 a month."""
    scale = amount.scale if amount.kind != "unknown" else 1.0
    return ("", amount.kind, *(float(f"{value * scale:.9g}") for value in amount.of))
