"""Conflicts of two days."""

from drawdown.brief.since.conflicts import conflicts
from drawdown.brief.since.two import Two
from tests.brief.judged import REFUSED, USED, pair
from tests.brief.since.two import NAMES

SHOWN = {one.claim.id: one for one in (REFUSED, USED)}
SAME = Two(SHOWN, SHOWN, frozenset(), frozenset(), frozenset(SHOWN), NAMES)
AGAINST, DEVELOPED = pair(REFUSED, USED), pair(REFUSED, USED, "change-over-time")


def test_a_conflict_that_is_none_any_more_is_told_with_what_it_was():
    (one,), count = conflicts([DEVELOPED], [AGAINST], SAME)
    assert one.kinds == ("verdict",)
    assert one.details
    assert (count.new, count.changed) == (0, 1)


def test_what_is_no_conflict_and_was_none_is_not_told():
    assert conflicts([DEVELOPED], [], SAME)[0] == []
    assert conflicts([AGAINST], [AGAINST], SAME)[0] == []
    assert conflicts([], [AGAINST], SAME)[1].gone == 1
