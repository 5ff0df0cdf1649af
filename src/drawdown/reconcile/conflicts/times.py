"""Whether two claims speak of one time, as far as their dates tell."""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from drawdown.bounds import DateBounds
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.reconcile.conflicts import words

# A date that may mean any day of more than this many says too little to make two claims contemporary.
_WIDE = timedelta(days=45)
# "Not sent" a week before "sent" tells of a delivery in between more likely than of a quarrel.
_SOON = timedelta(days=7)
# A denial this long after what it denies may be of something newer.
_LONG = timedelta(days=60)


class Order(StrEnum):
    """How two claims lie in time."""

    together = "of one time"
    before = "the first before the second"
    after = "the second before the first"
    elsewhere = "of other periods"
    unknown = "times not known well enough"


class When(NamedTuple):
    """The times of a claim; None is unknown.

    Attributes:
        happened: When its matter happened or holds, as it says itself.
        said: When it was said, else when its report came out.
        sure: Whether ``said`` is stated and not estimated.
        past: Whether it looks back on how things stood, without saying when.
    """

    happened: DateBounds | None
    said: DateBounds | None
    sure: bool
    past: bool = False

    @property
    def at(self) -> DateBounds | None:
        """When it holds, as far as known."""
        return self.happened or self.said

    @property
    def key(self) -> date | None:
        """A day to sort by."""
        at = self.at
        return (at.upper or at.lower) if at else None


def when(dossier: Dossier, entry: Entry) -> When:
    """The times of a claim."""
    on = dossier.occasion(entry.claim.id).on
    said = on or dossier.published(entry)
    past = entry.claim.happened is None and words.past(entry.claim.evidence.text)
    return When(entry.claim.happened, said, bool(entry.source.published or on), past)


def of_states(one: When, other: When, days: int) -> Order:
    """The order of two claims on how things stand; answers within ``days`` of each other are of one time."""
    first, second = one.at, other.at
    if first is None or second is None:
        return Order.unknown
    if one.past != other.past:
        return _looking_back(one, other)
    near = timedelta(days=days)
    if _ends_before(first, second, near):
        return Order.before
    if _ends_before(second, first, near):
        return Order.after
    return Order.together if _tight(one) and _tight(other) else Order.unknown


def of_event(yes: When, no: When) -> Order:
    """The order of "it has happened" and "it has not", the first being ``yes``."""
    if no.past:
        return Order.after if _looking_back(no, yes) is Order.before else Order.unknown
    if yes.happened:
        return _happened_in(yes.happened, no)
    if yes.said is None or no.said is None or yes.said.upper is None or no.said.upper is None:
        return Order.unknown
    if no.happened and no.happened.lower:
        return Order.unknown
    if _ends_before(no.said, yes.said, _SOON):
        return Order.after
    if not (_tight(yes) and _tight(no)):
        return Order.unknown
    day = timedelta(days=1)
    recent = not _ends_before(yes.said, no.said, _LONG)
    return Order.together if recent and not _ends_before(no.said, yes.said, day) else Order.unknown


def _looking_back(one: When, other: When) -> Order:
    """The order of two claims of which only one looks back: what held once was over when that was said."""
    back, now, order = (one, other, Order.before) if one.past else (other, one, Order.after)
    if back.at is None or now.at is None or _ends_before(now.at, back.at, timedelta()):
        return Order.unknown
    if not (_tight(now) or _ends_before(back.at, now.at, timedelta())):
        # It may have been said long before that look back.
        return Order.unknown
    return order


def _happened_in(happened: DateBounds, no: When) -> Order:
    start = no.happened.lower if no.happened else None
    last = (no.happened.upper if no.happened else None) or (no.said.lower if no.said else None)
    if last is None:
        return Order.unknown
    if happened.lower and happened.lower > last:
        return Order.after
    if start and happened.upper and happened.upper < start:
        return Order.elsewhere
    inside = happened.upper is not None and happened.upper <= last
    starts = start is None or (happened.lower is not None and happened.lower >= start)
    return Order.together if inside and starts and no.sure else Order.unknown


def _ends_before(one: DateBounds, other: DateBounds, gap: timedelta) -> bool:
    return bool(one.upper and other.lower and other.lower - one.upper > gap)


def _tight(one: When) -> bool:
    at = one.at
    if at is None or at.lower is None or at.upper is None or at.upper - at.lower > _WIDE:
        return False
    return one.sure or one.happened is not None
