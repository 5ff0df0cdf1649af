"""Numbers of answers in words."""

from calendar import month_name
from collections.abc import Mapping
from typing import Any

from drawdown.month import month
from drawdown.percent import percent
from drawdown.projection import Never


def number(value: float) -> str:
    """Whole from a hundred on, else to three digits: ``1,214``, ``31.4``, ``0.05``."""
    if abs(value) >= 100 or value == round(value):
        return f"{value:,.0f}"
    return f"{value:.3g}"


def chance(share: float) -> str:
    """A probability as a percentage: ``0%``, ``under 0.1%``, ``3.5%``, ``31%``."""
    return percent(share).replace("<", "under ").replace(">", "over ")


def time(value: float | Never, unit: str) -> str:
    """``2.6 years``, ``1 month`` or ``never``."""
    if isinstance(value, str):
        return value
    return f"{number(value)} {unit if number(value) != '1' else unit.removesuffix('s')}"


def in_month(text: object) -> str:
    """``in January 2025`` of ``2025-01``; other words as they are."""
    return f"in {name_of(text)}"


def name_of(text: object) -> str:
    """``January 2025`` of ``2025-01``, without a year ``month 1 of year 1``; other words as they are."""
    try:
        year, of_year = divmod(month(str(text)), 12)
    except ValueError:
        return str(text)
    return f"{month_name[of_year + 1]} {year}" if year >= 1000 else f"month {of_year + 1} of year {year + 1}"


def written(value: Any, per: object = None) -> str:
    """A number as a scenario writes it: plain, a range, with claims or a distribution."""
    if isinstance(value, Mapping):
        if "value" in value:
            return written(value["value"], value.get("per", per))
        if "normal" in value:
            return f"{written(value['normal'][0])}, give or take {written(value['normal'][-1])}"
        return " to ".join(written(of) for of in value.values())
    if isinstance(value, list | tuple) and value:
        told = f"{written(value[0])} to {written(value[-1])}"
    elif isinstance(value, int | float) and not isinstance(value, bool):
        told = number(value)
    else:
        told = str(value)
    return f"{told} a {per}" if per else told
