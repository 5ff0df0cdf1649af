"""Months of a scenario."""

import re
from dataclasses import dataclass

from drawdown.errors import ScenarioMistake
from drawdown.month import month, month_text
from drawdown.stock.scenario.fields import Section, shown

_OTHERWISE = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?")
_FIRST, _LAST = month("1900-01"), month("2200-12")


@dataclass(frozen=True, slots=True)
class Time:
    """The time of a scenario.

    Attributes:
        start: First month (months since the year 0); None where the scenario gives none, which is fine as
            long as it speaks of no month.
        months: How many.
    """

    start: int | None
    months: int

    @property
    def first(self) -> int:
        """The first month; without a start, months count from that of no year."""
        return self.start or 0

    @property
    def last(self) -> int:
        """The last month."""
        return self.first + self.months - 1

    def __str__(self) -> str:
        return f"{month_text(self.first)} to {month_text(self.last)}"

    def month(self, section: Section, key: str, *, anywhere: bool = False) -> int | None:
        """The month of a key, None if left out. Raises: ScenarioMistake, unless ``anywhere`` also outside."""
        if key not in section:
            return None
        found = read_month(section, key)
        if self.start is None:
            raise ScenarioMistake("start", "nothing", f"a month YYYY-MM, since {section.at(key)} is one")
        if not anywhere and not self.start <= found <= self.last:
            raise section.refused(key, f"a month of the scenario, {self}")
        return found


def read_month(section: Section, key: str) -> int:
    """The month of a key that is there. Raises: ScenarioMistake."""
    value = section.data[key]
    try:
        found = month(value) if isinstance(value, str) else None
    except ValueError:
        found = None
    if found is None:
        hint = f": write {near}" if (near := _near(value)) else ", such as 2024-01"
        raise ScenarioMistake(section.at(key), shown(value), "a month YYYY-MM" + hint)
    if not _FIRST <= found <= _LAST:
        raise ScenarioMistake(section.at(key), shown(value), "a month from 1900-01 to 2200-12")
    return found


def _near(value: object) -> str:
    """The month that is meant by a day (2023-01-15) or by another writing of it (2023/1), else ``""``."""
    written = str(value) if type(value).__name__ == "date" or isinstance(value, str) else ""
    found = _OTHERWISE.fullmatch(written)
    if not found or not 1 <= int(found[2]) <= 12:
        return ""
    return f"{found[1]}-{int(found[2]):02}"
