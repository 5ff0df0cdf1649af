"""What a projection is made from: the stock, what flows in and out, the floor, the options, the questions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from drawdown.amount import Amount, fixed

FROM_STOCK = "drawdown"
ALPHA = 0.05
"""Accepted risk of falling below the floor, where a question says none."""
ASKS = (
    "below_floor", "largest_transfer", "replenish", "required_rate", "years_of_production", "runs_out",
    "sobol", "value_of_information",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Output:
    """What a production line makes from a month on.

    Attributes:
        line: Name of the line; a later entry of the same line replaces its rate, lines add up.
        since: Month from whose beginning on it holds (months since the year 0), may be before the start.
        rate: Pieces, by ``rate.per``; world output of the line, whoever gets it.
        ramp: Months over which the line goes from its rate until then to this one, linearly.
        realised: Share of the change that comes true.
        share: Share of the line's output that reaches the owner of the stock; None is as before, first all.
    """

    line: str
    since: int
    rate: Amount
    ramp: Amount
    realised: Amount
    share: Amount | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """What is sent: a quantity at the beginning of ``first``, or a rate until the end of ``last``.

    ``last`` is None where a rate has no end, so that it goes on after the scenario.
    ``instrument`` tells whether it lowers the stock: ``procurement`` (newly made for the recipient) does not.
    """

    first: int
    last: int | None
    quantity: Amount | None = None
    rate: Amount | None = None
    instrument: str = FROM_STOCK

    @property
    def from_stock(self) -> bool:
        """Whether it lowers the stock."""
        return self.instrument != "procurement"


@dataclass(frozen=True, slots=True)
class Use:
    """Pieces used, with noise from month to month.

    ``noise`` is the standard deviation of a month's use as a share of it, None for pieces used one by one at
    random (Poisson).
    """

    rate: Amount
    noise: Amount | None


@dataclass(frozen=True, slots=True)
class Ask:
    """A question. ``said`` is the question as written; what a kind does not need is None.

    Attributes:
        kind: One of ``ASKS``.
        by: Last month looked at; None is the last of the scenario.
        on: Month of the transfer.
        alpha: Accepted probability of falling below the floor.
        quantity: Pieces.
        of: What indices are of: ``below_floor``, ``minimum`` or ``stock``.
        decision: What is decided: ``options`` or ``largest_transfer``.
        unit: ``day``, ``month`` or ``year`` for the answer.
    """

    kind: str
    said: Mapping[str, Any]
    by: int | None = None
    on: int | None = None
    alpha: float | None = None
    quantity: Amount | None = None
    of: str | None = None
    decision: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """What one option changes: its transfers and output come on top, the rest replaces what stands."""

    transfers: tuple[Transfer, ...] = ()
    production: tuple[Output, ...] = ()
    use: Use | None = None
    training: Amount | None = None
    expiry: Amount | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """A whole scenario; sections that were left out are None or empty.

    Attributes:
        item, unit: Catalogue id of the item, singular noun of a piece.
        start, months: First month (months since the year 0) and how many.
        opening: Pieces at the beginning of the first month.
        production: In the order written.
        lead: Months from the start to the first piece of new orders.
        transfers: What is sent under every option.
        use, training: Pieces used and spent on training.
        expiry: Share of the stock that expires, per month.
        floor: Pieces that the stock should not fall below; always an assumption.
        correlation: Pairs of addresses with their rank correlation.
        options: By name, in the order written.
        asks: The questions.
        paths, seed: How many draws at least, and what draws the same again.
        questions: What the user is asked to find out, in words.
    """

    item: str
    unit: str
    start: int
    months: int
    opening: Amount | None = None
    production: tuple[Output, ...] = ()
    lead: Amount = field(default_factory=lambda: fixed("lead", 0))
    transfers: tuple[Transfer, ...] = ()
    use: Use | None = None
    training: Amount | None = None
    expiry: Amount | None = None
    floor: Amount | None = None
    correlation: tuple[tuple[str, str, float], ...] = ()
    options: Mapping[str, Option] = field(default_factory=dict)
    asks: tuple[Ask, ...] = ()
    paths: int = 100_000
    seed: int = 1
    questions: tuple[str, ...] = ()

    def under(self, option: str) -> "Scenario":
        """The scenario as it is under one of its options."""
        chosen = self.options[option]
        return replace(
            self,
            production=(*self.production, *chosen.production),
            transfers=(*self.transfers, *chosen.transfers),
            use=chosen.use or self.use,
            training=chosen.training or self.training,
            expiry=chosen.expiry or self.expiry,
        )

    def amounts(self) -> Iterator[Amount]:
        """Every number of it and of its options and questions, each once."""
        yield from filter(None, (self.opening, self.lead))
        yield from flows(self)
        yield from filter(None, (self.floor,))
        for option in self.options.values():
            yield from flows(option)
        yield from (ask.quantity for ask in self.asks if ask.quantity)


def flows(of: Scenario | Option) -> Iterator[Amount]:
    """Every number of what flows in and out."""
    for output in of.production:
        yield from filter(None, (output.rate, output.ramp, output.realised, output.share))
    for transfer in of.transfers:
        yield from filter(None, (transfer.quantity, transfer.rate))
    if of.use:
        yield from filter(None, (of.use.rate, of.use.noise))
    yield from filter(None, (of.training, of.expiry))
