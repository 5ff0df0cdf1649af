"""How long it takes until a quantity is made up for."""

from collections.abc import Iterator
from functools import partial

from drawdown.projection import Answer
from drawdown.scenario import Ask, Scenario
from drawdown.stock.answers import needs, owned
from drawdown.stock.answers.asked import Asked, by_option
from drawdown.stock.answers.shares import not_all_owned, not_all_realised
from drawdown.stock.answers.until import until
from drawdown.stock.study import Study


def replenish(ask: Ask, study: Study) -> Answer:
    """The lead time, then the time until the owner's net flow since the start has summed up to the quantity.

    The net flow is what reaches the owner of the lines less training, mean use and expiry, which is the share
    of the opening stock. Transfers do not count. Ramps are integrated exactly; the lead is added.
    Source: docs/methods/projection.md, "Exact answers".
    """
    return by_option(ask, study, _replenish, ("production", "use", "training", "expiry"))


def _replenish(asked: Asked) -> Answer:
    scenario = asked.scenario
    needed = {
        **needs.needs(needs.lead(scenario), quantity=asked.ask.quantity),
        **owned.needed(scenario),
    }
    return until(asked, needed, partial(owned.left, scenario), scenario.lead, tuple(_notes(scenario)))


def _notes(scenario: Scenario) -> Iterator[str]:
    shared = not_all_owned(scenario.production)
    if not shared and not list(needs.lost(scenario)):
        yield "all output is counted: no training, use, expiry or share is given"
    yield from shared
    yield from not_all_realised(scenario.production)
    if any(transfer.from_stock for transfer in scenario.transfers):
        yield "transfers are not counted"
    if owned.expires(scenario):
        yield "expiry is taken as its share of the opening stock"
