"""What is left for the owner of a stock: output that reaches it less training, mean use and expiry."""

from drawdown.scenario import Scenario
from drawdown.stock.answers import needs
from drawdown.stock.answers.currents import expired, output, spent
from drawdown.stock.draws import Sample
from drawdown.stock.solving.flow import Current


def needed(scenario: Scenario) -> needs.Needs:
    """The numbers that it rests on; the opening stock where some of it expires."""
    opening = {"opening": scenario.opening} if expires(scenario) else {}
    amounts = [*needs.made(scenario.production, owned=True), *needs.lost(scenario)]
    return needs.needs(amounts, production=needs.rates(scenario.production), **opening)


def left(scenario: Scenario, sample: Sample) -> list[Current]:
    """What flows. Transfers do not count; expiry is a constant share of the opening stock."""
    net = [*output(scenario, sample, owned=True), *spent(scenario, sample)]
    return [*net, *expired(scenario, sample)] if expires(scenario) else net


def expires(scenario: Scenario) -> bool:
    """Whether part of the stock expires."""
    return scenario.expiry is not None and not needs.plainly(scenario.expiry, 0)
