"""How well the verdicts on the cases are told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drawdown.conflict import Conflict
from drawdown.reading import Reader
from drawdown.reconcile.conflicts import conflicts
from evaluation.conflicts.case import NONE, Case, dossier

_GRAVE = ("conflict", "copy-drift")


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of one case.

    Attributes:
        case: The case.
        rows: Every row, whatever it is between.
    """

    case: Case
    rows: tuple[Conflict, ...]

    @property
    def meant(self) -> tuple[Conflict, ...]:
        """The rows between the sentences that the case is about."""
        return tuple(row for row in self.rows if _between(row, self.case.between))

    @property
    def verdicts(self) -> set[str]:
        """The verdicts on what the case is about; ``none`` where there is no row."""
        return {row.verdict for row in self.meant} or {NONE}

    @property
    def right(self) -> bool:
        """Whether only right verdicts were told, on whatever sentences."""
        return self.verdicts <= set(self.case.truth) and not (
            {row.verdict for row in self.rows} & set(_GRAVE) - set(self.case.truth)
        )


@dataclass(frozen=True, slots=True)
class Figures:
    """How well one half of the cases is told.

    Attributes:
        cases: How many there are.
        precision: Share of the rows called "conflict" that stand in cases where that is right.
        recall: Share of the cases that are conflicts with such a row.
        right: By the best verdict of the truth, cases told right and all.
        called: How many rows are called "conflict".
    """

    cases: int
    precision: float
    recall: float
    right: dict[str, tuple[int, int]]
    called: int

    def lines(self) -> list[str]:
        """The figures in words."""
        told = [
            f"conflict: precision {self.precision:.3f} of {self.called} rows, recall {self.recall:.3f} "
            f"of {self.right.get('conflict', (0, 0))[1]} cases"
        ]
        told += [
            f"{verdict:20} {right:2} of {total:2} right" for verdict, (right, total) in self.right.items()
        ]
        right, total = (sum(column) for column in zip(*self.right.values(), strict=True))
        return [*told, f"{'all':20} {right:2} of {total:2} right"]


def tell(cases: Iterable[Case]) -> list[Told]:
    """What is told of each case."""
    reader = Reader()
    return [Told(case, conflicts(dossier(case, reader))) for case in cases]


def measure(told: Sequence[Told]) -> Figures:
    """The figures for these cases."""
    called = [(row, one.case) for one in told for row in one.rows if row.verdict == "conflict"]
    wanted = [one for one in told if one.case.truth[0] == "conflict"]
    right: dict[str, tuple[int, int]] = {}
    for one in told:
        best = one.case.truth[0]
        done, total = right.get(best, (0, 0))
        right[best] = done + one.right, total + 1
    return Figures(
        len(told),
        sum("conflict" in case.truth for _, case in called) / max(1, len(called)),
        sum("conflict" in one.verdicts for one in wanted) / max(1, len(wanted)),
        dict(sorted(right.items())),
        len(called),
    )


def _between(row: Conflict, between: Sequence[str]) -> bool:
    """Whether each of the words stands in one of the two sentences, a sentence for each."""
    if not between:
        return True
    first, second = between
    one, other = row.words
    return (first in one and second in other) or (first in other and second in one)
