"""How long it takes until a quantity is made up for."""

from drawdown.projection import Answer
from drawdown.scenario import Ask
from drawdown.stock.answers import needs
from drawdown.stock.answers.currents import expired, output, spent
from drawdown.stock.answers.flow import Current
from drawdown.stock.answers.shares import not_all_owned, not_all_realised
from drawdown.stock.answers.until import until
from drawdown.stock.draws import Sample
from drawdown.stock.study import Study


def replenish(ask: Ask, study: Study) -> Answer:
    """The lead time, then the time until the owner's net flow since the start has summed up to the quantity.

    The net flow is what reaches the owner of the lines less training, mean use and expiry, which is the share
    of the opening stock. Transfers do not count. Ramps are integrated exactly; the lead is added.
    """
    scenario = study.scenario
    expires = scenario.expiry is not None and not needs.plainly(scenario.expiry, 0)
    sections = {"quantity": ask.quantity, "production": needs.rates(scenario.production)}
    amounts = [*needs.made(scenario.production, owned=True), *needs.lead(scenario), *needs.lost(scenario)]
    needed = needs.needs(amounts, **sections, **({"opening": scenario.opening} if expires else {}))

    def currents(sample: Sample) -> list[Current]:
        net = [*output(scenario, sample, owned=True), *spent(scenario, sample)]
        return [*net, *expired(scenario, sample)] if expires else net

    notes = [*not_all_owned(scenario.production), *not_all_realised(scenario.production)]
    if any(transfer.from_stock for transfer in scenario.transfers):
        notes.append("transfers are not counted")
    if expires:
        notes.append("expiry is taken as its share of the opening stock")
    return until(ask, study, needed, currents, scenario.lead, notes)
