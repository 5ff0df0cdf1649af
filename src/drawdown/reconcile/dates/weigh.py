"""Puts all grounds together: which stretches of days an undated report may be of, and how likely each is."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from drawdown.bounds import DateBounds
from drawdown.catalogue import Occasions
from drawdown.dating import Dating
from drawdown.entry import Entry
from drawdown.reconcile.dates.alike import copied_clue, figure_clues, shades
from drawdown.reconcile.dates.anchors import LEAST_CONFIDENCE, Anchors
from drawdown.reconcile.dates.curve import FIRST, NONE, Clue, Days, Ways
from drawdown.reconcile.dates.from_text import own_clue, text_clues
from drawdown.reconcile.dates.waiting import step_clues

MASS = 0.9
"""Share of a hypothesis that its bounds hold."""
_JUMP = 0.3  # by how much belief must change from one day to the next, in logarithms, to part two hypotheses
_LEAST = 0.03  # a stretch less likely is no hypothesis
_MOST = 20
_LESS = 0.1  # a text needs to be less sure of its own claims than those that date others
_END = date(2100, 1, 1)  # days told of beyond it are no guide


def weigh(
    own: tuple[Dating, ...],
    text: str,
    entries: Sequence[Entry],
    anchors: Anchors,
    copied: Sequence[tuple[DateBounds, str]],
    occasions: Occasions,
) -> tuple[Dating, ...]:
    """The hypotheses on when an undated report came out, the most probable first; none where nothing tells.

    Args:
        own: What the reading made of its text.
        text: The text, without the site's furniture.
        entries: Its claims.
        anchors: What the ledger dates.
        copied: Dates of dated reports that it copies, each with why that is thought.
        occasions: The public occasions that are known.

    Returns: Hypotheses whose bounds each hold 90% of it, and whose probabilities add up to 1.
    Source: Bayes' rule over days, grounds taken as independent; docs/methods/dating.md.
    """
    last = _last(own, entries, copied, occasions)
    size = last.toordinal() - FIRST + 1
    claims = sorted((one.claim for one in entries), key=lambda one: (one.evidence.start, one.id))
    trusted = [one for one in claims if one.confidence >= LEAST_CONFIDENCE - _LESS]
    report = claims[0].report if claims else ""
    found = [
        own_clue(own),
        copied_clue(copied),
        *text_clues(text, occasions, last),
        *step_clues(trusted, anchors, report),
        *figure_clues(trusted, anchors, report),
    ]
    clues = [one for one in found if one]
    if not clues or size < 2 or any(one.bounds.upper and one.bounds.upper.toordinal() < FIRST for one in own):
        return own
    weighed = [one.weigh(size) for one in clues]
    log = sum((np.log(days) for days, _ in weighed), np.zeros(size))
    shading = list(shades(claims, anchors, report, size))
    log = sum((np.log(days) for days, _ in shading), log)
    belief = np.exp(log - log.max())
    belief /= belief.sum()
    runs = _runs([ways for _, ways in weighed], log)
    masses = np.add.reduceat(belief, [low for low, _ in runs])
    kept = sorted(
        (place for place in range(len(runs)) if masses[place] >= _LEAST), key=lambda place: -masses[place]
    )[:_MOST]
    told = [
        _hypothesis(
            belief, runs[place], clues, [ways for _, ways in weighed], [why for _, why in shading], size
        )
        for place in kept
    ]
    # A stretch on which no ground holds is what is left over, and no hypothesis.
    sure = [(one, float(masses[place])) for one, place in zip(told, kept, strict=True) if one.grounds]
    return _shared([one for one, _ in sure], [mass for _, mass in sure]) or own


def _last(
    own: Sequence[Dating],
    entries: Sequence[Entry],
    copied: Sequence[tuple[DateBounds, str]],
    occasions: Occasions,
) -> date:
    """The last day it can have come out: that of its recording, or some time after the last day told of."""
    if entries:
        return min(max(one.recorded.date() for one in entries), _END)
    days = [day for one in own for day in (one.bounds.lower, one.bounds.upper) if day]
    days += [day for on, _ in copied for day in (on.lower, on.upper) if day]
    days += [held.last for one in occasions.all.values() if one.kind != "office" for held in one.held]
    return min(max(days, default=date(2000, 1, 1)), _END) + timedelta(days=366)


def _runs(ways: Sequence[Ways], log: Days) -> list[tuple[int, int]]:
    """Stretches of days on which every ground holds in one way, or in ways that pass into each other."""
    size = len(log)
    change = np.zeros(size, bool)
    jump = np.abs(np.diff(log)) > _JUMP
    for one in ways:
        ends = (one[1:] == NONE) | (one[:-1] == NONE)
        change[1:] |= (one[1:] != one[:-1]) & (jump | ends)
    starts = [0, *np.flatnonzero(change).tolist()]
    return list(zip(starts, [*starts[1:], size], strict=True))


def _hypothesis(
    belief: Days,
    run: tuple[int, int],
    clues: Sequence[Clue],
    ways: Sequence[Ways],
    shading: Sequence[str],
    size: int,
) -> Dating:
    low, high = run
    part = belief[low:high]
    order = np.sort(part)[::-1]
    level = order[min(len(order) - 1, int(np.searchsorted(np.cumsum(order), MASS * part.sum())))]
    days = np.flatnonzero(part >= level * (1 - 1e-9)) + low
    best = low + int(part.argmax())
    grounds = [one.choices[way[best]].why for one, way in zip(clues, ways, strict=True) if way[best] != NONE]
    against = [
        f"against it: {one.choices[0].why}"
        for one, way in zip(clues, ways, strict=True)
        if way[best] == NONE and len(one.choices) == 1 and one.choices[0].curve.rules_out(FIRST + best)
    ]
    lower = date.fromordinal(FIRST + int(days[0])) if days[0] > 0 else None
    upper = date.fromordinal(FIRST + int(days[-1])) if days[-1] < size - 1 else None
    bounds = (
        DateBounds(lower, upper, "%")
        if lower or upper
        else DateBounds(None, date.fromordinal(FIRST + size - 1), "%")
    )
    return Dating(bounds, tuple(dict.fromkeys((*grounds, *shading, *against))) if grounds else ())


def _shared(told: Sequence[Dating], masses: Sequence[float]) -> tuple[Dating, ...]:
    """The hypotheses with what probability each has beside the others, in thousandths that add up to 1."""
    whole = sum(masses)
    thousandths = [round(1000 * mass / whole) for mass in masses]
    if thousandths:
        thousandths[0] += 1000 - sum(thousandths)
    found = [
        Dating(one.bounds, one.grounds, part / 1000) for one, part in zip(told, thousandths, strict=True)
    ]
    return tuple(sorted(found, key=lambda one: (-(one.probability or 0), one.bounds.edtf())))
