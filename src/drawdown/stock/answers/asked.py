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


def by_option(
    ask: Ask,
    study: Study,
    answer: Callable[[Asked], Answer],
    rests_on: Sequence[str],
    *,
    few: bool = False,
) -> Answer:
    """The answer as things stand; where an option has another one, the note tells the medians of all.

    Args:
        ask, study: The question and the scenario with its options.
        answer: What answers it.
        rests_on: Sections of an option that can change the answer.
        few: Whether two of the replicates will do for options.
    """
    found = answer(Asked(ask, study.scenario, study))
    others = {}
    for name, option in study.scenario.options.items():
        changes = found.value is not None and any(getattr(option, section) for section in rests_on)
        one = answer(Asked(ask, study.scenario.under(name), study, few)) if changes else found
        others[name] = _told(one)
    if all(one == _told(found) for one in others.values()):
        return found
    draws = f" (by {sum(one.n for one in study.samples[:2]):,} draws)" if few else ""
    told = f"{found.unit} by option{draws}: " + ", ".join(f"{name} {one}" for name, one in others.items())
    return replace(found, note="; ".join(filter(None, [found.note, told])))


def _told(answer: Answer) -> str:
    if answer.value is None:
        return "not known"
    return answer.value if isinstance(answer.value, str) else f"{answer.value:.4g}"
