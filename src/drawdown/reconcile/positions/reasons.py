"""Reasons put to the steps in whose phase they were given."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from drawdown.position import Reason
from drawdown.reconcile.positions.mark import Mark
from drawdown.reconcile.positions.stage import Stage


def give(stages: Sequence[Stage], argued: Iterable[Mark]) -> list[Mark]:
    """Puts reasons to steps of their line; gives back those for which no step stands.

    A reason belongs to a step that its own report tells and with which it agrees: one against to a refusal,
    one for to a yes. Else to the latest step, with which it agrees, that had begun by then.
    """
    homes = _Homes(stages)
    given: dict[int, dict[tuple[str, str | None], list[str]]] = defaultdict(lambda: defaultdict(list))
    left = []
    for one in argued:
        place = homes.of(one)
        if place is None or one.claim.reason is None:
            left.append(one)
        else:
            given[place][one.claim.reason, one.claim.leaning].append(one.claim.id)
    for place, found in given.items():
        stages[place].reasons += [
            Reason(reason, leaning, tuple(sorted(claims)))
            for (reason, leaning), claims in sorted(
                found.items(), key=lambda one: (one[0][0], one[0][1] or "")
            )
        ]
    return left


class _Homes:
    """The steps of a line by their passages, their reports and their days."""

    def __init__(self, stages: Sequence[Stage]) -> None:
        self._by_place: dict[tuple[object, ...], int] = {}
        self._by_day: dict[int | None, list[tuple[date, int]]] = defaultdict(list)
        # What is inferred is said by nobody, so reasons are put to it last.
        for place, stage in sorted(enumerate(stages), key=lambda one: not one[1].inferred):
            for sign in (stage.sense.sign if stage.sense else 0, None):
                for one in stage.marks:
                    report = one.claim.report
                    self._by_place[report, one.claim.evidence.start, sign] = place
                    self._by_place[report, sign] = place
                if day := stage.low or stage.high:
                    self._by_day[sign].append((day, place))
        for days in self._by_day.values():
            days.sort()

    def of(self, mark: Mark) -> int | None:
        claim = mark.claim
        agreeing = {"for": (1, 0), "against": (-1, 0)}.get(claim.leaning or "", (None,))
        for sign in agreeing:
            for key in ((claim.report, claim.evidence.start, sign), (claim.report, sign)):
                if key in self._by_place:
                    return self._by_place[key]
        for sign in agreeing:
            days = self._by_day.get(sign, [])
            place = bisect_right(days, mark.high or date.max, key=lambda one: one[0])
            if place and mark.dated:
                return days[place - 1][1]
        return None
