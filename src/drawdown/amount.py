"""A number of a scenario: plain, uncertain or unknown, with the claims it came from."""

from dataclasses import dataclass, field, replace

MONTHS_PER = {"day": 12 / 365.25, "month": 1.0, "year": 12.0}
"""Months in a day, a month and a year: a month is a twelfth of a year, a day 1/365.25."""
KINDS = ("fixed", "uniform", "triangular", "normal", "lognormal", "unknown")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as a scenario gives it.

    Attributes:
        name: Its address in the scenario, such as ``production.0.rate``.
        kind: One of ``KINDS``.
        of: What the kind takes: the value; low, high; low, central, high; mean, standard deviation; the 5%
            and 95% points; nothing for ``unknown``. In the unit of ``per`` for a rate.
        per: ``day``, ``month`` or ``year`` for a rate, else None; durations are in months.
        least, most: Values it can have at all, such as 0 to 1 for a share; draws are kept inside.
        claims: Ids of the claims it rests on; empty where it is the user's assumption.
        note: What the user should know of it.
    """

    name: str
    kind: str
    of: tuple[float, ...]
    per: str | None = None
    least: float = 0.0
    most: float = float("inf")
    claims: tuple[str, ...] = field(default=(), compare=False)
    note: str = field(default="", compare=False)

    @property
    def uncertain(self) -> bool:
        """Whether it has to be drawn: a range of no width is a plain number."""
        if self.kind in ("fixed", "unknown"):
            return False
        if self.kind == "normal":
            return self.of[1] > 0
        return self.of[0] < self.of[-1]

    @property
    def unknown(self) -> bool:
        """Whether nobody has said it."""
        return self.kind == "unknown"

    @property
    def scale(self) -> float:
        """What turns a value of a rate into pieces per month; 1 for what is no rate."""
        return 1.0 if self.per is None else 1.0 / MONTHS_PER[self.per]

    @property
    def middle(self) -> float:
        """A typical value as said: the value, the middle, the central value, the mean, the median.

        Raises: ValueError for an unknown one.
        """
        if self.kind == "unknown":
            raise ValueError(f"{self.name} is unknown")
        if self.kind == "triangular":
            return self.of[1]
        if self.kind == "uniform":
            return (self.of[0] + self.of[1]) / 2
        return (self.of[0] * self.of[1]) ** 0.5 if self.kind == "lognormal" else self.of[0]

    def called(self, name: str) -> "Amount":
        """The same number at another address."""
        return replace(self, name=name)


def fixed(name: str, value: float, per: str | None = None) -> Amount:
    """A plain number."""
    return Amount(name, "fixed", (value,), per)
