"""Which net rate would make a claim true."""

import numpy as np

from drawdown.amount import MONTHS_PER
from drawdown.month import month_text
from drawdown.plural import plural
from drawdown.projection import Answer
from drawdown.scenario import Ask
from drawdown.stock.answers import needs
from drawdown.stock.answers.reached import Array
from drawdown.stock.answers.told import answered
from drawdown.stock.answers.words import number, result, times
from drawdown.stock.draws import Sample
from drawdown.stock.study import Study


def required_rate(ask: Ask, study: Study) -> Answer:
    """The constant net rate that makes the quantity from the end of the lead to the end of ``by``.

    "Never" if the lead leaves no time. Net: what has to be left after training, use and expiry.
    """
    scenario, unit = study.scenario, ask.unit or "month"
    last = scenario.start + scenario.months - 1 if ask.by is None else ask.by
    time = last + 1 - scenario.start
    needed = needs.needs(needs.lead(scenario), quantity=ask.quantity)
    quantity = ask.quantity
    if (lacking := needs.unanswered(ask, needed)) or not quantity:
        return lacking or Answer(ask.said, None)

    def rates(sample: Sample) -> Array:
        left = np.broadcast_to(np.asarray(time - sample.of(scenario.lead), float), (sample.n,))
        with np.errstate(divide="ignore"):
            return np.where(left > 0, sample.of(quantity) / np.maximum(left, 0), np.inf)

    def working(sample: Sample, found: float) -> str:
        lead = scenario.lead.middle
        months = f"{time} - {number(lead)}" if lead else f"{time}"
        if not np.isfinite(found):
            return f"{months} = {result(time - lead)} months: never"
        return f"{number(quantity.middle)} / {f'({months})' if lead else months}{times(unit, 'month')}"

    said = f"{plural(scenario.unit)} a {unit}"
    period = f"{month_text(scenario.start)} to the end of {month_text(last)}"
    note = f"what has to be left after training, use and expiry, from {period}"
    return answered(ask, study, needed, rates, working, said, MONTHS_PER[unit], note)
