"""When the stock is first down to its floor."""

from dataclasses import replace

import numpy as np

from drawdown.amount import MONTHS_PER
from drawdown.projection import NEVER, Answer
from drawdown.scenario import Ask, Scenario
from drawdown.stock.answers import needs
from drawdown.stock.answers.asked import Asked, by_option
from drawdown.stock.answers.currents import common_unit, output, spent, transferred
from drawdown.stock.answers.shares import not_all_owned, not_all_realised
from drawdown.stock.answers.told import durations
from drawdown.stock.draws import Sample
from drawdown.stock.flows import dated
from drawdown.stock.simulate import crossing
from drawdown.stock.solving.flow import Current, Flow, flow
from drawdown.stock.solving.reached import Array, reached
from drawdown.stock.study import Study
from drawdown.stock.working.expiring import Expiring
from drawdown.stock.working.rates import Rates
from drawdown.stock.working.summed import Summed
from drawdown.stock.working.words import number, rate


def runs_out(ask: Ask, study: Study) -> Answer:
    """The first time at or below the floor, or at zero without one; after the last month its flows go on.

    In continuous time and exact, expiry as a constant share of what is there at each moment. Where use has
    noise: from the balance by month in each draw, linear within the month, and with mean use after the end.
    Source: docs/methods/projection.md, "Exact answers".
    """
    # Noise makes an option dear, and its median is told to four digits only.
    sections = ("production", "transfers", "use", "training", "expiry")
    return by_option(ask, study, _runs_out, sections, few=study.noisy)


def _runs_out(asked: Asked) -> Answer:
    ask, scenario = asked.ask, asked.scenario
    floor = {"floor": scenario.floor} if scenario.floor else {}
    use = scenario.use if scenario.use and not needs.plainly(scenario.use.rate, 0) else None
    noisy = use is not None and (use.noise is None or not needs.plainly(use.noise, 0))
    amounts = [
        *needs.made(scenario.production, owned=True),
        *needs.transferred(scenario.transfers),
        *needs.lost(scenario),
        *((use.noise,) if use and noisy else ()),
    ]
    needed = needs.needs(amounts, opening=scenario.opening, **floor)
    if lacking := needs.unanswered(ask, needed):
        return lacking

    def months(sample: Sample) -> Array:
        level, decay = sample.of(scenario.floor), sample.of(scenario.expiry)
        if not noisy or sample.noise is None:
            net = _net(scenario, sample)
            return reached(net, sample.of(scenario.opening), level, decay)
        crossed = crossing(scenario, sample)
        later = reached(_net(scenario, sample, since=scenario.months), crossed.last, level, decay)
        return np.minimum(crossed.time, later)

    def working(sample: Sample, found: float) -> str:
        return _working(ask, scenario, sample, found)

    notes = [*not_all_owned(scenario.production), *not_all_realised(scenario.production)]
    notes += [] if scenario.floor else ["no floor is set, so it is until nothing is left"]
    notes += ["the working has use at its mean"] if noisy else []
    found = durations(asked, needed, months, working, noisy=noisy)
    end = scenario.months / MONTHS_PER[ask.unit or "year"]
    if found.high == NEVER or (found.high is not None and found.high > end):
        notes.append("after the last month of the scenario its flows go on")
    return replace(found, note="; ".join(notes))


def _currents(scenario: Scenario, sample: Sample) -> list[Current]:
    return [
        *output(scenario, sample, owned=True),
        *spent(scenario, sample),
        *transferred(scenario, sample),
    ]


def _net(scenario: Scenario, sample: Sample, since: int = 0) -> Flow:
    leaving = dated(scenario.transfers, scenario.start, sample)
    sent = [(float(month), quantity) for month, quantity in leaving.items() if month >= since]
    return flow(_currents(scenario, sample), sample.n, since=since, sent=sent)


def _working(ask: Ask, scenario: Scenario, sample: Sample, found: float) -> str:
    opening, floor, expiry = scenario.opening, scenario.floor, scenario.expiry
    assert opening
    level = float(np.asarray(sample.of(floor)).flat[0])
    if opening.middle <= level:
        return f"{number(opening.middle)} are no more than the floor of {number(level)}"
    per, unit = common_unit(scenario), ask.unit or "year"
    rates = Rates(_currents(scenario, sample), _net(scenario, sample), per)
    if expiry is None or not expiry.middle:
        quantity = f"{number(opening.middle)} - {number(level)}" if level else number(opening.middle)
        return Summed(rates, True, unit, scenario.start).words(quantity, found)
    decay, share = float(np.asarray(sample.of(expiry)).flat[0]), rate(expiry, per)
    return Expiring(rates, opening.middle, level, decay, share, unit, scenario.start).words(found)
