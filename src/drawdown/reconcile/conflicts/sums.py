"""Figures against arithmetic on others: no more can be held, sold and used than was ever made."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from drawdown.catalogue import Catalogue
from drawdown.claim import Claim
from drawdown.conflict import Conflict
from drawdown.ground import Ground
from drawdown.reconcile.conflicts.figures import Figure
from drawdown.reconcile.conflicts.judge import Judgement
from drawdown.reconcile.conflicts.matters import is_class
from drawdown.reconcile.conflicts.times import When
from drawdown.reconcile.conflicts.told import Told

# Makers go on making: a total this much older than the parts says little of them.
_OLDER = timedelta(days=366)
_ROWS = 3  # for one item
_PARTS = ("held", "sold", "used")


def of_sums(claims: Iterable[Told], catalogue: Catalogue) -> Iterator[Conflict]:
    """Totals made against the parts that one report tells of, where the parts are more."""
    made: defaultdict[str, list[tuple[Told, Figure]]] = defaultdict(list)
    parts: defaultdict[tuple[str, str], list[tuple[Told, Figure]]] = defaultdict(list)
    for one in claims:
        claim = one.claim
        if claim.status != "actual" or claim.item.id is None or is_class(claim.item.id, catalogue):
            continue
        for figure in one.figures:
            if figure.kind != "count":
                continue
            if claim.event == "produced" and figure.high is not None and _whole(claim, figure):
                made[claim.item.id].append((one, figure))
            elif claim.event in _PARTS and figure.low is not None:
                parts[claim.item.id, claim.report].append((one, figure))
    # Every report with a part is compared with the one total that leaves it most room.
    most = {item: max(totals, key=_room) for item, totals in made.items()}
    over: defaultdict[str, list[Judgement]] = defaultdict(list)
    for (item, _), found in parts.items():
        if item in most and (row := _against(most[item], found)):
            over[item].append(row)
    for item, rows in over.items():
        about = f"{catalogue.item_name(item)}: made against {' + '.join(_PARTS)}"
        yield from (row.row(about) for row in sorted(rows, key=lambda row: row.place)[:_ROWS])


def _against(total: tuple[Told, Figure], found: list[tuple[Told, Figure]]) -> Judgement | None:
    whole, made = total
    # What one party holds may be told twice, and what was used or sold before may be in a later total.
    apart: dict[tuple[str, str | None], tuple[Told, Figure]] = {}
    for one, figure in sorted(found, key=lambda part: (-(part[1].low or 0), part[0].rank)):
        claim = one.claim
        apart.setdefault((claim.event, claim.recipient or claim.party), (one, figure))
    parts = list(apart.values())
    sum_ = sum(figure.low or 0 for _, figure in parts)
    if made.high is None or sum_ <= made.high or any(not _one_unit(made, figure) for _, figure in parts):
        return None
    largest = parts[0][0]
    working = " + ".join(f"{figure.said} {one.claim.event}" for one, figure in parts)
    grounds = [Ground("arithmetic", 0.7, f"{working} = at least {sum_:,.0f} > {made.said} made")]
    timely = _timely(whole.when, largest.when)
    grounds.append(
        Ground("time", 0.3 if timely else 0.0, "the total may be older" if not timely else "of one time")
    )
    return Judgement(whole.claim, largest.claim, "conflict" if timely else "unsure", grounds)


def _whole(claim: Claim, figure: Figure) -> bool:
    """Whether a figure is all that was ever made: "since 1990", or with no time named at all."""
    if figure.scope in ("part", "capacity", "customer") or claim.destination:
        return False
    period = figure.period
    return (
        period is None or period.upper is None or period.lower is None or _years(period.lower, period.upper)
    )


def _years(first: date, last: date) -> bool:
    return last - first > 5 * _OLDER


def _timely(made: When, parts: When) -> bool:
    first, last = made.said, parts.said
    if first is None or last is None or first.upper is None or last.lower is None:
        return False
    return made.sure and parts.sure and last.lower - first.upper <= _OLDER


def _room(one: tuple[Told, Figure]) -> tuple[float, str]:
    return one[1].high or 0, one[0].claim.id


def _one_unit(one: Figure, other: Figure) -> bool:
    return len({one.unit, other.unit} - {None, "piece", "unit"}) < 2
