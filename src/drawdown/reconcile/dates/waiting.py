"""Clues from steps of a transfer: what a text does not know yet, and what it tells of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from drawdown.claim import Claim
from drawdown.reconcile.dates.anchors import Anchors, Dated, is_step
from drawdown.reconcile.dates.curve import Choice, Clue, Curve
from drawdown.reconcile.dates.lanes import Lane, ends, first_day, lanes
from drawdown.reconcile.dates.windows import window

# Scales in days; conventions, see docs/methods/dating.md.
_WAITING, _SOON, _TOLD = 120.0, 20.0, 1000.0
_STILL_OPEN = frozenset({
    ("refused", "actual"), ("considered", "actual"), ("considered", "possible"), ("authorised", "denied"),
    ("authorised", "possible"), ("authorised", "asked"), ("announced", "denied"), ("delivered", "denied"),
    ("delivered", "possible"), ("delivered", "asked"), ("delivered", "planned"), ("used", "denied"),
    ("sold", "denied"), ("sold", "possible"), ("sold", "planned"), ("replaced", "planned"),
})  # fmt: skip
"""Event and status of what is told of a thing that was not given yet."""
_MORE = re.compile(
    r"\b(?:more|additional|another|further|extra)\b"
    r"(?! (?:than|likely|time|talks?|discussions?|information|details?))"
    r"|\bresum\w+|\buntil recently\b",
    re.I,
)
_THIS_YEAR = re.compile(
    r"\b(?:later )?this (?:year|spring|summer|autumn|fall|winter)\b|\bend of the year\b", re.I
)
_NEXT_YEAR = re.compile(r"\bnext (?:year|spring|summer)\b", re.I)
_COMING = re.compile(
    r"\b(?:coming|next|few) (?:days|weeks|week|month)\b|\bwithin (?:days|weeks)\b|\bshortly\b", re.I
)
_SAID = {
    "actual": "still ",
    "denied": "not ",
    "possible": "maybe ",
    "planned": "to be ",
    "asked": "asked whether ",
}
_LATER = 0.4  # how likely each further variant that could still be waited for is meant, where none is said
_SLIPPED = 0.3  # how likely what was expected in a year came a year later
_MOST = 3  # lanes of a kind that count


def step_clues(claims: Sequence[Claim], anchors: Anchors, report: str) -> Iterator[Clue]:
    """The clues of one report.

    Args:
        claims: Its claims, in order.
        anchors: What the ledger dates.
        report: Its id; what it dates itself counts for nothing.
    """
    had = [one for one in claims if is_step(one)]
    open_ = lanes(one for one in claims if (one.event, one.status) in _STILL_OPEN and not _of_more(one))
    waiting = {lane: one for lane, one in open_.items() if not any(lane.gone(one, step) for step in had)}
    yield from _each_once(_unsent(lane, one, anchors, report) for lane, one in waiting.items())
    yield from _each_once(_happened(lane, one, anchors, report) for lane, one in lanes(had).items())


def _of_more(claim: Claim) -> bool:
    return bool(_MORE.search(claim.evidence.text))


def _each_once(found: Iterable[Clue | None]) -> list[Clue]:
    """What a text says thrice is one ground."""
    return list(dict.fromkeys(one for one in found if one))[:_MOST]


def _unsent(lane: Lane, claim: Claim, anchors: Anchors, report: str) -> Clue | None:
    """It does not know of a step yet and lies before it; the variant unsaid, maybe before a later one."""
    choices: list[Choice] = []
    since = date.min
    steps = lane.steps(anchors, report, ends(claim.event))
    for number, one in enumerate(steps):
        why = f"{_SAID[claim.status]}{claim.event}: before {lane.told(one)}"
        for curve, share, words in _before(claim, one, since):
            choices.append(Choice(f"{why}{words}", curve, share * _LATER**number))
        since = one.last
    # What only one report tells, without its day, may be misread; what was planned may be given many times.
    sure = 0.93 if steps and steps[0].first and claim.status != "planned" else 0.85
    return Clue(tuple(choices), sure) if choices else None


def _before(claim: Claim, one: Dated, since: date) -> Iterator[tuple[Curve, float, str]]:
    """When a text comes out that waits for a step, as it says how long it expects to."""
    first, last = first_day(one), one.last
    words = claim.evidence.text
    for pattern, back in ((_THIS_YEAR, 0), (_NEXT_YEAR, 1)):
        if said := pattern.search(words):
            for slipped, share in ((0, 1.0), (1, _SLIPPED)):
                year = first.year - back - slipped
                low = max(date(year, 1, 1), since)
                high = min(date(year, 12, 31), last)
                if low <= high:
                    late = ", which came a year late" if slipped else ""
                    yield Curve(low.toordinal(), high.toordinal()), share, f', expected "{said[0]}"{late}'
            return
    low_ = since.toordinal() + 1
    begin = max(low_, first.toordinal())
    scale = _SOON if _COMING.search(words) else _WAITING
    yield Curve(begin, last.toordinal(), scale, 0.0, begin - low_ or 1), 1.0, ""


def _happened(lane: Lane, claim: Claim, anchors: Anchors, report: str) -> Clue | None:
    """It tells of a step: it lies after the first one known; a date of telling alone says nothing of that."""
    steps = [
        one
        for one in lane.steps(anchors, report, (claim.event,))
        if one.first and (one.variant == lane.variant or not lane.variant)
    ]
    if not steps or claim.happened:
        return None
    said = claim.why_missing.get("happened", "").rpartition(":")[2].strip().lower()
    told = [
        Choice(f'{claim.event} "{said}": {lane.told(one)}', Curve(span[0].toordinal(), span[1].toordinal()))
        for one in steps
        if (span := window(said, first_day(one), one.last))
    ]
    if told:
        return Clue(tuple(told), 0.8)
    one = min(steps, key=lambda one: (first_day(one), one.place))
    curve = Curve(first_day(one).toordinal(), one.last.toordinal(), 0.0, _TOLD)
    return Clue((Choice(f"{claim.event}: after {lane.told(one)}", curve),), 0.85)
