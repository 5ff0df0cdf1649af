"""A question put to a scenario as it stands and under each of its options."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from drawdown.projection import Answer
from drawdown.scenario import Ask, Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.study import Study


@dataclass(frozen=True, eq=False)
class Asked:
    """What is asked of what.

    Attributes:
        ask: The question.
        scenario: The scenario as it stands, or as it is under an option.
        study: Where the draws come from.
        few: Whether a few of them will do.
    """

    ask: Ask
    scenario: Scenario
    study: Study
    few: bool = False

    @property
    def samples(self) -> Sequence[Sample]:
        """The replicates, the same for all options."""
        return self.study.samples[:2] if self.few else self.study.samples


def by_option(ask: Ask, study: Study, answer: Callable[[Asked], Answer], *, few: bool = False) -> Answer:
    """The answer as things stand; where an option has another one, the note tells the medians of all.

    ``few``: those of options come from two of the replicates.
    """
    scenario = study.scenario
    found = answer(Asked(ask, scenario, study))
    if found.value is None:
        return found
    others = {}
    for name in scenario.options:
        under = scenario.under(name)
        one = found if under == scenario else answer(Asked(ask, under, study, few))
        others[name] = _told(one)
    if all(one == _told(found) for one in others.values()):
        return found
    told = ", ".join(f"{name} {one}" for name, one in others.items())
    return replace(found, note="; ".join(filter(None, [found.note, f"{found.unit} by option: {told}"])))


def _told(answer: Answer) -> str:
    if answer.value is None:
        return "not known"
    return answer.value if isinstance(answer.value, str) else f"{answer.value:.4g}"
