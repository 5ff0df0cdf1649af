"""A scenario projected: the stock by month, its options, the answers."""

from drawdown.month import month_text
from drawdown.progress import Progress, silently
from drawdown.projection import Projection
from drawdown.scenario import Scenario
from drawdown.stock.answers.answered import answered
from drawdown.stock.scenario import given
from drawdown.stock.study import Study, quantiles

FLOOR_LEVELS = (0.05, 0.5, 0.95)


def project(scenario: Scenario, progress: Progress = silently) -> Projection:
    """The projection of a scenario with all of its answers.

    A number that is unknown or missing takes away only what needs it: the stock is None then, an answer has
    no value but a note, and an option without one is left out and named among the questions. ``progress`` is
    told how many questions are answered.
    """
    study = Study(scenario)
    total = len(scenario.asks) + 1
    progress(0, total)
    stock = study.outlook()
    options = {name: seen for name in scenario.options if (seen := study.outlook(name))}
    answers = []
    for done, ask in enumerate(scenario.asks, start=1):
        progress(done, total)
        answers.append(answered(ask, study))
    progress(total, total)
    return Projection(
        item=scenario.item,
        unit=scenario.unit,
        months=tuple(month_text(scenario.start + at) for at in range(scenario.months)),
        stock=stock,
        answers=tuple(answers),
        options=options,
        floor=_floor(study),
        given=given(scenario),
        questions=(*scenario.questions, *_unprojected(study)),
        seed=scenario.seed,
        paths=study.paths,
    )


def _floor(study: Study) -> dict[float, float]:
    floor = study.scenario.floor
    if floor is None or floor.unknown:
        return {}
    if not floor.uncertain:
        return dict.fromkeys(FLOOR_LEVELS, floor.middle)
    drawn = quantiles([sample.values[floor.name] for sample in study.samples], FLOOR_LEVELS)
    return dict(zip(FLOOR_LEVELS, map(float, drawn), strict=True))


def _unprojected(study: Study) -> list[str]:
    """Options of which nothing can be told although the stock as it stands can be."""
    if study.lacks():
        return []
    return [f"option {name}: {note}" for name in study.scenario.options if (note := study.lacks(name))]
