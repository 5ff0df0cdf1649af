"""How far the last date that a dated text names lies behind it: a measure for the scales of curves."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median

from drawdown.reconcile.dates.named import Named, named
from evaluation.labelled import reports

_STEM = re.compile(r"\d{4}-\d\d-\d\d")


def lines(folders: list[Path]) -> Iterator[str]:
    """The gaps in days, for dates with their year, months and days without."""
    gaps: dict[str, list[int]] = {"with their year": [], "months without": [], "days without": []}
    for report in reports(folders):
        stem = _STEM.match(Path(report.path).stem)
        if not stem:
            continue
        on, found = date.fromisoformat(stem[0]), named(report.text)
        full = [one.bounds.upper for one in found if one.bounds and one.bounds.upper and not one.ahead]
        past = [(on - day).days for day in full if day <= on]
        gaps["with their year"] += [min(past)] if past else []
        for kind, with_day in (("months without", False), ("days without", True)):
            bare = [
                one for one in found if one.bounds is None and bool(one.day) is with_day and not one.ahead
            ]
            behind = [gap for one in bare if (gap := _behind(one, on)) is not None]
            gaps[kind] += [min(behind)] if behind else []
    for kind, found_gaps in gaps.items():
        if found_gaps:
            yield (
                f"dates {kind}: the nearest lies {median(found_gaps):.0f} days behind at the median "
                f"({len(found_gaps)} texts: {', '.join(map(str, sorted(found_gaps)))})"
            )


def _behind(one: Named, on: date) -> int | None:
    """Days since the first day of the last such month, or since the last such day."""
    known = [days[0] for year in (on.year - 1, on.year) if (days := one.in_year(year))]
    gaps = [(on - day).days for day in known if day <= on]
    return min(gaps) if gaps else None
