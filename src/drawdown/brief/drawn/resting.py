"""What a drawing rests on: how sure its dates are, and the reports behind it."""

from collections.abc import Iterable, Mapping

from drawdown.bounds import DateBounds
from drawdown.entry import Entry
from drawdown.plural import plural

_MOST = 12


def worked_out(bounds: DateBounds) -> bool:
    """Whether a date was put together or estimated, so that no report says it like that."""
    return bounds.qualifier in ("?", "%")


def source_lines(claims: Iterable[str], entries: Mapping[str, Entry]) -> tuple[str, ...]:
    """How many claims a drawing rests on, and in which reports."""
    told = dict.fromkeys(claims)
    reports = sorted({entries[claim].claim.path for claim in told if claim in entries})
    many = f"{_many(len(told), 'claim')} in {_many(len(reports), 'report')}"
    more = f" and {len(reports) - _MOST} more" if len(reports) > _MOST else ""
    return (f"{many}: {', '.join(reports[:_MOST])}{more}",)


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun if count == 1 else plural(noun)}"
