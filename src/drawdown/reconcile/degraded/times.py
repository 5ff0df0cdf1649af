"""Drift of time: a day lost or another, talks that were not held told as held."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.degraded import Drift
from drawdown.reconcile.degraded.filler import DATE
from drawdown.reconcile.degraded.sides import Sides, drift, told
from drawdown.when import in_words

_TALK = (
    r"(?:discussions?|talks|deliberations?|debates?|negotiations?|consultations?|consideration"
    r"|conversations?)"
)
_SPAN = r"(?:days|weeks|months|years)"
_NO_TALK = re.compile(rf"\b(?:no|without|nor|never any|not any)\b(?: [\w-]+){{0,3}} {_TALK}\b", re.I)
_LONG_TALK = re.compile(
    rf"\b(?:{_SPAN} of (?:[\w-]+ ){{0,2}}{_TALK}|(?:long|lengthy|prolonged|extensive|intense) {_TALK})\b",
    re.I,
)
_SINCE = re.compile(r"\bsince ((?:[\w'’-]+ ?){1,7})", re.I)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\ds?\b")


def times(sides: Sides) -> Iterator[Drift]:
    """At most one drift an event: the date of the origin is lost in the copy, or another."""
    for _, both in sides.by_event:
        mine = [one for one in both.copy if one.happened]
        theirs = [one for one in both.origin if one.happened]
        undated = not mine and not DATE.search(told(both.copy))
        dated = [one for one in theirs if DATE.search(one.evidence.text)]
        if undated and dated:
            copy, origin = both.copy[0], dated[0]
            yield drift("time", copy, origin, f'"{_date(origin)}" {_instead(both.copy)}')
        elif mine and theirs and not any(_touch(one, other) for one, other in product(*_dates(mine, theirs))):
            yield drift("time", mine[0], theirs[0], f'"{_date(theirs[0])}" became "{_date(mine[0])}"')


def talks(sides: Sides) -> Iterator[Drift]:
    """Talks of which the origin says that there were none, and the copy that they were long; at most one."""
    long = _first(_LONG_TALK, sides.copy)
    none = _first(_NO_TALK, sides.origin) if long else None
    if long and none and not _first(_LONG_TALK, sides.origin):
        yield drift("time", long[0], none[0], f'"{none[1]}" became "{long[1]}"')


def _first(pattern: re.Pattern[str], claims: Sequence[Claim]) -> tuple[Claim, str] | None:
    """The first claim whose sentence has such words, and these."""
    found = ((one, pattern.search(one.evidence.text)) for one in claims)
    return next(((one, match[0]) for one, match in found if match), None)


def _instead(copy: Sequence[Claim]) -> str:
    """What stands in the place of a date."""
    since = _SINCE.search(told(copy))
    return f'became "since {since[1].strip()}"' if since and not _YEAR.search(since[1]) else "is lost"


def _date(claim: Claim) -> str:
    since = _SINCE.search(claim.evidence.text)
    if since and _YEAR.search(since[1]):
        return f"since {since[1].strip()}"
    return in_words(claim.happened) if claim.happened else ""


def _dates(*sides: Sequence[Claim]) -> list[set[DateBounds]]:
    return [{one.happened for one in side if one.happened} for side in sides]


def _touch(a: DateBounds, b: DateBounds) -> bool:
    """Whether two dates may be one day; an open end reaches anywhere."""
    before = a.upper and b.lower and a.upper < b.lower
    behind = b.upper and a.lower and b.upper < a.lower
    return not before and not behind
