"""Options weighed on several criteria: what is compared by what, and what the weights decide."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from drawdown.amount import Amount
from drawdown.projection import Given
from drawdown.scenario import Scenario

OUTCOMES = ("below_floor", "lowest", "stock", "sent")
"""What a scenario tells of an option: how probably the stock falls below the floor, the lowest stock, the
stock at a month's end, the pieces sent."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that options are compared by; it has ``values``, an ``order`` or an ``outcome``.

    Attributes:
        name: As the user calls it.
        higher: Whether more of it is better.
        unit: What it is counted in, in words; may be empty.
        values: By option, its number.
        order: Options from the best to the worst; those together are equally good.
        outcome: One of ``OUTCOMES``, taken from the scenario; None for the other two kinds.
        month: Month of the outcome (months since the year 0); None is the last of the scenario.
        scale: Worst and best, between which the criterion is weighed; None is what the options reach.
        claims: For an order, by option, ids of the claims that its place rests on.
        own: For an order, whether places without a claim are said to be the user's own judgement.
        note: What the reader should know of it.
    """

    name: str
    higher: bool
    unit: str = ""
    values: Mapping[str, Amount] = field(default_factory=dict)
    order: tuple[tuple[str, ...], ...] = ()
    outcome: str | None = None
    month: int | None = None
    scale: tuple[float, float] | None = None
    claims: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Weights:
    """Which weights are possible; all of these are equally likely. Empty fields together are all there are.

    Attributes:
        bounds: Lowest and highest weight by criterion; one left out has 0 to 1.
        order: Criteria from the most important to the least; those together weigh the same.
        note: Whose they are and why.
    """

    bounds: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    order: tuple[tuple[str, ...], ...] = ()
    note: str = ""

    @property
    def kind(self) -> str:
        """``uniform``, ``bounds`` or ``order``."""
        return "bounds" if self.bounds else "order" if self.order else "uniform"


@dataclass(frozen=True, slots=True)
class Weighing:
    """What is to be weighed.

    Attributes:
        options, criteria: In the order written.
        weights: Which weights are possible.
        scenario: Where outcomes come from; its options bear the names of ours.
        draws, seed: How many draws at least, and what draws the same again.
    """

    options: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    weights: Weights
    scenario: Scenario | None = None
    draws: int = 20_000
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure from draws with its standard error."""

    value: float
    error: float


@dataclass(frozen=True, slots=True)
class Need:
    """The weights of one criterion under which an option comes first.

    Attributes:
        low, high: Between these it lies.
        possible: Lowest and highest weight that was possible at all.
        exact: Whether no first place lies outside; else 5% of them lie below ``low`` and 5% above ``high``,
            and ``possible`` is cut in the same way.
    """

    low: float
    high: float
    possible: tuple[float, float]
    exact: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What the weights say of one option.

    Attributes:
        option: Its name.
        acceptability: By rank, the first the best, the share of weights (and draws) that give it this rank.
        central: By criterion, the mean of the weights that put it first; empty where none does.
        confidence: How probably it is first under its central weights; None where it has none.
        needs: By criterion, the weights it needs to be first; empty where it never is.
        dominated_by: Options at least as good on every criterion in every draw, and better in some.
        says: The same in words.
    """

    option: str
    acceptability: tuple[Estimate, ...]
    central: Mapping[str, Estimate]
    confidence: Estimate | None
    needs: Mapping[str, Need]
    dominated_by: tuple[str, ...]
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Between which points a criterion was weighed.

    Attributes:
        criterion, unit: As given.
        kind: ``values``, ``order`` or one of ``OUTCOMES``.
        worst, best: Points worth 0 and 1; None for an order.
        given: Whether the user gave them; else they come from the options, and change with them.
        note: As given.
    """

    criterion: str
    unit: str
    kind: str
    worst: float | None
    best: float | None
    given: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What came out. No option is best by itself: every figure holds for the weights named.

    Attributes:
        options: In the order written.
        criteria: With their scales.
        weights: Which weights were drawn, in words.
        standings: By option, in the order written.
        ahead: By option and other option, how probably the one is ahead of the other; ties count half.
        given: Every number and judgement that went in, with its claims.
        notes: What the reader should know.
        draws, seed: Draws made, and what makes them again.
    """

    options: tuple[str, ...]
    criteria: tuple[Scale, ...]
    weights: str
    standings: tuple[Standing, ...]
    ahead: Mapping[str, Mapping[str, Estimate]]
    given: tuple[Given, ...]
    notes: tuple[str, ...]
    draws: int
    seed: int

    def to_row(self) -> dict[str, Any]:
        """All of it as plain data."""
        return asdict(self)
