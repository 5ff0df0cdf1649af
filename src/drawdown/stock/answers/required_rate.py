"""Which net rate would make a claim true."""

import numpy as np

from drawdown.amount import MONTHS_PER
from drawdown.month import month_text
from drawdown.plural import plural
from drawdown.projection import Answer
from drawdown.scenario import Ask, Scenario
from drawdown.stock.answers import needs, owned
from drawdown.stock.answers.asked import Asked
from drawdown.stock.answers.told import answered, middles
from drawdown.stock.draws import Sample
from drawdown.stock.solving.flow import flow
from drawdown.stock.solving.reached import Array
from drawdown.stock.study import Study
from drawdown.stock.working.words import number, result, times


def required_rate(ask: Ask, study: Study) -> Answer:
    """The constant net rate that makes the quantity from the end of the lead to the end of ``by``.

    "Never" if the lead leaves no time. Net: what has to be left after training, use and expiry. What is left
    as the scenario stands is told beside it. Source: docs/methods/projection.md, "Exact answers".
    """
    scenario, unit = study.scenario, ask.unit or "month"
    last = scenario.start + scenario.months - 1 if ask.by is None else ask.by
    time = last + 1 - scenario.start
    needed = needs.needs(needs.lead(scenario), quantity=ask.quantity)
    if lacking := needs.unanswered(ask, needed):
        return lacking
    quantity = ask.quantity
    assert quantity

    def rates(sample: Sample) -> Array:
        left = np.broadcast_to(np.asarray(time - sample.of(scenario.lead), float), (sample.n,))
        return np.where(left > 0, sample.of(quantity) / np.where(left > 0, left, 1.0), np.inf)

    def working(sample: Sample, found: float) -> str:
        lead = scenario.lead.middle
        months = f"{time} - {number(lead)}" if lead else f"{time}"
        if not np.isfinite(found):
            return f"{months} = {result(time - lead)} months: never"
        return f"{number(quantity.middle)} / {f'({months})' if lead else months}{times(unit, 'month')}"

    said = f"{plural(scenario.unit)} a {unit}"
    period = f"{month_text(scenario.start)} to the end of {month_text(last)}"
    note = f"what has to be left after training, use and expiry, from {period}"
    note += _as_given(scenario, time - scenario.lead.middle, unit)
    return answered(Asked(ask, scenario, study), needed, rates, working, said, MONTHS_PER[unit], note)


def _as_given(scenario: Scenario, months: float, unit: str) -> str:
    """What the lines leave on average in so many months from the start on; empty where that is not known."""
    needed = owned.needed(scenario)
    if months <= 0 or any(amount is None or amount.unknown for amount in needed.values()):
        return ""
    net = flow(owned.left(scenario, middles(needed)), 1)
    about = "about " if any(amount and amount.uncertain for amount in needed.values()) else ""
    left = result(net.total(months) / months * MONTHS_PER[unit])
    return f"; as the scenario stands, {about}{left} a {unit} are left on average"
