"""What flows in each question: gross output, the owner's net flow, all that changes a stock."""

import math
from dataclasses import replace

from drawdown.amount import Amount
from drawdown.scenario import Output, Scenario
from drawdown.stock.answers.needs import plainly
from drawdown.stock.draws import Sample
from drawdown.stock.flows import Piece, pieces
from drawdown.stock.solving.flow import Current
from drawdown.stock.working.words import number, rate

FOREVER = math.inf


def common_unit(scenario: Scenario) -> str:
    """The unit of time in which the arithmetic reads best: that of the first rate there is."""
    rates = [entry.rate for entry in scenario.production]
    rates += [scenario.use.rate] if scenario.use else []
    rates += filter(None, [scenario.training, *(transfer.rate for transfer in scenario.transfers)])
    return next((one.per for one in rates if one.per and not one.unknown), "month")


def output(scenario: Scenario, sample: Sample, *, owned: bool) -> list[Current]:
    """What the lines make: ``owned`` is what reaches the owner, else all of it, whoever gets it."""
    lines = scenario.production if owned else [replace(entry, share=None) for entry in scenario.production]
    entries = sorted(lines, key=lambda entry: (entry.line, entry.since))
    stretches = zip(entries, pieces(lines, scenario.start, sample), strict=True)
    return [
        Current(one, one.share, _words(entry, common_unit(scenario)))
        for entry, one in stretches
        if one.end > max(one.begin, 0)
    ]


def _words(entry: Output, per: str) -> str:
    """The rate of an entry that comes true as said."""
    return rate(entry.rate, per) if plainly(entry.realised, 1) else ""


def spent(scenario: Scenario, sample: Sample) -> list[Current]:
    """What training and use take, use at its mean."""
    per = common_unit(scenario)
    amounts = [scenario.training, scenario.use.rate if scenario.use else None]
    return [outflow(amount, sample, rate(amount, per)) for amount in amounts if amount]


def expired(scenario: Scenario, sample: Sample) -> list[Current]:
    """What expires of the opening stock, taken as constant."""
    share, opening = scenario.expiry, scenario.opening
    if not share or not opening:
        return []
    words = f"{rate(share, common_unit(scenario))} * {number(opening.middle)}"
    steady = sample.of(share) * sample.of(opening)
    return [Current(Piece("expiry", 0.0, FOREVER, steady, steady, 0.0, 1.0), -1.0, words)]


def transferred(scenario: Scenario, sample: Sample) -> list[Current]:
    """What is sent from stock at a rate; one without an end goes on after the scenario."""
    found = []
    for transfer in scenario.transfers:
        if transfer.from_stock and transfer.rate:
            begin = float(transfer.first - scenario.start)
            end = FOREVER if transfer.last is None else float(transfer.last + 1 - scenario.start)
            words = rate(transfer.rate, common_unit(scenario))
            found.append(outflow(transfer.rate, sample, words, begin, end))
    return found


def outflow(amount: Amount, sample: Sample, words: str, begin: float = 0.0, end: float = FOREVER) -> Current:
    """A constant rate that leaves the stock."""
    steady = sample.of(amount)
    return Current(Piece(amount.name, begin, end, steady, steady, 0.0, 1.0), -1.0, words)
