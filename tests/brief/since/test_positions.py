"""Steps and turns of two days: a time that is told anew is a change only where it tells more."""

import pytest

from drawdown.brief.since.positions import positions
from drawdown.brief.since.two import Two
from drawdown.position import Reversal
from tests.brief.judged import REFUSED, USED, line, step
from tests.brief.since.two import NAMES
from tests.reconcile.made import day

SHOWN = {one.claim.id: one for one in (REFUSED, USED)}
SAME = Two(SHOWN, SHOWN, frozenset(), frozenset(), frozenset(SHOWN), NAMES)
CASES = [("2023-07", "narrower"), ("2023-09/2024-02", "otherwise"), ("2023/2024", None), ("2023", None)]


def changes(now, then):
    return [one.kinds[0] for one in positions([now], [then], SAME)[0]]


@pytest.mark.parametrize(("when", "kind"), CASES)
def test_the_time_of_an_inferred_step_is_told_where_it_is_narrower_or_another(when, kind):
    then, now = (line(step("delivered", on, USED, why="used by then")) for on in ("2023", when))
    assert changes(now, then) == ([kind] if kind else [])


@pytest.mark.parametrize(("when", "kind"), CASES)
def test_the_time_of_a_turn_is_told_only_where_it_is_narrower(when, kind):
    def turned(on):
        turn = Reversal("refused", "used", day(on), ("c1", "c3"))
        return line(step("refused", "2023-01", REFUSED), step("used", "2024", USED), reversals=(turn,))

    assert changes(turned(when), turned("2023")) == ([kind] if kind == "narrower" else [])
