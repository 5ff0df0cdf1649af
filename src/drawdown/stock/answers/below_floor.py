"""How likely the stock falls below its floor by a month."""

import math

from drawdown.month import month_text
from drawdown.projection import Answer
from drawdown.scenario import Ask, Scenario
from drawdown.stock.study import Study, probability

_ENDING = ("fixed", "uniform", "triangular")
"""Kinds of numbers that have a least and a greatest."""


def below_floor(ask: Ask, study: Study) -> Answer:
    """P(stock < floor at the opening or at the end of any month up to ``by``), with its standard error.

    Without a floor it is taken as zero: more was needed than was there. Options stand in the working.
    Source: docs/methods/projection.md, eq. 1.
    """
    if note := study.lacks(floor=True):
        return Answer(ask.said, None, standard_error=None, note=note)
    value, error = probability(study.gap(ask.by))
    notes = [] if study.scenario.floor else ["no floor is set, so it is taken as zero"]
    if _above(study.scenario):
        notes.append("the floor is above all that is there at the start")
    if value in (0.0, 1.0) and not study.exact:
        notes.append(bound(value, study.paths))
    return Answer(
        ask.said, value, standard_error=error, unit="probability", working=_working(ask, study, value),
        inputs=study.inputs, note="; ".join(notes),
    )  # fmt: skip


def _above(scenario: Scenario) -> bool:
    """Whether the floor cannot but be broken from the first day, which may be a slip of the pen."""
    floor, opening = scenario.floor, scenario.opening
    if not floor or not opening or floor.unknown or opening.unknown:
        return False
    plain = floor.kind in _ENDING and opening.kind in _ENDING
    return plain and min(floor.of) > max(opening.of)


def bound(value: float, draws: int) -> str:
    """What is known where none of the draws, or all of them, fall below the floor: 0 of n is no proof.

    The probability p that leaves n draws without one in only 5 of 100 cases, (1 - p)^n = 0.05: about 3/n.
    Source: Hanley and Lippman-Hand, "If nothing goes wrong, is everything all right?", JAMA 249 (1983).
    """
    most = 100 * -math.expm1(math.log(0.05) / draws)
    digits = 1 - math.floor(math.log10(most))
    most = math.ceil(most * 10**digits) / 10**digits
    if value:
        return f"all of {draws:,} draws: above {100 - most:.10g}% with 95% confidence"
    return f"none of {draws:,} draws: below {most:.10g}% with 95% confidence"


def _working(ask: Ask, study: Study, value: float) -> str:
    scenario = study.scenario
    last = scenario.start + scenario.months - 1 if ask.by is None else ask.by
    # A scenario without a start counts from January of no year.
    when = month_text(last) if scenario.start else f"month {last + 1}"
    until = f"up to the end of {when}"
    if study.exact:
        gap = float(study.gap(ask.by)[0][0])
        told = f"lowest stock less floor {until}: {gap:,.10g}"
    else:
        told = f"{round(value * study.paths):,} of {study.paths:,} draws fall below the floor {until}"
    others = [f"{name} {probability(study.gap(ask.by, name))[0]:.4g}" for name in study.projected]
    return f"{told}; by option: {', '.join(others)}" if others else told
