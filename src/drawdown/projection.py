"""What a scenario leads to: the stock by month, and the answers with their working."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Never = Literal["never"]
NEVER: Never = "never"


@dataclass(frozen=True, slots=True)
class Index:
    """How much of the spread of a result comes from one input, 0 to 1.

    Attributes:
        first: Its own effect: the share of the spread that goes if this input alone is found out.
        total: With all it does together with others; a first index alone misleads.
        first_error, total_error: Standard errors.
    """

    first: float
    total: float
    first_error: float
    total_error: float


@dataclass(frozen=True, slots=True)
class Worth:
    """What it is worth to find out one input before deciding, in pieces, with its standard error."""

    pieces: float
    error: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    Attributes:
        ask: The question as written.
        value: The median, or ``never``; None where it cannot be answered, and ``note`` then says why.
        low, high: The 5% and 95% points, or ``never``.
        never: Share of the draws in which it never comes to pass.
        standard_error: Of ``value``; 0 where it is exact.
        unit: What it is counted in, such as ``years``.
        working: The arithmetic with its numbers.
        inputs: Addresses of the numbers it rests on.
        note: What the reader should know.
        indices: For Sobol indices: of what (``below_floor``, ``minimum``), then by input.
        worth: For the value of information: by input, the most worth first; ``all`` is of everything.
    """

    ask: Mapping[str, Any]
    value: float | Never | None
    low: float | Never | None = None
    high: float | Never | None = None
    never: float = 0.0
    standard_error: float | None = 0.0
    unit: str = ""
    working: str = ""
    inputs: tuple[str, ...] = ()
    note: str = ""
    indices: Mapping[str, Mapping[str, Index]] = field(default_factory=dict)
    worth: Mapping[str, Worth] = field(default_factory=dict)

    def to_row(self) -> dict[str, Any]:
        """As JSON; indices and the value of information have their values by input."""
        value: Any = self.value
        if self.worth:
            value = {name: worth.pieces for name, worth in self.worth.items()}
        elif self.indices:
            # What was asked comes first.
            value = {name: asdict(index) for name, index in next(iter(self.indices.values())).items()}
        row = {
            "ask": self.ask, "value": value, "low": self.low, "high": self.high, "never": self.never,
            "standard_error": self.standard_error, "unit": self.unit, "working": self.working,
            "inputs": list(self.inputs), "note": self.note,
        }  # fmt: skip
        if self.indices:
            row["indices"] = {
                of: {name: asdict(index) for name, index in its.items()} for of, its in self.indices.items()
            }
        if self.worth:
            row["errors"] = {name: worth.error for name, worth in self.worth.items()}
        return row


ASKED = "ask."
"""Beginning of the addresses of numbers that stand in questions; the stock does not depend on them."""


@dataclass(frozen=True, slots=True)
class Given:
    """A number that went in.

    Attributes:
        name: Its address in the scenario.
        said: As written, such as ``12,000 to 16,000 a month``.
        basis: ``claims``, ``assumed`` or ``unknown``; ``simulated`` where a scenario led to it.
        claims, note: As of the number.
    """

    name: str
    said: str
    basis: str
    claims: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Outlook:
    """The stock under one option.

    Attributes:
        quantiles: By level, such as 0.05, the stock at the end of each month in pieces, never negative.
        below_floor: Probability of falling below the floor in the time of the scenario; None without a floor.
        below_floor_error: Its standard error.
        lowest: By level, the lowest stock in pieces.
    """

    quantiles: Mapping[float, tuple[float, ...]]
    below_floor: float | None = None
    below_floor_error: float | None = None
    lowest: Mapping[float, float] = field(default_factory=dict)

    def to_row(self, months: Sequence[str]) -> dict[str, Any]:
        """As JSON, with the months that the quantiles are of."""
        return {
            "months": list(months),
            "quantiles": {f"{level:g}": list(values) for level, values in self.quantiles.items()},
            "below_floor": self.below_floor,
            "below_floor_error": self.below_floor_error,
            "lowest": {f"{level:g}": value for level, value in self.lowest.items()},
        }


@dataclass(frozen=True, slots=True)
class Projection:
    """Where the stock goes.

    Attributes:
        item, unit: As of the scenario.
        months: Months ``YYYY-MM``; stocks are those at the end of each.
        stock: As things stand, without an option; None where a number it needs is unknown.
        answers: In the order asked.
        options: By name, on the same draws.
        floor: By level 0.05, 0.5, 0.95, the floor; empty without one.
        given: Every number that went in.
        questions: What should be found out, in words.
        seed, paths: What draws the same again; draws made.
    """

    item: str
    unit: str
    months: tuple[str, ...]
    stock: Outlook | None
    answers: tuple[Answer, ...]
    options: Mapping[str, Outlook]
    floor: Mapping[float, float]
    given: tuple[Given, ...]
    questions: tuple[str, ...]
    seed: int
    paths: int

    def to_row(self) -> dict[str, Any]:
        """As JSON, in the form that ``docs/projection.md`` describes."""
        return {
            "item": self.item, "unit": self.unit,
            "stock": self.stock.to_row(self.months) if self.stock else None,
            "floor": {f"{level:g}": value for level, value in self.floor.items()},
            "answers": [answer.to_row() for answer in self.answers],
            "options": {name: seen.to_row(self.months) for name, seen in self.options.items()},
            "given": [asdict(given) for given in self.given],
            "questions": list(self.questions),
            "seed": self.seed, "paths": self.paths,
        }  # fmt: skip
