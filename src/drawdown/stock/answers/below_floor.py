"""How likely the stock falls below its floor by a month."""

from drawdown.month import month_text
from drawdown.projection import Answer
from drawdown.scenario import Ask
from drawdown.stock.study import Study, probability


def below_floor(ask: Ask, study: Study) -> Answer:
    """P(stock < floor at the opening or at the end of any month up to ``by``), with its standard error.

    Without a floor it is taken as zero: more was needed than was there. Options stand in the working.
    Source: docs/methods/projection.md, eq. 1.
    """
    if note := study.lacks(floor=True):
        return Answer(ask.said, None, standard_error=None, note=note)
    value, error = probability(study.gap(ask.by))
    return Answer(
        ask.said, value, standard_error=error, unit="probability", working=_working(ask, study, value),
        inputs=study.inputs, note="" if study.scenario.floor else "no floor is set, so it is taken as zero",
    )  # fmt: skip


def _working(ask: Ask, study: Study, value: float) -> str:
    scenario = study.scenario
    last = scenario.start + scenario.months - 1 if ask.by is None else ask.by
    until = f"up to the end of {month_text(last)}"
    if study.exact:
        gap = float(study.gap(ask.by)[0][0])
        told = f"lowest stock less floor {until}: {gap:g}"
    else:
        told = f"{round(value * study.paths)} of {study.paths} draws fall below the floor {until}"
    others = [f"{name} {probability(study.gap(ask.by, name))[0]:.4g}" for name in study.projected]
    return f"{told}; by option: {', '.join(others)}" if others else told
