"""Reversals: where a line turns from no to yes or back, and between which days."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby, pairwise

from drawdown.bounds import DateBounds
from drawdown.position import Reversal
from drawdown.reconcile.positions.sense import DONE, YES, Sense
from drawdown.reconcile.positions.stage import Stage

_CLOSE = timedelta(days=31)
_LONG = timedelta(days=92)
_UNCERTAIN = "order uncertain: the dates overlap"
_QUICK = "within a week: they may be two accounts that contradict each other"
_CLASS = "a class of items: what was refused and what was sent may not be the same"
_DEGRADED = "one side is told by degraded copies only"
_LABELS = ("refused", "paused", "trained", "considered", *reversed(DONE))


def reversals(stages: Sequence[Stage], is_class: bool = False) -> tuple[Reversal, ...]:
    """The turns of one line, in order of time.

    Args:
        stages: Its steps; undated ones turn nothing.
        is_class: Whether its item is a class, of which one thing may be refused and another sent.
    """
    tracks: dict[str, list[Stage]] = defaultdict(list)
    for one in sorted(stages, key=lambda one: one.order):
        if one.sense and (one.low or one.high):
            tracks[one.sense.track].append(one)
    found = [turn for name in sorted(tracks) for turn in _turns(_placed(tracks[name]))]
    if is_class:
        found = [replace(turn, reasons="; ".join(filter(None, (_CLASS, turn.reasons)))) for turn in found]
    return tuple(sorted(found, key=_order))


def _placed(steps: Sequence[Stage]) -> list[Stage]:
    """The steps of one track without states that may have held before a contrary step as well as after it."""
    days: dict[Sense | None, list[date]] = defaultdict(list)
    for one in steps:
        if one.high:
            days[one.sense].append(one.high)  # in order already
    return [
        one for one in steps if not (_vague(one) and _around(one, days[one.sense and one.sense.contrary]))
    ]


def _vague(one: Stage) -> bool:
    """Whether it is known only that a state held on some day of a long time, not that it is past."""
    loose = one.state and not one.past and one.low and one.high
    return bool(loose and one.low and one.high and one.high - one.low > _LONG)


def _around(one: Stage, contrary: Sequence[date]) -> bool:
    place = bisect_right(contrary, one.low or date.min)
    return place < len(contrary) and contrary[place] < (one.high or date.max)


def _turns(steps: Sequence[Stage]) -> Iterator[Reversal]:
    runs = [list(run) for _, run in groupby(steps, key=lambda one: one.sense and one.sense.sign)]
    for before, after in pairwise(runs):
        # A yes that nobody told, such as of a variant, is not what a later no takes back.
        if all(one.inferred or _contradicted(one, after) for one in before):
            continue
        for told, certain in ((_certain, True), (_likely, False)):
            turned = [other for other in after if any(told(one, other) for one in before)]
            if turned:
                yield _reversal(before, after, turned, certain)
                break


def _contradicted(one: Stage, after: Sequence[Stage]) -> bool:
    """Whether a yes was told while a no is known to have stood; a later no does not turn that."""
    close = (no.low for no in after if no.low and no.high and no.high - no.low <= _CLOSE)
    return one.sense == YES and any(one.high and low <= one.high for low in close)


def _certain(one: Stage, other: Stage) -> bool:
    """Whether the first surely came before the second."""
    if one.high and other.low and one.high < other.low:
        return True
    if one.past and not other.past and one.high and other.high:
        # "Until recently" and "earlier this year" put it before the day on which they were said.
        return one.high <= other.high and (other.low is None or one.low is None or one.low <= other.low)
    # What was still ruled out then had not been done before.
    ruled_out = one.rules_out(other.event) and not other.state and one.low and one.low == other.low
    return bool(ruled_out and one.high and other.high and one.high < other.high)


def _likely(one: Stage, other: Stage) -> bool:
    """Whether the first likely came before: both its ends are earlier, most of it outside the other."""
    if not (one.low and one.high and other.low and other.high):
        return False
    (start, end), (first, last) = sorted((one.low, one.high)), sorted((other.low, other.high))
    if not (start < first and end < last):
        return False
    common = (end - first).days + 1
    shorter = min((end - start).days, (last - first).days) + 1
    return common * 2 <= shorter


def _reversal(
    before: Sequence[Stage], after: Sequence[Stage], turned: Sequence[Stage], certain: bool
) -> Reversal:
    known = min((one.high for one in turned if one.high), default=None)
    last = max((day for one in before for day in _held(one) if not known or day <= known), default=None)
    between = DateBounds(last, known) if last or known else None
    doubts = [_UNCERTAIN] * (not certain)
    doubts += [_QUICK] * bool(last and known and (known - last).days <= 7)
    doubts += [_DEGRADED] * any(all(one.degraded for one in run) for run in (before, after))
    told = "; ".join(filter(None, (*doubts, changed(before, after))))
    claims = sorted({claim for one in (*before, *after) for claim in one.claims})
    return Reversal(_label(before, last), _label(turned, known), between, tuple(claims), told)


def _held(one: Stage) -> Iterator[date]:
    """The days by which it is known to have held, as far as it is known from when."""
    if one.low:
        yield one.low
        if one.state and one.high and one.high < one.low:
            yield one.high


def _label(run: Sequence[Stage], known: date | None) -> str:
    """The step that stands for a run: of those at the turn the plainest no, or the furthest rung of a yes."""
    at = [one for one in run if known in (one.low, one.high)] or list(run)
    first = min(at, key=lambda one: (one.low is None, _LABELS.index(one.event), one.status != "actual"))
    return " ".join(
        filter(None, (first.event, first.leaning, "" if first.status == "actual" else first.status))
    )


def changed(before: Sequence[Stage], after: Sequence[Stage]) -> str:
    """How the reasons changed, in words."""
    old, new = _given(before), _given(after)
    told = [
        f"{reason}: {old.get(reason, 'not given')} before, {new.get(reason, 'not given')} after"
        for reason in sorted(old.keys() | new.keys())
    ]
    return "; ".join(told)


def _given(run: Sequence[Stage]) -> dict[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for stage in run:
        for one in stage.reasons:
            found[one.reason].add(one.leaning or "given")
    return {reason: " and ".join(sorted(leanings)) for reason, leanings in found.items()}


def _order(turn: Reversal) -> tuple[date, date, str, str]:
    between = turn.between
    return (
        (between and between.upper) or date.max,
        (between and between.lower) or date.min,
        turn.before,
        turn.after,
    )
