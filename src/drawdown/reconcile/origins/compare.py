"""Compares two accounts: one origin, another, or unsure."""

from drawdown.account import Account, AccountLink
from drawdown.ground import Ground
from drawdown.reconcile.origins import grounds

SAME, UNSURE = 1.0, 0.5
"""Sums of weights from which two accounts have one origin, or may have."""
_TIES = frozenset(
    {"speaker", "outlet", "officials", "institution", "quotation", "wording", "numbers", "names"}
)


def compare(a: Account, b: Account) -> AccountLink:
    """A verdict from the pair alone, with its grounds; the order of the two does not matter."""
    a, b = sorted((a, b), key=lambda one: one.id)
    if a.report == b.report:
        return _within(a, b)
    found = [
        grounds.source(a, b),
        grounds.matter(a, b),
        grounds.time(a, b),
        *grounds.occasion(a, b),
        *grounds.quotation(a, b),
        *grounds.numbers(a, b),
        *grounds.names(a, b),
    ]
    if not any(one.weight > 0 and one.name in _TIES for one in found):
        # One event reported twice is one event, not one origin.
        found.append(Ground("no tie", -1.0, "the same matter at the same time tells no common source"))
    elif a.speaker.kind == b.speaker.kind == "anonymous" and not _words_in_common(found):
        found.extend(_unnamed(found))
    total = sum(one.weight for one in found)
    verdict = "same" if total >= SAME - 1e-9 else "unsure" if total >= UNSURE - 1e-9 else "different"
    told = sorted((one for one in found if one.weight), key=lambda one: (-abs(one.weight), one.name))
    return AccountLink(a.id, b.id, verdict, tuple(told))


def _within(a: Account, b: Account) -> AccountLink:
    """Two accounts of one report: a writer who keeps two sources apart has two, but for an outlet."""
    found = [one for one in (grounds.source(a, b), grounds.matter(a, b)) if one.weight]
    near = any(one.name == "matter" and one.weight > 0 for one in found)
    verdict = "different"
    if near and any(one.name == "outlet" and one.weight > 0 for one in found):
        found.append(Ground("one report", 0.3, "cited twice by one report"))
        verdict = "same" if sum(one.weight for one in found) >= SAME - 1e-9 else "different"
    elif near and any(one.name == "officials" and one.weight > 0 for one in found):
        total = sum(one.weight for one in found)
        verdict = "unsure" if total >= UNSURE - 1e-9 else "different"
    return AccountLink(a.id, b.id, verdict, tuple(found))


def _words_in_common(found: list[Ground]) -> bool:
    return any(one.name in ("quotation", "wording", "outlet") and one.weight > 0 for one in found)


def _unnamed(found: list[Ground]) -> list[Ground]:
    over = sum(one.weight for one in found) - SAME
    if over < 0:
        return []
    detail = "unnamed officials may tell the same to several outlets"
    return [Ground("unnamed", round(-over - 0.05, 3), detail)]
