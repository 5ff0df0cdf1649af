"""Grounds from what two accounts are about and when they were said or came out."""

from collections.abc import Iterator

from drawdown.ground import Ground
from drawdown.reconcile.origins import times
from drawdown.reconcile.origins.matters import in_words, one_item, one_matter
from drawdown.reconcile.origins.profile import Profile
from drawdown.when import in_phrase

NEWS = 3
"""Days for which a statement is news; later it is recalled, or said again."""
OTHER_DAY = -1.5
"""Weight of stated days that exclude each other; nothing else makes up for it."""
_MATTER, _ITEM, _OTHER_ITEM = 0.3, 0.1, -0.4
_DAY, _NEXT, _DAYS, _MAYBE, _LATER, _FAR, _LONG_AGO = 0.3, 0.2, 0.1, 0.05, -0.1, -0.4, -0.9
_OTHER_DAY = -0.15
_WEEKS, _MONTH = 10, 30  # days


def matter(a: Profile, b: Profile) -> Ground:
    """Whether two accounts are about one matter, which they may tell contrary things of, as copies do."""
    kinds = a.kinds if a.kinds == b.kinds else a.kinds | b.kinds
    shared = next((one for one in a.subjects for other in b.subjects if one_matter(one, other, kinds)), None)
    if shared:
        return Ground("matter", _MATTER, in_words(shared))
    if any(one_item(one.item, other.item, kinds) for one in a.subjects for other in b.subjects):
        return Ground("matter", _ITEM, "one item, something else about it")
    return Ground("matter", _OTHER_ITEM, "no item in common")


def days_apart(a: Profile, b: Profile) -> int | None:
    """Days between the two at least, as they tell; None where one is undated."""
    return None if a.on is None or b.on is None else times.gap(a.on, b.on)


def time(a: Profile, b: Profile) -> Ground:
    """How near the two were said or came out, as they tell."""
    here, there = a.account.occasion.on, b.account.occasion.on
    days = days_apart(a, b)
    if here and there:
        if days and days > 1:
            return Ground("dates", OTHER_DAY, f"said {in_phrase(here)}, the other {in_phrase(there)}")
        if a.exact and b.exact:
            return Ground("dates", _DAY, f"both said {in_phrase(here)}")
    for said, other in ((here, b.account.published), (there, a.account.published)):
        if said and said.lower and other and other.upper and said.lower > other.upper:
            words = f"said {in_phrase(said)}, the other published {in_phrase(other)}, before it"
            return Ground("dates", OTHER_DAY, words)
    if days is None:
        return Ground("dates", 0.0, "not both are dated")
    return _near(days, a.exact and b.exact)


def _near(days: int, exact: bool) -> Ground:
    apart = f"{days} days apart"
    if days > _MONTH:
        return Ground("dates", _LONG_AGO, apart)
    if days > _WEEKS:
        return Ground("dates", _FAR, apart)
    if days > NEWS:
        return Ground("dates", _LATER, apart)
    if not exact:
        return Ground("dates", _MAYBE, "may be of the same days")
    if days > 1:
        return Ground("dates", _DAYS, apart)
    return Ground("dates", _NEXT if days else _DAY, "a day apart" if days else "the same day")


def other_days(a: Profile, b: Profile) -> Iterator[Ground]:
    """What one outlet has somebody say on two days was said twice, unless both tell one day of speaking.

    Another outlet may be a day late.
    """
    days = days_apart(a, b)
    one, other = a.account, b.account
    if days and one.outlet == other.outlet and not (one.occasion.on and other.occasion.on):
        yield Ground("other day", _OTHER_DAY, "an outlet does not bring one statement on two days")
