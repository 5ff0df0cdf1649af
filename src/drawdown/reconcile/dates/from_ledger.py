"""Clues that a ledger adds: what a text does not know yet, what it tells of, what dated reports have too."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.entry import Entry
from drawdown.reconcile.dates.anchors import (
    LEAST_CONFIDENCE,
    Anchors,
    Dated,
    ItemAnchors,
    figures_of,
    is_step,
    is_told_apart,
    recipient_of,
    totals_of,
    variant_of,
)
from drawdown.reconcile.dates.curve import FIRST, Choice, Clue, Curve, Days

# Scales in days; conventions, see docs/methods/dating.md.
_WAITING, _TOLD, _FIGURE, _COPIED, _NEAR = 120.0, 1000.0, 60.0, 5.0, 180
_STILL_OPEN = frozenset({
    ("refused", "actual"), ("considered", "actual"), ("considered", "possible"), ("authorised", "denied"),
    ("authorised", "possible"), ("announced", "denied"), ("delivered", "denied"), ("delivered", "possible"),
    ("delivered", "asked"), ("used", "denied"), ("authorised", "asked"), ("sold", "denied"),
    ("sold", "possible"), ("replaced", "planned"),
})  # fmt: skip
"""Event and status of what is told of a thing that was not given yet."""
_GIVEN, _PROMISED = ("sold", "delivered", "used"), ("authorised", "announced", "ordered")
_MORE = re.compile(
    r"\b(?:more|additional|another|further|extra)\b"
    r"(?! (?:than|likely|time|talks?|discussions?|information|details?))"
    r"|\bresum\w+|\buntil recently\b",
    re.I,
)
_LATER = 0.4  # how likely each further variant that could still be waited for is meant, where none is said
_ONE_STEP = 30  # days
_MOST_LANES, _MOST_FIGURES = 3, 2
_WEAK = 0.1  # how much others on the same item make a day likelier, beside that it is like any day

Lane = tuple[str | None, str, str | None, str | None]
"""Item without its variant, the variant, supplier and recipient."""


def ledger_clues(entries: Sequence[Entry], anchors: Anchors) -> Iterator[Clue]:
    """The clues of one report.

    Args:
        entries: Its claims.
        anchors: What the ledger dates; its own claims there count for nothing.
    """
    report = entries[0].claim.report if entries else ""
    claims = [one for one in _ordered(entries) if one.confidence >= LEAST_CONFIDENCE - 0.1]
    had = [one for one in claims if is_step(one)]
    open_ = _lanes(one for one in claims if (one.event, one.status) in _STILL_OPEN and not _of_more(one))
    waiting = {lane: one for lane, one in open_.items() if not any(_gone(lane, one, step) for step in had)}
    yield from _first(_unsent(lane, one, anchors, report) for lane, one in waiting.items())
    yield from _first(_happened(lane, one, anchors, report) for lane, one in _lanes(had).items())
    yield from _first(_figures(claims, anchors, report), _MOST_FIGURES)


def copied_clue(copied: Sequence[tuple[DateBounds, str]]) -> Clue | None:
    """What is copied from a dated report comes out within days of it."""
    choices = tuple(
        Choice(why, Curve(_ordinal(on.lower), _ordinal(on.upper), 1.0, _COPIED))
        for on, why in sorted(copied, key=lambda one: (one[0].edtf(), one[1]))
    )
    return Clue(choices, 0.95) if choices else None


def shades(entries: Sequence[Entry], anchors: Anchors, size: int) -> Iterator[tuple[Days, str]]:
    """Weights of days that part no hypotheses: totals that only grow, and when its item was written of."""
    report = entries[0].claim.report if entries else ""
    yield from _totals(_ordered(entries), anchors, report, size)
    items: dict[str | None, int] = defaultdict(int)
    for one in entries:
        items[one.claim.item.base] += 1
    if items:
        most = min(items, key=lambda item: (-items[item], item or ""))
        yield from _company(anchors.of(most), report, most, size)


def _ordered(entries: Sequence[Entry]) -> list[Claim]:
    return sorted((one.claim for one in entries), key=lambda one: (one.evidence.start, one.id))


def _of_more(claim: Claim) -> bool:
    return bool(_MORE.search(claim.evidence.text))


def _lanes(claims: Iterator[Claim] | Sequence[Claim]) -> dict[Lane, Claim]:
    """The claims by lane, the first of each; a transfer to nobody in particular tells nothing."""
    found: dict[Lane, Claim] = {}
    for one in claims:
        if one.item.base and is_told_apart(one) and (recipient_of(one) or one.event == "replaced"):
            found.setdefault((one.item.base, variant_of(one), one.supplier, recipient_of(one)), one)
    return found


def _gone(lane: Lane, waited: Claim, step: Claim) -> bool:
    """Whether a text itself tells that what it seems to wait for has come."""
    item, variant, supplier, recipient = lane
    return (
        step.event in _ends(waited.event)
        and step.item.base == item
        and (not variant or variant_of(step) in ("", variant))
        and step.supplier in (None, supplier)
        and recipient_of(step) in (None, recipient)
    )


def _ends(event: str) -> tuple[str, ...]:
    """The events that end the wait which an event tells of; what was promised may still be awaited."""
    if event == "replaced":
        return (event,)
    return _GIVEN if event in _GIVEN else (*_GIVEN, *_PROMISED)


def _first(found: Iterator[Clue | None] | Iterator[Clue], most: int = _MOST_LANES) -> Iterator[Clue]:
    """So many clues of a kind, each once: what a text says thrice is one ground."""
    kept: list[Clue] = []
    for one in found:
        if one and one not in kept:
            kept.append(one)
            yield one
        if len(kept) == most:
            return


def _steps(lane: Lane, of: ItemAnchors, report: str, events: Sequence[str]) -> list[Dated]:
    """The first dated step of each variant in a lane, as other reports tell, in order of time."""
    _, variant, supplier, recipient = lane
    best: dict[str, Dated] = {}
    for (event, named, by, to), dated in of.steps.items():
        fits = event in events and (not variant or named in ("", variant))
        if fits and to in (None, recipient) and (by is None or supplier is None or by == supplier):
            for one in dated:
                if one.report != report and (named not in best or one.place < best[named].place):
                    best[named] = one
    return sorted(best.values(), key=lambda one: one.place)


def _unsent(lane: Lane, claim: Claim, anchors: Anchors, report: str) -> Clue | None:
    """It does not know of a step yet and lies before it; the variant unsaid, maybe before a later one."""
    events = _ends(claim.event)
    steps = _steps(lane, anchors.of(lane[0]), report, events)
    steps = _without_opening(steps)
    choices: list[Choice] = []
    low = 0
    for one in steps:
        # Steps so near are one, told with the variant and without.
        if one.last.toordinal() < low + _ONE_STEP:
            continue
        what = f"{lane[0]}{'/' + one.variant if one.variant else ''}"
        why = f"{claim.event} ({claim.status}): before {what} was {_done(one)}"
        first = (one.first or one.last).toordinal()
        since = None if not low or low >= first else first - low - 1
        curve = Curve(max(low + 1, first), one.last.toordinal(), _WAITING, 0.0, since)
        choices.append(Choice(why, curve, _LATER ** len(choices)))
        low = one.last.toordinal()
    # What only one report tells, without its day, may be misread.
    return Clue(tuple(choices), 0.93 if steps[0].first else 0.85) if choices else None


def _without_opening(steps: list[Dated]) -> list[Dated]:
    """An authorisation of no variant in particular is of the one that is next given for the first time."""
    found: list[Dated] = []
    for place, one in enumerate(steps):
        later = [step for step in steps[place + 1 :] if step.variant]
        if not one.variant and one.why in ("authorised", "announced") and later:
            steps[steps.index(later[0])] = Dated(one.last, one.first, one.report, one.why, later[0].variant)
            continue
        found.append(steps[place])
    return sorted(found, key=lambda one: one.place)


def _happened(lane: Lane, claim: Claim, anchors: Anchors, report: str) -> Clue | None:
    """It tells of a step: it lies after the first one known."""
    steps = _steps(lane, anchors.of(lane[0]), report, (claim.event,))
    steps = [one for one in steps if one.first and (one.variant == lane[1] or not lane[1])]
    if not steps or claim.happened:
        return None
    one = min(steps, key=lambda one: (one.first or one.last, one.place))
    what = f"{lane[0]}{'/' + one.variant if one.variant else ''}"
    assert one.first
    curve = Curve(one.first.toordinal(), one.last.toordinal(), 0.0, _TOLD)
    return Clue((Choice(f"{claim.event}: after {what} was {_done(one)}", curve),), 0.85)


def _done(one: Dated) -> str:
    day = one.first if one.first == one.last else None
    when = f"on {day}" if day else f"(known by {one.last})"
    if one.first and not day:
        when = f"({DateBounds(one.first, one.last).edtf()})"
    return f"{one.why} {when}"


def _figures(claims: Sequence[Claim], anchors: Anchors, report: str) -> Iterator[Clue]:
    """It tells an exact figure that dated reports tell of the same step: it comes with them, or after."""
    for claim in claims:
        for figure in figures_of(claim):
            found = anchors.of(claim.item.base).figures.get((claim.event, claim.recipient, figure), ())
            choices = tuple(
                _told_with(one, f"{figure} {claim.event}") for one in found if one.report != report
            )
            if choices:
                # A round figure may be of something else.
                exact = len(figure.split()[0].split("e")[0].strip("0").replace(".", "")) > 1
                yield Clue(choices, 0.8 if exact else 0.5)


def _told_with(one: Dated, what: str) -> Choice:
    first = (one.first or one.last).toordinal()
    return Choice(
        f"{what}, as a report of {one.last} tells", Curve(first, one.last.toordinal(), 3.0, _FIGURE)
    )


def _totals(claims: Sequence[Claim], anchors: Anchors, report: str, size: int) -> Iterator[tuple[Days, str]]:
    """Totals only grow: it lies after dated ones that are smaller and before those that are larger."""
    days = np.arange(FIRST, FIRST + size)
    seen: set[tuple[tuple[str, ...], float]] = set()
    for claim in claims:
        for key, value in totals_of(claim):
            told = [one for one in anchors.of(claim.item.base).totals.get(key, ()) if one[2] != report]
            if len(told) < 2 or (key, value) in seen or len(seen) >= _MOST_FIGURES:
                continue
            seen.add((key, value))
            less = np.array([day.toordinal() for figure, day, _ in told if figure < value * 0.995])
            more = np.array([day.toordinal() for figure, day, _ in told if figure > value * 1.005])
            against = len(less) - np.searchsorted(np.sort(less), days) + np.searchsorted(np.sort(more), days)
            weight = np.exp(-3.0 * np.minimum(against, 2.0))
            bounds = _between(told, value)
            yield weight / weight.mean(), f"a total of {value:g} stands {bounds}"


def _between(told: Sequence[tuple[float, date, str]], value: float) -> str:
    under = [(figure, day) for figure, day, _ in told if figure < value * 0.995]
    over = [(figure, day) for figure, day, _ in told if figure > value * 1.005]
    parts = []
    if under:
        figure, day = max(under)
        parts.append(f"above {figure:g} of {day}")
    if over:
        figure, day = min(over)
        parts.append(f"below {figure:g} of {day}")
    return " and ".join(parts) or f"as told by {told[0][1]}"


def _company(of: ItemAnchors, report: str, item: str | None, size: int) -> Iterator[tuple[Days, str]]:
    """Reports on one item come in waves: more of them at a time make it likelier."""
    others = np.array([day.toordinal() for day, other in of.days if other != report])
    if len(others) < 3:
        return
    days = np.arange(FIRST, FIRST + size)
    near = np.searchsorted(others, days + _NEAR) - np.searchsorted(others, days - _NEAR)
    if not near.any():
        return
    first, last = date.fromordinal(int(others[0])), date.fromordinal(int(others[-1]))
    why = f"{len(others)} dated reports on {item or 'aid'} came out from {first} to {last}"
    yield 1 + _WEAK * near / near.mean(), why


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None
