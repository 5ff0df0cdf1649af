"""Stochastic multicriteria acceptability analysis: what the weights must be for each option to come first."""

from dataclasses import replace

from drawdown.stock.weighing.draws import Draws
from drawdown.stock.weighing.given import given, notes
from drawdown.stock.weighing.needs import needs
from drawdown.stock.weighing.outcomes import outcomes
from drawdown.stock.weighing.tally import Tally, confidence, estimates, tally
from drawdown.stock.weighing.words import says, weights_said
from drawdown.weighing import Estimate, Standing, Weighed, Weighing


def weigh(weighing: Weighing) -> Weighed:
    """Weighs options by every weight that is possible.

    Raises: ScenarioMistake if no weights are possible, or the scenario lacks a number that is needed.
    Source: SMAA-2, R. Lahdelma and P. Salminen, Operations Research 49 (2001) 444; docs/methods/weighing.md.
    """
    found = outcomes(weighing)
    draws = Draws(weighing, found)
    counted = tally(draws, len(weighing.options))
    as_written = [draws.criteria.index(criterion.name) for criterion in weighing.criteria]
    ahead = estimates(counted.ahead)
    return Weighed(
        options=weighing.options,
        criteria=tuple(draws.measures[at].scale for at in as_written),
        weights=weights_said(weighing.weights),
        standings=_standings(weighing, draws, counted),
        ahead={
            one: {other: ahead[i][j] for j, other in enumerate(weighing.options) if i != j}
            for i, one in enumerate(weighing.options)
        },
        given=given(weighing, found),
        notes=notes(weighing, [draws.measures[at] for at in as_written]),
        draws=draws.n,
        seed=weighing.seed,
    )


def _standings(weighing: Weighing, draws: Draws, counted: Tally) -> tuple[Standing, ...]:
    shares = estimates(counted.shares)
    mean, error = counted.central
    sure = estimates(confidence(draws, mean)[:, :, None])
    needed = needs(draws, counted)
    standings = []
    for at, option in enumerate(weighing.options):
        ever = shares[at][0].value > 0
        central = {
            criterion.name: Estimate(float(mean[at, k]), float(error[at, k]))
            for criterion in weighing.criteria
            for k in [draws.criteria.index(criterion.name)]
        }
        by = {criterion.name: needed[at][criterion.name] for criterion in weighing.criteria if needed[at]}
        dominated_by = tuple(other for j, other in enumerate(weighing.options) if counted.dominated[at, j])
        standing = Standing(
            option=option,
            acceptability=tuple(shares[at]),
            central=central if ever else {},
            confidence=sure[at][0] if ever else None,
            needs=by,
            dominated_by=dominated_by,
            says=(),
        )
        standings.append(replace(standing, says=says(standing, draws.certain, draws.n)))
    return tuple(standings)
