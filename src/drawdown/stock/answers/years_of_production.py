"""How long all lines together take to make a quantity."""

from drawdown.projection import Answer
from drawdown.scenario import Ask
from drawdown.stock.answers import needs
from drawdown.stock.answers.asked import Asked, by_option
from drawdown.stock.answers.currents import output
from drawdown.stock.answers.shares import not_all_owned, not_all_realised
from drawdown.stock.answers.until import until
from drawdown.stock.draws import Sample
from drawdown.stock.solving.flow import Current
from drawdown.stock.study import Study


def years_of_production(ask: Ask, study: Study) -> Answer:
    """The time until the gross output of all lines since the start has summed up to the quantity; no lead.

    Gross is whoever gets it, before training and use; what share reaches the owner is told beside.
    Source: docs/methods/projection.md, "Exact answers".
    """
    return by_option(ask, study, _years, ("production",))


def _years(asked: Asked) -> Answer:
    production = asked.scenario.production
    needed = needs.needs(
        needs.made(production, owned=False), quantity=asked.ask.quantity, production=needs.rates(production)
    )

    def currents(sample: Sample) -> list[Current]:
        return output(asked.scenario, sample, owned=False)

    owned = "".join(f", {said}" for said in not_all_owned(production))
    aside = f" (gross output of all lines{owned})"
    return until(asked, needed, currents, None, not_all_realised(production), aside)
