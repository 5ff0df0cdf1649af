"""One institution in several statements of one day: for independence they count once."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.joined import Joined
from drawdown.origin import Origin
from drawdown.reconcile.origins import times
from drawdown.reconcile.origins.matters import told
from drawdown.reconcile.origins.sources import overlap

_OPEN = date.max


def voices(origins: Sequence[Origin]) -> dict[str, tuple[str, ...]]:
    """For each origin in which an institution speaks, the others that count as one with it.

    Those of one institution with an item in common, on days that are or may be the same. A statement of
    which only the month is known is put to the first of that month.
    """
    by_matter: dict[tuple[str, str], list[Origin]] = defaultdict(list)
    for one in origins:
        if one.institution and one.on and _within_a_month(one.on) and _is_told(one):
            for item in {told(text).item for account in one.accounts for text in account.subjects}:
                by_matter[one.institution, item].append(one)
    joined = Joined(one.id for one in origins)
    for _, same in sorted(by_matter.items()):
        for group in _of_one_day(same):
            for other in group[1:]:
                joined.join(group[0].id, other.id)
    return {
        id: tuple(other for other in group if other != id) for group in joined.sets().values() for id in group
    }


def _is_told(one: Origin) -> bool:
    """Whether its day rests on what reports say: an estimate of an undated report's is no day of speaking."""
    return any(account.occasion.on or account.published for account in one.accounts)


def _within_a_month(on: DateBounds) -> bool:
    span = times.span(on)
    return span is not None and span <= times.MONTH


def _of_one_day(origins: Sequence[Origin]) -> list[list[Origin]]:
    """Groups with a day in common; days first, then months, which join the first group that they meet."""
    ordered = sorted(origins, key=lambda one: (not times.is_exact(one.on), _lower(one), one.id))
    groups: list[list[Origin]] = []
    common: list[DateBounds] = []
    # Days come in order, so a day meets the last group or none.
    for one in ordered:
        assert one.on
        places = (
            range(len(groups)) if not times.is_exact(one.on) else range(max(0, len(groups) - 1), len(groups))
        )
        for place in places:
            both = overlap(common[place], one.on)
            if both:
                groups[place].append(one)
                common[place] = both
                break
        else:
            groups.append([one])
            common.append(one.on)
    return groups


def _lower(one: Origin) -> date:
    return (one.on.lower if one.on else None) or _OPEN
