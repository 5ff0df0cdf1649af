"""The time until what flows has summed up to the quantity of a question."""

from collections.abc import Callable, Sequence

from drawdown.amount import Amount
from drawdown.projection import Answer
from drawdown.stock.answers.asked import Asked
from drawdown.stock.answers.currents import common_unit
from drawdown.stock.answers.needs import Needs, unanswered
from drawdown.stock.answers.told import durations
from drawdown.stock.draws import Sample
from drawdown.stock.solving.flow import Current, flow
from drawdown.stock.solving.reached import Array, reached
from drawdown.stock.working.rates import Rates
from drawdown.stock.working.summed import Summed
from drawdown.stock.working.words import number


def until(
    asked: Asked,
    needed: Needs,
    currents: Callable[[Sample], Sequence[Current]],
    lead: Amount | None = None,
    notes: Sequence[str] = (),
    aside: str = "",
) -> Answer:
    """The lead, then the time until the currents have summed up to ``ask.quantity``.

    Args:
        asked, needed: The question with its scenario, the numbers that the answer rests on.
        currents: What flows, for a sample.
        lead: Months that come first.
        notes: What the reader should know.
        aside: What the working adds.
    """
    ask, scenario = asked.ask, asked.scenario
    if lacking := unanswered(ask, needed):
        return lacking
    quantity = ask.quantity
    assert quantity

    def months(sample: Sample) -> Array:
        net = flow(currents(sample), sample.n)
        return sample.of(lead) + reached(net.reversed, sample.of(quantity), 0.0)

    def working(sample: Sample, found: float) -> str:
        each, first = currents(sample), lead.middle if lead else 0.0
        rates = Rates(each, flow(each, 1), common_unit(scenario))
        summed = Summed(rates, False, ask.unit or "year", scenario.start)
        return summed.words(number(quantity.middle), found - first, first)

    return durations(asked, needed, months, working, "; ".join(notes), aside=aside)
