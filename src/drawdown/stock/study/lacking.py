"""Which number keeps a stock from being projected, in words."""

from collections.abc import Iterator
from dataclasses import replace

from drawdown.amount import Amount
from drawdown.scenario import Scenario, flows

_EXAMPLES = {"share": "0.5", "realised": "0.9", "noise": "0.2", "expiry": "0.01", "ramp": "12", "lead": "6"}


def lacking(scenario: Scenario) -> str:
    """What the stock of a scenario, without its options, cannot do without; empty if all is there."""
    if scenario.opening is None:
        return asked_for("opening", "missing")
    return next((asked_for(amount.name) for amount in needed(scenario) if amount.unknown), "")


def needed(scenario: Scenario) -> Iterator[Amount]:
    """The numbers that the stock depends on, without its options; not the floor."""
    if scenario.opening:
        yield scenario.opening
    from_stock = tuple(transfer for transfer in scenario.transfers if transfer.from_stock)
    yield from flows(replace(scenario, transfers=from_stock))


def asked_for(name: str, state: str = "unknown") -> str:
    """That a number is wanted: ``floor is unknown: give one, e.g. --set floor=2000``."""
    said = next((value for word, value in _EXAMPLES.items() if word in name.split(".")), "2000")
    return f"{name} is {state}: give one, e.g. --set {name}={said}"
