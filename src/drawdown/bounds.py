"""Dates as bounds: the first and last day a date may mean, how sure it is, and what it rests on.

A date prints as EDTF (Extended Date/Time Format, ISO 8601-2), in the subset that reports need:
``2024``, ``2024-03``, ``2024-03-12``, ``198X``, each with ``~`` or ``?``
behind it, and ``a/b``, ``a/..``, ``../b``.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from drawdown.errors import DateMistake

_PART = re.compile(r"(\d{3})X|(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class DateBounds:
    """A date known to lie between two days.

    Attributes:
        lower: First possible day, or None where the start is open.
        upper: Last possible day, or None where the end is open.
        qualifier: ``""``, ``"~"`` (approximate), ``"?"`` (uncertain) or ``"%"`` (both), as in EDTF.
        basis: The words and the date it was worked out from, such as ``"last month" from 2024-05-30``.

    Raises: ValueError if ``lower`` is after ``upper`` or both are open.
    """

    lower: date | None
    upper: date | None
    qualifier: str = ""
    basis: str = ""

    def __post_init__(self) -> None:
        if self.lower is None and self.upper is None:
            raise ValueError("a date without any bound is no date: use None")
        if self.lower and self.upper and self.lower > self.upper:
            raise ValueError(f"the first day {self.lower} is after the last day {self.upper}")
        if self.qualifier not in ("", "~", "?", "%"):
            raise ValueError(f"qualifier {self.qualifier!r}: expected '', '~', '?' or '%'")

    @classmethod
    def day(cls, on: date, basis: str = "") -> "DateBounds":
        """The bounds of one exact day."""
        return cls(on, on, "", basis)

    @classmethod
    def parse(cls, edtf: str, basis: str = "") -> "DateBounds":
        """Read EDTF. Raises: DateMistake if it is outside the subset named above."""
        return cls(*_bounds(edtf), basis)

    def edtf(self) -> str:
        """The bounds in EDTF; ``DateBounds.parse`` gives the same bounds back."""
        mark = self.qualifier
        low, high = self.lower, self.upper
        if low is None or high is None:
            first = f"{_first(low)}{mark}" if low else ".."
            last = f"{_last(high)}{mark}" if high else ".."
            return f"{first}/{last}"
        if low == high:
            return f"{low.isoformat()}{mark}"
        if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31):
            if low.year == high.year:
                return f"{low.year:04d}{mark}"
            if low.year % 10 == 0 and high.year == low.year + 9:
                return f"{low.year // 10:03d}X{mark}"
            return f"{low.year:04d}{mark}/{high.year:04d}{mark}"
        if low.day == 1 and high.day == _month_end(high):
            if (low.year, low.month) == (high.year, high.month):
                return f"{low.year:04d}-{low.month:02d}{mark}"
            return f"{low.year:04d}-{low.month:02d}{mark}/{high.year:04d}-{high.month:02d}{mark}"
        return f"{low.isoformat()}{mark}/{high.isoformat()}{mark}"

    def unsure(self) -> "DateBounds":
        """The same bounds, marked uncertain."""
        return DateBounds(self.lower, self.upper, "?", self.basis)

    def certainly_by(self, on: date) -> bool:
        """Whether all of it lies on or before ``on``."""
        return self.upper is not None and self.upper <= on

    def possibly_by(self, on: date) -> bool:
        """Whether some of it may lie on or before ``on``."""
        return self.lower is None or self.lower <= on

    def certainly_within(self, period: "DateBounds") -> bool:
        """Whether all of it lies within a period, its first and last day included."""
        begins = period.lower is None or (self.lower is not None and self.lower >= period.lower)
        return begins and (period.upper is None or self.certainly_by(period.upper))

    def possibly_within(self, period: "DateBounds") -> bool:
        """Whether some of it may lie within a period."""
        ended = self.upper is not None and period.lower is not None and self.upper < period.lower
        return not ended and (period.upper is None or self.possibly_by(period.upper))


def month(year: int, number: int, basis: str = "") -> DateBounds:
    """The bounds of one calendar month."""
    first = date(year, number, 1)
    return DateBounds(first, first.replace(day=_month_end(first)), "", basis)


def year(number: int, basis: str = "") -> DateBounds:
    """The bounds of one calendar year."""
    return DateBounds(date(number, 1, 1), date(number, 12, 31), "", basis)


# An archive says the same few thousand dates over and over.
@lru_cache(16_384)
def _bounds(edtf: str) -> tuple[date | None, date | None, str]:
    ends = [end.strip() for end in edtf.strip().split("/")]
    marks = {mark for end in ends for mark in re.findall(r"[~?%]$", end)}
    qualifier = "%" if len(marks) > 1 else "".join(marks)
    bare = [re.sub(r"[~?%]$", "", end) for end in ends]
    try:
        if len(bare) == 1:
            return (*_days(bare[0]), qualifier)
        first, last = bare
        lower = None if first in ("", "..") else _days(first)[0]
        upper = None if last in ("", "..") else _days(last)[1]
        DateBounds(lower, upper, qualifier)
    except ValueError as error:
        raise DateMistake(edtf) from error
    return lower, upper, qualifier


def _days(part: str) -> tuple[date, date]:
    match = _PART.fullmatch(part)
    if not match:
        raise ValueError(part)
    decade, year_, month_, day_ = match.groups()
    if decade:
        return date(int(decade) * 10, 1, 1), date(int(decade) * 10 + 9, 12, 31)
    if day_:
        on = date(int(year_), int(month_), int(day_))
        return on, on
    if month_:
        first = date(int(year_), int(month_), 1)
        return first, first.replace(day=_month_end(first))
    return date(int(year_), 1, 1), date(int(year_), 12, 31)


def _first(on: date) -> str:
    return f"{on.year:04d}" if (on.month, on.day) == (1, 1) else on.isoformat()


def _last(on: date) -> str:
    return f"{on.year:04d}" if (on.month, on.day) == (12, 31) else on.isoformat()


def _month_end(on: date) -> int:
    return calendar.monthrange(on.year, on.month)[1]
