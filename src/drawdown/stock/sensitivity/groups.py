"""Inputs that can be told apart: those tied by a correlation count as one."""

from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.joined import Joined


@dataclass(frozen=True, slots=True)
class Group:
    """Inputs that are varied, or found out, together.

    Attributes:
        name: Their addresses joined by `` + ``.
        columns: Their columns.
    """

    name: str
    columns: tuple[int, ...]


def groups(names: Sequence[str], correlation: Sequence[tuple[str, str, float]] = ()) -> list[Group]:
    """The inputs ``names``, one a column, with those connected by correlations together; in their order.

    Whoever learns one of two tied inputs learns something of the other, so a share of the spread that belongs
    to one of them alone is not defined: Sobol's split needs independent inputs.
    """
    column = {name: place for place, name in enumerate(names)}
    tied = Joined(column.values())
    for one, other, rank in correlation:
        if rank and one in column and other in column:
            tied.join(column[one], column[other])
    return [Group(" + ".join(names[i] for i in its), tuple(its)) for its in tied.sets().values()]
