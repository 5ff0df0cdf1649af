"""How far the information of a brief reaches, clock by clock."""

from collections.abc import Iterator
from datetime import date

from drawdown.brief.material import Material
from drawdown.clock import CLOCKS, Clock
from drawdown.entry import Entry
from drawdown.when import day_in_words

_LABELS = {"recorded": "Recorded", "published": "Published", "disclosed": "Disclosed", "happened": "Happened"}


def as_of(material: Material) -> tuple[tuple[str, str], ...]:
    """By each clock, until when: the day asked for, else the last day that a claim or a report has on it."""
    asked = {known.clock: known.on for known in material.known_on}
    found = []
    for clock in reversed(CLOCKS):
        if clock in asked:
            found.append((_LABELS[clock], f"by {day_in_words(asked[clock])} (asked for)"))
        elif days := [*_days(material, clock)]:
            found.append((_LABELS[clock], f"until {day_in_words(max(days))}"))
    undated = sum(report.metadata.published is None for report in material.reports.values())
    if undated and "published" not in asked:
        many = f"{undated} report{'' if undated == 1 else 's'} undated"
        found = [(name, f"{words}; {many}" if name == "Published" else words) for name, words in found]
        if not any(name == "Published" for name, _ in found):
            found.append(("Published", many))
    return tuple(sorted(found, key=lambda one: [*_LABELS.values()].index(one[0]), reverse=True))


def _days(material: Material, clock: Clock) -> Iterator[date]:
    for entry in material.entries:
        bounds = entry.clock(clock) if clock != "disclosed" else entry.claim.disclosed
        if bounds and bounds.upper and entry.claim.status in ("actual", "denied"):
            # "In 2024" may mean its last day, and tells nothing of that day.
            day = bounds.lower or bounds.upper
            if clock in ("recorded", "published") or day <= _told(entry):
                yield day


def _told(entry: Entry) -> date:
    """The last day on which it may have been told: what is dated later is foreseen, however it is worded."""
    published = entry.source.published
    return (published and published.upper) or entry.recorded.date()
