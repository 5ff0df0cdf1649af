"""Compares two accounts: one origin, another, or unsure."""

from collections.abc import Sequence

from drawdown.account import Account, AccountLink
from drawdown.ground import Ground
from drawdown.reconcile.origins import grounds
from drawdown.reconcile.origins.venues import venue

SAME, UNSURE = 1.0, 0.5
"""Sums of weights from which two accounts have one origin, or may have."""
_SOURCE = frozenset({"speaker", "outlet", "officials", "institution"})
_WORDS = frozenset({"quotation", "wording"})
_LEAST_TIE = 0.1
_PRECISION = 1e-9
_UNDER = 0.05  # how far below "same" a ground that forbids it puts the sum


def compare(a: Account, b: Account) -> AccountLink:
    """A verdict from the pair alone, with its grounds; the order of the two does not matter."""
    a, b = sorted((a, b), key=lambda one: one.id)
    if a.report == b.report:
        return _within(a, b)
    found = [
        grounds.source(a, b),
        grounds.matter(a, b),
        grounds.time(a, b),
        *venue(a, b),
        *grounds.quotation(a, b),
        *grounds.numbers(a, b),
        *grounds.names(a, b),
    ]
    if not any(_ties(one) for one in found):
        # One event reported twice is one event, not one origin.
        found.append(Ground("no tie", -1.0, "the same matter at the same time tells no common source"))
    over = _sum(found) - SAME
    if over >= -_PRECISION and (why := _at_most_unsure(a, b, found)):
        found.append(Ground(*why[:1], round(-over - _UNDER, 3), why[1]))
    total = _sum(found)
    verdict = (
        "same" if total >= SAME - _PRECISION else "unsure" if total >= UNSURE - _PRECISION else "different"
    )
    told = sorted((one for one in found if one.weight), key=lambda one: (-abs(one.weight), one.name))
    return AccountLink(a.id, b.id, verdict, tuple(told))


def _within(a: Account, b: Account) -> AccountLink:
    """Two accounts of one report: a writer who keeps two sources apart has two, but for an outlet."""
    found = [one for one in (grounds.source(a, b), grounds.matter(a, b)) if one.weight]
    near = any(one.name == "matter" and one.weight > 0 for one in found)
    verdict = "different"
    if near and any(one.name == "outlet" and one.weight > 0 for one in found):
        found.append(Ground("one report", 0.3, "cited twice by one report"))
        verdict = "same" if _sum(found) >= SAME - _PRECISION else "different"
    elif near and any(one.name == "officials" and one.weight > 0 for one in found):
        verdict = "unsure" if _sum(found) >= UNSURE - _PRECISION else "different"
    return AccountLink(a.id, b.id, verdict, tuple(found))


def _sum(found: Sequence[Ground]) -> float:
    return sum(one.weight for one in found)


def _weight(found: Sequence[Ground], *names: str) -> float:
    return max((one.weight for one in found if one.name in names), default=0.0)


def _ties(one: Ground) -> bool:
    if one.name in _SOURCE:
        return one.weight >= _LEAST_TIE
    return one.weight > _LEAST_TIE and one.name in (*_WORDS, "numbers", "names")


def _at_most_unsure(a: Account, b: Account, found: Sequence[Ground]) -> tuple[str, str] | None:
    """Why two accounts cannot be told to have one origin, however much speaks for it."""
    words, source = _weight(found, *_WORDS), _weight(found, *_SOURCE)
    days = grounds.days_apart(a, b)
    said = bool(a.occasion.on and b.occasion.on)
    if a.speaker.kind == b.speaker.kind == "anonymous" and not words and not _weight(found, "outlet"):
        return "unnamed", "unnamed officials may tell the same to several outlets"
    if any(one.name == "occasion" and one.weight < 0 for one in found):
        return "other occasion", "what is said on two occasions has two origins, even in the same words"
    if days is not None and days > grounds.NEWS and not said:
        return "long after", f"{days} days apart, what is said again and what is recalled look alike"
    if days is None and source and _weight(found, "outlet") == 0 and words < grounds.VERBATIM:
        return "undated", "nothing tells that it was said on one occasion"
    if not source and words < grounds.COPIED:
        return "no source", "figures and names in common tell no common source"
    return None
