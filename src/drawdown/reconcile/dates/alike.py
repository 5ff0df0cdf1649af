"""Clues from what a text has in common with dated reports: words, figures, totals, its item."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_catalogue
from drawdown.claim import Claim
from drawdown.reconcile.dates.anchors import Anchors, Dated, ItemAnchors, figures_of, totals_of
from drawdown.reconcile.dates.curve import FIRST, Choice, Clue, Curve, Days
from drawdown.reconcile.dates.lanes import first_day
from drawdown.when import day_in_words

# Scales in days; conventions, see docs/methods/dating.md.
_FIGURE, _COPIED, _HALF = 60.0, 5.0, 183
_ENOUGH = 3  # powers of two; fewer reports make no wave
_MOST = 2  # figures, and totals, that count
_WEAK = 0.1  # how much others on the same item make a day likelier, beside that it is like any day


def copied_clue(copied: Sequence[tuple[DateBounds, str]]) -> Clue | None:
    """What is copied from a dated report comes out within days of it."""
    choices = tuple(
        Choice(why, Curve(_ordinal(on.lower), _ordinal(on.upper), 1.0, _COPIED))
        for on, why in sorted(copied, key=lambda one: (one[0].edtf(), one[1]))
    )
    return Clue(choices, 0.95) if choices else None


def figure_clues(claims: Sequence[Claim], anchors: Anchors, report: str) -> list[Clue]:
    """It tells an exact figure that dated reports tell of the same step: it comes with them, or after."""
    found: dict[Clue, None] = {}
    for claim in claims:
        for figure in figures_of(claim):
            told = anchors.of(claim.item.base).figures.get((claim.event, claim.recipient, figure), ())
            number, _, unit = figure.partition(" ")
            what = f"{_number(float(number))} {unit} {claim.event}"
            choices = tuple(_told_with(one, what) for one in told if one.report != report)
            if choices:
                # A round figure may be of something else.
                exact = len(figure.split()[0].split("e")[0].strip("0").replace(".", "")) > 1
                found[Clue(choices, 0.8 if exact else 0.5)] = None
    return list(found)[:_MOST]


def _told_with(one: Dated, what: str) -> Choice:
    first = first_day(one).toordinal()
    return Choice(
        f"{what}, as a report of {day_in_words(one.last)} tells",
        Curve(first, one.last.toordinal(), 3.0, _FIGURE),
    )


def shades(claims: Sequence[Claim], anchors: Anchors, report: str, size: int) -> Iterator[tuple[Days, str]]:
    """Weights of days that part no hypotheses: totals that only grow, and when its item was written of."""
    yield from _totals(claims, anchors, report, size)
    items: dict[str | None, int] = defaultdict(int)
    for one in claims:
        items[one.item.base] += 1
    if items:
        most = min(items, key=lambda item: (-items[item], item or ""))
        yield from _company(anchors.of(most), most, size)


def _totals(claims: Sequence[Claim], anchors: Anchors, report: str, size: int) -> Iterator[tuple[Days, str]]:
    """Totals only grow: it lies after dated ones that are smaller and before those that are larger."""
    days = np.arange(FIRST, FIRST + size)
    seen: set[tuple[tuple[str, ...], float]] = set()
    for claim in claims:
        for key, value in totals_of(claim):
            told = [one for one in anchors.of(claim.item.base).totals.get(key, ()) if one[2] != report]
            if len(told) < 2 or (key, value) in seen or len(seen) >= _MOST:
                continue
            seen.add((key, value))
            less = np.array([day.toordinal() for figure, day, _ in told if figure < value * 0.995])
            more = np.array([day.toordinal() for figure, day, _ in told if figure > value * 1.005])
            against = len(less) - np.searchsorted(np.sort(less), days) + np.searchsorted(np.sort(more), days)
            weight = np.exp(-3.0 * np.minimum(against, 2.0))
            bounds = _between(told, value)
            yield weight / weight.mean(), f"a total of {_number(value)} lies {bounds}"


def _between(told: Sequence[tuple[float, date, str]], value: float) -> str:
    under = [(figure, day) for figure, day, _ in told if figure < value * 0.995]
    over = [(figure, day) for figure, day, _ in told if figure > value * 1.005]
    parts = []
    if under:
        figure, day = max(under)
        parts.append(f"above the {_number(figure)} told on {day_in_words(day)}")
    if over:
        figure, day = min(over)
        parts.append(f"below the {_number(figure)} told on {day_in_words(day)}")
    return " and ".join(parts) or f"at what was told by {day_in_words(told[0][1])}"


def _company(of: ItemAnchors, item: str | None, size: int) -> Iterator[tuple[Days, str]]:
    """Reports on one item come in waves: more of them in half a year make it likelier."""
    if sum(level for _, level in of.crowd) < _ENOUGH:
        return
    weight = np.zeros(size)
    for half, level in of.crowd:
        begin = half.toordinal() - FIRST
        weight[max(0, begin - _HALF // 2) : max(0, begin + _HALF + _HALF // 2)] += 2.0**level
    if not weight.any():
        return
    first, last = of.crowd[0][0].year, of.crowd[-1][0].year
    years = f"{first} to {last}" if first != last else first
    yield (
        1 + _WEAK * weight / weight.mean(),
        f"dated reports on {load_catalogue().item_in_sentence(item)} are of {years}",
    )


def _number(value: float) -> str:
    return f"{value:,.12g}"


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None
