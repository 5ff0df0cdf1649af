"""Figures against arithmetic on others: no more can be held, sold and used than was ever made."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from drawdown.catalogue import Catalogue
from drawdown.conflict import Conflict
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.ground import Ground
from drawdown.reconcile.conflicts.figures import Figure, figures
from drawdown.reconcile.conflicts.judge import Judgement
from drawdown.reconcile.conflicts.matters import is_class
from drawdown.reconcile.conflicts.pairs import rank
from drawdown.reconcile.conflicts.times import When, when

# Makers go on making: a total this much older than the parts says little of them.
_OLDER = timedelta(days=366)
_ROWS = 3  # for one item
_PARTS = ("held", "sold", "used")


def of_sums(entries: Iterable[Entry], dossier: Dossier, catalogue: Catalogue) -> Iterator[Conflict]:
    """Totals made against the parts that one report tells of, where the parts are more."""
    made: defaultdict[str, list[tuple[Entry, Figure]]] = defaultdict(list)
    parts: defaultdict[tuple[str, str], list[tuple[Entry, Figure]]] = defaultdict(list)
    for entry in entries:
        claim = entry.claim
        if claim.status != "actual" or claim.item.id is None or is_class(claim.item.id, catalogue):
            continue
        for figure in figures(claim):
            if figure.kind != "count":
                continue
            if claim.event == "produced" and figure.high is not None and _whole(entry, figure):
                made[claim.item.id].append((entry, figure))
            elif claim.event in _PARTS and figure.low is not None:
                parts[claim.item.id, claim.report].append((entry, figure))
    # Every report with a part is compared with the one total that leaves it most room.
    most = {item: max(totals, key=_room) for item, totals in made.items()}
    over: defaultdict[str, list[Judgement]] = defaultdict(list)
    for (item, _), found in parts.items():
        if item in most and (row := _against(most[item], found, dossier)):
            over[item].append(row)
    for item, rows in over.items():
        about = f"{catalogue.item_name(item)}: made against {' + '.join(_PARTS)}"
        yield from (row.row(about) for row in sorted(rows, key=lambda row: row.place)[:_ROWS])


def _against(
    total: tuple[Entry, Figure], found: list[tuple[Entry, Figure]], dossier: Dossier
) -> Judgement | None:
    whole, made = total
    # What one party holds may be told twice, and what was used or sold before may be in a later total.
    apart: dict[tuple[str, str | None], tuple[Entry, Figure]] = {}
    for entry, figure in sorted(found, key=lambda one: (-(one[1].low or 0), rank(one[0]))):
        claim = entry.claim
        apart.setdefault((claim.event, claim.recipient or claim.party), (entry, figure))
    parts = list(apart.values())
    sum_ = sum(figure.low or 0 for _, figure in parts)
    if made.high is None or sum_ <= made.high or any(not _one_unit(made, figure) for _, figure in parts):
        return None
    largest = parts[0][0]
    working = " + ".join(f"{figure.said} {entry.claim.event}" for entry, figure in parts)
    grounds = [Ground("arithmetic", 0.7, f"{working} = at least {sum_:,.0f} > {made.said} made")]
    timely = _timely(when(dossier, whole), when(dossier, largest))
    grounds.append(
        Ground("time", 0.3 if timely else 0.0, "the total may be older" if not timely else "of one time")
    )
    return Judgement(whole, largest, "conflict" if timely else "unsure", grounds)


def _whole(entry: Entry, figure: Figure) -> bool:
    """Whether a figure is all that was ever made: "since 1990", or with no time named at all."""
    if figure.scope in ("part", "capacity", "customer") or entry.claim.destination:
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


def _room(one: tuple[Entry, Figure]) -> tuple[float, str]:
    return one[1].high or 0, one[0].claim.id


def _one_unit(one: Figure, other: Figure) -> bool:
    return len({one.unit, other.unit} - {None, "piece", "unit"}) < 2
