"""Compares two accounts: one origin, another, or unsure."""

from collections.abc import Sequence

from drawdown.account import Account, AccountLink
from drawdown.ground import Ground
from drawdown.reconcile.origins.circumstances import NEWS, OTHER_DAY, days_apart, matter, other_days, time
from drawdown.reconcile.origins.profile import Profile, profile
from drawdown.reconcile.origins.sourced import OTHER_PERSON, SOURCES, source
from drawdown.reconcile.origins.venues import venue
from drawdown.reconcile.origins.wordings import (
    COPIED,
    RARE,
    VERBATIM,
    WORDS,
    names,
    numbers,
    other_numbers,
    quotation,
)

SAME, UNSURE = 1.0, 0.5
"""Sums of weights from which two accounts have one origin, or may have."""
_SAID = (*WORDS, "numbers")
_LEAST_TIE = 0.1
_ONE_REPORT = 0.3
_NO_TIE = -1.0
_PRECISION = 1e-9
_UNDER = 0.05  # how far below "same" a ground that forbids it puts the sum


def compare(a: Account, b: Account) -> AccountLink:
    """A verdict from the pair alone, with its grounds; the order of the two does not matter."""
    a, b = (a, b) if a.id <= b.id else (b, a)
    one, other = profile(a), profile(b)
    if a.report == b.report:
        return _link(a, b, *_within(one, other))
    found = [source(one, other), time(one, other), matter(one, other)]
    if found[0].weight <= OTHER_PERSON or found[1].weight <= OTHER_DAY:
        return _link(a, b, "different", found)
    if found[0].name == "speaker":
        found += other_days(one, other)
    elif found[0].weight <= 0:
        found += other_numbers(one, other)
    found += [*venue(a, b), *quotation(one, other), *numbers(one, other), *names(one, other)]
    if not any(_ties(ground) for ground in found):
        # One event reported twice is one event, not one origin.
        found.append(Ground("no tie", _NO_TIE, "one matter at one time tells no common source"))
    over = _sum(found) - SAME
    if over >= -_PRECISION and (why := _at_most_unsure(one, other, found)):
        found.append(Ground(why[0], round(-over - _UNDER, 3), why[1]))
    return _link(a, b, _verdict(_sum(found)), found)


def _link(a: Account, b: Account, verdict: str, found: Sequence[Ground]) -> AccountLink:
    told = sorted((one for one in found if one.weight), key=lambda one: (-abs(one.weight), one.name))
    return AccountLink(a.id, b.id, verdict, tuple(told))


def _within(a: Profile, b: Profile) -> tuple[str, list[Ground]]:
    """Two accounts of one report: a writer who keeps two sources apart has two, but for an outlet."""
    found = [source(a, b), matter(a, b)]
    if found[1].weight > 0 and found[0].weight > 0:
        if found[0].name == "outlet":
            found.append(Ground("one report", _ONE_REPORT, "cited twice by one report"))
            return _verdict(_sum(found)), found
        if found[0].name == "officials" and _sum(found) >= UNSURE - _PRECISION:
            return "unsure", found
    return "different", found


def _sum(found: Sequence[Ground]) -> float:
    return sum(one.weight for one in found)


def _verdict(total: float) -> str:
    return "same" if total >= SAME - _PRECISION else "unsure" if total >= UNSURE - _PRECISION else "different"


def _weight(found: Sequence[Ground], *names: str) -> float:
    return max((one.weight for one in found if one.name in names), default=0.0)


def _ties(one: Ground) -> bool:
    """Whether a ground tells of a common source rather than of a common matter."""
    if one.name in SOURCES:
        return one.weight >= _LEAST_TIE
    return one.weight >= RARE and (one.name in WORDS or one.name in ("numbers", "names"))


def _at_most_unsure(a: Profile, b: Profile, found: Sequence[Ground]) -> tuple[str, str] | None:
    """Why two accounts cannot be told to have one origin, however much speaks for it."""
    words, tie = _weight(found, *WORDS), _weight(found, *SOURCES)
    outlet = _weight(found, "outlet")
    days = days_apart(a, b)
    if any(one.name == "occasion" and one.weight < 0 for one in found):
        return "other occasion", "what is said on two occasions has two origins, even in the same words"
    if a.account.speaker.kind == b.account.speaker.kind == "anonymous" and not words and not outlet:
        return "unnamed", "unnamed officials may tell the same to several outlets"
    said = a.account.occasion.on and b.account.occasion.on
    if days is not None and days > NEWS and not said:
        return "long after", f"{days} days apart, what is said again and what is recalled look alike"
    if days and days > 1 and not said and _weight(found, "speaker") and not _weight(found, *_SAID):
        return "days apart", "somebody may say the same on several days"
    if days is None and tie and not outlet and words < VERBATIM:
        return "undated", "nothing tells that it was said on one occasion"
    if not tie and words < COPIED:
        return "no source", "figures and names in common tell no common source"
    return None
